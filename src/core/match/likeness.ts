// Does a profile's name say this subject's name? Word by word, in any order, with slips; joined or split words too.
// Says how fully, and which words are left over: they decide whether it is the name or somebody else's longer one.

import { type Letters, edits, lettersOf, shape, slips, tolerance } from './distance.ts';
import { type ParsedName, type Word, isVocabulary, withoutDenial } from './parseName.ts';
import { endsInRegion, regionSlips, saysOtherRegion } from './regionWords.ts';
import type { Form, SubjectForms } from './subjectForms.ts';
import { isNameWord } from './tables/commonNames.ts';
import { HONORIFICS } from './tables/vocabulary.ts';

/** `full`: the whole name and nothing but words that explain themselves; `partial`: enough of it to be meant. */
export interface NameLikeness {
  readonly grade: 'full' | 'nickname' | 'partial';
  readonly form: Form;
  /** Words of the profile that are no part of the subject's name, title or region. */
  readonly extra: readonly Word[];
  readonly slips: number;
  /** A word that explains nothing stands before the name. */
  readonly headed: boolean;
  /** All words of the form were found. */
  readonly whole: boolean;
  /** The subject's region or post stands beside it. */
  readonly placed: boolean;
}

const IGNORED: ReadonlySet<Word['kind']> = new Set(['honorific', 'degree', 'filler', 'number', 'initial', 'region-kind', 'affix', 'aid']);

const TONES: ReadonlySet<Word['kind']> = new Set(['fan', 'parody', 'news', 'trade', 'place', 'school', 'apart']);

/** The best likeness over all of the subject's forms; null when the name is another. */
export function nameLikeness(name: ParsedName, forms: SubjectForms): NameLikeness | null {
  if (otherRegionKind(name, forms)) return null;
  let best: NameLikeness | null = null;
  for (const form of forms.forms) {
    // A short form is never better than a whole name.
    if (form.kind === 'alias' && best !== null && rank(best) >= BEST_ALIAS) continue;
    const byWords = compare(name.words, form.words, form, forms);
    const asWritten = name.words === name.written && form.words === form.written ? null : compare(name.written, form.written, form, forms);
    best = better(better(best, byWords), asWritten);
    // Letters in a row count only where the words do not: they would swallow a short word in front. An office's whose words leave others
    // over may be split (`Kabup.aten`): then its letters are all there are.
    const whole = byWords?.whole === true || asWritten?.whole === true;
    if (!whole || (!forms.holder && (best?.extra.length ?? 0) > 1)) best = better(best, joinedLikeness(name, form, forms, whole));
  }
  return best;
}

const better = (best: NameLikeness | null, found: NameLikeness | null): NameLikeness | null => (found !== null && (best === null || rank(found) > rank(best)) ? found : best);

/** The rank of a nickname that stands there whole. */
const BEST_ALIAS = 15;
const rank = ({ grade, extra, slips: count, whole }: NameLikeness): number => ({ full: 20, nickname: 10, partial: 0 })[grade] + (whole ? 5 : 0) - extra.length - count / 10;

/** Kota Magelang is not Kabupaten Magelang. */
function otherRegionKind(name: ParsedName, forms: SubjectForms): boolean {
  // A person's are never asked for, and need not be made.
  if (forms.holder || forms.regionKinds.size === 0) return false;
  const { regionKinds } = forms;
  const kinds = name.words.filter(({ kind }) => kind === 'region-kind').map(({ word }) => word).filter((word) => word === 'kota' || word === 'kabupaten');
  return kinds.length > 0 && !kinds.some((kind) => regionKinds.has(kind));
}

/** Slips between a word of a profile and one that is wanted, by what the wanted word is. A known name is at most one slip from another. */
function wordSlips(seen: Word, want: Letters, forms: SubjectForms): number | null {
  if (forms.regionWords.has(want.word)) return regionSlips(seen, want) ?? (seen.other === null ? null : regionSlips(seen.other, want));
  const most = forms.holder ? (isNameWord(seen.word) ? Math.min(1, forgiven(want.word.length)) : forgiven(want.word.length)) : officeTolerance(seen, want);
  const found = slips(seen, want, most);
  if (seen.other === null) return found;
  const other = slips(seen.other, want, most);
  return found === null || (other !== null && other < found) ? other : found;
}

