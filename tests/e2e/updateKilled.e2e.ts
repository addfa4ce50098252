// The background worker of a real Chromium is ended at each request of an update: the old or the new list is in force
// afterwards, and the next run finishes the update. Two refreshes at once are one.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListView } from '../../src/client/lists.ts';
import { built } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { type GatedList, OPEN, startGatedList } from '../support/gatedList.ts';

let stage: GatedList;
let profiles: string;

beforeAll(async () => {
  profiles = mkdtempSync(join(tmpdir(), 'resmikah-profiles-'));
  stage = await startGatedList();
});
afterAll(async () => {
  await stage?.close();
  rmSync(profiles, { recursive: true, force: true });
});

const launch = (profile: string): Promise<ExtensionBrowser> =>
  launchChromium({ extension: join(built().dist, 'chrome'), sites: stage.sites, profile: join(profiles, profile) });

/** Asks the background as the options page does; wakes the worker when it sleeps. */
async function views(browser: ExtensionBrowser, refresh: boolean, times = 1): Promise<ListView> {
  const page = await browser.context.newPage();
  await page.goto(browser.extensionUrl('src/extension/options/index.html'));
  const [first = []] = await page.evaluate<readonly (readonly ListView[])[]>(
    `Promise.all(Array.from({ length: ${times} }, () => chrome.runtime.sendMessage({ kind: 'lists', refresh: ${refresh} })))`,
  );
  await page.close();
  return first[0] as ListView;
}

it('an update that is killed anywhere leaves the old or the new list, and the next run finishes it', async () => {
  const first = await launch('first');
  const old = await waitFor(async () => {
    const view = await views(first, false);
    return view.version === null ? undefined : view;
  }, 30_000, 'the first list');
  // Two at once are one: the files are asked for once.
  stage.asked.length = 0;
  await views(first, true, 2);
  expect(stage.asked.filter((path) => path.endsWith('timestamp.json'))).toHaveLength(1);
  await first.close();

  stage.publishNext();
  const next = (old.version ?? 0) + 1;

  for (let killAt = 1; ; killAt += 1) {
    const profile = `kill-${killAt}`;
    cpSync(join(profiles, 'first'), join(profiles, profile), { recursive: true });
    stage.asked.length = 0;
    let armed: (browser: ExtensionBrowser) => void = () => undefined;
    const browserOf = new Promise<ExtensionBrowser>((done) => (armed = done));
    let killed = false;
    let over = false;
    stage.gate = async (count) => {
      if (count === killAt) {
        await (await browserOf).stopWorker();
        killed = true;
      }
      return 'open';
    };
    const browser = await launch(profile);
    armed(browser);
    // The worker that is ended answers nobody.
    void views(browser, true).catch(() => undefined).finally(() => (over = true));
    await waitFor(async () => killed || over || undefined, 30_000, `the end of the update or of the worker at request ${killAt}`);
    const during = await views(browser, false);
    expect([old.version, next], `killed at request ${killAt}`).toContain(during.version);
    stage.gate = OPEN;
    const after = await views(browser, true);
    expect(after, `after a kill at request ${killAt}`).toMatchObject({ version: next, problem: null, freshness: 'fresh' });
    await browser.close();
    rmSync(join(profiles, profile), { recursive: true, force: true });
    if (!killed) {
      expect(killAt).toBeGreaterThan(4);
      break;
    }
  }
}, 400_000);
