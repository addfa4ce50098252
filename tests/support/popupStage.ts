// A stage for tests of what a resident presses: Chromium with the extension, the sample list, a small cast of profiles, an
// office that answers reports as told, and words for what is pressed and read in the popup.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OFFICE_HOST, built } from './builtExtension.ts';
import { type ExtensionBrowser, type LaunchOptions, type Popup, launchChromium, waitFor } from './chromium.ts';
import { type Person, profilePage } from './facebookPages.ts';
import { eyesOn } from './marks.ts';
import { servePublished } from './published.ts';
import { castPictures, IMPOSTOR, NAMESAKE, OFFICIAL } from './sampleCast.ts';
import { type Answer, type SiteServer, startSiteServer } from './siteServer.ts';

export const FACEBOOK = 'https://www.facebook.com';
export const REPORTS = `https://${OFFICE_HOST}/v1/reports`;
export const received: Answer = { status: 201, type: 'application/json', body: '{"received":true}' };

export interface PopupStage {
  readonly sites: SiteServer;
  readonly browser: ExtensionBrowser;
  readonly page: Page;
  /** How the office answers at an address of its interface from now on, after the browser's own question before it. */
  officeSays(path: string, answer: Answer | (() => Promise<Answer>)): void;
  visit(person: Person): Promise<void>;
  /** Text of the card on the page, once it is there. */
  card(): Promise<string>;
  /** Reports from the popup in two presses and gives the popup back on its receipt. */
  report(): Promise<Popup>;
  sentCount(): number;
  /** A page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Ends the browser and starts another one, with the same data where `profile` was given. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openPopupStage(options: Pick<LaunchOptions, 'profile' | 'viewport'> = {}): Promise<PopupStage> {
  const sites = await startSiteServer();
  servePublished(sites, built().data);
  let current: Person = IMPOSTOR;
  sites.serve(`${FACEBOOK}/profile.php`, () => ({ body: profilePage(current) }));
  sites.serve(`${FACEBOOK}/reel/1`, { body: '<!doctype html><title>Reels</title><p>Tidak ada profil.</p>' });
  for (const [address, picture] of await castPictures()) sites.serve(address, { type: 'image/jpeg', body: picture });
  const launch = (): Promise<ExtensionBrowser> => launchChromium({ extension: join(built().dist, 'chrome'), sites, ...options });
  const stage = { browser: await launch(), page: null as unknown as Page };
  stage.page = await stage.browser.context.newPage();

  function officeSays(path: string, answer: Answer | (() => Promise<Answer>)): void {
    const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type', 'access-control-allow-methods': 'GET, POST, PUT' };
    const opened = (plain: Answer): Answer => ({ ...plain, headers: { ...open, 'access-control-expose-headers': 'retry-after', ...plain.headers } });
    sites.serve(`https://${OFFICE_HOST}${path}`, (method) =>
      method === 'OPTIONS' ? { status: 204, body: '', headers: open } : typeof answer === 'function' ? answer().then(opened) : opened(answer));
  }
  async function visit(person: Person): Promise<void> {
    current = person;
    await stage.page.goto(`${FACEBOOK}/profile.php?id=${person.id}`, { waitUntil: 'domcontentloaded' });
    await stage.page.bringToFront();
  }
  async function card(): Promise<string> {
    const eyes = await eyesOn(stage.page);
    return waitFor(async () => (await eyes.shown()).card ?? undefined, 20_000, 'the card');
  }
  officeSays('/v1/reports', received);
  // A browser that was started with a folder of its own forgets the language that the test asked it for.
  const own = await stage.browser.context.newPage();
  await own.goto(stage.browser.extensionUrl('src/extension/options/index.html'));
  await own.evaluate(`chrome.runtime.sendMessage({ kind: 'settings', change: { language: 'id' } })`);
  await own.close();
  return {
    sites, officeSays, visit, card,
    get browser() {
      return stage.browser;
    },
    get page() {
      return stage.page;
    },
    async report() {
      await visit(IMPOSTOR);
      await card();
      const popup = await stage.browser.openPopup(stage.page);
      await press(popup, 'Laporkan akun ini');
      await press(popup, 'Kirim laporan');
      await popup.until(`document.querySelector('main h1')?.textContent === 'Terima kasih'`);
      return popup;
    },
    sentCount: () => sites.log.filter((line) => line === `POST ${REPORTS}`).length,
    async openOwn(path) {
      const own = await stage.browser.context.newPage();
      await own.goto(stage.browser.extensionUrl(`src/extension/${path}`));
      await own.locator('main').waitFor();
      return own;
    },
    async restart() {
      await stage.browser.close();
      stage.browser = await launch();
      stage.page = await stage.browser.context.newPage();
    },
    async close() {
      await stage.browser.close();
      await sites.close();
    },
  };
}

export { IMPOSTOR, NAMESAKE, OFFICIAL };

export const textOf = (popup: Popup): Promise<string> => popup.evaluate<string>('document.body.innerText');
/** The popup's heading, once it has found something to say. */
export const heading = (popup: Popup): Promise<string> =>
  popup.until<string>(`(() => { const found = document.querySelector('main h1')?.textContent; return found && !['Sebentar…', 'One moment…'].includes(found) ? found : ''; })()`, 15_000);
/** Presses the first button with these words, once it can be pressed. */
export const press = (popup: Popup, words: string): Promise<unknown> =>
  popup.until(`(() => { const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled); found?.click(); return found !== undefined; })()`);
export const says = (popup: Popup, words: string, milliseconds = 20_000): Promise<unknown> =>
  popup.until(`document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`, milliseconds);
export const focused = (popup: Popup): Promise<string> => popup.evaluate<string>('document.activeElement?.textContent ?? ""');

/** Tab until the focus stands on these words, as somebody without a mouse does. */
export async function tabTo(popup: Popup, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(popup)).startsWith(words)) return;
    await popup.press('Tab');
  }
  throw new Error(`Tab never comes to “${words}”`);
}

/** The same inside the page, onto something in the card. */
export async function tabToInCard(page: Page, words: string): Promise<void> {
  const eyes = await eyesOn(page);
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await eyes.inside<string>('function () { return this.activeElement?.textContent ?? ""; }'))?.includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to the card’s “${words}”`);
}
