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

  it('keeps every shape in forced colours', async () => {
    const page = await show(STATES.find(({ name }) => name === 'popup-impostor') as State);
    await page.emulateMedia({ forcedColors: 'active' });
    const shape = page.locator('.verdict svg path').first();
    expect(await shape.evaluate((path) => getComputedStyle(path).fill)).not.toBe(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
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
