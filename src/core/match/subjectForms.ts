// A subject as the matcher compares it: every name by which residents know it, taken apart when it is first asked for. Post and region
// are the same of many subjects and kept; names are taken apart only where something stands beside the name.

import { SITE_NAMES } from '../account/site.ts';
import type { Publisher, Subject } from '../list/model.ts';
import { type Letters, lettersOf } from './distance.ts';
import { handleBase } from './handles.ts';
import { type ParsedName, type Word, expand, parseName } from './parseName.ts';
import { spelling } from './spelling.ts';
import { isCommon } from './tables/commonNames.ts';
import { REGION_KINDS } from './tables/vocabulary.ts';

export interface Form {
  /** Words to be found, abbreviations written out; kinds of region, fillers, address and degrees left out. */
  readonly words: readonly Letters[];
  /** The same as written. */
  readonly written: readonly Letters[];
  /** All letters in a row, as heard: of the words to be found, and of everything that is written. */
  readonly joined: readonly string[];
  /** Its text, for the explanation. */
  readonly text: string;
  /** `name`: the subject's own; `alias`: a nickname or short form. */
  readonly kind: 'name' | 'alias';
}

export interface ListedHandle {
  readonly base: string;
  readonly text: string;
  readonly site: string;
  /** Holds more than the subject's own name, so that no namesake would come to it. */
  readonly distinctive: boolean;
}

export interface SubjectForms {
  readonly subject: Subject;
  readonly publisher: Publisher;
  readonly holder: boolean;
  readonly forms: readonly Form[];
  readonly handles: readonly ListedHandle[];
  /** Title in words, written out: `kepala dinas kesehatan`; empty for an office. */
  readonly title: readonly Letters[];
  /** The title as one word, as handles write it: `bupati`, `kapolres`. */
  readonly titleJoined: readonly string[];
  /** Words of the title, as it is written, that are too short for a slip. */
  readonly shortWords: readonly string[];
  /** The title names its own place (`Camat Kaliwungu`): it needs no region beside it. */
  readonly placedTitle: boolean;
  /** The region's names, each in words without its kind. */
  readonly regions: readonly (readonly Letters[])[];
  readonly regionWords: ReadonlySet<string>;
  readonly regionsJoined: ReadonlySet<string>;
  /** Kinds of region in its names: `kabupaten`, `kota`; empty when nothing tells. */
  readonly regionKinds: ReadonlySet<string>;
  /** What may stand before or behind the joined name: the post, the region; as heard. */
  readonly joinedHeads: readonly string[];
  readonly joinedTails: readonly string[];
  /** A full name that many people bear. */
  readonly common: boolean;
}

const OFFICE: ReadonlySet<Word['kind']> = new Set(['core', 'post', 'fan', 'news', 'trade', 'place', 'school', 'aid', 'apart', 'affix', 'parody']);

/** Words that make an office's name; its region's words whatever they mean elsewhere (`Bukit Mas`). */
const officeWords = (words: readonly Word[], regionWords: ReadonlySet<string>): readonly Word[] => words.filter(({ kind, word }) => OFFICE.has(kind) || regionWords.has(word) || (kind === 'number' && word.length < 3));

/** A person's name: everything but address in front and degrees behind, for a word may be a name here and an affix there. */
function personWords(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ kind }) => kind !== 'honorific' && kind !== 'degree' && kind !== 'post');
  const kept = words.slice(Math.max(0, first)).filter(({ kind }, at) => kind !== 'degree' && kind !== 'initial' && kind !== 'number' && !(kind === 'honorific' && at === 0));
  return kept.length > 0 ? kept : words.filter(({ kind }) => kind !== 'number');
}

function formOf(text: string, wanted: Form['kind'], holder: boolean, regionWords: ReadonlySet<string>, own: Form | undefined): Form {
  const parsed = parseName(text);
  const counted = (words: readonly Word[]): readonly Word[] => (holder ? personWords(words) : officeWords(words, regionWords));
  const words = counted(parsed.words);
  const written = parsed.words === parsed.written ? words : counted(parsed.written);
  // A person's display name with fewer words than the name is a nickname.
  const kind = holder && wanted === 'name' && own !== undefined && words.length < own.words.length ? 'alias' : wanted;
  return new LazyForm(words, written, text, kind, () => joinedOf(words, written, holder ? null : parsed, regionWords));
}

/** Its letters in a row are asked for only where its words are not met. */
class LazyForm implements Form {
  readonly words: Form['words'];
  readonly written: Form['written'];
  readonly text: string;
  readonly kind: Form['kind'];
  readonly #join: () => Form['joined'];
  #joined: Form['joined'] | null = null;

