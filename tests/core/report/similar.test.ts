// Cases that look alike stand together: nearly the same picture, or the same name in any disguise; and nothing else does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, distance, similarCases } from '../../../src/core/report/similar.ts';

const PICTURE = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0123456789abcdeffedcba9876543210';
const one = (id: string, name: string, avatar: string | null = null): Comparable => ({ id, name, avatar });
/** The picture with this many bits turned, spread over it. */
const turned = (bits: number): string => {
  const digits = [...PICTURE];
  for (let at = 0; at < bits; at += 1) digits[at] = (Number.parseInt(digits[at] ?? '0', 16) ^ 1).toString(16);
  return digits.join('');
};

describe('cases', () => {
  it.each([
    ['the same name', [one('a', 'Bupati Contoh'), one('b', 'BUPATI  contoh')], [['a', 'b']]],
    ['a name in letters that look alike', [one('a', 'Bupati Contoh'), one('b', 'Вupаti Соntоh')], [['a', 'b']]],
    ['another name', [one('a', 'Bupati Contoh'), one('b', 'Bupati Contah')], []],
    ['a name as short as anybody’s', [one('a', 'Sri'), one('b', 'Sri')], []],
    ['no name at all', [one('a', ''), one('b', '')], []],
    ['the same picture', [one('a', 'Satu Orang', PICTURE), one('b', 'Orang Lain', PICTURE)], [['a', 'b']]],
    ['a picture saved again', [one('a', 'Satu Orang', PICTURE), one('b', 'Orang Lain', turned(20))], [['a', 'b']]],
    ['another picture', [one('a', 'Satu Orang', PICTURE), one('b', 'Orang Lain', turned(40))], []],
    ['no picture', [one('a', 'Satu Orang'), one('b', 'Orang Lain')], []],
    ['a chain: name of one, picture of another', [one('a', 'Bupati Contoh', PICTURE), one('b', 'Bupati Contoh'), one('c', 'Lain Sekali', PICTURE)], [['a', 'b', 'c']]],
  ] as const)('with %s', (_, cases, groups) => {
    expect(similarCases(cases)).toEqual(groups);
  });

  it('stand in one group at most, whatever they are', () => {
    const avatar = fc.option(fc.integer({ min: 0, max: 60 }).map(turned), { nil: null });
    fc.assert(fc.property(fc.array(fc.record({ name: fc.constantFrom('Bupati Contoh', 'Sekda Contoh', 'x', ''), avatar }), { maxLength: 30 }), (some) => {
      const ids = similarCases(some.map((each, at) => ({ id: String(at), ...each }))).flat();
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });

  it('of ten thousand with one default picture are grouped without comparing each with each', () => {
    let folds = 0;
    const many = Array.from({ length: 10_000 }, (_, at) => one(String(at), `Contoh nomor ${at}`, PICTURE));
    expect(similarCases(many, (name) => ((folds += 1), name))[0]?.length).toBe(200);
    expect(folds).toBe(10_000);
  });

  it('are as far apart as their bits', () => {
    expect([distance('0f', 'f0'), distance('00', '00'), distance('0', '00')]).toEqual([8, 0, 256]);
  });
});
