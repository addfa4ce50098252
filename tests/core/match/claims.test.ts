// Whether a text claims a subject's post: its title, its region, and now; in words, in a handle, in letters in a row.

import { describe, expect, it } from 'vitest';
import { claimIn, claimInHandle, claimInParts, postInLetters, speaksOfRegion } from '../../../src/core/match/claims.ts';
import { type Word, parseName } from '../../../src/core/match/parseName.ts';
import { type SubjectForms, postForms } from '../../../src/core/match/subjectForms.ts';
import { sampleIndex } from './officials.ts';

const formsOf = (subject: string): SubjectForms => sampleIndex.subjects.get(subject) as SubjectForms;
const words = (text: string): readonly Word[] => parseName(text).words;

describe('a text', () => {
  it.each([
    ['Bupati yang selalu melayani semua warga Sleman', 'wening', 'title'], ['Sleman Bupati', 'wening', 'title'], ['Bupati Klaten', 'wening', 'exact'], ['bupati', 'wening', 'title'], ['Bupati Sleman', 'wening', null], ['Bupati Kabupaten Klaten', 'wening', 'exact'],
    ['Klaten Bupati', 'wening', 'title'], ['Bupatinya Klaten', 'wening', null], ['Bupti Klaten', 'wening', 'exact'], ['Wakil Bupati Klaten', 'wening', null],
    ['Wakil Bupati Klaten', 'agus', 'exact'], ['Wakil Bupati Sleman', 'agus', null], ['Wkil Bupati Klaten', 'agus', 'exact'], ['Calon Bupati Klaten', 'wening', null],
    ['Calon dari Bupati Klaten', 'wening', null], ['Calon ibu dari kita Bupati Klaten', 'wening', 'exact'], ['bersama Bupati Klaten', 'wening', null],
    ['dengan Bupati Klaten', 'wening', null], ['oleh Bupati Klaten', 'wening', null], ['bersama kita Bupati Klaten', 'wening', null], ['Toko Bupati Klaten', 'wening', null],
    ['Jalan Bupati Klaten', 'wening', null], ['Fans Bupati Klaten', 'wening', null], ['Parodi Bupati Klaten', 'wening', null], ['SMA Bupati Klaten', 'wening', null],
    ['Piala Bupati Klaten', 'wening', null], ['Info Bupati Klaten', 'wening', 'exact'], ['Bupati Sleman Bupati Klaten', 'wening', 'exact'],
    ['Bupati Klaten Bupati Sleman', 'wening', 'exact'], ['Calon Bupati Klaten, kini sudah menjadi Bupati Klaten', 'wening', 'exact'],
    ['Bupati yang melayani warga Klaten', 'wening', 'exact'], ['Bupati yang melayani kota Sleman', 'wening', null], ['Camat Prambanan', 'camat', 'exact'], ['Camat Kalasan', 'camat', null],
    ['Camat Prambanan Sleman', 'camat', null], ['Camat Prambanan Klaten', 'camat', 'exact'], ['camat', 'camat', null], ['Kapolres Klaten', 'kapolres', 'exact'],
    ['Kapolsek Klaten', 'kapolres', null], ['Kapolr3s Klaten', 'kapolres', 'exact'], ['KapoIres Klaten', 'kapolres', 'exact'], ['Kepala Dinas Kesehatan Klaten', 'kadinkes', 'exact'],
    ['Kadinkes Klaten', 'kadinkes', 'exact'], ['Kepala Dinas Pendidikan Klaten', 'kadinkes', null], ['Kepala Dinas Kesehatn Klaten', 'kadinkes', 'exact'],
    ['Dinas Kesehatan Klaten', 'kadinkes', null], ['Sekretaris Dinas Kesehatan Klaten', 'kadinkes', null], ['Sekda Klaten', 'soehardjo', 'exact'], ['Dinkes Klaten', 'dinkes', null],
    ['Wali Kota Magelang', 'walikota', 'exact'], ['Walikota Magelang', 'walikota', 'exact'], ['Bupati Klatn', 'wening', 'exact'], ['Bupati Klxtxn', 'wening', 'title'], ['', 'wening', null],
  ])('%j claims the post of %s: %s', (text, subject, claim) => {
    expect(claimIn(words(text), formsOf(subject))).toBe(claim);
  });

  it('of many words is read like a short one, whoever is asked about first', () => {
    const bio = words('saya seorang warga biasa yang senang sekali bertemu dengan orang baru dan kini Bupati Klaten');
    expect([claimIn(bio, formsOf('agus')), claimIn(bio, formsOf('wening')), claimIn(bio, formsOf('kapolres')), claimIn(bio, formsOf('wening'))]).toEqual([null, 'exact', null, 'exact']);
  });

  it('in parts claims what its strongest part claims; a post in one part and the region in another are no claim of both', () => {
    const claimed = (...parts: readonly string[]): unknown => claimInParts(parts.map(words), formsOf('wening'));
    expect([claimed('Bupati', 'Klaten'), claimed('Bupati', 'Bupati Klaten'), claimed('Bupati Klaten', 'Bupati'), claimed('Bupati Klaten', 'Petani'), claimed('Petani', 'Bupati'), claimed('Petani'), claimed()]).toEqual(['title', 'exact', 'exact', 'exact', 'title', null, null]);
  });

  it.each([
    ['klaten', 'wening', true], ['Warga Klaten', 'wening', true], ['klatn', 'wening', true], ['klxtxn', 'wening', false], ['sleman', 'wening', false],
    ['Kabupaten Magelang', 'walikota', true], ['', 'wening', false],
  ])('%j speaks of the region of %s: %s', (text, subject, speaks) => {
    expect(speaksOfRegion(words(text), formsOf(subject))).toBe(speaks);
  });
});

