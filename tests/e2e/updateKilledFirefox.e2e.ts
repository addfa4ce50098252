// The background of a real Firefox is ended at each request of an update, by loading the extension anew: the old or the new
// list is in force afterwards, and the next run finishes the update. The device's state before it is put back each time.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListView } from '../../src/client/lists.ts';
import { built } from '../support/builtExtension.ts';
import { waitFor } from '../support/chromium.ts';
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts';
import { GONE, type GatedList, OPEN, startGatedList } from '../support/gatedList.ts';

const PAGE = 'src/extension/options/index.html';
let stage: GatedList;
let browser: FirefoxBrowser;

beforeAll(async () => {
  stage = await startGatedList();
  browser = await launchFirefox({ extension: join(built().dist, 'firefox'), sites: stage.sites });
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

/** An extension's page that the background answers; both are gone for a moment after each reload. */
const pageThatAnswers = (): Promise<Page> =>
  waitFor(async () => {
    const page = await browser.open(browser.extensionUrl(PAGE)).catch(() => null);
    if (page !== null && (await soon(views(page, false)).catch(() => null)) !== null) return page;
    await page?.close().catch(() => undefined);
    return undefined;
  }, 90_000, 'the background to answer');

/** An answer from a page that may be taken away while it is asked. */
const soon = <T>(answer: Promise<T>): Promise<T | null> => Promise.race([answer, new Promise<null>((done) => setTimeout(() => done(null), 5_000))]);

/** Asks the background as the options page does. */
const views = async (page: Page, refresh: boolean): Promise<ListView> =>
  ((await page.evaluate(`browser.runtime.sendMessage({ kind: 'lists', refresh: ${refresh} })`)) as readonly ListView[])[0] as ListView;

/** Copies every record of one database of the extension into another, whose stores are made like the first's or emptied. */
async function copyDatabase(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(async (source, target) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const old = await done(indexedDB.open(source));
    const names = [...old.objectStoreNames];
    const opening = indexedDB.open(target, old.version);
    opening.onupgradeneeded = () => names.forEach((name) => {
      const { keyPath } = old.transaction(name).objectStore(name);
      opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
    });
    const fresh = await done(opening);
    for (const name of names) {
      const store = old.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      const writing = fresh.transaction(name, 'readwrite').objectStore(name);
      writing.clear();
      values.forEach((value, at) => void (writing.keyPath === null ? writing.put(value, keys[at]!) : writing.put(value)));
      await new Promise((resolve, reject) => {
        writing.transaction.oncomplete = resolve;
        writing.transaction.onabort = reject;
      });
    }
    old.close();
    fresh.close();
  }, from, to);
}

/** Ends the background and everything it was doing, with this page; gives another one, of the background that Firefox starts anew. */
async function reload(page: Page): Promise<Page> {
  await page.evaluate(`void setTimeout(() => browser.runtime.reload(), 0)`);
  await waitFor(async () => ((await soon(page.evaluate('1')).catch(() => null)) === null ? true : undefined), 60_000, 'the end of the background');
  await soon(page.close()).catch(() => undefined);
  return pageThatAnswers();
}

it('in Firefox, an update that is killed anywhere leaves the old or the new list, and the next run finishes it', async () => {
  let page = await pageThatAnswers();
  const old = await waitFor(async () => {
    const view = await views(page, false);
    return view.version === null ? undefined : view;
  }, 60_000, 'the first list');
  await copyDatabase(page, 'resmikah', 'before');
  stage.publishNext();
  const next = (old.version ?? 0) + 1;

  for (let killAt = 1; ; killAt += 1) {
    stage.gate = GONE;
    await copyDatabase(page, 'before', 'resmikah');
    page = await reload(page);
    // Whoever asks for an update while one runs gets that one: the background's own at its start has to be over first.
    expect((await views(page, true)).version).toBe(old.version);

    stage.asked.length = 0;
    let reached: () => void = () => undefined;
    const gateReached = new Promise<'killed'>((done) => (reached = () => done('killed')));
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => (release = done));
    stage.gate = async (count) => {
      if (count < killAt) return 'open';
      reached();
      await released;
      return 'gone';
    };
    const whole = views(page, true).then((): 'whole' => 'whole', () => new Promise<never>(() => undefined));
    const end = await Promise.race([gateReached, whole]);
    if (end === 'killed') page = await reload(page);
    stage.gate = GONE;
    release();
    expect(end === 'killed' ? [old.version, next] : [next], `killed at request ${killAt}`).toContain((await views(page, false)).version);
    stage.gate = OPEN;
    expect(await views(page, true), `after a kill at request ${killAt}`).toMatchObject({ version: next, problem: null, freshness: 'fresh' });
    if (end === 'whole') {
      expect(killAt).toBeGreaterThan(4);
      break;
    }
  }
}, 400_000);
