// A subject as the matcher compares it: every name by which residents know it, taken apart when it is first asked for. Post and region
// are the same of many subjects and kept; names are taken apart only where something stands beside the name.

import { SITE_NAMES } from '../account/site.ts';
import type { Publisher, Subject } from '../list/model.ts';
import { type Letters, lettersOf } from './distance.ts';
import { handleBase } from './handles.ts';
import { type Form, type Forms, formsOf, namesOf } from './nameForms.ts';
import { expand, parseName } from './parseName.ts';
import { spelling } from './spelling.ts';
import { isCommon } from './tables/commonNames.ts';
import { REGION_KINDS } from './tables/vocabulary.ts';

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
  /** The first of the forms: all but a person's listed nicknames. */
  readonly names: readonly Form[];
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
  #names: Forms | null = null;
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
  get #named(): Forms { return (this.#names ??= namesOf(this.subject, this.holder, this.regionWords)); }
  get names(): readonly Form[] { return [...this.#named.values()]; }
  get forms(): readonly Form[] { return (this.#forms ??= formsOf(this.subject, this.#named, this.holder, this.regionWords)); }
  get handles(): readonly ListedHandle[] { return (this.#handles ??= handlesOf(this.subject, this.holder, () => [...this.#own, ...parseName(this.subject.name).written.map(({ word }) => word)])); }
  get regionKinds(): ReadonlySet<string> { return (this.#kinds ??= kindsOf(this.subject)); }
  get common(): boolean { return this.holder && isCommon(this.#own); }
  get #own(): readonly string[] { return ((this.names[0] ?? this.forms[0])?.words ?? []).map(({ word }) => word); }
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
  const key = aliases.length === 0 ? name : JSON.stringify([name, aliases]);
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
