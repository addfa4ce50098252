// Honest profiles that a careless matcher accuses: namesakes, other regions' offices, fans, parody, news, shops, places,
// schools, candidates, relatives, people photographed with an official, bodies that rightly bear the region's arms.

import { type Labelled, type Label, freshId } from './fakes.ts';
import { type Official, joinedName, regionOf } from './officials.ts';
import { TOWNS, personBio, personHandle, personName } from './people.ts';
import type { Chance } from './random.ts';
import { NAME_TRICKS } from './tricks.ts';

const NONE: readonly Label[] = ['none'];
const AMBER: readonly Label[] = ['none', 'lookalike'];
const SITES = ['facebook', 'instagram', 'x', 'tiktok'];

const ELSEWHERE = [
  'Kabupaten Sampang', 'Kabupaten Ngada', 'Kota Sorong', 'Kabupaten Gayo Lues', 'Kabupaten Kepulauan Talaud', 'Kota Subulussalam', 'Kabupaten Bolaang Mongondow Timur', 'Kabupaten Pegunungan Arfak', 'Kota Bontang',
  'Kabupaten Hulu Sungai Tengah', 'Kota Parepare', 'Kabupaten Deli Serdang', 'Kabupaten Gunungkidul', 'Kabupaten Muko-Muko', 'Kabupaten Ogan Komering Ulu', 'Kota Tidore Kepulauan', 'Kabupaten Siak',
  'Kabupaten Timor Tengah Utara', 'Kabupaten Lombok Barat', 'Kabupaten Bangka Selatan', 'Kota Pagar Alam', 'Kabupaten Mahakam Ulu', 'Kabupaten Kubu Raya', 'Kota Baubau', 'Kabupaten Batu Bara', 'Kabupaten Kulon Progo',
  'Kota Solok', 'Kabupaten Sukoharjo', 'Kabupaten Purbalingga', 'Kota Pekalongan', 'Kabupaten Labuhanbatu Utara', 'Kabupaten Penukal Abab Lematang Ilir', 'Kabupaten Malaka', 'Kabupaten Banggai Laut',
];
const GENERIC = [
  'Dinas Kesehatan {R}', 'Dinkes {r}', 'Pemerintah {R}', 'Diskominfo {r}', 'Polres {r}', 'Kepolisian Resor {r}', 'RSUD {r}', 'Kejari {r}', 'Dinas Lingkungan Hidup {R}', 'DLH {r}', 'Disdikbud {r}', 'PDAM {r}', 'DPRD {R}', 'KPU {R}',
  'Bapenda {r}', 'Samsat {r}', 'BPJS Kesehatan {r}', 'Kodim {r}', 'DPUPR {r}', 'Dinas Penanaman Modal dan PTSP {R}', 'Puskesmas {r} Tengah', 'Bupati {r}', 'Wakil Bupati {r}', 'Kapolres {r}', 'Kejaksaan Negeri {r}', 'BKPSDM {r}',
];
/** Names of listed officials that many people bear. */
const SHARED = new Set(['Rina Kusumawati', 'Agus Widodo', 'Sri Mulyani', 'Sugito', 'Sri Hartini', 'Wagiman', 'Budi Nugroho', 'Slamet Haryanto', 'Nurhidayati', 'Nurhidayah', 'Dadang Supriatna', 'Amin Mustofa']);
const plain = (region: string): string => region.replace(/^(Kabupaten|Kota|Provinsi) /, '');
type Kind = (by: Chance, all: readonly Official[]) => Labelled;
const people = (all: readonly Official[]): readonly Official[] => all.filter(({ kind }) => kind === 'person');
const base = (by: Chance, group: string, name: string, accept: readonly Label[], more: Partial<Labelled> = {}): Labelled => ({
  stratum: 'benign', group, trick: group, official: null, accept, site: by.pick(SITES), name, handle: by.may(0.3) ? null : joinedName(name) + (by.may(0.4) ? String(by.below(99)) : by.may(0.4) ? 'official' : ''),
  account_id: freshId(by), bio: null, avatar: by.may(0.9) ? 'other' : 'none', ...more,
});

