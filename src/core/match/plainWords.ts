// The words of a plain text — Latin letters, blanks, dots and commas, as most names are — without any of the steps that disguises
// need. Gives the very words that the long way gives, or null where only the long way can tell.

import { DEGREES, HONORIFICS } from './tables/vocabulary.ts';

const [BLANK, COMMA, DOT] = [0x20, 0x2c, 0x2e];
const MOST_KEPT = 4000;
/** Single letters in a row that may be letters set apart. */
const SET_APART = 4;

/** The words of a text that hides nothing; null where only the long way can tell. */
export function plainWords(text: string): readonly string[] | null {
  let [small, dots, comma] = [false, false, -1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) {
      // A small letter before a capital: words may be joined.
      if (small) return null;
      continue;
    }
    small = code >= 97 && code <= 122;
    if (small || code === BLANK) continue;
    if (code === COMMA) comma = comma < 0 ? at : comma;
    else if (code === DOT) dots = true;
    else return null;
  }
  const lower = text.toLowerCase();
  if (comma >= 0 && !isAside(lower.slice(comma + 1))) return null;
  const end = comma >= 0 ? comma : lower.length;
  const words: string[] = [];
  for (let from = 0; from < end; ) {
    let to = lower.indexOf(' ', from);
    if (to < 0 || to > end) to = end;
    if (to > from) {
      const token = lower.slice(from, to);
      if (dots && token.includes('.')) {
        const parts = partsOf(token);
        if (parts === null) return null;
        words.push(...parts);
      } else words.push(token);
    }
    from = to + 1;
  }
  return areSetApart(words) ? null : words;
}

function areSetApart(words: readonly string[]): boolean {
  let row = 0;
  for (const word of words) {
    row = word.length === 1 ? row + 1 : 0;
    if (row >= SET_APART) return true;
  }
  return false;
}

const asides = new Map<string, boolean>();

/** What stands behind a name's first comma is degrees and nothing else. */
function isAside(rest: string): boolean {
  const known = asides.get(rest);
  if (known !== undefined) return known;
  const aside = rest.split(',').every((part) => isDegree(part) || part.trim().split(/\s+/).every((each) => isDegree(each) || /^(?:[a-z]{1,4}\.)+[a-z]{0,7}\.?$/.test(each)));
  if (asides.size >= MOST_KEPT) asides.clear();
  if (rest.length <= 60) asides.set(rest, aside);
  return aside;
}

const isDegree = (part: string): boolean => DEGREES.has(part.replace(/[^a-z]/g, ''));

const tokens = new Map<string, readonly string[] | null>();

/** A degree or form of address with dots is one word; other words between dots stand for themselves. */
function partsOf(token: string): readonly string[] | null {
  const known = tokens.get(token);
  if (known !== undefined) return known;
  const bare = token.replace(/\./g, '');
  const abbreviation = /^(?:[a-z]{1,4}\.){1,3}[a-z]{0,5}\.?$/.test(token);
  const split = token.split('.').filter((part) => part !== '');
  const parts = abbreviation && (DEGREES.has(bare) || HONORIFICS.has(bare)) ? [bare] : abbreviation || split.length > 1 || !token.startsWith('.') ? (split.length >= SET_APART ? null : split) : null;
  if (tokens.size >= MOST_KEPT) tokens.clear();
  if (token.length <= 60) tokens.set(token, parts);
  return parts;
}
