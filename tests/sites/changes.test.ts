// Pages that change under the reader: names and pictures that come late, rows that get another person, addresses without reload.

import { describe, expect, it } from 'vitest';
import { adapterFor, read, readWithin } from '../../src/sites/index.ts';
import { EXPECTED, htmlOf, inHappyDom, lineOf } from './pages.ts';

const facebook = adapterFor('www.facebook.com');
const instagram = adapterFor('www.instagram.com');
if (facebook === null || instagram === null) throw new Error('no adapters');

const HOME = new URL('https://www.facebook.com/');
const urlOf = (name: string): URL => new URL(EXPECTED.find((each) => each.name === name)?.url ?? '');
const feed = (): Document => inHappyDom(htmlOf('facebook-feed'));
const first = (document: Document): Element => document.querySelector('[aria-posinset="1"]') as Element;

describe('a page that changes', () => {
  it('is read again from the post around what was added', () => {
    const document = feed();
    const text = first(document).querySelector('h4 span') as Element;
    expect(readWithin(facebook, text, HOME).map(lineOf)).toEqual(['post facebook:61550000000001 | Sri Contoh Wahyuni | 501 | none']);
  });

  it('shows a recycled row as the person who stands in it now', () => {
    const document = feed();
    const row = first(document);
    for (const link of row.querySelectorAll('a[href*="61550000000001"]')) link.setAttribute('href', '/profile.php?id=61550000000009');
    for (const picture of row.querySelectorAll('[aria-label="Sri Contoh Wahyuni"]')) picture.setAttribute('aria-label', 'Bupati Contoh Official');
    (row.querySelector('h4 strong span') as Element).textContent = 'Bupati Contoh Official';
    expect(readWithin(facebook, row, HOME).map(lineOf)).toEqual(['post facebook:61550000000009 | Bupati Contoh Official | 501 | none']);
  });

  it('gives a row that is half changed to nobody under the old name', () => {
    const document = feed();
    const row = first(document);
    // The picture's link already leads to the next person, the name's link not yet.
    row.querySelector('a[aria-label]')?.setAttribute('href', '/profile.php?id=61550000000009');
    const found = readWithin(facebook, row, HOME).map(({ profile }) => [profile.account.id, profile.name]);
    expect(found.filter(([id, name]) => id === '61550000000009' && name === 'Sri Contoh Wahyuni')).toEqual([]);
  });

  it('finds a name whose link comes late', () => {
    const document = feed();
    const link = first(document).querySelector('h4 a') as Element;
    const href = link.getAttribute('href') ?? '';
    link.removeAttribute('href');
    expect(readWithin(facebook, first(document), HOME)).toEqual([]);
    link.setAttribute('href', href);
    expect(readWithin(facebook, link, HOME)).toHaveLength(1);
  });

  it('is unreadable while the address is already of the next profile, and readable when the page is', () => {
    const document = inHappyDom(htmlOf('facebook-profile-id'));
    const next = new URL('https://www.facebook.com/budi.sampel.9');
    expect(read(facebook, document, urlOf('facebook-profile-id')).state).toBe('read');
    expect(read(facebook, document, next)).toEqual({ state: 'unreadable', profiles: [] });
    document.documentElement.innerHTML = htmlOf('facebook-profile-2021-arabic');
    expect(read(facebook, document, next).profiles[0]?.profile.account.handle).toBe('budi.sampel.9');
  });

  it('never takes the head of the first page for the second one', () => {
    const document = inHappyDom(htmlOf('instagram-profile-2026'));
    const { profiles } = read(instagram, document, urlOf('instagram-profile-2026'));
    expect(profiles[0]?.profile).toMatchObject({ name: 'Sri Contoh Wahyuni', account: { handle: 'sri.contoh' } });
    document.title = 'Halaman Pertama (@halaman.pertama) • Instagram';
    expect(read(instagram, document, urlOf('instagram-profile-2026')).profiles[0]?.profile.name).toBe('Sri Contoh Wahyuni');
  });

  it('is unreadable when most accounts on it are not understood', () => {
    const cards = Array.from({ length: 12 }, (_, at) => `<div><a href="/orang.contoh.${at}"><svg role="img" aria-label="Orang ${at}"><image xlink:href="x"></image></svg></a><span>Orang ${at}</span></div>`);
    expect(read(facebook, inHappyDom(`<div role="main">${cards.join('')}</div>`), new URL('https://www.facebook.com/friends/list')).state).toBe('unreadable');
    expect(read(facebook, inHappyDom(`<div role="main">${cards.slice(0, 3).join('')}</div>`), new URL('https://www.facebook.com/friends/list')).state).toBe('nothing');
  });
});
