// Letters in a row: what people leave out does not count, and one slip leaves one half, two in one half leave three quarters.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterRow } from '../../../../src/core/match/compiled/hash.ts';
import { JoinedKey, listedQuarters, listedRow, mayHoldBetween, readText } from '../../../../src/core/match/compiled/joined.ts';
import { spelling, wordKey } from '../../../../src/core/match/spelling.ts';
import { slipsOf } from './dictionary.ts';

const whole = (text: string): number => readText(new JoinedKey(), text).whole;
const rowOf = (text: string): LetterRow => {
  const row = new LetterRow(1000);
  for (let at = 0; at < text.length; at += 1) row.letters[at] = text.charCodeAt(at);
  row.written(0, text.length);
  return row;
};
const name = fc.string({ unit: fc.constantFrom(...'abdfghijkmnoprstu'), minLength: 0, maxLength: 24 });
const between = fc.constantFrom('kabupaten', 'kota', 'kab', 'dan', 'provinsi', 'propinsi', 'provisi', 'kabupate', 'kot', 'da', 'prof', 'ko');

describe('letters in a row', () => {
  it.each([
    ['pemerintahkabupatenklaten', 'pemerintahklaten'], ['pemkabklaten', 'pemklaten'], ['pemerintahkotasolo', 'pemerintahsolo'], ['pemerintahprovinsijateng', 'pemerintahjateng'], ['kominfodaninformatika', 'kominfoinformatika'],
    ['kabupatenklaten', 'klaten'], ['klatenkabupaten', 'klaten'], ['kabkotaklaten', 'klaten'], ['Sri Mulyani_99', 'riulyani'], ['sri.mulyani', 'srimulyani'], ['soeharto', 'suharto'], ['annisa', 'anisa'],
  ])('%s count as %s', (one, other) => {
    expect(whole(one)).toBe(whole(other));
  });

  it.each([['klaten', 'klate'], ['pemkaklaten', 'pemklaten'], ['srimulyani', 'mulyanisri'], ['kabupateklaten', 'klaten'], ['kotklaten', 'klaten'], ['profinsklaten', 'klaten']])('%s do not count as %s', (one, other) => {
    expect(whole(one)).not.toBe(whole(other));
  });

  it('that hold nothing to be left out are their own key', () => {
    fc.assert(fc.property(fc.array(fc.oneof(name, between), { maxLength: 4 }), fc.nat(40), (parts, before) => {
      const text = parts.join('');
      const key = wordKey(text);
      const row = rowOf('x'.repeat(before) + key);
      // `rnn` is heard as `rn`, of which the key is another than of `rnn`.
      if (wordKey(spelling(text)) === key && !mayHoldBetween(row, before, before + key.length)) expect(new JoinedKey().readKey(row, before, before + key.length).whole, text).toBe(whole(text));
    }), { numRuns: 600 });
  });

  it('may hold something to be left out only where its beginning stands', () => {
    const holds = (text: string): boolean => mayHoldBetween(rowOf(text), 0, text.length);
    expect(['kabupaten', 'kota', 'kab', 'dan', 'profinsi', 'xxkab', 'xdanx'].map((text) => holds(wordKey(text)))).toEqual(Array.from({ length: 7 }, () => true));
    expect(['', 'k', 'ka', 'kan', 'klb', 'dab', 'dun', 'prab', 'pran', 'paf', 'bab', 'tan', 'nad', 'xka', 'xxda', 'mulyani', 'mab'].map(holds)).toEqual(Array.from({ length: 17 }, () => false));
    // Letters behind the end are not looked at, nor those before the beginning.
    expect(mayHoldBetween(rowOf('xxkabxx'), 0, 4)).toBe(false);
    expect(mayHoldBetween(rowOf('kabxxxx'), 1, 7)).toBe(false);
    expect(mayHoldBetween(rowOf('xxkabxx'), 2, 5)).toBe(true);
  });

  it('are read anew each time, of whatever length', () => {
    const key = new JoinedKey();
    const first = readText(key, 'srimulyani').whole;
    readText(key, 'pemerintahkabupatenklaten');
    expect(readText(key, 'srimulyani').whole).toBe(first);
    expect(readText(key, '')).toHaveLength(0);
    expect(readText(key, 'ab'.repeat(300))).toHaveLength(400);
    expect(readText(key, '@SRI{`z')).toHaveLength(1);
    expect(readText(key, 'amz')).toHaveLength(3);
  });

  it('are read from a place to a place', () => {
    const letters = Uint16Array.from('xxsrimulyanizz', (each) => each.charCodeAt(0));
    expect(new JoinedKey().read(letters, 2, 12).whole).toBe(whole('srimulyani'));
  });
});

