// Links of the eight sites as residents meet, copy and share them, and what they must never be taken for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, accountKey } from '../../../src/core/account/account.ts';
import { FACEBOOK_LINKS } from '../../../src/core/account/linkGrammar.ts';
import { accountFromUrl, linkFromUrl, linkOfSite, profileUrl, siteOfHost } from '../../../src/core/account/links.ts';
import { SITES } from '../../../src/core/account/site.ts';

/** Address, then `key place`. */
const NAMED: readonly (readonly [string, string])[] = [
  ['https://www.facebook.com/profile.php?id=61550000000001&__tn__=%3C', 'facebook:61550000000001 profile'],
  ['https://web.facebook.com/profile.php?id=61550000000001&sk=about', 'facebook:61550000000001 tab'],
  ['https://www.facebook.com/Pemkab.Klaten?__cft__[0]=AZ&__tn__=-UC', 'facebook:@pemkabklaten profile'],
  ['https://m.facebook.com/pemkabklaten/', 'facebook:@pemkabklaten profile'],
  ['https://id-id.facebook.com/pemkabklaten', 'facebook:@pemkabklaten profile'],
  ['http://fb.com/pemkabklaten', 'facebook:@pemkabklaten profile'],
  ['https://m.me/pemkabklaten', 'facebook:@pemkabklaten profile'],
  ['https://www.facebook.com/NASA', 'facebook:@nasa profile'],
  ['https://www.facebook.com/pemkabklaten/about_profile_transparency', 'facebook:@pemkabklaten tab'],
  ['https://www.facebook.com/pemkabklaten/posts/pfbid0abc?comment_id=1', 'facebook:@pemkabklaten content'],
  ['https://www.facebook.com/pemkabklaten/photos/', 'facebook:@pemkabklaten tab'],
  ['https://www.facebook.com/61578263901346/?modal=admin', 'facebook:61578263901346 profile'],
  ['https://www.facebook.com/people/Sri-Contoh/61550000000001/', 'facebook:61550000000001 profile'],
  ['https://www.facebook.com/people/Sri-Contoh/pfbid02abcdefghijk/', 'facebook:pfbid02abcdefghijk profile'],
  ['https://www.facebook.com/pages/Contoh/123456789', 'facebook:123456789 profile'],
  ['https://www.facebook.com/pages/category/Office/Contoh-Kantor-1234567890', 'facebook:1234567890 profile'],
  ['https://www.facebook.com/pg/pemkabklaten/about/', 'facebook:@pemkabklaten tab'],
  ['https://www.facebook.com/p/Kantor-Contoh-61550000000001/', 'facebook:61550000000001 profile'],
  ['https://www.facebook.com/Kantor-Contoh-1234567890/', 'facebook:1234567890 profile'],
  ['https://www.facebook.com/groups/987/user/61550000000001/', 'facebook:61550000000001 member'],
  ['https://www.facebook.com/marketplace/profile/61550000000001/', 'facebook:61550000000001 member'],
  ['https://www.facebook.com/friends/requests/?profile_id=61550000000001', 'facebook:61550000000001 request'],
  ['https://www.facebook.com/messages/t/61550000000001/', 'facebook:61550000000001 chat'],
  ['https://www.messenger.com/t/61550000000001', 'facebook:61550000000001 chat'],
  ['https://www.facebook.com/permalink.php?story_fbid=pfbid1&id=61550000000001', 'facebook:61550000000001 content'],
  ['https://www.instagram.com/Diskominfo.Klaten/', 'instagram:@diskominfo.klaten profile'],
  ['https://instagram.com/diskominfo.klaten?igsh=abc', 'instagram:@diskominfo.klaten profile'],
  ['https://www.instagram.com/diskominfo.klaten/followers/mutualOnly', 'instagram:@diskominfo.klaten tab'],
  ['https://www.instagram.com/diskominfo.klaten/p/Cx1/', 'instagram:@diskominfo.klaten content'],
  ['https://www.instagram.com/stories/diskominfo.klaten/31/', 'instagram:@diskominfo.klaten content'],
  ['https://www.instagram.com/_u/diskominfo.klaten', 'instagram:@diskominfo.klaten profile'],
  ['https://x.com/PemkabKlaten', 'x:@pemkabklaten profile'],
  ['https://mobile.twitter.com/PemkabKlaten/status/1', 'x:@pemkabklaten content'],
  ['https://x.com/i/user/12345', 'x:12345 profile'],
  ['https://twitter.com/intent/user?screen_name=PemkabKlaten', 'x:@pemkabklaten profile'],
  ['https://www.threads.net/@pemkab.klaten', 'threads:@pemkab.klaten profile'],
  ['https://www.threads.com/@pemkab.klaten/post/Abc', 'threads:@pemkab.klaten content'],
  ['https://www.tiktok.com/@pemkab.klaten?lang=id-ID', 'tiktok:@pemkab.klaten profile'],
  ['https://www.tiktok.com/id-ID/@pemkab.klaten/video/1', 'tiktok:@pemkab.klaten content'],
  ['https://www.tiktok.com/@pemkab.klaten/live', 'tiktok:@pemkab.klaten content'],
  ['https://www.youtube.com/@KlatenTV/videos', 'youtube:@klatentv tab'],
  ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'youtube:UCabcdefghijklmnopqrstuv profile'],
  ['https://m.youtube.com/c/KlatenTV', 'youtube:@c/klatentv profile'],
  ['https://www.youtube.com/user/KlatenTV', 'youtube:@user/klatentv profile'],
  ['https://www.youtube.com/@%E8%A6%8B%E6%9C%AC', 'youtube:@見本 profile'],
  ['https://wa.me/6281200000000?text=Halo', 'whatsapp:@+6281200000000 profile'],
  ['https://api.whatsapp.com/send?phone=6281200000000', 'whatsapp:@+6281200000000 profile'],
  ['https://whatsapp.com/channel/0029VaContohSaluran', 'whatsapp:0029VaContohSaluran profile'],
  ['https://t.me/pemkabklaten', 'telegram:@pemkabklaten profile'],
  ['https://t.me/s/pemkabklaten/41', 'telegram:@pemkabklaten content'],
  ['https://pemkabklaten.t.me/', 'telegram:@pemkabklaten profile'],
  ['https://web.telegram.org/k/#@pemkabklaten', 'telegram:@pemkabklaten chat'],
  ['https://web.telegram.org/a/#-1001234567', 'telegram:-1001234567 chat'],
];

