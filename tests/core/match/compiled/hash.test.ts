// Hashes: a part of a row, and a word without a letter, hash as that text alone does; spaces of keys and orders of letters are kept apart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterRow, hashPair, hashText, sealed, withLetter, withText } from '../../../../src/core/match/compiled/hash.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 60 });
const rowOf = (text: string, before = ''): LetterRow => {
  const row = new LetterRow(200);
  const all = before + text;
  for (let at = 0; at < all.length; at += 1) row.letters[at] = all.charCodeAt(at);
  row.written(0, all.length);
  return row;
};

describe('the hash of a text', () => {
  it('is the same wherever the text stands in a longer one', () => {
    fc.assert(fc.property(letters, letters, letters, fc.nat(1000), (before, text, behind, seed) => {
      const hash = hashText(text, seed);
      const row = rowOf(text + behind, before);
      const [from, to] = [before.length, before.length + text.length];
      expect(hashText(before + text + behind, seed, from, to)).toBe(hash);
      expect(row.hash(from, to, seed)).toBe(hash);
      expect(sealed(row.part(from, to), seed)).toBe(hash);
      expect(sealed(withText(0, text), seed)).toBe(hash);
      expect(sealed(withText(withText(0, text.slice(0, 3)), text, 3), seed)).toBe(text.length < 3 ? sealed(withText(0, text), seed) : hash);
      expect(sealed([...text].reduce((one, letter) => withLetter(one, letter.charCodeAt(0)), 0), seed)).toBe(hash);
    }));
  });

  it('without some letters in the middle is the hash of what is left', () => {
    fc.assert(fc.property(letters, letters, letters, letters, fc.nat(1000), (before, front, out, back, seed) => {
      const row = rowOf(front + out + back, before);
      const from = before.length;
      const [left, right, to] = [from + front.length, from + front.length + out.length, from + front.length + out.length + back.length];
      expect(row.hashWithout(from, left, right, to, seed)).toBe(hashText(front + back, seed));
    }));
  });

  it('goes on from what was told before', () => {
    fc.assert(fc.property(letters, letters, (before, text) => {
      const row = new LetterRow(200);
      row.letters.set(Array.from(before, (each) => each.charCodeAt(0)));
      row.written(0, before.length);
      row.letters.set(Array.from(text, (each) => each.charCodeAt(0)), before.length);
      row.written(before.length, before.length + text.length);
      expect(row.hash(0, before.length + text.length, 7)).toBe(hashText(before + text, 7));
    }));
  });

  it('holds as many letters as the row was made for', () => {
    const row = new LetterRow(6);
    row.letters.set(Array.from('klaten', (each) => each.charCodeAt(0)));
    row.written(0, 6);
    expect(row.hash(0, 6, 7)).toBe(hashText('klaten', 7));
  });

  it('fills 32 bits evenly, and tells texts, orders and seeds apart', () => {
    const texts = Array.from({ length: 4000 }, (_, at) => `word${at}`);
    const hashes = texts.flatMap((text) => [hashText(text, 5), hashText(text, 6)]);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((each) => Number.isInteger(each) && each >= 0 && each < 2 ** 32)).toBe(true);
    for (let bit = 0; bit < 32; bit += 1) {
      const share = hashes.filter((each) => ((each >>> bit) & 1) === 1).length / hashes.length;
      expect(share, `bit ${bit}`).toBeGreaterThan(0.45);
      expect(share, `bit ${bit}`).toBeLessThan(0.55);
    }
    expect(hashText('sri', 5)).not.toBe(hashText('irs', 5));
  });
});

describe('the hash of a pair', () => {
  it('is the same in either order and another one for other numbers and seeds', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(100), (one, other, seed) => {
      expect(hashPair(one, other, seed)).toBe(hashPair(other, one, seed));
      expect(hashPair(one, other, seed)).not.toBe(hashPair(one, other + 1, seed));
      expect(hashPair(one, other, seed)).not.toBe(hashPair(one, other, seed + 1));
    }));
  });

  it('fills 32 bits evenly', () => {
    const hashes: number[] = [];
    for (let one = 0; one < 100; one += 1) for (let other = one; other < 100; other += 1) hashes.push(hashPair(one, other, 7));
    expect(new Set(hashes).size).toBe(hashes.length);
    for (let bit = 0; bit < 32; bit += 1) {
      const share = hashes.filter((each) => ((each >>> bit) & 1) === 1).length / hashes.length;
      expect(share, `bit ${bit}`).toBeGreaterThan(0.44);
      expect(share, `bit ${bit}`).toBeLessThan(0.56);
    }
  });
});
