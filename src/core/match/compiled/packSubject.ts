// A subject as bytes and back, whole: texts that come again stand once in a common table, digits as numbers, dates as days.

import { profileUrl } from '../../account/links.ts';
import { SITES } from '../../account/site.ts';
import type { ListedAccount, Proof, Subject, SubjectKind, Text } from '../../list/model.ts';
import { type ByteReader, type ByteWriter, CompiledError } from './bytes.ts';

const KINDS: readonly SubjectKind[] = ['office', 'holder', 'service'];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY;

/**
 * `text` writes what is a subject's own; `common` what many share: once in a table. `shape` is what many have alike in several fields,
 * spelt out as JSON once: `key` tells it from the others.
 */
export interface TextWriter {
  readonly text: (out: ByteWriter, text: string) => void;
  readonly common: (out: ByteWriter, text: string) => void;
  readonly shape: (out: ByteWriter, key: string, make: () => readonly unknown[]) => number;
  /** The accounts' shapes that were written last, by site, name and kind of id: the next account mostly has one of them. */
  readonly last: Map<number, LastShape>;
}
interface LastShape { readonly from: string | null; readonly until: string | null; readonly checked: string; readonly number: number }
export interface TextReader { readonly text: (from: ByteReader) => string; readonly common: (from: ByteReader) => string; readonly shape: (from: ByteReader) => readonly unknown[] }

/** 0 for none, else days since 1900 and one; dates that do not survive the way (31 February) are written as texts. */
function writeDate(out: ByteWriter, texts: TextWriter, date: string | null): void {
  if (date === null) return out.number(0);
  const days = Date.parse(`${date}T00:00:00Z`) / DAY - FIRST_DAY;
  if (Number.isInteger(days) && days >= 0 && dateOf(days) === date) return out.number(days + 2);
  out.number(1);
  texts.text(out, date);
}
const dateOf = (days: number): string => new Date((days + FIRST_DAY) * DAY).toISOString().slice(0, 10);
function readDate(from: ByteReader, texts: TextReader): string | null {
  const number = from.number();
  return number === 0 ? null : number === 1 ? texts.text(from) : dateOf(number - 2);
}

/** How an account's id is written: none, as a text, as a number. */
type IdKind = 0 | 1 | 2;
const idKind = (id: string | null): IdKind => (id === null ? 0 : /^[1-9][0-9]{0,14}$/.test(id) ? 2 : 1);

function writeId(out: ByteWriter, texts: TextWriter, id: string | null, kind: IdKind): void {
  if (kind === 2) out.number(Number(id));
  else if (id !== null) texts.text(out, id);
}
const readId = (from: ByteReader, texts: TextReader, kind: IdKind): string | null => (kind === 0 ? null : kind === 1 ? texts.text(from) : String(from.number()));

function writeMaybe(out: ByteWriter, texts: TextWriter, text: string | null): void {
  out.number(text === null ? 0 : 1);
  if (text !== null) texts.common(out, text);
}
const readMaybe = (from: ByteReader, texts: TextReader): string | null => (from.number() === 0 ? null : texts.common(from));

function writeMany<T>(out: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  out.number(items.length);
  items.forEach(write);
}
function readMany<T>(from: ByteReader, read: () => T): readonly T[] {
  const count = from.number();
  if (count > 1_000_000) throw new CompiledError('has too many items');
  return Array.from({ length: count }, read);
}

/** Words of a name as they are and in small letters, longest first, so that texts made of them are written by their places. */
function wordsFor(name: string): readonly string[] {
  const own = name.split(' ');
  const words = [name];
  for (const word of [...own, ...name.toLowerCase().split(' ')]) if (word.length > 2 && words.length <= MOST_PLACES && !words.includes(word, 1) && /^[A-Za-z]+$/.test(word)) words.push(word);
  return words;
}
const MOST_PLACES = 20;
const PLACE = 0xe000;
const MOST_REST = 14;

/** A text made of the name (`H. …, S.E.`, `…_…`) is a pattern that many share; another one is written as it is. */
function writeOwn(out: ByteWriter, texts: TextWriter, words: readonly string[], text: string): void {
  let pattern = text;
  let places = 0;
  if (!/[\uE000-\uF8FF]/.test(text)) {
    words.forEach((word, at) => {
      if (!pattern.includes(word)) return;
      const parts = pattern.split(word);
      places += parts.length - 1;
      pattern = parts.join(String.fromCharCode(PLACE + at));
    });
  }
  const shared = places > 0 && pattern.length - places <= MOST_REST;
  out.byte(shared ? 1 : 0);
  if (shared) texts.common(out, pattern);
  else texts.text(out, text);
}
function readOwn(from: ByteReader, texts: TextReader, words: readonly string[]): string {
  if (from.byte() === 0) return texts.text(from);
  return texts.common(from).replace(/[\uE000-\uF8FF]/g, (place) => words[place.charCodeAt(0) - PLACE] ?? '');
}

