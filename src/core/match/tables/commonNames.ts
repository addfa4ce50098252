// How common a word is among Indonesian names, in three classes. Made by hand from published rankings of given names and
// from common knowledge of naming in Java, Sunda, Sumatra, Bali and among Arab- and European-derived names; a word that stands
// in no class counts as rare. It decides one thing: whether a full name, or a handle made of it, can point at one person.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Borne by more than about one in two hundred. */
const VERY_COMMON = words(`
  muhammad ahmad abdul siti nur sri dewi agus budi eko dwi tri wahyu adi putra putri sari ayu rina rini yuni wati yanti rahayu lestari handayani
  setiawan setyawan kurniawan kurnia hidayat susanto santoso wibowo nugroho saputra pratama wijaya utomo prasetyo purnomo hartono suryanto suryani
  bambang joko slamet supri heri hendra hadi andi arif rizki rizky dian indah ani ika lina maria ratna fitri nurul aminah fatimah khadijah aisyah
  yusuf ibrahim ismail ali umar hasan husein rahman rahmat hakim maulana ridwan
`);

/** Well known; several of them together still point at many. */
const COMMON = words(`
  susilo suparno sutrisno suyanto sugeng suharto supardi sunarto sumarno suwarno subekti sudarsono sugiyanto suprapto suryadi supriyadi supriyanto
  mulyono mulyani mulyadi mulyana kusuma kusumawati wulandari puspita anggraini anggraeni maharani permata safitri novita yulia yuliana yulianti
  nurhayati nurjanah nurhidayat nuraini rohani rohmah aminatun sulastri suharti sumiati sutini sulistyo sulistyowati suhartini
  wahyuni wahyudi wahyuningsih setyo setyawati setiawati kartika kartini sulaiman firmansyah syahputra syahrul fajar bagus bagas galih dimas rama
  bayu angga reza ilham fauzi faisal hasanah zainal zainuddin anwar arifin aziz jamal latif syarif taufik yanto yono yuli endang titik tuti
  sukma utami astuti ningsih ningrum purwanti purwanto purwaningsih haryanto haryono harjo hartati hartini herman hermawan heru herlina irawan
  irma ira ina nina nita novi oktavia pertiwi pramono prabowo putranto raharjo ramadhan ramadhani retno riyanto riyadi rosyid rosita rudi
  samsul septian sigit siswanto siswoyo solikin sofyan sudirman sukarno surya suswanto syamsul teguh tono triyono untung wawan widodo widya widi
  wiwin yeni yogi yudi yunus zulkifli alam aulia cahya cahyono candra citra damayanti danu darmawan desi didik edi elly erna ernawati
  erni evi farida feri fina gunawan hamzah hana hendri ilyas imam indra intan iqbal irfan iskandar iwan jaya jumadi juwita karina kevin
  komang ketut made wayan nyoman putu gede kadek lilik lilis lukman mariam maryam mega melati meli mira mukti mustofa mustafa nanda nasution
  siregar simanjuntak sitompul sinaga sihombing harahap lubis ginting tarigan pasaribu hutapea nasir naufal nia niken nuryani nurdin
  oki pandu panji purnama rachmat raden rafi ratih ratri restu ria riana ririn rizal rohman roni saiful salma sandi satria sekar
  shinta silvia sinta sophia subagyo sumarni suparman suroso susanti susi syafii tanti tika tina tini vera vina wardani winarno winarti wisnu wulan
  yana yani yanuar yohanes yosef yusron zahra zaki antonius stefanus paulus petrus yohana theresia christina kristina agustin agustina amalia afif
  bella kencana surti subarkah gunadi rohmat hidayah hidayati komala maya nadia salim sulis tuti umi vivi
`);

const CLASS = new Map<string, number>([...VERY_COMMON.map((word) => [word, 2] as const), ...COMMON.map((word) => [word, 1] as const)]);

/** 2 very common, 1 common, 0 rare (not in the table). */
export const commonness = (word: string): number => CLASS.get(word) ?? 0;
