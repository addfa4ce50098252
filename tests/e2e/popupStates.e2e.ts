// Every state of the extension's pages in a real Chromium, each looked at by the same rules: axe in light, dark and forced
// colours, reflow at 320 pixels and at twice the size, targets for thumbs, keys alone, stillness, and strangers' names staying names.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/translate.ts';
import { HOSTILE } from '../screens/samples.ts';
import { STATES, type State } from '../screens/states.ts';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium } from '../support/chromium.ts';
import { chromiumHands } from '../support/hands.ts';
import { ownPage, wordsOf } from '../support/ownPages.ts';
import { axeFindings, cutOff, tooSmall, tooWide, unreachable } from '../support/pageChecks.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

let sites: SiteServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  sites = await startSiteServer();
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

/** By asking again: the page's own policy refuses what a waiting expression would need. */
const isNarrow = (page: Page): Promise<unknown> => expect.poll(() => page.evaluate('innerWidth'), { timeout: 15_000, interval: 20 }).toBe(320);

async function show(state: State, language: Language = 'id'): Promise<Page> {
  const words = wordsOf(language);
  const answers = state.answers(words);
  const settings = answers.settings === undefined ? {} : { settings: { ...answers.settings, language } };
  const page = await ownPage(browser.context, browser.extensionUrl(`src/extension/${state.page}/index.html`), { ...answers, ...settings }, state.never);
  await page.setViewportSize({ width: 320, height: 640 });
  // The zoom of the page before it belongs to every page of the extension, and ends a moment later.
  await isNarrow(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('main').waitFor();
  await state.then?.(chromiumHands(page), words);
  return page;
}

/** What moves by itself, also for whoever did not ask for stillness. */
const moving = (page: Page): Promise<unknown> =>
  page.evaluate(`[[...document.querySelectorAll('*')].filter((each) => ['', '::before', '::after'].some((part) => { const style = getComputedStyle(each, part || null); return style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior === 'smooth'; })).map((each) => each.outerHTML.slice(0, 80)), document.getAnimations().length]`);
const zoom = (page: Page, factor: number): Promise<unknown> => page.evaluate(`chrome.tabs.getCurrent().then((tab) => chrome.tabs.setZoom(tab.id, ${factor}))`);

describe('a page of the extension', () => {
  it.each(STATES.map((state) => [state.name, state] as const))('is sound in the state %s', async (_, state) => {
    const page = await show(state);
    try {
      const sound = async (): Promise<unknown> => [await tooWide(page), await tooSmall(page), await cutOff(page)];
      for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        await page.emulateMedia(media);
        expect(await axeFindings(page), JSON.stringify(media)).toEqual([]);
      }
      expect(await sound()).toEqual([[], [], []]);
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
      expect(await moving(page)).toEqual([[], 0]);
      await page.keyboard.press('Tab');
      expect(await unreachable(page)).toEqual([]);
      // As the browser's own zoom makes it: 640 pixels at twice the size.
      await page.setViewportSize({ width: 640, height: 1280 });
      await zoom(page, 2);
      await isNarrow(page);
      expect(await sound(), 'at twice the size').toEqual([[], [], []]);
    } finally {
      await zoom(page, 1);
      await page.close();
    }
  });

  it.each(LANGUAGES)('fits in %s, says so to the browser, and leaves no word untold', async (language) => {
    for (const name of ['popup-suspect', 'popup-preview-suspect', 'popup-sent-offline', 'options', 'welcome']) {
      const page = await show(STATES.find((state) => state.name === name) as State, language);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect([name, await tooWide(page)]).toEqual([name, []]);
      // A key without a message shows itself.
      expect([name, (await page.locator('body').innerText()).match(/\b[a-z]+_[a-z_]+\b/g)]).toEqual([name, null]);
      await page.close();
    }
  });

  it('says only of what came to the office that it was not accepted', async () => {
    for (const [problem, title] of [['no_room', 'Laporan belum terkirim'], ['private', 'Laporan belum terkirim'], ['too_large', 'Laporan tidak diterima'], ['invalid', 'Laporan tidak diterima']]) {
      const page = await show(STATES.find(({ name }) => name === `popup-sent-${problem}`) as State);
      expect(await page.locator('.notice').first().innerText()).toContain(title);
      await page.close();
    }
  });

  it('keeps every shape, word and edge in forced colours', async () => {
    for (const kind of ['official', 'former', 'impostor', 'suspect', 'lookalike', 'unknown', 'list-expired']) {
      const page = await show(STATES.find(({ name }) => name === `popup-${kind}`) as State);
      await page.emulateMedia({ forcedColors: 'active' });
      const inks = await page.evaluate<string[]>(`[...document.querySelectorAll('.verdict svg path')].flatMap((path) => [getComputedStyle(path).fill, getComputedStyle(path).stroke]).filter((ink) => ink !== 'none')`);
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect([kind, inks.some((ink) => ink !== ground)]).toEqual([kind, true]);
      expect([kind, await axeFindings(page)]).toEqual([kind, []]);
      await page.close();
    }
  });

  it.each(Object.keys(HOSTILE))('shows the name “%s” as text and nothing else', async (name) => {
    const page = await show(STATES.find((state) => state.name === `popup-name-${name}`) as State);
    expect(await page.title()).toBe(wordsOf('id').text('extension_name'));
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
    // The report stays within reach whatever the name is.
    const report = await page.getByRole('button', { name: 'Laporkan akun ini' }).boundingBox();
    expect(report?.y).toBeLessThan(640);
    await page.close();
  });
});
