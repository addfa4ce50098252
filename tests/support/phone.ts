// A resident's phone before the real server: the built check page under its public name, one Chromium a test file, and a fresh
// visitor (nothing kept, nothing installed) a test.

import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { OFFICE_HOST } from './builtExtension.ts';
import { openBuiltOffice } from './builtOffice.ts';
import { CHROMIUM } from './chromium.ts';
import type { Running } from './intakeProgram.ts';
import { type SiteServer, startSiteServer } from './siteServer.ts';

export const CHECK = `https://${OFFICE_HOST}/cek/`;
/** A link by which the sample list knows an official account. */
export const OFFICIAL_LINK = 'https://www.facebook.com/profile.php?id=61550000000601';
/** The page's own address with a question in it. */
export const asking = (text: string): string => `${CHECK}#tanya=${encodeURIComponent(text)}`;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page threw or wrote to the console. */
  readonly complaints: readonly string[];
  /** Types into the one field and presses the button. */
  ask(text: string): Promise<void>;
  /** Waits for these words. */
  answered(words: string | RegExp): Promise<void>;
  /** What axe finds wrong, as `rule: element`. */
  axe(): Promise<readonly string[]>;
}

export interface PhoneOffice {
  readonly sites: SiteServer;
  readonly server: Running;
  readonly browser: Browser;
  /** A new visitor at an address, with the lists in force unless `before` makes that impossible. */
  visit(address?: string, options?: BrowserContextOptions, before?: (context: BrowserContext) => Promise<unknown>): Promise<Visit>;
  /** Whether the office can be reached. */
  reachable(is: boolean): void;
  close(): Promise<void>;
}

export async function openPhoneOffice(): Promise<PhoneOffice> {
  const sites = await startSiteServer();
  const office = await openBuiltOffice(sites);
  const browser = await chromium.launch({
    executablePath: CHROMIUM, headless: true,
    args: [`--host-resolver-rules=${sites.hostRules}`, `--ignore-certificate-errors-spki-list=${sites.keyHash}`, '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    sites, server: office.server(), browser, reachable: office.reachable,
    async visit(address = CHECK, options = {}, before = async () => undefined) {
      for (const old of browser.contexts()) await old.close();
      const context = await browser.newContext({
        locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, ...options,
      });
      await before(context);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address);
      return { context, page, complaints, ...gestures(context, page) };
    },
    async close() {
      await browser.close();
      await office.close();
      await sites.close();
    },
  };
}

/** The page has the office's list. */
export const listed = (page: Page): Promise<void> => page.getByText('daftar versi 1', { exact: false }).waitFor();

const gestures = (context: BrowserContext, page: Page): Pick<Visit, 'ask' | 'answered' | 'axe'> => ({
  async ask(text) {
    await page.getByLabel('Tautan, nama akun, nomor telepon, atau nama').fill(text);
    await page.getByRole('button', { name: 'Periksa' }).click();
  },
  answered: (words) => page.getByText(words).first().waitFor(),
  async axe() {
    const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
    // Through the protocol, since the page's own policy rightly refuses foreign scripts.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Runtime.evaluate', { expression: source });
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: 'axe.run(document).then(({ violations }) => violations.map((each) => `${each.id}: ${each.nodes[0].html}`))', awaitPromise: true, returnByValue: true,
    });
    return result.value as readonly string[];
  },
});
