// A subject as bytes and back, whole: texts that come again stand once in a common table, digits as numbers, dates as days.

import { profileUrl } from '../../account/links.ts';
import { SITES } from '../../account/site.ts';
import type { ListedAccount, Proof, Subject, SubjectKind, Text } from '../../list/model.ts';
import { type ByteReader, type ByteWriter, CompiledError } from './bytes.ts';

const KINDS: readonly SubjectKind[] = ['office', 'holder', 'service'];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY;

/** `text` writes what is a subject's own; `common` what many share (regions, posts): once in a table. */
export interface TextWriter { readonly text: (out: ByteWriter, text: string) => void; readonly common: (out: ByteWriter, text: string) => void }
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

/** 0 for none, 1 and a text, else the length of the digits and their value. */
function writeId(out: ByteWriter, texts: TextWriter, id: string | null): void {
  if (id === null) return out.number(0);
  if (/^[1-9][0-9]{0,14}$/.test(id)) {
    out.number(2);
    return out.number(Number(id));
  }
  out.number(1);
  texts.text(out, id);
}
function readId(from: ByteReader, texts: TextReader): string | null {
  const kind = from.number();
  return kind === 0 ? null : kind === 1 ? texts.text(from) : String(from.number());
}

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
const wordsFor = (name: string): readonly string[] => [name, ...[...new Set([...name.split(' '), ...name.toLowerCase().split(' ')])].filter((word) => word.length > 2 && /^[A-Za-z]+$/.test(word)).slice(0, 20)];
const PLACE = 0xe000;
const MOST_REST = 14;

/** A text made of the name (`H. …, S.E.`, `…_…`) is a pattern that many share; another one is written as it is. */
function writeOwn(out: ByteWriter, texts: TextWriter, words: readonly string[], text: string): void {
  let pattern = text;
  if (!/[\uE000-\uF8FF]/.test(text)) words.forEach((word, at) => (pattern = pattern.includes(word) ? pattern.replaceAll(word, String.fromCharCode(PLACE + at)) : pattern));
  const shared = pattern !== text && pattern.replace(/[\uE000-\uF8FF]/g, '').length <= MOST_REST;
  out.byte(shared ? 1 : 0);
  if (shared) texts.common(out, pattern);
  else texts.text(out, text);
}
function readOwn(from: ByteReader, texts: TextReader, words: readonly string[]): string {
  if (from.byte() === 0) return texts.text(from);
  return texts.common(from).replace(/[\uE000-\uF8FF]/g, (place) => words[place.charCodeAt(0) - PLACE] ?? '');
}

export function writeSubject(out: ByteWriter, texts: TextWriter, subject: Subject): void {
  const text = (value: string): void => texts.text(out, value);
  const common = (value: string): void => texts.common(out, value);
  const own = [subject.name, subject.formalName, ...subject.aliases];
  out.number(KINDS.indexOf(subject.kind));
  text(subject.id);
  text(subject.name);
  const words = wordsFor(subject.name);
  writeOwn(out, texts, words, subject.formalName);
  writeMany(out, subject.aliases, (alias) => writeOwn(out, texts, words, alias));
  writeMaybe(out, texts, subject.title);
  common(subject.region.code);
  common(subject.region.name);
  writeMany(out, subject.region.aliases, common);
  writeMaybe(out, texts, subject.parent);
  writeDate(out, texts, subject.from);
  writeDate(out, texts, subject.until);
  const handles: string[] = [];
  writeMany(out, subject.accounts, (account) => writeAccount(out, texts, account, own, handles, words));
  writeMany(out, subject.absences, ({ site, declared }) => {
    out.number(SITES.indexOf(site));
    writeDate(out, texts, declared);
  });
  writeMany(out, subject.phones, ({ number, use }) => {
    text(number);
    writeWords(out, texts, use);
  });
  writeMany(out, subject.photos, ({ id, shared, taken }) => {
    text(id);
    out.number(shared ? 1 : 0);
    writeDate(out, texts, taken);
  });
}