const NOBODY: readonly string[] = [
  '', 'x', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@facebook.com', '/pemkabklaten', 'https://', 'https://facebook.com',
  'https://www.facebook.com/?__cft__[0]=AZ', 'https://www.facebook.com/watch/?v=1', 'https://www.facebook.com/login/', 'https://www.facebook.com/GROUPS/1',
  'https://www.facebook.com/groups/987/', 'https://www.facebook.com/events/1', 'https://www.facebook.com/hashtag/klaten', 'https://www.facebook.com/stories/122/abc/',
  'https://www.facebook.com/messages/e2ee/t/1/', 'https://www.facebook.com/profile.php?id=1x', 'https://www.facebook.com/profile.php', 'https://www.facebook.com/photo/?fbid=1&set=a.2',
  'https://www.facebook.com/share/abc/', 'https://www.facebook.com/some_thing', 'https://www.facebook.com/unknown.php?id=3', 'https://www.facebook.com/...',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fpemkabklaten', 'https://facebook.com.evil.example/pemkabklaten', 'https://facebook.com@evil.example/pemkabklaten',
  'https://evil-facebook.com/pemkabklaten', 'https://www.facebook.com:8443/pemkabklaten', 'ftp://www.facebook.com/pemkabklaten', 'https://www.facebook.com/%E0%A4%A/',
  'https://www.instagram.com/p/Cx1/', 'https://www.instagram.com/explore/', 'https://www.instagram.com/stories/highlights/17/', 'https://www.instagram.com/direct/t/1/',
  'https://l.instagram.com/?u=x', 'https://x.com/home', 'https://x.com/i/lists/1', 'https://x.com/messages/1-2', 'https://www.threads.com/search?q=x', 'https://vm.tiktok.com/ZM/',
  'https://www.tiktok.com/tag/klaten', 'https://www.youtube.com/watch?v=1', 'https://www.youtube.com/channel/short', 'https://wa.me/message/ABC', 'https://wa.me/qr/ABC',
  'https://chat.whatsapp.com/AbCdEf', 'https://t.me/+abcdef', 'https://t.me/joinchat/abc', 'https://t.me/c/1/2', 'https://web.telegram.org/k/', `https://www.facebook.com/${'a'.repeat(5000)}`,
];

