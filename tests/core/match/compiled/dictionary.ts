// Tables of listed words for the tests: as the compiler makes them, without lists around them.

import { meanings } from '../../../../src/core/match/compiled/besideKeys.ts';
import { hashMeaning } from '../../../../src/core/match/compiled/keys.ts';
import { listWord } from '../../../../src/core/match/compiled/nearWords.ts';
import { type Table, filterOf, makeTable } from '../../../../src/core/match/compiled/table.ts';

/** A table of these words, numbered in their order, and of what words mean by themselves where it is wanted. */
export function dictionary(words: readonly string[], meaning = false): Table {
  const [hashes, values, asked]: [number[], number[], number[]] = [[], [], []];
  const push = (hash: number, value: number): void => void (hashes.push(hash), values.push(value));
  words.forEach((word, number) => listWord(word, number, push, (hash) => asked.push(hash)));
  if (meaning) {
    for (const [word, meant] of meanings()) {
      push(hashMeaning(word), meant);
      asked.push(hashMeaning(word));
    }
  }
  return makeTable(Uint32Array.from(hashes), Uint32Array.from(values), true, filterOf(Uint32Array.from(asked), 16));
}

/** Every text that is one slip away: a letter left out, more, another, or changed with its neighbour. */
export function slipsOf(word: string, letters = 'aehnrt'): readonly string[] {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [front, back] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) made.add(front + letter + back);
    if (back === '') continue;
    made.add(front + back.slice(1));
    for (const letter of letters) made.add(front + letter + back.slice(1));
    made.add(front + (back[1] ?? '') + (back[0] as string) + back.slice(2));
  }
  made.delete(word);
  return [...made];
}
