// The 2048 Indonesian words of receipts: three to seven letters, easy to say over the telephone, none that hurts.
// The order is part of nothing: receipts are hashed as words. Words may be mended only before the first release,
// since a receipt in somebody's hand must stay readable.

/** Exactly 2048 different words, alphabetical. */
export const RECEIPT_WORDS: readonly string[] = `
  abadi abang abjad absah absen acara acuan acung adab adang adegan adik adinda adon aduan agak agen agung ajaib
  ajakan ajang akas akasia akhir akibat akrab akrobat aksara aksen aktif aktor akuarel akur akurat alamat alami
  alang alarm alasan album alim aliran alkisah almari alpa alpukat alun amal amanah ambar ambil amboi ambon ampas
  ampuh ampun analis anatomi andal andalan andil andong anduk aneh aneka angan anggap anggrek anggun angin angka
  angkasa angkat angker angsa angsana anjang anjur antar antena antik anting anugrah anyam anyar apel apotek apung
  arah arahan arang arena aring arisan arit arsip arsir artikel artis arung arus arwana asam asing aspal asrama
  asuhan asyik atlas atlet atom aturan awet ayat ayo ayunan baca bacaan badai badak badan badut bagai bagan bagian
  bagus bahan bahari bahas bahasa bahtera bahu baiknya bajik bakal bakaran bakat bakau bakmi bakpia bakso bakti
  bakul balai balap balas balet balik balok balon balsem balur balut bambu bandar bandel banding bando bangau
  bangsal banjir bank bantal banteng bantu bantuan banyak banyu bapak barang barat baret baris baruna basah basis
  basket basmi basuh batak batas batik batin batok bawah bawal bayam bayan bayar bayi bazar bebas bebek beber bedah
  bedak beduk bekal bekam bekas belah belai belajar belaka belia beliung belok belut benah benak benam benang benar
  benda bendera benih bensin bentuk benua benur berani beras berat berdiri beri berita berkat bersih beruang besan
  besar besok betah betapa betik beton betul biasa biaya bibit bicara bidak bidan bidik biduk bijak bijih bilah
  bilang bilas bilik binar binatu bincang bingkai bintik biola bioskop biru bising biskuit bisnis blus bobot bocah
  bohlam bolak boleh bolos bombai bonceng boneka bongkar bonsai bonus borong boros botani botol brankas brokoli bros
  bual buang buaya bubar bubuk bubur budaya bujang bujur bukan bukit buklet bukti buku bulan bulat bumbu bumi bunga
  bungsu bunyi buruh burung busana busur butik butir butuh buyut cabai cabut cacah cacing cadang cadas cagar cahaya
  cair cakap cakar cakram cakup calon camar camilan campur canda candi candu canggih cangkir cangkul cantum capai
  capung carik cat catat catatan catur cawan cebol cegah cekat cekatan celah celana celeng cemara cemas cemeti
  cempaka cendana cengkeh cepat cerah cerdas cerdik ceria cermat cermin ceruk cetak cicak cicil cicip cilik cincin
  cinta cipta citra coba cobek cocok coklat colek coret cuaca cubit cuci cuka cukup cukur cupang curah curam dadar
  dadu daerah daftar dagang dahaga dahan dahi dahlia dahulu dalam dalih damai damar dambaan damping danau dandan
  dangdut dansa dapat dapur darat darma daster data datar datuk daulat dayung debar debat debu debur dedak dedaun
  dekan dekat dekor delapan delima demam demi denah denda dengar dengkur depan deras derek deret desa desah desain
  desis detak detik dewan dewasa dialog didih didik digit dikau dinas dinding diri diskon diskusi diva dodol dokter
  dolar domba dompet donat dongeng dosen dosis draf drama drum duduk duet duga dukuh dukung dulu dunia durian edar
  edisi edit efek efisien ejaan ekspor ekstra elang elastis elemen elok ember embun empang empat empuk emu enam
  encer endap energi engkau engsel entah entas era etalase etika etnik fajar fakta famili fantasi farmasi fasih
  fauna favorit fiksi film filsuf final firma fisik fisika flora fokus folder fondasi forum fosil foto fraksi frasa
  gabah gabung gabus gadai gading gadis gagah gagas gajah gaji galah galak galang galeri galon gambang gambir gambut
  gamelan ganda gandeng gandum ganjil gantang ganti gapura garasi garda garis garpu garuda gas gatal gaul gaung
  gawai gedung gelap gelar gelas gelatik geliat gelora gemar gembala gembira gembok gemuk gemulai gemuruh genap
  gendang genggam genre genta gentong gerabah gerai gerak gerbang gerimis gerobak gesit getah getar getuk giat gigih
  giling gilir gitar gizi gong goreng gosok goyang gradasi grafik gram gubuk gudang gudeg gugur gugus gulai gumam
  gumpal guna gunting guntur gunung gurami gurat gurau gurih gurun gusi habis hadap hadiah hadir hafal hajat hakikat
  halal halaman halo haluan halus hamba hampar hana hancur hanya hapus harap harapan harga harimau harmoni harpa
  harta harum harus hasil hasrat hati hebat heboh helai helikon helm hemat hening heran herba heroik hewan hias
  hiasan hibah hibur hidang hidup hijau hikmah hilir hinggap hirau hirup hitam hitung hobi honor hormat hotel hubung
  hujan hukum huma humor huni huruf hutan ibu ide ideal idola ijazah ikal ikatan ikhlas iklan iklim ikon ikrar ikut
  ilalang ilham ilmiah imbang imbau impian impor inap indah indeks induk infak info ingin ingkar intan intip ipar
  irama iring isian istana istri jadwal jagat jago jahe jahit jajak jajan jajar jaket jalak jalan jalin jalur jaman
  jambal jambu jamin jaminan jamur janggal jangkar janji jantan janur jarak jaran jarum jasmani jawab jawara jebak
  jejak jejer jelajah jelas jeli jelita jemari jempol jemput jemur jenaka jendela jengkal jenis jepit jeram jeruk
  jidat jilid jimat jinak jingga jitu jiwa joget johar joki juang juara jubah judul juluk jumbo jumlah jumpa jungkat
  juragan juri jurnal jurus juta jutaan kabar kabel kabin kabur kabut kacang kadal kader kafe kafilah kaget kagum
  kakak kakap kakek kaki kalah kalam kalau kaldu kaleng kalimat kamar kambing kamera kampung kamus kanal kanan
  kancil kancing kandang kangen kantor kantung kapak kapal kapan kapas kapsul kapuk kapur karat karcis karet karib
  karir karpet kartu karung karya kasih kasir kasta kasuari kasur katak kawah kawan kawat kawula kayuh kebal kebaya
  kebun kecap kecil kecipir kedai kedap kedelai kedip kejar kejut kekal kekar kelak kelapa kelas kelinci keliru
  kelok kelola keluar kemah kemas kembang kembar kemeja kemiri kemudi kenal kencana kencur kendala kendi kenduri
  kental kentang keong kepala keping kepul kerah kerak keramik keran kerang keras kerbau kereta keris kerja kerjap
  kerupuk kesal kesan ketan ketat ketela ketik ketika ketua ketuk kicau kijang kikis kilap kilas kilau kilo kimia
  kincir kipas kira kirim kisah kisi kismis kitab kitar koala kobar kodok kokoh kolak kolam kolega koleksi kolom
  koma komedi komet komik komodo kompas kompor konsep konsul koper kopi kopiah koral koran kotak kreasi krem kriket
  kuaci kuah kuala kuali kubah kubis kubus kucing kue kuini kukuh kukus kuliah kulit kulkas kulon kumis kumpul
  kunang kunci kunir kunjung kuno kuntum kupas kupon kupu kurma kursi kurun kurus kusir kusut kutip kutub kuyup
  labah label labi lacak ladam lagu lahan lahap lahar lahir lajur lakon laksana lalap lalat laman lamar lambai
  lampau lampion lampu lamun lancar landai langit langkah langsat lantas lantun lapang lapis lapor laporan laras
  larik laris laron larut lasak latar latih latihan lautan lawan lawas layak layan layar lazim lebah lebar lebat
  lebih lebur lega legenda legit leher lekat lekuk lelah lele leluasa leluhur lemah lemas lembap lembu lembut lempar
  lempung lengan lengkap lensa lentera lentik lentur lepas lepat lereng lesat lesung letak letih lewat lezat liang
  libur lidi lihat lilin limau limbah lincah lindung linggis lintang lipat lirih lirik lisan listrik liter liuk
  lobak logat logika logo lokal lokasi loket lomba lombok loncat longgar lontar loteng lowong loyal luang luap lubuk
  lucu ludes lugas luhur lukis lukisan luluh lulur lulus lumas lumba lumbung lumpur lumut lunak lunas luncur lurah
  lurik lurus lusin lutut luwes maaf macam macan macapat madya magis magnet mahal mahar mahir mahkota main mainan
  maju makan makanan makin makmur makna maksud malam malas mandat mandi mandiri mandor manfaat manggar manggis
  mangkuk mangsa manik manis mantap mantel mantu manual manusia mapan marak marga markas marmer marmot martil maruah
  masak masakan masalah masih maskot masuk masyhur matang mawar mayor medali medan media medium megah meja mekar
  melati meleset melodi melon meluap memori menara mentah mentega mentor menu merah merak merdeka merdu merek meriam
  merpati mesin meski mesra meter metode mewah migran mikro mil milik mimbar mimpi minat minggu minta minum minyak
  miring misal mistar mitos mitra mobil modal mode model moderat modul moga mohon molek momen monitor montir motif
  motor muara muat mudah mudik mufakat mukim mulai mulas mulia muluk mulus mulut muncul mundur mungil mungkin murah
  murai muram murid murni musang museum musik musim mustika mutiara nabati nafas nahkoda nakal naluri namun nanas
  nanti napas nasabah nasib naskah naung nazar negara nelayan nenek neon neraca netra niaga nihil nikel nikmat nilai
  nilam ninja nisan niscaya noktah nomor normal nota notasi novel nuansa nurani nusa nutrisi nyala nyaman nyamuk
  nyana nyanyi nyaring nyaris nyata nyawa nyiur nyonya obeng objek obor obral obrol oksigen olah olahan oleng oles
  ombak omega omong oncom ondel ongkos opak opera operasi opini optik orang oranye orbit organ orkes oseng oven
  pabrik pacar pacu padam padat paduan pagar pagi paham pahat pahit pajak pakai pakan pakar paket palem palet palung
  paman pamer pamit pamong panah panas panca panci pandu panen panggil pangkal pangsit panitia panjat pantai panti
  papan papar papaya paras parau parit parkir paron parut pasak pasang pasar pasien pasir paspor pasta pasti pasuk
  patah patih patok patuh patut pawai payah payau pecah pecel pedal pedang pedas pedati peduli pegas pejal pekan
  pekat pelangi pelat pelipis pelosok peluit peluk peluru pemuda penat pendapa pendek pendopo penggal penting penuh
  penyu perahu perak peran perca percik perdana perdu pergi perkasa perlu permai permen peron pesan pesat pesawat
  pesisir pesona pesta petai petak petani petik petir petuah piala piama piano piawai pigura pihak pijak pijar pijat
  pikat pikir pikul pilah pilar pilih pilihan pilot pinang pinggan pinggir pinjam pinta pintal pintu pipih pipit
  pisah pisau pita piutang plastik plaza pokok polos pompa pondok ponsel pop posisi potong potret praja praktik
  pramuka prima produk profil program prosa proses proyek puas puasa pucat pucuk pudar puding puisi puji pukat pukau
  pukul pulang pulas pulau pulih pulpen puluh punah puncak pungut puntir punya pupuk purba purnama purwa pusaka
  pusar pusat puspa pusut putar putera putih putik putra putri putus puyuh rabu racik radio rafia ragam rahasia
  rajin rajut rakam raket rakit rakyat ramah ramai rambat rampak rancak rancang randu rangkai ransum rantau rapat
  rapi rapor rasio ratap ratus raung rawa rawan rawat rawit rawon rayap rebah reban rebung rebus rebut redup regu
  rehat rejeki rekam rekan rekat rekor rela relief remah remaja rembuk rempah renda rendah rengat renta repot resah
  resap resep resik restu retak retas riak riang ribut rimba rimbun rinci rindang rindu ringan ringkas rintis
  risalah risau riset ritme riung riwayat robot rok roket roman rombak ronce ronda rongga rosela rotan roti royal
  rubrik rujak rukun rumbai rumit rumpun rumus rumusan runcing runut rupa rupiah rusuk rute sabana sabit sablon
  sabuk safari sah sahabat sahaja sahur sais sajian saksi salad saleh salju saluran sambung sampai sampul samudra
  sandung sanggul sangu sapu saraf sardin sarjana sasar sasaran sastra sate satwa sawang sawo sayap sebut sedekah
  sedia segan segel segera segi sejak sejarah sejati sekap sekitar sekoci sekolah selada selam selamat selaras
  selasar selasih seledri selesai seling selokan selop semai semarak sembah semesta sempit semprot senar sendal
  sendiri sendok sendu senin senjata sensus senter sentosa sentuh senyum sepakat sepatu sepeda seperti sepuh serabi
  seragam serat serbuk serial serikat serius seroja seru serunai sesama sesuai setang setara setrum siapa siaran
  sifat sihir silau siluet simak simbol simfoni simpang simpati sindir singa singgah singkat singkir sinis sinyal
  sipil sirip sirkus sisik sistem siswa situs siul sketsa skripsi slogan soal sobat sodor sokong sopan sopir sorak
  sore sorot sosial sosis spanduk spidol stabil stasiun statis stok studi suaka suami suasana suatu subuh sudut
  sulap sulur sumbang sumber sumpah sungai sungguh super suster susul sutra swadaya syahdu syair syarat syukur tabib
  tabrak tabuh tadah tagih tahta tahun tajam tajuk takar takdir takjub talenta tamat tambah tambur tampan tampil
  tamu tanak tanaman tandur tangguh tangis tangkap tani tanjung tarif tasbih taufan tawas tayang tebang teduh tegak
  tegur teh tekad teknik tekno teks tekstil tekukur teladan telaga telapak telepon telinga teliti telusur teman
  tembaga tembus tempe tempuh temui tengah tengara tengkuk tengok tentu teori tepian tepis tepung terap teratai
  teratur terbit terima termos ternak terus terusan tetapi tetes tiang tiba tidak tidur tikung tikus timah timbul
  timun tindih tinggal tinggi tingkah tinju tirai titik tiup toleran tolok tolong tombol tonggak tonton topang total
  tradisi tropis truk tualang tudung tugu tujah tujuan tukang tulen tulip tulisan tulus tumbuh tumis tumpang tumpu
  tunai tunduk tunggu tungkai tunjang tuntas tuntun turut tutup ubin ucapan ujar ukiran ulir ulos ulung umbul umpama
  umum unduh unggah ungkap ungsi unjuk unsur untaian upacara upaya urusan usaha usus utuh vaksin vanili veteran
  video viola vitamin voli volume wafer wahana wajah wakaf wakil waktu walau wangi wanita warta wasiat waspada
  wawasan wedana wibawa wijaya wijen wilayah wisata wisma wisuda wortel wujud wuwung yakin yatim yayasan yoyo yudha
  zaitun zamrud zebra zirah zona
`.trim().split(/\s+/);
