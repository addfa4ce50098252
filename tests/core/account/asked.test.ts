// What residents paste, type and share from their phones, and what a check makes of it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../src/core/account/account.ts';
import { type Asked, askedFrom } from '../../../src/core/account/asked.ts';

const said = (asked: Asked): string => {
  switch (asked.kind) {
    case 'account':
      return accountKey(asked.account);
    case 'phone':
      return asked.number;
    case 'handle':
      return `@${asked.handle}`;
    case 'name':
      return `name ${asked.name}`;
    case 'short':
    case 'foreign':
      return `${asked.kind} ${asked.host}`;
    case 'nobody':
      return `nobody on ${asked.site}`;
    case 'nothing':
      return 'nothing';
  }
};

describe('what a resident asks', () => {
  it.each([
    ['https://www.facebook.com/profile.php?id=61550000000001&mibextid=ZbWKwL', 'facebook:61550000000001'],
    ['Lihat profil ini https://www.facebook.com/contoh.bupati?mibextid=x, apa resmi?', 'facebook:@contohbupati'],
    ['facebook.com/contoh.bupati', 'facebook:@contohbupati'],
    ['m.facebook.com/contoh.bupati', 'facebook:@contohbupati'],
    ['https://www.instagram.com/contoh.bupati?igsh=MTIz&utm_source=qr', 'instagram:@contoh.bupati'],
    ['Follow @contoh.bupati on Instagram https://instagram.com/contoh.bupati', 'instagram:@contoh.bupati'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fcontoh.bupati%2F&h=AT0', 'instagram:@contoh.bupati'],
    ['https://www.tiktok.com/@contoh.bupati?_t=8x&_r=1', 'tiktok:@contoh.bupati'],
    ['x.com/contohbupati', 'x:@contohbupati'],
    ['https://t.me/contohbupati', 'telegram:@contohbupati'],
    ['https://wa.me/6281100000033?text=halo', '+6281100000033'],
    ['instagram: contoh.bupati', 'instagram:@contoh.bupati'],
    ['ig/contoh.bupati', 'name ig/contoh.bupati'],
    ['0811-0000-033', '+628110000033'],
    ['+62 811 0000 033', '+628110000033'],
    ['62811 0000 033', '+628110000033'],
    ['+60 12-345 6789', '+60123456789'],
    ['@contoh.bupati', '@contoh.bupati'],
    ['contoh_bupati2', '@contoh_bupati2'],
    ['Bupati Klaten', 'name Bupati Klaten'],
    ['Ratnawening', 'name Ratnawening'],
    ['\u202eRatna\u200bwening  Kusumadewi', 'name \u202eRatna\u200bwening Kusumadewi'],
    ['𝕊𝕣𝕚  𝔸𝕟𝕕𝕣𝕚𝕒𝕟𝕚 ', 'name 𝕊𝕣𝕚 𝔸𝕟𝕕𝕣𝕚𝕒𝕟𝕚'],
    ['https://fb.me/2abcDEF', 'short fb.me'],
    ['https://www.facebook.com/share/1AbCdEf/?mibextid=wwXIfr', 'short facebook.com'],
    ['https://vm.tiktok.com/ZSabc/', 'short vm.tiktok.com'],
    ['https://wa.me/message/ABCDEF', 'short wa.me'],
    ['https://chat.whatsapp.com/AbCdEf', 'short chat.whatsapp.com'],
    ['https://s.id/bansos', 'short s.id'],
    ['https://www.facebook.com/photo/?fbid=1', 'nobody on facebook'],
    ['https://www.instagram.com/p/Cabc/', 'nobody on instagram'],
    ['https://m.facebook.com/share/p/1AbCdEf/', 'short m.facebook.com'],
    ['https://www.facebook.com/share/r/1AbCdEf/?mibextid=x', 'short facebook.com'],
    ['https://fb.watch/abc/', 'short fb.watch'],
    ['https://www.instagram.com/share/BAAabc', 'short instagram.com'],
    ['https://www.tiktok.com/t/ZTabc/', 'short tiktok.com'],
    ['https://vt.tiktok.com/ZSabc/', 'short vt.tiktok.com'],
    ['https://wa.me/qr/ABCDEF', 'short wa.me'],
    ['https://t.co/AbC', 'short t.co'],
    ['https://youtu.be/abc?si=x', 'short youtu.be'],
    ['https://www.facebook.com/people/Contoh-Bupati/61550000000001/', 'facebook:61550000000001'],
    ['https://m.facebook.com/story.php?story_fbid=pfbid0x&id=61550000000001', 'facebook:61550000000001'],
    ['https://www.facebook.com/contoh.bupati/posts/pfbid02?rdid=x', 'facebook:@contohbupati'],
    ['https://web.facebook.com/contoh.bupati?_rdc=1&_rdr', 'facebook:@contohbupati'],
    ['https://www.messenger.com/t/61550000000001', 'facebook:61550000000001'],
    ['https://www.instagram.com/contoh.bupati/profilecard/?igsh=x', 'instagram:@contoh.bupati'],
    ['https://www.instagram.com/stories/contoh.bupati/123/', 'instagram:@contoh.bupati'],
    ['https://ig.me/m/contoh.bupati', 'instagram:@contoh.bupati'],
    ['https://m.tiktok.com/@contoh.bupati', 'tiktok:@contoh.bupati'],
    ['https://x.com/contohbupati/status/1?s=46&t=x', 'x:@contohbupati'],
    ['https://mobile.twitter.com/contohbupati?s=09', 'x:@contohbupati'],
    ['https://www.threads.net/@contoh.bupati?xmt=x', 'threads:@contoh.bupati'],
    ['https://api.whatsapp.com/send?phone=6281100000033&text=x', '+6281100000033'],
    ['https://wa.me/c/6281100000033', '+6281100000033'],
    ['https://wa.me/p/123456/6281100000033', '+6281100000033'],
    ['https://l.wl.co/l?u=https%3A%2F%2Fwww.instagram.com%2Fcontoh.bupati', 'instagram:@contoh.bupati'],
    ['fb://profile/61550000000001', 'facebook:61550000000001'],
    ['instagram://user?username=contoh.bupati', 'instagram:@contoh.bupati'],
    ['twitter://user?screen_name=contohbupati', 'x:@contohbupati'],
    ['tg://resolve?domain=contohbupati', 'telegram:@contohbupati'],
    ['whatsapp://send?phone=6281100000033', '+6281100000033'],
    ['tg://join?invite=AbC', 'nothing'],
    ['https://klatenkab.go.id/berita', 'foreign klatenkab.go.id'],
    ['https://facebook.com.contoh.example/contoh.bupati', 'foreign facebook.com.contoh.example'],
    ['javascript:alert(1)', 'name javascript:alert(1)'],
    ['', 'nothing'],
    ['   ', 'nothing'],
    ['???', 'nothing'],
    ['12345', 'nothing'],
    ['https://', 'name https://'],
  ])('%s → %s', (text, meant) => {
    expect(said(askedFrom(text))).toBe(meant);
  });

  it('never fails, whatever is pasted', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 5000 }), fc.webUrl()), (text) => {
      expect(askedFrom(text).kind).toBeTypeOf('string');
    }));
  });
});