describe('a handle', () => {
  it.each([
    ['bupatiklaten', 'wening', true], ['bupati', 'wening', false], ['bupatisleman', 'wening', false], ['klatenbupati', 'wening', false], ['bupatiklatenku', 'wening', false],
    ['camatprambananklaten', 'camat', true], ['camatprambanan', 'camat', false], ['wakilbupatiklaten', 'agus', true], ['wakilbupatiklaten', 'wening', false],
    ['walikotamagelang', 'walikota', true], ['sekretarisdaerahklaten', 'soehardjo', true], ['sekdaklaten', 'soehardjo', false],
  ])('%s is made of the post of %s: %s', (handle, subject, is) => {
    expect(claimInHandle(handle, formsOf(subject))).toBe(is);
  });
});

describe('a handle made of a post with a short name', () => {
  it.each([['kepalabappedakaranganyar', true], ['kepalabadanperencanaanpembangunandaerahkaranganyar', true], ['kepalabappeda', false], ['kepalakaranganyar', false]])('%s is that post: %s', (handle, is) => {
    expect(claimInHandle(handle, postForms('Kepala Bappeda', { code: '33.13', name: 'Kabupaten Karanganyar', aliases: [] }))).toBe(is);
  });
});

describe('a name in one row of letters', () => {
  it.each([
    ['Bupa ti Kla ten', 'wening', true], ['Bupati Kla ten', 'wening', true], ['Bupa ti', 'wening', false], ['Bupa ti Sle man', 'wening', false], ['Bupti Klaten', 'wening', false],
    ['Bapati Klaten', 'wening', false], ['Bupaati Kla ten', 'wening', true], ['bupatikabklaten', 'wening', true], ['bupatikabupatenklaten', 'wening', true],
    ['bupatikotaklaten', 'wening', true], ['bupatiprovinsiklaten', 'wening', true], ['bupatidesaklaten', 'wening', false], ['Kapolrs Klaten', 'kapolres', true],
    ['Kapolrss Klaten', 'kapolres', true], ['Kapolsek Klaten', 'kapolres', false], ['Kpolrs Klaten', 'kapolres', false], ['KapoIres Kla ten', 'kapolres', true],
    ['Wali Kta Magelang', 'walikota', false], ['Wa li Kota Mage lang', 'walikota', true], ['Wali Kota Mage lang', 'walikota', true], ['Camat Pram banan', 'camat', true],
    ['Camat Pramban', 'camat', false], ['Camat Prambnan', 'camat', true], ['Camat Pram banan Kla ten', 'camat', true], ['Tim Bupa ti Kla ten', 'wening', false],
    ['Humas Bupa ti Kla ten', 'wening', false], ['Official Bupa ti Kla ten', 'wening', true], ['Wakil Bupa ti Kla ten', 'agus', true], ['Wakl Bupati Klaten', 'agus', true],
    ['Sekretaris Daerah Kla ten', 'soehardjo', true], ['Dinkes Kla ten', 'dinkes', false], ['Bupati Klatn', 'wening', false], ['Wakilbupati Sleman', 'agus', false],
    ['Kadinkes Kla ten', 'kadinkes', false], ['Kepala Dinas Kese hatan Klaten', 'kadinkes', true], ['Kepala Dinas Kesehtan Klaten', 'kadinkes', true],
    ['Kepala Dnas Kesehtan Klaten', 'kadinkes', false],
  ])('%s is the post of %s: %s', (name, subject, is) => {
    expect(postInLetters(parseName(name), formsOf(subject))).toBe(is);
  });
});
