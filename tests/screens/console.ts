// Pictures of every page of the staff console at the real server, as two officers, a department's manager and a colleague of
// theirs meet them in the course of a day: `npm run -s screens -- console` makes them alone. One story, because most states
// come of the ones before; a state that is not wanted is passed through without a picture.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { build } from '../../src/start/build.ts';
import { ensureSampleOffice, publicFolder } from '../../src/start/sampleOffice.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { type ConsoleServer, startConsoleServer } from '../support/consoleServer.ts';
import { CONSOLE_STORY } from './consoleStory.ts';

export const CONSOLE_SIZES = { tablet: { width: 834, height: 1112 }, desktop: { width: 1280, height: 900 } };

/** What a step of the story works with. */
export interface Desk {
  readonly server: ConsoleServer;
  /** The sample office's data, with its keys. */
  readonly data: string;
  /** The page at which somebody sits: logged in by a one-time link unless the name is `nobody`. */
  at(name: string): Promise<Page>;
}

export interface Step {
  readonly name: string;
  /** Comes to the state and gives the page that shows it. */
  readonly come: (desk: Desk) => Promise<Page>;
}

/** Takes them; `file` gives the path of a picture. */
export async function consoleScreens(isWanted: (name: string) => boolean, file: (name: string) => string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-desk-'));
  const data = join(folder, 'data');
  const dist = join(folder, 'dist');
  build(['console'], await ensureSampleOffice(data, { reportUrl: 'http://localhost:8080', listUrl: 'http://localhost:8080/list' }), dist);
  const server = await startConsoleServer({ console: join(dist, 'console'), list: publicFolder(data), publisher: join(data, 'office') });
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  const files: string[] = [];
  try {
    const desk = { server, data, at: seats(browser, server) };
    for (const { name, come } of CONSOLE_STORY) {
      const page = await come(desk);
      if (isWanted(`console-${name}`)) files.push(...(await pictures(page, (look) => file(`console-${name}-${look}`))));
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return files;
}

/** Each person's page, opened at the first need. */
function seats(browser: Browser, server: ConsoleServer): Desk['at'] {
  const contexts = new Map<string, BrowserContext>();
  return async (name) => {
    const known = contexts.get(name)?.pages()[0];
    if (known !== undefined) return known;
    const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: CONSOLE_SIZES.desktop, reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    contexts.set(name, context);
    const page = await context.newPage();
    if (name === 'nobody') return page;
    await page.goto(await server.link(name));
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('navigation', { name: 'Halaman petugas' }).waitFor();
    return page;
  };
}

async function pictures(page: Page, file: (look: string) => string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [size, viewport] of Object.entries(CONSOLE_SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      // As if the window were as long as the page, so that rows drawn only in sight are all there.
      await page.setViewportSize({ ...viewport, height: await page.evaluate('Math.max(innerHeight, document.documentElement.scrollHeight)') });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      files.push(file(`${size}-${colorScheme}`));
      await page.screenshot({ path: files.at(-1) ?? '' });
    }
  }
  await page.setViewportSize(CONSOLE_SIZES.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  return files;
}