  constructor(words: Form['words'], written: Form['written'], text: string, kind: Form['kind'], join: () => Form['joined']) {
    [this.words, this.written, this.text, this.kind, this.#join] = [words, written, text, kind, join];
  }

  get joined(): Form['joined'] { return (this.#joined ??= this.#join()); }
}

/** `office`: the whole name of an office, of which more is written in a row than its counted words. */
function joinedOf(words: readonly Letters[], written: readonly Letters[], office: ParsedName | null, regionWords: ReadonlySet<string>): Form['joined'] {
  const whole = (each: readonly Letters[]): string => spelling(each.map(({ word }) => word).join(''));
  const joined = new Set([whole(words), whole(written), ...(office === null ? [] : [whole(office.written), whole(office.words), whole(office.written.filter((each) => each.kind !== 'filler'))])]);
  if (office !== null) for (const each of [...joined]) for (const variant of withKinds(each, spelling([...regionWords].join('')))) joined.add(variant);
  return [...joined].filter((each) => each.length >= 5);
}

const KINDS = ['kab', 'kabupaten', 'kota'] as const;

/** The kind of region that people put before its name, or leave out. */
function withKinds(joined: string, region: string): readonly string[] {
  if (region === '' || !joined.endsWith(region)) return [];
  const front = joined.slice(0, -region.length).replace(/(kab|kabupaten|kota|propinsi|profinsi)$/, '');
  return ['', ...KINDS].map((kind) => spelling(front + kind + region));
}

const lettersOnly = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** What a subject's post and region are called in one word. */
export type PostForms = Pick<SubjectForms, 'titleJoined' | 'regionsJoined'>;
/** The forms of a post and its region alone. */
export const postForms = (title: string | null, region: Subject['region']): PostForms => ({ titleJoined: titleOf(title).titles, regionsJoined: regionOf(region).regionsJoined });

/** All forms by which a subject is recognised, each made when it is first asked for. */
export const subjectForms = (subject: Subject, publisher: Publisher): SubjectForms => new LazyForms(subject, publisher);

/** Takes a subject apart as far as it is asked: of most that a name leads to, little is. */
class LazyForms implements SubjectForms {
  readonly subject: Subject;
  readonly publisher: Publisher;
  readonly holder: boolean;
  readonly #region: Region;
  readonly #post: Title;
  #forms: readonly Form[] | null = null;
  #handles: readonly ListedHandle[] | null = null;
  #kinds: ReadonlySet<string> | null = null;

  constructor(subject: Subject, publisher: Publisher) {
    [this.subject, this.publisher, this.holder] = [subject, publisher, subject.kind === 'holder'];
    [this.#region, this.#post] = [regionOf(subject.region), titleOf(subject.title)];
  }

  get regions(): Region['regions'] { return this.#region.regions; }
  get regionWords(): Region['regionWords'] { return this.#region.regionWords; }
  get regionsJoined(): Region['regionsJoined'] { return this.#region.regionsJoined; }
  get joinedTails(): Region['joinedTails'] { return this.#region.joinedTails; }
  get title(): readonly Letters[] { return this.holder ? this.#post.title : []; }
  get titleJoined(): readonly string[] { return this.#post.titles; }
  get shortWords(): readonly string[] { return this.#post.shortWords; }
  get placedTitle(): boolean { return this.#post.placed; }
  get joinedHeads(): readonly string[] { return this.holder ? this.#post.heads : []; }
  get forms(): readonly Form[] { return (this.#forms ??= formsOf(this.subject, this.holder, this.regionWords)); }
  get handles(): readonly ListedHandle[] { return (this.#handles ??= handlesOf(this.subject, this.holder, () => [...this.#own, ...parseName(this.subject.name).written.map(({ word }) => word)])); }
  get regionKinds(): ReadonlySet<string> { return (this.#kinds ??= kindsOf(this.subject)); }
  get common(): boolean { return this.holder && isCommon(this.#own); }
  get #own(): readonly string[] { return (this.forms[0]?.words ?? []).map(({ word }) => word); }
}

const wordsOf = (words: readonly Letters[]): string => words.map(({ word }) => word).join(' ');

function formsOf(subject: Subject, holder: boolean, regionWords: ReadonlySet<string>): readonly Form[] {
  const names = new Map<string, Form>();
  const add = (text: string, wanted: Form['kind']): void => {
    const made = formOf(text, wanted, holder, regionWords, names.values().next().value);
    const key = made.words === made.written ? wordsOf(made.words) : `${wordsOf(made.words)}|${wordsOf(made.written)}`;
    if (made.words.length > 0 && !names.has(key)) names.set(key, made);
  };
  for (const text of new Set([subject.name, subject.formalName, ...subject.accounts.map((account) => account.displayName)])) add(text, 'name');
  for (const text of subject.aliases) add(text, holder ? 'alias' : 'name');
  return [...names.values()];
}

function handlesOf({ accounts }: Subject, holder: boolean, own: () => readonly string[]): readonly ListedHandle[] {
  const handles: ListedHandle[] = [];
  for (const { handle, site } of accounts) if (handle !== null && site !== 'whatsapp') handles.push(new LazyHandle(handleBase(handle), handle, SITE_NAMES[site], holder ? own : null));
  return handles;
}

/** Whether it holds more than the name is asked only of the one that is copied. */
class LazyHandle implements ListedHandle {
  readonly base: string;
  readonly text: string;
  readonly site: string;
  readonly #own: (() => readonly string[]) | null;

  constructor(base: string, text: string, site: string, own: (() => readonly string[]) | null) {
    [this.base, this.text, this.site, this.#own] = [base, text, site, own];
  }

  get distinctive(): boolean { return this.#own === null || isDistinctive(this.base, this.#own()); }
}

const kindsOf = ({ region, name, aliases }: Subject): ReadonlySet<string> =>
  new Set([region.name, ...region.aliases, name, ...aliases].flatMap((text) => parseName(text).words.map(({ word }) => word)).filter((word) => word === 'kabupaten' || word === 'kota'));

type Region = Pick<SubjectForms, 'regions' | 'regionWords' | 'regionsJoined' | 'joinedTails'>;
interface Title { readonly title: readonly Letters[]; readonly shortWords: readonly string[]; readonly titles: readonly string[]; readonly placed: boolean; readonly heads: readonly string[] }

/** Regions and posts kept ready: a country has some hundreds of the one, some thousands of the other. */
const MOST_KEPT = 4000;
const regions = new Map<string, Region>();
const regionsOfRecords = new WeakMap<Subject['region'], Region>();
const posts = new Map<string | null, Title>();

/** Subjects of an index share their regions as objects. */
function regionOf(region: Subject['region']): Region {
  const known = regionsOfRecords.get(region);
  if (known !== undefined) return known;
  const made = namedRegion(region);
  regionsOfRecords.set(region, made);
  return made;
}

function namedRegion({ name, aliases }: Subject['region']): Region {
  const key = JSON.stringify([name, aliases]);
  const known = regions.get(key);
  if (known !== undefined) return known;
  const words = [name, ...aliases].map((each) => parseName(each).words.map(({ word }) => word).filter((word) => !REGION_KINDS.has(word)).flatMap(expand)).filter((each) => each.length > 0);
  const joined = words.map((each) => each.join(''));
  const made: Region = { regions: words.map((each) => each.map(lettersOf)), regionWords: new Set(words.flat()), regionsJoined: new Set(joined), joinedTails: joined.map(spelling) };
  if (regions.size >= MOST_KEPT) regions.clear();
  regions.set(key, made);
  return made;
}

export const PLACED = /^(camat|panewu|lurah|kepala desa|kades|kapolsek|danramil|kepala (sd|sma|smk|smp|sman|smpn|sdn|smkn)\b)\s*\S/i;

function titleOf(text: string | null): Title {
  const known = posts.get(text);
  if (known !== undefined) return known;
  const { words, written } = parseName(text ?? '');
  const title = words.filter(({ kind }) => kind !== 'filler');
  const joined = title.map(({ word }) => word).join('');
  const titles = text === null ? [] : [...new Set([lettersOnly(text), joined])];
  const made: Title = { title, shortWords: written.flatMap(({ word, kind }) => (word.length < 5 && kind !== 'filler' && kind !== 'number' ? [word] : [])), titles, placed: PLACED.test(text ?? ''), heads: titles.map(spelling) };
  if (posts.size >= MOST_KEPT) posts.clear();
  posts.set(text, made);
  return made;
}

/** What is left of a handle when the words of the name are taken out: three letters or more are no accident. */
function isDistinctive(base: string, own: readonly string[]): boolean {
  const left = [...own].sort((a, b) => b.length - a.length).reduce((text, word) => text.replace(word, ''), base);
  return left.length >= 3 && left.length < base.length;
}
