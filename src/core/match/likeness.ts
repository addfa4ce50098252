// Does a profile's name say this subject's name? Word by word, in any order, with slips; joined or split words too.
// Says how fully, and which words are left over: they decide whether it is the name or somebody else's longer one.

import { edits, slips, tolerance } from './distance.ts';
import type { ParsedName, Word } from './parseName.ts';
import type { Form, SubjectForms } from './subjectForms.ts';
import { REGION_NAMES } from './tables/regions.ts';
import { HONORIFICS } from './tables/vocabulary.ts';

/** `full`: the whole name and nothing but words that explain themselves; `partial`: enough of it to be meant. */
export interface NameLikeness {
  readonly grade: 'full' | 'nickname' | 'partial';
  readonly form: Form;
  /** Words of the profile that are no part of the subject's name, title or region. */
  readonly extra: readonly Word[];
  readonly slips: number;
}

const IGNORED: ReadonlySet<Word['kind']> = new Set(['honorific', 'degree', 'filler', 'number', 'initial', 'region-kind', 'affix', 'aid']);

/** The best likeness over all of the subject's forms; null when the name is another. */
export function nameLikeness(name: ParsedName, forms: SubjectForms): NameLikeness | null {
  if (otherRegionKind(name, forms)) return null;
  let best: NameLikeness | null = null;
  for (const form of forms.forms) {
    const found = compare(name.words, form.words, form, forms) ?? compare(name.written, form.written, form, forms);
    if (found !== null && (best === null || rank(found) > rank(best))) best = found;
  }
  return best;
}

const rank = ({ grade, extra, slips: count }: NameLikeness): number => ({ full: 20, nickname: 10, partial: 0 })[grade] - extra.length - count / 10;

/** Kota Magelang is not Kabupaten Magelang. */
function otherRegionKind(name: ParsedName, { regionKind, subject }: SubjectForms): boolean {
  if (regionKind === null || subject.kind === 'holder') return false;
  const kinds = name.words.filter(({ kind }) => kind === 'region-kind').map(({ word }) => word).filter((word) => word === 'kota' || word === 'kabupaten');
  return kinds.length > 0 && !kinds.some((kind) => kind === regionKind);
}

function compare(words: readonly Word[], wanted: readonly string[], form: Form, forms: SubjectForms): NameLikeness | null {
  const regions = new Set(forms.regions.flat());
  const used = new Set<number>();
  let [count, missing] = [0, 0];
  let rareFound = false;
  for (const want of wanted) {
    let [at, least] = [-1, Infinity];
    words.forEach(({ word }, index) => {
      if (used.has(index)) return;
      const found = regions.has(want) ? regionSlips(word, want) : slips(word, want);
      if (found !== null && found < least) [at, least] = [index, found];
    });
    if (at < 0) missing += 1;
    else {
      used.add(at);
      count += least;
      rareFound ||= want.length >= 5;
    }
  }
  const rest = words.filter(({ kind }, index) => !used.has(index) && !IGNORED.has(kind));
  if (missing > 0) {
    const joined = joinedLikeness(words, wanted, form, forms);
    if (joined !== null) return joined;
    return partly(words, wanted, rest, missing, rareFound, form, forms);
  }
  const extra = unexplained(rest, forms);
  if (count > 1 + wanted.length / 2 || foreignRegion(extra, forms)) return null;
  const grade = extra.length > 0 ? 'partial' : form.kind === 'alias' ? 'nickname' : 'full';
  // One short nickname means nobody by itself: it needs its form of address, or the post or region beside it.
  if (form.kind === 'alias' && wanted.length === 1 && !addressed(words, form) && rest.length === extra.length) return null;
  return { grade, form, extra, slips: count };
}

/** Words joined or split at will: `Yoha Nes Sitompul`, `pemkabklaten`. */
function joinedLikeness(words: readonly Word[], wanted: readonly string[], form: Form, forms: SubjectForms): NameLikeness | null {
  const core = words.filter(({ kind }) => !IGNORED.has(kind) || kind === 'region-kind').map(({ word }) => word).join('');
  const whole = wanted.join('');
  if (whole.length < 7 || wanted.length < 2) return null;
  for (const tail of ['', ...forms.regions.map((region) => region.join(''))]) {
    const count = edits(core, whole + tail, tolerance(whole.length));
    const inRegion = forms.subject.kind !== 'holder' && count > 0 && REGION_NAMES.has(core.slice(-Math.max(4, core.length - whole.length + 4)));
    if (count <= tolerance(whole.length) && !inRegion) return { grade: form.kind === 'alias' ? 'nickname' : 'full', form, extra: [], slips: count };
  }
  return null;
}

/** Not the whole name: all but one of three or more words, a word cut short, or the first word with the region. */
function partly(
  words: readonly Word[], wanted: readonly string[], rest: readonly Word[], missing: number, found: boolean, form: Form, forms: SubjectForms,
): NameLikeness | null {
  const extra = unexplained(rest, forms);
  if (foreignRegion(extra, forms) || !found) return null;
  const cut = rest.some(({ word }) => word.length >= 4 && wanted.some((want) => want.length > word.length && want.startsWith(word)));
  const withRegion = forms.subject.kind === 'holder' && rest.length > extra.length;
  const most = wanted.length >= 3 && missing === 1;
  const remaining = cut ? extra.filter(({ word }) => !wanted.some((want) => want.startsWith(word))) : extra;
  if (remaining.length > 0 || !(cut || withRegion || most)) return null;
  return missing < wanted.length && words.length > 0 ? { grade: 'partial', form, extra: remaining, slips: missing } : null;
}

/** A region's name is a name of its own: one slip at most, and never into another region. */
export function regionSlips(word: string, want: string): number | null {
  if (word === want) return 0;
  if (REGION_NAMES.has(word) || want.length < 5) return null;
  const found = slips(word, want);
  return found !== null && found <= 1 ? found : null;
}

function unexplained(rest: readonly Word[], forms: SubjectForms): readonly Word[] {
  const own = [...forms.regions.flat(), ...forms.title];
  return rest.filter(({ word, kind }) => !own.some((each) => (kind === 'post' ? each === word : regionSlips(word, each) !== null)));
}

function foreignRegion(extra: readonly Word[], forms: SubjectForms): boolean {
  const own = new Set(forms.regions.map((region) => region.join('')));
  return extra.some(({ word }, index) => {
    const pair = word + (extra[index + 1]?.word ?? '');
    return [word, pair].some((each) => REGION_NAMES.has(each) && !own.has(each));
  });
}

/** The nickname's own form of address stands there: `Bu Wening`, not `Wening`. */
function addressed(words: readonly Word[], form: Form): boolean {
  const address = form.text.toLowerCase().split(/[\s.]+/).find((word) => HONORIFICS.has(word));
  return address !== undefined && words.some(({ word }) => word === address);
}
