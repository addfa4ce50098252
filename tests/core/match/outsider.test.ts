// Profiles as somebody thought of them who had not read the rules: officials of all parts of the country, and what was missed at first.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFromReference } from '../../../src/auditor/judge/reference.ts';
import type { PictureOutcome } from '../../../src/core/match/evidence.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import { parseName } from '../../../src/core/match/parseName.ts';
import type { Verdict } from '../../../src/core/match/verdict.ts';
import { type Shown, verdictOn as judgedBy } from './officials.ts';

const person = (id: string, name: string, formal: string, nicknames: readonly string[], title: string, region: string, handle: string): object => ({
  id, kind: 'person', name, formal_name: formal, nicknames, office: { title, region }, status: 'incumbent', no_account_on: [],
  accounts: [{ site: 'instagram', handle, account_id: Array.from(handle, (letter) => letter.charCodeAt(0) % 10).join(''), display_name: name }],
});
const office = (id: string, name: string, short: string, region: string, handle: string): object => ({ ...person(id, name, name, [short], 'office', region, handle), kind: 'office' });

const OFFICIALS = [
  person('maruf', "Ma'ruf Nu'man", "H. Ma'ruf Nu'man, S.H.I.", [], 'Ketua KPU', 'Kabupaten Jepara', 'marufnuman'),
  person('radenayu', 'Raden Ayu Kusumastuti', 'R.A. Kusumastuti, M.Hum.', [], 'Kepala Dinas Pariwisata', 'Kota Yogyakarta', 'radenayukusumastuti'),
  person('daeng', 'Daeng Tappasessu', 'H. Daeng Tappasessu', [], 'Camat Tamalate', 'Kota Makassar', 'daengtappasessu'),
  person('sukarni', 'Sukarni', 'Sukarni, S.Pd.', [], 'Camat Bayat', 'Kabupaten Klaten', 'sukarni.official'),
  person('sri', 'Sri Wahyuni', 'Hj. Sri Wahyuni, S.H.', ['Bu Sri'], 'Wakil Bupati', 'Kabupaten Rembang', 'sri_wahyuni'),
  person('dwi', 'Dwi Lestari', 'Dwi Lestari, S.STP., M.Si.', [], 'Kepala Dinas Sosial', 'Kabupaten Kudus', 'dwi.lestari'),
  person('djoko', 'Djoko Soerjono', 'R. Djoko Soerjono, S.E.', [], 'Sekretaris Daerah', 'Kota Surakarta', 'djokosoerjono'),
  person('ngatiyem', 'Ngatiyem Rahayuningsih', 'Hj. Ngatiyem Rahayuningsih, S.Sos.', [], 'Bupati', 'Kabupaten Magelang', 'ngatiyemrahayuningsih'),
  person('hendarto', 'Hendarto Wicaksana', 'Ir. Hendarto Wicaksana', [], 'Wali Kota', 'Kota Magelang', 'hendartowicaksana'),
  person('petrus', 'Petrus Kolatlena', 'Petrus Kolatlena', [], 'Wakil Gubernur', 'Provinsi Maluku', 'petruskolatlena'),
  office('pemkab', 'Pemerintah Kabupaten Magelang', 'Pemkab Magelang', 'Kabupaten Magelang', 'pemkabmagelang'),
  office('kpu', 'KPU Kabupaten Klaten', 'KPU Klaten', 'Kabupaten Klaten', 'kpuklaten'),
  office('pdam', 'Perumda Air Minum Samosir', 'PDAM Samosir', 'Kabupaten Samosir', 'pdamsamosir'),
] as const;

const indexOf = (officials: readonly object[]): ReturnType<typeof openIndex> => {
  const list = listFromReference({ version: 1, accounts: officials });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return openIndex([list.value]);
};
const index = indexOf(OFFICIALS);
const verdictOn = (shown: Shown, by = index): Verdict => judgedBy(shown, by);

