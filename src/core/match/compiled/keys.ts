// Under which hashes a subject stands in the compiled index, and under which a profile is looked for. Words count as they are heard
// or seen, so that most slips meet without a search; the others meet under a word with one letter less (deletion neighbours).

import { hashPair, hashText } from './hash.ts';
import * as MEANING from './meanings.ts';
import * as SPACE from './spaces.ts';

export { MEANING, SPACE };

/** Words so frequent in offices' names that a pair with them says nothing. */
export const EMPTY: ReadonlySet<string> = new Set(['dinas', 'badan', 'kepala', 'kantor', 'umum', 'daerah', 'dan', 'kabupaten', 'kota', 'provinsi', 'desa', 'republik']);
/** Whether a word of an office’s name tells it from others. */
export const tells = (word: string): boolean => word.length > 2 && !EMPTY.has(word);

/** Deletion neighbours need words of four letters; of a longer word only the first 20 count. */
const LEAST_FOR_LESS = 4;
export const MOST_FOR_LESS = 20;

/** More than any place of a letter. */
export const WHOLE = 31;

/** For a word of the lists, and for one of a page, which may have lost a letter. */
export const LEAST_LISTED = LEAST_FOR_LESS;
export const LEAST_SHOWN = LEAST_FOR_LESS - 1;

/** The hash under which stands what a word is beside a name (`MEANING`). */
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
