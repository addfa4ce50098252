// Numbers of the lists' words that a word could be: the same, or one letter more, less, other or changed places with its neighbour.
// Both sides leave out one letter each and say which: what is left is the same only where that letter was the slip.

import { LEAST_LISTED, LEAST_SHOWN, hashWord } from './keys.ts';
import { type Table, firstAt, valueAt } from './table.ts';

/** Below it the place of the letter that was left out; this for none. */
const WHOLE = 31;
/** Words that are looked at under one word with a letter less. */
const MOST_UNDER_LESS = 64;

/** The entries of a word of the lists. */
export function listWord(key: string, number: number, push: (hash: number, value: number) => void): void {
  const { whole, less, count } = hashWord(key, LEAST_LISTED);
  push(whole, number * 32 + WHOLE);
  for (let at = 0; at < count; at += 1) push(less[at] as number, number * 32 + (at === count - 1 ? WHOLE : at));
}

/** Adds the numbers to `found`, exactly the word's own first, and says how many of them are exactly the word. */
export function wordsNear(table: Table, word: string, found: number[]): number {
  const { whole, less, count } = hashWord(word, LEAST_SHOWN);
  for (let at = firstAt(table, whole); at >= 0; at = firstAt(table, whole, at + 1)) found.push(valueAt(table, at) >>> 5);
  const exact = found.length;
  for (let left = 0; left < count; left += 1) {
    const hash = less[left] as number;
    let most = MOST_UNDER_LESS;
    for (let at = firstAt(table, hash); at >= 0 && most > 0; at = firstAt(table, hash, at + 1), most -= 1) {
      const value = valueAt(table, at);
      const place = value & 31;
      if (left < count - 1 && place !== WHOLE && (place - left > 1 || left - place > 1)) continue;
      const number = value >>> 5;
      if (!found.includes(number)) found.push(number);
    }
  }
  return exact;
}

/** The number of exactly this word, −1 for none. */
export function wordExactly(table: Table, word: string): number {
  const at = firstAt(table, hashWord(word, Infinity).whole);
  return at < 0 ? -1 : valueAt(table, at) >>> 5;
}
