// When two words are one word with a slip, and how many slips that is.

import { describe, expect, it } from 'vitest';
import { edits, lettersOf, shape, slips, tolerance } from '../../../src/core/match/distance.ts';
import { spelling, wordKey } from '../../../src/core/match/spelling.ts';

describe('the look of a word', () => {
  it.each([['rnarni', 'mami'.replace(/i/g, 'l')], ['vvati', 'watl'], ['clara', 'dara'], ['s0l0', 'solo'], ['1l|i', 'llll'], ['klaten', 'klaten'], ['', '']])('%s is read as %s', (word, look) => {
    expect(shape(word)).toBe(look);
  });
});

describe('edits between two words', () => {
  it.each([
    ['klaten', 'klaten', 2, 0], ['klaten', 'klatn', 2, 1], ['klaten', 'klatten', 2, 1], ['klaten', 'kletan', 2, 2], ['klaten', 'klaetn', 2, 1], ['klaten', 'lkaten', 1, 1], ['klaten', 'klatne', 1, 1], ['klaten', 'xlaten', 1, 1], ['klaten', 'klatex', 1, 1],
    ['klaten', 'klaten', 0, 0], ['klaten', 'klatn', 0, 1], ['klaten', 'xxaten', 1, 2], ['klaten', 'kl', 2, 3], ['klaten', 'klat', 2, 2], ['klaten', 'aten', 2, 2], ['klaten', 'klaten12', 1, 2], ['abcd', 'badc', 3, 2], ['abcd', 'dcba', 3, 3], ['abcd', 'wxyz', 3, 4], ['abcdef', 'uvwxyz', 2, 3],
    ['ab', 'ba', 1, 1], ['abc', 'cab', 2, 2], ['abc', 'cba', 3, 2], ['a', 'b', 1, 1], ['', 'ab', 2, 2], ['ab', '', 3, 2], ['ab', 'cd', 1, 2], ['ac', 'ca', 2, 1], ['abcxdef', 'defxabc', 3, 4], ['aabb', 'bbaa', 3, 3],
    ['abbab', 'babba', 3, 2], ['kabupaten', 'kbaupaetn', 2, 2], ['prabaningrum', 'rpabaningrmu', 3, 2], ['prabaningrum', 'xrabaningrux', 3, 2], ['abcde', 'bcdea', 3, 2], ['abcde', 'bcdea', 1, 2],
  ])('%s and %s, up to %d: %d', (one, other, most, count) => {
    expect(Math.min(edits(one, other, most), most + 1)).toBe(Math.min(count, most + 1));
    expect(Math.min(edits(other, one, most), most + 1)).toBe(Math.min(count, most + 1));
  });

  it('are counted in the first four hundred letters', () => {
    const long = 'ab'.repeat(200);
    expect(edits(`${long}x`, `${long}yyyy`, 2)).toBe(0);
    expect(edits(`${long}`, `${long}yyyy`, 2)).toBe(0);
    expect(edits(long.slice(1), `${long}yyyy`, 2)).toBe(1);
    expect(edits(`x${long}`, `y${long}`, 2)).toBe(1);
  });

  it('are as many after a longer pair as before', () => {
    expect([edits('gunungkidul', 'gunugnkidlu', 3), edits('abx', 'acx', 2), edits('gunungkidul', 'gunugnkidlu', 3)]).toEqual([2, 1, 2]);
  });
});

describe('slips between two words', () => {
  it.each([[3, 0], [4, 1], [8, 1], [9, 2], [20, 2]])('of %d letters may be %d', (length, most) => {
    expect(tolerance(length)).toBe(most);
  });

  it.each<[string, string, number | undefined, number | null]>([
    ['wening', 'wening', undefined, 0], ['soeharto', 'suharto', undefined, 0], ['wenlng', 'wening', undefined, 0], ['clara', 'dara', 0, 0], ['widodo', 'widada', undefined, 0.5], ['dono', 'dana', undefined, 0.5], ['ono', 'ana', undefined, null], ['ono', 'ana', 2, null],
    ['wenig', 'wening', undefined, 1], ['wenig', 'wening', 0, null], ['ening', 'wening', undefined, 1], ['ning', 'wening', 2, null], ['weg', 'wening', 2, null], ['wenixx', 'wening', 2, 2], ['wenixx', 'wening', undefined, null], ['xening', 'wening', 2, 1], ['xenong', 'wening', 2, null],
    ['prabaningrum', 'prabanigrm', undefined, 2], ['prabaningrum', 'prabanig', undefined, null], ['prabaningrum', 'rpabanigrum', 2, null], ['soehato', 'suharto', 1, 1], ['suharto', 'soeharno', 1, 1], ['djojo', 'yoyo', 1, null],
    ['tri', 'sri', undefined, null], ['tri', 'sri', 1, 1], ['srikandi', 'sri', undefined, null], ['nyonyah', 'njonja', undefined, 1], ['sari', 'sorx', 2, 2], ['marna', 'mama', 0, 0], ['marnax', 'mama', 1, null],
  ])('%s and %s, up to %s: %s', (one, other, most, count) => {
    expect(slips(lettersOf(one), lettersOf(other), most)).toBe(count);
    expect(slips(lettersOf(other), lettersOf(one), most)).toBe(count);
  });

  it('are counted between the forms of a word: as written, heard, seen, and as Javanese speaks it', () => {
    const { word, heard, look, rounded } = lettersOf('soerjo0');
    expect({ word, heard, look, rounded }).toEqual({ word: 'soerjo0', heard: 'surjo0', look: 'soerjoo', rounded: 'surja0' });
    const long = lettersOf('o'.repeat(70));
    expect([long.word.length, long.rounded]).toEqual([70, 'a']);
  });
});

describe('a spelling', () => {
  it.each([
    ['soeharto', 'suharto'], ['ieda', 'ida'], ['djaya', 'jaia'], ['tjokro', 'cokro'], ['sjahrir', 'sahrir'], ['syahrir', 'sahrir'], ['dharma', 'darma'], ['thamrin', 'tamrin'], ['bhakti', 'bakti'], ['khalid', 'kalid'], ['ghani', 'gani'], ['achmad', 'akmad'], ['phandi', 'fandi'],
    ['njoman', 'nioman'], ['vina', 'fina'], ['maxi', 'maksi'], ['qori', 'kori'], ['zaki', 'saki'], ['annisa', 'anisa'], ['aaa', 'a'], ['xs', 'ks'], ['xx', 'ks'.repeat(2)], ['kx', 'ks'], ['oee', 'ue'], ['ooe', 'u'], ['', ''], ['é1', 'é1'], ['tjh', 'k'],
  ])('of %s is %s', (word, heard) => {
    expect(spelling(word)).toBe(heard);
  });

  it.each([['rn', 'm'], ['clara', 'dara'], ['lili', 'i'], ['s0l0', 'saia'], ['solo', 'saia'], ['aep', 'up'], ['1|l', 'i'], ['klaten', 'kiaten']])('for a look-up of %s is %s', (word, key) => {
    expect(wordKey(word)).toBe(key);
  });

  it('of a word without end is that of its first four hundred letters', () => {
    expect(spelling('ab'.repeat(300))).toBe('ab'.repeat(200));
    expect(spelling('x'.repeat(2))).toHaveLength(4);
    expect(spelling('xa'.repeat(200))).toBe('ksa'.repeat(200));
  });
});
