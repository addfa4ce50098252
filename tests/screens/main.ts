// `npm run -s screens`: a picture of every state of the extension's pages and of the check page, phone and desktop, light and dark,
// into `screens/`, and one contact sheet of them all, so that a person can look at everything in a minute. Names on the command line choose
// states by their beginning.

import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../../src/start/build.ts';
import { dataFolder, ensureSampleTrust } from '../../src/start/sampleOffice.ts';
import { launchChromium } from '../support/chromium.ts';
import { ownPage, wordsOf } from '../support/ownPages.ts';
import { startSiteServer } from '../support/siteServer.ts';
import { CHECK_STATES, checkScreens } from './check.ts';
import { contactSheet } from './contactSheet.ts';
import { STATES, type State } from './states.ts';

const SIZES = { popup: { width: 380, height: 600 }, phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
type Size = keyof typeof SIZES;
const sizesOf = (state: State): readonly Size[] => (state.page === 'popup' ? ['popup', 'phone'] : ['phone', 'desktop']);

const folder = resolve('screens');
const fileOf = (name: string): string => join(folder, `${name}.png`);

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const states = STATES.filter(({ name }) => isWanted(name));
  const ofCheck = CHECK_STATES.filter(({ name }) => isWanted(`check-${name}`));
  const files = [
    ...(states.length === 0 ? [] : await extensionScreens(states)),
    ...(ofCheck.length === 0 ? [] : await checkScreens(ofCheck, { phone: SIZES.phone, desktop: SIZES.desktop }, fileOf)),
  ];
  await contactSheet(files, fileOf('all'));
  console.log(`${files.length} pictures in ${folder}; all of them together in all.png`);
}

async function extensionScreens(states: readonly State[]): Promise<readonly string[]> {
  const dist = process.env['RESMIKAH_DIST'] ?? 'dist';
  if (process.env['RESMIKAH_BUILT'] === undefined) build(['chrome'], await ensureSampleTrust(dataFolder()));

  const sites = await startSiteServer();
  const browser = await launchChromium({ extension: resolve(dist, 'chrome'), sites });
  const files: string[] = [];
  try {
    for (const state of states) {
      for (const size of sizesOf(state)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const words = wordsOf('id');
          const page = await ownPage(browser.context, browser.extensionUrl(`src/extension/${state.page}/index.html`), state.answers(words), state.never);
          await page.setViewportSize(SIZES[size]);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await state.then?.(page, words);
          await page.waitForTimeout(150);
          const file = fileOf(`${state.name}-${size}-${colorScheme}`);
          await page.screenshot({ path: file, fullPage: true });
          files.push(file);
          await page.close();
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
