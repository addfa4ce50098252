// What a resident does and meets in a real Firefox beyond the press: by keyboard alone from the profile to the receipt, with a picture
// that was cut and blurred, on a device that is full.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { addressOf, CAST, openStage } from '../support/feedStage.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import { insideOverlay, pressIcon } from '../support/firefoxHands.ts';
import { wordsOf } from '../support/ownPages.ts';
import { axeFindings } from '../support/pageChecks.ts';
import type { Answer, SiteServer } from '../support/siteServer.ts';

const id = wordsOf('id');
const REPORTS = `https://${OFFICE_HOST}/v1/reports`;
const POPUP = 'src/extension/popup/index.html';
const received: Answer = { status: 201, type: 'application/json', body: '{"received":true}' };

let sites: SiteServer;
let browser: FirefoxBrowser;
/** A page of the extension that stays open, to ask Firefox from. */
let desk: Page;
let profile: Page;

const until = <T>(page: Page, expression: string, milliseconds = 40_000): Promise<T> =>
  waitFor(async () => ((await page.evaluate(expression)) as T) || undefined, milliseconds, expression);
const answers = (message: string, so: string): Promise<unknown> => until(desk, `browser.runtime.sendMessage(${message}).then((answer) => ${so}, () => false)`);

function officeSays(path: string, answer: Answer): void {
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type', 'access-control-allow-methods': 'GET, POST, PUT' };
  sites.serve(`https://${OFFICE_HOST}${path}`, (method) => (method === 'OPTIONS' ? { status: 204, body: '', headers } : { ...answer, headers }));
}
const sentCount = (): number => sites.log.filter((line) => line === `POST ${REPORTS}`).length;