/** Its accounts and what stands behind them are read when they are asked for: a name alone needs none of them. */
export function readSubject(from: ByteReader, texts: TextReader): Subject {
  const text = (): string => texts.text(from);
  const kind = KINDS[from.number()] ?? 'office';
  const [id, name] = [text(), text()];
  const words = wordsFor(name);
  const formalName = readOwn(from, texts, words);
  const aliases = readMany(from, () => readOwn(from, texts, words));
  const title = readMaybe(from, texts);
  const common = (): string => texts.common(from);
  const region = { code: common(), name: common(), aliases: readMany(from, common) };
  const parent = readMaybe(from, texts);
  const [start, until] = [readDate(from, texts), readDate(from, texts)];
  let rest: Rest | null = null;
  const behind = (): Rest => (rest ??= readRest(from, texts, [name, formalName, ...aliases], words));
  return {
    id, kind, name, formalName, aliases, title, region, parent, from: start, until,
    get accounts() { return behind().accounts; },
    get absences() { return behind().absences; },
    get phones() { return behind().phones; },
    get photos() { return behind().photos; },
  };
}

type Rest = Pick<Subject, 'accounts' | 'absences' | 'phones' | 'photos'>;

function readRest(from: ByteReader, texts: TextReader, own: readonly string[], words: readonly string[]): Rest {
  const text = (): string => texts.text(from);
  const handles: string[] = [];
  return {
    accounts: readMany(from, () => readAccount(from, texts, own, handles, words)),
    absences: readMany(from, () => ({ site: siteOf(from), declared: readDate(from, texts) ?? '' })),
    phones: readMany(from, () => ({ number: text(), use: readWords(from, texts) })),
    photos: readMany(from, () => ({ id: text(), shared: from.number() === 1, taken: readDate(from, texts) })),
  };
}

const siteOf = (from: ByteReader): (typeof SITES)[number] => {
  const site = SITES[from.number()];
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

/** What many accounts have alike stands in the common table as one text: site, dates, how it is named, its proofs. */
interface Shape {
  readonly site: number;
  readonly former: readonly string[];
  readonly url: string | null;
  /** Number among the subject's own names, or the name. */
  readonly shown: number | string;
  readonly dates: readonly [from: string | null, until: string | null, checked: string];
  readonly proofs: readonly Proof[];
}

const MOST_KEPT = 1000;
const shapes = new Map<string, string>();
function kept(key: string, make: () => string): string {
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (shapes.size < MOST_KEPT) shapes.set(key, made);
  return made;
}

function writeAccount(out: ByteWriter, texts: TextWriter, account: ListedAccount, own: readonly string[], handles: string[], words: readonly string[]): void {
  const { site, id, handle, formerHandles, url, displayName, from, until, checked, proofs } = account;
  const named = own.indexOf(displayName);
  const plainUrl = url === profileUrl(account);
  const shapeText = (): string => {
    const shape: Shape = { site: SITES.indexOf(site), former: formerHandles, url: plainUrl ? null : url, shown: named < 0 ? displayName : named, dates: [from, until, checked], proofs };
    return JSON.stringify(Object.values(shape));
  };
  // Most accounts of a list are alike but for id and handle: their shape is spelt out once.
  const plain = plainUrl && named >= 0 && formerHandles.length === 0 && proofs.length === 0;
  texts.common(out, plain ? kept(`${site} ${named} ${from ?? ''} ${until ?? ''} ${checked}`, shapeText) : shapeText());
  writeId(out, texts, id);
  writeHandle(out, texts, handle, handles, words);
}

function readAccount(from: ByteReader, texts: TextReader, own: readonly string[], handles: string[], words: readonly string[]): ListedAccount {
  const [site, former, url, shown, dates, proofs] = texts.shape(from) as unknown as [Shape['site'], Shape['former'], Shape['url'], Shape['shown'], Shape['dates'], Shape['proofs']];
  const at = SITES[site];
  if (at === undefined) throw new CompiledError('has an unknown site');
  const account = { site: at, id: readId(from, texts), handle: readHandle(from, texts, handles, words) };
  return {
    ...account, formerHandles: former, url: url ?? profileUrl(account), displayName: typeof shown === 'number' ? (own[shown] ?? '') : shown, from: dates[0], until: dates[1], checked: dates[2], proofs,
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
