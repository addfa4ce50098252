// A compiled index, opened: look-ups over the bytes as they lie there. Subjects, lists and impostors are read one by one when asked for.

import type { Impostor, List, ListedAccount, Subject } from '../../list/model.ts';
import { edits } from '../distance.ts';
import { type SubjectForms, subjectForms } from '../subjectForms.ts';
import { ByteReader } from './bytes.ts';
import { hashText } from './hash.ts';
import { LEAST_FOR_LESS, MOST_FOR_LESS, SPACE } from './keys.ts';
import { type TextReader, readSubject } from './packSubject.ts';
import { SECTION, Sections } from './sections.ts';
import { type Table, firstAt, lookUp, valueAt } from './table.ts';

/** Subjects kept ready; a feed asks for the same few again and again. */
const MOST_FORMS = 4000;
const MOST_WORDS = 20_000;
const NOTHING = new Uint32Array();
/** Words that are looked at under one word with a letter less. */
const MOST_UNDER_LESS = 64;
const decoder = new TextDecoder();

type Head = Omit<List, 'subjects' | 'impostors'>;

export class Compiled {
  readonly #sections: Sections;
  readonly #recordEnds: Uint32Array;
  readonly #textEnds: Uint32Array;
  readonly #wordEnds: Uint32Array;
  readonly #owners: Uint16Array;
  readonly table: Table;
  readonly size: number;
  readonly #forms = new Map<number, SubjectForms>();
  readonly #texts = new Map<number, string>();
  readonly #words = new Map<string, Uint32Array>();
  #lists: readonly List[] | null = null;
  #withImpostors: readonly List[] | null = null;

  constructor(bytes: Uint8Array) {
    this.#sections = new Sections(bytes);
    this.#recordEnds = this.#sections.words(SECTION.recordEnds);
    this.#textEnds = this.#sections.words(SECTION.textEnds);
    this.#wordEnds = this.#sections.words(SECTION.wordEnds);
    this.#owners = this.#sections.halves(SECTION.owners);
    this.size = this.#recordEnds.length;
    this.table = { directory: this.#sections.words(SECTION.directory), marks: this.#sections.halves(SECTION.marks), values: this.#sections.bytes(SECTION.values) };
  }

  get lists(): readonly List[] {
    return (this.#lists ??= Array.from(this.#sections.words(SECTION.headEnds), (_, at) => this.#list(at)));
  }

  get listsWithImpostors(): readonly List[] {
    const ends = this.#sections.words(SECTION.impostorEnds);
    return (this.#withImpostors ??= (ends.at(-1) ?? 0) === 0 ? [] : this.lists.filter((_, at) => (ends[at] as number) > (ends[at - 1] ?? 0)));
  }

  #list(at: number): List {
    const head = JSON.parse(this.#piece(SECTION.heads, SECTION.headEnds, at)) as Head;
    let [subjects, impostors]: [readonly Subject[] | null, readonly Impostor[] | null] = [null, null];
    const readSubjects = (): readonly Subject[] => Array.from(this.#owners).flatMap((owner, number) => (owner === at ? [this.#subject(number)] : []));
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

  #subject = (number: number): Subject => readSubject(new ByteReader(this.#sections.bytes(SECTION.records), this.#recordEnds[number - 1] ?? 0), this.#reader);

  /** A subject with the forms in which it is compared. */
  formsOf(number: number): SubjectForms {
    const known = this.#forms.get(number);
    if (known !== undefined) return known;
    const list = this.lists[this.#owners[number] as number] as List;
    const forms = subjectForms(this.#subject(number), list.publisher);
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

  /** Numbers of the words of the lists that this one could be: the same, or one letter more, less or other. */
  wordsNear(key: string): Uint32Array {
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const numbers = this.#wordsNear(key);
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(key, numbers);
    return numbers;
  }

  #wordsNear(key: string): Uint32Array {
    let near: Set<number> | null = null;
    const { table } = this;
    for (let at = firstAt(table, hashText(key, SPACE.word)); at >= 0; at = firstAt(table, hashText(key, SPACE.word), at + 1)) (near ??= new Set()).add(valueAt(table, at));
    if (key.length >= LEAST_FOR_LESS - 1) {
      const word = key.slice(0, MOST_FOR_LESS);
      for (let without = -1; without < word.length; without += 1) {
        // A letter left out of a row of the same letters gives the same word.
        if (without > 0 && word[without] === word[without - 1]) continue;
        const hash = hashText(word, SPACE.less, without);
        let most = MOST_UNDER_LESS;
        for (let at = firstAt(table, hash); at >= 0 && most > 0; at = firstAt(table, hash, at + 1), most -= 1) {
          const number = valueAt(table, at);
          if (near?.has(number) !== true && edits(key, this.#word(number), 1) <= 1) (near ??= new Set()).add(number);
        }
      }
    }
    return near === null ? NOTHING : Uint32Array.from(near);
  }

  /** Whether the first of the words near a key is exactly it. */
  isWord = (near: Uint32Array, key: string): boolean => near.length > 0 && this.#word(near[0] as number) === key;

  #word(number: number): string {
    const ends = this.#wordEnds;
    return decoder.decode(this.#sections.bytes(SECTION.words).subarray(ends[number - 1] ?? 0, ends[number] ?? 0));
  }

  /** The number of exactly this word, or null. */
  wordExactly(key: string): number | null {
    let found: number | null = null;
    lookUp(this.table, hashText(key, SPACE.word), (number) => void (found = number), 1);
    return found;
  }
}
