// Numbers of the lists' words that a word could be: the same, or one letter more, less, other or changed places with its neighbour.
// Both sides leave out one letter each and say which: what is left is the same only where that letter was the slip.

import { LEAST_LISTED, LEAST_SHOWN, WHOLE, eachLess, hashExactly } from './keys.ts';
import { type Table, firstAt, valueAt } from './table.ts';

/** The entries of a word of the lists: `number` is its key's. */
export function listWord(word: string, number: number, push: (hash: number, value: number) => void): void {
  push(hashExactly(word), number * 32);
  eachLess(word, LEAST_LISTED, (hash, place) => push(hash, number * 32 + place));
}

/** Adds the numbers to `found`, exactly the word's own first, and says how many of them are exactly the word. */
export function wordsNear(table: Table, word: string, found: number[]): number {
  const exactly = hashExactly(word);
  for (let at = firstAt(table, exactly); at >= 0; at = firstAt(table, exactly, at + 1)) addOnce(found, valueAt(table, at) >>> 5);
  const exact = found.length;
  eachLess(word, LEAST_SHOWN, (hash, place) => {
    for (let at = firstAt(table, hash); at >= 0; at = firstAt(table, hash, at + 1)) {
      const value = valueAt(table, at);
      const other = value & 31;
      if (place === WHOLE || other === WHOLE || (other - place <= 1 && place - other <= 1)) addOnce(found, value >>> 5);
    }
  });
  return exact;
}

function addOnce(found: number[], number: number): void {
  if (!found.includes(number)) found.push(number);
}

/** The number of exactly this word, −1 for none. */
export function wordExactly(table: Table, word: string): number {
  const at = firstAt(table, hashExactly(word));
  return at < 0 ? -1 : valueAt(table, at) >>> 5;
}
