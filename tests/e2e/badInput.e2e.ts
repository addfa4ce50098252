// What goes wrong on the way of a list and a picture, in a real Chromium with a list that its office changes meanwhile: the
// last good list stays, the resident reads why, and nobody is accused by a picture that is none.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommand, publicFolder } from '../../src/start/sampleOffice.ts';
import { OFFICE_HOST, built, copyOffice } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { profilePage } from '../support/facebookPages.ts';
import { eyesOn } from '../support/marks.ts';
import { castPictures, IMPOSTOR } from '../support/sampleCast.ts';
import { type Answer, type SiteServer, startSiteServer } from '../support/siteServer.ts';

const FACEBOOK = 'https://www.facebook.com';

let data: string;
let sites: SiteServer;
let browser: ExtensionBrowser;
let page: Page;
let options: Page;

const TYPES: readonly (readonly [RegExp, string])[] = [[/\.json$/, 'application/json'], [/./, 'application/octet-stream']];
const answerFor = (path: string, body: Uint8Array): Answer => ({ type: TYPES.find(([name]) => name.test(path))?.[1] ?? '', body, headers: { 'access-control-allow-origin': '*' } });

/** Serves what is published now; `change` may spoil a file on its way. */
function serveList(change: (path: string, body: Buffer) => Uint8Array | Answer = (_path, body) => body): void {
  const folder = publicFolder(data);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length);
    sites.serve(`https://${OFFICE_HOST}/list${name}`, () => {
      const changed = change(name, readFileSync(path));
      return changed instanceof Uint8Array ? answerFor(name, changed) : changed;
    });
  }
  // The next root is asked for every time; that there is none must be readable for the extension.
  for (let next = 2; next < 6; next += 1) {
    if (!readdirSync(join(folder, 'metadata')).includes(`${next}.root.json`)) sites.serve(`https://${OFFICE_HOST}/list/metadata/${next}.root.json`, { status: 404, type: 'text/plain', body: '', headers: { 'access-control-allow-origin': '*' } });
  }
}

function list(...args: readonly string[]): void {
  const office = join(data, 'office');
  const run = spawnSync(process.execPath, listCommand([...args, '--dir', office, '--passphrase-file', join(office, 'sample-passphrase'), '--yes']), { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
}

/** The office publishes its list once more, as the next version. */
function publishAgain(): void {
  list('draft');
  for (const officer of ['officer-a', 'officer-b']) list('sign', '--key', officer);
  list('publish', '--to', publicFolder(data));
}

async function refresh(): Promise<string> {
  await options.getByRole('button', { name: 'Perbarui daftar' }).click();
  await options.getByRole('button', { name: 'Perbarui daftar' }).and(options.locator(':enabled')).waitFor();
  return options.locator('body').innerText();
}

async function cardOf(id: string | undefined): Promise<string> {
  await page.goto(`${FACEBOOK}/profile.php?id=${id}`);
  const eyes = await eyesOn(page);
  return waitFor(async () => (await eyes.shown()).card ?? undefined, 15_000, 'the card');
}

beforeAll(async () => {
  data = copyOffice();
  sites = await startSiteServer();
  serveList();
  sites.serve(`${FACEBOOK}/profile.php`, { body: profilePage(IMPOSTOR) });
  for (const [address, picture] of await castPictures()) sites.serve(address, { type: 'image/jpeg', body: picture });
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites });
  page = await browser.context.newPage();
  options = await browser.context.newPage();
  await options.goto(browser.extensionUrl('src/extension/options/index.html'));
  await waitFor(async () => ((await refresh()).includes('versi 1') ? true : undefined), 20_000, 'the first list');
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(data, { recursive: true, force: true });
});

describe('a picture that is none', () => {
  it.each([
    ['a web page in its place', { type: 'text/html', body: '<p>Masuk dahulu</p>' }],
    ['half a file', { type: 'image/jpeg', body: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) }],
    ['nothing at all', { status: 404, body: '' }],
  ])('%s leaves the warning on what else is known, and says of the photo only that it could not be compared', async (_what, answer: Answer) => {
    sites.serve(IMPOSTOR.avatar, answer);
    const card = await cardOf(IMPOSTOR.id);
    expect(card).toContain('Mengaku sebagai Bupati');
    expect(card).toContain('Foto profilnya belum dapat dibandingkan.');
    expect(card.split('Foto profilnya')).toHaveLength(2);
  });

  it('the stolen photo counts again as soon as it can be had', async () => {
    sites.serve(IMPOSTOR.avatar, { type: 'image/jpeg', body: (await castPictures()).get(IMPOSTOR.avatar) as Buffer });
    expect(await cardOf(IMPOSTOR.id)).toMatch(/Foto profilnya (?!belum)/);
  });
});

describe('a list that cannot be trusted', () => {
  it.each<readonly [string, (path: string, body: Buffer) => Uint8Array | Answer, string]>([
    ['cut in half', (path, body) => (path.endsWith('.list.json') ? body.subarray(0, body.length / 2) : body), 'tidak cocok dengan tanda tangannya'],
    ['with one letter changed', (path, body) => (path.endsWith('.list.json') ? Buffer.from(body.toString().replace('Klaten', 'Klatem')) : body), 'tidak cocok dengan tanda tangannya'],
    ['signed by a stranger', (path, body) => (/\d\.id-33/.test(path) ? Buffer.from(body.toString().replace(/([0-9a-f])"(?=\s*\})/g, (_, last: string) => `${last === '0' ? '1' : '0'}"`)) : body), 'Tanda tangan daftar dari server tidak sah'],
    ['behind a log-in page', (path, body) => (path.endsWith('timestamp.json') ? { type: 'text/html', body: '<h1>Wi-Fi</h1>', headers: { 'access-control-allow-origin': '*' } } : body), 'server atau jaringan tidak menjawab'],
  ])('%s is refused in words, and the last good one stays', async (_what, spoil, words) => {
    publishAgain();
    serveList(spoil);
    const said = await refresh();
    expect(said).toContain(words);
    expect(said).toContain('versi 1');
    sites.serve(`${FACEBOOK}/profile.php`, { body: profilePage(IMPOSTOR) });
    expect(await cardOf(IMPOSTOR.id)).toContain('Tidak terdaftar');
  });

  it('the next good one is taken, and an older one after it is refused', async () => {
    serveList();
    const newest = await refresh();
    expect(newest).toMatch(/versi 5/);
    expect(newest).not.toContain('ditolak');
    const old = readFileSync(join(built().data, 'public/metadata/timestamp.json'));
    serveList((path, body) => (path.endsWith('timestamp.json') ? old : body));
    const said = await refresh();
    expect(said).toContain('lebih lama dari yang sudah ada');
    expect(said).toMatch(/versi 5/);
  });
});

describe('a page without a profile', () => {
  it('shows no mark, and the popup says that there is none', async () => {
    sites.serve(`${FACEBOOK}/reel/1`, { body: '<!doctype html><title>Reels</title><p>Tidak ada profil.</p>' });
    await page.goto(`${FACEBOOK}/reel/1`);
    const popup = await browser.openPopup(page);
    await popup.until(`document.body.innerText.includes('Tidak ada profil di halaman ini')`);
    expect(await (await eyesOn(page)).shown()).toEqual({ marks: [], card: null });
    await popup.close();
  });
});