/** [name, subject]: with the stolen photo. */
const STOLEN: readonly (readonly [string, string])[] = [
  ['\u202eonojreoS okojD\u202c', 'djoko'], ['\u202eDjoko Soerjono\u202c', 'djoko'],
  ['D✨w✨i L✨e✨s✨t✨a✨r✨i', 'dwi'], ['H♥j♥. S♥r♥i W♥a♥h♥y♥u♥n♥i♥, S♥.♥H♥.', 'sri'], ['S/r/i W/a/h/y/u/n/i', 'sri'], ['R a d e n   A y u   K u s u m a s t u t i', 'radenayu'],
  ['Ngatiyem Rahayuningsih Asli Bukan Palsu', 'ngatiyem'], ['Djoko Soerjono No Fake Real Not Fake', 'djoko'], ['PDAM Samosir Asli Bukan Palsu', 'pdam'],
  ['Program Bantuan Hendarto Wicaksana', 'hendarto'], ['Petrus Kolatlena VVIP', 'petrus'], ['Ngatiyem Rahayuningsih, S.Tr.IP', 'ngatiyem'],
  ['Pemkab MageIang', 'pemkab'], ['Bupati MageIang', 'ngatiyem'], ['KPUKlatenVerified', 'kpu'], ['KPUKlaten', 'kpu'],
  ['BupatiMagelang', 'ngatiyem'], ['Admin Bupati Magelang', 'ngatiyem'], ['Bupati Kabupaten Magelang Bantuan Sosial', 'ngatiyem'], ['bupatimagelang', 'ngatiyem'], ['B u p a t i M a g e l a n g', 'ngatiyem'], ['Hj.WakilGubernurProvinsiMaluku', 'petrus'], ['Wakil Gubernur Prrovinsi Maluku', 'petrus'],
  ['ꓪꓮꓡꓲ ꓗꓳꓔꓮ ꓟꓮꓖꓰꓡꓮꓠꓖ', 'hendarto'], ['ⲒⲂU SUⲔⲀRⲚⲒ', 'sukarni'], ['Kepala Dinas Pariwisata Yogyakarta', 'radenayu'], ['Kepala Dinas Pariwisata Jogja', 'radenayu'],
  ["MA'RUF NU’MAN", 'maruf'], ['Maruf Numan', 'maruf'],
  ['Bupati Mage lang', 'ngatiyem'], ['Pemerintah Kabup.aten Magelang', 'pemkab'], ['Pemerintah Kabu paten Mage lang', 'pemkab'], ['Wakil Bupti Rembang', 'sri'], ['Wakl Gubernur Maluku', 'petrus'], ['Camt Tamalate', 'daeng'], ['Camat Tamalte', 'daeng'],
];

describe('a profile with an official’s photo', () => {
  it.each(STOLEN)('is red under the name %s', (name, subject) => {
    expect(verdictOn({ name, picture: 'same' })).toMatchObject({ kind: 'suspect', subject });
  });

  it('of an aide is worth a second look, without the photo none', () => {
    expect(verdictOn({ name: 'Ajudan Ngatiyem Rahayuningsih', picture: 'same' })).toMatchObject({ kind: 'lookalike', subject: 'ngatiyem' });
    expect(verdictOn({ name: 'Ajudan Ngatiyem Rahayuningsih' }).kind).toBe('unknown');
  });
});

describe('a claim of a post in Yogyakarta', () => {
  it('is read, though the town’s short name begins its long one', () => {
    expect(verdictOn({ name: 'Raden Ayu Kusumastuti', bio: 'Kepala Dinas Pariwisata Kota Yogyakarta' })).toMatchObject({ kind: 'suspect', subject: 'radenayu' });
  });
});

/** [why, name, handle, picture]: honest people. */
const HONEST: readonly (readonly [string, string, string | null, PictureOutcome])[] = [
  ['bears a rare name, with a number in the handle', 'Ngatiyem Rahayuningsih', 'ngatiyem_rahayuningsih_46', 'none'],
  ['bears a rare name, with a form of address', 'H. Hendarto Wicaksana', 'hendarto.wicaksana20', 'none'],
  ['bears a name with apostrophes', "Ma'ruf Nu'man", 'maruf_numan_63', 'none'],
  ['bears a name with apostrophes and has another photo', "MA'RUF NU'MAN", 'marufnuman96', 'other'],
  ['bears a name that begins like a form of address', 'Daeng Tappasessu', 'daengtappasessu12', 'other'],
];

