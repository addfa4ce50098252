// A name taken apart word by word: the short way for plain names gives what the long way for every text gives.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedName, parseFolded, parseName } from '../../../src/core/match/parseName.ts';
import { plainWords } from '../../../src/core/match/plainWords.ts';
import { personName } from './labelled/people.ts';
import { chance } from './labelled/random.ts';

const seen = ({ words, written, tricks, joined }: ParsedName): unknown => ({ words: words.map(({ word, kind, other }) => [word, kind, other?.word]), written: written.map(({ word }) => word), tricks: [...tricks], joined });

describe('the short way to the words of a name', () => {
  it.each(['H. Budi Santoso, S.E., M.M.', 'drg. Sri', 'S. Widodo', 'PEMKAB KLATEN', 'K.H. Ahmad', 'Dr. (H.C.) Budi', 'Budi, Klaten', 'n u r j a n a h', 'n.u.r.j', 'PemkabKlaten', 'S.Pd', ' Budi  ', '', '.', ',', ', S.H.', 'R. A. B. C. Sri'])('is the long way’s for %j', (name) => {
    expect(seen(parseName(name))).toEqual(seen(parseFolded(name)));
  });

  it('is the long way’s for names put together of anything plain', () => {
    const piece = fc.constantFrom('a', 'Budi', 'BUDI', 'bU', 'H.', 'S.E.', 'M.Si', 'Dr', 'drs.', '.', '..', ',', 'st', 'pemkab', 'klaten', ', S.H.', ', Klaten', 'akbp.', 'a.b.c.d', 'n u r', ' ', '');
    fc.assert(fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 9 }), (pieces) => {
      const name = pieces.flat().join('');
      expect(seen(parseName(name)), name).toEqual(seen(parseFolded(name)));
    }), { numRuns: 1000 });
  });

  it('is enough for nearly all names of residents, and for no disguise', () => {
    const by = chance(4);
    const names = Array.from({ length: 500 }, () => personName(by));
    expect(names.filter((name) => plainWords(name) === null)).toEqual([]);
    for (const name of ['Sr1 Mulyani', 'Srі Mulyani', 'Sri_Mulyani', 'Sri ✓']) expect(plainWords(name)).toBeNull();
  });
});
