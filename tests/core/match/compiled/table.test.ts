// The table of hashes: everything is found under its hash, hardly anything under another, and crowds stay small.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Entries, Once } from '../../../../src/core/match/compiled/entries.ts';
import { MOST_UNDER_HASH, MOST_VALUES, type Table, Table as Opened, filterOf, firstAt, isThere, lookUp, makeTable, passes, tableSteps, valueAt } from '../../../../src/core/match/compiled/table.ts';
import { hashText } from '../../../../src/core/match/compiled/hash.ts';

const spread = (count: number, seed = 1): Uint32Array => Uint32Array.from({ length: count }, (_, at) => hashText(`text ${at}`, seed));
const under = (table: Table, hash: number): number[] => {
  const found: number[] = [];
  lookUp(table, hash, (value) => found.push(value));
  return found;
};
const steps = (made: Generator<undefined, Table>): { readonly count: number; readonly table: Table } => {
  for (let count = 0; ; count += 1) {
    const { done, value } = made.next();
    if (done === true) return { count, table: value };
  }
};

describe('a table', () => {
  it.each([[0, false], [1, false], [3, true], [100, false], [100, true], [5000, false], [5000, true]])('of %d entries (wide: %s) gives under each hash its value and hardly ever another', (count, wide) => {
    const hashes = spread(count);
    const table = makeTable(hashes, Uint32Array.from(hashes, (_, at) => at), wide);
    let strangers = 0;
    const lost: number[] = [];
    hashes.forEach((hash, at) => {
      const found = under(table, hash);
      if (!found.includes(at)) lost.push(at);
      strangers += found.length - 1;
    });
    expect(lost).toEqual([]);
    const foreign = spread(5000, 2).reduce((sum, hash) => sum + under(table, hash).length, 0);
    // One in some ten thousand.
    expect(strangers).toBeLessThan(5);
    expect(foreign).toBeLessThan(5);
    expect(table.marks).toHaveLength(count);
    expect(table.directory.at(-1)).toBe(count);
    // Several entries share a part of the directory, which would else be larger than what it leads to.
    expect(table.directory.length).toBeLessThanOrEqual(Math.max(5, 1 + count / 4));
  });

  it.each([[65_535, false], [65_536, false], [131_071, false], [131_072, false], [2 ** 20, false], [MOST_VALUES - 1, true], [65_536, true], [70_000, true]])('keeps values up to %d (wide: %s) whole', (greatest, wide) => {
    const hashes = spread(300);
    const values = Uint32Array.from(hashes, (_, at) => Math.max(0, greatest - at * 217));
    const table = makeTable(hashes, values, wide);
    expect([...hashes].filter((hash, at) => !under(table, hash).includes(values[at] as number))).toEqual([]);
    expect(table.thirds).toHaveLength(wide ? 300 : 0);
    expect(table.high).toBe(wide ? 0 : Math.max(0, Math.ceil(Math.log2(greatest + 1)) - 16));
  });

  it('gives the values under one hash in the order in which they came', () => {
    const hashes = Uint32Array.of(5, 2 ** 31, 5, 7, 5, 2 ** 32 - 1);
    const table = makeTable(hashes, Uint32Array.of(30, 1, 10, 2, 20, 3), false);
    expect(under(table, 5)).toEqual([30, 10, 20]);
    expect(under(table, 2 ** 31)).toEqual([1]);
    expect(under(table, 2 ** 32 - 1)).toEqual([3]);
    expect(under(table, 6)).toEqual([]);
  });

  it('finds from a place on what stands there or behind it', () => {
    const table = makeTable(Uint32Array.of(5, 5, 2 ** 31, 5), Uint32Array.of(1, 2, 9, 3), false);
    const first = firstAt(table, 5);
    expect([first, firstAt(table, 5, first), firstAt(table, 5, first + 1), firstAt(table, 5, first + 2), firstAt(table, 5, first + 3)]).toEqual([0, 0, 1, 2, -1]);
    expect(valueAt(table, firstAt(table, 5, 1))).toBe(2);
    expect(firstAt(table, 6)).toBe(-1);
  });

  it('of a crowd under one hash keeps the first so many, and loses nobody beside it', () => {
    const many = MOST_UNDER_HASH + 10;
    // All stand in one part of the directory: the crowd's neighbours before, between and behind.
    const hashes = new Uint32Array(2 * many);
    for (let at = 0; at < many; at += 1) [hashes[2 * at], hashes[2 * at + 1]] = [77, 100 + at];
    const table = makeTable(hashes, Uint32Array.from(hashes, (_, at) => at), false);
    expect(under(table, 77)).toEqual(Array.from({ length: MOST_UNDER_HASH }, (_, at) => 2 * at));
    for (let at = 0; at < many; at += 1) expect(under(table, 100 + at)).toEqual([2 * at + 1]);
    expect(table.marks).toHaveLength(many + MOST_UNDER_HASH);
    expect(table.directory.at(-1)).toBe(many + MOST_UNDER_HASH);
    const exact = makeTable(new Uint32Array(MOST_UNDER_HASH).fill(77), Uint32Array.from({ length: MOST_UNDER_HASH }, (_, at) => at), false);
    expect(under(exact, 77)).toHaveLength(MOST_UNDER_HASH);
  });

  it('of two crowds in one part keeps as many of each', () => {
    const hashes = Uint32Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? 77 : 78));
    const table = makeTable(hashes, Uint32Array.from(hashes, (_, at) => at), false);
    expect([under(table, 77).length, under(table, 78).length]).toEqual([MOST_UNDER_HASH, MOST_UNDER_HASH]);
  });

  it('is made in steps, more of them where there are more entries', () => {
    const of = (count: number): { readonly count: number; readonly table: Table } => steps(tableSteps(spread(count), new Uint32Array(count), false));
    const [few, many] = [of(10).count, of(2 ** 18 + 1).count];
    expect(few).toBeGreaterThanOrEqual(3);
    expect(many - few).toBe(4);
  });

  it('asks its filter first, and without one lets every hash through', () => {
    const hashes = spread(50);
    const all = makeTable(hashes, new Uint32Array(50), false);
    const filtered = makeTable(hashes, new Uint32Array(50), false, new Uint32Array(1));
    expect([...hashes, ...spread(50, 2)].filter((hash) => !passes(all, hash) || passes(filtered, hash))).toEqual([]);
    expect([...hashes].map((hash) => [isThere(all, hash), isThere(filtered, hash)])).toEqual([...hashes].map(() => [true, false]));
    expect([...spread(50, 2)].filter((hash) => isThere(all, hash))).toEqual([]);
  });

  it('opened anew from its rows of numbers finds the same', () => {
    const hashes = spread(2000);
    const { directory, marks, values, high } = makeTable(hashes, Uint32Array.from(hashes, (_, at) => at * 40), false);
    const opened = new Opened(directory, marks, values, undefined, high);
    expect([...hashes].filter((hash, at) => !under(opened, hash).includes(at * 40))).toEqual([]);
    expect(isThere(new Opened(new Uint32Array(2), new Uint16Array()), hashes[0] as number)).toBe(false);
  });
});

