// Under which hashes a subject stands in the compiled index, and under which a profile is looked for. Words count as they are heard
// or seen, so that most slips meet without a search; the others meet under a word with one letter less (deletion neighbours).

import { hashPair, hashText } from './hash.ts';

/** Spaces of keys; each hash belongs to one. The last are a sieve's: what words mean, what stands beside a rare one, keyed hashes of impostors. */
export const SPACE = { id: 1, handle: 2, former: 3, word: 5, less: 6, pair: 7, single: 8, rare: 9, joined: 10, front: 11, back: 12, meaning: 13, lone: 14, cut: 15, alike: 16, impostor: 17, quarters: 18, post: 20, phone: 21, half: 22 } as const;

/** What a word is beside a name, as far as a sieve must know. `short` stands for other words; a joined word may begin or end
 * with an `opening`, whose first and last three letters are `front` and `back`. */
export const MEANING = { aside: 1, bait: 2, empty: 4, filler: 8, short: 16, opening: 32, front: 64, back: 128 } as const;

/** Words so frequent in offices' names that a pair with them says nothing. */
export const EMPTY: ReadonlySet<string> = new Set(['dinas', 'badan', 'kepala', 'kantor', 'umum', 'daerah', 'dan', 'kabupaten', 'kota', 'provinsi', 'desa', 'republik']);
export const tells = (word: string): boolean => word.length > 2 && !EMPTY.has(word);

/** Deletion neighbours need words of four letters; of a longer word only the first 20 count. */
const LEAST_FOR_LESS = 4;
export const MOST_FOR_LESS = 20;

/** More than any place of a letter. */
export const WHOLE = 31;

/** For a word of the lists, and for one of a page, which may have lost a letter. */
export const LEAST_LISTED = LEAST_FOR_LESS;
export const LEAST_SHOWN = LEAST_FOR_LESS - 1;

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
