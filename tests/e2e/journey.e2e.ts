// The main job in a real Chromium: a resident meets a fake profile, is warned and reports it; two officers confirm it in the
// console; the list is signed by two and published; the resident's browser now says "Dipastikan palsu".

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCommand, publicFolder } from '../../src/start/sampleOffice.ts';
import { built } from '../support/builtExtension.ts';
import { type BuiltOffice, openBuiltOffice } from '../support/builtOffice.ts';
import { CHROMIUM, type ExtensionBrowser, type Popup, launchChromium, waitFor } from '../support/chromium.ts';
import { type Person, feedPage, profilePage } from '../support/facebookPages.ts';
import { eyesOn } from '../support/marks.ts';
import { castPictures, FAN_PAGE, IMPOSTOR, NAMESAKE, OFFICIAL, OTHER_OFFICE } from '../support/sampleCast.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

const FACEBOOK = 'https://www.facebook.com';
const EVERYBODY: readonly Person[] = [IMPOSTOR, NAMESAKE, FAN_PAGE, OTHER_OFFICE, OFFICIAL];

let sites: SiteServer;
let office: BuiltOffice;
let browser: ExtensionBrowser;
let officerBrowser: Browser;

beforeAll(async () => {
  sites = await startSiteServer();
  office = await openBuiltOffice(sites);
  let current: Person = IMPOSTOR;
  sites.serve(`${FACEBOOK}/profile.php`, () => ({ body: profilePage(current) }));
  for (const person of EVERYBODY) sites.serve(`${FACEBOOK}/show-${person.id}`, () => ((current = person), { body: '' }));
  sites.serve(`${FACEBOOK}/`, { body: feedPage(EVERYBODY.map((author) => ({ author, text: 'Selamat pagi.' }))) });
  for (const [address, picture] of await castPictures()) sites.serve(address, { type: 'image/jpeg', body: picture });
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites });
  officerBrowser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
});
afterAll(async () => {
  await browser?.close();
  await officerBrowser?.close();
  await office?.close();
  await sites?.close();
});

/** Opens somebody's profile page as a resident does. */
async function visit(page: Page, person: Person): Promise<void> {
  await page.goto(`${FACEBOOK}/show-${person.id}`);
  await page.goto(`${FACEBOOK}/profile.php?id=${person.id}`);
}

const cardOn = async (page: Page): Promise<string> => {
  const eyes = await eyesOn(page);
  return waitFor(async () => (await eyes.shown()).card ?? undefined, 15_000, 'the card');
};

/** Presses a button of the popup by its words, and waits until it is there. */
const press = (popup: Popup, words: string): Promise<unknown> =>
  popup.until(`(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled); found?.click(); return found !== undefined; })()`);

/** An officer's console, signed in by the link of the server's terminal. */
async function signedIn(context: BrowserContext, name: string): Promise<Page> {
  const link = new RegExp(`${name}: (\\S+)`).exec(office.server().said())?.[1] ?? '';
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('link', { name: IMPOSTOR.name }).first().click();
  return page;
}

