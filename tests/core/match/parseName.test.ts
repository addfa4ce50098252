// A name taken apart word by word: the short way for plain names gives what the long way for every text gives.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedName, isVocabulary, parseFolded, parseName, withoutDenial } from '../../../src/core/match/parseName.ts';
import { plainWords } from '../../../src/core/match/plainWords.ts';
import { personName } from './labelled/people.ts';
import { chance } from './labelled/random.ts';

const seen = ({ words, written, tricks, joined }: ParsedName): unknown => ({ words: words.map(({ word, kind, other }) => [word, kind, other?.word]), written: written.map(({ word }) => word), tricks: [...tricks], joined });

describe('the short way to the words of a name', () => {
  it.each(['H. Budi Santoso, S.E., M.M.', 'drg. Sri', 'S. Widodo', 'PEMKAB KLATEN', 'K.H. Ahmad', 'Dr. (H.C.) Budi', 'Budi, Klaten', 'n u r j a n a h', 'n.u.r.j', 'PemkabKlaten', 'S.Pd', ' Budi  ', '', '.', ',', ', S.H.', 'R. A. B. C. Sri'])('is the long way’s for %j', (name) => {
    expect(seen(parseName(name))).toEqual(seen(parseFolded(name)));
  });

  it('is the long way’s for names put together of anything plain', () => {
    const piece = fc.constantFrom('a', 'Budi', 'BUDI', 'bU', 'H.', 'S.E.', 'M.Si', 'Dr', 'drs.', '.', '..', ',', 'st', 'pemkab', 'klaten', ', S.H.', ', Klaten', 'akbp.', 'a.b.c.d', 'n u r', ' ', '');
    fc.assert(fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 9 }), (pieces) => {
      const name = pieces.flat().join('');
      expect(seen(parseName(name)), name).toEqual(seen(parseFolded(name)));
    }), { numRuns: 1000 });
  });

  it('is enough for nearly all names of residents, and for no disguise', () => {
    const by = chance(4);
    const names = Array.from({ length: 500 }, () => personName(by));
    expect(names.filter((name) => plainWords(name) === null)).toEqual([]);
    for (const name of ['Sr1 Mulyani', 'Srі Mulyani', 'Sri_Mulyani', 'Sri ✓']) expect(plainWords(name)).toBeNull();
  });
});

describe('a name taken apart', () => {
  /** [name, its words with their kinds and the other way to read them, as written where that differs, its letters in rows as heard] */
  it.each([
    ['Hj. Wening Prabaningrum, S.E., M.M.', 'hj:honorific wening:core prabaningrum:core', '', 'weningprabaningrum hjweningprabaningrum'],
    ['Pemkab Klaten', 'pemerintah:post kabupaten:region-kind klaten:core', 'pemkab klaten', 'pemkabklaten'],
    ['kadinkes klaten', 'kepala:post dinas:post kesehatan:core klaten:core', 'kadinkes klaten', 'kadinkesklaten'],
    ['bupatiklaten', 'bupati:post klaten:core', 'bupatiklaten', 'bupatiklaten'],
    ['wakilgubernurmaluku', 'wakil:post gubernur:post maluku:core', 'wakilgubernurmaluku', 'wakilgubernurmaluku'],
    ['wakilwalikotasolo', 'wakil:post wali:post kota:region-kind surakarta:core', 'wakilwalikotasolo', 'wakilwalikotasolo'],
    ['wabupklaten', 'wakil:post bupati:post klaten:core', 'wabupklaten', 'wabupklaten'], ['setdaklaten', 'sekretariat:post daerah:region-kind klaten:core', 'setdaklaten', 'setdaklaten'],
    ['rsudklaten', 'rumah:post sakit:core umum:core daerah:region-kind klaten:core', 'rsudklaten', 'rsudklaten'],
    ['kabupatenklaten', 'kabupaten:region-kind klaten:core', 'kabupatenklaten', 'kabupatenklaten'],
    ['kepaladesatomok', 'kepala:post desa:post tomok:core', 'kepaladesatomok', 'kepaladesatomok'],
    ['Dishub Klaten 2', 'dinas:post perhubungan:core klaten:core 2:number', 'dishub klaten 2', 'dishubklaten dishubklaten2'],
    ['dishubklaten', 'dinas:post perhubungan:core klaten:core', 'dishubklaten', 'dishubklaten'], ['Moh. Abd. Rozaq', 'muhammad:core abdul:core rozaq:core', 'moh abd rozaq', 'mohabdrosak'],
    ['suparn0', 'suparn:core~suparno', '', 'suparno suparn'], ['Sr1 Mu1yani', 'sr:core~sri muiyani:core', '', 'srimuiani srmuiani'], ['A B C D', 'abcd:core', '', ''],
    ['Bansos Bu Sri Official', 'bansos:aid bu:honorific sri:core official:affix', '', 'bansosbusrioficial busri'], ['dan di Klaten', 'dan:filler di:filler klaten:core', '', 'dandiklaten'],
    ['Toko Berkah', 'toko:trade berkah:core', '', 'tokoberkah'], ['12', '12:number', '', ''], ['Dr. (H.C.) Budi', 'dr:honorific h:initial c:initial budi:core', '', 'hcbudi drhcbudi'],
    ['Sri, Klaten', 'sri:core klaten:core', '', 'sriklaten'], ['Sri, S.H., Klaten', 'sri:core klaten:core', '', 'sriklaten'], ['yogyakarta', 'yogyakarta:core', '', 'iogiakarta'],
    ['bupati', 'bupati:post', '', 'bupati'], ['Kepala Dinas Kesehatan', 'kepala:post dinas:post kesehatan:core', '', 'kepaladinaskesehatan'],
    ['Sri M.Si', 'sri:core msi:degree', '', 'srimsi'], ['Sri M.Xx.', 'sri:core m:initial xx:core', '', 'srimksks'], ['a.b', 'a:initial b:initial', '', ''],
    ['Fans Palsu Berita Jalan Sekolah Calon', 'fans:fan palsu:parody berita:news jalan:place sekolah:school calon:apart', '', 'fanspalsuberitajalansekolahcalon'],
    ['bupatikla', 'bupatikla:core', 'bupatikla', 'bupatikla'], ['dinkesabc', 'dinkesabc:core', 'dinkesabc', 'dinkesabc'],
    ['H. S. Widodo S.Pd', 'h:initial s:initial widodo:core spd:degree', '', 'hswidodo hswidodospd'],
    ['Wening.Prabaningrum S.E', 'wening:core prabaningrum:core se:degree', '', 'weningprabaningrum weningprabaningrumse'], ['budi st.', 'budi:core siti:core', 'budi st', 'budist'],
    ['dpu klaten', 'dinas:post pekerjaan:core umum:core klaten:core', 'dpu klaten', 'dpuklaten'], ['polresklaten', 'kepolisian:post resor:core klaten:core', 'polresklaten', 'polresklaten'],
  ])('%s is %s', (name, words, written, joined) => {
    for (const parsed of [parseName(name), parseFolded(name)]) {
      expect(parsed.words.map(({ word, kind, other }) => `${word}:${kind}${other === null ? '' : `~${other.word}`}`).join(' ')).toBe(words);
      expect(parsed.words === parsed.written ? '' : parsed.written.map(({ word }) => word).join(' ')).toBe(written);
      expect(parsed.joined.join(' ')).toBe(joined);
    }
  });

  it('is read to its thousandth letter, and joined up to sixty words and a hundred letters', () => {
    expect(parseName(`${'a'.repeat(999)}bc`).words.map(({ word }) => word.length)).toEqual([1000]);
    expect(parseName('ab '.repeat(60)).joined).toEqual([]);
    expect(parseName('ab '.repeat(50)).joined).toEqual(['ab'.repeat(50)]);
    expect(parseName('a '.repeat(3) + 'ab '.repeat(58)).joined).toEqual([]);
  });
});

