// What the extension asks the network for while a resident browses: the signed list, and the pictures that a verdict needs.
// A quarter of a minute in the suite; `BROWSING_MINUTES=60 npm run -s browsing` is the hour that the stores' review notes speak of.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { endlessFeed } from '../support/endlessFeed.ts';
import { addressOf, CAST, FEED, openStage } from '../support/feedStage.ts';
import { netLogArgs, readNetLog, type Requested } from '../support/netLog.ts';
import type { SiteServer } from '../support/siteServer.ts';

const MINUTES = Number(process.env['BROWSING_MINUTES'] ?? 0.25);
const GROUP = 'https://www.facebook.com/groups/warga.contoh';

let folder: string;
let sites: SiteServer;
let browser: ExtensionBrowser;
let requests: readonly Requested[];
let visits = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-browsing-'));
  sites = await openStage();
  sites.serve(GROUP, { body: endlessFeed });
  const netLog = join(folder, 'net.json');
  browser = await launchChromium({ extension: join(built().dist, 'chrome'), sites, args: netLogArgs(netLog) });
  await waitFor(async () => sites.log.some((line) => line.includes(`${OFFICE_HOST}/list/targets/`)) || undefined, 30_000, 'the list');
  await browse(Date.now() + MINUTES * 60_000);
  await browser.close();
  requests = await readNetLog(netLog);
}, MINUTES * 60_000 + 120_000);
afterAll(async () => {
  await sites?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Feed, profile, group, profile … at a reader's pace; the order is the same in every run. */
async function browse(end: number): Promise<void> {
  const page = await browser.context.newPage();
  const people = Object.values(CAST);
  do {
    const person = people[visits % people.length] ?? CAST.namesake;
    for (const address of [FEED, addressOf(person), GROUP]) {
      await page.goto(address, { waitUntil: 'load' });
      if (address === GROUP) await page.evaluate('window.run(20)');
      await page.waitForTimeout(1_000);
      visits += 1;
    }
  } while (Date.now() < end);
}

describe(`${MINUTES} minutes of browsing`, () => {
  const ofExtension = (): Requested[] => requests.filter(({ initiator, url }) => initiator.startsWith('chrome-extension://') && !url.startsWith('chrome-extension://'));

  it('ask the network for the signed list and for the pictures of the two who bear a listed name, and for nothing else', () => {
    expect(visits).toBeGreaterThanOrEqual(6);
    const list = `https://${OFFICE_HOST}/list/`;
    const other = ofExtension().map(({ url }) => url).filter((url) => !url.startsWith(list));
    expect([...new Set(other)].sort()).toEqual([CAST.imitator.avatar, CAST.namesake.avatar]);
    expect(ofExtension().every(({ method }) => method === 'GET')).toBe(true);
  });

  it('fetch each picture once and each file of the list once', () => {
    const counts = new Map<string, number>();
    for (const { url } of ofExtension()) counts.set(url, (counts.get(url) ?? 0) + 1);
    expect([...counts].filter(([url, count]) => count > 1 && !url.endsWith('.root.json'))).toEqual([]);
  });

  it('leave the pages’ own requests as they are: nothing but their pictures', () => {
    const ofPages = requests.filter(({ initiator }) => initiator.startsWith('https://')).map(({ url }) => new URL(url));
    expect(ofPages.filter(({ host, pathname }) => !host.endsWith('.fbcdn.net') && pathname !== '/favicon.ico').map(String)).toEqual([]);
  });
});
