// Whether a text is a name with nothing but a form of address in front and degrees behind: `H. …, S.E.`. Such a text says no more than the
// name itself, and many subjects are addressed alike: what stands around the name is taken apart once.

import { classify } from './parseName.ts';
import { plainWords } from './plainWords.ts';

const CAPITALISED = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/;
/** Two words that are nobody's and mean nothing. */
const NOBODYS = 'Qjzxv Vxqzj';
const MOST_KEPT = 4000;
const kept = new Map<string, boolean>();

/** True only where the words that count in the text, for keys and for comparing, are those of the name. */
export function isAddressed(text: string, name: string): boolean {
  const at = text.length > name.length && CAPITALISED.test(name) ? text.indexOf(name) : -1;
  if (at < 0) return false;
  // A name of nothing but titles is left to the long way.
  const last = classify(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());
  if (last.kind !== 'core' || last.short) return false;
  const example = text.slice(0, at) + NOBODYS + text.slice(at + name.length);
  let addressed = kept.get(example);
  if (addressed === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(example, (addressed = isAround(plainWords(example))));
  }
  return addressed;
}

/** Longer words of address and degrees count in keys. */
function isAround(words: readonly string[] | null): boolean {
  const at = words?.indexOf('qjzxv') ?? -1;
  if (words === null || words[at + 1] !== 'vxqzj') return false;
  return words.every((word, place) => {
    const { kind, short } = classify(word);
    return place === at || place === at + 1 || (!short && word.length < 6 && (kind === 'degree' || (place < at ? kind === 'honorific' : kind === 'initial' || kind === 'number')));
  });
}
