// Does a text claim a subject's post: exactly its title, exactly its region, and now? "Wakil Bupati" is not "Bupati",
// "calon" and "mantan" hold no post, and another region is another post.

import { slips } from './distance.ts';
import { regionSlips } from './likeness.ts';
import type { Word } from './parseName.ts';
import type { SubjectForms } from './subjectForms.ts';
import { REGION_NAMES } from './tables/regions.ts';

/** `exact`: title and region; `title`: the title without a region. */
export type Claim = 'exact' | 'title' | null;

const DEPUTIES = new Set(['wakil', 'sekretaris', 'kepala', 'staf', 'ajudan', 'sopir', 'ketua', 'asisten', 'tim', 'humas', 'sespri', 'admin']);
const QUALIFIERS = new Set(['anak', 'istri', 'suami', 'fans', 'pendukung', 'relawan', 'toko', 'warung', 'bukan']);

export function claimIn(words: readonly Word[], forms: SubjectForms): Claim {
  const { title } = forms;
  if (title.length === 0) return null;
  for (let at = 0; at + title.length <= words.length; at += 1) {
    const here = title.every((want, index) => slips((words[at + index] as Word).word, want) !== null);
    if (!here) continue;
    const before = words.slice(Math.max(0, at - 2), at);
    const nearest = before.at(-1)?.word ?? '';
    if (DEPUTIES.has(nearest) && !title.includes(nearest)) continue;
    if (before.some(({ word, kind }) => kind === 'not-in-office' || kind === 'trade' || kind === 'place' || QUALIFIERS.has(word))) continue;
    const after = words.slice(at + title.length).map(({ word }) => word);
    if (speaksOfRegion(after, forms)) return 'exact';
    if (speaksOfOther(after, forms)) continue;
    // A title that names its own place (Camat Kaliwungu) needs no region beside it.
    return forms.subject.title !== null && /^(camat|lurah|kepala desa|kapolsek)\s+\S/i.test(forms.subject.title) ? 'exact' : 'title';
  }
  return null;
}

/** A handle made of the post: `bupati_klaten`, `kapolresklaten.id`. */
export const claimInHandle = (base: string, forms: SubjectForms): boolean =>
  forms.titleJoined.some((title) => title !== '' && forms.regions.some((region) => base === title + region.join('')));

export function speaksOfRegion(words: readonly string[], { regions }: SubjectForms): boolean {
  return regions.some((region) =>
    words.some((_, at) => region.every((want, index) => words[at + index] !== undefined && regionSlips(words[at + index] as string, want) !== null)),
  );
}

function speaksOfOther(words: readonly string[], forms: SubjectForms): boolean {
  const own = new Set(forms.regions.map((region) => region.join('')));
  return words.slice(0, 3).some((word, index) => [word, word + (words[index + 1] ?? '')].some((each) => REGION_NAMES.has(each) && !own.has(each)));
}
