// The marked feed and the card in real Chromium: whom a resident sees marked, and that marks follow the page. What a hostile
// page tries stands in `feedSecrets.e2e.ts`.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { profilePage } from '../support/facebookPages.ts';
import { addressOf, CAST, FEED, openStage } from '../support/feedStage.ts';
import { eyesOn, kinds, marked, type PageEyes, when } from '../support/marks.ts';
import type { SiteServer } from '../support/siteServer.ts';

let sites: SiteServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  sites = await openStage();
  browser = await launchChromium({ extension: `${built().dist}/chrome`, sites });
  await waitFor(async () => sites.log.some((line) => line.includes('photos.bin')) || undefined, 20_000, 'the list');
});
afterAll(async () => {
  await browser.close();
  await sites.close();
});

async function open(address: string): Promise<{ page: Page; eyes: PageEyes }> {
  const page = await browser.context.newPage();
  await page.goto(address);
  return { page, eyes: await eyesOn(page) };
}

/** Text and place of a name in the page, by its text. */
const nameBox = (page: Page, name: string): Promise<{ right: number; middle: number }> =>
  page.evaluate((text) => {
    const spans = [...document.querySelectorAll('h4 a, h1')].filter((each) => each.textContent?.trim() === text);
    const { right, top, bottom } = spans[0]!.getBoundingClientRect();
    return { right, middle: (top + bottom) / 2 };
  }, name);

describe('a feed', () => {
  it('marks the official, the imitator and the former account, and neither the namesake nor the neighbour', async () => {
    const { page, eyes } = await open(FEED);
    const shown = await marked(eyes, 3);
    expect(kinds(shown)).toEqual(['official', 'suspect', 'former']);
    expect(shown.card).toBeNull();
    expect(shown.marks[1]?.label).toContain(CAST.imitator.name);
    await page.close();
  });

  it('puts each mark behind its name and keeps it there while the page scrolls and grows', async () => {
    const { page, eyes } = await open(FEED);
    const first = await marked(eyes, 3);
    const { right, middle } = await nameBox(page, CAST.imitator.name);
    const mark = first.marks.find(({ kind }) => kind === 'suspect')!.box;
    expect(mark.x - right).toBeGreaterThan(0);
    expect(mark.x - right).toBeLessThan(12);
    expect(Math.abs(mark.y + mark.height / 2 - middle)).toBeLessThan(3);
    await page.evaluate(() => {
      const notice = document.createElement('p');
      notice.style.height = '200px';
      document.querySelector('[role=main]')!.prepend(notice);
    });
    const moved = await when(eyes, (shown) => Math.abs(shown.marks[1]!.box.y - mark.y - 200) < 30, 'the mark to move along');
    const after = await nameBox(page, CAST.imitator.name);
    expect(Math.abs(moved.marks[1]!.box.y + 12 - after.middle)).toBeLessThan(3);
    await page.close();
  });

  it('does not change the page: no node of the site is touched, its size stays, and no address of the extension appears', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    const { body, width, scripts, hosts } = await page.evaluate(() => ({
      body: document.body.outerHTML,
      width: document.documentElement.scrollWidth,
      scripts: document.querySelectorAll('style,script,link').length,
      hosts: [...document.documentElement.children].slice(2).map((each) => each.cloneNode(true) as Element).map((each) => each.outerHTML),
    }));
    expect(body).not.toMatch(/resmi|chrome-extension/i);
    expect([width, scripts, hosts.length]).toEqual([1280, 1, 1]);
    expect(hosts[0]).toMatch(/^<div style="all:initial!important;[^"]*"><\/div>$/);
    expect(hosts[0]).not.toMatch(/resmi/i);
    await page.close();
  });

  it('takes a mark away before the next frame when its row gets another person, and gives it to whoever comes', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    const rewrite = (from: string, to: { name: string; id?: string; handle?: string }): Promise<void> =>
      page.evaluate(({ from, to }) => {
        for (const link of document.querySelectorAll<HTMLAnchorElement>('.post a')) {
          const text = link.querySelector('strong > span');
          const picture = link.querySelector('svg[aria-label]');
          if (text?.textContent !== from && picture?.getAttribute('aria-label') !== from) continue;
          link.setAttribute('href', to.handle === undefined ? `/profile.php?id=${to.id}&__tn__=x` : `/${to.handle}?__tn__=x`);
          if (text !== null) text.firstChild!.nodeValue = to.name;
          picture?.setAttribute('aria-label', to.name);
        }
      }, { from, to });
    await rewrite(CAST.imitator.name, { name: 'Joko Widagdo Contoh', id: '100000000000888' });
    expect(kinds(await marked(eyes, 2))).toEqual(['official', 'former']);
    await rewrite(CAST.neighbour.name, CAST.imitator);
    expect(kinds(await marked(eyes, 3)).sort()).toEqual(['former', 'official', 'suspect']);
    await page.close();
  });

  it('marks what is added later, forgets what is removed, and leaves nothing behind', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    await page.evaluate(() => {
      const main = document.querySelector('[role=main] > div')!;
      const copy = main.children[1]!.cloneNode(true);
      main.prepend(copy);
    });
    await marked(eyes, 4);
    await page.evaluate(() => document.querySelectorAll('.post').forEach((post) => post.remove()));
    await when(eyes, ({ marks }) => marks.length === 0, 'no mark');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  it('puts the mark of a name that words hem in farther along its line, over none of them', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    await page.evaluate((text) => {
      const name = [...document.querySelectorAll('h4 a')].find((each) => each.textContent?.trim() === text)!;
      const line = name.closest('h4')!;
      const words = (what: string, tag = 'div'): HTMLElement => Object.assign(document.createElement(tag), { className: 'hemming', textContent: what });
      line.style.margin = '0';
      name.after(words(' · 3 jam', 'span'));
      line.before(words('Suka Balas Bagikan '.repeat(20)));
      line.after(words('Terima kasih Pak Bupati '.repeat(20)));
    }, CAST.imitator.name);
    await when(eyes, ({ marks }) => marks.some(({ kind, hidden }) => kind === 'suspect' && !hidden), 'the mark');
    // A mark is a little higher than a dense line: it may touch the edges of its neighbours, not their letters.
    const covered = async (): Promise<number> => {
      const { x, y, width, height } = (await eyes.shown()).marks.find(({ kind }) => kind === 'suspect')!.box;
      return page.evaluate(([left, top, right, bottom]) => [...document.querySelectorAll('.hemming')].flatMap((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [...range.getClientRects()];
      }).filter((rect) => rect.left < right! && rect.right > left! && rect.top + 5 < bottom! && rect.bottom - 5 > top!).length, [x, y, x + width, y + height]);
    };
    await waitFor(async () => ((await covered()) === 0 ? true : undefined), 15_000, 'a place over no word');
    await page.close();
  });

  it('hides a mark whose name lies beneath a bar or a dialog', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    await page.evaluate(() => {
      const dialog = document.createElement('div');
      dialog.setAttribute('role', 'dialog');
      dialog.style.cssText = 'position:fixed;inset:0;background:white;z-index:9';
      document.body.append(dialog);
    });
    await when(eyes, (shown) => kinds(shown).length === 0, 'hidden marks');
    await page.evaluate(() => document.querySelector('[role=dialog]')!.remove());
    await marked(eyes, 3);
    await page.close();
  });
});

