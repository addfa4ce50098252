// The marked feed and the card in real Firefox. The closed shadow root cannot be read from outside there, so the test asks
// what a finger would meet: at a mark's place the page's own hit test gives the host, and elsewhere it does not.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { addressOf, CAST, FEED, openStage } from '../support/feedStage.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import type { SiteServer } from '../support/siteServer.ts';

let sites: SiteServer;
let firefox: FirefoxBrowser;

beforeAll(async () => {
  sites = await openStage();
  firefox = await launchFirefox({ extension: `${built().dist}/firefox`, sites });
  await waitFor(async () => sites.log.some((line) => line.includes('photos.bin')) || undefined, 30_000, 'the list');
});
afterAll(async () => {
  await firefox.close();
  await sites.close();
});

/** Names behind which a mark stands. */
const markedNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('h4 a')];
    const host = document.documentElement.children[2];
    return names
      .filter((name) => {
        const { right, top, bottom } = name.getBoundingClientRect();
        return host !== undefined && document.elementFromPoint(right + 20, (top + bottom) / 2) === host;
      })
      .map((name) => name.textContent?.trim() ?? '');
  });

const until = async (page: Page, names: readonly string[]): Promise<void> => {
  await waitFor(async () => JSON.stringify(await markedNames(page)) === JSON.stringify(names) || undefined, 15_000, `marks behind ${names.join(', ')}`);
};
/** Whether a card covers the upper middle of the window. */
const hasCard = (page: Page): Promise<boolean> => page.evaluate(() => document.elementFromPoint(innerWidth / 2, 100) === document.documentElement.children[2]);

describe('in Firefox', () => {
  it('a feed marks the official, the imitator and the former account, and nobody else', async () => {
    const page = await firefox.open(FEED);
    await until(page, [CAST.official.name, CAST.imitator.name, CAST.former.name]);
    expect(await page.evaluate(() => document.documentElement.children[2]?.shadowRoot ?? null)).toBeNull();
    await page.close();
  });

  it('a row that gets another person loses its mark', async () => {
    const page = await firefox.open(FEED);
    await until(page, [CAST.official.name, CAST.imitator.name, CAST.former.name]);
    await page.evaluate((name) => {
      const link = [...document.querySelectorAll('h4 a')].find((each) => each.textContent?.trim() === name)!;
      link.setAttribute('href', '/profile.php?id=100000000000888');
      link.querySelector('span')!.textContent = 'Joko Widagdo Contoh';
    }, CAST.imitator.name);
    await until(page, [CAST.official.name, CAST.former.name]);
    await page.close();
  });

  it('a press on a mark opens the card, and Esc closes it', async () => {
    const page = await firefox.open(FEED);
    await until(page, [CAST.official.name, CAST.imitator.name, CAST.former.name]);
    const [x, y] = await page.evaluate((name) => {
      const { right, top, bottom } = [...document.querySelectorAll('h4 a')].find((each) => each.textContent?.trim() === name)!.getBoundingClientRect();
      return [right + 20, (top + bottom) / 2] as const;
    }, CAST.imitator.name);
    await page.mouse.click(x, y);
    await waitFor(async () => (await hasCard(page)) || undefined, 10_000, 'the card');
    await page.keyboard.press('Escape');
    await waitFor(async () => !(await hasCard(page)) || undefined, 10_000, 'the card to close');
    await page.close();
  });

  it('an imitator’s profile shows the card by itself, under a strict policy of the page', async () => {
    const page = await firefox.open(addressOf(CAST.imitator));
    await waitFor(async () => (await hasCard(page)) || undefined, 15_000, 'the card');
    await page.close();
  });

  it('the toolbar icon says by its shape and its title what each page is, and says nothing of an ordinary person', async () => {
    sites.serve('https://www.facebook.com/contoh.kosong', { body: '<!doctype html><title>Profil</title><div role="main"><p>Memuat</p></div>' });
    const own = await firefox.open(firefox.extensionUrl('src/extension/options/index.html'));
    // Firefox tells no page what an icon shows: what the background asks it to show is written down on the way.
    await own.evaluate(`(() => {
      const { action } = browser.extension.getBackgroundPage().browser;
      const set = action.setIcon;
      Object.assign(window, { drawn: {}, putBack: () => void (action.setIcon = set) });
      action.setIcon = (details) => (window.drawn[details.tabId] = details.path[16].replace(/^.*\\/|-16\\.png$/g, ''), set(details));
    })()`);
    const seen = [];
    for (const [address, title] of [
      [addressOf(CAST.imitator), /^Tidak terdaftar|^Not listed/], [addressOf(CAST.official), /^(?:Resmi|Official): /],
      ['https://www.facebook.com/contoh.kosong', /dapat diperiksa|be checked/], [addressOf(CAST.neighbour), /^Resmikah/],
    ] as const) {
      const page = await firefox.open(address);
      await page.bringToFront();
      const shown = `browser.tabs.query({ url: 'https://www.facebook.com/*' }).then(async ([tab]) => JSON.stringify([window.drawn[tab.id] ?? '', await browser.action.getTitle({ tabId: tab.id })]))`;
      seen.push(await waitFor(async () => {
        const [drawing = '', said = ''] = JSON.parse((await own.evaluate(shown)) as string) as readonly string[];
        return drawing !== '' && title.test(said) ? drawing : undefined;
      }, 30_000, `an icon for ${address}`));
      await page.close();
    }
    expect(seen).toEqual(['suspect', 'official', 'unreadable', 'resmikah']);
    await own.evaluate('window.putBack()');
    await own.close();
  });

  it('an ordinary person’s profile stays as it is', async () => {
    const page = await firefox.open(addressOf(CAST.neighbour));
    await new Promise((done) => setTimeout(done, 3000));
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  it('an extension that is updated while a page is open takes away what the old one left, and warns anew', async () => {
    const page = await firefox.open(addressOf(CAST.imitator));
    await waitFor(async () => (await hasCard(page)) || undefined, 20_000, 'the card');
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.evaluate(() => Object.assign(window, { old: document.documentElement.children[2] }));
    const own = await firefox.open(firefox.extensionUrl('src/extension/options/index.html'));
    await own.evaluate(`void setTimeout(() => browser.runtime.reload(), 0)`);
    await page.bringToFront();
    const hosts = (): Promise<number> => page.evaluate(() => ((window as unknown as { readonly old: Element }).old.isConnected ? -1 : document.documentElement.children.length - 2));
    await waitFor(async () => ((await hosts()) === 1 ? true : undefined), 60_000, 'the card of the new extension alone');
    await waitFor(async () => (await hasCard(page)) || undefined, 20_000, 'the new card');
    // It answers.
    await page.keyboard.press('Escape');
    await waitFor(async () => !(await hasCard(page)) || undefined, 10_000, 'the card to close');
    expect(errors).toEqual([]);
    await page.close();
  });
});
