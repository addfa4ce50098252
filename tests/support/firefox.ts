// Real Firefox with the built extension, on the mapped host names through the site server's proxy.
// Driven over WebDriver BiDi, since no geckodriver is needed for that.

import { setTimeout } from 'node:timers/promises';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { waitFor } from './chromium.ts';
import type { SiteServer } from './siteServer.ts';

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
const EXTENSION_ID = 'resmikah@klatenkab.go.id';
/** The address of an extension's pages is random in Firefox unless it is fixed beforehand. */
const UUID = '6b1f0e0c-5a3d-4b5e-9d53-0d3a7f6c1e10';

export interface FirefoxBrowser {
  readonly browser: Browser;
  extensionUrl(path: string): string;
  open(url: string): Promise<Page>;
  /** Makes a page as large as a phone's, say. Puppeteer's own call also turns the screen, which not every supported Firefox knows. */
  resize(page: Page, viewport: { readonly width: number; readonly height: number }): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchFirefox(options: {
  readonly extension: string;
  readonly sites: SiteServer;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Lets the extension into private windows, as a resident does in Firefox's own page of extensions. */
  readonly privateWindows?: boolean;
  /** A folder that outlives the browser, with whatever the extension keeps. */
  readonly profile?: string;
  /** More of Firefox's own settings. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}): Promise<FirefoxBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    defaultViewport: options.viewport ?? { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.sites.proxyPort,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      // An extension that is loaded for a test is gone with the browser; what it keeps stays in the folder.
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'intl.locale.requested': 'id',
      'intl.accept_languages': 'id',
      ...options.prefs,
    },
  });
  if (options.privateWindows === true) await install(browser, { extensionData: { type: 'path', path: options.extension }, 'moz:allowPrivateBrowsing': true });
  else await browser.installExtension(options.extension);
  return {
    browser,
    extensionUrl: (path) => `moz-extension://${UUID}/${path}`,
    async open(url) {
      const page = await browser.newPage();
      const going = page.goto(url, { timeout: 30_000 });
      if (!url.startsWith('moz-extension:')) await going;
      else {
        // Navigation to an extension's page never reports its end, though the page loads.
        going.catch(() => undefined);
        const ready = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
        await waitFor(async () => (await page.evaluate(ready).catch(() => false)) || undefined, 30_000, url);
      }
      return page;
    },
    resize: (page, viewport) => connectionOf(browser).send('browsingContext.setViewport', { context: contextOf(page), viewport }),
    close: () => closeSurely(browser),
  };
}

interface Connection { send(method: string, params: object): Promise<unknown> }
/** The browser's remote protocol itself, for what Puppeteer does not know. */
export const connectionOf = (browser: Browser): Connection => (browser as unknown as { readonly connection: Connection }).connection;
/** The protocol's own name of a page. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;

/** Puppeteer's own command for this knows no private windows; the one beneath it does. */
const install = (browser: Browser, how: object): Promise<unknown> => connectionOf(browser).send('webExtension.install', how);

/** Firefox now and then leaves the last question, to end the session, without an answer; then its process is ended. */
export async function closeSurely(browser: Browser): Promise<void> {
  const asked = browser.close().catch(() => undefined);
  const late = Symbol('late');
  if ((await Promise.race([asked, setTimeout(15_000, late, { ref: false })])) === late) browser.process()?.kill('SIGKILL');
}

