// What `read` prints of saved pages: the same accounts as on the live page, whatever saving did to links and pictures.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSavedPage } from '../../src/auditor/read/savedPage.ts';
import { type ProfileLine, readSaved } from '../../src/auditor/read/readSaved.ts';
import { accountKey } from '../../src/core/account/account.ts';
import { SITE_ADAPTERS } from '../../src/sites/index.ts';
import { EXPECTED, type Expected, htmlOf } from '../sites/pages.ts';
import { archived, fileOf, savedCopy, WAYS } from './savedCopy.ts';

// Starting a command takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const adapterOf = (site: string) => {
  const adapter = SITE_ADAPTERS.find((each) => each.site === site);
  if (adapter === undefined) throw new Error(`no adapter for ${site}`);
  return adapter;
};

function linesOf(bytes: Uint8Array, site: string, url?: string): readonly ProfileLine[] {
  const page = openSavedPage(bytes, url);
  return readSaved(adapterOf(site), page.document, page.url === null ? null : new URL(page.url)).lines;
}

const keyOf = ({ id, handle }: ProfileLine, site: string): string => accountKey({ site: adapterOf(site).site, id, handle });

/** `surface key | name`, each once. */
const shown = (lines: readonly ProfileLine[], site: string): readonly string[] => lines.map((line) => `${line.surface} ${keyOf(line, site)} | ${line.name}`).sort();
const expected = ({ profiles }: Expected): readonly string[] => [...new Set(profiles.map((line) => line.split(' | ').slice(0, 2).join(' | ')))].sort();

const READABLE = EXPECTED.filter(({ state }) => state !== 'unreadable');

/** Each account's picture by the name of its file, wherever that was saved. */
const picturesOf = (lines: readonly ProfileLine[]): readonly string[] => lines.map(({ surface, key, name, avatar }) => `${surface} ${key} ${name} ${avatar === null ? '-' : fileOf(unpacked(avatar))}`);
const unpacked = (avatar: string): string => (/^data:/.test(avatar) ? Buffer.from(avatar.split(',')[1] ?? '', 'base64').toString() : avatar);

const live = new Map<string, readonly string[]>();
function livePictures({ name, site, url }: Expected): readonly string[] {
  const known = live.get(name) ?? picturesOf(linesOf(new TextEncoder().encode(htmlOf(name)), site, url));
  live.set(name, known);
  return known;
}

describe.each(WAYS)('a page saved by %s', (way) => {
  it.each(READABLE)('shows of $name the accounts that the live page shows, with their pictures', (page) => {
    const lines = linesOf(savedCopy(htmlOf(page.name), page.url, way), page.site, page.url);
    expect(shown(lines, page.site)).toEqual(expected(page));
    expect(picturesOf(lines)).toEqual(livePictures(page));
  });
});

describe('reading a saved page', () => {
  const page = EXPECTED.find(({ name }) => name === 'instagram-suggestions') as Expected;
  const live = htmlOf(page.name);

  it('takes the address from the comment that the browser left', () => {
    expect(openSavedPage(savedCopy(live, page.url, 'chrome')).url).toBe(page.url);
    expect(openSavedPage(savedCopy(live, page.url, 'single file')).url).toBe(page.url);
  });

  it('tells pictures by the names under which they were saved', () => {
    const avatars = linesOf(savedCopy(live, page.url, 'chrome'), page.site).map(({ avatar }) => avatar);
    expect(avatars).toEqual(['./Halaman_files/601_n.jpg', './Halaman_files/605_n.jpg', './Halaman_files/604_n.jpg']);
  });

  it('reads a web archive', () => {
    expect(shown(linesOf(archived(live, page.url), page.site), page.site)).toEqual(expected(page));
  });

  it('reads a page that was saved out of the source viewer', () => {
    const rows = live.split('\n').map((line) => `<tr><td class="line-number"></td><td class="line-content">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td></tr>`);
    const source = new TextEncoder().encode(`<html><body><table>${rows.join('')}</table></body></html>`);
    expect(shown(linesOf(source, page.site, page.url), page.site)).toEqual(expected(page));
  });

  it('reads a copy from the web archive', () => {
    const copy = live.replaceAll('href="/', 'href="https://web.archive.org/web/20240101000000/https://www.instagram.com/').replaceAll('src="https:', 'src="https://web.archive.org/web/20240101000000im_/https:');
    expect(shown(linesOf(new TextEncoder().encode(copy), page.site, page.url), page.site)).toEqual(expected(page));
  });

  it('finds the profile of a page without a body in its head', () => {
    const html = '<html><head><title>Sri Contoh (@sri.contoh) • Instagram photos and videos</title><meta property="og:image" content="https://x.cdninstagram.com/v/t51.2885-19/1_n.jpg"></head><body></body></html>';
    expect(linesOf(new TextEncoder().encode(html), 'instagram', 'https://www.instagram.com/sri.contoh/')).toMatchObject([{ surface: 'profile', key: 'sri.contoh', name: 'Sri Contoh', avatar: 'https://x.cdninstagram.com/v/t51.2885-19/1_n.jpg' }]);
  });

  it('does not believe a head that speaks of another account than the address', () => {
    const html = '<html><head><title>Instagram</title><meta property="og:title" content="Lain (@akun.lain)"><link rel="canonical" href="https://www.instagram.com/akun.lain/"></head><body></body></html>';
    expect(linesOf(new TextEncoder().encode(html), 'instagram', 'https://www.instagram.com/sri.contoh/')).toEqual([]);
  });

  it.each([['empty', ''], ['cut off', live.slice(0, 2200)], ['binary', '\u0000\u0001ÿ'.repeat(50)], ['text', 'bukan halaman']])('survives a file that is %s', (_, text) => {
    expect(() => linesOf(new TextEncoder().encode(text), page.site, page.url)).not.toThrow();
  });
});

describe('npm run read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  const file = join(folder, 'halaman.html');
  const run = (...args: string[]) => spawnSync('npx', ['tsx', 'src/auditor/read/main.ts', ...args], { encoding: 'utf8' });

  it('prints one JSON line a profile, and how the page was understood beside them', () => {
    writeFileSync(file, savedCopy(htmlOf('facebook-search'), 'https://www.facebook.com/search/people/?q=x', 'chrome'));
    const out = execFileSync('npx', ['tsx', 'src/auditor/read/main.ts', '--site', 'facebook', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as ProfileLine);
    expect(lines).toHaveLength(3);
    expect(Object.keys(lines[0] ?? {})).toEqual(['surface', 'key', 'id', 'handle', 'name', 'avatar', 'url', 'siteBadge']);
    expect(lines[1]).toMatchObject({ surface: 'search', key: 'pemkab.contoh', handle: 'pemkab.contoh', name: 'Pemerintah Kabupaten Contoh', siteBadge: 'verified' });
  });

  it.each([
    [['--site', 'friendster', file], /Unknown site friendster/],
    [['--site', 'facebook'], /Give one saved page/],
    [['--site', 'facebook', join(folder, 'tidak-ada.html')], /cannot be read/],
    [['--site', 'facebook', '--url', 'bukan alamat', file], /is no address/],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
