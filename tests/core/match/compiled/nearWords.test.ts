// Words of the lists under one slip: each is found by every such slip and by hardly anything else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAlike, hashCut, hashMeaning, kindsOfLetters, tells } from '../../../../src/core/match/compiled/keys.ts';
import { SpeltRow, addNear, hashExactly, listWord, numberUnder, wordExactly, wordsNear } from '../../../../src/core/match/compiled/nearWords.ts';
import { type Table, isThere } from '../../../../src/core/match/compiled/table.ts';
import { edits } from '../../../../src/core/match/distance.ts';
import { wordKey } from '../../../../src/core/match/spelling.ts';
import { dictionary, slipsOf } from './dictionary.ts';

const LISTED = ['klaten', 'bupati', 'sri', 'agus', 'mulyani', 'rumbewas', 'prabaningrum', 'soehardjo', 'tjokroadikoesoemo', 'annisa', 'kusumaningtyas', 'aabbccdd', 'pemberdayaanperempuandanperlindungananak'];
const found = (table: Table, word: string): number[] => {
  const numbers: number[] = [];
  wordsNear(table, word, numbers);
  return numbers;
};

describe('a listed word', () => {
  it.each(LISTED.filter((word) => word.length > 3 && word.length < 20))('%s is found by each single slip, with others beside it', (word) => {
    const table = dictionary(LISTED);
    expect(slipsOf(word).filter((shown) => !found(table, shown).includes(LISTED.indexOf(word)))).toEqual([]);
    expect(found(table, word)).toEqual([LISTED.indexOf(word)]);
  });

  it.each(['sri', 'ab', 'x', ''])('%s, of fewer than four letters, is found exactly or not at all', (word) => {
    const table = dictionary(['klaten', word]);
    expect(wordExactly(table, word)).toBe(1);
    expect(found(table, word)).toEqual([1]);
    // A letter in place of two that are heard as it is the same word.
    expect(slipsOf(word, 'bfm').filter((shown) => wordKey(shown) !== wordKey(word) && found(table, shown).length > 0)).toEqual([]);
  });

  it('of four letters is found with one letter less, but no word of two is looked for', () => {
    const table = dictionary(['agus']);
    expect(['gus', 'aus', 'ags', 'agu'].map((shown) => found(table, shown))).toEqual([[0], [0], [0], [0]]);
    expect(['ag', 'us', 'gu'].flatMap((shown) => found(table, shown))).toEqual([]);
  });

  it('longer than twenty letters is found by its first twenty', () => {
    const word = 'pemberdayaanperempuandanperlindungananak';
    const table = dictionary([word]);
    for (const shown of [word.slice(0, 30), `${word.slice(0, 20)}xyz`, `${word.slice(0, 5)}x${word.slice(6)}`, `${word.slice(0, 17)}${word.slice(18, 20)}`]) expect(found(table, shown), shown).toEqual([0]);
    expect(found(table, `xx${word.slice(2)}`)).toEqual([]);
  });

  it('is not found where a letter moved along the word, which is two slips', () => {
    for (const [word, shown] of [['rianto', 'iantor'], ['rianto', 'triano'], ['klaten', 'nklate'], ['sukarno', 'skarnuo'], ['sukarno', 'nsukaro'], ['sukarno', 'osukarn'], ['kbdg', 'bdgk'], ['bdgun', 'bdngu'], ['bdgunrk', 'bgundrk'], ['bdgunrkm', 'bgundrkm']] as const) {
      expect(edits(shown, word, 3), shown).toBeGreaterThan(1);
      expect(found(dictionary([word]), shown), shown).toEqual([]);
    }
    for (const [word, shown] of [['klaten', 'lkaten'], ['sukarno', 'sukanro'], ['kbdg', 'bkdg'], ['kbdg', 'kbgd']] as const) expect(found(dictionary([word]), shown), shown).toEqual([0]);
  });

  it('with letters that stand twice is found by a slip in any of them', () => {
    const words = ['bannum', 'aabbccdd', 'bbbdag', 'dagbbb', 'kkkkkkkkm'];
    const table = dictionary(words);
    words.forEach((word, number) => expect(slipsOf(word, 'abdn').filter((shown) => shown.length > 2 && !found(table, shown).includes(number)), word).toEqual([]));
  });

  it('is found under words that lack one letter at about the same place, and under no others', () => {
    // Which letters are left out tells slips apart, by a place or two. Always the same words: two hashes may be one by chance, whom the comparison of letters parts.
    const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
    const near = (one: string, other: string): boolean => one === other || Array.from(one).some((_, at) => without(one, at) === other || Array.from(other).some((__, place) => other.length > 0 && without(one, at) === without(other, place) && at - place <= 1 && place - at <= 2))
      || Array.from(other).some((_, place) => without(other, place) === one);
    const word = fc.uniqueArray(fc.constantFrom(...'abcdfghijkmnprstu'), { minLength: 4, maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(fc.property(word, fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), (listed, slips) => {
      const shown = slips.reduce((text, which) => (slipsOf(text, 'ahr')[which % slipsOf(text, 'ahr').length] as string), listed);
      if (shown.length < 3 || /(.)\1/.test(shown)) return;
      // Written forms and keys stand side by side, so that one may meet the other.
      const forms = [listed, wordKey(listed)].flatMap((one) => [shown, wordKey(shown)].map((other) => near(one, other)));
      if (!forms.includes(true)) expect(found(dictionary([listed]), shown), `${listed} ${shown}`).toEqual([]);
    }), { numRuns: 400, seed: 1 });
  });

  it('is told apart as exactly itself or near it, itself first', () => {
    const table = dictionary(['mulyani', 'muliadi', 'mulyana']);
    const numbers: number[] = [];
    expect(wordsNear(table, 'mulyana', numbers)).toBe(1);
    expect(numbers[0]).toBe(2);
    expect(numbers).toContain(0);
    const near: number[] = [];
    expect(wordsNear(table, 'mulyanx', near)).toBe(0);
    expect([...near].sort()).toEqual([0, 2]);
    expect(new Set(near).size).toBe(near.length);
  });

  it('with the same key as another has both numbers, each once', () => {
    const table = dictionary(['soeharto', 'suharto', 'klaten']);
    const numbers: number[] = [];
    expect(wordsNear(table, 'suharto', numbers)).toBe(2);
    expect([...numbers].sort()).toEqual([0, 1]);
    expect([0, 1]).toContain(wordExactly(table, 'soeharto'));
    expect(numberUnder(table, hashExactly('klaten'))).toBe(2);
    expect(numberUnder(table, hashExactly('klatan'))).toBe(-1);
  });

  it('is found by a slip in another spelling of it', () => {
    for (const word of ['soehardjo', 'tjokroadi', 'achmad']) {
      const table = dictionary([word]);
      expect(slipsOf(wordKey(word), 'abm').filter((shown) => found(table, shown)[0] !== 0), word).toEqual([]);
    }
  });

  it('may be the only one', () => {
    expect(found(dictionary(['sri']), 'sri')).toEqual([0]);
    expect(wordExactly(dictionary(['sri']), 'sri')).toBe(0);
  });

  it('stands in the filter with all that is asked of it first', () => {
    const table = dictionary(['prabaningrum']);
    for (const shown of ['prabaningrum', 'prabaningrun', 'xrabaningrum', 'prabaningrumm', 'pabaningrum', 'prabaningru']) expect(found(table, shown), shown).toEqual([0]);
    expect(['budihartono', 'firmansyahputra', 'setiawanjodi'].flatMap((shown) => found(table, shown))).toEqual([]);
    expect(isThere(table, hashExactly('prabaningrum'))).toBe(true);
  });

  it('gives as many entries as it has letters, and as its key has others', () => {
    const pushed = (word: string): [number, number][] => {
      const entries: [number, number][] = [];
      listWord(word, 7, (hash, value) => entries.push([hash, value]), () => {});
      return entries;
    };
    expect(pushed('klaten').map(([, value]) => value - 7 * 32)).toEqual([0, 31, 0, 1, 2, 3, 4, 5, ...(wordKey('klaten') === 'klaten' ? [] : [31, 0, 1, 2, 3, 4, 5])]);
    expect(pushed('bannum').map(([, value]) => value - 7 * 32).slice(0, 7)).toEqual([0, 31, 0, 1, 2, 4, 5]);
    expect(pushed('sri')).toHaveLength(1);
    expect(pushed('b'.repeat(10) + 'dagun'.repeat(6)).every(([, value]) => value >> 5 === 7)).toBe(true);
  });
});

describe('a word in a row of others', () => {
  it('is found as it is alone', () => {
    const table = dictionary(LISTED);
    const words = fc.array(fc.oneof(fc.constantFrom(...LISTED.filter((word) => word.length < 20)), fc.constantFrom(...LISTED.slice(0, 10)).chain((word) => fc.constantFrom(...slipsOf(word)))), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(words, (row) => {
      const spelt = new SpeltRow(200);
      const letters = row.join('');
      for (let at = 0; at < letters.length; at += 1) spelt.written.letters[at] = letters.charCodeAt(at);
      spelt.written.written(0, letters.length);
      let [from, keyFrom] = [0, 0];
      for (const word of row) {
        spelt.spell(from, from + word.length, keyFrom);
        const [alone, among]: [number[], number[]] = [[], []];
        wordsNear(table, word, alone);
        addNear(table, spelt, among);
        const key = wordKey(word);
        expect(spelt.keyTo - keyFrom).toBe(key.length);
        expect(spelt.differs).toBe(key !== word);
        expect(spelt.exactly).toBe(hashExactly(word));
        expect(among).toEqual(alone);
        [from, keyFrom] = [from + word.length, spelt.keyTo];
      }
    }), { numRuns: 200 });
  });
});

describe('the kinds of letters in a word', () => {
  it('are one bit each, whatever their order and number', () => {
    expect(kindsOfLetters('abc')).toBe(0b111);
    expect(kindsOfLetters('cabbage')).toBe(kindsOfLetters('abceg'));
    expect(kindsOfLetters('x')).toBe(1 << 23);
    expect(kindsOfLetters('')).toBe(0);
    expect(kindsOfLetters('yz')).toBe(0);
  });

  it('change by at most two with one slip', () => {
    for (const word of ['klaten', 'rumbewas', 'mulyani']) {
      for (const shown of slipsOf(word)) {
        const other = kindsOfLetters(word) ^ kindsOfLetters(shown);
        expect(other.toString(2).replaceAll('0', '').length).toBeLessThanOrEqual(2);
      }
    }
  });
});

it('a word tells something when it has three letters and is none of those that every office has', () => {
  expect(['sri', 'klaten', 'bupati', 'ab', '', 'dinas', 'kabupaten'].map(tells)).toEqual([true, true, true, false, false, false, false]);
});

describe('what stands beside a word', () => {
  it('has a hash of its own for each word, each beginning and each length', () => {
    const hashes: number[] = [];
    for (let word = 0; word < 40; word += 1) {
      for (const text of ['sri', 'mulyani']) for (let length = 3; length <= text.length; length += 1) hashes.push(hashCut(word, text, length));
      for (const first of [97, 98, 122]) for (let length = 4; length < 12; length += 1) hashes.push(hashAlike(word, first, length));
    }
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashCut(7, 'mulyani', 3)).toBe(hashCut(7, 'mul'));
    expect(hashMeaning('bu')).not.toBe(hashCut(0, 'bu'));
  });
});