describe('a formal name', () => {
  const index = indexOf([person('jatmiko', 'Jatmiko Hadiwirya', 'St. Jatmiko Hadiwirya Notokusumo, S.E.', [], 'Bupati', 'Kabupaten Rembang', 'jatmiko.h'), person('surastri', 'Surastri Kertapura', 'Hj. Surastri Kertapura, S.H.', [], 'Camat Bayat', 'Kabupaten Klaten', 'surastrik')]);

  it.each([['Jatmiko Notokusumo', 'jatmiko'], ['Notokusumo Rembang', 'jatmiko'], ['Siti Jatmiko Hadiwirya Notokusumo', 'jatmiko'], ['Surastri Kertapura', 'surastri'], ['Hj. Surastri Kertapura', 'surastri']])('with words beside the name leads to who bears it: %s', (name, subject) => {
    expect(judgedBy({ name, picture: 'same' }, index)).toMatchObject({ subject });
  });
});

describe('a fan', () => {
  it('whose page is a house is not red where the official directs a hospital', () => {
    const index = indexOf([person('lim', 'Limawan Budihartono', 'dr. Limawan Budihartono', [], 'Direktur RSUD', 'Kabupaten Klaten', 'limawanb')]);
    expect(judgedBy({ name: 'Rumah Limawan Budihartono', picture: 'same' }, index).kind).not.toBe('suspect');
    for (const name of ['Direktur RSUD Limawan Budihartono', 'Direktur Limawan Budihartono', 'Limawan Budihartono Rumah Sakit']) expect(judgedBy({ name, picture: 'same' }, index), name).toMatchObject({ kind: 'suspect', subject: 'lim' });
  });
});

describe('an honest person', () => {
  it.each(HONEST)('who %s has no mark', (_why, name, handle, picture) => {
    expect(verdictOn({ name, handle, picture }).kind).toBe('unknown');
  });

  it.each(['Sukarni Wijaya', 'Sukarti Nainggolan', 'Sukarno Wijaya', 'Tri Wahyuni'])('beside an official on the photo is not red: %s', (name) => {
    expect(verdictOn({ name, picture: 'same' }).kind).not.toBe('suspect');
  });

  it.each(['Mage lang', 'Ibu Camat', 'Camat Tamalanrea', 'Rembang Bupti', 'Pemerintah Desa Mage lang', 'Fans Bupati Mage lang', 'Toko Bupati Mage lang', 'Wakil Bupti Sleman'])('whose name only sounds of an office has no mark: %s', (name) => {
    expect(verdictOn({ name }).kind).toBe('unknown');
  });
});

describe('the verdict on any profile', () => {
  const RANK = ['unknown', 'lookalike', 'suspect'];
  const name = fc.constantFrom(...STOLEN.map(([each]) => each), ...HONEST.map(([, each]) => each));
  const picture = fc.constantFrom<PictureOutcome>('same', 'variant', 'other', 'none');

  it('is never raised by an innocent word', () => {
    fc.assert(fc.property(name, picture, fc.constantFrom('Parodi', 'Berita', 'Warung', 'Fans', 'SMAN 1', 'Keluarga'), (text, outcome, word) => {
      const [before, after] = [verdictOn({ name: text, picture: outcome }), verdictOn({ name: `${word} ${text}`, picture: outcome })];
      expect(RANK.indexOf(after.kind), `${word} ${text}`).toBeLessThanOrEqual(RANK.indexOf(before.kind));
    }), { numRuns: 300 });
  });

  it.each(['bupati', 'bupati ', 'sekretaris daerah ', 'dishub', 'a-', 'A✨', 'KPUKlaten', '\u202eaB ', 'a b '])('of words without end is one of bounded length: %s', (part) => {
    expect(parseName(part.repeat(10_000 / part.length)).words.length).toBeLessThanOrEqual(1000);
  });

  it('does not depend on the order of the list', () => {
    const turned = indexOf([...OFFICIALS].reverse());
    for (const [text] of STOLEN) for (const outcome of ['same', 'none'] as const) expect(verdictOn({ name: text, picture: outcome }, turned)).toEqual(verdictOn({ name: text, picture: outcome }));
  });
});
