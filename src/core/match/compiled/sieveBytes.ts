// A sieve as bytes: three tables one behind the other, so that a page gets it in one piece and opens it without reading it.

import { joinSections, Sections } from './sections.ts';
import { Sieve, type SieveTables } from './sieve.ts';
import { Table } from './table.ts';

/** Of more subjects there is no sieve: it would be too large for every page, which then asks for every name. */
export const MOST_IN_SIEVE = 4000;

/** The sieve’s tables in the one file that pages are lent. */
export const sieveBytes = ({ keys, words, beside, impostorKeys }: SieveTables): Uint8Array<ArrayBuffer> =>
  joinSections([keys.directory, keys.marks, words.directory, words.marks, words.values, words.thirds, beside?.directory ?? new Uint32Array(2), beside?.marks ?? new Uint16Array(), words.filter, keys.filter, new TextEncoder().encode(impostorKeys.join(' '))]);

/** Throws `CompiledError` when another version made the bytes or they were cut short. */
export function openSieve(bytes: Uint8Array): Sieve {
  const parts = new Sections(bytes);
  return new Sieve({
    keys: new Table(parts.words(0), parts.halves(1), undefined, undefined, 0, parts.words(9)), words: new Table(parts.words(2), parts.halves(3), parts.halves(4), parts.bytes(5), 0, parts.words(8)), beside: new Table(parts.words(6), parts.halves(7)),
    impostorKeys: new TextDecoder().decode(parts.bytes(10)).match(/\S+/g) ?? [],
  });
}
