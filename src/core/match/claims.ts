// Does a text claim a subject's post: exactly its title, exactly its region, and now? "Wakil Bupati" is not "Bupati",
// "calon" and "mantan" hold no post, and another region is another post.

import { type Letters, edits, shape, slips } from './distance.ts';
import { type ParsedName, type Word, isVocabulary } from './parseName.ts';
import { regionSlips, saysOtherRegion } from './regionWords.ts';
import { spelling } from './spelling.ts';
import type { PostForms, SubjectForms } from './subjectForms.ts';
import { BESIDE_A_POST, DEPUTIES } from './tables/vocabulary.ts';

/** `exact`: title and region; `title`: the title without a region. */
export type Claim = 'exact' | 'title' | null;

/** The strongest claim in any part of a bio; what stands before a bar or a line's end speaks of something else. */
export const claimInParts = (parts: readonly (readonly Word[])[], forms: SubjectForms): Claim =>
  parts.reduce<Claim>((best, words) => (best === 'exact' ? best : (claimIn(words, forms) ?? best)), null);

/** Whether the words claim the subject’s post or office: its title with its region, or alone and with no other region beside it. */
export function claimIn(words: readonly Word[], forms: SubjectForms): Claim {
  const { title } = forms;
  if (title.length === 0 || words.length < title.length) return null;
  let found: Claim = null;
  let region: number | null = null;
  for (const at of claimsOf(words, title)) {
    region ??= lastRegion(words, forms);
    if (region >= at + title.length) return 'exact';
    if (saysOtherRegion(words.slice(at + title.length, at + title.length + 4), forms)) continue;
    // A title that names its own place (Camat Kaliwungu) needs no region beside it.
    if (forms.placedTitle) return 'exact';
    found = 'title';
  }
  return found;
}

/** Where a title stands and nothing excuses it. */
function claimsOf(words: readonly Word[], title: readonly Letters[]): readonly number[] {
  if (words.length < LONG) return findClaims(words, title);
  // Of a long text the same title is asked for many subjects.
  let known = claims.get(words);
  if (known === undefined) claims.set(words, (known = new Map()));
  let found = known.get(title);
  if (found === undefined) known.set(title, (found = findClaims(words, title)));
  return found;
}

const LONG = 12;
const claims = new WeakMap<readonly Word[], Map<readonly Letters[], readonly number[]>>();

function findClaims(words: readonly Word[], title: readonly Letters[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + title.length <= words.length; at += 1) {
    let met = 0;
    while (met < title.length && meant(words[at + met] as Word, title[met] as Letters)) met += 1;
    if (met === title.length && !excused(words, at, title)) found.push(at);
  }
  return found;
}

/** A title's short words must stand as they are: Kapolres is not Kapolsek, Bupati not Bupatinya. */
const meant = (seen: Word, want: Letters): boolean => seen.word === want.word || (seen.kind === 'core' && seen.look === want.look) || (want.word.length >= 5 && seen.kind !== 'post' && slips(seen, want, 1) !== null);

/** Somebody near the post, or it is past or wished for. */
function excused(words: readonly Word[], at: number, title: readonly Letters[]): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const nearest = before.at(-1)?.word ?? '';
  if (DEPUTIES.has(nearest) && title[0]?.word !== nearest) return true;
  if (nearest === 'dengan' || nearest === 'bersama' || nearest === 'oleh') return true;
  return before.some(({ word, kind }) => kind === 'apart' || kind === 'trade' || kind === 'place' || kind === 'fan' || kind === 'parody' || kind === 'school' || BESIDE_A_POST.has(word));
}

/** A handle made of the post: `bupati_klaten`, `kapolresklaten.id`. */
export const claimInHandle = (base: string, forms: PostForms): boolean =>
  forms.titleJoined.some((title) => title.length > 3 && base.startsWith(title) && forms.regionsJoined.has(base.slice(title.length)));

const KINDS = ['', 'kab', 'kabupaten', 'kota', 'provinsi'];

/**
 * A name that is the post and its region once it is read in one row: blanks anywhere, and one slip in a long post (`Wakil B upati Klaten`,
 * `Kapolrs Klaten`). The region must stand there exactly, and so must a short word of the post: a DPD is no DPRD.
 */
export function postInLetters({ words, written, joined }: ParsedName, forms: SubjectForms): boolean {
  const { joinedHeads, joinedTails, title, shortWords, placedTitle } = forms;
  if (joinedHeads.length === 0 || words.some(({ word, kind }) => kind === 'affix' && DEPUTIES.has(word) && !title.some((each) => each.word === word))) return false;
  const maySlip = shortWords.every((each) => written.some(({ word }) => word === each));
  return joined.some((seen) => joinedHeads.some((head) => (placedTitle ? ['', ...joinedTails] : joinedTails).some((tail) => KINDS.some((kind) => {
    if (Math.abs(seen.length - head.length - kind.length - tail.length) > 2 || (tail === '' && kind !== '')) return false;
    if (spelling(head + kind + tail) === seen) return true;
    const post = seen.slice(0, seen.length - kind.length - tail.length);
    return maySlip && head.length > 5 && post + kind + tail === seen && !isVocabulary(post) && (shape(post) === shape(head) || (head.length > 6 && edits(post, head, 1) === 1));
  }))));
}

type RegionNames = Pick<SubjectForms, 'regions' | 'regionsJoined'>;

/** Whether the words name the region. */
export const speaksOfRegion = (words: readonly Letters[], forms: RegionNames): boolean => lastRegion(words, forms) >= 0;

/** Where the region is named last; -1 when it is not. Asked once a text: a name may say a title a hundred times. */
function lastRegion(words: readonly Letters[], { regions, regionsJoined }: RegionNames): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (regionsJoined.has((words[at] as Letters).word)) return at;
    for (const region of regions) {
      let met = 0;
      while (met < region.length && at + met < words.length && regionSlips(words[at + met] as Letters, region[met] as Letters) !== null) met += 1;
      if (met === region.length) return at;
    }
  }
  return -1;
}
