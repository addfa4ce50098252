// What is seen of a profile before any official is asked: its handle, its bio's parts, what it asks for, how it is disguised.

import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../../src/core/account/site.ts';
import { type Observed, observe, toneOf } from '../../../src/core/match/observe.ts';
import { parseName } from '../../../src/core/match/parseName.ts';
import { profileOf } from './officials.ts';

const seen = (name: string, handle: string | null, bio: string | null, site: SiteId = 'x'): Observed => observe(profileOf({ name, handle, bio, site }));

function told({ handle, handleFollows, handleClaimsReal, disclaimer, asks, aid, disguised, plain, bio }: Observed): string {
  const parts = bio.map((words) => words.map(({ word }) => word).join(' ')).join('/');
  return [handle, handleFollows && 'follows', handleClaimsReal && 'real', disclaimer && 'disclaimer', asks !== null && `asks ${asks}`, aid !== null && `aid ${aid}`, disguised && 'disguised', plain && 'plain', parts !== '' && `bio ${parts}`]
    .filter((each) => each !== false && each !== null).join(', ');
}

describe('a profile', () => {
  it.each<readonly [string, string | null, string | null, string]>([
    ['Agus Widodo', 'aguswidodo88', null, 'aguswidodo, follows, plain'], ['Agus Widodo', 'agus.official', null, 'agus, follows, real, plain'],
    ['Agus Widodo', 'the.agus', null, 'agus, follows, real, plain'], ['Agus Widodo', 'bunga', null, 'bunga, plain'], ['H. Agus Widodo', 'hagus', null, 'hagus, plain'],
    ['Pak Agus', 'pakagus', null, 'pakagus, follows, plain'], ['Toko Agus', 'tokoagus', null, 'tokoagus, plain'],
    ['Agus Widodo', null, 'Petani | Klaten • Jawa · ; ✨★\n\nAyah', 'plain, bio petani/klaten/jawa/ayah'], ['Agus Widodo', null, 'Akun parodi', 'disclaimer, plain, bio akun parodi'],
    ['Agus Widodo', null, 'Bukan akun asli', 'disclaimer, plain, bio bukan akun asli'], ['Agus', null, 'bukan beliau', 'disclaimer, plain, bio bukan beliau'],
    ['Agus', null, 'not affiliated', 'disclaimer, plain, bio not affiliated'], ['Agus', null, 'Komunitas relawan', 'disclaimer, plain, bio komunitas relawan'],
    ['Agus', null, 'just for fun', 'disclaimer, plain, bio just for fun'], ['Agus', null, 'fan page', 'disclaimer, plain, bio fan page'],
    ['Agus', null, 'akun humor', 'disclaimer, plain, bio akun humor'], ['Agus', null, 'Transfer ke rekening', 'asks Transfer, bio transfer ke rekening'],
    ['Agus', null, 'kirim kode OTP', 'asks kode OTP, bio kirim kode otp'], ['Agus', null, 'hubungi WA', 'asks hubungi WA, bio hubungi wa'],
    ['Agus', null, 'klik link', 'asks klik link, bio klik link'], ['Agus', null, 'bantuan dana', 'asks bantuan dana, bio bantuan dana'],
    ['Agus', null, 'klaim hadiah', 'asks klaim hadiah, bio klaim hadiah'], ['Agus', null, 'dm untuk bantuan', 'asks dm untuk bantuan, bio dm untuk bantuan'],
    ['Bansos Agus', null, null, 'aid bansos'], ['Agus Bansos Hibah', null, null, 'aid bansos'], ['Àgüś Wîdödö', null, null, 'plain'], ['Agus ✓', null, null, 'disguised'],
    ['Аgus', null, null, 'disguised'], ['𝐀gus', null, null, 'disguised'], ['A\u200bgus', null, null, 'disguised'], ['Ag0es5x', null, null, 'disguised'], ['A g u s', null, null, 'disguised'],
    ['', null, '', 'plain'], ['Agus', null, 'a|b|c|d|e|f|g|h|i|j|k|l|m|n', 'plain, bio a/b/c/d/e/f/g/h/i/j/k/l'],
  ])('of %j, %j, %j is seen as: %s', (name, handle, bio, what) => {
    expect(told(seen(name, handle, bio))).toBe(what);
  });

  it('on WhatsApp has no handle, and a bio is read to its thousandth letter', () => {
    expect(told(seen('Agus', 'agus', null, 'whatsapp'))).toBe('plain');
    expect(seen('Agus', null, `${'a '.repeat(499)}bcd`).bio.flat().at(-1)?.word).toMatch(/bc$/);
  });
});

describe('the tone of a page', () => {
  it.each([
    ['Fans', null, 'fan'], ['Parodi Fans', null, 'parody'], ['Fans Berita', null, 'fan'], ['Berita Toko', null, 'news'], ['Toko Sekolah', null, 'trade'], ['Sekolah Jalan', null, 'school'], ['Jalan Calon', null, 'place'], ['Calon', null, 'apart'], ['Wening', null, null], ['', null, null],
    ['Wening', 'Akun hiburan', 'fan'], ['Berita', 'Akun hiburan', 'news'], ['Bukan Palsu', null, null], ['Bukan Palsu Toko', null, 'trade'],
  ])('of %j (%s) is %s', (name, bio, tone) => {
    expect(toneOf(parseName(name).words, seen('', null, bio))).toBe(tone);
  });
});
