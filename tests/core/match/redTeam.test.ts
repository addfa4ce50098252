// Kinds of disguise and of honesty that were missed once: posts in pieces, service words, denials, letters that are no letters,
// and beside each kind of fake the honest profile that it must not be taken for. All people are invented.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFromReference } from '../../../src/auditor/judge/reference.ts';
import type { PictureOutcome } from '../../../src/core/match/evidence.ts';
import { fold } from '../../../src/core/match/fold.ts';
import { type Index, openIndex } from '../../../src/core/match/index.ts';
import { type Shown, verdictOn as judgedBy } from './officials.ts';

const person = (id: string, name: string, formal: string, title: string, region: string): object => ({
  id, kind: 'person', name, formal_name: formal, nicknames: [], office: { title, region }, status: 'incumbent', no_account_on: [],
  accounts: [{ site: 'instagram', handle: `akun.${id}.dinas`, account_id: `7${id.length}0${id.charCodeAt(0)}${id.charCodeAt(1)}`, display_name: name }],
});
const office = (id: string, name: string, short: string, region: string): object => ({ ...person(id, name, name, 'office', region), kind: 'office', nicknames: [short] });

const OFFICIALS = [
  person('komang', 'Komang Wiratmaja', 'I Komang Wiratmaja, S.E.', 'Bupati', 'Kabupaten Tabanan'), person('dirga', 'Dirga Adnyasuta', 'I Made Dirga Adnyasuta', 'Wakil Bupati', 'Kabupaten Tabanan'),
  person('joune', 'Joune Rumokoyo', 'Joune Rumokoyo', 'Bupati', 'Kabupaten Minahasa Utara'), person('wirdan', 'Wirdhanto Hadicakrono', 'AKBP Wirdhanto Hadicakrono', 'Kapolres', 'Kabupaten Garut'),
  person('hotman', 'Hotman Hutabaratan', 'Letkol Kav Hotman Hutabaratan', 'Dandim', 'Kabupaten Samosir'), person('sorta', 'Sorta Siahaanda', 'Sorta Siahaanda', 'Ketua DPRD', 'Kabupaten Samosir'),
  person('neva', 'Neva Sarisusanto', 'Neva Sarisusanto, S.H.', 'Kajari', 'Kabupaten Garut'), person('menteri', 'Risma Harjantiwi', 'Risma Harjantiwi', 'Menteri Sosial', 'Republik Indonesia'),
  person('kapolri', 'Listiyo Prabawanta', 'Jenderal Pol. Listiyo Prabawanta', 'Kapolri', 'Republik Indonesia'), person('lurah', 'Suryanika', 'Ni Made Suryanika', 'Kepala Desa Tomok', 'Kabupaten Samosir'),
  office('samsat', 'Samsat Garut', 'Samsat Garut', 'Kabupaten Garut'), office('capil', 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Samosir', 'Disdukcapil Samosir', 'Kabupaten Samosir'),
  office('polres', 'Polres Garut', 'Kepolisian Resor Garut', 'Kabupaten Garut'), office('bps', 'Badan Pusat Statistik Kabupaten Tabanan', 'BPS Tabanan', 'Kabupaten Tabanan'),
  office('kemensos', 'Kementerian Sosial Republik Indonesia', 'Kemensos RI', 'Republik Indonesia'),
] as const;

const indexOf = (officials: readonly object[]): Index => {
  const list = listFromReference({ version: 1, accounts: officials });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return openIndex([list.value]);
};
const index = indexOf(OFFICIALS);
const turned = indexOf([...OFFICIALS].reverse());
const verdictOn = (shown: Shown, by = index) => judgedBy(shown, by);

/** Names by subject, a bar between. */
const table = (text: string): readonly (readonly [subject: string, name: string])[] =>
  text.trim().split('\n').flatMap((line) => {
    const [subject = '', ...names] = line.split('|');
    return names.map((name) => [subject, name] as const);
  });

/** The post alone, in pieces or with one slip. */
const POSTS = table(`
komang|Bupati Taba nan|Bupa ti Tabanan|B upati Tabanan|BUPA TI TABANAN|Bupati Kab Taba nan|b u p a t i t a b a n a n|Bapak Bupa ti Tabanan|Bupa ti Tabanan Official|🇮🇩 Bupa ti Tabanan 🇮🇩
dirga|Wakil B upati Tabanan|Wa kil Bupati Tabanan|Wakil Bupati Taba nan|Wakil Bup ati Taba nan|W a k i l B u p a t i T a b a n a n
joune|Bupati Mi nahasa Utara|Bupati Minahasa Ut ara|Bupati Mina hasa Utara|BupatiMinahasaUtara|Bupati Minaha sa Utara 2
wirdan|Kapolrs Garut|Kaporles Garut|Kapollres Garut|Kapolres Ga rut|Kapo lres Garut|KAPOLRS GARUT|kapolrs garut|Kapolrs Garut Official|Kapolrs Kabupaten Garut|Kapolrs_Garut|K4polres G4rut|Kapolrses Garut
hotman|Dandlm Samosir|Dan dim Samosir|Dandim Samo sir|D a n d i m S a m o s i r|Dand1m Samosir
sorta|Ket ua DPRD Samosir|Ketuua DPRD Samosir|Kettua DPRD Samosir|Ketua DPRD Samo sir|Ketua DPRD Sa mosir
neva|Kajarl Garut|Ka jari Garut|Kajari Ga rut|KajarI Garut
menteri|Menteri Sosial RI|MENTERI SOSIAL RI|Menteri Sosial RI 2|Menteri Sosail RI|Menteri Sosal RI|Menteri Sosial RI Official
kapolri|Kapolri RI|Kapolri Republik Indonesia|Kapolri RI Resmi
lurah|Kepala Desa Tomok|Kades Tomok|K e p a l a D e s a T o m o k S a m o s i r|Kepa la Desa Tomok Samosir
`);

/** The name with what was read as a stranger's word, or as a joker's. */
const PEOPLE = table(`
komang|Saya Komang Wiratmaja|Ini Komang Wiratmaja|Halo Komang Wiratmaja|Komang Wiratmaja Asli Ora Palsu|Komang Wiratmaja Dudu Palsu|Komang Wiratmaja No Fake|Komang Wiratmaja Tidak Palsu|™Komang Wiratmaja™|Komang Wiratmaja™|lbu Komang Wiratmaja|Komang Wiratmaja Loket|Komang Wiratmaja Kontak
komang|🇰​🇴​🇲​🇦​🇳​🇬​ Wiratmaja|Komang 🇼​🇮​🇷​🇦​🇹​🇲​🇦​🇯​🇦​|K🇮🇩o🇮🇩m🇮🇩a🇮🇩n🇮🇩g W🇮🇩i🇮🇩r🇮🇩a🇮🇩t🇮🇩m🇮🇩a🇮🇩j🇮🇩a|D🇮🇩r K🇮🇩o🇮🇩m🇮🇩a🇮🇩n🇮🇩g W🇮🇩i🇮🇩r🇮🇩a🇮🇩t🇮🇩m🇮🇩a🇮🇩j🇮🇩a
kapolri|Jencleral Pol. Listiyo Prabawanta|Jendral Pol. Listiyo Prabawanta|Jenderl Pol. Listiyo Prabawanta|Listiyo Prabawanta RI|Kapolri RI Listiyo Prabawanta
wirdan|AKnBP Wirdhanto Hadicakrono|clr. Wirdhanto Hadicakrono|Wirdhanto Hadicakrono Helpdesk|lr. Wirdhanto Hadicakrono|lr Wirdhanto Hadicakrono
`);

const OFFICES = table(`
samsat|Samsat Garut Helpdesk|Customer Service Samsat Garut|Samsat Garut Customer Service|Samsat Garut Pembayaran|Samsat Garut Tilang Online|Samsat Garut Kontak|Loket Samsat Garut|Samsat Garut Loket Online|Samsat Garut RI|Contact Samsat Garut
capil|Disdukcapil Samosir Penerimaan Pegawai|Penerimaan Staf Disdukcapil Samosir|Disdukcapil Samosir Rekrutmen Pegawai|Disdukcapil Samosir Lowongan Honorer|Disdukcapil Samosir Helpdesk|Helpdesk Disdukcapil Samosir
polres|🇵​🇴​🇱​🇷​🇪​🇸​ 🇬​🇦​🇷​🇺​🇹​|P🇮🇩o🇮🇩l🇮🇩r🇮🇩e🇮🇩s G🇮🇩a🇮🇩r🇮🇩u🇮🇩t|Polres Garut Layanan Tilang|Polres Garut™
bps|8adan Pu547 57a7i57ik Ka8upat3n Tabanan|Badan Pusat Statistik Kabupaten Tabanan Contact
kemensos|Kemensos RI|Kementerian Sosial RI|Kementerian Sosial Reepublik Indonesia|Kementerian Sosial RI Bansos|Kemensos RI Helpdesk
`);

describe('a fake with the stolen photo', () => {
  it.each([...POSTS, ...PEOPLE, ...OFFICES])('of %s is red: %s', (subject, name) => {
    expect(verdictOn({ name, picture: 'same' })).toMatchObject({ kind: 'suspect', subject });
  });

  it.each([...POSTS, ...OFFICES])('of %s is warned of without the photo: %s', (subject, name) => {
    expect(verdictOn({ name, picture: 'none' })).toMatchObject({ kind: 'lookalike', subject });
  });
});

describe('what is near a post but another', () => {
  const OTHERS = `Kapolsek Garut|Kapolrs Sleman|Kapolres Sle man|Bupati Ta banan Barat|Wakil Bupa ti Bangli|Ketua DPD Samosir|Ketua DPR Samosir|Kajati Garut|Danrem Samosir|Bupati Mi nahasa Selatan|Bupati Minahasa|Tim Bupa ti Tabanan|Humas Bupa ti Tabanan|Toko Bupa ti Tabanan
Fans Bupa ti Tabanan|Mantan Bupa ti Tabanan|Calon Bupa ti Tabanan|Istri Kapolrs Garut|Warung Kapolrs Garut|Bukan Bupa ti Tabanan|Menteri Sosial|Menteri Agama RI|Menteri Kesehatan RI|Kepala Desa Tomok Toba|Kades Tomok Simalungun|Samsat Sumedang Helpdesk
Customer Service Samsat Ciamis|Disdukcapil Toba Helpdesk|Penerimaan Pegawai Disdukcapil Toba|Kemenkes RI|Kementerian Kesehatan RI|Polres Sumedang™|Garut|Samosir RI|Tabanan Kontak|Ka jari|Kapo lres|Dan dim`.split(/[|\n]/);

  it.each(OTHERS)('has no mark without a photo: %s', (name) => {
    expect(verdictOn({ name, picture: 'none' }).kind).toBe('unknown');
  });

  it.each(OTHERS)('is not red with any photo: %s', (name) => {
    expect(verdictOn({ name, picture: 'same' }).kind).not.toBe('suspect');
  });
});

describe('a joker', () => {
  const JOKES = ['Gadungan', 'Imitasi', 'Abal-abal', 'Tiruan', 'Plesetan', 'Fiktif', 'Dagelan', 'Guyonan', 'Komedi', 'Parodi', 'KW', 'Palsu'];
  it.each(JOKES.flatMap((word) => [`Komang Wiratmaja ${word}`, `${word} Komang Wiratmaja`]))('who says so is not red, photo or no photo: %s', (name) => {
    for (const picture of ['same', 'variant'] as const) expect(verdictOn({ name, picture }).kind).not.toBe('suspect');
  });

  it.each(['Akun lucu-lucuan, bukan asli', 'Bukan akun beliau', 'Akun hiburan', 'just for fun', 'Bukan resmi, akun humor'])('who says so in the bio is not red: %s', (bio) => {
    expect(verdictOn({ name: 'Komang Wiratmaja', bio, picture: 'same' }).kind).not.toBe('suspect');
  });
});

describe('the verdict on any of these', () => {
  const RANK = ['unknown', 'lookalike', 'suspect'];
  const name = fc.constantFrom(...[...POSTS, ...PEOPLE, ...OFFICES].map(([, each]) => each));
  const picture = fc.constantFrom<PictureOutcome>('same', 'variant', 'other', 'none');
  const innocent = fc.constantFrom('Parodi', 'Berita', 'Warung', 'Fans', 'SMAN 1', 'Jalan', 'Masjid', 'Gadungan', 'Mantan', 'Calon', 'Saputra', 'Makassar', 'Boyolali');

  it('is never raised by an innocent word, before or behind', () => {
    fc.assert(fc.property(name, picture, innocent, fc.boolean(), (text, outcome, word, before) => {
      const more = before ? `${word} ${text}` : `${text} ${word}`;
      expect(RANK.indexOf(verdictOn({ name: more, picture: outcome }).kind), more).toBeLessThanOrEqual(RANK.indexOf(verdictOn({ name: text, picture: outcome }).kind));
    }), { numRuns: 400 });
  });

  it('does not depend on the order of the list', () => {
    fc.assert(fc.property(name, picture, fc.option(innocent), (text, outcome, word) => {
      const shown = { name: word === null ? text : `${text} ${word}`, picture: outcome };
      expect(verdictOn(shown, turned)).toEqual(verdictOn(shown));
    }), { numRuns: 300 });
  });

  it('is reached through a folding that changes nothing the second time', () => {
    for (const [, each] of [...POSTS, ...PEOPLE, ...OFFICES]) expect(fold(fold(each).text).text).toBe(fold(each).text);
  });
});
