// A compiled index, opened: look-ups over the bytes as they lie there. Subjects, lists and impostors are read one by one when asked for.

import type { Impostor, List, ListedAccount, Subject } from '../../list/model.ts';
import { mayBeAlike } from '../handles.ts';
import { type PostForms, type SubjectForms, postForms, subjectForms } from '../subjectForms.ts';
import { ByteReader } from './bytes.ts';
import { hashText } from './hash.ts';
import { SPACE } from './keys.ts';
import { wordExactly, wordsNear } from './nearWords.ts';
import { makeRecent } from '../../recent.ts';
import { readSubject, readSubjectId, shapeOf } from './packSubject.ts';
import type { TextReader } from './packText.ts';
import { Scores } from './scores.ts';
import { MANY_HANDLES, RECORDS_A_BLOCK, SECTION, Sections } from './sections.ts';
import { Sieve, type SieveTables } from './sieve.ts';
import { MOST_IN_SIEVE, sieveBytes } from './sieveBytes.ts';
import { Table, lookUp } from './table.ts';

/** Subjects kept ready, of nearly three kilobytes each; a feed asks for the same few again and again. */
const MOST_FORMS = 500;
const MOST_WORDS = 10_000;
const decoder = new TextDecoder();

/** The numbers of the lists' words that one word could be: exactly it, and those with a slip between as well. */
export interface Group { readonly exact: readonly number[]; readonly near: readonly number[] }

type Head = Omit<List, 'subjects' | 'impostors'>;

export class Compiled {
  readonly #sections: Sections;
  readonly #records: Uint8Array;
  readonly #recordLengths: Uint16Array | Uint32Array;
  readonly #blockStarts: Uint32Array;
  readonly #handleLetters: Uint32Array;
  readonly #textEnds: Uint32Array;
  readonly #owners: Uint16Array;
  readonly table: Table;
  readonly #vocabulary: Table;
  readonly #beside: Table;
  readonly size: number;
  readonly #forms = makeRecent<number, SubjectForms>(MOST_FORMS);
  readonly #texts = new Map<number, string>();
  #scores: Scores | null = null;
  readonly #words = makeRecent<string, Group | null>(MOST_WORDS);
  #lists: readonly List[] | null = null;
  #withImpostors: readonly List[] | null = null;

  constructor(bytes: Uint8Array) {
    this.#sections = new Sections(bytes);
    this.#records = this.#sections.bytes(SECTION.records);
    this.#handleLetters = this.#sections.words(SECTION.handleLetters);
    this.#blockStarts = this.#sections.words(SECTION.blockStarts);
    this.#textEnds = this.#sections.words(SECTION.textEnds);
    this.#owners = this.#sections.halves(SECTION.owners);
    this.size = this.#owners.length;
    const lengths = this.#sections.halves(SECTION.recordLengths);
    this.#recordLengths = lengths.length === this.size ? lengths : this.#sections.words(SECTION.recordLengths);
    const { words, halves, bytes: raw } = { words: (at: number) => this.#sections.words(at), halves: (at: number) => this.#sections.halves(at), bytes: (at: number) => this.#sections.bytes(at) };
    this.table = new Table(words(SECTION.directory), halves(SECTION.marks), halves(SECTION.values), new Uint8Array(), words(SECTION.high)[0] ?? 0, words(SECTION.filter));
    this.#vocabulary = new Table(words(SECTION.wordDirectory), halves(SECTION.wordMarks), halves(SECTION.wordValues), raw(SECTION.wordThirds), 0, words(SECTION.wordFilter));
    this.#beside = new Table(words(SECTION.besideDirectory), halves(SECTION.besideMarks));
  }

  get lists(): readonly List[] {
    return (this.#lists ??= Array.from(this.#sections.words(SECTION.headEnds), (_, at) => this.#list(at)));
  }

  get listsWithImpostors(): readonly List[] {
    return (this.#withImpostors ??= this.#readWithImpostors());
  }

  #readWithImpostors(): readonly List[] {
    const ends = this.#sections.words(SECTION.impostorEnds);
    return (ends.at(-1) ?? 0) === 0 ? [] : this.lists.filter((_, at) => (ends[at] as number) > (ends[at - 1] ?? 0));
  }

  get scores(): Scores {
    return (this.#scores ??= new Scores(this.size));
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
    text: (from) => from.text(),
    common: (from) => this.#common(from.number()),
    shape: (from) => this.#shapeAt(from.number()),
  };

  #shapeAt(number: number): readonly unknown[] {
    let shape = this.#shapes.get(number);
    if (shape === undefined) this.#shapes.set(number, (shape = JSON.parse(this.#common(number)) as readonly unknown[]));
    return shape;
  }

  readonly #shapes = new Map<number, readonly unknown[]>();

  #common(number: number): string {
    const known = this.#texts.get(number);
    if (known !== undefined) return known;
    const text = decoder.decode(this.#sections.bytes(SECTION.texts).subarray(this.#textEnds[number - 1] ?? 0, this.#textEnds[number]));
    this.#texts.set(number, text);
    return text;
  }

  /** The subject of a number, read anew. */
  subjectAt = (number: number): Subject => readSubject(this.#recordAt(number), this.#reader);

  /** Whether a subject is a person in a post; reads nothing. */
  isHolder = (number: number): boolean => ((this.#owners[number] as number) & 1) === 1;

  /** False where none of the subject's handles is like a base with these letters; reads nothing. */
  mayHaveHandle(number: number, letters: number): boolean {
    const listed = this.#handleLetters[number] as number;
    return listed === MANY_HANDLES || (listed !== 0 && mayBeAlike(letters, listed));
  }

  /** A subject's post and region; reads nothing else of it. */
  postOf(number: number): PostForms {
    const shape = this.#recordAt(number).number();
    const known = this.#posts.get(shape);
    if (known !== undefined) return known;
    const { title, region } = shapeOf(this.#shapeAt(shape));
    const made = postForms(title, region);
    this.#posts.set(shape, made);
    return made;
  }

  readonly #posts = new Map<number, PostForms>();

  /** A subject with the forms in which it is compared. */
  formsOf(number: number): SubjectForms {
    const known = this.#forms.get(number);
    if (known !== undefined) return known;
    const list = this.lists[(this.#owners[number] as number) >> 1] as List;
    const forms = subjectForms(this.subjectAt(number), list.publisher);
    this.#forms.set(number, forms);
    return forms;
  }

  /** Records stand in the order of their ids. */
  subject(id: string): SubjectForms | undefined {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (readSubjectId(this.#recordAt(middle)) < id) from = middle + 1;
      else to = middle;
    }
    return from < this.size && readSubjectId(this.#recordAt(from)) === id ? this.formsOf(from) : undefined;
  }

  #recordAt(number: number): ByteReader {
    const block = Math.floor(number / RECORDS_A_BLOCK);
    let at = this.#blockStarts[block] as number;
    for (let before = block * RECORDS_A_BLOCK; before < number; before += 1) at += this.#recordLengths[before] as number;
    return new ByteReader(this.#records, at);
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
  identity(space: number, key: string, isMeant: (account: ListedAccount) => boolean): { readonly forms: SubjectForms; readonly account: ListedAccount } | null {
    let found: { readonly forms: SubjectForms; readonly account: ListedAccount; readonly number: number } | null = null as { forms: SubjectForms; account: ListedAccount; number: number } | null;
    lookUp(this.table, hashText(key, space), (number) => {
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
    this.#words.set(word, group);
    return group;
  }

  /** The number of exactly this word, −1 for none. */
  wordExactly = (word: string): number => wordExactly(this.#vocabulary, word);
}