const forgiven = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** An office's words are common property: one that means another office is never a slip. */
const officeTolerance = (seen: Word, want: Letters): number => (seen.word !== want.word && isVocabulary(seen.word) ? 0 : want.word.length < 4 ? 0 : tolerance(want.word.length));

/** Slips that a whole name of this many letters may hold. */
const allowance = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : letters < 14 ? 2 : 3);

function compare(words: readonly Word[], wanted: readonly Letters[], form: Form, forms: SubjectForms): NameLikeness | null {
  const used = new Set<number>();
  const missing: Letters[] = [];
  let [count, letters, longest] = [0, 0, 0];
  for (const want of wanted) {
    let [at, least] = [-1, Infinity];
    for (let index = 0; index < words.length; index += 1) {
      if (used.has(index)) continue;
      const found = wordSlips(words[index] as Word, want, forms);
      if (found !== null && found < least) [at, least] = [index, found];
    }
    if (at < 0) missing.push(want);
    else {
      used.add(at);
      count += least;
      letters += want.word.length;
      longest = Math.max(longest, want.word.length);
    }
  }
  if (used.size === 0) return null;
  const rest = words.filter(({ kind }, index) => !used.has(index) && (!IGNORED.has(kind) || kind === 'initial') && !goesWithBefore(words, index));
  const unmet = unexplained(rest, forms);
  const placed = rest.filter(({ kind }) => kind !== 'initial').length > unmet.filter(({ kind }) => kind !== 'initial').length;
  const extra = unmet.filter(({ kind }) => kind !== 'initial');
  if (!forms.holder && saysOtherRegion(words.filter((_, index) => !used.has(index)), forms)) return null;
  if (missing.length > 0) return partly(missing, rest, extra, placed, longest, form, forms, wanted.length, count);
  if (count > allowance(letters)) return null;
  // One short nickname means nobody by itself: it needs its form of address, or the post or region beside it.
  if (form.kind === 'alias' && wanted.length === 1 && !addressed(words, form) && !placed) return null;
  const grade = extra.length > 0 ? 'partial' : form.kind === 'alias' ? 'nickname' : 'full';
  const start = Math.min(...used);
  return { grade, form, extra, slips: count, whole: true, placed, headed: extra.some((word) => words.indexOf(word) < start) };
}

/** What is given away (`Penerimaan Pegawai`), or half of a saying, tells nothing by itself. */
export function goesWithBefore(words: readonly Word[], at: number): boolean {
  const [{ kind, word }, before] = [words[at] as Word, words[at - 1]];
  return (before?.kind === 'aid' && (kind === 'core' || kind === 'apart')) || (before?.word === 'customer' && word === 'service');
}

/** Not the whole name: words left out, cut short or given as initials. For an office all but one word, and its region. */
function partly(
  missing: readonly Letters[], rest: readonly Word[], extra: readonly Word[], placed: boolean, longest: number, form: Form, forms: SubjectForms, wanted: number, count: number,
): NameLikeness | null {
  const cut = (word: Word): boolean => missing.some((want) => want.word.startsWith(word.word) || (want.heard.startsWith(word.heard) && word.word.length > 2));
  const remaining = extra.filter((word) => !cut(word));
  const told = missing.filter((want) => rest.some((word) => want.word.startsWith(word.word) || (word.word.length > 2 && want.heard.startsWith(word.heard)))).length;
  if (remaining.length > 0 || count > 1) return null;
  if (forms.holder) {
    // A short first word alone (`Sri`) is nobody; with the post, the region or the other word's beginning it is meant.
    if (longest < 3 || (form.kind === 'alias' && !placed)) return null;
    if (told === 0 && !placed && missing.length > 1 && wanted > 2) return null;
  } else if (missing.length - told > 1 || wanted < 3 || missing.some(({ word }) => forms.regionWords.has(word)) || count > 0) return null;
  return { grade: 'partial', form, extra: remaining, slips: missing.length, whole: false, placed: placed || told > 0, headed: false };
}