export const ordinary: Kind = (by) => {
  const name = personName(by);
  const styled = by.may(0.05) ? (NAME_TRICKS[by.pick(['style_bold', 'style_script', 'style_double', 'style_smallCaps', 'style_wide', 'style_fraktur'])] as (by: Chance, text: string) => string)(by, name) : name;
  const shown = by.pick([styled, styled, styled, styled, styled, styled, `${styled}, S.Pd`, `${name} ${by.pick(['Official', '🌹', 'Store', 'Ummu Hana', 'II', by.pick(TOWNS)])}`, name.toLowerCase(), `${by.pick(['Mas', 'Bu', 'Hj.', 'Mbak', 'Bang', 'Daeng'])} ${name}`]);
  return { ...base(by, 'ordinary', shown, NONE), handle: personHandle(by, name), bio: personBio(by), avatar: by.may(0.92) ? 'other' : 'none' };
};

const namesake: Kind = (by, all) => {
  const { name } = by.pick(people(all).filter((each) => SHARED.has(each.name)));
  const trick = by.pick(['plain', 'plain', 'plain', 'degree', 'town', 'extra', 'title', 'styled', 'real', 'numbered', 'staff', 'misspelt', 'lower', 'shop']);
  const shown = {
    plain: name, degree: `${name}, ${by.pick(['S.Pd', 'A.Md.Keb', 'M.M.', 'S.T.'])}`, town: `${name} ${by.pick(TOWNS)}`, extra: `${name} ${personName(by).split(' ').at(-1)}`, title: `${by.pick(['Mas', 'H.', 'Bu', 'Pak'])} ${name}`,
    styled: (NAME_TRICKS['style_bold'] as (by: Chance, text: string) => string)(by, name), real: `${name} ${by.pick(['Real', 'Baru', 'Official', 'Asli'])}`, numbered: `${name} ${by.pick(['2', 'II', '99'])}`, staff: name,
    misspelt: (NAME_TRICKS[by.pick(['drop', 'double', 'vowel'])] as (by: Chance, text: string) => string)(by, name), lower: name.toLowerCase(), shop: `${name} ${by.pick(['Store', 'Collection', 'Catering'])}`,
  }[trick] as string;
  const taken = new Set(all.flatMap(({ accounts }) => accounts.map(({ handle }) => handle)));
  const handle = personHandle(by, name);
  return { ...base(by, 'namesake', shown, ['real', 'styled'].includes(trick) || /real|official/.test(handle ?? '') ? AMBER : NONE), trick: `namesake:${trick}`, handle: handle !== null && taken.has(handle) ? `${handle}77` : handle, bio: trick === 'staff' ? by.pick(['Staf Pemkab Klaten', 'Guru SDN 2 Delanggu', 'ASN Dinas Kesehatan', 'Honorer Kecamatan Prambanan', 'Staf Kecamatan Bayat Klaten']) : personBio(by), avatar: by.may(0.75) ? 'other' : 'none' };
};

const nearName: Kind = (by) => base(by, 'near_name', by.pick(['Sri Mulyati', 'Sri Mulyana', 'Agus Widodo S', 'Agus Widada', 'Budi Nugraha', 'Rina Kusumawardani', 'Slamet Haryono', 'Sugita', 'Wagimin', 'Sri Hartati', 'Sri Hartono', 'Nurhidayat', 'Nurhidayah', 'Benni Warsito']), NONE);

