// The row of sections: each is found again whatever its kind of numbers; bytes of a foreign make, version or length are refused.

import { describe, expect, it } from 'vitest';
import { CompiledError } from '../../../../src/core/match/compiled/bytes.ts';
import { Sections, joinSections } from '../../../../src/core/match/compiled/sections.ts';

const within = new Uint16Array([9, 9, 500, 60_000, 9]).subarray(2, 4);
const made = (): Uint8Array<ArrayBuffer> => joinSections([Uint8Array.of(1, 2, 3), within, Uint32Array.of(70_000, 2 ** 32 - 1), new Uint8Array(), Uint8Array.of(7)]);
/** The head's words, the bytes behind them as they are. */
const changed = (change: (head: Uint32Array) => void): Uint8Array => {
  const bytes = made();
  change(new Uint32Array(bytes.buffer, 0, 13));
  return bytes;
};

describe('sections', () => {
  it('come back as bytes, halves and words', () => {
    const parts = new Sections(made());
    expect([...parts.bytes(0)]).toEqual([1, 2, 3]);
    expect([...parts.halves(1)]).toEqual([500, 60_000]);
    expect([...parts.words(2)]).toEqual([70_000, 2 ** 32 - 1]);
    expect(parts.bytes(3)).toHaveLength(0);
    expect([...parts.bytes(4)]).toEqual([7]);
    expect(parts.halves(0)).toHaveLength(1);
    expect(parts.words(4)).toHaveLength(0);
  });

  it('stand one behind the other at even places, behind a head', () => {
    const bytes = made();
    expect(bytes).toHaveLength(52 + 4 + 4 + 8 + 0 + 4);
    expect([...new Uint32Array(bytes.buffer, 8, 11)]).toEqual([5, 52, 3, 56, 4, 60, 8, 68, 0, 68, 1]);
    expect(joinSections([])).toHaveLength(12);
  });

  it('are found wherever the bytes lie in memory', () => {
    for (const before of [0, 1, 2, 3, 4, 5, 8]) {
      const memory = new Uint8Array(before + made().length + 3).fill(255);
      memory.set(made(), before);
      const parts = new Sections(memory.subarray(before, before + made().length));
      expect([[...parts.bytes(0)], [...parts.halves(1)], [...parts.words(2)], [...parts.bytes(4)]], String(before)).toEqual([[1, 2, 3], [500, 60_000], [70_000, 2 ** 32 - 1], [7]]);
    }
  });

  it('are read where they lie, not copied, when the place is even', () => {
    const bytes = made();
    expect(new Sections(bytes).bytes(0).buffer).toBe(bytes.buffer);
  });

  it.each<[string, (head: Uint32Array) => void]>([
    ['another mark', (head) => { head[0] = (head[0] as number) + 1; }],
    ['an older version', (head) => { head[1] = (head[1] as number) - 1; }],
    ['a newer version', (head) => { head[1] = (head[1] as number) + 1; }],
    ['more sections than there is room for', (head) => { head[2] = 1000; }],
    ['a section that begins behind the end', (head) => { head[3] = 1000; }],
    ['a section at an uneven place', (head) => { head[3] = 53; }],
    ['a section that ends behind the end', (head) => { head[12] = 5; }],
    ['a section of four billion bytes', (head) => { head[4] = 2 ** 32 - 1; }],
  ])('with %s are refused', (_, change) => {
    expect(() => new Sections(changed(change))).toThrow(CompiledError);
  });

  it('cut short at any place are refused', () => {
    const bytes = joinSections([Uint8Array.of(1, 2, 3, 4), Uint8Array.of(5, 6, 7, 8)]);
    for (let length = 0; length < bytes.length; length += 1) expect(() => new Sections(bytes.slice(0, length)), String(length)).toThrow(CompiledError);
    expect([...new Sections(bytes).bytes(1)]).toEqual([5, 6, 7, 8]);
  });

  it('without any are whole, and one that is not there is refused', () => {
    for (const [parts, index] of [[new Sections(joinSections([])), 0], [new Sections(made()), 5], [new Sections(made()), 100]] as const) expect(() => parts.bytes(index)).toThrow(CompiledError);
  });
});
