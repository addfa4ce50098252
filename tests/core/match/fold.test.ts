// What is left of a name when its disguise is off, and which disguise was seen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/match/fold.ts';
import { CONFUSABLES } from '../../../src/core/match/tables/confusables.ts';
import { LOOK_ALIKE_LETTERS } from '../../../src/core/match/tables/lookAlikes.ts';

const WRITTEN: readonly (readonly [how: string, text: string, folded: string])[] = [
  ['bold', '𝐒𝐫𝐢 𝐌𝐮𝐥𝐲𝐚𝐧𝐢', 'sri mulyani'], ['script', '𝓢𝓻𝓲', 'sri'], ['fraktur', '𝔖𝔯𝔦', 'sri'], ['sans bold italic', '𝙎𝙧𝙞', 'sri'], ['mono', '𝚂𝚛𝚒', 'sri'], ['double-struck', '𝕊𝕣𝕚', 'sri'],
  ['wide', 'Ｓｒｉ', 'sri'], ['circled', 'Ⓢⓡⓘ', 'sri'], ['black circles', '🅢🅡🅘', 'sri'], ['squares', '🅂🅁🄸', 'sri'], ['black squares', '🆂🆁🅸', 'sri'], ['brackets', '⒮⒭⒤', 'sri'], ['capital brackets', '🄢🄡🄘', 'sri'],
  ['small capitals', 'ꜱʀɪ ᴍᴜʟʏᴀɴɪ', 'sri mulyani'], ['superscript', 'ˢʳⁱ', 'sri'], ['subscript', 'ₛᵣᵢ', 'sri'], ['regional letters apart', '🇸\u200b🇷\u200b🇮', 'sri'], ['upside down', 'ᴉuɐʎןnɯ ᴉɹs', 'sri mulyani'],
  ['Cyrillic', 'Ѕrі Мulуаnі', 'sri mulyani'], ['Cyrillic capitals', 'ТУТІ НАRТІNІ'.replace('У', 'U'), 'tuti hartini'], ['Greek', 'Αguѕ', 'agus'], ['Greek capitals', 'ΑΝΙ ΗΑRΤΟΝΟ', 'ani hartono'], ['Armenian', 'Տսսѕ', 'suus'], ['Cherokee', 'ᎪᏀᏌᏚ ᏔᎥᎠᎾᎠᎾ'.replace(/Ꮎ/g, 'O'), 'agus widodo'],
  ['Canadian syllabics', 'ᗩGᑌᔕ', 'agus'], ['currency', '₳₲Ʉ₴', 'agus'], ['kana and radicals', '卂ᎶㄩᎦ'.replace('Ꭶ', '丂'), 'agus'], ['Latin with strokes', 'Łiłis Ꮪ'.slice(0, 5), 'lilis'], ['Lisu', 'ꓮꓖꓴꓢ', 'agus'],
  ['marks', 'Àgüś', 'agus'], ['marks by the dozen', 'A͓̽g͓̽u͓̽s͓̽', 'agus'], ['struck through', 'A̶g̶u̶s̶', 'agus'], ['zero width', 'A\u200bg\u200cu\u2060s', 'agus'], ['direction', '\u202eAgus\u202c', 'agus'], ['soft hyphen', 'A\u00adgus', 'agus'],
  ['tags', 'Agus\u{e0041}', 'agus'], ['Hangul filler', 'Sri\u3164Mulyani', 'sri mulyani'], ['braille blank', 'Sri\u2800Mulyani', 'sri mulyani'], ['emoji between', 'Sri❤️Mulyani', 'sri mulyani'], ['a flag', 'Sri 🇮🇩', 'sri'], ['ligature', 'ﬁtri', 'fitri'],
];

describe('folding a name', () => {
  it.each(WRITTEN)('reads letters in %s', (_how, text, folded) => {
    expect(fold(text).text.replace(/\s+/g, ' ').trim()).toBe(folded);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fold(fold(text).text).text === fold(text).text), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Object.values(CONFUSABLES).join(''), ...LOOK_ALIKE_LETTERS.keys(), ' ', 'a', '.'), maxLength: 40 }), (text) => fold(fold(text).text).text === fold(text).text), { numRuns: 2000 });
  });

  it('knows a likeness for every letter of the alphabet in several scripts', () => {
    for (const letter of 'abcdefghijklmnoprstuvwxyz') {
      const alike = [...(CONFUSABLES[letter] ?? ''), ...[...LOOK_ALIKE_LETTERS].filter(([, each]) => each === letter).map(([each]) => each)];
      expect([letter, alike.length >= 6]).toEqual([letter, true]);
      for (const each of alike) expect([each, fold(`${each}xx`).text.length >= 3]).toEqual([each, true]);
    }
  });

  // As "fancy text" pages offer them; a shape or two of an alphabet stands for another letter elsewhere.
  it.each([
    'αв¢∂єƒgнιנкℓмησρqяѕтυνωχуz', 'ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรՇยשฬאץչ', 'ąҍçժҽƒցհìʝҟӀʍղօքզɾʂէմѵաჯվՀ', 'ᗩᗷᑕᗪEᖴGᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ', 'αႦƈԃҽϝɠԋιʝƙʅɱɳσρϙɾʂƚυʋɯxყȥ',
    'αɓ૮∂εƒɠɦเʝҡℓɱɳσρφ૨รƭµѵωאყƶ', 'ﾑ乃ᄃり乇ｷムんﾉﾌズﾚﾶ刀のｱゐ尺丂ｲひ√Wﾒﾘ乙', 'ΛBᄃDΣFGΉIJKᄂMПӨPQЯƧTЦVЩXYZ', '𐌀𐌁𐌂𐌃𐌄𐌅Ᏽ𐋅𐌉Ꮭ𐌊𐌋𐌌𐌍Ꝋ𐌐𐌒𐌓𐌔𐌕𐌵ᕓᏔ𐋄𐌙Ɀ', '₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ',
  ])('reads all letters of %s but three at most', (alphabet) => {
    const read = Array.from(alphabet, (each) => fold(`x${each}`).text.slice(1));
    expect(read).toHaveLength(26);
    expect(read.filter((letter, at) => letter !== 'abcdefghijklmnopqrstuvwxyz'[at]).length).toBeLessThanOrEqual(3);
  });

  it('reads what stands on its head from its end', () => {
    expect(fold('ıpnq osoʇuɐs uǝʇɐlʞ').text).toBe('klaten santoso budi');
  });

  it.each([
    ['Sri Mulyani', []], ['𝐒𝐫𝐢 𝐌𝐮𝐥𝐲𝐚𝐧𝐢', ['styled']], ['S𝓻𝐢', ['styled', 'mixed']], ['Ѕri', ['foreign']], ['S\u200bri', ['hidden']], ['Sri ✔️', ['tick']], ['Sri 👩‍👩‍👧 ❤️', []], ['José', []], ['A͓̽g͓̽u͓̽s͓̽', ['marks']],
  ] as const)('tells how %s is disguised, and calls emoji and one accent no disguise', (text, tricks) => {
    expect([...fold(text).tricks].sort()).toEqual([...tricks].sort());
  });
});
