// The words that stand around a name on Indonesian profiles, by what they tell. All folded: small letters, no dots.

import { wordSet } from './wordList.ts';

/** Forms of address and honours; no part of the name. */
export const HONORIFICS = wordSet(`
  bapak bpk pak ibu bu bunda mas mbak mba kang teh teteh abang bang kak kakak om tante gus ning kyai kiai ki nyai habib ustad ustadz ust ustazah
  haji hajah hajjah h hj kh k tgh tuanku buya datuk dt sutan raden rr ra rm rt r gkr kanjeng kgpaa dr drg drh drs dra drs ir prof profesor
  mr mrs ms miss sir dokter tn ny yth daeng petta inang amang lae ito opung uda uni ajo bli bu guru pace mace kaka ama acil kanda cici koko ci cik aa ceu raden mister rep gubernurku letkol kolonel brigjen mayjen letjen jenderal akbp kombes akp iptu ipda irjen komjen aiptu kompol tuan nyonya pol inf kav arm art kapten mayor lettu letda serma serka peltu brigadir bripka
`);

/** Academic degrees, dots taken off. */
export const DEGREES = wordSet(`
  sh se st strip ssos sag ssi stt sap map mkn mag spt sip mip sthi sfarm apt mfarm sgz skg spkk spog spa spot spkj sei siptk skom skm spd sip sik stp sp spt sked ked skep ners amd amdkeb amk mm msi msc mt mh mhum mkes mpd mag map mkom mba ma mph
  phd lc cpa sihum sthi spog spa spb spd spm spp mmr sstp sstekpel psi spsi shi sei mei mars apt akt ak ca cfe
`);

/** Words that claim to be the real one, or number a copy. */
export const AFFIXES = wordSet(`
  official officials ofc offical oficial ofisial resmi asli real original ori baru new fb ig facebook instagram tiktok akun account acc id the
  team tim admin adm cs humas center centre pusat online indonesia idn dua second utama pribadi private personal verified verif terverifikasi kantor pelayanan publik pengaduan call care hotline operator petugas terkini terbaru satu nomor whatsapp wa telegram reborn comeback tetap aktif lama peduli melayani berbagi dermawan media tv live
  update profil profile page channel info informasi layanan ii iii backup cadangan kedua is im its me im am by hi only saja aja vip vvip
`);

/** Words of bait. */
export const AID = wordSet(`
  bansos hibah giveaway bantuan santunan undian hadiah subsidi modal pinjaman dana cair pencairan blt pkh prakerja cpns pppk rekrutmen penerimaan
  lowongan umrah gratis promo pendaftaran penyaluran donasi sedekah infak tunai kuota pulsa bagi kaget transfer hadiah program voucher beasiswa kip kis pip umkm kur lelang penerima penyalur pembagian uang gratis lowker loker seleksi asn penerimaan
`);

