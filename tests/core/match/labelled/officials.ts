// Invented officials and offices of many kinds and regions, in the reference format, for measuring the matcher.
// Names of regions are real or invented; every person is invented.

import type { Chance } from './random.ts';

export interface ReferenceAccount { readonly site: string; readonly handle: string; readonly account_id: string; readonly display_name: string }
export interface Official {
  readonly id: string;
  readonly kind: 'person' | 'office';
  readonly name: string;
  readonly formal_name: string;
  readonly nicknames: readonly string[];
  readonly office: { readonly title: string; readonly region: string };
  readonly status: string;
  readonly accounts: readonly ReferenceAccount[];
  readonly no_account_on: readonly string[];
}

const HOLDERS = `
Bupati|Kabupaten Klaten|Hj. Wening Prabaningrum, S.E.|Bu Wening
Wakil Bupati|Kabupaten Klaten|Yoga Hardaya, S.H.|Mas Yoga
Bupati|Kabupaten Sleman|Drs. Harda Kiswandaru, M.Si.|Pak Harda
Bupati|Kabupaten Toraja Utara|Frederik Palimbongan, S.T.|Pak Dedi
Wali Kota|Kota Surakarta|Respati Ardhanu|Mas Respati
Wali Kota|Kota Bukit Mas|Rina Kusumawati|Bu Rina
Wakil Wali Kota|Kota Bukit Mas|Agus Widodo|Pak Agus
Gubernur|Provinsi Nusa Jaya|Dr. H. Andi Baso Mappangara, M.Si.|Daeng Baso
Wakil Gubernur|Provinsi Papua Selatan|Yakobus Wanggai, S.Sos.|Pace Yako
Menteri Kesehatan|Republik Indonesia|dr. Bramantya Gunarsa|Pak Bram
Menteri Keuangan|Republik Indonesia|Sri Mulyani|Bu Ani
Kapolres|Kabupaten Klaten|AKBP Warsana Tirtayasa, S.I.K.|
Kapolsek Delanggu|Kabupaten Klaten|AKP Jamaluddin Rangkuti|
Dandim 0723|Kabupaten Klaten|Letkol Inf Slamet Hardjito|
Camat Prambanan|Kabupaten Klaten|Puspo Enggar Hastuti, S.Sos.|Bu Puspo
Camat Ngawen|Kabupaten Gunungkidul|Sugito|
Lurah Bareng|Kabupaten Klaten|Sri Hartini|
Kepala Desa Karangnongko|Kabupaten Boyolali|Wagiman|Mbah Wag
Sekretaris Daerah|Kabupaten Klaten|Ir. Jajang Prihadi, M.T.|
Kepala Dinas Kesehatan|Kabupaten Tana Biru|dr. Anggit Budiarto, M.M.R.|dr. Anggit
Kepala Dinas Pendidikan|Kabupaten Sorowako|Titin Windiyarsih, M.Pd.|Bu Titin
Kepala Diskominfo|Kabupaten Sorowako|Amin Mustofa, S.Kom.|
Direktur RSUD|Kabupaten Tana Biru|dr. Limawan Budihartono, Sp.B.|dr. Lim
Direktur PDAM|Kabupaten Tana Biru|Nanang Subagja|
Ketua DPRD|Kabupaten Klaten|Hamenang Wajar|Mas Hamenang
Bupati|Kabupaten Agam Raya|Benni Warlis Dt. Tan Batuah|Buya Ben
Bupati|Kabupaten Humbang Timur|Dosmar Banjarnahor, S.E.|Lae Dosmar
Wali Kota|Kota Sibolangit|Jamaluddin Pohan|Abang Jamal
Bupati|Kabupaten Badung Selatan|I Nyoman Giri Prasta, S.Sos.|Pak Giri
Wakil Bupati|Kabupaten Badung Selatan|Ida Ayu Mas Sudewi|
Bupati|Kabupaten Wajo Baru|Andi Rosman Amran|Petta Rosman
Bupati|Kabupaten Manokwari Barat|Hermus Indouw, S.IP.|Kaka Hermus
Wali Kota|Kota Singkawang Baru|Tjhai Chui Mie|Ci Mie
Bupati|Kabupaten Cilimus|Dadang Supriatna, S.Ip.|Kang Dadang
Wakil Bupati|Kabupaten Cilimus|Neneng Hasanah Yasin|Teh Neneng
Bupati|Kabupaten Banyumas|Ir. Achmad Husein|Pak Husein
Bupati|Kabupaten Rembang|H. Abdul Hafidz Djamil|Gus Hafidz
Wakil Bupati|Kabupaten Rembang|Mochamad Hanies Cholil|Gus Hanies
Wali Kota|Kota Ambarawa|Tri Rismaharini|Bu Risma
Bupati|Kabupaten Sampit|Halikinnor|
Kajari|Kabupaten Rembang|Sumurung Simaremare, S.H.|
Ketua KPU|Kabupaten Banyumas|Imam Arif Setiadi|
Kepala BPBD|Kabupaten Banyumas|Budi Nugroho|
Kepala Satpol PP|Kabupaten Rembang|Slamet Haryanto|
Kapolda|Provinsi Nusa Jaya|Irjen Pol. Dwi Setyo Wibowo|
Kepala SMAN 1 Klaten|Kabupaten Klaten|Nurhidayati, M.Pd.|
Senator|Oregon|Senator Margaret Holloway|
Mayor|Port Albany|Anthony Delacroix Jr.|Tony D
Bupati|Kabupaten Lembata Raya|Petrus Tukan Bala|Ama Piter
Wali Kota|Kota Waringin|Hj. Nurhidayah|Acil Nur
Bupati|Kabupaten Ogan Lestari|Popo Ali Martopo|Kanda Popo
Bupati|Kabupaten Meranti Jaya|H. Asmar|
Ketua MUI|Provinsi Nusa Jaya|K.H. Ubaidillah Shodaqoh|Mbah Ubaid
`.trim().split('\n');

