// `npm run -s screens:store`: the pictures for the stores, 1280×800 and as on a phone, into `screens/store/`. Everything in them is the
// real extension on sample pages with the sample office's list; nothing is drawn by hand.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from '../../src/start/build.ts';
import { ensureSampleOffice } from '../../src/start/sampleOffice.ts';
import { OFFICE_HOST } from '../support/builtExtension.ts';
import { launchChromium, waitFor } from '../support/chromium.ts';
import { addressOf, CAST, FEED, openStage } from '../support/feedStage.ts';
import { eyesOn } from '../support/marks.ts';

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 412, height: 915 } };

/** What each picture shows, and how the page comes to it. */
const SHOTS: ReadonlyArray<{ readonly name: string; readonly address: (extension: string) => string; readonly ready: (page: Page) => Promise<unknown> }> = [
  { name: '1-warning', address: () => addressOf(CAST.imitator), ready: card },
  { name: '2-feed', address: () => FEED, ready: marks },
  { name: '3-practice', address: (extension) => `${extension}src/extension/welcome/index.html`, ready: practice },
  { name: '4-settings', address: (extension) => `${extension}src/extension/options/index.html`, ready: (page) => page.locator('main h1').waitFor() },
];

async function card(page: Page): Promise<unknown> {
  const eyes = await eyesOn(page);
  return waitFor(async () => (await eyes.shown()).card ?? undefined, 20_000, 'the card');
}

async function marks(page: Page): Promise<unknown> {
  const eyes = await eyesOn(page);
  return waitFor(async () => ((await eyes.shown()).marks.length >= 3 ? true : undefined), 20_000, 'the marks');
}

async function practice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apa kata Resmikah?' }).first().click();
}

async function main(): Promise<void> {
  const folder = resolve('screens/store');
  const work = mkdtempSync(join(tmpdir(), 'resmikah-store-'));
  mkdirSync(folder, { recursive: true });
  process.env['RESMIKAH_DIST'] = join(work, 'dist');
  const data = join(work, 'data');
  const origin = `https://${OFFICE_HOST}`;
  build(['chrome'], await ensureSampleOffice(data, { reportUrl: origin, listUrl: `${origin}/list` }));
  const sites = await openStage(data);
  const browser = await launchChromium({ extension: join(work, 'dist/chrome'), sites });
  try {
    await waitFor(async () => sites.log.some((line) => line.includes('/list/targets/')) || undefined, 30_000, 'the list');
    // The browser itself may lack Indonesian; the resident's own choice does not depend on it.
    const settings = await browser.context.newPage();
    await settings.goto(browser.extensionUrl('src/extension/options/index.html'));
    await settings.evaluate("chrome.runtime.sendMessage({ kind: 'settings', change: { language: 'id' } })");
    await settings.close();
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const { name, address, ready } of SHOTS) {
        const page = await browser.context.newPage();
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(address(browser.extensionUrl('')));
        await ready(page);
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await sites.close();
    rmSync(work, { recursive: true, force: true });
  }
  console.log(`Pictures for the stores are in ${folder}.`);
}

await main();
