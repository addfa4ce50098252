// Profile → the few subjects that it could be meant to be: by two words of a name, by a word with the region or the post, by a rare word,
// by the letters in a row, by the handle. Leaves nobody out that the matcher would find; whether it is meant is decided later.

import type { Observed } from '../observe.ts';
import type { Word } from '../parseName.ts';
import type { SubjectForms } from '../subjectForms.ts';
import { hashPair, hashText } from './hash.ts';
import { LEAST_FOR_HALVES, SPACE, joinedKey, tells, wordKey } from './keys.ts';
import type { Compiled } from './open.ts';
import { lookUp } from './table.ts';

/** No honest name resembles more subjects than this. */
const MOST_CANDIDATES = 24;
/** Words of a name that are looked at, and numbers that one of them may have. */
const MOST_WORDS = 14;
const LONGEST_POST = 6;

/** Best first. */
export function nearSubjects(compiled: Compiled, observed: Observed): readonly SubjectForms[] {
  const scores = new Map<number, number>();
  const found = (weight: number) => (number: number): void => {
    if (number < compiled.size) scores.set(number, (scores.get(number) ?? 0) + weight);
  };
  const { table } = compiled;
  const groups = wordGroups(compiled, observed.name.words, observed.name.written);
  const byPair = found(4);
  groups.forEach((numbers, at) => {
    for (const number of numbers) {
      lookUp(table, hashPair(number, number, SPACE.single), found(3));
      lookUp(table, hashPair(number, number, SPACE.rare), found(1));
      for (const others of groups.slice(at + 1)) for (const other of others) if (other !== number) lookUp(table, hashPair(number, other, SPACE.pair), byPair);
    }
  });
  for (const part of observed.bio) {
    if (!part.some(({ kind }) => kind === 'post')) continue;
    const claimed = wordGroups(compiled, part, []);
    claimed.forEach((numbers, at) => {
      for (const number of numbers) {
        lookUp(table, hashPair(number, number, SPACE.single), found(3));
        for (const others of claimed.slice(at + 1)) for (const other of others) lookUp(table, hashPair(number, other, SPACE.pair), found(2));
      }
    });
  }
  for (const each of new Set([...observed.name.joined, ...(observed.handle === null ? [] : [observed.handle])].map(joinedKey))) joined(compiled, each, found(4), found(2));
  return [...scores]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([number]) => compiled.formsOf(number));
}

/** For each word, and each row of words that may be a region or a post, the numbers of the lists' words that it could be. */
function wordGroups(compiled: Compiled, words: readonly Word[], written: readonly Word[]): readonly (readonly number[] | Uint32Array)[] {
  const groups: (readonly number[] | Uint32Array)[] = [];
  const seen = new Set<string>();
  const addWord = (word: string): void => {
    const key = wordKey(word);
    if (!tells(word) || seen.has(key) || groups.length >= MOST_WORDS) return;
    seen.add(key);
    const numbers = compiled.wordsNear(key);
    if (numbers.length > 0) groups.push(numbers);
  };
  for (const { word, other } of words) {
    addWord(word);
    if (other !== null) addWord(other.word);
  }
  if (written !== words) for (const { word } of written) addWord(word);
  for (let at = 0; at < words.length && at < MOST_WORDS; at += 1) {
    const longest = (words[at] as Word).kind === 'post' ? LONGEST_POST : 3;
    let row = (words[at] as Word).word;
    for (let to = at + 1; to < words.length && to < at + longest; to += 1) {
      if ((words[to] as Word).kind === 'filler') continue;
      row += (words[to] as Word).word;
      const number = compiled.wordExactly(wordKey(row));
      if (number !== null) groups.push([number]);
    }
  }
  return groups;
}

function joined(compiled: Compiled, key: string, whole: (number: number) => void, half: (number: number) => void): void {
  if (key.length < 5 || key.length > 80) return;
  const { table } = compiled;
  lookUp(table, hashText(key, SPACE.joined), whole);
  if (key.length < LEAST_FOR_HALVES - 1) return;
  for (let length = Math.max(LEAST_FOR_HALVES, key.length - 1); length <= key.length + 1; length += 1) {
    const front = length >> 1;
    lookUp(table, hashText(key, SPACE.front + length * 32, -1, 0, front), half);
    lookUp(table, hashText(key, SPACE.back + length * 32, -1, key.length - (length - front)), half);
  }
}
