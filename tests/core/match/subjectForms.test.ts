// A subject as the matcher compares it: every name with its words, the handles, the post, the region.

import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../../src/core/account/site.ts';
import type { ListedAccount, Subject } from '../../../src/core/list/model.ts';
import { PLACED, postForms, subjectForms } from '../../../src/core/match/subjectForms.ts';
import { sampleList } from './officials.ts';

const { publisher, subjects: [one] } = sampleList();
const account = (site: SiteId, handle: string | null, displayName: string): ListedAccount => ({ ...(one as Subject).accounts[0] as ListedAccount, site, handle, displayName });

const text = (words: readonly { readonly word: string }[]): string => words.map(({ word }) => word).join(' ');

/** name kind: text = words (/ as written) = letters in rows; handle: text, base, site */
function told(subject: Partial<Subject>): Readonly<Record<string, unknown>> {
  const made = subjectForms({ ...(one as Subject), accounts: [], aliases: [], absences: [], photos: [], ...subject }, publisher);
  return {
    forms: made.forms.map(({ kind, text: name, words, written, joined }) => `${kind}: ${name} = ${text(words)}${text(written) === text(words) ? '' : ` / ${text(written)}`} = ${joined.join(' ')}`),
    handles: made.handles.map(({ text: handle, base, site, distinctive }) => `${handle} ${base} ${site}${distinctive ? ' distinctive' : ''}`),
    title: text(made.title), titleJoined: made.titleJoined.join(' '), shortWords: made.shortWords.join(' '), placed: made.placedTitle,
    regions: made.regions.map(text).join(', '), regionWords: [...made.regionWords].join(' '), regionsJoined: [...made.regionsJoined].join(' '), kinds: [...made.regionKinds].join(' '),
    heads: made.joinedHeads.join(' '), tails: made.joinedTails.join(' '), common: made.common, holder: made.holder,
  };
}

