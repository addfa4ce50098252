// A model of the names that residents bear: words drawn by how common they are, in the ways in which names are built
// in Java, Sunda, Sumatra, Bali, Sulawesi, Maluku and Papua. Invented combinations; nobody in particular is meant.

import type { Chance } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const GIVEN = words(`
  Muhammad Siti Nur Sri Agus Budi Eko Dwi Tri Wahyu Adi Dewi Ahmad Abdul Ayu Rina Yuni Bambang Joko Slamet Supri Heri Hendra Hadi Andi Arif Rizki
  Dian Indah Ani Ika Lina Maria Ratna Fitri Nurul Aminah Fatimah Aisyah Yusuf Ismail Ali Umar Hasan Rahmat Ridwan Suparno Sutrisno Suyanto Sugeng
  Sunarto Sumarno Suwarno Mulyono Mulyadi Nurhayati Nurjanah Sulastri Suharti Sumiati Wahyuni Kartini Fajar Bagus Galih Dimas Bayu Reza Ilham Fauzi
  Taufik Endang Titik Tuti Yulia Yuliana Rudi Irma Nita Novi Septi Sari Desi Didik Erna Erni Evi Feri Gunawan Imam Intan Irfan Iwan Ketut Made Wayan
  Nyoman Putu Kadek Lilik Lilis Mega Melati Nanda Niken Oki Panji Rafi Rini Rizal Roni Sandi Satria Sekar Shinta Susi Tika Tini Vera Vina Wawan Yeni
  Yogi Yudi Zaki Antonius Stefanus Yohanes Theresia Kristina Amelia Bella Cahya Dinda Elsa Firman Gilang Hana Jihan Keisha Laras Mita Nabila Putri
  Raka Salsa Tegar Ulfa Viona Winda Zahra Sukinem Tukiman Painem Ngatinah Sarjono Parjo Wagiyem Tumini Sutini Kasmi Jumadi Suroso
  Asep Dadang Ujang Euis Neneng Cecep Maman Nining Butet Ucok Poltak Togar Rotua Daeng Baso Besse Yosef Markus Yakob Naomi Selfi Elisa
`);
const FAMILY = words(`
  Setiawan Kurniawan Hidayat Susanto Santoso Wibowo Nugroho Saputra Pratama Wijaya Utomo Prasetyo Purnomo Hartono Suryanto Wahyudi Lestari Handayani
  Rahayu Wulandari Puspita Anggraini Maharani Permata Safitri Kusuma Hidayah Utami Astuti Ningsih Purwanti Haryanto Hartati Herlina Irawan Pertiwi
  Ramadhan Riyanto Rosita Siswanto Supriyadi Supriyanto Suryadi Widodo Yulianti Sulistyo Setyawati Mulyani Mulyati Susanti Rohman Rahman Hakim Maulana
  Firmansyah Syahputra Hasanah Zainuddin Anwar Arifin Aziz Siregar Simanjuntak Sitompul Sinaga Sihombing Harahap Lubis Nasution Ginting Tarigan
  Pasaribu Hutapea Damanik Chaniago Piliang Tanjung Koto Latuconsina Pattimura Tuasikal Rumbewas Wanggai Yoman Tabuni Mandacan Kambu Rangkuti Batubara
  Suherman Supriatna Hermawan Sopandi Suhendar Nurhidayat Mahardika Permana Darmawan Pamungkas Wicaksono Kencana Basuki Wardana Adnyana Sudana
  Artawan Sukerta Lim Tan Halim Gunadi Salim Hartanto Wongso Tandiono Mappanyukki Andriani Melinda Oktaviani Rejeki Mardiana Sholikhah Muchlis
`);
/** The weight of the nth word of a list falls as 1/(n+3): few words are very common, most are seldom. */
const drawn = (by: Chance, from: readonly string[]): string => from[Math.min(from.length - 1, Math.floor(3 * ((1 + from.length / 3) ** by.next() - 1)))] as string;

export function personName(by: Chance): string {
  const shape = by.next();
  if (shape < 0.14) return drawn(by, GIVEN);
  if (shape < 0.62) return `${drawn(by, GIVEN)} ${drawn(by, FAMILY)}`;
  if (shape < 0.72) return `${drawn(by, GIVEN)} ${drawn(by, GIVEN)}`;
  if (shape < 0.9) return `${drawn(by, GIVEN)} ${drawn(by, GIVEN)} ${drawn(by, FAMILY)}`;
  return `${drawn(by, GIVEN)} ${drawn(by, FAMILY)} ${drawn(by, FAMILY)}`;
}

export const TOWNS = words(`
  Solo Jogja Semarang Medan Bogor Bekasi Surabaya Makassar Padang Denpasar Palembang Pontianak Banjarmasin Delanggu Pedan Jatinom Cawas Prambanan
  Sleman Bantul Klaten Sragen Karanganyar Boyolali Wonogiri Malang Kediri Jember Cirebon Garut Tasikmalaya Ambon Jayapura Manado Kupang Mataram
`);
const JOBS = [
  'Guru SD', 'Guru SMP Negeri 3', 'Perawat', 'Bidan desa', 'Driver ojol', 'Ibu rumah tangga', 'Wiraswasta', 'Petani', 'Buruh pabrik', 'Mahasiswa UNS', 'Pelajar', 'ASN',
  'Staf Pemkab', 'Karyawan swasta', 'Fotografer', 'Makeup artist', 'Jualan gamis', 'DM for endorse', 'Kuliner & travel', 'Santri', 'Dosen', 'Pensiunan', 'Tukang kayu',
  'Alhamdulillah', 'Ibu dari 2 anak', 'Bapak dari 3 anak', 'Sopir', 'Jual beli motor', 'Honorer Dinas Pendidikan', 'Perangkat desa', 'Bismillah', 'Pecinta kucing', 'Content creator',
];

export function personBio(by: Chance): string | null {
  const kind = by.next();
  if (kind < 0.35) return null;
  if (kind < 0.75) return by.pick(JOBS) + (by.may(0.3) ? ` | ${by.pick(TOWNS)}` : '');
  if (kind < 0.85) return `📍${by.pick(TOWNS)}`;
  return `WA 08${1 + by.below(9)}${String(by.below(1e9)).padStart(9, '0')}`;
}

/** A handle as people make them of their name: joined, with separators, a number, a town. */
export function personHandle(by: Chance, name: string): string | null {
  const parts = name.normalize('NFKD').toLowerCase().replace(/[^a-z ]/g, '').trim().split(/\s+/);
  const separator = by.pick(['', '', '_', '.']);
  const kind = by.next();
  if (kind < 0.2) return null;
  if (kind < 0.65) return parts.join(separator) + String(by.may(0.5) ? 1970 + by.below(42) : by.below(100));
  if (kind < 0.75) return `${parts[0] ?? 'user'}_${by.pick(TOWNS).toLowerCase()}`;
  if (kind < 0.83) return `${parts.join('')}_`;
  if (kind < 0.9) return parts.join(separator);
  if (kind < 0.95) return `${parts.join('_')}_${by.pick(['real', 'official', 'id', 'new'])}`;
  return `user${by.below(1e7)}`;
}