describe('the account that a link names', () => {
  it('is the same for one word behind the host, which is read without a parser, as for any address', () => {
    const word = fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[\w@.-]{1,20}$/));
    const host = fc.constantFrom('', 'https://www.facebook.com', 'https://m.facebook.com', 'https://WWW.facebook.com', 'https://evil.example', 'https://www.facebook.com:8443', 'http://facebook.com');
    fc.assert(
      fc.property(host, word, fc.constantFrom('', '/'), fc.constantFrom('https://www.facebook.com/', 'https://web.facebook.com/groups/1?a', 'about:blank'), (start, name, end, base) => {
        const address = `${start}/${name}${end}`;
        expect(linkOfSite('facebook', FACEBOOK_LINKS, address, [], base)).toEqual(linkOfSite('facebook', FACEBOOK_LINKS, `${address}${/[?#]/.test(address) ? '' : '?'}`, [], base));
      }),
    );
  });

  it.each(NAMED)('reads %s', (url, expected) => {
    const link = linkFromUrl(url);
    expect(link && `${accountKey(link.account)} ${link.place}`).toBe(expected);
  });

  it.each(NOBODY)('takes nobody from %s', (url) => {
    expect(accountFromUrl(url)).toBeNull();
  });

  it('keeps the handle as it is written, for showing', () => {
    expect(accountFromUrl('https://www.facebook.com/Pemkab.Klaten')).toEqual({ site: 'facebook', id: null, handle: 'Pemkab.Klaten' });
  });

  it('takes a word of the signed rules for no handle', () => {
    expect(linkFromUrl('https://www.facebook.com/newfeature', ['newfeature'])).toBeNull();
  });

  it('never throws, whatever stands in the link', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void accountFromUrl(text)));
    const hosts = fc.constantFrom('www.facebook.com', 'www.instagram.com', 'x.com', 'www.tiktok.com', 'www.youtube.com', 'wa.me', 't.me', 'web.telegram.org');
    fc.assert(fc.property(hosts, fc.string({ unit: 'grapheme' }), (host, rest) => void accountFromUrl(`https://${host}/${rest}`)));
  });
});

const letters = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((chars) => `k${chars.join('')}`);
const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
const number = fc.bigInt({ min: 100_000n, max: 10n ** 17n }).map(String);
const account = (site: Account['site'], field: 'id' | 'handle', value: fc.Arbitrary<string>): fc.Arbitrary<Account> =>
  value.map((text) => ({ site, id: null, handle: null, [field]: text }));
const accounts: fc.Arbitrary<Account> = fc
  .oneof(
    account('facebook', 'id', number),
    account('facebook', 'handle', letters(`${lower}.`, 4, 30)),
    account('instagram', 'handle', letters(`${lower}._`, 1, 28)),
    account('x', 'id', number),
    account('x', 'handle', letters(`${lower}_`, 1, 14)),
    account('threads', 'handle', letters(`${lower}._`, 1, 28)),
    account('tiktok', 'handle', letters(`${lower}._`, 1, 22)),
    account('youtube', 'handle', letters(`${lower}._-`, 2, 28)),
    account('youtube', 'id', letters(`${lower}_-`, 21, 21).map((text) => `UC${text}`)),
    account('whatsapp', 'handle', number.map((text) => `+62${text.slice(0, 10)}`)),
    account('telegram', 'handle', letters(`${lower}_`, 4, 28)),
    account('telegram', 'id', number),
  )
  .filter(({ handle }) => handle === null || !/^(k|kt|\.)$/.test(handle));

describe('the address of an account', () => {
  it('leads back to the same account', () => {
    fc.assert(fc.property(accounts, (each) => accountKey(accountFromUrl(profileUrl(each)) ?? each) === accountKey(each) && accountFromUrl(profileUrl(each)) !== null));
  });

  it('prefers the id, because a handle may change hands', () => {
    expect(profileUrl({ site: 'facebook', id: '61550000000001', handle: 'pemkabklaten' })).toBe('https://www.facebook.com/profile.php?id=61550000000001');
  });

  it('is the front page where nothing is known, and never fails', () => {
    for (const site of SITES) {
      const url = profileUrl({ site, id: null, handle: null });
      expect(siteOfHost(new URL(url).hostname)).toBe(site === 'telegram' ? 'telegram' : site);
      expect(profileUrl({ site, id: null, handle: '\ud800/../<x>' })).toMatch(/^https:\/\/[^<>]*$/);
    }
  });
});
