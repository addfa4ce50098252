// A subject as bytes and back, whole: texts that come again stand once in a common table, digits as numbers, dates as days.

import { profileUrl } from '../../account/links.ts';
import { SITES } from '../../account/site.ts';
import type { ListedAccount, Proof, ProofKind, Subject, SubjectKind, Text } from '../../list/model.ts';
import { type ByteReader, type ByteWriter, CompiledError } from './bytes.ts';

const KINDS: readonly SubjectKind[] = ['office', 'holder', 'service'];
const PROOFS: readonly ProofKind[] = ['well-known', 'rel-me', 'same-as', 'trust-txt', 'posted-word', 'letter'];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY;

/** `text` writes what is a subject's own; `common` what many share (regions, posts): once in a table. */
export interface TextWriter { readonly text: (out: ByteWriter, text: string) => void; readonly common: (out: ByteWriter, text: string) => void }
export interface TextReader { readonly text: (from: ByteReader) => string; readonly common: (from: ByteReader) => string }

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

export function writeSubject(out: ByteWriter, texts: TextWriter, subject: Subject): void {
  const text = (value: string): void => texts.text(out, value);
  const common = (value: string): void => texts.common(out, value);
  const own = [subject.name, subject.formalName, ...subject.aliases];
  out.number(KINDS.indexOf(subject.kind));
  text(subject.id);
  text(subject.name);
  out.number(subject.formalName === subject.name ? 0 : 1);
  if (subject.formalName !== subject.name) text(subject.formalName);
  writeMany(out, subject.aliases, text);
  writeMaybe(out, texts, subject.title);
  common(subject.region.code);
  common(subject.region.name);
  writeMany(out, subject.region.aliases, common);
  writeMaybe(out, texts, subject.parent);
  writeDate(out, texts, subject.from);
  writeDate(out, texts, subject.until);
  const handles: string[] = [];
  writeMany(out, subject.accounts, (account) => writeAccount(out, texts, account, own, handles));
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

export function readSubject(from: ByteReader, texts: TextReader): Subject {
  const text = (): string => texts.text(from);
  const kind = KINDS[from.number()] ?? 'office';
  const [id, name] = [text(), text()];
  const formalName = from.number() === 0 ? name : text();
  const aliases = readMany(from, text);
  const title = readMaybe(from, texts);
  const common = (): string => texts.common(from);
  const region = { code: common(), name: common(), aliases: readMany(from, common) };
  const parent = readMaybe(from, texts);
  const [start, until] = [readDate(from, texts), readDate(from, texts)];
  const own = [name, formalName, ...aliases];
  const handles: string[] = [];
  return {
    id, kind, name, formalName, aliases, title, region, parent, from: start, until,
    accounts: readMany(from, () => readAccount(from, texts, own, handles)),
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
function writeHandle(out: ByteWriter, texts: TextWriter, handle: string | null, before: string[]): void {
  if (handle === null) return out.number(0);
  const at = before.indexOf(handle);
  out.number(at < 0 ? 1 : at + 2);
  if (at >= 0) return;
  texts.text(out, handle);
  before.push(handle);
}
function readHandle(from: ByteReader, texts: TextReader, before: string[]): string | null {
  const number = from.number();
  if (number !== 1) return number === 0 ? null : (before[number - 2] ?? null);
  const handle = texts.text(from);
  before.push(handle);
  return handle;
}

function writeAccount(out: ByteWriter, texts: TextWriter, account: ListedAccount, own: readonly string[], handles: string[]): void {
  out.number(SITES.indexOf(account.site));
  writeId(out, texts, account.id);
  writeHandle(out, texts, account.handle, handles);
  writeMany(out, account.formerHandles, (handle) => texts.text(out, handle));
  const plain = account.url === profileUrl(account);
  out.number(plain ? 0 : 1);
  if (!plain) texts.text(out, account.url);
  const named = own.indexOf(account.displayName);
  out.number(named + 1);
  if (named < 0) texts.text(out, account.displayName);
  writeDate(out, texts, account.from);
  writeDate(out, texts, account.until);
  writeDate(out, texts, account.checked);
  writeMany(out, account.proofs, ({ kind, date, reference }) => {
    out.number(PROOFS.indexOf(kind));
    writeDate(out, texts, date);
    texts.text(out, reference);
  });
}

function readAccount(from: ByteReader, texts: TextReader, own: readonly string[], handles: string[]): ListedAccount {
  const account = { site: siteOf(from), id: readId(from, texts), handle: readHandle(from, texts, handles) };
  const formerHandles = readMany(from, () => texts.text(from));
  const url = from.number() === 0 ? profileUrl(account) : texts.text(from);
  const named = from.number();
  const displayName = named === 0 ? texts.text(from) : (own[named - 1] ?? '');
  const [start, until, checked] = [readDate(from, texts), readDate(from, texts), readDate(from, texts) ?? ''];
  const proofs = readMany(from, (): Proof => ({ kind: PROOFS[from.number()] ?? 'letter', date: readDate(from, texts) ?? '', reference: texts.text(from) }));
  return { ...account, formerHandles, url, displayName, from: start, until, checked, proofs };
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