describe('a press on a mark', () => {
  it('opens the card, which closes with Esc and gives the focus back; the post beneath notices nothing', async () => {
    const { page, eyes } = await open(FEED);
    const shown = await marked(eyes, 3);
    await page.evaluate(() => {
      const seen: string[] = [];
      (globalThis as unknown as { seen: string[] }).seen = seen;
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown']) document.addEventListener(type, () => seen.push(type));
    });
    const { x, y, width, height } = shown.marks[1]!.box;
    await page.mouse.click(x + width / 2, y + height / 2);
    const { card } = await when(eyes, (each) => each.card !== null, 'the card');
    expect(card).toContain('Instagram');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.keyboard.press('Escape');
    await when(eyes, (each) => each.card === null, 'the card to close');
    expect(await eyes.inside('function () { return this.activeElement?.className ?? null }')).toBe('all mark suspect');
    await page.close();
  });

  it('comes from the keyboard as well: Tab goes from the name to its mark and on to what follows in the page', async () => {
    const { page, eyes } = await open(FEED);
    await marked(eyes, 3);
    await page.evaluate((name) => [...document.querySelectorAll<HTMLElement>('h4 a')].find((each) => each.textContent?.trim() === name)!.focus(), CAST.imitator.name);
    await page.keyboard.press('Tab');
    expect(await eyes.inside('function () { return this.activeElement?.className ?? null }')).toBe('all mark suspect');
    await page.keyboard.press('Enter');
    await when(eyes, (each) => each.card !== null, 'the card');
    await page.keyboard.press('Escape');
    await when(eyes, (each) => each.card === null, 'the card to close');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('2j');
    await page.close();
  });
});

describe('a profile page', () => {
  it('shows the card of an imitator by itself, without taking the focus', async () => {
    const { page, eyes } = await open(addressOf(CAST.imitator));
    const { card } = await when(eyes, (shown) => shown.card !== null, 'the card');
    expect(card).toContain('Instagram');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Escape');
    await when(eyes, (shown) => shown.card === null, 'the card to close');
    await page.waitForTimeout(3000);
    expect((await eyes.shown()).card).toBeNull();
    await page.close();
  });

  it('changes with the address, without a reload, and says nothing of one account beside the header of another', async () => {
    const { page, eyes } = await open(addressOf(CAST.imitator));
    await when(eyes, (shown) => shown.card !== null, 'the card');
    const go = (address: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), address);
    const draw = (html: string): Promise<void> =>
      page.evaluate((text) => document.body.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes), html);
    // The old header stays for a while, as on the real site.
    await go(addressOf(CAST.official));
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await when(eyes, (shown) => shown.card === null && kinds(shown).length === 0, 'nothing');
    await page.waitForTimeout(700);
    expect(kinds(await eyes.shown())).toEqual([]);
    await draw(profilePage(CAST.official));
    const official = await when(eyes, (shown) => kinds(shown).includes('official'), 'the official mark');
    expect(official.card).toBeNull();
    await go(addressOf(CAST.imitator));
    await draw(profilePage(CAST.imitator));
    await when(eyes, (shown) => shown.card !== null, 'the card again');
    await page.close();
  });

  it('of an ordinary person says nothing at all', async () => {
    const { page, eyes } = await open(addressOf(CAST.neighbour));
    await page.waitForTimeout(3000);
    expect(await eyes.shown()).toEqual({ marks: [], card: null });
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });
});
