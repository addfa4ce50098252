// A region is met exactly, or with one slip that leads to no other region.

import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/core/match/distance.ts';
import { parseName } from '../../../src/core/match/parseName.ts';
import { endsInRegion, regionSlips, saysOtherRegion } from '../../../src/core/match/regionWords.ts';
import type { SubjectForms } from '../../../src/core/match/subjectForms.ts';
import { sampleIndex } from './officials.ts';

describe('a region', () => {
  it.each([
    ['klaten', 'klaten', 0], ['klatn', 'klaten', 1], ['klatten', 'klaten', 0], ['klaetn', 'klaten', 1], ['kletun', 'klaten', null], ['batang', 'batung', null], ['batang', 'bantang', null],
    ['solo', 'solok', null], ['jogja', 'yogya', null], ['tegal', 'tegel', null], ['pati', 'pati', 0], ['pat', 'pati', null], ['bima', 'bimu', null], ['toba', 'tuba', null],
    ['ngada', 'ngado', null], ['wonosari', 'wanasari', null], ['ende', 'ende', 0], ['alor', 'alur', null], ['sle', 'sle', 0], ['slx', 'sle', null], ['jepara', 'djepara', 0],
    ['kudus', 'koedoes', 0], ['bxtul', 'bantul', null], ['surokarto', 'surakarta', null],
  ])('%s for %s holds %s slips', (seen, wanted, count) => {
    expect(regionSlips(lettersOf(seen), lettersOf(wanted))).toBe(count);
  });

  it.each([
    ['dinkesklaten', true], ['klaten', false], ['dinkesboyolali', false], ['bupatikutaikartanegara', true], ['pemkab', false], ['xpati', true], ['xbatu', true], ['tobu', false],
    ['pemkabogankomeringuluselatan', true], ['dinaskesehatan', false], ['xxbima', true],
  ])('ends %s: %s', (letters, ends) => {
    expect(endsInRegion(letters)).toBe(ends);
  });

  it.each([
    ['Dinkes Sleman', 'dinkes', true], ['Dinkes Klaten', 'dinkes', false], ['Dinkes Klaten Sleman', 'dinkes', true], ['Gunung Kidul', 'dinkes', true], ['Ogan Komering Ulu', 'dinkes', true],
    ['Kulon Progo', 'dinkes', true], ['Kutai Kartanegara', 'dinkes', true], ['Magelang', 'walikota', false], ['Utara', 'dinkes', false], ['Timur Batu', 'dinkes', true],
    ['Raya', 'dinkes', false], ['pat', 'dinkes', false], ['solo', 'dinkes', true], ['Kla ten', 'dinkes', false], ['Bandung Barat', 'dinkes', true], ['Barat', 'dinkes', false],
    ['', 'dinkes', false], ['Prambanan', 'dinkes', false],
  ])('in %j is another than that of %s: %s', (text, subject, other) => {
    expect(saysOtherRegion(parseName(text).words, sampleIndex.subjects.get(subject) as SubjectForms)).toBe(other);
  });
});
