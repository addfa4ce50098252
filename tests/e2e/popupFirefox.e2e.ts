// The extension's pages in a real Firefox with the real background: the same verdict, the same report, Firefox's own question
// before data leaves, and pages that axe finds nothing in, as wide as a phone.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { addressOf, CAST, openStage } from '../support/feedStage.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import { axeFindings, tooSmall, tooWide } from '../support/pageChecks.ts';
import type { SiteServer } from '../support/siteServer.ts';

const REPORTS = `https://${OFFICE_HOST}/v1/reports`;
const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };

let sites: SiteServer;
let browser: FirefoxBrowser;

beforeAll(async () => {
  sites = await openStage();
  sites.serve(REPORTS, (method) => (method === 'OPTIONS' ? { status: 204, body: '', headers: open } : { status: 201, type: 'application/json', body: '{"received":true}', headers: open }));
  // Firefox's question stands outside of every page, where a test cannot press: this answers it with yes.
  browser = await launchFirefox({ extension: join(built().dist, 'firefox'), sites, privateWindows: true, prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  // Without a language pack Firefox itself speaks English.
  const page = await browser.open(browser.extensionUrl('src/extension/options/index.html'));
  await until(page, `browser.runtime.sendMessage({ kind: 'settings', change: { language: 'id' } }).then((settings) => settings?.language === 'id')`);
  await until(page, `browser.runtime.sendMessage({ kind: 'lists', refresh: true }).then((lists) => lists?.[0]?.version > 0)`);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

const until = <T>(page: Page, expression: string, milliseconds = 20_000): Promise<T> =>
  waitFor(async () => ((await page.evaluate(expression)) as T) || undefined, milliseconds, expression);
const press = (page: Page, words: string): Promise<unknown> =>
  until(page, `(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled); found?.click(); return found !== undefined; })()`);

async function openOwn(path: string): Promise<Page> {
  const page = await browser.open(browser.extensionUrl(`src/extension/${path}`));
  await browser.resize(page, { width: 360, height: 740 });
  await until(page, `document.querySelector('main h1') !== null`);
  return page;
}

describe('in Firefox, as wide as a phone', () => {
  it('each page is free of what axe finds, fits, and has targets for thumbs', async () => {
    for (const path of ['welcome/index.html', 'options/index.html', 'popup/index.html']) {
      const page = await openOwn(path);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      expect([path, await tooWide(page), await tooSmall(page)]).toEqual([path, [], []]);
      await page.close();
    }
  });

  it('a site whose permission was withdrawn is noticed by the settings, whose button asks for it', async () => {
    const page = await openOwn('options/index.html');
    const origins = JSON.stringify({ origins: ['https://*.facebook.com/*'] });
    await page.evaluate(`browser.permissions.remove(${origins})`);
    await until(page, `browser.permissions.contains(${origins}).then((there) => !there)`);
    await page.close();
    const again = await openOwn('options/index.html');
    await until(again, `[...document.querySelectorAll('button')].some((each) => each.textContent === 'Izinkan di Facebook')`);
    expect([await axeFindings(again), await tooWide(again), await tooSmall(again)]).toEqual([[], [], []]);
    // A real press: Firefox asks only where a person acted.
    const buttons = await again.$$('button');
    for (const button of buttons) if ((await button.evaluate((each) => each.textContent)) === 'Izinkan di Facebook') await button.click();
    await until(again, `browser.permissions.contains(${origins})`);
    await until(again, `![...document.querySelectorAll('button')].some((each) => each.textContent === 'Izinkan di Facebook')`);
    await again.close();
  });

  it('practice shows each verdict by the real rules', async () => {
    const page = await openOwn('welcome/index.html');
    for (let shown = 1; shown <= 6; shown += 1) {
      await press(page, 'Apa kata Resmikah?');
      await until(page, `document.querySelectorAll('.verdict').length === ${shown}`);
    }
    expect(await page.evaluate(`[...document.querySelectorAll('.verdict')].map((each) => each.classList[1])`)).toEqual(['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown']);
    await page.close();
  });

  it('a report goes from the verdict of a tab to its receipt, after Firefox’s own question', async () => {
    const profile = await browser.open(addressOf(CAST.imitator));
    // A tab is read while it is in front.
    await new Promise((done) => setTimeout(done, 4000));
    const finder = await openOwn('options/index.html');
    const tab = await until<number>(finder, `browser.tabs.query({ url: 'https://*.facebook.com/*' }).then((tabs) => tabs[0]?.id)`);
    expect(await finder.evaluate(`browser.permissions.contains({ data_collection: ['websiteContent'] })`)).toBe(false);
    const page = await openOwn(`popup/index.html?tab=${tab}`);
    await until(page, `document.querySelector('.verdict.suspect') !== null`);
    await press(page, 'Laporkan akun ini');
    await until(page, `document.querySelector('main h1')?.textContent === 'Laporkan akun ini?'`);
    expect(await axeFindings(page)).toEqual([]);
    // A real press: Firefox asks only where a person acted.
    const button = await page.$('button.main');
    await button?.click();
    await until(page, `document.querySelector('main h1')?.textContent === 'Terima kasih'`);
    expect(await finder.evaluate(`browser.permissions.contains({ data_collection: ['websiteContent'] })`)).toBe(true);
    await waitFor(async () => (sites.log.includes(`POST ${REPORTS}`) ? true : undefined), 30_000, 'the report to leave');
    await until(page, `document.querySelector('main')?.innerText.includes('Laporan terkirim')`);
    await Promise.all([page.close(), finder.close(), profile.close()]);
  });

  it('a report can be taken back within ten seconds, and then nothing has left', async () => {
    const profile = await browser.open(addressOf(CAST.imitator));
    const finder = await openOwn('options/index.html');
    const tab = await until<number>(finder, `browser.tabs.query({ url: 'https://*.facebook.com/*' }).then((tabs) => tabs[0]?.id)`);
    await until(finder, `browser.runtime.sendMessage({ kind: 'tab', tab: ${tab} }).then((view) => view?.state === 'read')`);
    const page = await openOwn(`popup/index.html?tab=${tab}`);
    await press(page, 'Laporkan akun ini');
    await until(page, `document.querySelector('pre.exact') !== null`);
    const report = JSON.parse((await page.evaluate(`document.querySelector('pre.exact').textContent`)) as string) as { readonly id: string };
    // A real press: Firefox asks only where a person acted.
    await page.bringToFront();
    await (await page.$('button.main'))?.click();
    await press(page, 'Batalkan');
    await until(page, `document.querySelector('main h1')?.textContent === 'Laporan dibatalkan'`);
    // Until it would have left, and a moment more.
    await new Promise((done) => setTimeout(done, 12_000));
    expect(await finder.evaluate(`browser.runtime.sendMessage({ kind: 'reports' }).then((all) => all.some(({ report }) => report.id === ${JSON.stringify(report.id)}))`)).toBe(false);
    expect(sites.bodies.filter(([, body]) => body.includes(report.id))).toEqual([]);
    await Promise.all([page.close(), finder.close(), profile.close()]);
  });

  it('a private window gets its verdict and a report leaves live; nothing is written', async () => {
    const page = await openOwn('options/index.html');
    const kept = `(async () => {
      const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
      const db = await done(indexedDB.open('resmikah'));
      const boxes = await Promise.all(['outbox', 'appeals', 'following'].map((name) => done(db.transaction(name).objectStore(name).getAll())));
      db.close();
      return JSON.stringify([boxes, await browser.storage.local.get(), await browser.storage.session.get()]);
    })()`;
    const say = <T>(message: object): Promise<T> => page.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`) as Promise<T>;
    // The reports before this one change by themselves, whenever the office is asked about them.
    await say({ kind: 'erase' });
    const before = await page.evaluate(kept);
    await page.evaluate(`void browser.windows.create({ incognito: true, url: ${JSON.stringify(addressOf(CAST.imitator))} })`);
    const tab = await until<number>(page, `browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.incognito && tab.id)`);
    const view = await waitFor(async () => {
      const seen = await say<{ readonly state: string; readonly profile: object; readonly card: { readonly kind: string } }>({ kind: 'tab', tab });
      return seen.state === 'read' ? seen : undefined;
    }, 30_000, 'the verdict of the private tab');
    expect(view.card.kind).toBe('suspect');
    const preview = await say<{ readonly report: object; readonly words: string }>({ kind: 'preview', profile: view.profile, category: 'other' });
    const sent = sites.log.filter((line) => line === `POST ${REPORTS}`).length;
    expect(await say({ kind: 'send', report: preview.report, words: preview.words, picture: null })).toMatchObject({ state: 'sent' });
    expect(sites.log.filter((line) => line === `POST ${REPORTS}`)).toHaveLength(sent + 1);
    expect(await page.evaluate(kept)).toBe(before);
    await page.evaluate(`browser.tabs.remove(${tab})`);
    await page.close();
  });
});
