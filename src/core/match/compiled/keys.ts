// Under which hashes a subject stands in the compiled index, and under which a profile is looked for. Words count as they are heard
// or seen, so that most slips meet without a search; the others meet under a word with one letter less (deletion neighbours).

import { isPlain, spellKey, spellPlain, spelling, spelt, wordKey } from '../spelling.ts';
import { hashLetters, hashPair, hashText, hashesWithout } from './hash.ts';

/** Spaces of keys; each hash belongs to one. The last are a sieve's: what words mean, what stands beside a rare one, keyed hashes of impostors. */
export const SPACE = { id: 1, handle: 2, former: 3, subject: 4, word: 5, less: 6, pair: 7, single: 8, rare: 9, joined: 10, front: 11, back: 12, meaning: 13, lone: 14, cut: 15, alike: 16, impostor: 17, quarters: 18, post: 20, phone: 21 } as const;

/** What a word is beside a name, as far as a sieve must know. `short` stands for other words; a joined word may begin or end
 * with an `opening`, whose first and last three letters are `front` and `back`. */
export const MEANING = { aside: 1, bait: 2, empty: 4, filler: 8, short: 16, opening: 32, front: 64, back: 128 } as const;

/** Letters in a row, without the kinds of region and the words between that people write or leave out. */
export function joinedKey(text: string): string {
  const spoken = spelling(/[^a-z]/.test(text) ? text.replace(/[^a-z]/g, '') : text);
  return wordKey(BETWEEN.test(spoken) ? spoken.replace(BETWEEN, '') : spoken);
}
const BETWEEN = /kabupaten|kab|kota|profinsi|dan/g;

/** Words so frequent in offices' names that a pair with them says nothing. */
export const EMPTY: ReadonlySet<string> = new Set(['dinas', 'badan', 'kepala', 'kantor', 'umum', 'daerah', 'dan', 'kabupaten', 'kota', 'provinsi', 'desa', 'republik']);
export const tells = (word: string): boolean => word.length > 2 && !EMPTY.has(word);

/** Deletion neighbours need words of four letters; of a longer word only the first 20 count. */
const LEAST_FOR_LESS = 4;
const MOST_FOR_LESS = 20;

const less = new Uint32Array(MOST_FOR_LESS + 1);

/** Hash of exactly a word's key. */
export const hashExactly = (word: string): number => hashLetters(spelt, spellKey(word), SPACE.word);

/**
 * Calls back with the hashes of a word's deletion neighbours and the place of the letter left out; `WHOLE` for the word itself. Once as
 * it is written, since one slip may change how more letters are heard, and once as its key, since other spellings have slips too.
 */
export function eachLess(word: string, least: number, found: (hash: number, place: number) => void): void {
  const written = spellPlain(word);
  for (let keyed = 0; keyed < 2; keyed += 1) {
    const length = Math.min(keyed === 0 ? written : spellKey(word), MOST_FOR_LESS);
    if (length < least || (keyed === 1 && isPlain(word, length))) continue;
    hashesWithout(spelt, length, SPACE.less, less);
    for (let at = 0; at <= length; at += 1) if (at === 0 || less[at] !== less[at - 1]) found(less[at] as number, at === length ? WHOLE : at);
  }
}
/** More than any place of a letter. */
export const WHOLE = 31;

/** For a word of the lists, and for one of a page, which may have lost a letter. */
export const LEAST_LISTED = LEAST_FOR_LESS;
export const LEAST_SHOWN = LEAST_FOR_LESS - 1;

/** Joined names shorter than this are looked for whole only. */
export const LEAST_FOR_HALVES = 8;

/** Hashes of a joined name: whole, and of each half with the length of the whole: one slip leaves one half as it was. */
export function joinedHashes(key: string, add: (hash: number) => void): void {
  if (key.length < 5) return;
  add(hashText(key, SPACE.joined));
  if (key.length >= LEAST_FOR_HALVES) halvesOf(key, key.length, add);
}

/** The halves under which a joined name with one slip is found, with the length that the listed one would have. */
export function slippedHashes(key: string, add: (hash: number, length: number) => void): void {
  if (key.length < LEAST_FOR_HALVES - 1 || key.length > 80) return;
  for (let length = Math.max(LEAST_FOR_HALVES, key.length - 1); length <= key.length + 1; length += 1) halvesOf(key, length, (hash) => add(hash, length));
}

function halvesOf(key: string, length: number, add: (hash: number) => void): void {
  const front = length >> 1;
  add(hashText(key, SPACE.front + length * 32, 0, front));
  add(hashText(key, SPACE.back + length * 32, key.length - (length - front)));
}

export const hashMeaning = (word: string): number => hashText(word, SPACE.meaning);

/** The first `length` letters of a name's other word, beside the word of this number. */
export const hashCut = (beside: number, text: string, length = text.length): number => hashText(text, SPACE.cut + beside * 32, 0, length);

/** How a name's other word begins and how long it is, as heard, beside the word of this number. */
export const hashAlike = (beside: number, first: number, length: number): number => hashPair(beside, first + 256 * length, SPACE.alike);

/** One bit for each letter that is heard; two slips change four kinds of them at most. */
export function kindsOfLetters(heard: string): number {
  let kinds = 0;
  for (let at = 0; at < heard.length; at += 1) kinds |= 1 << ((heard.charCodeAt(at) & 31) - 1);
  return kinds & 0xffffff;
}

/** Hashes of three quarters of a joined name of this length: one slip, or two in one half, leave one of them as it was. */
export const quarterHashes = (key: string, length: number): readonly number[] => {
  const half = length >> 1;
  const [first, third] = [half >> 1, half + ((length - half) >> 1)];
  return [[third, 0], [half, length - third], [0, length - first], [first, length - half]].map(([front = 0, back = 0]) => hashText(key.slice(0, front) + key.slice(key.length - back), SPACE.quarters + length * 32));
};
