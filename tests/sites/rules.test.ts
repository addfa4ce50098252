// Signed reading rules at work on a page: they repair, switch off, and when broken leave the bundled rules in place.

import { describe, expect, it } from 'vitest';
import type { SiteRules } from '../../src/core/list/rules.ts';
import { adapterFor, read, readWithin } from '../../src/sites/index.ts';
import { layoutOf } from '../../src/sites/layout.ts';
import { EXPECTED, htmlOf, inHappyDom, lineOf } from './pages.ts';

const rules = (more: Partial<SiteRules>): SiteRules => ({ version: 1, off: false, surfacesOff: [], reserved: [], imageHosts: [], selectors: {}, ...more });

function open(name: string) {
  const page = EXPECTED.find((each) => each.name === name);
  const location = new URL(page?.url ?? '');
  const adapter = adapterFor(location.host);
  if (page === undefined || adapter === null) throw new Error(`no page ${name}`);
  return { page, location, adapter, document: inHappyDom(htmlOf(name)) };
}

const PAGES = ['facebook-feed', 'instagram-suggestions', 'x-feed', 'tiktok-video', 'telegram-k'];

describe('signed reading rules', () => {
  it.each(PAGES)('switch a whole site off: %s cannot be checked', (name) => {
    const { adapter, document, location } = open(name);
    expect(read(adapter, document, location, rules({ off: true }))).toEqual({ state: 'unreadable', profiles: [] });
    expect(readWithin(adapter, document.body, location, rules({ off: true }))).toEqual([]);
  });

  it('switch one surface off and leave the others', () => {
    const { adapter, document, location } = open('facebook-feed');
    expect(read(adapter, document, location, rules({ surfacesOff: ['post'] })).profiles.map(lineOf)).toEqual(['chat facebook:100000000000055 | Wati Sampel | 555 | none']);
    const dialog = open('instagram-dialog-over-profile');
    expect(read(dialog.adapter, dialog.document, dialog.location, rules({ surfacesOff: ['profile', 'comment'] })).profiles.map(({ profile }) => profile.surface)).toEqual(['post', 'post']);
  });

  it('repair a layout that the bundled rules do not know', () => {
    const { adapter, document, location, page } = open('facebook-profile-id');
    for (const heading of document.querySelectorAll('h1')) heading.outerHTML = `<div data-new-title="">${heading.innerHTML}</div>`;
    expect(read(adapter, document, location).state).toBe('unreadable');
    expect(read(adapter, document, location, rules({ selectors: { title: '[data-new-title]' } })).profiles.map(lineOf)).toEqual(page.profiles);
  });

  it('add words that are no handles, and hosts of pictures', () => {
    const { adapter, document, location } = open('x-feed');
    const reading = read(adapter, document, location, rules({ reserved: ['pemkab_contoh', 'budi_sampel'] }));
    expect(reading.profiles.map(({ profile }) => profile.account.handle)).toEqual(['teman_pengulang', 'akun_baru', 'sri_contoh', 'dinas_contoh']);
    const moved = htmlOf('x-feed').replaceAll('pbs.twimg.com', 'gambar.contoh.example');
    const other = open('x-feed');
    other.document.documentElement.innerHTML = moved;
    expect(read(other.adapter, other.document, location).profiles.every(({ profile }) => profile.avatarUrl === null)).toBe(true);
    expect(read(other.adapter, other.document, location, rules({ imageHosts: ['*.contoh.example'] })).profiles[0]?.profile.avatarUrl).toContain('gambar.contoh.example');
  });

  it.each(PAGES)('with a selector that no browser takes change nothing on %s', (name) => {
    const { adapter, document, location, page } = open(name);
    const broken = Object.fromEntries(Object.keys(adapter.selectors).map((key) => [key, '[[[']));
    expect(read(adapter, document, location, rules({ selectors: broken })).profiles.map(lineOf)).toEqual(page.profiles);
    expect(layoutOf(adapter, document, location, rules({ selectors: { ...broken, title: 'h1' } })).refused).toEqual(Object.keys(broken).filter((name) => name !== 'title'));
  });
});