/** Says that it is about somebody, not somebody. */
export const FAN = wordSet(`
  fans fan fanbase fanpage fanspage pecinta pencinta pendukung sahabat relawan barisan laskar loyalis simpatisan teman kawan komunitas lovers
  lover club forum keluarga rakyat dukung for menuju penggemar fanclub squad army relawanku gerakan garda front jaringan poros militan loyal pembela pejuang bersama sayang cinta idola tribute posko sobat konco sedulur kerabat kubu barikade galeri catatan kisah
`);
export const PARODY = wordSet('parodi parody fiksi kw satire satir bukan not fake palsu wannabe humor meme lucu receh halu troll hiburan parody spoof bohongan kocak lawak impersonator roleplay rp fake');
export const NEWS = wordSet('berita kabar news media suara seputar warta radar portal tribun liputan koran radio tv jurnal lensa kilas pos post today hits explore visit bersatu grup group infosiar warga jual beli viral kekinian story cerita dunia potret lintas harian mingguan majalah buletin');
export const TRADE = wordSet(`
  toko store shop warung kios kedai bengkel salon butik boutique collection catering katering kuliner resto rm cafe kafe kopi kos kost
  laundry rental travel properti tailor penjahit jual gudeg bakso soto sate ayam mie roti kue cake cookies bakery mart olshop onlineshop grosir agen
  distributor cv pt ud tb apotek optik fotocopy percetakan studio rias manten wedding dekorasi foto photo photography emas mebel furniture klinik sanggar optik advokat notaris konveksi batik sablon fashion hijab makeup mua gym futsal kolam depot angkringan ayam ikan rumahmakan frozen snack bumbu beras sembako pulsa konter counter servis service motor mobil truk bus tour law firm associates trans  production entertainment record event organizer
`);
export const PLACE = wordSet(`
  jalan jl gang gg pasar stasiun terminal taman alun stadion lapangan masjid mushola gereja pura vihara museum candi pantai gunung waduk embung
  rs rsu rsia pendopo gedung hotel wisata tempat kampung perumahan makam pendapa balai monumen tugu jembatan bandara pelabuhan yayasan panti rumahdinas klenteng kelenteng surau langgar kompleks komplek ruko kebun bukit danau sungai telaga bendungan desawisata museum perpustakaan laboratorium
`);
export const SCHOOL = wordSet(`
  sd sdn sdit smp smpn smpit sma sman smk smkn mi min mts mtsn man tk paud kb universitas univ kampus fakultas bem osis hmj ukm kkn pramuka
  pesantren ponpes tpq madrasah sekolah alumni reuni angkatan kelas ikatan paguyuban karang taruna pkk dharma ansor fatayat muslimat banser
  persatuan duta korpri baznas koni pmi kwarcab kwarda idi ibi ppni pgri hipmi muhammadiyah nu pcnu aisyiyah ldii gmki hmi pmii knpi pssi percasi ppdi apdesi himpunan asosiasi perkumpulan koperasi kpri bumdes uptd upt upk pokdarwis panitia wanita persit bhayangkari jalasenastri serikat sltp slta pkbm stikes politeknik institut akademi pondok bki
`);
/** Runs for an office, or left it: no claim to hold it now. */
export const NOT_IN_OFFICE = wordSet('calon caleg cabup cawabup cagub cawagub cawali cawawali mantan eks ex kandidat bakal balon anak istri suami cucu menantu keponakan purna purnawirawan almarhum alm pensiunan pensiun adik saudara sepupu ayahanda mertua sopir supir ajudan sespri sekpri asisten staf staff pegawai honorer warga penggemar pendukung relawan');

