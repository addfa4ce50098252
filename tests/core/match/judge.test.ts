// Single profiles, one a line: what a resident sees of them. All invented; none of them stands in a list of test cases elsewhere.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureOutcome } from '../../../src/core/match/evidence.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import { sampleList, verdictOn } from './officials.ts';

/** Whole names of `wening`, written in ways that a reader still takes for hers. */
const DISGUISED = `
Wening Prabaningrum|WENING PRABANINGRUM|wening prabaningrum|wEnInG pRaBaNiNgRuM|Hj. Wening Prabaningrum|Hj Wening Prabaningrum SE MM|Wening Prabaningrum, S.E., M.M.|Ibu Wening Prabaningrum|Bu Wening Prabaningrum
Wening Prabaningrum Official|Wening Prabaningrum ofc|Real Wening Prabaningrum|The Real Wening Prabaningrum|Wening Prabaningrum Asli|Wening Prabaningrum Baru|Wening Prabaningrum 2|Wening Prabaningrum II|Wening Prabaningrum (Official)
Wening Prabaningrum ID|Wening Prabaningrum Backup|Akun Resmi Wening Prabaningrum|Wening Prabaningrum Akun Kedua|Admin Wening Prabaningrum|Tim Wening Prabaningrum|Wening Prabaningrum Fb Baru|Wening Prabaningrum 2024|Wening Prabaningrum Peduli
Wening Prabaningrum Bansos|Bansos Wening Prabaningrum|Giveaway Wening Prabaningrum|Wening Prabaningrum Bantuan Sosial|Wening Prabaningrum Dana Hibah|Bantuan Modal Wening Prabaningrum|Prabaningrum Wening|Prabaningrum, Wening|Bupati Wening Prabaningrum
Bupati Klaten Wening Prabaningrum|Wening Prabaningrum Klaten|Wening Prabaningrum Bupati Klaten|Wening-Prabaningrum|Wening_Prabaningrum|Wening.Prabaningrum|Wening|Prabaningrum x|WeningPrabaningrum|weningprabaningrum|Wening  Prabaningrum|Wening Praba Ningrum
Weningprabaningrum Official|We ning Prabaningrum|W e n i n g P r a b a n i n g r u m|W.e.n.i.n.g P.r.a.b.a.n.i.n.g.r.u.m|W-e-n-i-n-g P-r-a-b-a-n-i-n-g-r-u-m|★ Wening ★ Prabaningrum ★|『Wening Prabaningrum』|꧁Wening Prabaningrum꧂|"Wening Prabaningrum"
Wening Prabaningrum ✓|✅ Wening Prabaningrum|Wening Prabaningrum ☑️|Wening Prabaningrum 🔵|Wening Prabaningrum 🇮🇩|🌹 Wening Prabaningrum 🌹|Wening❤️Prabaningrum|Wening Prabaningrum...|Wening Prabaningrum!!!|@Wening Prabaningrum
Wenning Prabaningrum|Wenig Prabaningrum|Weinng Prabaningrum|Wening Prabaningrumm|Wening Prabaningrummm|Wening Prabaningrun|Wening Prabanignrum|Wening Prabanningrum|Wening Prabaningrom|Wening Prabaningram|Wening Probaningrum|Wening Praboningrum|Wening Prabaningroem
Wenîng Prâbâníngrum|Wêning Prabaningrum|Weníng Prabaningrum|W̶e̶n̶i̶n̶g̶ P̶r̶a̶b̶a̶n̶i̶n̶g̶r̶u̶m̶|W͓̽e͓̽n͓̽i͓̽n͓̽g͓̽ P͓̽r͓̽a͓̽b͓̽a͓̽n͓̽i͓̽n͓̽g͓̽r͓̽u͓̽m͓̽|We​ning Prabaningrum|Wening Praba‌ningrum|Wening⁠ Prabaningrum|‮‭Wening Prabaningrum‬
W3ning Prabaningrum|Wen1ng Prabaningrum|W3n1n9 Pr4b4n1n9rum|Wening Pr@baningrum|VVening Prabaningrum|Wening Prabanlngrum|Wenlng Prabanlngrum|WenIng Prabaningrum|Wening Prabaningrurn|Wеning Prаbaningrum|Wening Рrabaningrum|Ԝеnіng Рrаbаnіngrum
𝐖𝐞𝐧𝐢𝐧𝐠 𝐏𝐫𝐚𝐛𝐚𝐧𝐢𝐧𝐠𝐫𝐮𝐦|𝓦𝓮𝓷𝓲𝓷𝓰 𝓟𝓻𝓪𝓫𝓪𝓷𝓲𝓷𝓰𝓻𝓾𝓶|𝕎𝕖𝕟𝕚𝕟𝕘 𝕡𝕣𝕒𝕓𝕒𝕟𝕚𝕟𝕘𝕣𝕦𝕞|Ｗｅｎｉｎｇ　Ｐｒａｂａｎｉｎｇｒｕｍ|ᴡᴇɴɪɴɢ ᴘʀᴀʙᴀɴɪɴɢʀᴜᴍ|🅦🅔🅝🅘🅝🅖 🅟🅡🅐🅑🅐🅝🅘🅝🅖🅡🅤🅜|Ⓦⓔⓝⓘⓝⓖ Ⓟⓡⓐⓑⓐⓝⓘⓝⓖⓡⓤⓜ|🆆🅴🅽🅸🅽🅶 🅿🆁🅰🅱🅰🅽🅸🅽🅶🆁🆄🅼|Wening 𝐏𝐫𝐚𝐛𝐚𝐧𝐢𝐧𝐠𝐫𝐮𝐦|⒲⒠⒩⒤⒩⒢ ⒫⒭⒜⒝⒜⒩⒤⒩⒢⒭⒰⒨
ᗯEᑎIᑎG ᑭᖇᗩᗷᗩᑎIᑎGᖇᑌᗰ|ωєηιηg ρяαвαηιηgяυм|ʷᵉⁿⁱⁿᵍ ᵖʳᵃᵇᵃⁿⁱⁿᵍʳᵘᵐ|ฬєภเภﻮ קгค๒คภเภﻮгย๓|ᏇᏋᏁᎥᏁᎶ ᎮᏒᏗᏰᏗᏁᎥᏁᎶᏒᏬᎷ|աɛռɨռɢ քʀǟɮǟռɨռɢʀʊʍ|աҽղíղց Թɾɑҍɑղíղցɾմʍ|᭙ꫀꪀ꠸ꪀᧁ ρ᥅ꪖ᥇ꪖꪀ꠸ꪀᧁ᥅ꪊꪑ|ꅐꍟꁹꂑꁹꁍ ꉣ꒓ꋫꃃꋫꁹꂑꁹꁍ꒓ꐇꁒ|ꅏꈼꋊꂑꋊꁅ ꉣꌅꁲꋰꁲꋊꂑꋊꁅꌅꐇꂵ|ꅐꏂꋊ꒐ꋊꍌ ꉣꋪꋬꃳꋬꋊ꒐ꋊꍌꋪ꒤ꂵ|w𐌴𐌽𐌹𐌽𐌲 𐍀𐍂𐌰𐌱𐌰𐌽𐌹𐌽𐌲𐍂𐌿𐌼|ⱳꬴꞥꞮꞥꞡ ꝑꞧⱥꞗⱥꞥꞮꞥꞡꞧꞸⱮ|ᚹᛖᚾᛁᚾᚷ ᛈᚱᚨᛒᚨᚾᛁᚾᚷᚱᚢᛗ`.split(/\n/).flatMap((line) => line.split('|')).map((name) => name.trim()).filter((name) => name !== '' && name !== 'Wening' && name !== 'Prabaningrum x');

