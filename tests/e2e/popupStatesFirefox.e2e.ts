// Every state of the extension's pages in a real Firefox, as wide as a small phone: nothing that axe finds, nothing wider than the
// window or cut off, targets for thumbs, every part within reach of keys. The
// verdicts also in the forced colours of this browser's own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERDICTS } from '../../src/core/match/verdict.ts';
import { STATES, type State } from '../screens/states.ts';
import { built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import { scriptedHands } from '../support/hands.ts';
import { copyWithStandIn, wordsOf } from '../support/ownPages.ts';
import { axeFindings, cutOff, tooSmall, tooWide, unreachable } from '../support/pageChecks.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

const words = wordsOf('id');
let folder: string;
let sites: SiteServer;
let browser: FirefoxBrowser;
/** Of the state that is looked at. */
let page: Page = undefined as unknown as Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-states-'));
  copyWithStandIn(join(built().dist, 'firefox'), folder);
  sites = await startSiteServer();
  browser = await launchFirefox({ extension: folder, sites });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(folder, { recursive: true, force: true });
});

const until = (expression: string): Promise<true> => waitFor(async () => (await page.evaluate(expression).catch(() => false)) === true || undefined, 20_000, expression);

async function show({ page: path, answers, never = [], then }: State): Promise<void> {
  if (page !== undefined) await page.close();
  page = await browser.open(browser.extensionUrl(`src/extension/${path}/index.html`));
  await browser.resize(page, { width: 320, height: 640 });
  // The first page may come before the extension is wholly there.
  await until(`window.tell !== undefined`);
  const said = answers(words);
  await page.evaluate(`window.tell(${JSON.stringify({ ...said, ...(said.settings === undefined ? {} : { settings: { ...said.settings, language: 'id' } }) })}, ${JSON.stringify(never)})`);
  // Without the background's answer the page speaks Firefox's own language, in which only its heading is waited for.
  await until(`document.querySelector('main h1') !== null`);
  await then?.(scriptedHands(page), words);
}

it.each(STATES.map((state) => [state.name, state] as const))('in Firefox, a page of the extension is sound in the state %s', async (_, state) => {
  await show(state);
  expect([await axeFindings(page), await tooWide(page), await tooSmall(page), await cutOff(page)]).toEqual([[], [], [], []]);
  await page.keyboard.press('Tab');
  expect(await unreachable(page)).toEqual([]);
});

it('in Firefox, every verdict keeps its words and its shape in forced colours', async () => {
  await browser.close();
  page = undefined as unknown as Page;
  browser = await launchFirefox({ extension: folder, sites, prefs: { 'browser.display.document_color_use': 2 } });
  for (const kind of VERDICTS) {
    const name = kind === 'unreadable' ? 'popup-list-expired' : `popup-${kind}`;
    await show(STATES.find((each) => each.name === name) as State);
    expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    const inks = (await page.evaluate(`[...document.querySelectorAll('.verdict svg path')].flatMap((path) => [getComputedStyle(path).fill, getComputedStyle(path).stroke]).filter((ink) => ink !== 'none')`)) as string[];
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect([name, inks.some((ink) => ink !== ground)]).toEqual([name, true]);
  }
});
