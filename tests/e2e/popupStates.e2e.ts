// Every state of the extension's pages in a real Chromium, each looked at by the same rules: axe, reflow at 320 pixels,
// targets for thumbs, light, dark and forced colours, and names that strangers typed staying names.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/translate.ts';
import { HOSTILE } from '../screens/samples.ts';
import { STATES, type State } from '../screens/states.ts';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium } from '../support/chromium.ts';
import { ownPage, wordsOf } from '../support/ownPages.ts';
import { axeFindings, tooSmall, tooWide } from '../support/pageChecks.ts';
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

async function show(state: State, language: Language = 'id'): Promise<Page> {
  const words = wordsOf(language);
  const answers = state.answers(words);
  const settings = answers.settings === undefined ? {} : { settings: { ...answers.settings, language } };
  const page = await ownPage(browser.context, browser.extensionUrl(`src/extension/${state.page}/index.html`), { ...answers, ...settings }, state.never);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('main').waitFor();
  await state.then?.(page, words);
  return page;
}

describe('a page of the extension', () => {
  it.each(STATES.map((state) => [state.name, state] as const))('is sound in the state %s', async (_, state) => {
    const page = await show(state);
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), colorScheme).toEqual([]);
      }
      expect(await tooWide(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
    } finally {
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

  it('moves nothing by itself, also for whoever did not ask for stillness', async () => {
    for (const name of ['popup-suspect', 'popup-sent-leaving', 'options', 'welcome-practice']) {
      const page = await show(STATES.find((state) => state.name === name) as State);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      const moving = await page.evaluate(`[...document.querySelectorAll('*')].filter((each) => ['', '::before', '::after'].some((part) => { const style = getComputedStyle(each, part || null); return style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior === 'smooth'; })).map((each) => each.outerHTML.slice(0, 80))`);
      expect([name, moving, await page.evaluate('document.getAnimations().length')]).toEqual([name, [], 0]);
      await page.close();
    }
  });

  it('fits a window of 640 pixels at twice its size, as the browser’s own zoom makes it', async () => {
    const zoom = (page: Page, factor: number): Promise<unknown> => page.evaluate(`chrome.tabs.getCurrent().then((tab) => chrome.tabs.setZoom(tab.id, ${factor}))`);
    for (const name of ['popup-suspect', 'popup-preview-contact', 'popup-sent-offline', 'popup-mine', 'popup-appeal-form', 'popup-paid', 'popup-forbidden', 'options-office', 'options-nation', 'welcome-practice']) {
      const page = await show(STATES.find((state) => state.name === name) as State);
      await page.setViewportSize({ width: 640, height: 800 });
      await zoom(page, 2);
      await page.waitForFunction('innerWidth === 320');
      expect([name, await tooWide(page), await tooSmall(page)]).toEqual([name, [], []]);
      await zoom(page, 1);
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
