// Profile → the few subjects that it could be meant to be: by two words of a name, by a word with the region or the post, by a rare word,
// by the letters in a row, by the handle. Leaves nobody out that the matcher would find; whether it is meant is decided later.

import { normalHandle } from '../../account/account.ts';
import type { Observed } from '../observe.ts';
import type { Word } from '../parseName.ts';
import { hashPair, hashText } from './hash.ts';
import { JoinedKey, readText } from './joined.ts';
import { SPACE, tells } from './keys.ts';
import type { Compiled, Group } from './open.ts';
import { firstAt, isThere, passes, valueAt } from './table.ts';

/** No honest name resembles more subjects than this. */
const MOST_CANDIDATES = 16;
/** Words of a name that are looked at, and numbers that one of them may have. */
const MOST_WORDS = 14;
const LONGEST_POST = 6;

/**
 * The subjects' numbers, best first; whether name or bio hold a word that a listed post has, so that they may claim one; whether the
 * handle's letters are in the lists as they stand, as those of a post and its region are.
 */
export interface Near { readonly subjects: readonly number[]; readonly post: boolean; readonly asHandle: boolean }
export const NOBODY: Near = { subjects: [], post: false, asHandle: false };

const joined = new JoinedKey();

/** Subjects that a profile may imitate, found by hashes of its name, handle and claims. */
export function nearSubjects(compiled: Compiled, observed: Observed): Near {
  if (compiled.size === 0) return NOBODY;
  const { table, scores, size } = compiled;
  scores.clear();
  const add = (hash: number, weight: number): boolean => {
    if (!passes(table, hash)) return false;
    const first = firstAt(table, hash);
    for (let at = first; at >= 0; at = firstAt(table, hash, at + 1)) {
      const number = valueAt(table, at);
      if (number < size) scores.add(number, weight);
    }
    return first >= 0;
  };
  const { name, handle, bio, profile } = observed;
  const groups = wordGroups(compiled, name.words, name.written);
  for (const { exact } of groups) for (const number of exact) add(hashPair(number, number, SPACE.single), 3);
  pairs(groups, (one, other) => add(hashPair(one, other, SPACE.pair), 4), true);
  for (const part of bio) {
    if (!part.some(({ kind }) => kind === 'post' || kind === 'school')) continue;
    const claimed = wordGroups(compiled, part, []);
    for (const { exact } of claimed) for (const number of exact) add(hashPair(number, number, SPACE.single), 3);
    pairs(claimed, (one, other) => add(hashPair(one, other, SPACE.pair), 2), true);
  }
  for (const row of name.joined) if (readText(joined, row).length > 4) add(joined.whole, 4);
  let asHandle = false;
  if (handle !== null && profile.account.handle !== null) {
    add(hashText(normalHandle(profile.account.site, profile.account.handle), SPACE.handle), 2);
    asHandle = add(readText(joined, handle).whole, 2);
  }
  if (scores.nobody || name.words.length < 2 || handle !== null) searchFurther(groups, name.joined, name.words, add, scores.nobody);
  if (scores.nobody) return NOBODY;
  const post = saysPost(compiled, name.words, groups) || bio.some((part) => saysPost(compiled, part, wordGroups(compiled, part, [])));
  return { subjects: scores.best(MOST_CANDIDATES), post, asHandle };
}

/** A word that a listed post has, or could have. */
const saysPost = ({ table }: Compiled, words: readonly Word[], groups: readonly Group[]): boolean =>
  words.length > MOST_WORDS || words.some(({ kind }) => kind === 'post') || groups.some(({ near }) => near.some((number) => isThere(table, hashPair(number, number, SPACE.post))));

/** Where no two words lead to anybody: slips in every word, letters joined or split, a name cut short. */
function searchFurther(groups: readonly Group[], rows: readonly string[], words: readonly Word[], add: (hash: number, weight: number) => unknown, nobody: boolean): void {
  for (const { near } of groups) for (const number of near) add(hashPair(number, number, SPACE.single), 2);
  const counted = words.filter(({ word, kind }) => kind !== 'honorific' && kind !== 'affix' && kind !== 'degree' && tells(word)).length;
  if (counted <= 2) for (const { near } of groups) for (const number of near) add(hashPair(number, number, SPACE.rare), 1);
  if (!nobody) return;
  pairs(groups, (one, other) => add(hashPair(one, other, SPACE.pair), 3), false);
  for (const row of rows) {
    readText(joined, row);
    for (let listed = joined.shortest; listed <= joined.longest; listed += 1) {
      add(joined.front(listed), 2);
      add(joined.back(listed), 2);
    }
  }
}

/** Each word of one group with each of another; with `sure` one of the two must be exactly the word. */
function pairs(groups: readonly Group[], found: (one: number, other: number) => void, sure: boolean): void {
  groups.forEach((group, at) => {
    for (let next = at + 1; next < groups.length; next += 1) {
      const against = groups[next] as Group;
      for (const one of group.near) {
        const exact = group.exact.includes(one);
        for (const other of sure && !exact ? against.exact : against.near) if (one !== other) found(one, other);
      }
    }
  });
}

/** For each word, and each row of words that may be a region or a post. */
function wordGroups(compiled: Compiled, words: readonly Word[], written: readonly Word[]): readonly Group[] {
  const groups: Group[] = [];
  const addWord = (word: string): void => {
    if (!tells(word) || groups.length >= MOST_WORDS) return;
    const group = compiled.wordsNear(word);
    if (group !== null && !groups.includes(group)) groups.push(group);
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
      // A post may have a slip in one of its words: `Wakil Bupti`.
      if (longest === LONGEST_POST) {
        const group = compiled.wordsNear(row);
        if (group !== null) groups.push(group);
        continue;
      }
      const number = compiled.wordExactly(row);
      if (number >= 0) groups.push({ near: [number], exact: [number] });
    }
  }
  return groups;
}
