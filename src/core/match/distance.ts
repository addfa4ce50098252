// When two words are one word with a slip: spelling of old and new, swapped, doubled, dropped or look-alike letters.
// The forms in which words are compared are made once a word, not once a comparison.

import { spelling } from './spelling.ts';

/** A word with the forms in which it is compared. */
export interface Letters {
  readonly word: string;
  /** As it is heard: one form for all spellings that Indonesians read alike. */
  readonly heard: string;
  /** As it looks in a sans-serif face: I/l/1, O/0, rn/m, vv/w, cl/d. */
  readonly look: string;
  /** As heard, with the a that Javanese writes for the o that is spoken. */
  readonly rounded: string;
}

/** The word with letters that look alike written as one: two words of one shape are read as the same at a glance. */
export function shape(word: string): string {
  let text = word;
  if (text.includes('rn')) text = text.replace(/rn/g, 'm');
  if (text.includes('vv')) text = text.replace(/vv/g, 'w');
  if (/[i1|]/.test(text)) text = text.replace(/[i1|]/g, 'l');
  if (text.includes('cl')) text = text.replace(/cl/g, 'd');
  return text.includes('0') ? text.replace(/0/g, 'o') : text;
}

/** Makes each form when it is first asked for: most words of a page are near no subject and never compared. */
export class SpeltWord implements Letters {
  readonly word: string;
  #heard: string | null = null;
  #look: string | null = null;
  #rounded: string | null = null;

  constructor(word: string) {
    this.word = word;
  }

  get heard(): string {
    return (this.#heard ??= spelling(this.word));
  }

  get look(): string {
    return (this.#look ??= shape(this.word));
  }

  get rounded(): string {
    return (this.#rounded ??= this.heard.replaceAll('o', 'a'));
  }
}

const MOST_KEPT = 20_000;
const kept = new Map<string, Letters>();

/** Kept for the words that come again and again: of a list and of a feed. */
export function lettersOf(word: string): Letters {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const letters = new SpeltWord(word);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (word.length <= 60) kept.set(word, letters);
  return letters;
}

const WIDEST = 400;
let [before, above, line] = [new Uint16Array(WIDEST + 1), new Uint16Array(WIDEST + 1), new Uint16Array(WIDEST + 1)];

/** One bit for each letter from one place to another; other characters fall on some letter's bit. */
function lettersIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at += 1) found |= 1 << (text.charCodeAt(at) & 31);
  return found;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `most + 1` as soon as there are more. */
export function edits(first: string, second: string, most: number): number {
  if (first === second) return 0;
  if (most === 0) return 1;
  const [a, b] = first.length > WIDEST || second.length > WIDEST ? [first.slice(0, WIDEST), second.slice(0, WIDEST)] : [first, second];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What both begin and end with costs nothing; what is left of two like words is short.
  let [from, aEnd, bEnd] = [0, a.length, b.length];
  while (from < aEnd && from < bEnd && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  // One edit leaves one end of a longer word as it was.
  if (most === 1 && from === 0 && aEnd === a.length && aEnd + bEnd > 4) return 2;
  const width = bEnd - from;
  if (aEnd === from || width === 0) return Math.max(aEnd - from, width);
  // An edit changes two kinds of letters at most.
  let strange = 0;
  for (let differing = lettersIn(a, from, aEnd) ^ lettersIn(b, from, bEnd); differing !== 0; differing &= differing - 1) strange += 1;
  if (strange > 2 * most) return most + 1;
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let row = from; row < aEnd; row += 1) {
    let least = (line[0] = row - from + 1);
    const letter = a.charCodeAt(row);
    for (let column = 1; column <= width; column += 1) {
      const at = from + column - 1;
      const other = b.charCodeAt(at);
      let cost = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, (above[column - 1] as number) + (letter === other ? 0 : 1));
      if (row > from && column > 1 && letter === b.charCodeAt(at - 1) && a.charCodeAt(row - 1) === other) cost = Math.min(cost, (before[column - 2] as number) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, line] = [above, line, before];
  }
  return above[width] as number;
}

/** How many slips a word of this length may hold and still be meant. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/**
 * Slips between two words, 0 for the same reading or the same look; null when they are two words. `most` is how many edits are
 * forgiven.
 */
export function slips(a: Letters, b: Letters, most = tolerance(Math.min(a.word.length, b.word.length))): number | null {
  if (a.word === b.word || a.heard === b.heard || a.look === b.look) return 0;
  if (Math.abs(a.heard.length - b.heard.length) > Math.max(most, 1) && Math.abs(a.word.length - b.word.length) > most) return null;
  if (a.word.length > 3 && a.rounded === b.rounded) return 0.5;
  if (most === 0) return null;
  const written = edits(a.word, b.word, most);
  if (written === 1) return 1;
  const spoken = a.word === a.heard && b.word === b.heard ? written : edits(a.heard, b.heard, most);
  const heard = Math.min(written, spoken, a.word === a.look && b.word === b.look ? written : edits(a.look, b.look, most));
  // Two slips and another beginning are another word: `ning` is not `wening`.
  return heard <= most && (heard < 2 || a.heard[0] === b.heard[0]) ? heard : null;
}