beforeAll(async () => {
  sites = await openStage();
  officeSays('/v1/reports', received);
  browser = await launchFirefox({
    extension: join(built().dist, 'firefox'), sites,
    prefs: {
      // Firefox's own question stands outside of every page, where a test cannot press: this answers it with yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.popup.disable_autohide': true,
      // As on phones: a page's button cannot open the popup, so that the same page opens in a tab.
      'extensions.openPopupWithoutUserGesture.enabled': false,
      // A small device: so many kilobytes for all sites and extensions together.
      'dom.quotaManager.temporaryStorage.fixedLimit': 12_288,
    },
  });
  desk = await browser.open(browser.extensionUrl('src/extension/options/index.html'));
  await answers(`{ kind: 'settings', change: { language: 'id' } }`, `answer?.language === 'id'`);
  await answers(`{ kind: 'lists', refresh: true }`, 'answer?.[0]?.version > 0');
  profile = await browser.open(addressOf(CAST.imitator));
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

/** Tab until the focus stands on these words, as somebody without a mouse does. */
async function tabTo(page: Page, focused: () => Promise<string | null>, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused())?.includes(words) === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to “${words}”`);
}
/** The words of what has the focus: nothing while it is the whole page, which says all words at once. */
const focusedIn = (page: Page) => (): Promise<string> => page.evaluate(`document.activeElement === document.body ? '' : document.activeElement?.textContent ?? ''`) as Promise<string>;
/** Every tab of the popup, among them one that a walk which failed left open. */
async function popupTabs(): Promise<readonly Page[]> {
  const pages = await browser.browser.pages();
  const paths = await Promise.all(pages.map((each) => each.evaluate('location.pathname').catch(() => '')));
  return pages.filter((_, at) => paths[at] === `/${POPUP}`);
}
afterEach(async () => {
  for (const each of await popupTabs()) await each.close();
});


/** The tab of the popup that opens when the card's button of these words is reached and pressed by keyboard. */
async function chosenOnCard(words: string): Promise<Page> {
  await waitFor(async () => ((await insideOverlay<boolean>(browser, profile, `function () { return this.querySelector('.card') !== null; }`)) === true ? true : undefined), 40_000, 'the card');
  await tabTo(profile, () => insideOverlay<string>(browser, profile, `function () { return this.activeElement?.textContent ?? ''; }`), words);
  await profile.keyboard.press('Enter');
  return waitFor(async () => (await popupTabs())[0], 40_000, `“${words}” in a tab`);
}

it('in Firefox, a report goes from the profile over its card to the receipt by keyboard alone', async () => {
  await profile.bringToFront();
  const page = await chosenOnCard(id.text('card_report'));
  await until(page, `document.querySelector('main h1')?.textContent === ${JSON.stringify(id.text('report_title'))}`);
  // The heading has the focus, so that a screen reader begins there; the chips are one stop, moved by arrows.
  expect(await focusedIn(page)()).toBe(id.text('report_title'));
  await page.bringToFront();
  await tabTo(page, () => page.evaluate(`document.activeElement?.name === undefined ? '' : 'chip'`) as Promise<string>, 'chip');
  await page.keyboard.press('ArrowRight');
  await until(page, `document.querySelector('input:checked').value === 'money'`);
  await tabTo(page, focusedIn(page), id.text('report_send'));
  const before = sentCount();
  await page.keyboard.press('Enter');
  await until(page, `document.querySelector('main h1')?.textContent === ${JSON.stringify(id.text('sent_title'))}`);
  await tabTo(page, focusedIn(page), id.text('ui_copy'));
  await page.keyboard.press('Enter');
  await until(page, `document.body.innerText.includes(${JSON.stringify(id.text('ui_copied'))})`);
  expect(((await page.evaluate(`document.querySelector('.copied').textContent`)) as string).split(' ')).toHaveLength(8);
  await until(page, `document.querySelector('main')?.innerText.includes(${JSON.stringify(id.text('mine_sent'))})`, 100_000);
  expect(sentCount()).toBe(before + 1);
}, 180_000);

it('in Firefox, a mark that is wrong is told from the card by keyboard, and the appeal leaves with its receipt', async () => {
  const APPEALS = `https://${OFFICE_HOST}/v1/appeals`;
  officeSays('/v1/appeals', received);
  await profile.bringToFront();
  // From the beginning of the page: where the keys stood before is each browser's own matter.
  await profile.reload();
  const page = await chosenOnCard(id.text('appeal_open'));
  await until(page, `document.querySelector('pre.exact') !== null`);
  expect(JSON.parse((await page.evaluate(`document.querySelector('pre.exact').textContent`)) as string)).toMatchObject({ account: { site: 'facebook', id: CAST.imitator.id }, office: '33.10' });
  expect(await axeFindings(page)).toEqual([]);
  await page.bringToFront();
  await tabTo(page, focusedIn(page), id.text('appeal_send'));
  await page.keyboard.press('Enter');
  await until(page, `document.querySelector('main')?.innerText.includes(${JSON.stringify(id.text('appeal_sent_title'))})`);
  expect(sites.log.filter((line) => line === `POST ${APPEALS}`)).toHaveLength(1);
  expect(((await page.evaluate(`document.querySelector('.copied').textContent`)) as string).split(' ')).toHaveLength(8);
}, 180_000);