describe('a filter', () => {
  it('lets every hash pass that it was made of, and few others', () => {
    for (const [count, bits] of [[0, 3], [1, 16], [10, 16], [1000, 3], [1000, 8], [1000, 16]] as const) {
      const hashes = spread(count);
      const filter = filterOf(hashes, bits);
      const table = new Opened(new Uint32Array(2), new Uint16Array(), undefined, undefined, 0, filter);
      expect([...hashes].every((hash) => passes(table, hash))).toBe(true);
      const strangers = [...spread(2000, 2)].filter((hash) => passes(table, hash)).length / 2000;
      expect(strangers, `${count} hashes of ${bits} bits`).toBeLessThan(1.3 / bits);
      expect(Math.log2(filter.length) % 1).toBe(0);
      expect(filter.length * 32).toBeGreaterThanOrEqual(count * bits);
      expect(filter.length).toBeLessThanOrEqual(Math.max(1, (count * bits) / 16 + 1));
    }
  });
});

describe('rows of hashes that grow', () => {
  it('give back what came, in its order, however little room there was', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(0xffffffff), fc.nat(1000)), { maxLength: 100 }), fc.integer({ min: 1, max: 20 }), (given, room) => {
      // Room for one grows too.
      const entries = new Entries(room + 1);
      for (const [hash, value] of given) entries.push(hash, value);
      const found: [number, number][] = [];
      entries.each((hash, value) => found.push([hash, value]));
      expect(found).toEqual(given);
      expect(entries).toHaveLength(given.length);
    }));
  });

  it('make a table and a filter of what came and of nothing else', () => {
    const entries = new Entries(1000);
    [...spread(20)].forEach((hash, at) => entries.push(hash, at));
    const filter = entries.filter(8);
    expect(filter).toEqual(filterOf(spread(20), 8));
    const { table } = steps(entries.table(true, filter));
    expect(table.marks).toHaveLength(20);
    expect(table.thirds).toHaveLength(20);
    expect(table.filter).toBe(filter);
    [...spread(20)].forEach((hash, at) => expect(under(table, hash)).toEqual([at]));
    const few = new Entries();
    few.push(1, 2);
    expect(steps(few.table(false, filter)).table.values).toEqual(Uint16Array.of(2));
  });

  it('of which each counts once are given once and then forgotten', () => {
    const once = new Once();
    for (const each of [3, 1, 3, 2, 1]) once.add(each);
    const found: number[] = [];
    once.each((each) => found.push(each));
    expect(found).toEqual([3, 1, 2]);
    once.each((each) => found.push(each));
    expect(found).toEqual([3, 1, 2]);
    once.add(3);
    once.each((each) => found.push(each));
    expect(found).toEqual([3, 1, 2, 3]);
  });
});
