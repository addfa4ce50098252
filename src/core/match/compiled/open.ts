// A compiled index, opened: look-ups over the bytes as they lie there. Subjects, lists and impostors are read one by one when asked for.

import type { Impostor, List, ListedAccount, Subject } from '../../list/model.ts';
import { type SubjectForms, subjectForms } from '../subjectForms.ts';
import { ByteReader } from './bytes.ts';
import { hashText } from './hash.ts';
import { SPACE } from './keys.ts';
import { wordExactly, wordsNear } from './nearWords.ts';
import { type TextReader, readSubject } from './packSubject.ts';
import { SECTION, Sections } from './sections.ts';
import { Sieve, type SieveTables } from './sieve.ts';
import { MOST_IN_SIEVE, sieveBytes } from './sieveBytes.ts';
import { Table, lookUp } from './table.ts';

/** Subjects kept ready; a feed asks for the same few again and again. */
const MOST_FORMS = 4000;
const MOST_WORDS = 20_000;
const decoder = new TextDecoder();

/** The numbers of the lists' words that one word could be: exactly it, and those with a slip between as well. */
export interface Group { readonly exact: readonly number[]; readonly near: readonly number[] }

type Head = Omit<List, 'subjects' | 'impostors'>;

export class Compiled {
  readonly #sections: Sections;
  readonly #recordEnds: Uint32Array;
  readonly #textEnds: Uint32Array;
  readonly #owners: Uint16Array;
  readonly table: Table;
  readonly #vocabulary: Table;
  readonly #beside: Table;
  readonly size: number;
  readonly #forms = new Map<number, SubjectForms>();
  readonly #texts = new Map<number, string>();
  readonly #words = new Map<string, Group | null>();
  #lists: readonly List[] | null = null;
  #withImpostors: readonly List[] | null = null;

