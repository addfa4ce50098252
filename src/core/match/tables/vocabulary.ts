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
  update profil profile page channel info informasi layanan saya ini halo customer helpdesk kontak contact loket pembayaran tilang ii iii backup cadangan kedua is im its me im am by hi only saja aja vip vvip
`);

/** Words of bait. */
export const AID = wordSet(`
  bansos hibah giveaway bantuan santunan undian hadiah subsidi modal pinjaman dana cair pencairan blt pkh prakerja cpns pppk rekrutmen
  lowongan umrah gratis promo pendaftaran penyaluran donasi sedekah infak tunai kuota pulsa bagi kaget transfer hadiah program voucher beasiswa kip kis pip umkm kur lelang penerima penyalur pembagian uang gratis lowker loker seleksi asn penerimaan
`);

/** Says that it is about somebody, not somebody. */
export const FAN = wordSet(`
  fans fan fanbase fanpage fanspage pecinta pencinta pendukung sahabat relawan barisan laskar loyalis simpatisan teman kawan komunitas lovers
  lover club forum keluarga rakyat dukung for menuju penggemar fanclub squad army relawanku gerakan garda front jaringan poros militan loyal pembela pejuang bersama sayang cinta idola tribute posko sobat konco sedulur kerabat kubu barikade galeri catatan kisah
