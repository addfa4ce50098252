// How impostors change a name or a handle: one function a trick, each with its own name for the tables of a measurement.

import type { Chance } from './random.ts';

export type Trick = (by: Chance, text: string) => string;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Alphabets of "fancy text" pages; each character stands for the letter at the same place. */
const STYLES: Readonly<Record<string, string>> = {
  bold: '𝐚𝐛𝐜𝐝𝐞𝐟𝐠𝐡𝐢𝐣𝐤𝐥𝐦𝐧𝐨𝐩𝐪𝐫𝐬𝐭𝐮𝐯𝐰𝐱𝐲𝐳', script: '𝓪𝓫𝓬𝓭𝓮𝓯𝓰𝓱𝓲𝓳𝓴𝓵𝓶𝓷𝓸𝓹𝓺𝓻𝓼𝓽𝓾𝓿𝔀𝔁𝔂𝔃', fraktur: '𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨𝔩𝔪𝔫𝔬𝔭𝔮𝔯𝔰𝔱𝔲𝔳𝔴𝔵𝔶𝔷',
  mono: '𝚊𝚋𝚌𝚍𝚎𝚏𝚐𝚑𝚒𝚓𝚔𝚕𝚖𝚗𝚘𝚙𝚚𝚛𝚜𝚝𝚞𝚟𝚠𝚡𝚢𝚣', double: '𝕒𝕓𝕔𝕕𝕖𝕗𝕘𝕙𝕚𝕛𝕜𝕝𝕞𝕟𝕠𝕡𝕢𝕣𝕤𝕥𝕦𝕧𝕨𝕩𝕪𝕫', wide: 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
  circled: 'ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ', circledBlack: '🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩', squared: '🄰🄱🄲🄳🄴🄵🄶🄷🄸🄹🄺🄻🄼🄽🄾🄿🅀🅁🅂🅃🅄🅅🅆🅇🅈🅉',
  squaredBlack: '🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉', parenthesised: '⒜⒝⒞⒟⒠⒡⒢⒣⒤⒥⒦⒧⒨⒩⒪⒫⒬⒭⒮⒯⒰⒱⒲⒳⒴⒵', smallCaps: 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ',
  superscript: 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ', currency: '₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ', greekish: 'αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz', curls: 'ąცƈɖɛʄɠɧıʝƙƖɱŋơ℘զཞʂɬų۷ῳҳყʑ',
  syllabics: 'ᗩᗷᑕᗪEᖴGᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯXYᘔ', asian: '卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙', upsideDown: 'ɐqɔpǝɟƃɥᴉɾʞןɯuodbɹsʇnʌʍxʎz', cherokee: 'ᎪbᏟᎠᎬfᏀᎻᎥᎫᏦᏞmnᎾᏢqᏒᏚᎢuᏙᏔxᎩᏃ',
};
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'аɑαáàâãȧạåāąǎ', b: 'Ьƅḃɓ', c: 'сϲçćƈ', d: 'ԁđďɖḍ', e: 'еéèêëẹėęēҽ', f: 'ƒḟ', g: 'ɡցğġģ', h: 'һհḥħ', i: 'іíìîïıịɩǐ', j: 'јʝ', k: 'κкķƙḳ', l: 'ӏłĺḷӀ', m: 'мṃɱ', n: 'ոńñṇņŋո',
  o: 'оοօóòôõöøọ', p: 'рρṗ', q: 'ԛգ', r: 'гŕřṛɍ', s: 'ѕśşșṣš', t: 'тţťṭŧ', u: 'υսúùûüụ', v: 'ѵνṿ', w: 'ԝѡẁŵ', x: 'хχ', y: 'уýỳŷÿỵγ', z: 'ᴢźżẓ',
};
const CAPITAL_ALIKE: Readonly<Record<string, string>> = { A: 'АΑᎪ', B: 'ВΒᏴ', C: 'СϹᏟ', E: 'ЕΕᎬ', H: 'НΗᎻ', I: 'ІΙ', J: 'ЈᎫ', K: 'КΚᏦ', M: 'МΜᎷ', N: 'Νꓠ', O: 'ОΟՕ', P: 'РΡᏢ', S: 'ЅՏᏚ', T: 'ТΤᎢ', W: 'ᎳԜ', X: 'ХΧ', Y: 'ҮΥ', Z: 'ΖᏃ', D: 'ᎠᗞĐ', G: 'ԌᏀ', L: 'ᏞԼ', R: 'ᏒᎡ', U: 'ՍԱ' };
const KEYS: Readonly<Record<string, string>> = { a: 'sqz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x' };
const LEET: Readonly<Record<string, string>> = { a: '4', i: '1', e: '3', o: '0', s: '5', t: '7', g: '9', b: '8' };