describe('a denial', () => {
  it.each([
    ['Bukan Palsu Sri', 'sri'], ['Sri Not Fake', 'sri'], ['Sri Bukan KW', 'sri'], ['Ora Palsu Parodi', 'ora'], ['No Fake Guru', 'no guru'], ['Tidak Palsu', 'tidak'], ['Dudu Palsu', 'dudu'], ['Bukan Sri', 'bukan sri'], ['Sri Palsu', 'sri palsu'], ['Sri Parodi', 'sri parodi'],
  ])('takes the joke out of %s: %s', (name, left) => {
    expect(withoutDenial(parseName(name).words).map(({ word }) => word).join(' ')).toBe(left);
  });
});

describe('the words of a plain name', () => {
  it.each([
    [', S.H.', ''], ['Sri, S.Xy', 'sri'], ['Sri, S.Xy Q.Ab.', 'sri'], ['Sri Mulyani', 'sri mulyani'], ['SriMulyani', null], ['sRI', null], ['Sri, S.H.', 'sri'], ['Sri, Klaten', null], ['Sri, S.H., M.Kn', 'sri'], ['Sri, S.H., Klaten', null],
    ['H. Sri', 'h sri'], ['S.Pd Sri', 'spd sri'], ['Sri.Mulyani', 'sri mulyani'], ['.Sri', null], ['A.B.C.D', null], ['A.B.C', 'a b c'], ['a b c d', null], ['a b c', 'a b c'],
    ['Sri1', null], ['Sri-', null], ['Sri ,', null], ['Sri.', 'sri'], ['..', null], ['.', null], ['M.Si.', 'msi'], ['Sri..Mul', 'sri mul'], ['xy.zz', 'xy zz'], ['X Y Z', 'x y z'],
    ['a b c dd e f g h', null], ['K.H. Ahmad', 'kh ahmad'], ['Sri, S.H. M.H.', 'sri'], ['Sri, S.H. Klaten', null], ['', ''], ['  Sri  ', 'sri'], ['Z z', 'z z'], ['Sri[', null],
    ['Sri{', null], ['Sri`', null], ['@Sri', null], ['abcde.f', 'abcde f'], ['abcd.f', 'abcd f'], ['st.mt.se', 'st mt se'], ['a.b.c.defghi', null],
  ])('%j are %j', (name, words) => {
    for (let time = 0; time < 2; time += 1) expect(plainWords(name)?.join(' ') ?? null).toBe(words);
  });
});

describe('a word that means something', () => {
  it.each([['bupati', true], ['toko', true], ['pak', false], ['kec', true], ['dinkes', true], ['wening', false], ['ibu', false]])('%s is vocabulary: %s', (word, is) => {
    expect(isVocabulary(word)).toBe(is);
  });
});