/** What stands behind the names only where there is any. */
const HAS = { from: 1, until: 2, absences: 4, phones: 8, photos: 16 } as const;

type SubjectShape = readonly [kind: number, title: string | null, code: string, region: string, regionAliases: readonly string[], parent: string | null];

export function writeSubject(out: ByteWriter, texts: TextWriter, subject: Subject): void {
  const text = (value: string): void => texts.text(out, value);
  const { kind, name, formalName, aliases, title, region, parent, from, until, accounts, absences, phones, photos } = subject;
  const shape = (): SubjectShape => [KINDS.indexOf(kind), title, region.code, region.name, region.aliases, parent];
  // The lengths tell apart what the letters alone would not.
  const lengths = `${kind} ${title?.length} ${region.code.length} ${region.name.length} ${region.aliases.map(({ length }) => length).join()} ${parent?.length}`;
  texts.shape(out, `${lengths} ${title}${region.code}${region.name}${region.aliases.join('')}${parent}`, shape);
  text(subject.id);
  text(name);
  const words = wordsFor(name);
  writeOwn(out, texts, words, formalName);
  writeMany(out, aliases, (alias) => writeOwn(out, texts, words, alias));
  const has = (many: readonly unknown[], bit: number): number => (many.length > 0 ? bit : 0);
  out.byte((from === null ? 0 : HAS.from) | (until === null ? 0 : HAS.until) | has(absences, HAS.absences) | has(phones, HAS.phones) | has(photos, HAS.photos));
  if (from !== null) writeDate(out, texts, from);
  if (until !== null) writeDate(out, texts, until);
  const own = [name, formalName, ...aliases];
  const handles: string[] = [];
  writeMany(out, accounts, (account) => writeAccount(out, texts, account, own, handles, words));
  if (absences.length > 0) {
    writeMany(out, absences, ({ site, declared }) => {
      out.number(SITES.indexOf(site));
      writeDate(out, texts, declared);
    });
  }
  if (phones.length > 0) {
    writeMany(out, phones, ({ number, use }) => {
      text(number);
      writeWords(out, texts, use);
    });
  }
  if (photos.length > 0) {
    writeMany(out, photos, ({ id, shared, taken }) => {
      text(id);
      out.number(shared ? 1 : 0);
      writeDate(out, texts, taken);
    });
  }
}

const opened = new WeakMap<readonly unknown[], Pick<Subject, 'kind' | 'title' | 'region' | 'parent'>>();

/** What a shape says. Subjects of one shape have one and the same region, so that what is made of it is made once. */
export function shapeOf(shape: readonly unknown[]): Pick<Subject, 'kind' | 'title' | 'region' | 'parent'> {
  const known = opened.get(shape);
  if (known !== undefined) return known;
  const [kind, title, code, name, aliases, parent] = shape as unknown as SubjectShape;
  const made = { kind: KINDS[kind] ?? 'office', title, region: { code, name, aliases }, parent };
  opened.set(shape, made);
  return made;
}

/** A subject's id alone. */
export function readSubjectId(from: ByteReader): string {
  from.number();
  return from.text();
}

/** Its accounts and what stands behind them are read when they are asked for: a name alone needs none of them. */
export function readSubject(from: ByteReader, texts: TextReader): Subject {
  const { kind, title, region, parent } = shapeOf(texts.shape(from));
  const [id, name] = [texts.text(from), texts.text(from)];
  const words = wordsFor(name);
  const formalName = readOwn(from, texts, words);
  const aliases = readMany(from, () => readOwn(from, texts, words));
  const has = from.byte();
  const start = (has & HAS.from) === 0 ? null : readDate(from, texts);
  const until = (has & HAS.until) === 0 ? null : readDate(from, texts);
  let rest: Rest | null = null;
  const behind = (): Rest => (rest ??= readRest(from, texts, has, [name, formalName, ...aliases], words));
  return {
    id, kind, name, formalName, aliases, title, region, parent, from: start, until,
    get accounts() { return behind().accounts; },
    get absences() { return behind().absences; },
    get phones() { return behind().phones; },
    get photos() { return behind().photos; },
  };
}

