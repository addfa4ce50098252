// The hash under which everything is looked up in a compiled index: 32 bits of a text, of the letters of a spelt word or of a pair of
// numbers. A polynomial, so that the hashes of parts of a row, and of a word with one letter left out, come in one pass. Not for secrets.

const BASE = 0x01000193;
const SEED = 0x9e3779b1;

const mix = (value: number): number => {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** A row of letters with one letter more. Rows begin with 0 and are sealed before they are looked up. */
export const withLetter = (row: number, letter: number): number => (Math.imul(row, BASE) + letter) | 0;

/** A row of letters with a text behind it. */
export function withText(row: number, text: string, from = 0, to = text.length): number {
  let hash = row;
  for (let at = from; at < to; at += 1) hash = withLetter(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of a row; `seed` keeps spaces of keys apart. */
export const sealed = (row: number, seed: number): number => mix(row ^ Math.imul(seed, SEED));

/** Of the UTF-16 units from `from` to `to`. */
export const hashText = (text: string, seed: number, from = 0, to = text.length): number => sealed(withText(0, text, from, to), seed);

/** By how much a row grows with so many letters behind it. */
const POWERS = new Int32Array(1024);
POWERS.forEach((_, at) => (POWERS[at] = at === 0 ? 1 : Math.imul(POWERS[at - 1] as number, BASE)));

/** Letters of which the hash of any part comes without a second pass. Written anew for each name. */
export class LetterRow {
  readonly letters: Uint16Array;
  /** The row before each place, unsealed. */
  readonly #fronts: Int32Array;

  constructor(most: number) {
    [this.letters, this.#fronts] = [new Uint16Array(most), new Int32Array(most + 1)];
  }

  /** To be called when letters were written from one place to another; those before must have been told. */
  written(from: number, to: number): void {
    const [letters, fronts] = [this.letters, this.#fronts];
    let row = fronts[from] as number;
    for (let at = from; at < to; at += 1) fronts[at + 1] = row = withLetter(row, letters[at] as number);
  }

  /** The row from one place to another, unsealed. */
  part(from: number, to: number): number {
    return ((this.#fronts[to] as number) - Math.imul(this.#fronts[from] as number, POWERS[to - from] as number)) | 0;
  }

  hash(from: number, to: number, seed: number): number {
    return sealed(this.part(from, to), seed);
  }

  /** The hash of the letters from `from` to `to` without those from one place to another. */
  hashWithout(from: number, left: number, right: number, to: number, seed: number): number {
    return sealed((Math.imul(this.part(from, left), POWERS[to - right] as number) + this.part(right, to)) | 0, seed);
  }
}

/** The same for a pair of numbers in either order. */
export const hashPair = (a: number, b: number, seed: number): number => {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return mix(Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 0x7f4a7c15, 0x85ebca77) ^ seed);
};