const style = (kind: string): Trick => (_by, text) => {
  const letters = [...(STYLES[kind] as string)];
  return Array.from(text, (each) => letters[ALPHABET.indexOf(each.toLowerCase())] ?? each).join('');
};
const turned: Trick = (by, text) => Array.from(style('upsideDown')(by, text)).reverse().join('');
/** Places of letters inside words of four letters or more. */
const places = (text: string): number[] => {
  const found: number[] = [];
  for (const match of text.matchAll(/[A-Za-z]{4,}/g)) for (let at = 1; at < match[0].length - 1; at += 1) found.push(match.index + at);
  return found.length > 0 ? found : [Math.max(0, Math.floor(text.length / 2))];
};
const edited = (change: (by: Chance, text: string, at: number) => string): Trick => (by, text) => change(by, text, by.pick(places(text)));
const replaceAt = (text: string, at: number, length: number, put: string): string => text.slice(0, at) + put + text.slice(at + length);
const changed = (table: Readonly<Record<string, string>>, all: boolean): Trick => (by, text) => {
  const able = [...text].flatMap((each, at) => (table[each] === undefined ? [] : [at]));
  const chosen = all ? new Set(able) : new Set([by.pick(able.length > 0 ? able : [0])]);
  return [...text].map((each, at) => (chosen.has(at) ? by.pick([...(table[each] ?? each)]) : each)).join('');
};
const words = (change: (by: Chance, words: string[]) => string[]): Trick => (by, text) => change(by, text.split(' ')).join(' ');