describe('the forms', () => {
  it('of a governor, whose region has a short name are its names, its handles, its post and its region', () => {
    expect(told({ name: 'Ganis Pranatasari', formalName: 'Dr. Hj. Ganis Ayu Pranatasari, M.Si.', aliases: ['Bu Ganis', 'Ganis'], title: 'Gubernur', region: { code: '33', name: 'Provinsi Jawa Tengah', aliases: ['Jateng'] }, accounts: [account('instagram', 'ganis.pranatasari', 'Ganis'), account('facebook', 'ganisuntukjateng', 'Ganis Pranatasari'), account('whatsapp', '628111', 'Gub'), account('x', null, 'G. Pranatasari')] })).toEqual({
      forms: [
        'name: Ganis Pranatasari = ganis pranatasari = ganispranatasari',
        'name: Dr. Hj. Ganis Ayu Pranatasari, M.Si. = ganis ayu pranatasari = ganisaiupranatasari',
        'alias: Ganis = ganis = ganis',
        'alias: Gub = gubernur / gub = gubernur',
        'alias: G. Pranatasari = pranatasari = pranatasari',
      ],
      handles: ['ganis.pranatasari ganispranatasari Instagram', 'ganisuntukjateng ganisuntukjateng Facebook distinctive'], title: 'gubernur', titleJoined: 'gubernur', shortWords: '', placed: false, regions: 'jawa tengah, jawa tengah', regionWords: 'jawa tengah', regionsJoined: 'jawatengah', kinds: '', heads: 'gubernur', tails: 'jawatengah jawatengah', common: false, holder: true,
    });
  });

  it('of a head of a village, whose post names its place are its names, its handles, its post and its region', () => {
    expect(told({ name: 'Slamet', formalName: 'Slamet, S.H.', title: 'Kepala Desa Gedong', region: { code: '33.12', name: 'Kabupaten Wonogiri', aliases: [] }, accounts: [account('facebook', 'kades.slamet', 'Slamet')] })).toEqual({
      forms: [
        'name: Slamet = slamet = slamet',
      ],
      handles: ['kades.slamet kadesslamet Facebook distinctive'], title: 'kepala desa gedong', titleJoined: 'kepaladesagedong', shortWords: 'desa', placed: true, regions: 'wonogiri', regionWords: 'wonogiri', regionsJoined: 'wonogiri', kinds: 'kabupaten', heads: 'kepaladesagedong', tails: 'wonogiri', common: true, holder: true,
    });
  });

  it('of a head of a school with a number are its names, its handles, its post and its region', () => {
    expect(told({ name: 'Rr. Endah', formalName: 'Rr. Endah 2', title: 'Kepala SMAN 1 Wonogiri', region: { code: '33.12', name: 'Kab. Wonogiri', aliases: ['', 'Wonogiri Kota'] } })).toEqual({
      forms: [
        'name: Rr. Endah = endah = endah',
      ],
      handles: [], title: 'kepala sman 1 wonogiri', titleJoined: 'kepalasmanwonogiri kepalasman1wonogiri', shortWords: 'sman', placed: true, regions: 'wonogiri, wonogiri', regionWords: 'wonogiri', regionsJoined: 'wonogiri', kinds: 'kabupaten kota', heads: 'kepalasmanwonogiri kepalasman1wonogiri', tails: 'wonogiri wonogiri', common: true, holder: true,
    });
  });

  it('of a holder whose post joins two bodies are its names, its handles, its post and its region', () => {
    expect(told({ name: 'Ketua Baru', formalName: 'Drs. H. Ketua Baru', title: 'Ketua DPRD dan KPU', region: { code: '33.73', name: 'Kota Salatiga', aliases: [] }, accounts: [account('x', 'ketuabaru_abc', 'x')] })).toEqual({
      forms: [
        'name: Ketua Baru = baru = ',
        'name: Drs. H. Ketua Baru = ketua baru = ketuabaru',
        'name: x = x = ',
      ],
      handles: ['ketuabaru_abc ketuabaruabc X distinctive'], title: 'ketua dewan perwakilan rakyat daerah komisi pemilihan umum', titleJoined: 'ketuadprddankpu ketuadewanperwakilanrakyatdaerahkomisipemilihanumum', shortWords: 'dprd kpu', placed: false, regions: 'salatiga', regionWords: 'salatiga', regionsJoined: 'salatiga', kinds: 'kota', heads: 'ketuadprdankpu ketuadewanperwakilanrakiatdaerahkomisipemilihanumum', tails: 'salatiga', common: true, holder: true,
    });
  });

  it('of an office of a town are its names, its handles, its post and its region', () => {
    expect(told({ kind: 'office', name: 'Dinas Pendidikan Kota Salatiga', formalName: 'Dinas Pendidikan Kota Salatiga', aliases: ['Disdik Salatiga'], title: null, region: { code: '33.73', name: 'Kota Salatiga', aliases: [] }, accounts: [account('instagram', 'disdik_salatiga', 'Disdik 7 Salatiga'), account('x', 'pendidikansalatiga', 'Disdik')] })).toEqual({
      forms: [
        'name: Dinas Pendidikan Kota Salatiga = dinas pendidikan salatiga = dinaspendidikansalatiga dinaspendidikankotasalatiga dinaspendidikankabsalatiga dinaspendidikankabupatensalatiga',
        'name: Disdik 7 Salatiga = dinas pendidikan 7 salatiga / disdik 7 salatiga = dinaspendidikan7salatiga disdik7salatiga dinaspendidikan7kabsalatiga dinaspendidikan7kabupatensalatiga dinaspendidikan7kotasalatiga disdik7kabsalatiga disdik7kabupatensalatiga disdik7kotasalatiga',
        'name: Disdik = dinas pendidikan / disdik = dinaspendidikan disdik',
        'name: Disdik Salatiga = dinas pendidikan salatiga / disdik salatiga = dinaspendidikansalatiga disdiksalatiga dinaspendidikankabsalatiga dinaspendidikankabupatensalatiga dinaspendidikankotasalatiga disdikabsalatiga disdikabupatensalatiga disdikotasalatiga',
      ],
      handles: ['disdik_salatiga disdiksalatiga Instagram distinctive', 'pendidikansalatiga pendidikansalatiga X distinctive'], title: '', titleJoined: '', shortWords: '', placed: false, regions: 'salatiga', regionWords: 'salatiga', regionsJoined: 'salatiga', kinds: 'kota', heads: '', tails: 'salatiga', common: false, holder: false,
    });
  });

  it('of an office whose region is made of words that mean something are its names, its handles, its post and its region', () => {
    expect(told({ kind: 'office', name: 'Polsek Bukit Raya dan Toko', formalName: 'Polsek Bukit Raya 12345', title: null, region: { code: '14.71', name: 'Kecamatan Bukit Raya', aliases: [] } })).toEqual({
      forms: [
        'name: Polsek Bukit Raya dan Toko = kepolisian sektor bukit raya toko / polsek bukit raya toko = kepolisiansektorbukitraiatoko polsekbukitraiatoko polsekbukitraiadantoko kepolisiansektorbukitraiadantoko',
        'name: Polsek Bukit Raya 12345 = kepolisian sektor bukit raya / polsek bukit raya = kepolisiansektorbukitraia polsekbukitraia polsekbukitraia12345 kepolisiansektorbukitraia12345',
      ],
      handles: [], title: '', titleJoined: '', shortWords: '', placed: false, regions: 'kecamatan bukit raya', regionWords: 'kecamatan bukit raya', regionsJoined: 'kecamatanbukitraya', kinds: '', heads: '', tails: 'kecamatanbukitraia', common: false, holder: false,
    });
  });

  it('of a post and its region are the same beside a subject and alone, and asked for again', () => {
    const region = { code: '33.13', name: 'Kabupaten Karanganyar', aliases: ['Intanpari'] };
    for (let time = 0; time < 2; time += 1) {
      const { titleJoined, regionsJoined } = postForms('Kepala Bappeda', { ...region });
      expect([titleJoined, [...regionsJoined]]).toEqual([['kepalabappeda', 'kepalabadanperencanaanpembangunandaerah'], ['karanganyar', 'intanpari']]);
      expect(postForms(null, region).titleJoined).toEqual([]);
    }
  });
});

describe('a handle of the list', () => {
  it.each([['gunadiharsa', false], ['gunadi', false], ['gunadiharsaku', false], ['gunadiharsaklt', true], ['harsagunadi', false], ['klatenmaju', false], ['abcgunadi', true], ['guguna', false]])('%s holds more than the name: %s', (handle, distinctive) => {
    const made = subjectForms({ ...(one as Subject), name: 'Gunadi Harsa', formalName: 'Gunadi Harsa', aliases: [], accounts: [account('x', handle, 'Gunadi Harsa')] }, publisher);
    expect(made.handles.map((each) => each.distinctive)).toEqual([distinctive]);
  });
});

describe('a post', () => {
  it.each([['Camat Giriwoyo', true], ['Lurah Gedong', true], ['Panewu Depok', true], ['Kepala Desa Tomok', true], ['Kades Tomok', true], ['Kapolsek Bayat', true], ['Danramil Cawas', true], ['Kepala SMAN 1', true], ['Kepala SD Tomok', true], ['Camat', false], ['Kepala SDM', false], ['Bupati', false], ['Sekretaris Camat Bayat', false], ['', false]])('%j names its own place: %s', (title, placed) => {
    expect(PLACED.test(title)).toBe(placed);
  });
});