/** Never a region of the list, nor the town of the same name that is on it. */
const otherOffice: Kind = (by) => {
  const region = by.pick(ELSEWHERE);
  const name = by.pick(GENERIC).replace('{R}', region).replace('{r}', plain(region));
  return base(by, 'other_office', by.may(0.2) ? `${name} Official` : name, NONE, { bio: by.may(0.4) ? `Akun resmi ${name}` : null });
};
const sameDistrict: Kind = (by) => {
  const [district, region] = by.pick([['Prambanan', 'Sleman'], ['Wonosari', 'Gunungkidul'], ['Ngawen', 'Blora'], ['Wonosari', 'Malang'], ['Bayat', 'Ogan Ilir'], ['Karangnongko', 'Jepara'], ['Wonosari', 'Bondowoso'], ['Ngawen', 'Gunungkidul']] as const);
  return base(by, 'same_district', by.pick([`Kecamatan ${district} ${region}`, `Kec. ${district} ${region}`, `Kapanewon ${district} Kabupaten ${region}`, `Kecamatan ${district} Kab. ${region}`, `Puskesmas ${district} ${region}`, `Polsek ${district} ${region}`]), NONE);
};
const subOffice: Kind = (by) => {
  const region = by.pick(['Klaten', 'Sleman', 'Rembang', 'Sorowako', 'Banyumas', 'Surakarta']);
  const name = by.pick([
    'UPTD Puskesmas Bareng {r}', 'Duta Wisata {r}', 'GP Ansor {r}', 'Fatayat NU {r}', 'Pramuka {r}', 'Stasiun {r}', 'Forum Anak {r}', 'Perpustakaan Daerah {r}', 'SMPN 2 {r}', 'SDN 1 Bareng {r}', 'Karang Taruna {r}', 'KONI {r}', 'PMI Kabupaten {r}',
    'Dharma Wanita {r}', 'PKK {r}', 'Laboratorium Kesehatan {r}', 'Terminal {r}', 'Baznas {r}', 'Koperasi Pegawai {r}', 'PSSI {r}', 'Relawan Bencana {r}', 'Kwarcab {r}', 'Korpri {r}', 'IDI Cabang {r}', 'PGRI {r}', 'HIPMI {r}', 'Muhammadiyah {r}', 'Banser {r}',
  ]).replace('{r}', region);
  return base(by, 'sub_office', name, AMBER, { avatar: by.may(0.6) ? 'other' : 'same' });
};
const sharedLogo: Kind = (by) => {
  const name = by.pick(['Pemerintah Desa Karangrejo', 'Paguyuban Kades {r}', 'KKN Karangrejo {r}', 'SDN 1 Karangrejo', 'Karang Taruna Karangrejo', 'Desa Wisata Bugisan {r}', 'Puskesmas Karangrejo {r}', 'Kelurahan Karangrejo {r}', 'PPDI {r}', 'Forum Honorer {r}', 'PKK Kecamatan Tulung {r}', 'Kecamatan Tulung {r}', 'SMAN 3 {r}', 'UPT Pasar {r}']).replace('{r}', by.pick(['Klaten', 'Rembang', 'Sleman', 'Sorowako']));
  return base(by, 'shared_logo', name, AMBER, { avatar: 'same' });
};
const fan: Kind = (by, all) => {
  const official = by.pick(people(all));
  const who = by.pick([official.name, official.nicknames[0] ?? official.name, official.name.split(' ')[0] as string]);
  return base(by, 'fan', by.pick(['Fans {n}', 'Pecinta {n}', 'Sahabat {n}', 'Barisan {n}', 'Relawan {n}', 'Pendukung {n}', 'Kawan {n}', 'Kabar {n}', 'Berita {n}', '{n} Lovers', '{n} Fanbase', 'Komunitas {n}', 'Rumah {n}', 'Info {n} Fans', 'Loyalis {n}', 'Suara {n}', 'Gerakan {n}', 'Tim Relawan {n}', 'Teman {n}']).replace('{n}', who), AMBER,
    { bio: by.pick([null, 'Komunitas relawan', 'Fanpage, bukan akun resmi', 'Akun pendukung', 'Menyebarkan kebaikan']), avatar: by.pick(['same', 'variant', 'other']) });
};
const parody: Kind = (by, all) => base(by, 'parody', by.pick(['Not {n}', '{n} Parodi', '{n} (Parody)', '{n} KW', '{n} Fiksi', '{n} Wannabe', '{n} Palsu', 'Bukan {n}', '{n} Satire', 'Parodi {n}', '{n} Lucu']).replace('{n}', by.pick(people(all)).name), AMBER,
  { bio: by.pick(['Akun parodi', 'Parody account, not affiliated', 'Satire', 'Hanya hiburan, bukan akun asli', null]), avatar: by.pick(['same', 'variant', 'other']) });