/** One of these leaves the name what it was for a reader: with a stolen photo it is a fake. */
export const NAME_TRICKS: Readonly<Record<string, Trick>> = {
  exact: (_by, text) => text,
  ...Object.fromEntries(Object.keys(STYLES).map((kind) => [`style_${kind}`, kind === 'upsideDown' ? turned : style(kind)])),
  style_regional: (_by, text) => Array.from(text.toUpperCase(), (each) => (/[A-Z]/.test(each) ? `${String.fromCodePoint(0x1f1e6 + each.charCodeAt(0) - 65)}\u200b` : each)).join(''),
  style_part: words((by, parts) => parts.map((part, at) => (at === parts.length - 1 ? style('bold')(by, part) : part))),
  style_mixed: (by, text) => Array.from(text, (each) => (by.may(0.4) ? style(by.pick(['bold', 'script', 'mono', 'double']))(by, each) : each)).join(''),
  homoglyph_one: changed(LOOK_ALIKE, false), homoglyph_all: changed(LOOK_ALIKE, true),
  homoglyph_both: (by, text) => changed(CAPITAL_ALIKE, true)(by, changed(LOOK_ALIKE, true)(by, text)),
  capitals_alike: (by, text) => changed(CAPITAL_ALIKE, true)(by, text.toUpperCase()),
  zero_width: edited((by, text, at) => replaceAt(text, at, 0, by.pick(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u2061', '\u034f', '\u180e']))),
  bidi: (_by, text) => `\u202e\u202d${text}\u202c`, bidi_inside: edited((by, text, at) => replaceAt(text, at, 0, by.pick(['\u200e', '\u200f', '\u2066', '\u2069']))),
  turned_round: (_by, text) => `\u202e${Array.from(text).reverse().join('')}\u202c`,
  set_apart: (by, text) => Array.from(text.replace(/[.,]/g, '').matchAll(/\S+/g), ([part]) => Array.from(part).join(by.pick(['✨', '♥', '/', '•', '🔥']))).join(' '),
  tags: (_by, text) => `${text}\u{e0041}\u{e0042}`, fillers: (_by, text) => text.replace(/ /g, '\u3164'),
  combining: (by, text) => Array.from(text, (each) => (by.may(0.5) ? each + by.pick(['\u0336', '\u0323', '\u0301', '\u0332', '\u0489']) : each)).join(''),
  zalgo: (_by, text) => Array.from(text, (each) => `${each}\u0353\u0347\u031f\u0306\u033d`).join(''),
  leet_one: changed(LEET, false), leet_all: (by, text) => changed(LEET, true)(by, text.toLowerCase()),
  spaced: (_by, text) => Array.from(text).join(' '), dotted: (_by, text) => text.split(' ').map((part) => Array.from(part).join('.')).join(' '),
  starred: (_by, text) => Array.from(text.replaceAll(' ', '')).join('★'), under: (_by, text) => text.replaceAll(' ', '_'), dots_between: (_by, text) => text.replaceAll(' ', '.'),
  hyphens: (_by, text) => text.replaceAll(' ', '-'), bars: (_by, text) => text.replaceAll(' ', ' | '), joined: (_by, text) => text.replaceAll(' ', ''),
  joined_lower: (_by, text) => text.replaceAll(' ', '').toLowerCase(), split: edited((_by, text, at) => replaceAt(text, at, 0, ' ')), split_dot: edited((_by, text, at) => replaceAt(text, at, 0, '.')),
  double: edited((_by, text, at) => replaceAt(text, at, 0, text[at] as string)), drop: edited((_by, text, at) => replaceAt(text, at, 1, '')),
  swap: edited((_by, text, at) => replaceAt(text, at, 2, `${text[at + 1] ?? ''}${text[at] ?? ''}`)), insert: edited((by, text, at) => replaceAt(text, at, 0, by.pick([...ALPHABET]))),
  replace: edited((by, text, at) => replaceAt(text, at, 1, by.pick([...ALPHABET]))), key: edited((by, text, at) => replaceAt(text, at, 1, by.pick([...(KEYS[(text[at] ?? 'a').toLowerCase()] ?? 'a')]))),
  vowel: edited((by, text, at) => { const near = [at, at + 1, at - 1, at + 2].find((each) => /[aiueo]/.test(text[each] ?? '')) ?? at; return replaceAt(text, near, 1, by.pick([...'aiueo'])); }),
  tail: (by, text) => text + (text.at(-1) as string).repeat(1 + by.below(3)), stretched: edited((by, text, at) => replaceAt(text, at, 0, (text[at] as string).repeat(2 + by.below(3)))),
  capital_i: (_by, text) => text.replace(/l/g, 'I'), small_l: (_by, text) => text.replace(/i/g, 'l'), bar_l: (_by, text) => text.replace(/l/g, '|'),
  rn: (_by, text) => text.replace(/m/, 'rn'), vv: (_by, text) => text.replace(/w/i, 'vv'), cl: (_by, text) => text.replace(/d/, 'cl'),
  old_u: (_by, text) => text.replace(/u/g, 'oe'), old_j: (_by, text) => text.replace(/j/g, 'dj').replace(/J/g, 'Dj'), old_y: (_by, text) => text.replace(/y/g, 'j'), old_c: (_by, text) => text.replace(/c/g, 'tj'),
  new_u: (_by, text) => text.replace(/oe/g, 'u').replace(/Tj/g, 'C').replace(/tj/g, 'c').replace(/dj/g, 'j'), javanese: (by, text) => (by.may(0.5) ? text.replace(/a/g, 'o') : text.replace(/o/g, 'a')),
  hk: (_by, text) => text.replace(/i(?=[a-z])/, 'ie'), y_i: (_by, text) => text.replace(/y/, 'i'), upper: (_by, text) => text.toUpperCase(), lower: (_by, text) => text.toLowerCase(),
  alternating: (_by, text) => Array.from(text, (each, at) => (at % 2 === 0 ? each.toLowerCase() : each.toUpperCase())).join(''),
  tick: (by, text) => `${text} ${by.pick(['✓', '✔️', '✅', '☑️', '🔵', '🟦', '🔹', '🏅', '💙'])}`, emoji: (by, text) => `${by.pick(['🇮🇩', '🌹', '❤️', '🔥', '⭐'])} ${text} ${by.pick(['🇮🇩', '🙏', '🌟', '👑'])}`,
  emoji_inside: words((_by, parts) => [parts.join('❤️')]), brackets: (_by, text) => `『${text}』`, wings: (_by, text) => `꧁ ${text} ꧂`, quotes: (_by, text) => `"${text}"`, dots_after: (_by, text) => `${text}...`,
};

/** More is changed than one thing: a warning is enough. */
export const TWICE = ['drop', 'swap', 'double', 'leet_one', 'homoglyph_one', 'style_bold', 'tail', 'zero_width', 'tick', 'vowel', 'replace'] as const;

export const AFFIXES_AFTER = [
  'Asli Bukan Palsu', 'VVIP',
  'Official', 'ofc', 'OFFICIAL', 'official page', 'Real', 'Asli', 'Resmi', 'Baru', 'New', '2', 'II', '3', 'ID', 'FB', 'Fb Baru', 'Backup', 'Second', 'Akun Baru', 'Akun Resmi', '2024', 'Original', 'Pribadi', 'Kedua',
  'Cadangan', 'Verified', '(Official)', '- Official', '| Resmi', '_official', 'IG', 'Page', 'Channel', 'Center', 'Bansos', 'Giveaway', 'Berbagi', 'Dana Hibah', 'Bantuan Modal', 'Peduli', 'Reborn', 'Team', 'Indonesia', '.id', 'TV',
] as const;
export const AFFIXES_BEFORE = ['Real', 'Official', 'The Real', 'Akun Resmi', 'Asli', 'Bapak', 'Ibu', 'H.', 'Hj.', 'Dr.', 'Pak', 'Bu', 'Bpk.', 'Ir.', 'Admin', 'Tim', 'Program Bantuan', 'Its', 'The', 'Yth.', 'Info'] as const;
export const DEGREES_AFTER = [', S.H.', ', S.E., M.M.', ' SH MH', ', S.Sos', ', M.Si.', ' S.Kom', ', Ph.D', ' MM', ', S.STP', ', S.I.K., M.H.'] as const;
export const OFFICE_AFTER = ['Official', 'Resmi', 'Online', 'Admin', 'Humas', 'Penerimaan CPNS', 'Info', 'Center', 'CS', 'Layanan Pengaduan', 'Call Center', 'Baru', '2', 'ID', 'Bantuan Sosial', 'Penyaluran Bansos', 'PPPK', 'Terkini', '2025', 'Pusat', 'Pelayanan Publik', 'Update', 'Pendaftaran Online', 'Asli'] as const;
export const OFFICE_BEFORE = ['Admin', 'Info', 'Humas', 'Official', 'CS', 'Layanan', 'Akun Resmi', 'Kantor', 'Operator', 'Pelayanan', 'Call Center', 'Penerimaan', 'Bansos'] as const;

export const HANDLE_TRICKS: Readonly<Record<string, Trick>> = {
  drop: edited((_by, text, at) => replaceAt(text, at, 1, '')), double: edited((_by, text, at) => replaceAt(text, at, 0, text[at] as string)),
  swap: edited((_by, text, at) => replaceAt(text, at, 2, `${text[at + 1] ?? ''}${text[at] ?? ''}`)), insert: edited((by, text, at) => replaceAt(text, at, 0, by.pick([...ALPHABET]))),
  replace: edited((by, text, at) => replaceAt(text, at, 1, by.pick([...ALPHABET]))), cut: (by, text) => text.slice(0, -1 - by.below(2)), look: (by, text) => changed(LEET, false)(by, text), capital_i: (_by, text) => text.replace(/l/, 'I').replace(/i/, 'l'),
  before: (by, text) => by.pick(['official', 'the', 'real', 'ofc.', 'official_', 'its', 'im_', 'asli_', 'resmi']) + text,
  after: (by, text) => text + by.pick(['_official', 'official', '.real', '_ofc', '_resmi', '_asli', '_id', '.id', '_fb', '_baru', '_new', '2', '_2', '_backup']),
  separator: edited((_by, text, at) => replaceAt(text, at, 0, '_')), numbers: (by, text) => text + by.below(99), same: (_by, text) => text,
};
