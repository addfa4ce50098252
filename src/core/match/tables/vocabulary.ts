// The words that stand around a name on Indonesian profiles, by what they tell. All folded: small letters, no dots.

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address and honours; no part of the name. */
export const HONORIFICS = set(`
  bapak bpk pak ibu bu bunda mas mbak mba kang teh teteh abang bang kak kakak om tante gus ning kyai kiai ki nyai habib ustad ustadz ust ustazah
  haji hajah hajjah h hj kh k tgh tuanku buya datuk dt sutan raden rr ra rm rt r gkr kanjeng kgpaa dr drg drh drs dra drs ir prof profesor
  mr mrs ms miss sir dokter letkol kolonel brigjen mayjen letjen jenderal akbp kombes akp iptu ipda irjen komjen aiptu kompol tuan nyonya
`);

/** Academic degrees, dots taken off. */
export const DEGREES = set(`
  sh se st ssos sag ssi skom skm spd sip sik stp sp spt sked ked skep ners amd amdkeb amk mm msi msc mt mh mhum mkes mpd mag map mkom mba ma mph
  phd lc cpa sihum sthi spog spa spb spd spm spp mmr sstp sstekpel psi spsi shi sei mei mars apt akt ak ca cfe
`);

/** Words that claim to be the real one, or number a copy. */
export const AFFIXES = set(`
  official officials ofc offical oficial ofisial resmi asli real original ori baru new fb ig facebook instagram tiktok akun account acc id the
  team tim admin adm cs humas center centre pusat online indonesia idn dua second utama pribadi private personal verified verif terverifikasi
  profil profile page channel info informasi layanan ii iii backup cadangan kedua is im its me
`);

/** Words of bait. */
export const AID = set(`
  bansos hibah giveaway bantuan santunan undian hadiah subsidi modal pinjaman dana cair pencairan blt pkh prakerja cpns pppk rekrutmen penerimaan
  lowongan umrah gratis promo pendaftaran penyaluran donasi sedekah infak tunai kuota pulsa
`);

/** Says that it is about somebody, not somebody. */
export const FAN = set(`
  fans fan fanbase fanpage fanspage pecinta pencinta pendukung sahabat relawan barisan laskar loyalis simpatisan teman kawan komunitas lovers
  lover club forum keluarga rakyat dukung for menuju
`);
export const PARODY = set('parodi parody fiksi kw satire satir bukan not fake palsu wannabe humor meme lucu receh halu troll hiburan');
export const NEWS = set('berita kabar news media suara seputar warta radar portal tribun update liputan koran radio tv jurnal lensa kilas pos post');
export const TRADE = set(`
  toko store shop warung kios kedai bengkel salon butik boutique collection catering katering kuliner resto rm cafe kafe kopi kos kost
  laundry rental travel properti tailor penjahit jual gudeg bakso soto sate ayam mie roti kue cake cookies bakery mart olshop onlineshop grosir agen
  distributor cv pt ud tb apotek optik fotocopy percetakan studio rias manten wedding dekorasi foto photo photography emas mebel furniture
`);
export const PLACE = set(`
  jalan jl gang gg pasar stasiun terminal taman alun stadion lapangan masjid mushola gereja pura vihara museum candi pantai gunung waduk embung
  pendopo gedung hotel wisata tempat kampung perumahan
`);
export const SCHOOL = set(`
  sd sdn sdit smp smpn smpit sma sman smk smkn mi min mts mtsn man tk paud kb universitas univ kampus fakultas bem osis hmj ukm kkn pramuka
  pesantren ponpes tpq madrasah sekolah alumni reuni angkatan kelas ikatan paguyuban karang taruna pkk dharma ansor fatayat muslimat banser
  persatuan grup group duta
`);
/** Runs for an office, or left it: no claim to hold it now. */
export const NOT_IN_OFFICE = set('calon caleg cabup cawabup cagub cawagub cawali cawawali mantan eks ex kandidat bakal balon anak istri suami cucu menantu keponakan');

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
  kejari: 'kejaksaan negeri', kejati: 'kejaksaan tinggi', rsud: 'rumah sakit umum daerah', rsd: 'rumah sakit daerah', puskesmas: 'pusat kesehatan masyarakat',
  dprd: 'dewan perwakilan rakyat daerah', setda: 'sekretariat daerah', kpu: 'komisi pemilihan umum', bawaslu: 'badan pengawas pemilu',
  sekda: 'sekretaris daerah', wabup: 'wakil bupati', wagub: 'wakil gubernur', walikota: 'wali kota', wawali: 'wakil wali kota', wawalkot: 'wakil wali kota',
  kadis: 'kepala dinas', kadin: 'kepala dinas', kadinkes: 'kepala dinas kesehatan', kadinsos: 'kepala dinas sosial', kadisdik: 'kepala dinas pendidikan',
  kapolres: 'kepala kepolisian resor', kapolresta: 'kepala kepolisian resor', kapolsek: 'kepala kepolisian sektor', kapolda: 'kepala kepolisian daerah',
  kajari: 'kepala kejaksaan negeri', dandim: 'komandan distrik militer', kades: 'kepala desa', gub: 'gubernur', jateng: 'jawa tengah', jatim: 'jawa timur',
  jabar: 'jawa barat', sumut: 'sumatera utara', sumbar: 'sumatera barat', sulsel: 'sulawesi selatan', diy: 'yogyakarta', jogja: 'yogyakarta', kemenkeu: 'kementerian keuangan',
  moh: 'muhammad', muh: 'muhammad', mohammad: 'muhammad', mohamad: 'muhammad', muhamad: 'muhammad', mochammad: 'muhammad', mochamad: 'muhammad',
  muchammad: 'muhammad', mhd: 'muhammad', mohd: 'muhammad', md: 'muhammad', abd: 'abdul', abdoel: 'abdul', st: 'siti', sitti: 'siti', ahmad: 'ahmad', achmad: 'ahmad', akhmad: 'ahmad',
}));

/** Said of a region's kind; compared apart from the name, since people leave it out. */
export const REGION_KINDS = set('kabupaten kota provinsi daerah republik');
export const FILLERS = set('dan di of and dari untuk yang pada and de da');
/** Words by which a name claims a post or an office at all. */
export const POSTS = set(`
  bupati gubernur wali wakil sekretaris kepala camat lurah ketua presiden menteri komandan kapolres senator representative direktur dinas badan
  pemerintah kecamatan kelurahan kepolisian kejaksaan satuan kementerian komisi rumah dewan mayor governor sekretariat
`);
