// Lists → the compiled index: everything that judging asks, in one row of bytes. Made once an update, in small steps,
// so that verdicts go on meanwhile; the order of the lists and of the subjects in them changes no byte that matters.

import type { Impostor, List, Subject } from '../../list/model.ts';
import { ByteWriter, CompiledError } from './bytes.ts';
import { hashPair, hashText } from './hash.ts';
import { SPACE, hashMeaning } from './keys.ts';
import { hashExactly, listWord } from './nearWords.ts';
import { writeSubject } from './packSubject.ts';
import type { TextWriter } from './packText.ts';
import { handleBase, lettersCounted } from '../handles.ts';
import { parseName } from '../parseName.ts';
import { Entries, Once } from './entries.ts';
import { MANY_HANDLES, RECORDS_A_BLOCK, joinSections } from './sections.ts';
import { type Beside, SYNONYMS, besideKeys, explainingKeys, meanings } from './besideKeys.ts';
import { MOST_IN_SIEVE } from './sieveBytes.ts';
import { SubjectKeys, Vocabulary } from './subjectKeys.ts';
import { MOST_VALUES, type Table, makeTable } from './table.ts';

/** A word that more names hold is not rare enough to lead to a subject by itself. */
const MOST_RARE = 4;
/** Subjects worked on before others get their turn. */
const STEP = 100;
const STEP_OF_SORTING = 4000;
/** Keys of a subject, about. */
const KEYS_EACH = 26;
const WORDS_A_STEP = 2000;

const encoder = new TextEncoder();

/** Compiles at once. A list of a whole country takes seconds: prefer the steps where something else waits. */
export function compileIndex(lists: readonly List[]): Uint8Array<ArrayBuffer> {
  const steps = compileSteps(lists);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Compiles and lets others have their turn between the steps: `breathe` resolves when it may go on. */
export async function compileIndexCalmly(lists: readonly List[], breathe: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const steps = compileSteps(lists);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breathe();
  }
}

/** How many times compiling these lists lets others have their turn, about. */
export const compileStepCount = (lists: readonly List[]): number => 10 + Math.floor(lists.reduce((sum, { subjects }) => sum + subjects.length, 0) / STEP);

/** Compiles the lists in steps, between which others may have their turn; returns the index’s bytes. */
export function* compileSteps(lists: readonly List[]): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const sorted = [...lists].sort((a, b) => (a.publisher.id < b.publisher.id ? -1 : 1));
  const owned: Owned[] = [];
  for (const [owner, { subjects }] of sorted.entries()) {
    for (let from = 0; from < subjects.length; from += STEP_OF_SORTING) {
      owned.push(...subjects.slice(from, from + STEP_OF_SORTING).map((subject) => ({ subject, owner })).sort(byId));
      yield;
    }
  }
  // Of rows that are in order this is soon done.
  owned.sort(byId);
  yield;
  const records = new Records();
  const keys = new Keys(owned.length);
  for (const [at, { subject }] of owned.entries()) {
    records.add(subject);
    keys.add(subject, at);
    if (at % STEP === STEP - 1) yield;
  }
  yield;
  for (const { impostors } of sorted) keys.addImpostors(impostors);
  yield* keys.finish();
  const { subjects, vocabulary, beside } = yield* keys.tables();
  const heads = pieces(sorted.map(({ subjects: _subjects, impostors: _impostors, ...head }) => encoder.encode(JSON.stringify(head))));
  const impostors = pieces(sorted.map((list) => (list.impostors.length === 0 ? new Uint8Array() : encoder.encode(JSON.stringify(list.impostors)))));
  const texts = pieces(records.common());
  return joinSections([
    heads.bytes, heads.ends, impostors.bytes, impostors.ends, texts.bytes, texts.ends, records.bytes(), records.lengths(),
    Uint16Array.from(owned, ({ owner, subject }) => owner * 2 + (subject.kind === 'holder' ? 1 : 0)), subjects.directory, subjects.marks, subjects.values, Uint32Array.of(subjects.high),
    vocabulary.directory, vocabulary.marks, vocabulary.values, vocabulary.thirds, beside.directory, beside.marks, vocabulary.filter, subjects.filter, records.blockStarts(), records.handleLetters(),
  ]);
}

