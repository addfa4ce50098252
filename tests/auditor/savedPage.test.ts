// What savers and archives do to addresses and pictures is undone, so that a page shows the accounts that it showed alive.

import { describe, expect, it } from 'vitest';
import { openSavedPage } from '../../src/auditor/read/savedPage.ts';
import { unwrapped } from '../../src/auditor/read/savedAddress.ts';
import { readSaved } from '../../src/auditor/read/readSaved.ts';
import { SITE_ADAPTERS, type Site } from '../../src/sites/index.ts';

const ADDRESS = 'https://www.instagram.com/p/Contoh1/';
const siteOf = (name: string): Site => SITE_ADAPTERS.find(({ site }) => site === name) as Site;
const AVATAR = 'https://scontent.cdninstagram.com/v/t51.2885-19/1_n.jpg';

function shown(html: string, url = ADDRESS, site = 'instagram'): readonly string[] {
  const page = openSavedPage(new TextEncoder().encode(html), url);
  return readSaved(siteOf(site), page.document, page.url === null ? null : new URL(page.url)).lines.map(({ key, name, avatar }) => `${key} | ${name} | ${avatar}`);
}

/** A post whose author's picture is written as given. */
const post = (image: string, link = '/pemkab.contoh/'): string =>
  `<article><header><a href="${link}">${image}</a><a href="${link}"><span>pemkab.contoh</span></a></header></article>`;

describe('an address that was archived', () => {
  it.each([
    ['https://web.archive.org/web/20240102030405/https://www.facebook.com/pemkab.contoh', 'https://www.facebook.com/pemkab.contoh'],
    ['http://web.archive.org/web/20240102030405im_/https://x.fbcdn.net/1_n.jpg', 'https://x.fbcdn.net/1_n.jpg'],
    ['/web/2024/https://www.facebook.com/pemkab.contoh?a=1#b', 'https://www.facebook.com/pemkab.contoh?a=1#b'],
    ['//web.archive.org/web/20240102030405/https:/www.facebook.com/pemkab.contoh', 'https://www.facebook.com/pemkab.contoh'],
    ['https://arsip.example/koleksi/rekaman/20240102030405mp_/https://t.me/s/contoh', 'https://t.me/s/contoh'],
    ['https://archive.ph/o/Ab12C/https://x.com/contoh', 'https://x.com/contoh'],
    ['view-source:https://x.com/contoh', 'https://x.com/contoh'],
  ])('%s is %s', (address, plain) => expect(unwrapped(address)).toBe(plain));

  it.each(['https://www.facebook.com/pemkab.contoh', '/pemkab.contoh/2024/', 'https://l.facebook.com/l.php?u=/2024/https://x.com/a', '#', ''])('%s stays', (address) =>
    expect(unwrapped(address)).toBe(address),
  );

  it('may be the one that an auditor gives', () => {
    expect(openSavedPage(new TextEncoder().encode(''), `https://web.archive.org/web/20240102030405/${ADDRESS}`).url).toBe(ADDRESS);
  });
});

describe('a picture in a saved page', () => {
  const expected = [`pemkab.contoh | pemkab.contoh | ${AVATAR}`];

  it.each([
    ['lazy, its address beside a placeholder', `<img alt="" src="data:image/gif;base64,R0lGOD" data-src="${AVATAR}">`],
    ['in several sizes', `<img alt="" srcset="https://scontent.cdninstagram.com/v/t51.2885-19/0_n.jpg 100w, ${AVATAR} 200w">`],
    ['in several formats', `<picture><source srcset="${AVATAR} 1x"><img alt=""></picture>`],
    ['archived', `<img alt="" src="https://web.archive.org/web/20240102030405im_/${AVATAR}">`],
    ['archived in a round mask', `<svg><g><image xlink:href="/web/20240102030405im_/${AVATAR}"></image></g></svg>`],
  ])('that is %s is the account’s', (_, image) => expect(shown(post(image))).toEqual(expected));

  it('that a page saver keeps once, in its style sheet, is told by what it keeps', () => {
    const html = `<style>:root{--sf-img-1:url("data:image/png;base64,AAAA");--sf-img-2:url("data:image/png;base64,BBBB")}</style>${post('<img alt="" src="data:image/svg+xml,<svg></svg>" style="background-image:var(--sf-img-2)!important">')}`;
    expect(shown(html)).toEqual(['pemkab.contoh | pemkab.contoh | data:image/png;base64,BBBB']);
  });
});

describe('a part of a page', () => {
  const inner = post(`<img alt="" src="${AVATAR}">`);
  const escaped = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  it.each([
    ['saved within a frame', `<iframe srcdoc="${escaped}"></iframe>`],
    ['that a script was to take out of a comment', `<div hidden><code></code></div><code id="u_0"><!-- ${inner} --></code>`],
  ])('%s is read', (_, html) => expect(shown(html)).toEqual([`pemkab.contoh | pemkab.contoh | ${AVATAR}`]));
});

describe('a header whose picture neither a link nor a label tells', () => {
  const PAGE = 'https://www.facebook.com/pemkab.contoh';
  const mask = (file: number): string => `<div><svg role="none"><g><image xlink:href="https://x.fbcdn.net/v/t39.30808-1/${file}_n.jpg"></image></g></svg></div>`;
  const header = (...files: readonly number[]): string => `<div role="main">${files.map(mask).join('')}<h1>Pemkab Contoh</h1><a role="tab" href="${PAGE}/about">Tentang</a></div>`;

  it('has the one in the round mask before the name', () => {
    expect(shown(header(1), PAGE, 'facebook')).toEqual(['pemkab.contoh | Pemkab Contoh | https://x.fbcdn.net/v/t39.30808-1/1_n.jpg']);
  });

  it('has none where two stand there', () => {
    expect(shown(header(1, 2), PAGE, 'facebook')).toEqual(['pemkab.contoh | Pemkab Contoh | null']);
  });
});
