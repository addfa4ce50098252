// Reports in a real Firefox that ends the background whenever it rests, as it does on a phone that is short of memory: before the
// press, at the preview, on the way to the office, at the receipt. The browser itself ends, the office fails, a site is withdrawn.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { addressOf, CAST, openStage } from '../support/feedStage.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import { HOLD_OUTBOX, holdAnswer, ON_DISK, type OnDisk } from '../support/outboxHeld.ts';
import { wordsOf } from '../support/ownPages.ts';
import { axeFindings, tooSmall, tooWide } from '../support/pageChecks.ts';
import type { Answer, SiteServer } from '../support/siteServer.ts';

const id = wordsOf('id');
const REPORTS = `https://${OFFICE_HOST}/v1/reports`;
const received: Answer = { status: 201, type: 'application/json', body: '{"received":true}' };
const FACEBOOK = JSON.stringify({ origins: ['https://*.facebook.com/*'] });

let folder: string;
let sites: SiteServer;
let browser: FirefoxBrowser;
/** A page of the extension that stays open, to ask Firefox from. */
let desk: Page;
/** The tab with the fake profile. */
let tab: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-firefox-'));
  sites = await openStage();
  officeSays(received);
  await start();
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const until = <T>(page: Page, expression: string, milliseconds = 40_000): Promise<T> =>
  waitFor(async () => ((await page.evaluate(expression)) as T) || undefined, milliseconds, expression);

/** The background answers so in the end; a message that meets its end reaches nobody. */
const answers = (message: string, so: string): Promise<unknown> => until(desk, `browser.runtime.sendMessage(${message}).then((answer) => ${so}, () => false)`);

async function start(): Promise<void> {
  browser = await launchFirefox({
    extension: join(built().dist, 'firefox'), sites, profile: folder,
    // Firefox's own question stands outside of every page, where a test cannot press: the first setting answers it with yes.
    prefs: { 'extensions.webextOptionalPermissionPrompts': false, 'extensions.background.idle.timeout': 300 },
  });
  desk = await browser.open(browser.extensionUrl('src/extension/options/index.html'));
  await answers(`{ kind: 'settings', change: { language: 'id' } }`, `answer?.language === 'id'`);
  await answers(`{ kind: 'lists', refresh: true }`, 'answer?.[0]?.version > 0');
  await browser.open(addressOf(CAST.imitator));
  tab = await until<number>(desk, `browser.tabs.query({ url: 'https://*.facebook.com/*' }).then((tabs) => tabs[0]?.id)`);
  await answers(`{ kind: 'tab', tab: ${tab} }`, `answer?.state === 'read'`);
}

function officeSays(answer: Answer | (() => Answer | Promise<Answer>)): void {
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type', 'access-control-expose-headers': 'retry-after' };
  const opened = (plain: Answer): Answer => ({ ...plain, headers: { ...open, ...plain.headers } });
  sites.serve(REPORTS, async (method) => opened(method === 'OPTIONS' ? { status: 204, body: '' } : typeof answer === 'function' ? await answer() : answer));
}
const sentCount = (): number => sites.log.filter((line) => line === `POST ${REPORTS}`).length;

async function openPopup(query = `?tab=${tab}`): Promise<Page> {
  const popup = await browser.open(browser.extensionUrl(`src/extension/popup/index.html${query}`));
  await browser.resize(popup, { width: 360, height: 740 });
  await until(popup, `document.querySelector('main h1') !== null`);
  return popup;
}
const button = (words: string): string => `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled)`;
/** A real press: Firefox asks its questions only where a person acted. */
async function press(page: Page, words: string): Promise<void> {
  await until(page, `${button(words)} !== undefined`);
  await page.bringToFront();
  const found = (await page.evaluateHandle(button(words))).asElement();
  await (found as { click(): Promise<void> } | null)?.click();
}
const titled = (page: Page, words: string): Promise<unknown> => until(page, `document.querySelector('main h1')?.textContent === ${JSON.stringify(words)}`);
const says = (page: Page, words: string, milliseconds?: number): Promise<unknown> => until(page, `document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`, milliseconds);
/** Firefox has ended the background. */
const ended = (): Promise<unknown> => until(desk, `browser.extension.getBackgroundPage() === null`);
const receiptOf = (page: Page): Promise<string> => until(page, `document.querySelector('.copied')?.textContent`);

/** Reports in two presses; gives the popup on its receipt. */
async function report(between: () => Promise<unknown> = async () => undefined): Promise<Page> {
  const popup = await openPopup();
  await until(popup, `document.querySelector('.verdict.suspect') !== null`);
  await between();
  await press(popup, id.text('popup_report'));
  await until(popup, `document.querySelector('pre.exact') !== null`);
  await between();
  await press(popup, id.text('report_send'));
  await titled(popup, id.text('sent_title'));
  await between();
  return popup;
}

