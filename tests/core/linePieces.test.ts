// Where a line may end inside what a resident is to compare letter by letter.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePieces } from '../../src/core/linePieces.ts';

describe('a line', () => {
  it('ends behind the signs of an address, not inside its words', () => {
    expect(linePieces('https://www.facebook.com/profile.php?id=61559990000001')).toEqual(['https://', 'www.', 'facebook.', 'com/', 'profile.', 'php?', 'id=', '61559990000001']);
    expect(linePieces('@sekar.rinonce.resmi')).toEqual(['@', 'sekar.', 'rinonce.', 'resmi']);
  });

  it('ends behind every eighth letter of a fingerprint', () => {
    expect(linePieces('0123456789abcdef'.repeat(2))).toEqual(['01234567', '89abcdef', '01234567', '89abcdef']);
  });

  it.each(['Sekar Rinoncewati, Bupati', 'Waktu: 25 November 2026 pukul 03.05.00 WIB', 'sawah gunung pasar melati', '@contoh.bupati'])('stays as the browser breaks it in %s', (text) => {
    expect(linePieces(text)).toEqual([text]);
  });

  it('leaves every letter where it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '0', '/', '.', ' ', '@', '😀'), maxLength: 80 }), (text) => linePieces(text).join('') === text));
  });
});