  constructor(bytes: Uint8Array) {
    this.#sections = new Sections(bytes);
    this.#recordEnds = this.#sections.words(SECTION.recordEnds);
    this.#textEnds = this.#sections.words(SECTION.textEnds);
    this.#owners = this.#sections.halves(SECTION.owners);
    this.size = this.#recordEnds.length;
    const { words, halves, bytes: raw } = { words: (at: number) => this.#sections.words(at), halves: (at: number) => this.#sections.halves(at), bytes: (at: number) => this.#sections.bytes(at) };
    this.table = new Table(words(SECTION.directory), halves(SECTION.marks), halves(SECTION.values), new Uint8Array(), words(SECTION.high)[0] ?? 0, words(SECTION.filter));
    this.#vocabulary = new Table(words(SECTION.wordDirectory), halves(SECTION.wordMarks), halves(SECTION.wordValues), raw(SECTION.wordThirds), 0, words(SECTION.wordFilter));
    this.#beside = new Table(words(SECTION.besideDirectory), halves(SECTION.besideMarks));
  }

  get lists(): readonly List[] {
    return (this.#lists ??= Array.from(this.#sections.words(SECTION.headEnds), (_, at) => this.#list(at)));
  }

  get listsWithImpostors(): readonly List[] {
    const ends = this.#sections.words(SECTION.impostorEnds);
    return (this.#withImpostors ??= (ends.at(-1) ?? 0) === 0 ? [] : this.lists.filter((_, at) => (ends[at] as number) > (ends[at - 1] ?? 0)));
  }

  /** The small sieve for pages, in bytes of its own; null where the lists are too many for one. */
  sieve = (): Uint8Array<ArrayBuffer> | null => (this.size > MOST_IN_SIEVE ? null : sieveBytes({ ...this.#tables, impostorKeys: this.listsWithImpostors.map(({ impostorKey }) => impostorKey) }));

  /** The same sieve in front of the matcher itself, so that a page and the matcher never differ. */
  get front(): Sieve {
    return (this.#front ??= new Sieve({ ...this.#tables, impostorKeys: [] }));
  }

  #front: Sieve | null = null;

  get #tables(): Omit<SieveTables, 'impostorKeys'> {
    return { keys: this.table, words: this.#vocabulary, beside: this.size > MOST_IN_SIEVE ? null : this.#beside };
  }

  #list(at: number): List {
    const head = JSON.parse(this.#piece(SECTION.heads, SECTION.headEnds, at)) as Head;
    let [subjects, impostors]: [readonly Subject[] | null, readonly Impostor[] | null] = [null, null];
    const readSubjects = (): readonly Subject[] => Array.from(this.#owners).flatMap((owner, number) => (owner >> 1 === at ? [this.subjectAt(number)] : []));
    const readImpostors = (): readonly Impostor[] => JSON.parse(this.#piece(SECTION.impostors, SECTION.impostorEnds, at) || '[]') as readonly Impostor[];
    return { ...head, get subjects() { return (subjects ??= readSubjects()); }, get impostors() { return (impostors ??= readImpostors()); } };
  }

  #piece(section: number, ends: number, at: number): string {
    const all = this.#sections.words(ends);
    return decoder.decode(this.#sections.bytes(section).subarray(all[at - 1] ?? 0, all[at]));
  }

  readonly #reader: TextReader = {
    text: (from) => decoder.decode(from.bytes(from.number())),
    common: (from) => {
      const number = from.number();
      const known = this.#texts.get(number);
      if (known !== undefined) return known;
      const text = decoder.decode(this.#sections.bytes(SECTION.texts).subarray(this.#textEnds[number - 1] ?? 0, this.#textEnds[number]));
      this.#texts.set(number, text);
      return text;
    },
    shape: (from) => {
      const text = this.#reader.common(from);
      let shape = this.#shapes.get(text);
      if (shape === undefined) this.#shapes.set(text, (shape = JSON.parse(text) as readonly unknown[]));
      return shape;
    },
  };

  readonly #shapes = new Map<string, readonly unknown[]>();

  /** The subject of a number, read anew. */
  subjectAt = (number: number): Subject => readSubject(new ByteReader(this.#sections.bytes(SECTION.records), this.#recordEnds[number - 1] ?? 0), this.#reader);

  /** Whether a subject is a person in a post; reads nothing. */
  isHolder = (number: number): boolean => ((this.#owners[number] as number) & 1) === 1;

  /** A subject with the forms in which it is compared. */
  formsOf(number: number): SubjectForms {
    const known = this.#forms.get(number);
    if (known !== undefined) return known;
    const list = this.lists[(this.#owners[number] as number) >> 1] as List;
    const forms = subjectForms(this.subjectAt(number), list.publisher);
    if (this.#forms.size >= MOST_FORMS) this.#forms.delete(this.#forms.keys().next().value as number);
    this.#forms.set(number, forms);
    return forms;
  }

  subject(id: string): SubjectForms | undefined {
    let found: SubjectForms | undefined;
    lookUp(this.table, hashText(id, SPACE.subject), (number) => {
      const forms = number < this.size ? this.formsOf(number) : undefined;
      if (forms?.subject.id === id) found = forms;
    });
    return found;
  }

  /** The subject that lists an official number (E.164); of several the first by id. */
  subjectByPhone(phone: string): Subject | null {
    let found: { readonly number: number; readonly subject: Subject } | null = null as { number: number; subject: Subject } | null;
    lookUp(this.table, hashText(phone, SPACE.phone), (number) => {
      if (number >= this.size || (found !== null && found.number < number)) return;
      const { subject } = this.formsOf(number);
      if (subject.phones.some((each) => each.number === phone)) found = { number, subject };
    });
    return found?.subject ?? null;
  }

  /** The account that stands under a key, when it is the one that is meant; of two subjects with one account the last. */
  identity(space: 'id' | 'handle' | 'former', key: string, isMeant: (account: ListedAccount) => boolean): { readonly forms: SubjectForms; readonly account: ListedAccount } | null {
    let found: { readonly forms: SubjectForms; readonly account: ListedAccount; readonly number: number } | null = null as { forms: SubjectForms; account: ListedAccount; number: number } | null;
    lookUp(this.table, hashText(key, SPACE[space]), (number) => {
      if (number >= this.size || (found !== null && found.number > number)) return;
      const forms = this.formsOf(number);
      const account = forms.subject.accounts.find(isMeant);
      if (account !== undefined) found = { forms, account, number };
    });
    return found;
  }

  /** Numbers of the words of the lists that this one could be: the same, or one letter more, less or other; null for none. */
  wordsNear(word: string): Group | null {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const near: number[] = [];
    const exact = wordsNear(this.#vocabulary, word, near);
    const group = near.length === 0 ? null : { near, exact: near.slice(0, exact) };
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(word, group);
    return group;
  }

  /** The number of exactly this word, −1 for none. */
  wordExactly = (word: string): number => wordExactly(this.#vocabulary, word);
}