interface Owned { readonly subject: Subject; readonly owner: number }
const byId = (a: Owned, b: Owned): number => (a.subject.id < b.subject.id ? -1 : a.subject.id > b.subject.id ? 1 : 0);

function pieces(parts: readonly Uint8Array[]): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
  const out = new ByteWriter();
  const ends = parts.map((part) => {
    out.bytes(part);
    return out.length;
  });
  return { bytes: out.taken(), ends: Uint32Array.from(ends) };
}

/** The subjects as bytes, with their common texts. */
class Records {
  readonly #out = new ByteWriter();
  readonly #lengths: number[] = [];
  readonly #blockStarts: number[] = [];
  readonly #handleLetters: number[] = [];
  readonly #common = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  readonly #texts: TextWriter = {
    text: (out, text) => out.text(text),
    common: (out, text) => out.number(this.#numberOf(text)),
    shape: (out, key, make) => {
      let number = this.#shapes.get(key);
      if (number === undefined) this.#shapes.set(key, (number = this.#numberOf(JSON.stringify(make()))));
      out.number(number);
      return number;
    },
    last: new Map(),
    subjects: new Map(),
  };

  #numberOf(text: string): number {
    let number = this.#common.get(text);
    if (number === undefined) this.#common.set(text, (number = this.#common.size));
    return number;
  }

  add(subject: Subject): void {
    const start = this.#out.length;
    if (this.#lengths.length % RECORDS_A_BLOCK === 0) this.#blockStarts.push(start);
    writeSubject(this.#out, this.#texts, subject);
    this.#lengths.push(this.#out.length - start);
    this.#handleLetters.push(handleLettersOf(subject));
  }

  common = (): readonly Uint8Array[] => [...this.#common.keys()].map((text) => encoder.encode(text));
  bytes = (): Uint8Array => this.#out.taken();
  /** Hardly any record needs more than two bytes for its length. */
  lengths = (): Uint16Array | Uint32Array => (this.#lengths.some((length) => length > 0xffff) ? Uint32Array.from(this.#lengths) : Uint16Array.from(this.#lengths));
  blockStarts = (): Uint32Array => Uint32Array.from(this.#blockStarts);
  handleLetters = (): Uint32Array => Uint32Array.from(this.#handleLetters);
}

/** The letters counted in a subject's handle; `MANY_HANDLES` where it has several, 0 where none. */
function handleLettersOf({ accounts }: Subject): number {
  let first: string | null = null;
  let letters = 0;
  for (const { handle, site } of accounts) {
    if (handle === null || site === 'whatsapp' || handle === first) continue;
    if (first !== null) return MANY_HANDLES;
    first = handle;
    const base = handleBase(handle);
    letters = base === '' ? MANY_HANDLES : lettersCounted(base);
  }
  return letters;
}

/** All hashes with what they lead to: numbers of subjects, for words numbers of words; and what a sieve knows beside them. */
class Keys {
  readonly #subjects: Entries;
  readonly #words = new Entries();
  readonly #beside: Set<number> | null;
  readonly #vocabulary = new Vocabulary();
  readonly #holders = new Entries();
  readonly #counts: number[] = [];
  readonly #asked = new Entries();
  readonly #hashes = new Once();
  readonly #alone = new Once();
  readonly #subjectKeys: SubjectKeys;

  constructor(subjects: number) {
    const withSieve = subjects <= MOST_IN_SIEVE;
    this.#subjects = new Entries(Math.max(1 << 14, subjects * KEYS_EACH));
    this.#beside = withSieve ? new Set() : null;
    this.#subjectKeys = new SubjectKeys(this.#vocabulary, { add: this.#hashes.add, alone: this.#alone.add, quarter: withSieve ? this.#besides.add : null });
  }

  readonly #besides: Beside = {
    number: this.#vocabulary.number, add: (hash) => void this.#beside?.add(hash), alike: (hash, kinds) => this.#words.push(hash, kinds),
  };

  add(subject: Subject, number: number): void {
    if (number >= MOST_VALUES) throw new CompiledError('cannot hold that many subjects');
    this.#subjectKeys.add(subject);
    this.#hashes.each((hash) => this.#subjects.push(hash, number));
    this.#alone.each((word) => {
      this.#holders.push(word, number);
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    });
    if (subject.title !== null && !this.#titles.has(subject.title)) this.#addTitle(subject.title);
    if (this.#beside !== null) besideKeys(subject, this.#besides);
  }

  readonly #titles = new Set<string>();

  /** The words of a post: who has none of them in the name claims none there. */
  #addTitle(title: string): void {
    this.#titles.add(title);
    const { words, written } = parseName(title);
    for (const { word } of words === written ? words : [...words, ...written]) {
      const number = this.#vocabulary.number(word);
      this.#subjects.push(hashPair(number, number, SPACE.post), 0);
    }
  }

  /** That they are there is all that a sieve needs; the lists hold the rest. */
  addImpostors(impostors: readonly Impostor[]): void {
    for (const { status, idHash, handleHash } of impostors) {
      for (const hash of [idHash, handleHash]) if (status !== 'withdrawn' && hash !== null) this.#subjects.push(hashText(hash, SPACE.impostor), 0);
    }
  }

  /** What can be told only when all subjects are known: the rare words, and the words' deletion neighbours. */
  *finish(): Generator<undefined, void> {
    this.#holders.each((word, number) => {
      if ((this.#counts[word] as number) <= MOST_RARE) this.#subjects.push(hashPair(word, word, SPACE.rare), number);
    });
    if (this.#beside !== null) explainingKeys(this.#besides);
    const push = (hash: number, value: number): void => this.#words.push(hash, value);
    const ask = (hash: number): void => this.#asked.push(hash, 0);
    let done = 0;
    for (const [word, number] of this.#vocabulary.words()) {
      listWord(word, number, push, ask);
      if ((done += 1) % WORDS_A_STEP === 0) yield;
    }
    for (const [short, word] of SYNONYMS) {
      const number = this.#vocabulary.known(word);
      if (number !== undefined) this.#ask(hashExactly(short), number * 32);
    }
    for (const [word, meaning] of meanings()) this.#ask(hashMeaning(word), meaning);
  }

  #ask(hash: number, value: number): void {
    this.#words.push(hash, value);
    this.#asked.push(hash, 0);
  }

  *tables(): Generator<undefined, { readonly subjects: Table; readonly vocabulary: Table; readonly beside: Table }> {
    const filter = this.#subjects.filter(this.#subjects.length < FEW ? BITS_OF_FEW_KEYS : BITS_A_KEY);
    yield;
    const subjects = yield* this.#subjects.table(false, filter);
    const vocabulary = yield* this.#words.table(true, this.#asked.filter(this.#asked.length < FEW ? BITS_OF_FEW_WORDS : BITS_A_WORD));
    return { subjects, vocabulary, beside: makeTable(Uint32Array.from(this.#beside ?? []), new Uint32Array(this.#beside?.size ?? 0), false) };
  }
}

/** Bits of the filters for each key of the subjects, of which a country has millions, and for what is asked of each word; there is room for more where they are few. */
const [BITS_A_KEY, BITS_OF_FEW_KEYS] = [3, 16];
const [BITS_A_WORD, BITS_OF_FEW_WORDS] = [4, 8];
const FEW = 50_000;