describe('a row that may have a slip', () => {
  it.each([[0, []], [4, []], [6, []], [7, [8]], [8, [8, 9]], [9, [8, 9, 10]], [20, [19, 20, 21]], [79, [78, 79, 80]], [80, [79, 80, 81]], [81, []], [200, []]])('of %d letters may be of a listed one of %j', (length, listed) => {
    const key = readText(new JoinedKey(), 'ab'.repeat(200).slice(0, length));
    expect(key).toHaveLength(length);
    const possible: number[] = [];
    for (let each = key.shortest; each <= key.longest; each += 1) possible.push(each);
    expect(possible).toEqual(listed);
  });

  it.each(['rumbewas', 'srimuriani', 'prabaningrum', 'pemerintahtanahbumbu'])('still has one half of %s after one slip, and three quarters', (listed) => {
    const own = readText(new JoinedKey(), listed);
    const hashes: number[] = [];
    listedRow(own, (hash) => hashes.push(hash));
    const quarters: number[] = [];
    listedQuarters(own, (hash) => quarters.push(hash));
    expect([hashes.length, quarters.length, own.length]).toEqual([3, 4, listed.length]);
    expect(new Set([...hashes, ...quarters]).size).toBe(7);
    const lost = slipsOf(listed, 'agm').filter((shown) => wordKey(shown) === shown).filter((shown) => {
      const key = readText(new JoinedKey(), shown);
      const halves = key.shortest <= own.length && own.length <= key.longest && (hashes.includes(key.front(own.length)) || hashes.includes(key.back(own.length)));
      // Two letters that changed places may stand in two halves or quarters.
      const swapped = [...shown].sort().join('') === [...listed].sort().join('');
      return !swapped && !(halves && key.quarters(own.length, (hash) => quarters.includes(hash)));
    });
    expect(lost).toEqual([]);
  });

  it('with two slips in one half still has three quarters; with one in each quarter none', () => {
    const listed = 'prabaningrumsudarmono';
    const own = readText(new JoinedKey(), listed);
    const quarters: number[] = [];
    listedQuarters(own, (hash) => quarters.push(hash));
    const has = (shown: string): boolean => readText(new JoinedKey(), shown).quarters(own.length, (hash) => quarters.includes(hash));
    const change = (...places: readonly number[]): string => places.reduce((text, at) => `${text.slice(0, at)}h${text.slice(at + 1)}`, listed);
    // The quarters: 0 to 5, 5 to 10, 10 to 15, 15 to the end.
    expect([[], [0], [4], [5], [9], [10], [14], [15], [20], [0, 4], [5, 9], [10, 14], [15, 20]].map((places) => has(change(...places)))).toEqual(Array.from({ length: 13 }, () => true));
    expect([[0, 20], [0, 6], [6, 12], [4, 5], [9, 10], [14, 15], [0, 6, 12, 18]].map((places) => has(change(...places)))).toEqual(Array.from({ length: 7 }, () => false));
    expect(has(`${listed}h`)).toBe(true);
    expect(has(listed.slice(1))).toBe(true);
    expect(has('firmansyahputrabarata')).toBe(false);
  });

  it('has halves of its own for each length it may have been', () => {
    const key = readText(new JoinedKey(), 'rumbewas');
    expect(new Set([key.front(7), key.front(8), key.front(9), key.back(7), key.back(8), key.back(9), key.whole]).size).toBe(7);
  });
});

describe('a listed row', () => {
  it.each([[4, 0, 0], [5, 1, 0], [7, 1, 0], [8, 3, 4], [30, 3, 4]])('of %d letters has %d hashes, and %d of quarters', (length, count, quarter) => {
    const key = readText(new JoinedKey(), 'abdagumi'.repeat(5).slice(0, length));
    const [hashes, quarters]: [number[], number[]] = [[], []];
    listedRow(key, (hash) => hashes.push(hash));
    listedQuarters(key, (hash) => quarters.push(hash));
    expect([hashes.length, quarters.length]).toEqual([count, quarter]);
    if (count > 0) expect(hashes[0]).toBe(key.whole);
  });
});