describe('a profile with the regent’s name and her stolen photo', () => {
  it.each(DISGUISED)('is marked as an imitation: %s', (name) => {
    expect(verdictOn({ name, picture: 'same' })).toMatchObject({ kind: 'suspect', subject: 'wening' });
  });
});

/** [what, name, handle, bio, picture, verdict, subject] */
type Row = readonly [what: string, name: string, handle: string | null, bio: string | null, picture: PictureOutcome, kind: string];
type Warned = readonly [...Row, subject: string];

const WARNED: readonly Warned[] = [
  ['claims the post in the bio', 'Wening Prabaningrum', null, 'Bupati Klaten', 'other', 'suspect', 'wening'],
  ['claims the post with a term', 'Wening Prabaningrum', null, 'Bupati Klaten 2025–2030', 'none', 'suspect', 'wening'],
  ['claims the post with the kind of region', 'Wening Prabaningrum', null, 'Melayani dengan hati | Bupati Kabupaten Klaten', 'none', 'suspect', 'wening'],
  ['claims the post in the handle', 'Wening Prabaningrum', 'bupati_klaten', null, 'other', 'suspect', 'wening'],
  ['a common name with the post', 'Agus Widodo', null, 'Wakil Bupati Klaten', 'other', 'suspect', 'agus'],
  ['a common name with the shortened post', 'Agus Widodo', null, 'Wabup Klaten', 'none', 'suspect', 'agus'],
  ['a common name with the stolen photo', 'Sri Mulyani', 'srimulyani77', null, 'variant', 'suspect', 'mulyani'],
  ['one common word with the stolen photo', 'Sugito', null, null, 'same', 'suspect', 'camat'],
  ['one common word with the placed post', 'Sugito', null, 'Camat Prambanan', 'none', 'suspect', 'camat'],
  ['nothing but the post, with the photo', 'Bupati Klaten', null, null, 'same', 'suspect', 'wening'],
  ['nothing but the post', 'Bupati Klaten', null, null, 'none', 'lookalike', 'wening'],
  ['nothing but the deputy’s post', 'Wakil Bupati Klaten', null, null, 'other', 'lookalike', 'agus'],
  ['the post in capitals', 'KAPOLRES KLATEN', null, null, 'same', 'suspect', 'kapolres'],
  ['the post with an affix', 'Bupati Klaten Official', null, null, 'none', 'lookalike', 'wening'],
  ['nickname and region, with the photo', 'Bu Wening Klaten', null, null, 'same', 'lookalike', 'wening'],
  ['nickname, post and photo', 'Bu Wening', null, 'Bupati Klaten', 'same', 'suspect', 'wening'],
  ['first name and region, with the photo', 'Yohanes Klaten', null, null, 'variant', 'lookalike', 'kapolres'],
  ['a name cut short, with the photo', 'Wening Praba', null, null, 'same', 'lookalike', 'wening'],
  ['first name and initial, with the photo', 'Yohanes R.', null, null, 'same', 'lookalike', 'kapolres'],
  ['post and first name, with the photo', 'Bupati Wening', null, null, 'same', 'lookalike', 'wening'],
  ['a handle copied with one letter more', 'Yohanes Rumbewas', 'yohanesrumbewass', null, 'none', 'lookalike', 'kapolres'],
  ['a handle copied with letters changed places', 'Agus Widodo', 'aguswiddoo', null, 'none', 'lookalike', 'agus'],
  ['letters of several styles in a word, with the handle', 'W𝓮nin𝐠 Prabaningrum', 'wening_prabaningrum1', null, 'none', 'lookalike', 'wening'],
  ['old spelling made new, with the photo', 'Suharjo Cokroadikusumo', null, null, 'same', 'suspect', 'soehardjo'],
  ['an office’s full name', 'Dinas Kesehatan Kabupaten Klaten', null, null, 'other', 'lookalike', 'dinkes'],
  ['an office’s full name and emblem', 'Dinas Kesehatan Kabupaten Klaten', null, null, 'same', 'suspect', 'dinkes'],
  ['an office’s short name', 'Dinkes Klaten', null, null, 'none', 'lookalike', 'dinkes'],
  ['an office’s name with the kind of region short', 'Dinas Kesehatan Kab. Klaten', null, null, 'same', 'suspect', 'dinkes'],
  ['an office’s name joined', 'dinkesklaten', null, null, 'same', 'suspect', 'dinkes'],
  ['an office’s name with digits', 'D1nkes Klat3n', null, null, 'same', 'suspect', 'dinkes'],
  ['an office’s name with look-alike l', 'Dlnkes Klaten', null, null, 'same', 'suspect', 'dinkes'],
  ['an office with bait', 'Pemkab Klaten Bantuan Sosial', null, null, 'same', 'suspect', 'pemkab'],
  ['an office with a service word', 'CS Diskominfo Klaten', null, null, 'same', 'suspect', 'diskominfo'],
  ['an office with the admin', 'Admin Polres Klaten', null, null, 'same', 'suspect', 'polres'],
  ['an office that takes in applicants', 'Diskominfo Klaten Penerimaan CPNS', null, null, 'variant', 'suspect', 'diskominfo'],
  ['an office spaced', 'D i n k e s   K l a t e n', null, null, 'same', 'suspect', 'dinkes'],
  ['a region split into words that mean something else', 'Dinkes Kla ten', null, null, 'same', 'suspect', 'dinkes'],
  ['an office in squares', '🅳🅸🅽🅺🅴🆂 🅺🅻🅰🆃🅴🅽', null, null, 'none', 'lookalike', 'dinkes'],
  ['a district office without its region', 'Kecamatan Prambanan', null, null, 'other', 'lookalike', 'prambanan'],
  ['an office’s handle on another site, another name', 'Bella Cahya', 'pemkabklaten', null, 'other', 'lookalike', 'pemkab'],
  ['a slip in a word of an office', 'Dinas Kesehatn Kabupaten Klaten', null, null, 'same', 'suspect', 'dinkes'],
  ['a slip in the kind of region', 'Dinas Kesehatan Kabupatn Klaten', null, null, 'same', 'suspect', 'dinkes'],
  ['a slip in the region', 'Dinas Kesehatan Kabupaten Klatten', null, null, 'same', 'suspect', 'dinkes'],
];