function list(...args: readonly string[]): void {
  const folder = join(office.data, 'office');
  const run = spawnSync(process.execPath, listCommand([...args, '--dir', folder, '--passphrase-file', join(folder, 'sample-passphrase'), '--yes']), { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
}

describe('the main job', () => {
  it('warns, takes the report, lets two officers decide, and warns everybody by the next list', async () => {
    const page = await browser.context.newPage();

    // The feed: the impostor and the official are marked, the namesake, the fan page and another region's office are not.
    await page.goto(`${FACEBOOK}/`);
    const eyes = await eyesOn(page);
    const marks = await waitFor(async () => {
      const { marks: shown } = await eyes.shown();
      return shown.length >= 2 ? shown : undefined;
    }, 20_000, 'the marks of the feed');
    expect(marks.map(({ kind, word }) => `${kind} ${word}`).sort()).toEqual(['official Resmi', 'suspect Tidak terdaftar']);

    // The profile: the card says what, why and which account is real.
    await visit(page, IMPOSTOR);
    const card = await cardOn(page);
    expect(card).toContain('Tidak terdaftar');
    expect(card).toContain('Ratnawening Kusumadewi');
    expect(card).toContain('Instagram');
    for (const neighbour of [NAMESAKE, FAN_PAGE, OTHER_OFFICE]) {
      await visit(page, neighbour);
      await new Promise((done) => setTimeout(done, 1500));
      expect(await (await eyesOn(page)).shown(), neighbour.name).toEqual({ marks: [], card: null });
    }

    // The report, with the server down: it waits in the outbox, and goes out once when the server is back.
    await visit(page, IMPOSTOR);
    await cardOn(page);
    await office.stop();
    const popup = await browser.openPopup(page);
    await popup.until(`document.querySelector('.verdict.suspect') !== null`);
    await press(popup, 'Laporkan akun ini');
    await popup.until(`document.body.innerText.includes(${JSON.stringify(IMPOSTOR.id)})`);
    await press(popup, 'Kirim laporan');
    const words = await popup.until<string>(`document.querySelector('.copied')?.textContent ?? ''`);
    expect(words.trim().split(/\s+/)).toHaveLength(8);
    await popup.until(`document.body.innerText.includes('dikirim lagi')`, 30_000);
    await popup.close();
    await office.start();

    // Two officers: one proposes, the other approves; neither can do both.
    const [first, second] = [await officerBrowser.newContext({ locale: 'id-ID' }), await officerBrowser.newContext({ locale: 'id-ID' })];
    // Asked for with patience: the office counts everybody's requests.
    const arrived = async (): Promise<number> =>
      (await fetch(`${office.server().origin}/v1/outcome`, { method: 'POST', body: JSON.stringify({ words }), headers: { 'content-type': 'application/json' } })).status;
    await expect.poll(arrived, { timeout: 120_000, interval: 3000 }).toBe(200);
    const ani = await signedIn(first, 'Petugas contoh A');
    await ani.getByRole('radio', { name: 'Palsu', exact: true }).check();
    await ani.getByRole('radio', { name: 'Akun ini meniru seorang pejabat.' }).check();
    await ani.getByRole('button', { name: 'Kirim usulan' }).click();
    await ani.getByRole('heading', { name: 'Menunggu petugas lain' }).waitFor();
    expect(await ani.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
    const budi = await signedIn(second, 'Petugas contoh B');
    await budi.getByRole('button', { name: 'Setujui' }).click();
    await budi.getByText('menyetujui:', { exact: false }).first().waitFor();

    // The list: two signatures, published; the resident's browser takes it at its next refresh.
    const decisions = await budi.evaluate(async () => (await fetch('/staff/decisions')).text());
    mkdirSync(join(office.data, 'in'), { recursive: true });
    writeFileSync(join(office.data, 'in/decisions.json'), decisions);
    list('draft', '--decisions', join(office.data, 'in/decisions.json'));
    list('sign', '--key', 'officer-a');
    list('sign', '--key', 'officer-b');
    list('publish', '--to', publicFolder(office.data));

    const options = await browser.context.newPage();
    await options.goto(browser.extensionUrl('src/extension/options/index.html'));
    await options.getByRole('button', { name: 'Perbarui daftar' }).click();
    await options.getByText('versi 2', { exact: false }).first().waitFor({ timeout: 20_000 });

    await visit(page, IMPOSTOR);
    expect(await cardOn(page)).toContain('Dipastikan palsu');
    for (const neighbour of [NAMESAKE, FAN_PAGE, OTHER_OFFICE]) {
      await visit(page, neighbour);
      await new Promise((done) => setTimeout(done, 1000));
      expect(await (await eyesOn(page)).shown(), neighbour.name).toEqual({ marks: [], card: null });
    }

    // The reporter hears of it by itself.
    const mine = await browser.openPopup(page);
    await press(mine, 'Laporan saya');
    await mine.until(`document.body.innerText.includes('warga kini diperingatkan')`, 60_000);
    await mine.close();
  }, 300_000);
});
