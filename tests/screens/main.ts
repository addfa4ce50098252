// `npm run -s screens`: a picture of every state of the extension's pages, of what it shows in a site's page, of the check page (phone and
// desktop) and of the staff console (tablet and desktop), light and dark, into `screens/`, and one contact sheet of them all, so that a
// person can look at everything in a minute. Names on the command line choose states by their beginning.

import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../../src/start/build.ts';
import { dataFolder, ensureSampleTrust } from '../../src/start/sampleOffice.ts';
import { launchChromium } from '../support/chromium.ts';
import { chromiumHands } from '../support/hands.ts';
import { ownPage, wordsOf } from '../support/ownPages.ts';
import { startSiteServer } from '../support/siteServer.ts';
import { CHECK_STATES, checkScreens } from './check.ts';
import { consoleScreens } from './console.ts';
import { CONSOLE_STORY } from './consoleStory.ts';
import { contactSheet } from './contactSheet.ts';
import { holdPracticeList, openState, PAGE_STATES, type PageState } from './inPage.ts';
import { STATES, type State } from './states.ts';

const SIZES = { popup: { width: 380, height: 600 }, phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
type Size = keyof typeof SIZES;
/** The other languages and the forced colours are looked at in the smallest size. */
const LOOKS = [
  ['light', 'id', { colorScheme: 'light' }], ['dark', 'id', { colorScheme: 'dark' }], ['en', 'en', { colorScheme: 'light' }], ['jv', 'jv', { colorScheme: 'light' }],
  ['forced', 'id', { colorScheme: 'light', forcedColors: 'active' }],
] as const;
const sizesOf = (state: State): readonly Size[] => (state.page === 'popup' ? ['popup', 'phone'] : ['phone', 'desktop']);

const folder = resolve('screens');
const fileOf = (name: string): string => join(folder, `${name}.png`);

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const states = STATES.filter(({ name }) => isWanted(name));
  const inPages = PAGE_STATES.filter(({ name }) => isWanted(name));
  const ofCheck = CHECK_STATES.filter(({ name }) => isWanted(`check-${name}`));
  const files = [
    ...(states.length + inPages.length === 0 ? [] : await extensionScreens(states, inPages)),
    ...(ofCheck.length === 0 ? [] : await checkScreens(ofCheck, { phone: SIZES.phone, desktop: SIZES.desktop }, fileOf)),
    ...(CONSOLE_STORY.some(({ name }) => isWanted(`console-${name}`)) ? await consoleScreens(isWanted, fileOf) : []),
  ];
  await contactSheet(files, fileOf('all'));
  console.log(`${files.length} pictures in ${folder}; all of them together in all.png`);
}

async function extensionScreens(states: readonly State[], inPages: readonly PageState[]): Promise<readonly string[]> {
  const dist = process.env['RESMIKAH_DIST'] ?? 'dist';
  if (process.env['RESMIKAH_BUILT'] === undefined) build(['chrome'], await ensureSampleTrust(dataFolder()));

  const sites = await startSiteServer();
  const browser = await launchChromium({ extension: resolve(dist, 'chrome'), sites });
  const files: string[] = [];
  try {
    for (const state of states) {
      for (const size of sizesOf(state)) {
        for (const [look, language, media] of size === 'desktop' || (size === 'phone' && state.page === 'popup') ? LOOKS.slice(0, 2) : LOOKS) {
          const words = wordsOf(language);
          const answers = state.answers(words);
          const page = await ownPage(browser.context, browser.extensionUrl(`src/extension/${state.page}/index.html`), { ...answers, ...(answers.settings === undefined ? {} : { settings: { ...answers.settings, language } }) }, state.never);
          await page.setViewportSize(SIZES[size]);
          await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
          await state.then?.(chromiumHands(page), words);
          await page.waitForTimeout(150);
          const file = fileOf(`${state.name}-${size}-${look}`);
          // A popup is looked at as it opens; what is longer as if the window were, so that what sticks to its edge stands where it belongs.
          if (size !== 'popup') await page.setViewportSize({ ...SIZES[size], height: await page.evaluate('Math.max(innerHeight, document.documentElement.scrollHeight)') });
          await page.screenshot({ path: file });
          files.push(file);
          await page.close();
        }
      }
    }
    if (inPages.length > 0) await holdPracticeList(browser);
    const page = await browser.context.newPage();
    for (const state of inPages) {
      for (const size of ['phone', 'desktop'] as const) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(SIZES[size]);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await openState(page, sites, state);
          const file = fileOf(`${state.name}-${size}-${colorScheme}`);
          await page.screenshot({ path: file });
          files.push(file);
        }
      }
    }
  } finally {
    await browser.close();
    await sites.close();
  }
  return files;
}

await main();