const REGIONS = [
  'Kabupaten Klaten', 'Kabupaten Sleman', 'Kota Surakarta', 'Kabupaten Magelang', 'Kabupaten Tana Biru', 'Kota Bukit Mas', 'Kabupaten Sorowako', 'Kabupaten Rembang',
  'Kabupaten Banyumas', 'Provinsi Nusa Jaya', 'Kabupaten Toraja Utara', 'Kota Ambarawa', 'Kabupaten Batu Licin',
];
const OFFICES: readonly (readonly [name: string, short: string])[] = [
  ['Pemerintah {R}', 'Pem{k} {r}'], ['Dinas Komunikasi dan Informatika {R}', 'Diskominfo {r}'], ['Dinas Kesehatan {R}', 'Dinkes {r}'],
  ['Dinas Pendidikan dan Kebudayaan {R}', 'Disdikbud {r}'], ['Dinas Pekerjaan Umum dan Penataan Ruang {R}', 'DPUPR {r}'], ['Dinas Lingkungan Hidup {R}', 'DLH {r}'],
  ['Dinas Ketahanan Pangan dan Pertanian {R}', 'DKPP {r}'], ['Dinas Perumahan dan Kawasan Permukiman {R}', 'Disperkim {r}'], ['Badan Kepegawaian dan Pengembangan SDM {R}', 'BKPSDM {r}'],
  ['Polres {r}', 'Kepolisian Resor {r}'], ['RSUD {r}', 'RSUD Kab. {r}'], ['Perumda Air Minum Tirta Merapi {r}', 'PDAM {r}'], ['Puskesmas {r} Tengah', 'Puskesmas {r} Tengah'],
  ['Kodim 0723/{r}', 'Kodim {r}'], ['Kejaksaan Negeri {r}', 'Kejari {r}'], ['KPU {R}', 'Komisi Pemilihan Umum {R}'], ['DPRD {R}', 'Dewan Perwakilan Rakyat Daerah {R}'],
  ['Badan Pendapatan Daerah {R}', 'Bapenda {r}'], ['Dinas Pemberdayaan Masyarakat dan Desa {R}', 'Dispermasdes {r}'], ['Dinas Penanaman Modal dan PTSP {R}', 'DPMPTSP {r}'],
  ['BPJS Kesehatan {r}', 'BPJS Kesehatan Cabang {r}'], ['Samsat {r}', 'Samsat {r}'],
];
const DISTRICTS = ['Prambanan', 'Delanggu', 'Wonosari', 'Karangnongko', 'Bayat', 'Ngawen', 'Gantiwarno', 'Juwiring'];

