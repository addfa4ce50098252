// The browser's own page of extensions, for what a resident does there: withdraw a site, allow private windows, load anew.

import { type ExtensionBrowser, waitFor } from './chromium.ts';

export interface ExtensionsPage {
  /** Whether the extension may read its sites by itself, or only where somebody presses its icon. */
  readSites(freely: boolean): Promise<void>;
  /** Chromium loads the extension anew for it. */
  allowPrivateWindows(): Promise<void>;
  /** As an update does it: the pages that are open keep the old content script. */
  reload(): Promise<void>;
}

/** Switches developer mode on: without it Chromium keeps an unpacked extension off once it was unloaded. */
export async function openExtensionsPage(browser: ExtensionBrowser): Promise<ExtensionsPage> {
  const { extensionId: id, context } = browser;
  const call = async (expression: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`chrome.developerPrivate.${expression}`);
    await page.close();
  };
  /** The extension answers again. */
  const back = async (): Promise<void> => {
    const page = await context.newPage();
    await waitFor(async () => {
      const opened = await page.goto(browser.extensionUrl('src/extension/options/index.html')).catch(() => null);
      if (opened === null) return undefined;
      return (await page.evaluate<boolean>(`chrome.runtime.sendMessage({ kind: 'lists', refresh: false }).then((lists) => lists?.[0]?.version > 0, () => false)`).catch(() => false)) || undefined;
    }, 60_000, 'the extension to come back');
    await page.close();
  };
  await call('updateProfileConfiguration({ inDeveloperMode: true })');
  return {
    readSites: (freely) => call(`updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${freely ? 'ON_ALL_SITES' : 'ON_CLICK'}' })`),
    async allowPrivateWindows() {
      await call(`updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`);
      await back();
    },
    async reload() {
      await call(`reload('${id}', { failQuietly: true })`);
      await back();
    },
  };
}