type Rest = Pick<Subject, 'accounts' | 'absences' | 'phones' | 'photos'>;

function readRest(from: ByteReader, texts: TextReader, has: number, own: readonly string[], words: readonly string[]): Rest {
  const text = (): string => texts.text(from);
  const handles: string[] = [];
  const many = <T>(bit: number, read: () => T): readonly T[] => ((has & bit) === 0 ? [] : readMany(from, read));
  return {
    accounts: readMany(from, () => readAccount(from, texts, own, handles, words)),
    absences: many(HAS.absences, () => ({ site: siteOf(from.number()), declared: readDate(from, texts) ?? '' })),
    phones: many(HAS.phones, () => ({ number: text(), use: readWords(from, texts) })),
    photos: many(HAS.photos, () => ({ id: text(), shared: from.number() === 1, taken: readDate(from, texts) })),
  };
}

const siteOf = (number: number): (typeof SITES)[number] => {
  const site = SITES[number];
  if (site === undefined) throw new CompiledError('has an unknown site');
  return site;
};

/** 0 for none, 1 and the handle, else the place among those that were written before: most subjects have one handle on all sites. */
function writeHandle(out: ByteWriter, texts: TextWriter, handle: string | null, before: string[], words: readonly string[]): void {
  if (handle === null) return out.number(0);
  const at = before.indexOf(handle);
  out.number(at < 0 ? 1 : at + 2);
  if (at >= 0) return;
  writeOwn(out, texts, words, handle);
  before.push(handle);
}
function readHandle(from: ByteReader, texts: TextReader, before: string[], words: readonly string[]): string | null {
  const number = from.number();
  if (number !== 1) return number === 0 ? null : (before[number - 2] ?? null);
  const handle = readOwn(from, texts, words);
  before.push(handle);
  return handle;
}

/** What many accounts have alike: site, dates, how it is named, its proofs, how its id is written. `shown` is the name's place among the subject's own, or the name. */
type AccountShape = readonly [
  site: number, former: readonly string[], url: string | null, shown: number | string, from: string | null, until: string | null, checked: string, proofs: readonly Proof[], id: IdKind,
];

function writeAccount(out: ByteWriter, texts: TextWriter, account: ListedAccount, own: readonly string[], handles: string[], words: readonly string[]): void {
  const { site, id, handle, formerHandles, url, displayName, from, until, checked, proofs } = account;
  const named = own.indexOf(displayName);
  const plainUrl = url === profileUrl(account);
  const kind = idKind(id);
  const shape = (): AccountShape => [SITES.indexOf(site), formerHandles, plainUrl ? null : url, named < 0 ? displayName : named, from, until, checked, proofs, kind];
  // Most accounts of a list are alike but for id and handle.
  const plain = plainUrl && named >= 0 && formerHandles.length === 0 && proofs.length === 0;
  const brief = plain ? (SITES.indexOf(site) * 64 + named) * 4 + kind : -1;
  const last = texts.last.get(brief);
  if (last !== undefined && last.checked === checked && last.from === from && last.until === until) out.number(last.number);
  else {
    const number = texts.shape(out, plain ? `${brief} ${from ?? ''} ${until ?? ''} ${checked}` : JSON.stringify(shape()), shape);
    if (plain) texts.last.set(brief, { from, until, checked, number });
  }
  writeId(out, texts, id, kind);
  writeHandle(out, texts, handle, handles, words);
}

function readAccount(from: ByteReader, texts: TextReader, own: readonly string[], handles: string[], words: readonly string[]): ListedAccount {
  const [site, formerHandles, url, shown, start, until, checked, proofs, kind] = texts.shape(from) as unknown as AccountShape;
  const account = { site: siteOf(site), id: readId(from, texts, kind), handle: readHandle(from, texts, handles, words) };
  return {
    ...account, formerHandles, get url() { return url ?? profileUrl(account); }, displayName: typeof shown === 'number' ? (own[shown] ?? '') : shown, from: start, until, checked, proofs,
  };
}

function writeWords(out: ByteWriter, texts: TextWriter, words: Text): void {
  texts.common(out, words.id);
  writeMaybe(out, texts, words.en ?? null);
  writeMaybe(out, texts, words.jv ?? null);
}
function readWords(from: ByteReader, texts: TextReader): Text {
  const id = texts.common(from);
  const [en, jv] = [readMaybe(from, texts), readMaybe(from, texts)];
  return { id, ...(en === null ? {} : { en }), ...(jv === null ? {} : { jv }) };
}
