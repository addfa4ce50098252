// A subject as bytes and back, whole: texts that come again stand once in a common table, digits as numbers, dates as days.

import { SITES } from '../../account/site.ts';
import { SUBJECT_KINDS, type Subject, type Text } from '../../list/model.ts';
import { DAY } from '../../time.ts';
import { type ByteReader, type ByteWriter, CompiledError } from './bytes.ts';
import { readAccount, siteOf, writeAccount } from './packAccount.ts';
import { type TextReader, type TextWriter, readOwn, wordsFor, writeOwn } from './packText.ts';

const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY;

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
  const items: T[] = [];
  for (let at = 0; at < count; at += 1) items.push(read());
  return items;
}

/** What stands behind the names only where there is any. */
const HAS = { from: 1, until: 2, absences: 4, phones: 8, photos: 16 } as const;

type SubjectShape = readonly [kind: number, title: string | null, code: string, region: string, regionAliases: readonly string[], parent: string | null];

/** A region has some dozens of posts: most subjects have the shape of one that was written before with its title and region. */
function writeShape(out: ByteWriter, texts: TextWriter, { kind, title, region, parent }: Subject): void {
  let ofTitle = texts.subjects.get(title);
  if (ofTitle === undefined) texts.subjects.set(title, (ofTitle = new Map()));
  const before = ofTitle.get(region.name);
  if (before !== undefined && before.kind === kind && before.code === region.code && before.parent === parent && region.aliases.length === before.aliases.length && region.aliases.every((each, at) => each === before.aliases[at])) return out.number(before.number);
  const shape: SubjectShape = [SUBJECT_KINDS.indexOf(kind), title, region.code, region.name, region.aliases, parent];
  ofTitle.set(region.name, { kind, code: region.code, aliases: region.aliases, parent, number: texts.shape(out, JSON.stringify(shape), () => shape) });
}

/** Writes a subject with all that is its. */
export function writeSubject(out: ByteWriter, texts: TextWriter, subject: Subject): void {
  const text = (value: string): void => texts.text(out, value);
  const { name, formalName, aliases, from, until, accounts, absences, phones, photos } = subject;
  writeShape(out, texts, subject);
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
  const made = { kind: SUBJECT_KINDS[kind] ?? 'office', title, region: { code, name, aliases }, parent };
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