const LET_ALONE: readonly Row[] = [
  ['a namesake', 'Agus Widodo', 'aguswidodo88', 'Guru SD', 'other', 'unknown'], ['a namesake without picture', 'Agus Widodo', 'agus.widodo1990', null, 'none', 'unknown'], ['a namesake with a degree', 'Agus Widodo, S.Pd', null, null, 'other', 'unknown'],
  ['a namesake in fancy letters', '𝓐𝓰𝓾𝓼 𝓦𝓲𝓭𝓸𝓭𝓸', null, null, 'other', 'unknown'], ['a namesake elsewhere', 'Sri Mulyani Malang', null, null, 'none', 'unknown'], ['a longer name', 'Agus Widodo Saputra', null, null, 'other', 'unknown'],
  ['a namesake who works for the region', 'Agus Widodo', null, 'Staf Pemkab Klaten', 'other', 'unknown'], ['a namesake with a number', 'Sugito 2', 'sugito2', null, 'other', 'unknown'], ['a namesake on a site where the official has no account', 'Sri Mulyani', 'sri.mulyani.77', null, 'other', 'unknown'],
  ['a near name', 'Agus Widada', null, null, 'other', 'unknown'], ['a near name without picture', 'Sri Mulyati', 'srimulyati', null, 'none', 'unknown'], ['a rare name alone', 'Kusumaningtyas Hapsari', null, 'Pecinta kucing', 'other', 'unknown'],
  ['an ordinary person', 'Budi Santoso', 'budisantoso12', null, 'other', 'unknown'], ['one word', 'Sri', 'sri77', null, 'none', 'unknown'], ['nothing at all', '', null, null, 'none', 'unknown'], ['only emoji', '🌹🌹🌹', null, null, 'none', 'unknown'],
  ['a driver of the regent', 'Joko Susilo', null, 'Sopir Bupati Klaten', 'other', 'unknown'], ['a husband of the regent', 'Hadi Purnomo', null, 'Suami Bupati Klaten', 'other', 'unknown'], ['an aide', 'Rina Astuti', null, 'Ajudan Bupati Klaten', 'none', 'unknown'],
  ['a candidate', 'Bambang Sutejo', null, 'Calon Bupati Klaten 2029', 'other', 'unknown'], ['a candidate of the same common name', 'Agus Widodo', null, 'Calon Wakil Bupati Klaten', 'other', 'unknown'], ['a former holder', 'Sri Mulyani', null, 'Mantan Bupati Ngawi', 'other', 'unknown'],
  ['the same post elsewhere', 'Agus Widodo', null, 'Wakil Bupati Sragen', 'other', 'unknown'], ['another post in the region', 'Wening Lestari', null, 'Bupati Sragen', 'other', 'unknown'], ['the post of another region', 'Bupati Sleman', null, null, 'other', 'unknown'],
  ['another region’s office', 'Dinas Kesehatan Kabupaten Sleman', null, null, 'other', 'unknown'], ['another region’s short office', 'Dinkes Sragen', null, null, 'other', 'unknown'], ['a region one letter away', 'Pemkab Batang', null, null, 'other', 'unknown'],
  ['the city of the same name', 'Dinas Kesehatan Kota Magelang', null, null, 'other', 'unknown'], ['the district of the same name elsewhere', 'Kecamatan Prambanan Sleman', null, null, 'other', 'unknown'], ['the same written short', 'Kec. Prambanan Kab. Sleman', null, null, 'other', 'unknown'],
  ['the district elsewhere by its bio', 'Kecamatan Prambanan', null, 'Kabupaten Sleman, DIY', 'other', 'unknown'], ['another department', 'Dinas Pertanian Kabupaten Klaten', null, null, 'other', 'unknown'], ['the sector’s police', 'Polsek Klaten', null, null, 'other', 'unknown'],
  ['a school', 'SMAN 1 Klaten', null, null, 'other', 'unknown'], ['a youth club', 'Karang Taruna Klaten', null, null, 'same', 'unknown'], ['a village office', 'Pemerintah Desa Bareng', null, null, 'same', 'unknown'], ['students in service', 'KKN Bareng Klaten', null, null, 'same', 'unknown'],
  ['a shop', 'Toko Wening Prabaningrum', null, null, 'other', 'unknown'], ['a tailor', 'Agus Widodo Tailor', null, null, 'other', 'unknown'], ['a workshop', 'Bengkel Pak Sugito', null, null, 'other', 'unknown'], ['a joking shop', 'Toko Bupati Klaten', null, null, 'other', 'unknown'],
  ['a street', 'Jalan Soehardjo Tjokroadikoesoemo', null, null, 'other', 'unknown'], ['a stadium', 'Stadion Wening Prabaningrum', null, null, 'other', 'unknown'], ['a hospital named after somebody', 'RS Wening Prabaningrum', null, null, 'other', 'unknown'],
  ['news', 'Kabar Klaten', 'kabarklaten', null, 'other', 'unknown'], ['news of the office’s place', 'Info Klaten', 'infoklaten', null, 'other', 'unknown'], ['a parody', 'Wening Prabaningrum Parodi', null, 'Akun parodi', 'same', 'unknown'], ['a parody in English', 'Not Wening Prabaningrum', null, null, 'other', 'unknown'],
  ['fans', 'Sahabat Wening Prabaningrum', null, 'Komunitas relawan', 'same', 'unknown'], ['volunteers', 'Relawan Bu Wening', null, null, 'variant', 'unknown'], ['a person photographed with her', 'Tutik Handayani', null, null, 'variant', 'unknown'],
];

