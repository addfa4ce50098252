// The popup on real pages with the real background in Chromium: what the card says, by keyboard alone from the profile to the
// receipt; reports that leave once through every sort of server; permissions, settings and the resident's own data.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, type Popup, launchChromium, waitFor } from '../support/chromium.ts';
import { profilePage } from '../support/facebookPages.ts';
import { eyesOn } from '../support/marks.ts';
import { wordsOf } from '../support/ownPages.ts';
import { axeFindings } from '../support/pageChecks.ts';
import { servePublished } from '../support/published.ts';
import { castPictures, IMPOSTOR, NAMESAKE, OFFICIAL } from '../support/sampleCast.ts';
import { type Answer, type SiteServer, startSiteServer } from '../support/siteServer.ts';

const FACEBOOK = 'https://www.facebook.com';
const REPORTS = `https://${OFFICE_HOST}/v1/reports`;
const received: Answer = { status: 201, type: 'application/json', body: '{"received":true}' };

let sites: SiteServer;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  sites = await startSiteServer();
  servePublished(sites, built().data);
  let current = IMPOSTOR;
  sites.serve(`${FACEBOOK}/profile.php`, () => ({ body: profilePage(current) }));
  for (const person of [IMPOSTOR, NAMESAKE, OFFICIAL]) sites.serve(`${FACEBOOK}/show-${person.id}`, () => ((current = person), { body: '' }));
  sites.serve(`${FACEBOOK}/reel/1`, { body: '<!doctype html><title>Reels</title><p>Tidak ada profil.</p>' });
  for (const [address, picture] of await castPictures()) sites.serve(address, { type: 'image/jpeg', body: picture });
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites });
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});
beforeEach(() => serverSays(received));

/** How the office's server answers reports from now on, after the browser's own question before them. */
function serverSays(answer: Answer): void {
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
  sites.serve(REPORTS, (method) => (method === 'OPTIONS' ? { status: 204, body: '', headers: open } : { ...answer, headers: { ...open, 'access-control-expose-headers': 'retry-after', ...answer.headers } }));
}

async function visit(person: typeof IMPOSTOR): Promise<void> {
  await page.goto(`${FACEBOOK}/show-${person.id}`);
  await page.goto(`${FACEBOOK}/profile.php?id=${person.id}`);
  await page.bringToFront();
}

const cardOn = async (): Promise<string> => {
  const eyes = await eyesOn(page);
  return waitFor(async () => (await eyes.shown()).card ?? undefined, 15_000, 'the card');
};
const textOf = (popup: Popup): Promise<string> => popup.evaluate<string>('document.body.innerText');
const heading = (popup: Popup): Promise<string> => popup.until<string>(`(() => { const found = document.querySelector('main h1')?.textContent; return found && !['Sebentar…', 'One moment…'].includes(found) ? found : ''; })()`, 15_000);
const press = (popup: Popup, words: string): Promise<unknown> =>
  popup.until(`(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled); found?.click(); return found !== undefined; })()`);
const focused = (popup: Popup): Promise<string> => popup.evaluate<string>('document.activeElement?.textContent ?? ""');
const sentCount = (): number => sites.log.filter((line) => line === `POST ${REPORTS}`).length;

/** Tab until the focus stands on these words, as somebody without a mouse does. */
async function tabTo(popup: Popup, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(popup)).startsWith(words)) return;
    await popup.press('Tab');
  }
  throw new Error(`Tab never comes to “${words}”`);
}

/** Reports from the popup in two presses and gives the popup back on its receipt. */
async function report(): Promise<Popup> {
  await visit(IMPOSTOR);
  await cardOn();
  const popup = await browser.openPopup(page);
  await press(popup, 'Laporkan akun ini');
  await press(popup, 'Kirim laporan');
  await popup.until(`document.querySelector('main h1')?.textContent === 'Terima kasih'`);
  return popup;
}