`);
export const PARODY = wordSet('parodi parody fiksi kw satire satir bukan not fake palsu wannabe humor meme lucu receh halu troll hiburan parody spoof bohongan boongan kocak lawak impersonator roleplay rp gadungan imitasi abal tiruan plesetan fiktif dagelan guyonan komedi');
export const NEWS = wordSet('berita kabar news media suara seputar warta radar portal tribun liputan koran radio tv jurnal lensa kilas pos post today hits explore visit bersatu grup group infosiar warga jual beli viral kekinian story cerita dunia potret lintas harian mingguan majalah buletin');
export const TRADE = wordSet(`
  toko store shop warung kios kedai bengkel salon butik boutique collection catering katering kuliner resto rm cafe kafe kopi kos kost
  laundry rental travel properti tailor penjahit jual gudeg bakso soto sate ayam mie roti kue cake cookies bakery mart olshop onlineshop grosir agen
  distributor cv pt ud tb apotek optik fotocopy percetakan studio rias manten wedding dekorasi foto photo photography emas mebel furniture klinik sanggar optik advokat notaris konveksi batik sablon fashion hijab makeup mua gym futsal depot angkringan rumahmakan frozen snack bumbu beras sembako pulsa konter counter servis service motor mobil truk bus tour law firm associates production entertainment event organizer
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
const SHORT = `
pemerintah kabupaten=pemkab|pemerintah kota=pemkot|pemerintah provinsi=pemprov pemprop|pemerintah daerah=pemda|pemerintah desa=pemdes|kabupaten=kab|kota=kot|provinsi=prov prop
|kecamatan=kec kapanewon|kelurahan=kel|desa=ds|dinas komunikasi informatika=diskominfo kominfo dinkominfo|dinas kesehatan=dinkes|dinas sosial=dinsos
|dinas pendidikan=disdik dindik|dinas pendidikan kebudayaan=disdikbud|dinas perhubungan=dishub dinhub|dinas kependudukan pencatatan sipil=disdukcapil dukcapil dindukcapil disdukcapilkb
|dinas pekerjaan umum penataan ruang=dpupr|dinas pekerjaan umum=dpu|dinas lingkungan hidup=dlh|dinas perindustrian perdagangan=disperindag|dinas tenaga kerja=disnaker
|dinas pariwisata pemuda olahraga=disparpora|dinas pariwisata=dispar|dinas penanaman modal pelayanan terpadu satu pintu=dpmptsp|dinas perumahan kawasan permukiman=disperkim|pemadam kebakaran=damkar
|badan penanggulangan bencana daerah=bpbd|badan kepegawaian daerah=bkd|badan kepegawaian pengembangan sumber daya manusia=bkpsdm|badan perencanaan pembangunan daerah=bappeda
|badan pengelolaan keuangan aset daerah=bpkad|badan pendapatan daerah=bapenda|badan kesatuan bangsa politik=kesbangpol|satuan polisi pamong praja=satpolpp|satuan polisi=satpol|pamong praja=pp
|kepolisian resor=polres polresta|kepolisian sektor=polsek|kepolisian daerah=polda|dinas perdagangan=disdag|dinas perindustrian=disperin|dinas pertanian=dispertan distan|dinas peternakan=disnak
|dinas koperasi=dinkop diskop|dinas kebudayaan=disbud|dinas kebudayaan pariwisata=disbudpar|dinas kebudayaan kepemudaan olahraga pariwisata=disbudporapar|dinas pemuda olahraga=dispora
|dinas pemuda olahraga pariwisata=disporapar|dinas perikanan=diskan|dinas kelautan perikanan=dkp|dinas lingkungan hidup kehutanan=dlhk|dinas kehutanan=dishut|dinas ketahanan pangan pertanian=dkpp
|dinas pemberdayaan masyarakat desa=dispermasdes dpmd dinpermasdes|dinas pertanian pangan=dispertanpangan|dinas kesejahteraan sosial=dinkesos|dinas pemberdayaan perempuan perlindungan anak=dp3a
|dinas perpustakaan kearsipan=dispusip|dinas arsip perpustakaan=dinarpus|arsip perpustakaan=arpus|dinas pendapatan pengelolaan keuangan aset daerah=dpkad|dinas pendapatan daerah=dispenda
|dinas perpustakaan=dpk|dinas tenaga kerja transmigrasi=disnakertrans|dinas perumahan kawasan permukiman pertanahan=disperkimtan|dinas pekerjaan umum perumahan kawasan permukiman=dpupkp
|pekerjaan umum penataan ruang=pupr|dinas pekerjaan umum tata ruang=dputr|badan kepegawaian pendidikan pelatihan=bkpp|badan perencanaan penelitian pengembangan=baperlitbang
|badan perencanaan penelitian pengembangan daerah=bappelitbangda|badan perencanaan riset inovasi daerah=bapperida|badan riset inovasi daerah=brida
|badan pengelolaan pendapatan keuangan aset daerah=bppkad|badan pengelolaan keuangan daerah=bpkd|badan narkotika nasional=bnn|badan narkotika nasional kabupaten=bnnk|badan pusat statistik=bps
|badan pertanahan nasional=bpn|badan pengawas obat makanan=bpom|badan amil zakat nasional=baznas|rumah tahanan=rutan|lembaga pemasyarakatan=lapas|kementerian agama=kemenag
|kementerian kesehatan=kemenkes|kementerian sosial=kemensos|kementerian dalam negeri=kemendagri|dinas komunikasi informatika statistik=kominfotik|satuan lalu lintas=satlantas
|direktorat lalu lintas=ditlantas|pengadilan negeri=pn|pengadilan agama=pa|komando distrik militer=kodim|komando rayon militer=koramil|komando resor militer=korem|komando daerah militer=kodam
|komandan rayon militer=danramil|komandan resor militer=danrem|panglima kodam=pangdam|kepala dinas pendidikan=kadispendik|kepala pelaksana=kalaksa|kepala bagian=kabag|kepala bidang=kabid
|kepala kejaksaan tinggi=kajati|wakil kepala kepolisian resor=wakapolres|direktur utama=dirut|direktur=dir|sekretaris dewan=sekwan|sekretaris desa=sekdes|sekretaris daerah provinsi=sekprov sekdaprov
|wakil menteri=wamen|menteri kesehatan=menkes|menteri keuangan=menkeu|menteri sosial=mensos|menteri dalam negeri=mendagri|menteri agama=menag|menteri pertanian=mentan|pencatatan sipil=capil
|pemerintah kelurahan=pemkel|pemerintah kecamatan=pemcam|camat=panewu|komisi pemilihan umum=kpud kpu|badan pengawas pemilu=panwaslu bawaslu|perumda air minum=perumdam|kejaksaan negeri=kejari
|kejaksaan tinggi=kejati|rumah sakit umum daerah=rsud|rumah sakit daerah=rsd|pusat kesehatan masyarakat=puskesmas|dewan perwakilan rakyat daerah=dprd|sekretariat daerah=setda|sekretaris daerah=sekda
|wakil bupati=wabup|wakil gubernur=wagub|wali kota=walikota|wakil wali kota=wawali wawalkot|kepala dinas=kadis kadin|kepala kejaksaan negeri=kajari|komandan distrik militer=dandim|kepala desa=kades
|gubernur=gub|jawa tengah=jateng|jawa timur=jatim|jawa barat=jabar|sumatera utara=sumut|sumatera barat=sumbar|sulawesi selatan=sulsel|yogyakarta=diy jogja yogya jogjakarta|surakarta=solo
|makassar=makasar|pematangsiantar=siantar|republik indonesia=ri|kementerian keuangan=kemenkeu|muhammad=moh muh mohammad mohamad muhamad mochammad mochamad muchammad mhd mohd md muhd muhammed mohamed
|abdul=abd abdoel abdur|siti=st sitti|ahmad=achmad akhmad akmad|kalimantan timur=kaltim|kalimantan barat=kalbar|kalimantan selatan=kalsel|kalimantan tengah=kalteng|kalimantan utara=kaltara
|sumatera selatan=sumsel|sulawesi utara=sulut|sulawesi tengah=sulteng|sulawesi tenggara=sultra|sulawesi barat=sulbar|nusa tenggara barat=ntb|nusa tenggara timur=ntt|kepulauan riau=kepri
|kepulauan bangka belitung=babel|maluku utara=malut`;