describe('a profile that imitates', () => {
  it.each(WARNED)('is warned of: %s (%s)', (_what, name, handle, bio, picture, kind, subject) => {
    expect(verdictOn({ name, handle, bio, picture })).toMatchObject({ kind, subject });
  });
});

describe('an honest profile', () => {
  it.each(LET_ALONE)('gets no mark: %s (%s)', (_what, name, handle, bio, picture, kind) => {
    expect(verdictOn({ name, handle, bio, picture }).kind).toBe(kind);
  });

  it.each(DISGUISED.filter((name) => !name.includes('Bupati Klaten')))('is not accused by the name alone, however it is written: %s', (name) => {
    expect(['unknown', 'lookalike']).toContain(verdictOn({ name, picture: 'other' }).kind);
  });
});

describe('what the list says', () => {
  it.each([
    ['its own id, whatever the name', { name: 'Siapa pun', site: 'instagram', id: '111222342', handle: 'baru' }, 'official'],
    ['its handle where the page shows no id', { name: 'Pemkab Klaten', site: 'instagram', id: null, handle: 'PemkabKlaten' }, 'official'],
    ['its handle with dots on Facebook', { name: 'Wening Prabaningrum', site: 'facebook', id: null, handle: 'wening.prabaningrum' }, 'official'],
    ['its handle under another id', { name: 'Pemkab Klaten', site: 'instagram', id: '5', handle: 'pemkabklaten' }, 'lookalike'],
    ['its handle on a site that is not listed', { name: 'Pemkab Klaten', site: 'tiktok', id: '5', handle: 'pemkabklaten' }, 'lookalike'],
  ] as const)('decides by %s', (_how, shown, kind) => {
    expect(verdictOn(shown).kind).toBe(kind);
  });

  it('that the office has no account on a site settles an account that claims the post there', () => {
    expect(verdictOn({ name: 'Bupati Klaten', site: 'tiktok', picture: 'other' }).kind).toBe('suspect');
    expect(verdictOn({ name: 'Sri Mulyani', site: 'facebook', picture: 'other' }).kind).toBe('unknown');
  });
});

