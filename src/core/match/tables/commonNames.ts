// How common a word is among Indonesian names, in two classes. Made by hand from published rankings of given names and
// from common knowledge of naming in Java, Sunda, Sumatra, Bali, Sulawesi, Maluku, Papua and among names of Arab, European and
// Chinese descent; a word in neither class counts as rare. It decides one thing: whether a full name, or a handle made of
// it, can point at one person. A class stands for an order of magnitude of bearers in a hundred thousand people.

import { wordList } from './wordList.ts';

/** Borne by more than about one in two hundred. */
const VERY_COMMON = wordList(`
  muhammad ahmad abdul siti nur sri dewi agus budi eko dwi tri wahyu adi putra putri sari ayu rina rini yuni wati yanti rahayu lestari handayani
  setiawan setyawan kurniawan kurnia hidayat susanto santoso wibowo nugroho saputra pratama wijaya utomo prasetyo purnomo hartono suryanto suryani
  bambang joko slamet supri heri hendra hadi andi arif rizki rizky dian indah ani ika lina maria ratna fitri nurul aminah fatimah khadijah aisyah
  yusuf ibrahim ismail ali umar hasan husein rahman rahmat hakim maulana ridwan
`);

/** Well known, about one in a thousand to ten thousand; several of them together still point at many. */
const COMMON = wordList(`
  susilo suparno sutrisno suyanto sugeng suharto supardi sunarto sumarno suwarno subekti sudarsono sugiyanto suprapto suryadi supriyadi supriyanto
  mulyono mulyani mulyadi mulyana mulyati kusuma kusumawati kusumo wulandari puspita puspitasari anggraini anggraeni maharani permata safitri novita yulia yuliana yulianti
  nurhayati nurjanah nurhidayat nurhidayah nurhidayati nuraini rohani rohmah aminatun sulastri suharti sumiati sutini sulistyo sulistyowati suhartini sugito wagiman
  wahyuni wahyudi wahyuningsih setyo setyawati setiawati kartika kartini sulaiman firmansyah syahputra syahrul fajar bagus bagas galih dimas rama
  bayu angga reza ilham fauzi faisal hasanah zainal zainuddin anwar arifin aziz jamal jamaluddin latif syarif taufik yanto yono yuli endang titik tuti
  sukma utami astuti ningsih ningrum purwanti purwanto purwaningsih haryanto haryono haryanti haryati harjo hartati hartini hartanto herman hermawan heru herlina irawan
  irma ira ina nina nita novi oktavia oktaviani pertiwi pramono prabowo putranto raharjo ramadhan ramadhani retno riyanto riyadi rosyid rosita rosa rudi
  samsul septian sigit siswanto siswoyo solikin sofyan sudirman sukarno surya suswanto syamsul teguh tono triyono untung wawan widodo widya widi
  wiwin wiwik yeni yogi yoga yudi yunus zulkifli alam aulia cahya cahyono candra citra damayanti danu darmawan desi didik edi elly erna ernawati
  erni evi farida feri fina gunawan hamzah hana hendri ilyas imam indra intan iqbal irfan iskandar iwan jaya jumadi juwita karina kevin
  komang ketut made wayan nyoman putu gede kadek luh lilik lilis lukman mariam maryam mega melati meli mira mukti mustofa mustafa nanda nasution
  siregar simanjuntak sitompul sinaga sihombing harahap lubis ginting tarigan pasaribu hutapea damanik chaniago tanjung nasir naufal nia niken nuryani nurdin
  oki pandu panji purnama rachmat raden rafi ratih ratri restu ria riana ririn rizal rohman roni saiful salma sandi satria sekar
  shinta silvia sinta sophia subagyo sumarni suparman suroso susanti susi syafii tanti tika tina tini vera vina wardani winarno winarti wisnu wulan
  yana yani yanuar yohanes yosef yusron zahra zaki antonius stefanus paulus petrus yohana theresia christina kristina agustin agustina amalia afif
  bella kencana surti subarkah gunadi rohmat hidayah hidayati komala maya nadia salim sulis tuti umi vivi amin mustofa dadang asep ujang cecep maman euis neneng
  supriatna suherman sopandi suhendar hermanto sutanto budiman budiarto budianto bintoro arifianto arifiyanto wicaksono nugraha pamungkas permana perdana pradana pradipta
  mahendra mahardika ramadani rahmawati fatmawati ernawati nurwati kurniawati setyowati trisnawati indrawati isnaini isna ida elisa elisabeth yuliani yulianto julianto
  dedi dadan deni dani danang dodi doni ferdi fikri farhan fadli fahmi ghani habib haris hasyim hamid halim idris imran irwan ikhsan ihsan jafar junaidi kamal khoirul
  khairul lutfi mahfud makmur malik mansyur marwan masruri mujib munir mursid muslim nasrul nawawi rauf rasyid rosid sahrul saleh samsudin syamsuddin sholeh sidik subhan
  suhaimi suhendra sukirman suripto sutarno sutopo suwito tarmizi tohir usman wahid wahab yahya yasin yazid zakaria baharuddin burhanuddin kamaruddin hasanuddin nuruddin
  ambar anik anita ariani asih asri atik dahlia diah diana elvi ely eni fatma fitria fitriani hesti ifah ismi istiqomah jamilah juliana kartinah khasanah kholifah lailatul
  latifah lia liana lusi mardiana marlina masitoh mutia mutiara nasikah nikmah nining novia nuriyah nurlaela nurlaila nurmala oktaviana rahma rahmi ratnasari romlah rukmini
  rusmini sholikhah silvi solikah sumini suratmi suryati suwarni tarmini tumini tri turini ulfa uswatun wagini warsini yatmi zulaikha zubaidah sholihah hartinah suparti sutarmi
`);

/** Bearers among a hundred thousand people, as a power of ten below one. */
const RARITY = new Map<string, number>([...COMMON.map((word) => [word, 3.4] as const), ...VERY_COMMON.map((word) => [word, 2.1] as const)]);
const RARE = 5.2;
const PEOPLE = 8.45;
/** A name that ten people bear or fewer belongs to one of whom a resident has heard. */
const SHARED_BY = 1.4;

/** Rarity of one name word: 2.1 very common, 3.4 common, 5.2 for a word that the table does not hold. */
const rarity = (word: string): number => RARITY.get(word) ?? (word.length < 4 ? 3.4 : RARE);

/** Whether the word is known as a part of people’s names. */
export const isNameWord = (word: string): boolean => RARITY.has(word);

/** Whether many people bear this full name, so that it points at nobody in particular. */
export function isCommon(name: readonly string[]): boolean {
  if (name.length === 1) return rarity(name[0] as string) < RARE || (name[0] as string).length < 9;
  return PEOPLE - name.reduce((sum, word) => sum + rarity(word), 0) > SHARED_BY;
}
