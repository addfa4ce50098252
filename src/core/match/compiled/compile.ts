// Lists → the compiled index: everything that judging asks, in one row of bytes. Made once an update, in small steps,
// so that verdicts go on meanwhile; the order of the lists and of the subjects in them changes no byte that matters.

import type { List, Subject } from '../../list/model.ts';
import { ByteWriter, CompiledError } from './bytes.ts';
import { hashPair, hashText } from './hash.ts';
import { LEAST_FOR_LESS, MOST_FOR_LESS, SPACE } from './keys.ts';
import { type TextWriter, writeSubject } from './packSubject.ts';
import { joinSections } from './sections.ts';
import { Vocabulary, subjectKeys } from './subjectKeys.ts';
import { MOST_VALUES, makeTable } from './table.ts';

/** A word that more names hold is not rare enough to lead to a subject by itself. */
export const MOST_RARE = 4;
/** Subjects worked on before others get their turn. */
const STEP = 400;

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

export function* compileSteps(lists: readonly List[]): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const sorted = [...lists].sort((a, b) => (a.publisher.id < b.publisher.id ? -1 : 1));
  const owned = sorted.flatMap((list, owner) => list.subjects.map((subject) => ({ subject, owner }))).sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
  const records = new Records();
  const keys = new Keys();
  for (const [at, { subject }] of owned.entries()) {
    records.add(subject);
    keys.add(subject, at);
    if (at % STEP === STEP - 1) yield;
  }
  yield;
  keys.finish();
  yield;
  const table = keys.table();
  yield;
  const heads = pieces(sorted.map(({ subjects: _subjects, impostors: _impostors, ...head }) => encoder.encode(JSON.stringify(head))));
  const impostors = pieces(sorted.map((list) => (list.impostors.length === 0 ? new Uint8Array() : encoder.encode(JSON.stringify(list.impostors)))));
  const texts = pieces(records.common());
  const words = pieces(keys.words());
  return joinSections([
    heads.bytes, heads.ends, impostors.bytes, impostors.ends, texts.bytes, texts.ends, records.bytes(), records.ends(),
    Uint16Array.from(owned, ({ owner }) => owner), table.directory, table.marks, table.values, words.bytes, words.ends,
  ]);
}

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
  readonly #ends: number[] = [];
  readonly #common = new Map<string, number>();
  readonly #texts: TextWriter = {
    text: (out, text) => {
      const bytes = encoder.encode(text);
      out.number(bytes.length);
      out.bytes(bytes);
    },
    common: (out, text) => {
      let number = this.#common.get(text);
      if (number === undefined) this.#common.set(text, (number = this.#common.size));
      out.number(number);
    },
  };

  add(subject: Subject): void {
    writeSubject(this.#out, this.#texts, subject);
    this.#ends.push(this.#out.length);
  }

  common = (): readonly Uint8Array[] => [...this.#common.keys()].map((text) => encoder.encode(text));
  bytes = (): Uint8Array => this.#out.taken();
  ends = (): Uint32Array => Uint32Array.from(this.#ends);
}

/** All hashes with what they lead to: numbers of subjects, for words numbers of words. */
class Keys {
  #hashes = new Uint32Array(1 << 14);
  #values = new Uint32Array(1 << 14);
  #length = 0;
  readonly #vocabulary = new Vocabulary();
  readonly #holders: number[] = [];
  readonly #counts: number[] = [];

  #push(hash: number, value: number): void {
    if (this.#length === this.#hashes.length) {
      const [hashes, values] = [new Uint32Array(this.#length * 2), new Uint32Array(this.#length * 2)];
      hashes.set(this.#hashes);
      values.set(this.#values);
      [this.#hashes, this.#values] = [hashes, values];
    }
    this.#hashes[this.#length] = hash;
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  add(subject: Subject, number: number): void {
    if (number >= MOST_VALUES) throw new CompiledError('cannot hold that many subjects');
    const [seen, words] = [new Set<number>(), new Set<number>()];
    subjectKeys(subject, this.#vocabulary, (hash) => seen.add(hash), (word) => words.add(word));
    for (const hash of seen) this.#push(hash, number);
    for (const word of words) {
      this.#holders.push(word, number);
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    }
  }

  /** What can be told only when all subjects are known: the rare words, and the words' deletion neighbours. */
  finish(): void {
    for (let at = 0; at < this.#holders.length; at += 2) {
      const word = this.#holders[at] as number;
      if ((this.#counts[word] as number) <= MOST_RARE) this.#push(hashPair(word, word, SPACE.rare), this.#holders[at + 1] as number);
    }
    let number = 0;
    for (const key of this.#vocabulary.keys()) {
      this.#push(hashText(key, SPACE.word), number);
      if (key.length >= LEAST_FOR_LESS) for (const hash of lessHashes(key)) this.#push(hash, number);
      number += 1;
    }
  }

  words = (): readonly Uint8Array[] => [...this.#vocabulary.keys()].map((key) => encoder.encode(key));

  table = (): ReturnType<typeof makeTable> => makeTable(this.#hashes.slice(0, this.#length), this.#values.slice(0, this.#length));
}

/** Of a word as it is and with each one of its letters left out. */
export function lessHashes(key: string): ReadonlySet<number> {
  const word = key.slice(0, MOST_FOR_LESS);
  const hashes = new Set([hashText(word, SPACE.less)]);
  for (let at = 0; at < word.length; at += 1) hashes.add(hashText(word, SPACE.less, at));
  return hashes;
}