describe('a verdict', () => {
  const words = fc.constantFrom('Agus', 'Widodo', 'Sri', 'Mulyani', 'Wening', 'Prabaningrum', 'Bupati', 'Klaten', 'Dinkes', 'Dinas', 'Kesehatan', 'Kabupaten', 'Official', 'Sugito', 'Polres', 'Camat', 'Prambanan', 'Hj.', '𝐁𝐮', '2', 'Bansos');
  const names = fc.array(words, { minLength: 1, maxLength: 5 }).map((each) => each.join(' '));
  const pictures = fc.constantFrom<PictureOutcome>('same', 'variant', 'other', 'none');
  const RANK: Readonly<Record<string, number>> = { unknown: 0, lookalike: 1, suspect: 2 };

  it('is never worse for an innocent word more', () => {
    const innocent = fc.constantFrom('Saputra', 'Malang', 'Store', 'Catering', 'Fans', 'Parodi', 'Sragen', 'Tailor', 'Makassar', 'Rejeki');
    fc.assert(fc.property(names, innocent, pictures, (name, word, picture) => {
      const [before, after] = [verdictOn({ name, picture }), verdictOn({ name: `${name} ${word}`, picture })];
      expect(RANK[after.kind]).toBeLessThanOrEqual(RANK[before.kind] as number);
    }), { numRuns: 600 });
  });

  it('does not depend on the order of the list', () => {
    const turned = openIndex([sampleList((officials) => [...officials].reverse())]);
    fc.assert(fc.property(names, pictures, (name, picture) => {
      expect(verdictOn({ name, picture }, turned)).toEqual(verdictOn({ name, picture }));
    }), { numRuns: 300 });
  });

  it('always says why, whom and in whose words', () => {
    for (const row of WARNED) {
      const { evidence, subject } = verdictOn({ name: row[1], handle: row[2], bio: row[3], picture: row[4] });
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every((each) => each.subject === subject && /^[a-z_]+$/.test(each.kind))).toBe(true);
    }
  });
});