/** Who heads it is called by it: `kadinkes`, `kapolres`. */
const HEADED = /^(?:di[ns]|pol[rsd]|sat|rutan|lapas|puskesmas)/;

export const EXPANSIONS: ReadonlyMap<string, string> = new Map(SHORT.trim().split(/\s*\|/).flatMap((row) => {
  const [meant = '', shorts = ''] = row.split('=');
  return shorts.split(' ').flatMap((short): (readonly [string, string])[] => (HEADED.test(short) ? [[short, meant], [`ka${short}`, `kepala ${meant}`]] : [[short, meant]]));
}));

/** Said of a region's kind; compared apart from the name, since people leave it out. */
export const REGION_KINDS = wordSet('kabupaten kota provinsi daerah republik');
export const FILLERS = wordSet('dan di of and dari untuk yang pada and de da');
/** Words by which a name claims a post or an office at all. */
export const POSTS = wordSet(`
  bupati gubernur wali wakil sekretaris kepala camat lurah ketua presiden menteri komandan kapolres senator representative direktur dinas badan
  pemerintah kecamatan kelurahan desa puskesmas distrik rektor kapolsek panglima komando pengadilan inspektorat bagian bidang badan perumda perusahaan kapolda kajari kepolisian kejaksaan satuan kementerian komisi rumah dewan mayor governor sekretariat
`);

/** Before a post: whoever serves or stands in for its holder. */
export const DEPUTIES = wordSet('wakil sekretaris kepala staf ajudan sopir ketua asisten tim humas sespri komandan direktur bendahara anggota plt sekretariat rumah kantor dinas bagian');
/** Before a post: something else than its holder. */
export const BESIDE_A_POST = wordSet('toko warung bukan pendopo taman jalan lomba piala turnamen pilkada pemilihan menuju dukung fans doa kritik surat foto bangga kenal teman sahabat tetangga dekat depan');
/** In an official’s service. */
export const AIDES = wordSet('ajudan sespri sekpri asisten staf staff sopir supir');
/** Affixes that claim to be the real one. */
export const SAYS_OFFICIAL = wordSet('official resmi asli real ofc original baru verified');
