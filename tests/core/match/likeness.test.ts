// How fully a name says a subject's name, which words stand beside it, and how many slips it holds.

import { describe, expect, it } from 'vitest';
import { explainsItself, goesWithBefore, nameLikeness } from '../../../src/core/match/likeness.ts';
import { type Word, classify, parseName } from '../../../src/core/match/parseName.ts';
import type { SubjectForms } from '../../../src/core/match/subjectForms.ts';
import { sampleIndex } from './officials.ts';

function likeness(name: string, subject: string): string | null {
  const found = nameLikeness(parseName(name), sampleIndex.subjects.get(subject) as SubjectForms);
  if (found === null) return null;
  const { grade, whole, placed, headed, slips, extra, form } = found;
  return [grade, whole && 'whole', placed && 'placed', headed && 'headed', slips > 0 && `${slips} slips`, extra.length > 0 && `beside ${extra.map(({ word }) => word).join(' ')}`, `of ${form.text}`].filter((each) => each !== false).join(', ');
}

describe('a name beside an official’s', () => {
  it.each([
    ['Wening Prabaningrum', 'wening', 'full, whole, of Wening Prabaningrum'], ['Prabaningrum Wening', 'wening', 'full, whole, of Wening Prabaningrum'],
    ['Wenig Prabaningrm', 'wening', 'full, whole, 2 slips, of Wening Prabaningrum'], ['Wenig Prabanigrm', 'wening', 'full, whole, 3 slips, of Wening Prabaningrum'],
    ['Weing Prabangrm', 'wening', null], ['Wening Prabaningrum Klaten', 'wening', 'full, whole, placed, of Wening Prabaningrum'],
    ['Bupati Wening Prabaningrum', 'wening', 'full, whole, placed, of Wening Prabaningrum'],
    ['Toko Wening Prabaningrum', 'wening', 'partial, whole, headed, beside toko, of Wening Prabaningrum'],
    ['Wening Prabaningrum Toko', 'wening', 'partial, whole, beside toko, of Wening Prabaningrum'],
    ['Wening Prabaningrum Sari Dewi', 'wening', 'partial, whole, beside sari dewi, of Wening Prabaningrum'],
    ['Wening Sari Prabaningrum', 'wening', 'partial, whole, beside sari, of Wening Prabaningrum'], ['Bu Wening', 'wening', 'nickname, whole, of Bu Wening'],
    ['Bu Wening Sari', 'wening', 'partial, whole, beside sari, of Bu Wening'], ['Wening', 'wening', 'nickname, whole, of Bu Wening'],
    ['Wening Klaten', 'wening', 'nickname, whole, placed, of Bu Wening'], ['Wening Sleman', 'wening', null], ['Prabaningrum', 'wening', 'partial, 1 slips, of Wening Prabaningrum'],
    ['Wening P', 'wening', 'nickname, whole, 1 slips, of Bu Wening'], ['Wening Q', 'wening', 'nickname, whole, 1 slips, of Bu Wening'],
    ['Wening Praba', 'wening', 'partial, placed, 1 slips, of Wening Prabaningrum'], ['Wening Pr', 'wening', 'partial, placed, 1 slips, of Wening Prabaningrum'],
    ['W Prabaningrum', 'wening', 'partial, placed, 1 slips, of Wening Prabaningrum'], ['Wening Sari', 'wening', null],
    ['weningprabaningrum', 'wening', 'full, whole, of Wening Prabaningrum'], ['weningprabaningrumklaten', 'wening', 'full, whole, placed, of Wening Prabaningrum'],
    ['bupatiweningprabaningrum', 'wening', 'full, whole, placed, of Wening Prabaningrum'], ['Wen ing Praba ningrum', 'wening', 'full, whole, of Wening Prabaningrum'],
    ['Wen ing Praba ningrom', 'wening', 'full, whole, 1 slips, of Wening Prabaningrum'], ['Toko Wen ing Praba ningrum', 'wening', null], ['Toko Wen ing Praba ningrm', 'wening', null],
    ['Wenig Prabaningrum Official Bansos', 'wening', 'full, whole, 1 slips, of Wening Prabaningrum'],
    ['Wening Prabaningrum Bukan Palsu', 'wening', 'full, whole, placed, of Wening Prabaningrum'], ['Agus Widodo', 'agus', 'full, whole, of Agus Widodo'],
    ['Agus Widado', 'agus', 'full, whole, 0.5 slips, of Agus Widodo'], ['Agis Widodo', 'agus', 'full, whole, 1 slips, of Agus Widodo'], ['Agus', 'agus', 'partial, 1 slips, of Agus Widodo'],
    ['Mas Agus', 'agus', 'nickname, whole, of Mas Agus'], ['Mas Agus Widodo Utomo', 'agus', 'partial, whole, beside utomo, of Agus Widodo'],
    ['Pak Agus', 'agus', 'partial, 1 slips, of Agus Widodo'], ['Agus Klaten', 'agus', 'nickname, whole, placed, of Mas Agus'], ['Wakil Agus', 'agus', 'nickname, whole, placed, of Mas Agus'],
    ['Sugito', 'camat', 'full, whole, of Sugito'], ['Sugita', 'camat', 'full, whole, 0.5 slips, of Sugito'], ['Sugeng', 'camat', null], ['Sugi', 'camat', null],
    ['Sugito Camat', 'camat', 'full, whole, placed, of Sugito'], ['Camat Sugito Prambanan', 'camat', 'full, whole, placed, of Sugito'],
    ['Soehardjo', 'soehardjo', 'partial, 1 slips, of Soehardjo Tjokroadikoesoemo'], ['Suharjo Cokroadikusumo', 'soehardjo', 'full, whole, of Soehardjo Tjokroadikoesoemo'],
    ['Suharjo Cokroadikusum', 'soehardjo', 'full, whole, 1 slips, of Soehardjo Tjokroadikoesoemo'],
    ['Dinas Kesehatan Kabupaten Klaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'], ['Dinkes Klaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['Klaten Dinkes', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'], ['Dinkes Kota Klaten', 'dinkes', null],
    ['Dinkes Kabupaten Klaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinkes Kabupatn Klaten', 'dinkes', 'full, whole, placed, of Dinas Kesehatan Kabupaten Klaten'], ['Dinkes', 'dinkes', null], ['Dinas Kesehatan', 'dinkes', null],
    ['Kesehatan Klaten', 'dinkes', 'partial, 1 slips, of Dinas Kesehatan Kabupaten Klaten'], ['Kesehatn Klaten', 'dinkes', null],
    ['Dinas Klaten', 'dinkes', 'partial, 1 slips, of Dinas Kesehatan Kabupaten Klaten'], ['Dinas Kes Klaten', 'dinkes', 'partial, placed, 1 slips, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinkes Klaten Sleman', 'dinkes', null], ['Dinkes Sleman', 'dinkes', null], ['dinkesklaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['dinkesklatn', 'dinkes', 'full, whole, 1 slips, of Dinas Kesehatan Kabupaten Klaten'], ['dinkesslmn', 'dinkes', null],
    ['Kabup.aten Dinkes Klaten', 'dinkes', 'partial, whole, headed, beside kabup aten, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinkes Kabup.aten Kla.ten', 'dinkes', 'full, whole, of Dinkes Klaten'], ['Info Dinkes Klaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['Warga Dinkes Klaten', 'dinkes', 'partial, whole, headed, beside warga, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinas Kesehatn Klaten', 'dinkes', 'full, whole, 1 slips, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinas Kesehatan Klatn', 'dinkes', 'full, whole, 1 slips, of Dinas Kesehatan Kabupaten Klaten'], ['Dinas Kesejahteraan Klaten', 'dinkes', null],
    ['Dinas Kebersihan Klaten', 'dinkes', null], ['RSUD Klaten', 'rsud', 'full, whole, of RSUD Klaten'], ['RSUD Bagas Klaten', 'rsud', 'partial, whole, beside bagas, of RSUD Klaten'],
    ['Bagas Waras Klaten', 'rsud', 'partial, 1 slips, of RSUD Bagas Waras Klaten'], ['RSUD Bagas Waras Klaten', 'rsud', 'full, whole, of RSUD Bagas Waras Klaten'],
    ['RSUD Bagas Waras', 'rsud', null], ['Kecamatan Prambanan Sleman', 'prambanan', null], ['Kec Prambanan', 'prambanan', 'full, whole, of Kecamatan Prambanan'],
    ['Kec Prambanan Toko', 'prambanan', 'partial, whole, beside toko, of Kecamatan Prambanan'], ['dr. Tyas', 'kadinkes', 'nickname, whole, of dr. Tyas'], ['Tyas', 'kadinkes', null],
    ['Tyas Klaten', 'kadinkes', 'nickname, whole, placed, of dr. Tyas'], ['Kusumaningtyas H', 'kadinkes', 'partial, placed, 1 slips, of Kusumaningtyas Hapsari'],
    ['Kepala Kusumaningtyas Hapsari', 'kadinkes', 'full, whole, placed, of Kusumaningtyas Hapsari'],
    ['Kepala Dinas Kusumaningtyas Hapsari', 'kadinkes', 'full, whole, placed, of Kusumaningtyas Hapsari'],
    ['Dinas Kusumaningtyas Hapsari', 'kadinkes', 'partial, whole, headed, beside dinas, of Kusumaningtyas Hapsari'],
    ['Kusumaningtyas Hapsari Kesehatan', 'kadinkes', 'full, whole, placed, of Kusumaningtyas Hapsari'],
    ['Penerimaan Pegawai Dinkes Klaten', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['Pegawai Penerimaan Dinkes Klaten', 'dinkes', 'partial, whole, headed, beside pegawai, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinkes Klaten Customer Service', 'dinkes', 'full, whole, of Dinas Kesehatan Kabupaten Klaten'],
    ['Dinkes Klaten Service', 'dinkes', 'partial, whole, beside service, of Dinas Kesehatan Kabupaten Klaten'],
    ['Wening Prabaningrum offical', 'wening', 'full, whole, of Wening Prabaningrum'], ['lbu Wening Prabaningrum', 'wening', 'full, whole, placed, of Wening Prabaningrum'],
    ['Sri Mulyani', 'mulyani', 'full, whole, of Sri Mulyani'], ['Tri Mulyani', 'mulyani', null], ['trimulyani', 'mulyani', 'full, whole, 1 slips, of Sri Mulyani'],
    ['sri mulyanl', 'mulyani', 'full, whole, of Sri Mulyani'], ['Bu Sri', 'mulyani', 'nickname, whole, of Bu Sri'], ['Sri', 'mulyani', 'partial, 1 slips, of Sri Mulyani'],
    ['Sri Ngawi', 'mulyani', 'nickname, whole, placed, of Bu Sri'], ['Sri M', 'mulyani', 'partial, placed, 1 slips, of Sri Mulyani'], ['Budi Santoso', 'wening', null], ['', 'wening', null],
    ['R. Rumbewas', 'kapolres', 'partial, 1 slips, of Yohanes Rumbewas'], ['Yohanes R', 'kapolres', 'partial, placed, 1 slips, of Yohanes Rumbewas'],
    ['Rumbewas Yohanes Klaten', 'kapolres', 'full, whole, placed, of Yohanes Rumbewas'], ['Rosyid Latuconsina Kota Magelang', 'walikota', 'full, whole, placed, of Rosyid Latuconsina'],
    ['Buya Rosyid', 'walikota', 'nickname, whole, of Buya Rosyid'], ['Buya Rosyd', 'walikota', 'nickname, whole, 1 slips, of Buya Rosyid'],
    ['Rosyid', 'walikota', 'nickname, whole, of Buya Rosyid'],
  ])('%j beside that of %s: %s', (name, subject, found) => {
    expect(likeness(name, subject)).toBe(found);
  });
});

describe('a word beside a name', () => {
  it.each([['kabupatn', true], ['oficiel', true], ['offical', false], ['lbu', true], ['clr', true], ['cadanga', true], ['resm', false], ['resmu', true], ['saputra', false], ['bupati', false], ['ibu', false], ['cadxngan', true], ['cxdxngan', false]])('%s explains itself: %s', (word, explains) => {
    expect(explainsItself(classify(word))).toBe(explains);
    expect(explainsItself(classify(word))).toBe(explains);
  });

  it.each([['Penerimaan Pegawai', true], ['Pegawai Penerimaan', false], ['Penerimaan Calon', true], ['Penerimaan Toko', false], ['Customer Service', true], ['Toko Service', false], ['Customer Pegawai', false], ['Service', false], ['Bansos Warga', true], ['Warga Bansos', false]])('goes with the one before it in %s: %s', (name, goes) => {
    const { words } = parseName(name);
    expect(goesWithBefore(words, words.length - 1)).toBe(goes);
    expect((words.at(-1) as Word).word).toBe(name.toLowerCase().split(' ').at(-1));
  });
});
