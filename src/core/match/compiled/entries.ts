// Rows of numbers that grow while lists are compiled: hashes with what they lead to, and a subject's own hashes, each once.

import { type Table, filterOf, tableSteps } from './table.ts';

/** Hashes with values, as they come. */
export class Entries {
  #hashes: Uint32Array;
  #values: Uint32Array;
  #length = 0;

  /** `expected`: room from the beginning; growing leaves garbage that stops everything while it is collected. */
  constructor(expected = 1 << 14) {
    [this.#hashes, this.#values] = [new Uint32Array(expected), new Uint32Array(expected)];
  }

  push(hash: number, value: number): void {
    if (this.#length === this.#hashes.length) {
      const room = Math.ceil(this.#length * 1.5);
      const [hashes, values] = [new Uint32Array(room), new Uint32Array(room)];
      hashes.set(this.#hashes);
      values.set(this.#values);
      [this.#hashes, this.#values] = [hashes, values];
    }
    this.#hashes[this.#length] = hash;
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  each(found: (hash: number, value: number) => void): void {
    for (let at = 0; at < this.#length; at += 1) found(this.#hashes[at] as number, this.#values[at] as number);
  }

  filter = (bitsEach: number): Uint32Array => filterOf(this.#hashes.subarray(0, this.#length), bitsEach);
  table = (wide: boolean, filter: Uint32Array): Generator<undefined, Table> => tableSteps(this.#hashes.subarray(0, this.#length), this.#values.subarray(0, this.#length), wide, filter);
}

/** A few numbers, each once. */
export class Once {
  #numbers: number[] = [];

  readonly add = (number: number): void => {
    if (!this.#numbers.includes(number)) this.#numbers.push(number);
  };

  /** Gives all and begins anew. */
  each(found: (number: number) => void): void {
    for (const number of this.#numbers) found(number);
    this.#numbers.length = 0;
  }
}
