// A region matches exactly or not at all: one slip at most, and never into another region. Klaten is never Sleman.

import { type Letters, slips } from './distance.ts';
import { spelling } from './spelling.ts';
import type { SubjectForms } from './subjectForms.ts';
import { COMPASS, REGION_NAMES } from './tables/regions.ts';

/** Slips between a word and a region's word: one at most, and never where the word names another region. */
export function regionSlips(word: Letters, want: Letters): number | null {
  if (word.word === want.word) return 0;
  if (want.word.length < 4 || (REGION_NAMES.has(word.word) && word.heard !== want.heard)) return null;
  const found = slips(word, want, want.word.length < 5 ? 0 : 1);
  // A slip is no second spelling of the Javanese o: Wonosari and Wanasari are two places.
  return found !== null && found !== 0.5 ? found : null;
}

const HEARD = new Set([...REGION_NAMES].map(spelling));

/** Joined letters, as heard, that end in a region's name. */
export function endsInRegion(heard: string): boolean {
  for (let length = 4; length <= 22 && length < heard.length; length += 1) if (HEARD.has(heard.slice(-length))) return true;
  return false;
}

/** Another region than the subject's own stands among these words: by the table of regions, or behind a kind of region. */
export function saysOtherRegion(words: readonly (Letters & { readonly kind?: string })[], forms: SubjectForms): boolean {
  const own = forms.regionsJoined;
  return words.some(({ word }, at) => {
    if (word.length < 4) return false;
    const next = words[at + 1]?.word ?? '';
    const third = words[at + 2]?.word ?? '';
    const names = [word, word + next, word + next + third];
    if (names.some((each) => own.has(each))) return false;
    return names.some((each) => REGION_NAMES.has(each) && !ownPart(each, forms));
  });
}

/** `Nusa` of Nusa Tenggara, or the compass point behind the own region's name, is no other region. */
const ownPart = (name: string, { regionWords }: SubjectForms): boolean => regionWords.has(name) || COMPASS.has(name);