describe('in Firefox, a report', () => {
  it('whose background is ended before the press, at the preview, after it was sent and at the receipt leaves once', async () => {
    const before = sentCount();
    const popup = await report(ended);
    const words = await receiptOf(popup);
    await says(popup, id.text('mine_sent'), 100_000);
    await ended();
    await press(popup, id.text('mine_title'));
    await until(popup, `document.querySelector('main li.panel .copied')?.textContent === ${JSON.stringify(words)}`);
    await ended();
    expect(sentCount()).toBe(before + 1);
    await popup.close();
  });

  it('waits through the end of the browser and leaves once, when the office is back', async () => {
    officeSays({ status: 503, body: '' });
    const popup = await report();
    await says(popup, id.text('problem_report_server'), 100_000);
    const words = await receiptOf(popup);
    await browser.close();
    await start();
    const tried = sentCount();
    officeSays(received);
    const again = await openPopup();
    await press(again, id.text('mine_title'));
    await until(again, `[...document.querySelectorAll('main li.panel')].some((each) => each.innerText.includes(${JSON.stringify(id.text('mine_sent'))}) && each.querySelector('.copied')?.textContent === ${JSON.stringify(words)})`, 100_000);
    expect(sentCount()).toBe(tried + 1);
    await again.close();
  }, 240_000);

  it('whose background is ended on the way, and again when the answer is read but not put down, is sent until it is known to have arrived, always as one and the same', async () => {
    const first = holdAnswer(received);
    officeSays(first.answer);
    const popup = await report();
    const words = await receiptOf(popup);
    const id = await until<string>(desk, `browser.runtime.sendMessage({ kind: 'reports' }).then((all) => all.find((each) => each.words === ${JSON.stringify(words)})?.report.id, () => null)`);
    await popup.close();
    const onDisk = async (): Promise<OnDisk> => {
      const found = ((await desk.evaluate(ON_DISK)) as readonly OnDisk[]).find((each) => each.id === id);
      if (found === undefined) throw new Error('The report is lost');
      return found;
    };
    await first.reached;
    await ended();
    first.release();
    expect(await onDisk()).toMatchObject({ state: 'waiting', tries: 1 });

    const second = holdAnswer(received);
    officeSays(second.answer);
    await desk.evaluate(`void browser.runtime.sendMessage({ kind: 'reports' }).catch(() => undefined)`);
    await second.reached;
    await desk.evaluate(HOLD_OUTBOX);
    second.release();
    await ended();
    await desk.evaluate('window.letGo()');
    expect(await onDisk()).toMatchObject({ state: 'waiting', tries: 2 });

    officeSays(received);
    await waitFor(async () => (await desk.evaluate(`browser.runtime.sendMessage({ kind: 'reports' }).catch(() => null)`), (await onDisk()).state === 'sent' ? true : undefined), 100_000, 'the report to be known to have arrived');
    const sent = sites.bodies.filter(([address, body]) => address === REPORTS && body.includes(id)).map(([, body]) => body);
    expect([sent.length, new Set(sent).size]).toEqual([3, 1]);
  }, 240_000);

  it('says in words that the office broke, talked nonsense, was too busy or found it too large, and loses nothing', async () => {
    const answers: Answer[] = [
      { status: 500, body: 'oops' }, { status: 200, body: '<h1>Wifi Hotel</h1>' },
      { status: 429, body: '', headers: { 'retry-after': '600' } }, { status: 413, body: '' },
    ];
    officeSays(() => answers.shift() ?? received);
    const popups: Page[] = [];
    for (let count = answers.length; count > 0; count -= 1) popups.push(await report());
    const problems = ['server', 'nonsense', 'busy', 'too_large'].map((problem) => id.text(`problem_report_${problem}`));
    const shown = await Promise.all(popups.map((popup) => until<string>(popup, `${JSON.stringify(problems)}.find((each) => document.querySelector('main')?.innerText.includes(each))`, 100_000)));
    expect([...shown].sort()).toEqual([...problems].sort());
    for (const popup of popups) {
      expect(await popup.evaluate('document.body.innerText')).not.toMatch(/problem_|undefined|null/);
      await popup.close();
    }
    officeSays(received);
  });
});

describe('in Firefox, a site whose permission was withdrawn', () => {
  it('is noticed by the popup, whose button asks for it; given again, the page is read', async () => {
    await desk.evaluate(`browser.permissions.remove(${FACEBOOK})`);
    await until(desk, `browser.permissions.contains(${FACEBOOK}).then((there) => !there)`);
    const popup = await openPopup();
    await says(popup, id.text('options_site_missing'));
    expect([await axeFindings(popup), await tooWide(popup), await tooSmall(popup)]).toEqual([[], [], []]);
    await press(popup, id.text('popup_forbidden_button', { site: 'Facebook' }));
    await until(desk, `browser.permissions.contains(${FACEBOOK})`);
    await until(popup, `!document.querySelector('main').innerText.includes(${JSON.stringify(id.text('options_site_missing'))})`);
    await popup.close();
  });
});