/** Words joined or split at will: `Yoha Nes Sitompul`, `pemkabklaten`, `officialyohanessitompul`. */
function joinedLikeness(name: ParsedName, form: Form, forms: SubjectForms, exactly: boolean): NameLikeness | null {
  if (name.joined.length === 0) return null;
  // Words that are names as they stand hold no slip: `Tri Wahyuni` is not `Sri Wahyuni`.
  const cores = forms.holder ? name.words.filter(({ kind }) => kind === 'core') : [];
  const meantSo = cores.length > 1 && cores.every(({ word }) => isNameWord(word));
  for (const whole of form.joined) {
    const region = forms.holder ? '' : (forms.joinedTails.find((each) => whole.endsWith(each)) ?? '');
    const own = whole.length - region.length;
    const most = meantSo || exactly ? 0 : forms.holder ? allowance(own) : own < 8 ? 0 : own < 14 ? 1 : 2;
    for (const seen of name.joined) {
      for (const target of [whole, ...forms.joinedTails.map((tail) => whole + tail), ...forms.joinedHeads.map((head) => head + whole)]) {
        if (Math.abs(seen.length - target.length) > most) continue;
        const found = edits(seen, target, most);
        if (found > most || (!forms.holder && found > 0 && endsInOtherRegion(seen, forms))) continue;
        // Letters that fit without a slip leave no word over, whatever their pieces mean: `Sle man`.
        const rest = found === 0 ? [] : leftOver(name, form, forms);
        return { grade: rest.length > 0 ? 'partial' : form.kind === 'alias' ? 'nickname' : 'full', form, extra: rest, slips: found, whole: true, placed: target !== whole, headed: rest.length > 0 };
      }
    }
  }
  return null;
}

/** Words that say what a page is, unless each is a wanted word cut short. */
function leftOver(name: ParsedName, form: Form, forms: SubjectForms): readonly Word[] {
  const wanted = new Set([...form.words, ...form.written].map(({ word }) => word));
  const extra = name.words.filter((word) => TONES.has(word.kind) && !wanted.has(word.word) && !forms.regionWords.has(word.word));
  return extra.every(({ word }) => form.words.some((want) => want.word.startsWith(word))) ? [] : extra;
}

const endsInOtherRegion = (seen: string, forms: SubjectForms): boolean => forms.joinedTails.every((region) => !seen.endsWith(region)) && endsInRegion(seen);

function unexplained(rest: readonly Word[], forms: SubjectForms): readonly Word[] {
  if (rest.length === 0) return rest;
  const own = [...forms.regions.flat(), ...forms.title];
  const told = withoutDenial(rest);
  return told.filter((word, at) => isStray(told, at, forms.title) || (!own.some((each) => (word.kind === 'post' ? each.word === word.word : forms.regionWords.has(each.word) ? regionSlips(word, each) !== null : slips(word, each) !== null)) && !explainsItself(word)));
}

/** A word from the middle of a title, without another of it beside: `Rumah …` means no director of a `rumah sakit`. */
function isStray(words: readonly Word[], at: number, title: readonly Letters[]): boolean {
  const { kind, word } = words[at] as Word;
  return kind === 'post' && title.length > 1 && title[0]?.word !== word && ![words[at - 1], words[at + 1]].some((beside) => title.some((each) => each.word === beside?.word));
}

/** A slip of a word that explains itself: `kabupatn`, `offical`; a form of address by its look: `lbu`, `clr`. */
export function explainsItself(word: Word): boolean {
  if (word.kind !== 'core') return false;
  const known = explaining.get(word.word);
  if (known !== undefined) return known;
  const found = ADDRESSES.has(word.look) || (word.word.length > 4 && SELF_EXPLAINING.some((each) => slips(word, each, 1) !== null));
  if (explaining.size >= MOST_KEPT) explaining.clear();
  if (word.word.length <= 60) explaining.set(word.word, found);
  return found;
}
const ADDRESSES: ReadonlySet<string> = new Set([...HONORIFICS].map(shape));
const MOST_KEPT = 20_000;
const explaining = new Map<string, boolean>();
export const SELF_EXPLAINING = ['kabupaten', 'provinsi', 'official', 'resmi', 'kecamatan', 'akbp', 'kombes', 'letkol', 'brigjen', 'jenderal', 'republik', 'original', 'daerah', 'cadangan', 'bantuan'].map(lettersOf);

/** The nickname's own form of address stands there: `Bu Wening`, not `Wening`. */
function addressed(words: readonly Word[], form: Form): boolean {
  const address = form.text.toLowerCase().split(/[\s.]+/).find((word) => HONORIFICS.has(word));
  return address !== undefined && words.some(({ word }) => word === address);
}
