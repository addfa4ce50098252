// Under which hashes a subject stands in the compiled index, and under which a profile is looked for. Words count as they are heard
// or seen, so that most slips meet without a search; the others meet under a word with one letter less (deletion neighbours).

import { shape, spelling, undoubled } from '../distance.ts';

/** Spaces of keys; each hash belongs to one. */
export const SPACE = { id: 1, handle: 2, former: 3, subject: 4, word: 5, less: 6, pair: 7, single: 8, rare: 9, joined: 10, front: 11, back: 12 } as const;

/** What two words have in common that are heard or seen alike: I/l/1, o/a, old and new spelling. */
export const wordKey = (word: string): string => spelling(shape(word).replaceAll('l', 'i')).replaceAll('o', 'a');

/** Letters in a row, without the kinds of region and the words between that people write or leave out. */
export function joinedKey(heard: string): string {
  const spoken = spelling(/[^a-z]/.test(heard) ? heard.replace(/[^a-z]/g, '') : heard);
  return undoubled((BETWEEN.test(spoken) ? spoken.replace(BETWEEN_ALL, '') : spoken).replaceAll('l', 'i').replaceAll('o', 'a'));
}
const BETWEEN = /kabupaten|kab|kota|provinsi|dan/;
const BETWEEN_ALL = new RegExp(BETWEEN, 'g');

/** Words so frequent in offices' names that a pair with them says nothing. */
const EMPTY = new Set(['dinas', 'badan', 'kepala', 'kantor', 'umum', 'daerah', 'dan', 'kabupaten', 'kota', 'provinsi', 'desa', 'republik']);
export const tells = (word: string): boolean => word.length > 2 && !EMPTY.has(word);

/** Deletion neighbours need words of four letters; of a longer word only the first 20 count. */
export const LEAST_FOR_LESS = 4;
export const MOST_FOR_LESS = 20;
/** Joined names shorter than this are looked for whole only. */
export const LEAST_FOR_HALVES = 8;