const news: Kind = (by, all) => base(by, 'news', by.pick(['Berita {r}', 'Kabar {r}', 'Info {r}', 'Seputar {r}', '{r} Today', 'Suara {r}', 'Loker {r}', 'Visit {r}', '{r} Bersatu', 'Grup {r}', 'Jual Beli {r}', 'Kuliner {r}', '{r} Update', 'Radar {r}', 'Explore {r}', 'Lowongan Kerja {r}', 'Wisata {r}', '{r} Hits']).replace('{r}', regionOf(by.pick(all))), NONE);
const shop: Kind = (by, all) => base(by, 'shop', by.pick(['Toko {n}', 'Bengkel Pak {n}', 'UD {n}', 'Toko Emas {n}', 'Gudeg Bu {n}', 'CV {n} Jaya', 'Rental Mobil {n}', 'Warung {n}', 'Salon {n}', 'Kos {n}', '{n} Catering', '{n} Tailor', 'Toko Bupati', 'Soto {n}', '{n} Bakery', 'Warung Pak Lurah', 'Klinik {n}', 'Sanggar {n}', '{n} Photography']).replace('{n}', by.pick(people(all)).name), NONE, { bio: by.pick([null, 'Terima pesanan', 'Buka tiap hari', 'Order WA 081234567890']) });
const place: Kind = (by, all) => base(by, 'place', by.pick(['Jalan {n}', 'Jl. {n}', 'Stadion {n}', 'Gedung {n}', 'Taman {n}', 'SD {n}', 'Masjid {n}', 'SMA {n}', 'Pendopo Kabupaten', 'Rumah Dinas Bupati', 'RS {n}', 'Gang {n}', 'Alun-alun {r}', 'Museum {n}', 'Yayasan {n}', 'Pondok Pesantren {n}', 'Universitas {n}']).replace('{n}', by.pick(people(all)).name).replace('{r}', regionOf(by.pick(all))), NONE);
const candidate: Kind = (by, all) => {
  const region = regionOf(by.pick(people(all)));
  const name = personName(by);
  return base(by, 'candidate', by.pick([`${name} Calon Bupati ${region}`, `${name} - Caleg ${region}`, `${name} for ${region} 1`, name, `${name} Cawabup ${region}`, `${name} Menuju ${region} 1`]), AMBER,
    { bio: by.pick([`Calon Bupati ${region}`, `Mantan Bupati ${region} 2005-2010`, `Bakal calon Wali Kota ${region}`, `Caleg DPRD ${region} dapil 2`, `Eks Kapolres ${region}`, `Calon Wakil Bupati ${region} 2024`]) });
};
const photoWith: Kind = (by) => base(by, 'photo_with', personName(by), AMBER, { avatar: 'variant', bio: personBio(by) });
const near: Kind = (by, all) => {
  const { office, name } = by.pick(people(all));
  const region = plain(office.region);
  return base(by, 'near_office', personName(by), AMBER, { bio: by.pick([`Istri ${office.title} ${region}`, `Sopir ${office.title} ${region}`, `Ajudan ${office.title} ${region}`, `Staf ${office.title} ${region}`, `Pendukung ${office.title} ${region}`, `Penggemar ${name}`, `Warga ${region}`, `Anak ${office.title} ${region}`, `Sekpri ${office.title} ${region}`, `Bukan ${office.title} ${region}`]), avatar: by.may(0.85) ? 'other' : 'none' });
};

const HARD: readonly (readonly [weight: number, kind: Kind])[] = [
  [40, namesake], [6, nearName], [14, otherOffice], [5, sameDistrict], [6, subOffice], [5, sharedLogo], [8, fan], [6, parody], [8, news], [8, shop], [5, place], [5, candidate], [3, photoWith], [4, near],
];
export function hard(by: Chance, all: readonly Official[]): Labelled {
  let left = by.next() * HARD.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, kind] of HARD) if ((left -= weight) < 0) return kind(by, all);
  return namesake(by, all);
}