describe('the popup over a page', () => {
  it('says of a fake profile what its card says, and axe finds nothing in it', async () => {
    await visit(IMPOSTOR);
    const card = await cardOn();
    const popup = await browser.openPopup(page);
    const title = await heading(popup);
    expect(title).toMatch(/^Tidak terdaftar – menampilkan nama .*Ratnawening Kusumadewi/);
    expect(card).toContain(title);
    expect(await textOf(popup)).toContain('Daftar Kabupaten Klaten, versi 1');
    expect(await axeFindings(popup)).toEqual([]);
    expect(await popup.evaluate('innerWidth')).toBeLessThanOrEqual(400);
    expect(await popup.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await popup.close();
  });

  it('vouches for an official account and has no report button for it', async () => {
    await visit(OFFICIAL);
    const popup = await browser.openPopup(page);
    expect(await heading(popup)).toContain('Resmi:');
    expect(await textOf(popup)).not.toContain('Laporkan akun ini');
    await popup.close();
  });

  it('says nothing bad of a namesake, and lets a resident report it all the same', async () => {
    await visit(NAMESAKE);
    const popup = await browser.openPopup(page);
    expect(await heading(popup)).toBe('Tidak ada catatan tentang akun ini');
    expect(await textOf(popup)).not.toMatch(/palsu|tiruan/i);
    expect(await textOf(popup)).toContain('Laporkan akun ini');
    await popup.close();
  });

  it('says so where there is no profile, and where nothing is read at all', async () => {
    await page.goto(`${FACEBOOK}/reel/1`);
    let popup = await browser.openPopup(page);
    expect(['Tidak ada profil di halaman ini', 'Tidak dapat diperiksa']).toContain(await heading(popup));
    await popup.close();
    await page.goto('about:blank');
    popup = await browser.openPopup(page);
    expect(await heading(popup)).toBe('Halaman ini tidak diperiksa');
    await popup.close();
  });
});

describe('a report', () => {
  it('goes from the profile to the receipt by keyboard alone', async () => {
    await visit(IMPOSTOR);
    await cardOn();
    const eyes = await eyesOn(page);
    // Onto the card's own report button, inside the page.
    for (let presses = 0; ; presses += 1) {
      if ((await eyes.inside<string>('function () { return this.activeElement?.textContent ?? ""; }'))?.includes('Laporkan')) break;
      if (presses > 60) throw new Error('Tab never comes to the card’s report button');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const popup = await browser.openedPopup();
    await popup.until(`document.querySelector('main h1')?.textContent === 'Laporkan akun ini?'`);
    // The heading has the focus, so that a screen reader begins there; the chips are one stop, moved by arrows.
    expect(await focused(popup)).toBe('Laporkan akun ini?');
    await popup.press('Tab');
    await popup.press('ArrowRight');
    expect(await popup.evaluate(`document.querySelector('input:checked').value`)).toBe('money');
    await tabTo(popup, 'Kirim laporan');
    expect(await popup.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
    const before = sentCount();
    await popup.press('Enter');
    await popup.until(`document.querySelector('main h1')?.textContent === 'Terima kasih'`);
    await tabTo(popup, 'Salin');
    await popup.press('Enter');
    await popup.until(`document.querySelector('[role=status]') !== null`);
    expect((await popup.evaluate<string>(`document.querySelector('.copied').textContent`)).split(' ')).toHaveLength(8);
    await waitFor(async () => (sentCount() > before ? true : undefined), 20_000, 'the report to leave');
    await popup.until(`[...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes('Laporan terkirim'))`);
    await popup.close();
  });

  it('is shown before it leaves exactly as it is received', async () => {
    await visit(IMPOSTOR);
    const popup = await browser.openPopup(page);
    await press(popup, 'Laporkan akun ini');
    const shown = JSON.parse(await popup.until<string>(`document.querySelector('pre.exact')?.textContent`)) as Record<string, unknown>;
    expect(shown).toMatchObject({ account: { site: 'facebook', id: IMPOSTOR.id }, name: IMPOSTOR.name, verdict: 'suspect', office: '33.10', category: 'other' });
    expect(Object.keys(shown).sort()).toEqual([
      'account', 'avatarHash', 'bio', 'category', 'created', 'evidence', 'format', 'id', 'listVersion', 'name', 'office', 'receiptHash', 'subject', 'surface', 'url', 'verdict',
    ]);
    await popup.close();
  });

  it('can be taken back for ten seconds, and then nothing has left', async () => {
    const popup = await report();
    const before = sentCount();
    await press(popup, 'Batalkan');
    await popup.until(`document.querySelector('main h1')?.textContent === 'Laporan dibatalkan'`);
    await new Promise((done) => setTimeout(done, 11_000));
    expect(sentCount()).toBe(before);
    await popup.close();
  });

  it('leaves although the popup was closed and the worker was stopped, once', async () => {
    const before = sentCount();
    const popup = await report();
    await popup.close();
    await browser.stopWorker();
    await waitFor(async () => (sentCount() > before ? true : undefined), 60_000, 'the report to leave');
    await new Promise((done) => setTimeout(done, 2000));
    expect(sentCount()).toBe(before + 1);
  });

  it.each([
    ['breaks', { status: 500, body: 'oops' }, 'Menunggu dikirim', 'problem_report_server'],
    ['talks nonsense', { status: 200, type: 'text/html', body: '<h1>Wifi Hotel</h1>' }, 'Menunggu dikirim', 'problem_report_nonsense'],
    ['is too busy', { status: 429, body: '', headers: { 'retry-after': '60' } }, 'Menunggu dikirim', 'problem_report_busy'],
    ['finds it too large', { status: 413, body: '' }, 'Laporan tidak diterima', 'problem_report_too_large'],
  ] as const)('says in words that the server %s, and loses nothing', async (_, answer, words, problem) => {
    serverSays(answer);
    const popup = await report();
    await popup.until(`document.querySelector('main').innerText.includes(${JSON.stringify(wordsOf('id').text(problem))})`, 20_000);
    expect(await textOf(popup)).not.toMatch(/problem_|undefined|null/);
    await press(popup, 'Laporan saya');
    await popup.until(`document.querySelector('main ul li') !== null`);
    expect(await textOf(popup)).toContain(words);
    await popup.close();
  });
});

describe('a mark that is wrong', () => {
  it('is told from the card, by keyboard, in a tab of its own', async () => {
    await visit(IMPOSTOR);
    await cardOn();
    const eyes = await eyesOn(page);
    for (let presses = 0; ; presses += 1) {
      if ((await eyes.inside<string>('function () { return this.activeElement?.textContent ?? ""; }')) === 'Tanda ini salah?') break;
      if (presses > 60) throw new Error('Tab never comes to the card’s quiet button');
      await page.keyboard.press('Tab');
    }
    const [own] = await Promise.all([browser.context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await own.getByRole('heading', { name: 'Tanda ini salah?' }).waitFor();
    expect(JSON.parse((await own.locator('pre.exact').textContent()) ?? '')).toMatchObject({ account: { site: 'facebook', id: IMPOSTOR.id }, office: '33.10' });
    await own.close();
  });
});

describe('a report that has left', () => {
  it('is erased at the office and here after a second press, and kept while the office is away', async () => {
    const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    const officeSays = (status: number): void => sites.serve(`https://${OFFICE_HOST}/v1/erase`, (method) => ({ status: method === 'OPTIONS' ? 204 : status, body: '', headers: open }));
    const popup = await report();
    await popup.until(`[...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes('Laporan terkirim'))`, 30_000);
    await press(popup, 'Laporan saya');
    const count = (): Promise<number> => popup.evaluate<number>(`document.querySelectorAll('main li.panel').length`);
    const erase = async (): Promise<void> => {
      await press(popup, 'Hapus laporan saya');
      expect(await axeFindings(popup)).toEqual([]);
      await press(popup, 'Ya, hapus laporan');
    };
    await popup.until(`document.querySelector('main li.panel') !== null`);
    const before = await count();
    officeSays(503);
    await erase();
    await popup.until(`document.querySelector('main').innerText.includes('belum dihapus')`);
    expect(await count()).toBe(before);
    officeSays(204);
    await erase();
    await popup.until(`document.querySelector('main').innerText.includes('Laporan sudah dihapus.')`);
    await popup.until(`document.querySelectorAll('main li.panel').length === ${before - 1}`);
    await popup.close();
  });
});

describe('the pages in a tab', () => {
  const openOwn = async (path: string): Promise<Page> => {
    const own = await browser.context.newPage();
    await own.goto(browser.extensionUrl(`src/extension/${path}`));
    await own.locator('main').waitFor();
    return own;
  };

  it('show each practice verdict by the real rules', async () => {
    const own = await openOwn('welcome/index.html#latihan');
    for (let shown = 1; shown <= 6; shown += 1) {
      await own.getByRole('button', { name: 'Apa kata Resmikah?' }).first().click();
      await waitFor(async () => ((await own.locator('.verdict').count()) === shown ? true : undefined), 10_000, `verdict ${shown}`);
    }
    expect(await own.locator('.verdict').evaluateAll((found) => found.map((each) => each.classList[1]))).toEqual(['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown']);
    await own.close();
  });

  it('change the language at once, in the popup too', async () => {
    const own = await openOwn('options/index.html');
    await own.getByLabel('Bahasa').selectOption('en');
    await own.getByRole('heading', { name: 'Settings' }).waitFor();
    await visit(IMPOSTOR);
    const popup = await browser.openPopup(page);
    expect(await heading(popup)).toContain('Not listed');
    expect(await popup.evaluate('document.documentElement.lang')).toBe('en');
    await popup.close();
    await own.getByLabel('Language').selectOption('browser');
    await own.getByRole('heading', { name: 'Pengaturan' }).waitFor();
    await own.close();
  });

  it('stop reading a site that is switched off', async () => {
    const own = await openOwn('options/index.html');
    await own.getByRole('checkbox', { name: 'Facebook' }).uncheck();
    await own.getByText('Tersimpan').waitFor();
    await visit(IMPOSTOR);
    await new Promise((done) => setTimeout(done, 2000));
    expect((await (await eyesOn(page)).shown()).card).toBeNull();
    await own.getByRole('checkbox', { name: 'Facebook' }).check();
    await own.close();
  });

  it('hand the resident everything as a file, and erase it all when asked twice', async () => {
    const own = await openOwn('options/index.html');
    const [download] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Simpan sebagai berkas' }).click()]);
    expect(download.suggestedFilename()).toBe('resmikah.json');
    await own.getByRole('button', { name: 'Hapus semua data saya' }).click();
    await own.getByRole('button', { name: 'Ya, hapus' }).click();
    await own.getByText('Semua data Anda di perangkat ini sudah dihapus.').waitFor();
    await visit(IMPOSTOR);
    const popup = await browser.openPopup(page);
    await press(popup, 'Laporan saya');
    await popup.until(`document.querySelector('main').innerText.includes('Belum ada laporan.')`);
    await popup.close();
    await own.close();
  });
});