const joined = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '');
const withoutKind = (region: string): string => region.replace(/^(Kabupaten|Kota|Provinsi|Republik|Universitas Negeri) /, '');

function accountsOf(by: Chance, base: readonly string[], display: readonly string[]): Official['accounts'] {
  const sites = ['facebook', 'instagram', 'x', 'tiktok', 'youtube'].filter(() => by.may(0.45));
  return (sites.length === 0 ? ['instagram'] : sites).map((site) => ({
    site, handle: by.pick(base), account_id: String(61_000_000_000_000 + by.below(1e9)), display_name: by.pick(display),
  }));
}

function holder(by: Chance, row: string, index: number): Official {
  const [title = '', region = '', formal = '', nickname = ''] = row.split('|');
  const name = formal.replace(/,.*$/, '').replace(/^((Hj?|Drs|Dr|Ir|Prof|K\.H|dr|AKBP|AKP|Letkol Inf|Irjen Pol|Senator)\.? )+/g, '');
  const bases = [joined(name), name.toLowerCase().replace(/[^a-z ]/g, '').replaceAll(' ', '_'), joined(name), `${joined(name)}official`, joined(name.split(' ')[0] + withoutKind(region))];
  const accounts = accountsOf(by, bases, [name, name, formal]);
  return {
    id: `p${index}`, kind: 'person', name, formal_name: formal, nicknames: nickname === '' ? [] : [nickname], office: { title, region },
    status: by.may(0.07) ? 'former' : 'incumbent', accounts,
    no_account_on: ['facebook', 'tiktok'].filter((site) => !accounts.some((each) => each.site === site) && by.may(0.4)),
  };
}

function office(by: Chance, id: string, name: string, short: string, region: string): Official {
  const handle = joined(short.replace('Kecamatan', by.pick(['Kec', 'Kecamatan'])));
  return {
    id, kind: 'office', name, formal_name: name, nicknames: short === name ? [] : [short], office: { title: 'office', region }, status: 'incumbent',
    accounts: accountsOf(by, [handle, handle, `${handle}_official`], [name, short]), no_account_on: [],
  };
}

export function officials(by: Chance): readonly Official[] {
  const offices = REGIONS.flatMap((region, at) =>
    OFFICES.map(([name, short], index) => {
      const kind = region.startsWith('Kota') ? 'kot' : region.startsWith('Provinsi') ? 'prov' : 'kab';
      const fill = (text: string): string => text.replace('{R}', region).replace('{r}', withoutKind(region)).replace('{k}', kind);
      return office(by, `o${at}-${index}`, fill(name), fill(short), region);
    }),
  );
  const districts = DISTRICTS.map((each, index) => office(by, `k${index}`, `Kecamatan ${each} Kabupaten Klaten`, `Kecamatan ${each}`, 'Kabupaten Klaten'));
  return [...HOLDERS.map((row, index) => holder(by, row, index)), ...offices, ...districts];
}

export const regionOf = (official: Official): string => withoutKind(official.office.region);
export const joinedName = joined;
