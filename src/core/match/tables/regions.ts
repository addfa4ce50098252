// Names of Indonesia's 416 regencies, 98 cities and 38 provinces without their kind, and the short names in use for them
// (Kemendagri's codes of 2025), folded and joined. Used for one thing: a name that carries another region's name speaks
// of another office. Districts and villages are not here: thousands share their names, so they come from the lists alone.

import { wordSet } from './wordList.ts';

export const REGION_NAMES: ReadonlySet<string> = wordSet(`
  acehbarat acehbaratdaya acehbesar acehjaya acehselatan acehsingkil acehtamiang acehtengah acehtenggara acehtimur acehutara benermeriah bireuen gayolues
  naganraya pidie pidiejaya simeulue bandaaceh langsa lhokseumawe sabang subulussalam
  asahan batubara dairi deliserdang humbanghasundutan karo labuhanbatu labuhanbatuselatan labuhanbatuutara langkat mandailingnatal nias niasbarat niasselatan
  niasutara padanglawas padanglawasutara pakpakbharat samosir serdangbedagai simalungun tapanuliselatan tapanulitengah tapanuliutara toba tobasamosir binjai gunungsitoli
  medan padangsidimpuan padangsidempuan pematangsiantar siantar sibolga tanjungbalai tebingtinggi
  agam dharmasraya kepulauanmentawai mentawai limapuluhkota padangpariaman pasaman pasamanbarat pesisirselatan sijunjung solok solokselatan tanahdatar
  bukittinggi padang padangpanjang pariaman payakumbuh sawahlunto
  bengkalis indragirihilir indragirihulu kampar kepulauanmeranti meranti kuantansingingi pelalawan rokanhilir rokanhulu siak dumai pekanbaru
  batanghari bungo kerinci merangin muarojambi sarolangun tanjungjabungbarat tanjungjabungtimur tebo jambi sungaipenuh
  banyuasin empatlawang lahat muaraenim musibanyuasin musirawas musirawasutara oganilir ogankomeringilir ogankomeringulu ogankomeringuluselatan ogankomeringulutimur
  penukalabablematangilir lubuklinggau pagaralam palembang prabumulih
  bengkuluselatan bengkulutengah bengkuluutara kaur kepahiang lebong mukomuko rejanglebong seluma bengkulu
  lampungbarat lampungselatan lampungtengah lampungtimur lampungutara mesuji pesawaran pesisirbarat pringsewu tanggamus tulangbawang tulangbawangbarat waykanan
  bandarlampung metro
  bangka bangkabarat bangkaselatan bangkatengah belitung belitungtimur pangkalpinang bintan karimun kepulauananambas anambas lingga natuna batam tanjungpinang
  kepulauanseribu jakarta jakartabarat jakartapusat jakartaselatan jakartatimur jakartautara
  bandung bandungbarat bekasi bogor ciamis cianjur cirebon garut indramayu karawang kuningan majalengka pangandaran purwakarta subang sukabumi sumedang tasikmalaya
  banjar cimahi depok
  banjarnegara banyumas batang blora boyolali brebes cilacap demak grobogan jepara karanganyar kebumen kendal klaten kudus magelang pati pekalongan pemalang
  purbalingga purworejo rembang semarang sragen sukoharjo tegal temanggung wonogiri wonosobo salatiga surakarta solo
  bantul gunungkidul kulonprogo sleman yogyakarta jogja jogjakarta yogya
  bangkalan banyuwangi blitar bojonegoro bondowoso gresik jember jombang kediri lamongan lumajang madiun magetan malang mojokerto nganjuk ngawi pacitan pamekasan
  pasuruan ponorogo probolinggo sampang sidoarjo situbondo sumenep trenggalek tuban tulungagung batu surabaya
  lebak pandeglang serang tangerang cilegon tangerangselatan
  badung bangli buleleng gianyar jembrana karangasem klungkung tabanan denpasar
  bima dompu lombokbarat lomboktengah lomboktimur lombokutara sumbawa sumbawabarat mataram
  alor belu ende florestimur kupang lembata malaka manggarai manggaraibarat manggaraitimur nagekeo ngada rotendao saburaijua sikka sumbabarat sumbabaratdaya
  sumbatengah sumbatimur timortengahselatan timortengahutara
  bengkayang kapuashulu kayongutara ketapang kuburaya landak melawi mempawah sambas sanggau sekadau sintang pontianak singkawang
  baritoselatan baritotimur baritoutara gunungmas kapuas katingan kotawaringinbarat kotawaringintimur kotawaringin lamandau murungraya pulangpisau seruyan sukamara palangkaraya
  balangan baritokuala hulusungaiselatan hulusungaitengah hulusungaiutara kotabaru tabalong tanahbumbu tanahlaut tapin banjarbaru banjarmasin
  berau kutaibarat kutaikartanegara kutaitimur mahakamulu paser penajampaserutara balikpapan bontang samarinda bulungan malinau nunukan tanatidung tarakan
  bolaangmongondow bolaangmongondowselatan bolaangmongondowtimur bolaangmongondowutara kepulauansangihe sangihe kepulauansiautagulandangbiaro sitaro kepulauantalaud talaud
  minahasa minahasaselatan minahasatenggara minahasautara bitung kotamobagu manado tomohon
  banggai banggaikepulauan banggailaut buol donggala morowali morowaliutara parigimoutong poso sigi tojounauna tolitoli palu
  bantaeng barru bone bulukumba enrekang gowa jeneponto kepulauanselayar selayar luwu luwutimur luwuutara maros pangkajenekepulauan pangkajenedankepulauan pangkep pinrang
  sidenrengrappang sinjai soppeng takalar tanatoraja toraja torajautara wajo makassar makasar palopo parepare
  bombana buton butonselatan butontengah butonutara kolaka kolakatimur kolakautara konawe konawekepulauan konaweselatan konaweutara muna munabarat wakatobi baubau kendari
  boalemo bonebolango gorontalo gorontaloutara pohuwato majene mamasa mamuju mamujutengah pasangkayu mamujuutara polewalimandar
  buru buruselatan kepulauanaru malukubaratdaya malukutengah malukutenggara kepulauantanimbar tanimbar serambagianbarat serambagiantimur ambon tual
  halmaherabarat halmaheraselatan halmaheratengah halmaheratimur halmaherautara kepulauansula pulaumorotai morotai pulautaliabu taliabu ternate tidorekepulauan tidore
  biaknumfor biak jayapura keerom kepulauanyapen yapen mamberamoraya sarmi supiori waropen asmat bovendigoel mappi merauke deiyai dogiyai intanjaya mimika timika nabire paniai
  puncak puncakjaya jayawijaya wamena lannyjaya mamberamotengah nduga pegununganbintang tolikara yahukimo yalimo
  fakfak kaimana manokwari manokwariselatan pegununganarfak telukbintuni bintuni telukwondama wondama maybrat rajaampat sorong sorongselatan tambrauw

  aceh sumaterautara sumaterabarat riau kepulauanriau jambi sumateraselatan bengkulu lampung kepulauanbangkabelitung bangkabelitung dkijakarta daerahkhususjakarta
  jawabarat jawatengah daerahistimewayogyakarta jawatimur banten bali nusatenggarabarat nusatenggaratimur kalimantanbarat kalimantantengah kalimantanselatan kalimantantimur
  kalimantanutara sulawesiutara sulawesitengah sulawesiselatan sulawesitenggara gorontalo sulawesibarat maluku malukuutara papua papuabarat papuaselatan papuatengah
  papuapegunungan papuabaratdaya

  sumut sumbar sumsel kepri babel dki jabar jateng diy jatim ntb ntt kalbar kalteng kalsel kaltim kaltara sulut sulteng sulsel sultra sulbar malut
  jakbar jakpus jaksel jaktim jakut tangsel bandungkota sergai madina labura labusel humbahas taput tapteng tapsel inhil inhu kuansing rohil rohul tanjabbar tanjabtim muba mura
  muratara okuselatan okutimur lamsel lamteng lamtim lambar tubaba pringsewu sumbabarat lobar loteng lotim kukar kutim kubar hst hss hsu kobar kotim bolmong boltim bolsel bolmut
  minut minsel mitra parimo touna sidrap lutim lutra konsel konut butur polman mateng halbar halsel halteng haltim halut malra sbb kulonprogo purwokerto cikarang cibinong ungaran
  bali lombok madura flores sumba
`);

/** Kinds of region in regions' own names (`Kepulauan Riau`, `Pulau Morotai`): no region by themselves. */
export const COMPASS: ReadonlySet<string> = wordSet('utara selatan timur barat tengah tenggara daya laut kepulauan hulu hilir raya');
