// The toolbar icon in a real Chromium: what it shows and says on each page is what the card and the popup say.

import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { profilePage } from '../support/facebookPages.ts';
import { servePublished } from '../support/published.ts';
import { castPictures, IMPOSTOR, NAMESAKE, OFFICIAL } from '../support/sampleCast.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

const FACEBOOK = 'https://www.facebook.com';

interface Action {
  getTitle(details: { readonly tabId: number }): Promise<string>;
  setIcon(details: { readonly tabId: number; readonly path: Readonly<Record<string, string>> }): Promise<void>;
}
/** The drawing that was last set for a tab, by the test's own note. */
declare const drawn: Map<number, string>;
interface Chrome { readonly action: Action; readonly tabs: { query(of: object): Promise<{ readonly id: number }[]> } }
declare const chrome: Chrome;

let sites: SiteServer;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  sites = await startSiteServer();
  servePublished(sites, built().data);
  for (const person of [IMPOSTOR, OFFICIAL, NAMESAKE]) {
    const handled = { ...person, handle: `contoh.${person.id}` };
    sites.serve(`${FACEBOOK}/contoh.${person.id}`, { body: profilePage(handled) });
  }
  // The sample list knows the official account by its id, so its page carries that.
  sites.serve(`${FACEBOOK}/profile.php`, { body: profilePage(OFFICIAL) });
  sites.serve(`${FACEBOOK}/contoh.kosong`, { body: '<!doctype html><title>Profil</title><div role="main"><p>Memuat</p></div>' });
  for (const [address, picture] of await castPictures()) sites.serve(address, { type: 'image/jpeg', body: picture });
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites });
  page = await browser.context.newPage();
  // Chromium tells nobody what an icon shows: what the extension asks it to show is written down on the way.
  await worker().evaluate(() => {
    const action = chrome.action as { setIcon: Action['setIcon'] };
    const set = action.setIcon.bind(action);
    Object.assign(globalThis, { drawn: new Map<number, string>() });
    action.setIcon = (details) => (drawn.set(details.tabId, details.path['16'] ?? ''), set(details));
  });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

const worker = (): Worker => browser.context.serviceWorkers()[0] as Worker;

/** The icon's title on the tab in front, once it is this. */
const titled = (words: RegExp): Promise<string> =>
  waitFor(async () => {
    // The page of welcome may come to the front at any time after the start.
    await page.bringToFront();
    const title = await worker().evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
    });
    return words.test(title) ? title : undefined;
  }, 20_000, `the title ${words.source}`);

const shape = (): Promise<string> =>
  worker().evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return drawn.get(tab?.id ?? -1)?.replace(/^.*\/|-16\.png$/g, '') ?? 'none';
  });

async function visit(path: string): Promise<void> {
  await page.goto(`${FACEBOOK}${path}`);
  await page.bringToFront();
}

describe('the toolbar icon', () => {
  it('says of a fake profile that it is not listed, and whose name it shows', async () => {
    await visit(`/contoh.${IMPOSTOR.id}`);
    expect(await titled(/^Tidak terdaftar/)).toContain(IMPOSTOR.name);
    expect(await shape()).toBe('suspect');
  });

  it('vouches for an official account, and says nothing of a namesake', async () => {
    await visit(`/profile.php?id=${OFFICIAL.id}`);
    await titled(/^Resmi: /);
    expect(await shape()).toBe('official');
    await visit(`/contoh.${NAMESAKE.id}`);
    // The plain title stands there from the start: it must still, once the page was judged.
    await new Promise((done) => setTimeout(done, 2000));
    await titled(/^Resmikah/);
    expect(await shape()).toBe('resmikah');
  });

  it('says so where the page is not understood', async () => {
    await visit('/contoh.kosong');
    await titled(/tidak dapat diperiksa/i);
    expect(await shape()).toBe('unreadable');
  });

  it('has a drawing of its own for every verdict', async () => {
    const failures = await worker().evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const wrong: string[] = [];
      for (const kind of ['official', 'former', 'impostor', 'suspect', 'lookalike', 'unreadable', 'resmikah']) {
        const path = { 16: `/assets/icons/${kind}-16.png`, 32: `/assets/icons/${kind}-32.png` };
        await chrome.action.setIcon({ tabId: tab?.id ?? 0, path }).catch((error: unknown) => wrong.push(`${kind}: ${String(error)}`));
      }
      return wrong;
    });
    expect(failures).toEqual([]);
  });
});
