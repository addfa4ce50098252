// Names of Indonesia's regencies, cities and provinces without their kind (Kemendagri's codes of 2024), folded and joined.
// Used for one thing: a name that carries another region's name speaks of another office.

export const REGION_NAMES: ReadonlySet<string> = new Set(
  `aceh acehbarat acehbaratdaya acehbesar acehjaya acehselatan acehsingkil acehtamiang acehtengah acehtenggara acehtimur acehutara bandaaceh benermeriah
  bireuen gayolues langsa lhokseumawe naganraya pidie pidiejaya sabang simeulue subulussalam asahan batubara binjai dairi deliserdang gunungsitoli
  humbanghasundutan karo labuhanbatu langkat mandailingnatal medan nias padanglawas padangsidimpuan pakpakbharat pematangsiantar samosir serdangbedagai
  sibolga simalungun tanjungbalai tapanuliselatan tapanulitengah tapanuliutara tebingtinggi toba agam bukittinggi dharmasraya limapuluhkota mentawai
  padang padangpanjang padangpariaman pariaman pasaman pasamanbarat payakumbuh pesisirselatan sawahlunto sijunjung solok tanahdatar bengkalis dumai
  indragirihilir indragirihulu kampar meranti kuantansingingi pekanbaru pelalawan rokanhilir rokanhulu siak batam bintan karimun lingga natuna anambas
  tanjungpinang batanghari bungo jambi kerinci merangin muarojambi sarolangun sungaipenuh tanjungjabung tebo banyuasin empatlawang lahat lubuklinggau
  muaraenim musibanyuasin musirawas oganilir ogankomering pagaralam palembang prabumulih bangka bangkabarat bangkaselatan bangkatengah belitung
  belitungtimur pangkalpinang bengkulu kaur kepahiang lebong mukomuko rejanglebong seluma lampung bandarlampung mesuji metro pesawaran pesisirbarat
  pringsewu tanggamus tulangbawang waykanan jakarta jakartabarat jakartapusat jakartaselatan jakartatimur jakartautara bandung bandungbarat banjar
  bekasi bogor ciamis cianjur cimahi cirebon depok garut indramayu karawang kuningan majalengka pangandaran purwakarta subang sukabumi sumedang
  tasikmalaya banjarnegara banyumas batang blora boyolali brebes cilacap demak grobogan jepara karanganyar kebumen kendal klaten kudus magelang pati
  pekalongan pemalang purbalingga purworejo rembang salatiga semarang sragen sukoharjo surakarta solo tegal temanggung wonogiri wonosobo bantul
  gunungkidul kulonprogo sleman yogyakarta bangkalan banyuwangi batu blitar bojonegoro bondowoso gresik jember jombang kediri lamongan lumajang madiun
  magetan malang mojokerto nganjuk ngawi pacitan pamekasan pasuruan ponorogo probolinggo sampang sidoarjo situbondo sumenep surabaya trenggalek tuban
  tulungagung banten cilegon lebak pandeglang serang tangerang tangerangselatan badung bangli bali buleleng denpasar gianyar jembrana karangasem
  klungkung tabanan bima dompu lombokbarat lomboktengah lomboktimur lombokutara mataram sumbawa sumbawabarat alor belu ende florestimur kupang lembata
  malaka manggarai manggaraibarat manggaraitimur nagekeo ngada rotendao saburaijua sikka sumbabarat sumbatengah sumbatimur timortengahselatan
  bengkayang kapuashulu kayongutara ketapang kuburaya landak melawi mempawah pontianak sambas sanggau sekadau singkawang sintang barito baritoselatan
  gunungmas kapuas katingan kotawaringin lamandau murungraya palangkaraya pulangpisau seruyan sukamara balangan banjarbaru banjarmasin hulusungai
  kotabaru tabalong tanahbumbu tanahlaut tapin balikpapan berau bontang kutaibarat kutaikartanegara kutaitimur mahakamulu paser penajampaser samarinda
  bulungan malinau nunukan tanatidung tarakan bitung bolaangmongondow kotamobagu manado minahasa sangihe sitaro talaud tomohon banggai buol donggala
  morowali palu parigimoutong poso sigi tojounauna tolitoli bantaeng barru bone bulukumba enrekang gowa jeneponto luwu makassar maros palopo pangkep
  parepare pinrang selayar sidenrengrappang sinjai soppeng takalar tanatoraja torajautara wajo baubau bombana buton kendari kolaka konawe muna wakatobi
  boalemo gorontalo pohuwato majene mamasa mamuju pasangkayu polewalimandar ambon buru maluku seram tual halmahera morotai sula ternate tidore asmat
  biak bovendigoel deiyai dogiyai intanjaya jayapura jayawijaya keerom lannyjaya mamberamo mappi merauke mimika nabire nduga paniai puncak sarmi supiori
  tolikara waropen yahukimo yalimo fakfak kaimana manokwari maybrat rajaampat sorong tambrauw wondama bintuni jawatengah jawatimur jawabarat
  sumaterautara sumaterabarat sumateraselatan kalimantanbarat kalimantantengah kalimantanselatan kalimantantimur kalimantanutara sulawesiutara
  sulawesitengah sulawesiselatan sulawesitenggara sulawesibarat papua papuabarat papuaselatan papuatengah papuapegunungan riau kepulauanriau malukuutara
  nusatenggarabarat nusatenggaratimur`.split(/\s+/),
);
