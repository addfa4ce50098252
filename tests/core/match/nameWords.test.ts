// From what a page shows to words: joined words split, letters set apart gathered, digits read as letters.

import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/match/fold.ts';
import { splitCamel, together, wordsOfFolded } from '../../../src/core/match/words.ts';

describe('a joined name', () => {
  it.each([
    ['KecamatanBanyuurip', 'Kecamatan Banyuurip'], ['KPUKlaten', 'KPUKlaten'], ['mUhAmMaD', 'mUhAmMaD'], ['PemkabKlaten', 'Pemkab Klaten'], ['McDonald', 'McDonald'],
    ['Pemkab MageIang', 'Pemkab Magelang'], ['MageIang', 'Mage Iang'], ['BupatiKlaten2', 'Bupati Klaten2'], ['HjSri', 'HjSri'], ['Sri Mulyani', 'Sri Mulyani'],
    ['WeningPrabaningrum', 'Wening Prabaningrum'], ['DPRDKlaten', 'DPRDKlaten'], ['ÉvaSari', 'Éva Sari'], ['PemkabMageIang X', 'PemkabMageIang X'], ['Sri MULYANI', 'Sri MULYANI'],
    ['SriMULYANI', 'SriMULYANI'], ['123PemkabKlaten', '123Pemkab Klaten'], ['pemkabKlaten', 'pemkab Klaten'], ['SiTi', 'SiTi'], ['Pemkab KIaten Ixx', 'Pemkab KIaten Ixx'],
    ['KPUDKlatenÉ', 'KPUDKlatenÉ'], ['SriKPUKlaten', 'Sri KPU Klaten'], ['PemkabKlatenRI', 'PemkabKlatenRI'], ['Bu MageIang SriX', 'Bu MageIang SriX'],
  ])('%s is read as %s', (text, split) => {
    expect(splitCamel(text)).toBe(split);
  });
});

describe('letters set apart', () => {
  it.each([
    ['D✨w✨i L✨e✨s✨t✨a✨r✨i', 'Dwi Lestari'], ['D w i   L e s t a r i', 'Dwi Lestari'], ['Dwi Lestari', null], ['S/r/i W/a/h/y/u', 'Sri Wahyu'], ['S♥r♥i', null], ['W♥a♥h♥y', 'Wahy'],
    ['W♥a♥h', null], ['a-b-c-d', 'abcd'], ['a b c', null], ['a b c  d e f', null], ['a b c d', null], ['W✨a✨h✨y✨ Sari', 'Wahy Sari'], ['W✨a✨h✨y Sa✨ri', 'Wahy Sa✨ri'],
    ['D w i   Lestari', null], [' D w i  S a r i ', 'Dwi Sari'], ['K🇮🇩o🇮🇩m🇮🇩a', 'Koma'], ['★S★r★i★a★', null], ['"W/a/h/y"', null], ['S/r/i/a  B/u', 'Sria Bu'], ['S.r.i.a', null],
    ['S@r@i@a', null], ['1-2-3-4', '1234'],
  ])('in %j are %j', (text, gathered) => {
    expect(together(text)).toBe(gathered);
  });
});

describe('the words of a text', () => {
  /** [text, words with the other way to read them, what trick was seen] */
  it.each([
    ['n.u.r', 'n u r', ''], ['n.u.r.j', 'nurj', 'spacing'], ['sup4rn0', 'suparno~suparn', 'digits'], ['w4h1d', 'wahid', 'digits'], ['sri77', 'sri~sritt', ''], ['sri7777', 'sri', ''],
    ['sri7777777', 'srittttttt', 'digits'], ['77', '77', ''], ['7', '7', ''], ['123', '123~ize', ''], ['a b c d', 'abcd', 'spacing'], ['a b c', 'a b c', ''], ['1 2 3 4', '1 2 3 4', ''],
    ["ma'ruf", 'maruf', ''], ['ma’ruf', 'ma ruf', ''], ["d'jaya", 'd jaya', ''], ['wen!ing', 'weniing', ''], ['wening!', 'wening', ''], ['s|ti', 'slti', ''], ['a$ep', 'asep', 'digits'],
    ['@gus', 'agus', 'digits'], ['sri,mulyani;(x)', 'sri mulyani x', ''], ['sri--mulyani', 'sri mulyani', ''], ['dr', 'dr', ''], ['s1', 'si~s', 'digits'], ['x1x', 'xix', 'digits'],
    ['1sri', 'isri', 'digits'], ['sri1', 'sri~srii', ''], ['ab12', 'ab~abiz', ''], ['abcd1234', 'abcd', ''], ['a1', 'ai~a', 'digits'], ['n u r j a 7', 'nurja~nurjat', 'spacing'],
    ['r a d e n x', 'radenx', 'spacing'], ['a . b', 'a b', ''], ['sr1muly4n1', 'srimulyani~srimulyan', 'digits'], ['p3mk0t7', 'pemkott~pemkot', 'digits'], ['5r1', 'sri~sr', 'digits'],
    ['a-b-c-d-e', 'abcde', 'spacing'], ['ab c d e f gh', 'ab cdef gh', 'spacing'], ['', '', ''], ['sri mulyani ', 'sri mulyani', ''], ['sri  mulyani', 'sri mulyani', ''],
    ['2021', '2021~zozi', ''], ['b4mb4ng5', 'bambangs~bambang', 'digits'], ['69', '69', ''], ['8udi', 'budi', 'digits'], ['6una', 'guna', 'digits'],
  ])('%j are %j (%s)', (text, words, tricks) => {
    const found = wordsOfFolded(fold(text));
    expect(found.words.map(({ word, other }) => (other === null ? word : `${word}~${other}`)).join(' ')).toBe(words);
    expect([...found.tricks].join()).toBe(tricks);
  });
});