/** One abbreviation for the words that it stands for. Both sides are expanded before they are compared. */
export const EXPANSIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  pemkab: 'pemerintah kabupaten', pemkot: 'pemerintah kota', pemprov: 'pemerintah provinsi', pemda: 'pemerintah daerah', pemdes: 'pemerintah desa',
  kab: 'kabupaten', kot: 'kota', prov: 'provinsi', kec: 'kecamatan', kel: 'kelurahan', ds: 'desa',
  diskominfo: 'dinas komunikasi informatika', kominfo: 'dinas komunikasi informatika', dinkominfo: 'dinas komunikasi informatika',
  dinkes: 'dinas kesehatan', dinsos: 'dinas sosial', disdik: 'dinas pendidikan', dindik: 'dinas pendidikan', disdikbud: 'dinas pendidikan kebudayaan',
  dishub: 'dinas perhubungan', dinhub: 'dinas perhubungan', disdukcapil: 'dinas kependudukan pencatatan sipil', dukcapil: 'dinas kependudukan pencatatan sipil',
  dindukcapil: 'dinas kependudukan pencatatan sipil', dpupr: 'dinas pekerjaan umum penataan ruang', dpu: 'dinas pekerjaan umum', dlh: 'dinas lingkungan hidup',
  disperindag: 'dinas perindustrian perdagangan', disnaker: 'dinas tenaga kerja', disparpora: 'dinas pariwisata pemuda olahraga', dispar: 'dinas pariwisata',
  dpmptsp: 'dinas penanaman modal pelayanan terpadu satu pintu', disperkim: 'dinas perumahan kawasan permukiman', damkar: 'pemadam kebakaran',
  bpbd: 'badan penanggulangan bencana daerah', bkd: 'badan kepegawaian daerah', bkpsdm: 'badan kepegawaian pengembangan sumber daya manusia',
  bappeda: 'badan perencanaan pembangunan daerah', bpkad: 'badan pengelolaan keuangan aset daerah', bapenda: 'badan pendapatan daerah',
  kesbangpol: 'badan kesatuan bangsa politik', satpolpp: 'satuan polisi pamong praja', satpol: 'satuan polisi', pp: 'pamong praja',
  polres: 'kepolisian resor', polresta: 'kepolisian resor', polsek: 'kepolisian sektor', polda: 'kepolisian daerah',
  disdag: 'dinas perdagangan', disperin: 'dinas perindustrian', dispertan: 'dinas pertanian', distan: 'dinas pertanian', disnak: 'dinas peternakan', dinkop: 'dinas koperasi', diskop: 'dinas koperasi',
  disbud: 'dinas kebudayaan', disbudpar: 'dinas kebudayaan pariwisata', disbudporapar: 'dinas kebudayaan kepemudaan olahraga pariwisata', dispora: 'dinas pemuda olahraga', disporapar: 'dinas pemuda olahraga pariwisata', diskan: 'dinas perikanan',
  dkp: 'dinas kelautan perikanan', dlhk: 'dinas lingkungan hidup kehutanan', dishut: 'dinas kehutanan', dkpp: 'dinas ketahanan pangan pertanian', dispermasdes: 'dinas pemberdayaan masyarakat desa', dpmd: 'dinas pemberdayaan masyarakat desa',
  dinpermasdes: 'dinas pemberdayaan masyarakat desa', dispertanpangan: 'dinas pertanian pangan', dinkesos: 'dinas kesejahteraan sosial', dinsosp3akb: 'dinas sosial', dp3a: 'dinas pemberdayaan perempuan perlindungan anak', dispusip: 'dinas perpustakaan kearsipan',
  dinarpus: 'dinas arsip perpustakaan', arpus: 'arsip perpustakaan', dpkad: 'dinas pendapatan pengelolaan keuangan aset daerah', dispenda: 'dinas pendapatan daerah', dpk: 'dinas perpustakaan', disnakertrans: 'dinas tenaga kerja transmigrasi', disdukcapilkb: 'dinas kependudukan pencatatan sipil',
  disperkimtan: 'dinas perumahan kawasan permukiman pertanahan', dpupkp: 'dinas pekerjaan umum perumahan kawasan permukiman', pupr: 'pekerjaan umum penataan ruang', dputr: 'dinas pekerjaan umum tata ruang', bkpp: 'badan kepegawaian pendidikan pelatihan',
  baperlitbang: 'badan perencanaan penelitian pengembangan', bappelitbangda: 'badan perencanaan penelitian pengembangan daerah', bapperida: 'badan perencanaan riset inovasi daerah', brida: 'badan riset inovasi daerah', bppkad: 'badan pengelolaan pendapatan keuangan aset daerah',
  bpkd: 'badan pengelolaan keuangan daerah', bnn: 'badan narkotika nasional', bnnk: 'badan narkotika nasional kabupaten', bps: 'badan pusat statistik', bpn: 'badan pertanahan nasional', bpom: 'badan pengawas obat makanan', baznas: 'badan amil zakat nasional',
  rutan: 'rumah tahanan', lapas: 'lembaga pemasyarakatan', kemenag: 'kementerian agama', kemenkes: 'kementerian kesehatan', kemensos: 'kementerian sosial', kemendagri: 'kementerian dalam negeri', kominfotik: 'dinas komunikasi informatika statistik',
  satlantas: 'satuan lalu lintas', ditlantas: 'direktorat lalu lintas', pn: 'pengadilan negeri', pa: 'pengadilan agama', kodim: 'komando distrik militer', koramil: 'komando rayon militer', korem: 'komando resor militer', kodam: 'komando daerah militer',
  danramil: 'komandan rayon militer', danrem: 'komandan resor militer', pangdam: 'panglima kodam', kasatlantas: 'kepala satuan lalu lintas', kadispendik: 'kepala dinas pendidikan', kadiskominfo: 'kepala dinas komunikasi informatika', kadisdikbud: 'kepala dinas pendidikan kebudayaan',
  kadishub: 'kepala dinas perhubungan', kadisdukcapil: 'kepala dinas kependudukan pencatatan sipil', kalaksa: 'kepala pelaksana', kasatpol: 'kepala satuan polisi', kabag: 'kepala bagian', kabid: 'kepala bidang', kajati: 'kepala kejaksaan tinggi', wakapolres: 'wakil kepala kepolisian resor',
  dirut: 'direktur utama', dir: 'direktur', sekwan: 'sekretaris dewan', sekdes: 'sekretaris desa', sekprov: 'sekretaris daerah provinsi', sekdaprov: 'sekretaris daerah provinsi', wamen: 'wakil menteri', menkes: 'menteri kesehatan', menkeu: 'menteri keuangan', mensos: 'menteri sosial',
  mendagri: 'menteri dalam negeri', menag: 'menteri agama', mentan: 'menteri pertanian', capil: 'pencatatan sipil', pemprop: 'pemerintah provinsi', pemkel: 'pemerintah kelurahan', pemcam: 'pemerintah kecamatan', kapanewon: 'kecamatan', kepanewonan: 'kecamatan',
  panewu: 'camat', prop: 'provinsi', kpud: 'komisi pemilihan umum', panwaslu: 'badan pengawas pemilu', perumdam: 'perumda air minum',
  kejari: 'kejaksaan negeri', kejati: 'kejaksaan tinggi', rsud: 'rumah sakit umum daerah', rsd: 'rumah sakit daerah', puskesmas: 'pusat kesehatan masyarakat',
  dprd: 'dewan perwakilan rakyat daerah', setda: 'sekretariat daerah', kpu: 'komisi pemilihan umum', bawaslu: 'badan pengawas pemilu',
  sekda: 'sekretaris daerah', wabup: 'wakil bupati', wagub: 'wakil gubernur', walikota: 'wali kota', wawali: 'wakil wali kota', wawalkot: 'wakil wali kota',
  kadis: 'kepala dinas', kadin: 'kepala dinas', kadinkes: 'kepala dinas kesehatan', kadinsos: 'kepala dinas sosial', kadisdik: 'kepala dinas pendidikan',
  kapolres: 'kepala kepolisian resor', kapolresta: 'kepala kepolisian resor', kapolsek: 'kepala kepolisian sektor', kapolda: 'kepala kepolisian daerah',
  kajari: 'kepala kejaksaan negeri', dandim: 'komandan distrik militer', kades: 'kepala desa', gub: 'gubernur', jateng: 'jawa tengah', jatim: 'jawa timur',
  jabar: 'jawa barat', sumut: 'sumatera utara', sumbar: 'sumatera barat', sulsel: 'sulawesi selatan', diy: 'yogyakarta', jogja: 'yogyakarta', yogya: 'yogyakarta', jogjakarta: 'yogyakarta', solo: 'surakarta', makasar: 'makassar', siantar: 'pematangsiantar', kemenkeu: 'kementerian keuangan',
  moh: 'muhammad', muh: 'muhammad', mohammad: 'muhammad', mohamad: 'muhammad', muhamad: 'muhammad', mochammad: 'muhammad', mochamad: 'muhammad',
  muchammad: 'muhammad', mhd: 'muhammad', mohd: 'muhammad', md: 'muhammad', abd: 'abdul', abdoel: 'abdul', st: 'siti', sitti: 'siti', achmad: 'ahmad', akhmad: 'ahmad', akmad: 'ahmad', muhd: 'muhammad', muhammed: 'muhammad', mohamed: 'muhammad', abdur: 'abdul', kaltim: 'kalimantan timur', kalbar: 'kalimantan barat', kalsel: 'kalimantan selatan', kalteng: 'kalimantan tengah', kaltara: 'kalimantan utara',
  sumsel: 'sumatera selatan', sulut: 'sulawesi utara', sulteng: 'sulawesi tengah', sultra: 'sulawesi tenggara', sulbar: 'sulawesi barat', ntb: 'nusa tenggara barat', ntt: 'nusa tenggara timur', kepri: 'kepulauan riau', babel: 'kepulauan bangka belitung', malut: 'maluku utara',
}));

/** Said of a region's kind; compared apart from the name, since people leave it out. */
export const REGION_KINDS = wordSet('kabupaten kota provinsi daerah republik');
export const FILLERS = wordSet('dan di of and dari untuk yang pada and de da');
/** Words by which a name claims a post or an office at all. */
export const POSTS = wordSet(`
  bupati gubernur wali wakil sekretaris kepala camat lurah ketua presiden menteri komandan kapolres senator representative direktur dinas badan
  pemerintah kecamatan kelurahan desa puskesmas distrik rektor kapolsek panglima komando pengadilan inspektorat bagian bidang badan perumda perusahaan kapolda kajari kepolisian kejaksaan satuan kementerian komisi rumah dewan mayor governor sekretariat
`);
