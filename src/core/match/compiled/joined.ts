// Letters in a row — a name without its blanks, a handle — as they are looked up: whole, by halves where there may be one slip, by
// quarters where nothing else tells. Without the kinds of region and the words between that people write or leave out.

import { MOST_SPELT, MOST_WRITTEN, spellHeard, spellKey } from '../spelling.ts';
import { LetterRow } from './hash.ts';
import { SPACE } from './keys.ts';

/** As they are heard, longest first: what stands at a place is taken off there. */
const BETWEEN = ['profinsi', 'kabupaten', 'kota', 'kab', 'dan'];
const LEAST = 5;
/** Joined names shorter than this are looked for whole only. */
const LEAST_FOR_HALVES = 8;
const LONGEST_WITH_SLIP = 80;

const own = /* @__PURE__ */ new Uint16Array(MOST_SPELT);
const spoken = new Uint16Array(MOST_WRITTEN);

/** One row of letters; read anew for each name. */
export class JoinedKey {
  readonly #own = new LetterRow(MOST_WRITTEN);
  #row = this.#own;
  #from = 0;
  length = 0;

  /** Reads the small letters from `from` to `to`, of at most 400. */
  read(letters: Uint16Array, from: number, to: number): this {
    const kept = withoutBetween(spoken, spellHeard(letters, from, to, spoken));
    const length = spellKey(spoken, 0, kept, this.#own.letters, 0);
    this.#own.written(0, length);
    return this.readKey(this.#own, 0, length);
  }

  /** Takes letters that are a key already; `mayHoldBetween` says of none of it that something must be taken off. */
  readKey(row: LetterRow, from: number, to: number): this {
    this.#row = row;
    this.#from = from;
    this.length = to - from;
    return this;
  }

  #hash(from: number, to: number, seed: number): number {
    return this.#row.hash(this.#from + from, this.#from + to, seed);
  }

  get whole(): number {
    return this.#hash(0, this.length, SPACE.joined);
  }

  /** First half, were the row that long: one slip leaves one half as it was. */
  front(length: number): number {
    return this.#hash(0, length >> 1, SPACE.front + length * 32);
  }
  back(length: number): number {
    return this.#hash(this.length - (length - (length >> 1)), this.length, SPACE.back + length * 32);
  }

  /** The shortest and longest row that one slip may have made this one of; none when the first is above the second. */
  get shortest(): number {
    return this.length < LEAST_FOR_HALVES - 1 || this.length > LONGEST_WITH_SLIP ? MOST_WRITTEN : Math.max(LEAST_FOR_HALVES, this.length - 1);
  }
  get longest(): number {
    return this.length + 1;
  }

  /** Of three quarters of the row, were it that long: one slip, or two in one half, leave one of them as it was. */
  quarters(length: number, found: (hash: number) => boolean): boolean {
    const half = length >> 1;
    const [first, third] = [half >> 1, half + ((length - half) >> 1)];
    return [[third, 0], [half, length - third], [0, length - first], [first, length - half]].some(([front = 0, back = 0]) =>
      found(this.#row.hashWithout(this.#from, this.#from + front, this.#from + this.length - back, this.#from + this.length, SPACE.quarters + length * 32)));
  }
}

// What only makes or searches an index stands outside of the class: a page's script carries all that is in it.

/** Reads the small Latin letters of a text, whatever stands between them. */
export function readText(key: JoinedKey, text: string): JoinedKey {
  let length = 0;
  for (let at = 0; at < text.length && length < MOST_SPELT; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter >= 97 && letter <= 122) own[length++] = letter;
  }
  return key.read(own, 0, length);
}

/** The hashes of a listed row: whole, and of both halves. */
export function listedRow(key: JoinedKey, add: (hash: number) => void): void {
  if (key.length < LEAST) return;
  add(key.whole);
  if (key.length < LEAST_FOR_HALVES) return;
  add(key.front(key.length));
  add(key.back(key.length));
}

/** The quarters of a listed row. */
export function listedQuarters(key: JoinedKey, add: (hash: number) => void): void {
  if (key.length < LEAST_FOR_HALVES) return;
  key.quarters(key.length, (hash) => {
    add(hash);
    return false;
  });
}

const codes = BETWEEN.map((word) => Uint16Array.from(word, (letter) => letter.charCodeAt(0)));
const [A, B, D, F, K, N, P, R, T] = Array.from('abdfknprt', (letter) => letter.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number];

/** False where none of them stands in letters of which this is the key. */
export function mayHoldBetween({ letters }: LetterRow, from: number, to: number): boolean {
  for (let at = from; at + 2 < to; at += 1) {
    const letter = letters[at] as number;
    if (letter !== K && letter !== D && letter !== P) continue;
    const next = letters[at + 1] as number;
    if (letter === P ? next === R && letters[at + 3] === F : next === A && (letter === D ? letters[at + 2] === N : letters[at + 2] === B || letters[at + 2] === T)) return true;
  }
  return false;
}

/** Takes them off where they stand; how many letters are left. */
function withoutBetween(letters: Uint16Array, length: number): number {
  let kept = 0;
  for (let at = 0; at < length; ) {
    const letter = letters[at] as number;
    const skipped = letter === K || letter === D || letter === P ? betweenAt(letters, at, length) : 0;
    if (skipped === 0) letters[kept++] = letters[at++] as number;
    else at += skipped;
  }
  return kept;
}

function betweenAt(letters: Uint16Array, at: number, end: number): number {
  for (const word of codes) {
    let same = 0;
    while (same < word.length && at + same < end && letters[at + same] === word[same]) same += 1;
    if (same === word.length) return same;
  }
  return 0;
}