it('in Firefox, a picture of the page is off until it is asked for, cut, blurred and agreed to, and then follows its report', async () => {
  const popup = await pressIcon(browser, profile, desk);
  await popup.press(id.text('popup_report'));
  const exact = async (): Promise<Record<string, unknown>> => JSON.parse(await popup.until<string>(`document.querySelector('pre.exact')?.textContent`)) as Record<string, unknown>;
  const { id: report } = await exact();
  officeSays(`/v1/reports/${report as string}/screenshot`, received);
  await popup.evaluate(`void document.querySelector('main details:not(:has(pre)) summary').click()`);
  await profile.bringToFront();
  await popup.until(`[...document.querySelectorAll('main button')].some((each) => each.textContent === ${JSON.stringify(id.text('extras_picture'))})`);
  await popup.evaluate(`void [...document.querySelectorAll('main button')].find((each) => each.textContent === ${JSON.stringify(id.text('extras_picture'))}).click()`);
  const [, height = 0] = await popup.until<number[]>(`(() => { const { width, height } = document.querySelector('canvas.picture') ?? {}; return width > 300 ? [width, height] : null; })()`);
  expect(await exact()).not.toHaveProperty('screenshot');

  await popup.evaluate(`(() => { const slider = [...document.querySelectorAll('.sliders input')].at(-1); slider.value = 35; slider.dispatchEvent(new Event('input', { bubbles: true })); })()`);
  await popup.until(`document.querySelector('canvas.picture').height < ${height}`);
  await popup.evaluate(`void document.querySelector('input[value=blur]').click()`);
  await popup.press(id.text('picture_blur_add'));
  await popup.until(`(() => { const canvas = document.querySelector('canvas.picture'); const { width: w, height: h } = canvas;
    const { data } = canvas.getContext('2d').getImageData(Math.ceil(w * 0.35), Math.ceil(h * 0.35), Math.floor(w * 0.3) - 2, Math.floor(h * 0.2) - 2);
    return new Set(new Uint32Array(data.buffer)).size; })() <= 25`);
  await popup.until(`(() => { const box = [...document.querySelectorAll('main details .choice input')].at(-1); if (box.disabled) return false; if (!box.checked) box.click(); return true; })()`);
  await popup.until(`document.querySelector('pre.exact').textContent.includes('"screenshot"')`);
  expect((await exact())['screenshot']).toMatch(/^[0-9a-f]{64}$/);
  await popup.press(id.text('report_send'));
  await popup.until(`document.querySelector('main')?.innerText.includes(${JSON.stringify(id.text('mine_sent'))})`, 100_000);
  await waitFor(async () => (sites.log.includes(`PUT ${REPORTS}/${report as string}/screenshot`) ? true : undefined), 60_000, 'the picture to follow');
}, 180_000);

/** Writes beside the resident's own reports until nothing more fits, not even a little. */
const FILL = `(async () => {
  const db = await new Promise((done) => { const opening = indexedDB.open('resmikah'); opening.onsuccess = () => done(opening.result); });
  const put = (size, key) => new Promise((done) => {
    try {
      const writing = db.transaction('following', 'readwrite', { durability: 'strict' });
      writing.objectStore('following').put(crypto.getRandomValues(new Uint8Array(size)), key);
      writing.oncomplete = () => done(true);
      writing.onabort = () => done(false);
    } catch { done(false); }
  });
  let key = 0;
  for (const size of [65536, 4096, 256, 256, 256]) while (await put(size, 'penuh ' + (key += 1))) if (key > 3000) return 'never full';
  db.close();
  return 'full';
})()`;

it('on a full device in Firefox, a report leaves at once and says so; where that fails too, it says that nothing has left', async () => {
  const tab = await until<number>(desk, `browser.tabs.query({ url: 'https://*.facebook.com/*' }).then((tabs) => tabs[0]?.id)`);
  const reports = async (): Promise<number> => (await until<unknown[]>(desk, `browser.runtime.sendMessage({ kind: 'reports' }).catch(() => null)`)).length;
  const count = await reports();
  expect(await desk.evaluate(FILL)).toBe('full');
  const report = async (words: string): Promise<void> => {
    const page = await browser.open(browser.extensionUrl(`${POPUP}?tab=${tab}`));
    await browser.resize(page, { width: 360, height: 740 });
    for (const each of ['popup_report', 'report_send']) {
      const button = `[...document.querySelectorAll('button')].find((found) => found.textContent.includes(${JSON.stringify(id.text(each))}) && !found.disabled)`;
      await until(page, `${button} !== undefined`);
      await page.bringToFront();
      await ((await page.evaluateHandle(button)).asElement() as { click(): Promise<void> } | null)?.click();
    }
    await until(page, `document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  };
  officeSays('/v1/reports', received);
  const before = sentCount();
  await report(id.text('mine_sent'));
  expect(sentCount()).toBe(before + 1);
  officeSays('/v1/reports', { status: 503, body: '' });
  await report(id.text('problem_report_no_room'));
  expect(await reports()).toBe(count);
}, 180_000);
