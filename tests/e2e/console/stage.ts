// What every test of the console works with: one real Chromium, one real server with its PostgreSQL, officers who sign in
// the way officers do, and what they look for on a page.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { expect } from 'vitest';
import indonesian from '../../../assets/_locales/id/messages.json' with { type: 'json' };
import { built, copyOffice } from '../../support/builtExtension.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { type ConsoleServer, startConsoleServer } from '../../support/consoleServer.ts';

export const HOUR = 60 * 60 * 1000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What an Indonesian officer reads under a key. */
export const say = (key: string): string => (indonesian as Readonly<Record<string, { readonly message: string }>>)[key]?.message ?? key;

type Options = Parameters<Browser['newContext']>[0];

export interface Stage {
  /** There once the stage is open. */
  readonly server: ConsoleServer;
  /** A copy of the sample office: `office/` with its keys, `public/` with what is published. */
  readonly data: string;
  open(): Promise<void>;
  close(): Promise<void>;
  /** After each test: closes its pages; fails when a browser complained. */
  clear(): Promise<void>;
  newPage(options?: Options): Promise<Page>;
  /** An officer who came by a one-time link, in a browser of one's own. */
  signIn(officer: string, options?: Options): Promise<Page>;
}

export function makeStage(): Stage {
  let server: ConsoleServer | null = null;
  let browser: Browser | null = null;
  let data = '';
  const contexts: BrowserContext[] = [];
  /** What the browsers complained about: violated policies, thrown errors, requests to anybody but the office. */
  const complaints: string[] = [];
  const running = (): ConsoleServer => {
    if (server === null) throw new Error('The stage is not open');
    return server;
  };

  async function newPage(options: Options = {}): Promise<Page> {
    if (browser === null) throw new Error('The stage is not open');
    const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 }, ...options });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const { origin } = running();
    page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
    page.on('console', (message) => void (/Content Security Policy|Trusted/i.test(message.text()) && complaints.push(message.text())));
    page.on('request', (request) => void (request.url().startsWith(origin) || /^(blob|data):/.test(request.url()) || complaints.push(`asked ${request.url()}`)));
    return page;
  }

  return {
    get server() {
      return running();
    },
    get data() {
      return data;
    },
    async open() {
      data = copyOffice();
      server = await startConsoleServer({ console: join(built().dist, 'console'), list: join(data, 'public'), publisher: join(data, 'office') });
      browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
    },
    async close() {
      await browser?.close();
      await server?.close();
      rmSync(data, { recursive: true, force: true });
    },
    async clear() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      expect(complaints.splice(0)).toEqual([]);
    },
    newPage,
    async signIn(officer, options = {}) {
      const page = await newPage(options);
      await page.goto(await running().link(officer));
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.getByRole('navigation', { name: 'Halaman petugas' }).waitFor();
      return page;
    },
  };
}

export async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function choose(page: Page, verdict: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: verdict, exact: true }).check({ force: true });
  await page.getByRole('radio', { name: say(reason) }).check();
}

export const sendProposal = (page: Page): Promise<void> => page.getByRole('button', { name: 'Kirim usulan' }).click();

export async function propose(page: Page, verdict: string, reason: string): Promise<void> {
  await choose(page, verdict, reason);
  await sendProposal(page);
}

export async function expectNoAxe(page: Page): Promise<void> {
  // Put in by the test's own channel, since the page's policy would refuse it as a script element.
  await page.evaluate(`(() => { ${AXE} })()`);
  const found = await page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((node) => node.html).join(' ')))");
  expect(found).toEqual([]);
}

/** With a folder in RESMIKAH_SCREENS each page is also left there as a picture, for a person to look at. */
export async function picture(page: Page, kind: string): Promise<void> {
  const folder = process.env['RESMIKAH_SCREENS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const name = new URL(page.url()).hash.replace(/^#\/?/, '').replace(/[^a-z-]+/g, '-').slice(0, 20) || 'kotak';
  await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true });
}
