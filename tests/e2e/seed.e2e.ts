// A release carries the list: in a real Chromium that was never online, the first minute already has a verdict.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListView } from '../../src/client/lists.ts';
import { build } from '../../src/start/build.ts';
import { writeSeed } from '../../src/start/seed.ts';
import { OFFICE_HOST, built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { addressOf, CAST, openStage } from '../support/feedStage.ts';
import type { SiteServer } from '../support/siteServer.ts';

let folder: string;
let sites: SiteServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-seeded-'));
  cpSync(join(built().data, 'trust'), join(folder, 'trust'), { recursive: true });
  await writeSeed(join(folder, 'trust'), join(built().data, 'public'));
  build(['chrome'], join(folder, 'trust'), join(folder, 'dist'));
  sites = await openStage();
  // The office cannot be reached at all.
  sites.forward(OFFICE_HOST, null);
  browser = await launchChromium({ extension: join(folder, 'dist/chrome'), sites });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a browser that was never online says who is official, and that the list was not updated', async () => {
  const profile = await browser.context.newPage();
  await profile.goto(addressOf(CAST.official));
  const page = await browser.context.newPage();
  await page.goto(browser.extensionUrl('src/extension/options/index.html'));
  const list = await waitFor(async () => {
    const [view] = (await page.evaluate<readonly ListView[] | null>(`chrome.runtime.sendMessage({ kind: 'lists', refresh: false })`)) ?? [];
    return view === undefined || view.version === null || view.problem === null ? undefined : view;
  }, 60_000, 'the list that came with the build, and the failure of the network');
  expect(list).toMatchObject({ version: 1, updated: null, freshness: 'fresh', problem: 'problem_list_unreachable' });
  await profile.bringToFront();
  const views = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.runtime.sendMessage({ kind: 'tab', tab: id }))))`;
  await waitFor(async () => {
    const all = await page.evaluate<readonly ({ readonly state: string; readonly card?: { readonly kind: string } } | null)[]>(views);
    return all.some((view) => view?.state === 'read' && view.card?.kind === 'official') || undefined;
  }, 30_000, 'the verdict on the official profile');
  expect(sites.log.filter((line) => line.includes(`//${OFFICE_HOST}/list/`)).length).toBeGreaterThan(0);
  await Promise.all([page.close(), profile.close()]);
}, 180_000);
