// A sieve as bytes: three tables one behind the other, so that a page gets it in one piece and opens it without reading it.

import { joinSections, Sections } from './sections.ts';
import { Sieve, type SieveTables } from './sieve.ts';

/** Of more subjects there is no sieve: it would be too large for every page, which then asks for every name. */
export const MOST_IN_SIEVE = 4000;

export const sieveBytes = ({ keys, words, beside, impostorKeys }: SieveTables): Uint8Array<ArrayBuffer> =>
  joinSections([keys.directory, keys.marks, words.directory, words.marks, words.values, words.thirds, beside?.directory ?? new Uint32Array(2), beside?.marks ?? new Uint16Array(), new TextEncoder().encode(impostorKeys.join(' '))]);

/** Throws `CompiledError` when another version made the bytes or they were cut short. */
export function openSieve(bytes: Uint8Array): Sieve {
  const parts = new Sections(bytes);
  return new Sieve({
    keys: { directory: parts.words(0), marks: parts.halves(1), high: 0 },
    words: { directory: parts.words(2), marks: parts.halves(3), values: parts.halves(4), thirds: parts.bytes(5), high: 0 },
    beside: { directory: parts.words(6), marks: parts.halves(7), high: 0 },
    impostorKeys: new TextDecoder().decode(parts.bytes(8)).match(/\S+/g) ?? [],
  });
}
