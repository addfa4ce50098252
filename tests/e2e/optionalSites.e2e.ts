// What is put into a page only on a resident's press, in real Chromium: the script of a site that he has switched on, which goes
// when the site is switched off. The browser's own question cannot be answered by a test; a copy of the extension is allowed it beforehand.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlOf } from '../sites/pages.ts';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { servePublished } from '../support/published.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

interface Chrome {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
  readonly tabs: { query(of: object): Promise<{ readonly id: number }[]>; sendMessage(tab: number, message: object): Promise<unknown> };
}
declare const chrome: Chrome;

const PAGE = 'https://x.com/pemkab_contoh';
let folder: string;
let sites: SiteServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-optional-'));
  cpSync(join(built().dist, 'chrome'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[]; optional_host_permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, 'https://*.x.com/*', 'https://*.twitter.com/*'] }));
  sites = await startSiteServer();
  servePublished(sites, built().data);
  sites.serve(PAGE, { body: htmlOf('x-profile') });
  browser = await launchChromium({ extension: folder, sites });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(folder, { recursive: true, force: true });
});

const worker = (): Worker => browser.context.serviceWorkers()[0] as Worker;
const registered = (): Promise<string[]> => worker().evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
const until = (ids: readonly string[]): Promise<true> => waitFor(async () => JSON.stringify(await registered()) === JSON.stringify(ids) || undefined, 20_000, `scripts of ${ids.join()}`);

describe('a site that the resident has switched on', () => {
  it('is read by the script of its own, and no other site is', async () => {
    await until(['x']);
    const page = await browser.context.newPage();
    await page.goto(PAGE);
    const who = await waitFor(
      () =>
        worker().evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const said = (await chrome.tabs.sendMessage(tab?.id ?? -1, { to: 'page', kind: 'who' }).catch(() => undefined)) as { state: string; profile: { name: string } } | undefined;
          return said?.state === 'read' ? said : undefined;
        }),
      20_000,
      'the page to be read',
    );
    expect(who.profile.name).toBe('Pemkab Contoh');
  });

  it('is left alone once the resident has switched it off', async () => {
    const options = await browser.context.newPage();
    await options.goto(browser.extensionUrl('src/extension/options/index.html'));
    const box = options.getByRole('checkbox', { name: 'X', exact: true });
    await box.waitFor();
    await waitFor(async () => (await box.isChecked()) || undefined, 10_000, 'the switch to be on');
    await box.evaluate((element) => (element as HTMLInputElement).click());
    await until([]);
    await options.close();
  });
});
