// The compiled index as one row of bytes: a mark, a version, and sections one behind the other, each found by its number.
// Opening makes views and reads nothing else.

import { CompiledError } from './bytes.ts';

const MARK = 0x4b4d5352;
/** Grows with every change of the format or of the keys: an older index is made again from the lists. */
const VERSION = 9;
const align = (at: number): number => (at + 3) & ~3;

/** Arrays one behind the other in one file, each at a place where it can be used as it lies. */
export function joinSections(sections: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array<ArrayBuffer> {
  const head = 12 + sections.length * 8;
  let at = align(head);
  const places = sections.map(({ byteLength }) => {
    const place = [at, byteLength] as const;
    at = align(at + byteLength);
    return place;
  });
  const bytes = new Uint8Array(at);
  bytes.set(new Uint8Array(Uint32Array.of(MARK, VERSION, sections.length, ...places.flat()).buffer));
  sections.forEach((section, index) => bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[index]?.[0]));
  return bytes;
}

/** Throws `CompiledError` when the bytes were not made by this version or were cut short. */
export class Sections {
  readonly #bytes: Uint8Array;
  readonly #head: Uint32Array;

  constructor(given: Uint8Array) {
    if (given.byteLength < 12) throw new CompiledError('is empty');
    // Views of words need an even place in memory.
    this.#bytes = given.byteOffset % 4 === 0 ? given : given.slice();
    const count = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, 3);
    if (count[0] !== MARK || count[1] !== VERSION) throw new CompiledError('is of another version');
    const sections = count[2] as number;
    if (12 + sections * 8 > given.byteLength) throw new CompiledError('ends too early');
    this.#head = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, 3 + sections * 2);
    for (let index = 0; index < sections; index += 1) {
      const [at, length] = this.#place(index);
      if (at % 4 !== 0 || at + length > given.byteLength) throw new CompiledError('ends too early');
    }
  }

  #place(index: number): readonly [at: number, length: number] {
    const [at, length] = [this.#head[3 + index * 2], this.#head[4 + index * 2]];
    if (at === undefined || length === undefined) throw new CompiledError('ends too early');
    return [at, length];
  }

  bytes(index: number): Uint8Array {
    const [at, length] = this.#place(index);
    return this.#bytes.subarray(at, at + length);
  }

  halves(index: number): Uint16Array {
    const { buffer, byteOffset, length } = this.bytes(index);
    return new Uint16Array(buffer, byteOffset, length >> 1);
  }

  words(index: number): Uint32Array {
    const { buffer, byteOffset, length } = this.bytes(index);
    return new Uint32Array(buffer, byteOffset, length >> 2);
  }
}

/** The start of each so many records is kept, of those between their lengths. */
export const RECORDS_A_BLOCK = 32;

/** In place of the letters of a handle where a subject has several handles. */
export const MANY_HANDLES = 0xffffffff;

export * as SECTION from './sectionOrder.ts';
