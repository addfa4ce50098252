// Two thousand posts in real Chromium: rows come, go, and are rewritten for other people. Counts, not times: every mark right,
// nothing left behind, no work for what shows nobody.

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { endlessFeed } from '../support/endlessFeed.ts';
import { eyesOn } from '../support/marks.ts';
import { servePublished } from '../support/published.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

const FEED = 'https://www.facebook.com/';
const POSTS = 2000;
const AT_ONCE = 20;

let sites: SiteServer;
let browser: ExtensionBrowser;
let page: Page;
let cdp: CDPSession;
/** The page's script of the extension: its own world, which the page cannot enter. */
let world: number;

beforeAll(async () => {
  sites = await startSiteServer();
  servePublished(sites, built().data);
  sites.serve(FEED, { body: endlessFeed });
  browser = await launchChromium({ extension: `${built().dist}/chrome`, sites });
  await waitFor(async () => sites.log.some((line) => line.includes('photos.bin')) || undefined, 30_000, 'the list');
  page = await browser.context.newPage();
  cdp = await browser.context.newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => void (context.origin.startsWith('chrome-extension://') && worlds.push(context.id)));
  await cdp.send('Runtime.enable');
  await page.goto(FEED);
  await scroll(60);
  await settled();
  world = worlds.at(-1) ?? Number.NaN;
});
afterAll(async () => {
  await browser.close();
  await sites.close();
});

const scroll = (posts: number): Promise<void> => page.evaluate(([posts, atOnce]) => (globalThis as unknown as { run(...each: number[]): Promise<void> }).run(posts!, 0, atOnce!), [posts, AT_ONCE]);
const expected = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { expected(): number }).expected());

/** Waits until as many marks stand there as rows of listed people; gives how many. */
async function settled(): Promise<number> {
  const eyes = await eyesOn(page);
  return waitFor(async () => {
    const [wanted, { marks }] = [await expected(), await eyes.shown()];
    return wanted > 0 && marks.length === wanted ? wanted : undefined;
  }, 60_000, 'a mark for every listed person, and for nobody else');
}

const inWorld = async (expression: string): Promise<unknown> => (await cdp.send('Runtime.evaluate', { contextId: world, expression, returnByValue: true })).result.value;

/** Nodes of one kind that the extension's world still holds although they are in no document. */
async function detached(kind: string): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', { contextId: world, expression: `${kind}.prototype` });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: count } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '', returnByValue: true, functionDeclaration: 'function () { return this.filter((each) => each instanceof Node && !each.isConnected).length }',
  });
  return count.value as number;
}

async function held(): Promise<{ nodes: number; listeners: number; heap: number }> {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners, heap: (await cdp.send('Runtime.getHeapUsage')).usedSize };
}

describe('an endless feed', () => {
  it('is marked right through 2,000 posts, with nothing left behind and no memory growing', async () => {
    await scroll(400);
    await settled();
    const before = await held();
    for (let done = 0; done < POSTS; done += 500) {
      await scroll(500);
      await settled();
    }
    const after = await held();
    // The same forty rows stand there; a mark more or less is some ten nodes and two listeners.
    expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(400);
    expect(Math.abs(after.listeners - before.listeners)).toBeLessThan(60);
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
    // One drawing of each kind of mark is kept to be copied; links of rows that are gone are not.
    expect(await detached('HTMLButtonElement')).toBeLessThanOrEqual(6);
    expect(await detached('HTMLAnchorElement')).toBe(0);
  }, 300_000);

  it('says nothing to the background about people of whom it knows that nobody marks them', async () => {
    await inWorld(`{
      const send = chrome.runtime.sendMessage.bind(chrome.runtime);
      globalThis.sent = [];
      chrome.runtime.sendMessage = (message, ...rest) => (sent.push(message.profiles?.length ?? 0), send(message, ...rest));
    }`);
    await scroll(600);
    await settled();
    const sent = (await inWorld('globalThis.sent')) as readonly number[];
    // 600 posts in frames of twenty with four names each.
    expect(sent.length).toBeLessThanOrEqual(600 / AT_ONCE);
    expect(sent.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01 * 4 * 600);
  });

  it('takes the mark of a recycled row away before the next frame is drawn', async () => {
    const eyes = await eyesOn(page);
    const marks = async (): Promise<number> => (await eyes.shown()).marks.length;
    const before = await settled();
    const frames = await page.evaluate(`(async () => {
      let frames = 0;
      const count = () => { frames += 1; requestAnimationFrame(count); };
      requestAnimationFrame(count);
      const row = [...document.querySelectorAll('h4 a')].find((a) => a.getAttribute('href').startsWith('/contoh.'));
      row.setAttribute('href', '/warga.contoh.9');
      row.querySelector('strong > span').firstChild.nodeValue = 'Lasmi Kusnanto';
      await null; await null;
      return frames;
    })()`);
    expect([frames, await marks()]).toEqual([0, before - 1]);
  });

  it('lays itself out once a frame, however many marks stand in it', async () => {
    await cdp.send('Performance.enable');
    const layouts = async (): Promise<number> => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
    await page.evaluate(() => scrollTo(0, 0));
    const before = await layouts();
    const FRAMES = 60;
    await page.evaluate(`(async () => {
      for (let n = 0; n < ${FRAMES}; n += 1) {
        document.body.firstElementChild.style.paddingTop = n + 'px';
        scrollTo(0, n * 40);
        await new Promise((done) => requestAnimationFrame(done));
      }
    })()`);
    // The scrolling itself asks for one in each; marks that come into view are measured once.
    expect((await layouts()) - before).toBeLessThan(2 * FRAMES);
  });
});
