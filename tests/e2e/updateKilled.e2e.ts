// The background worker of a real Chromium is ended at each request of an update: the old or the new list is in force
// afterwards, and the next run finishes the update. Two refreshes at once are one.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCommand, publicFolder } from '../../src/start/sampleOffice.ts';
import type { ListView } from '../../src/client/lists.ts';
import { OFFICE_HOST, built, copyOffice } from '../support/builtExtension.ts';
import { type ExtensionBrowser, launchChromium, waitFor } from '../support/chromium.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

let data: string;
let sites: SiteServer;
let server: Server;
let profiles: string;
const asked: string[] = [];
/** Called before a list file is answered, with how many were asked for; what it awaits holds the answer back. */
let gate: (count: number) => Promise<void> = async () => undefined;

beforeAll(async () => {
  data = copyOffice();
  profiles = mkdtempSync(join(tmpdir(), 'resmikah-profiles-'));
  sites = await startSiteServer();
  server = createServer(async (request, response) => {
    const path = /^\/list\/(.*)$/.exec(request.url ?? '')?.[1];
    if (path === undefined) return void response.writeHead(404).end();
    asked.push(path);
    await gate(asked.length);
    const file = join(publicFolder(data), ...path.split('/').map(decodeURIComponent));
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*' }).end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  sites.forward(OFFICE_HOST, (server.address() as AddressInfo).port);
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await sites?.close();
  for (const folder of [data, profiles]) rmSync(folder, { recursive: true, force: true });
});

const launch = (profile: string): Promise<ExtensionBrowser> => launchChromium({ extension: join(built().dist, 'chrome'), sites, profile: join(profiles, profile) });

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

function list(...args: readonly string[]): void {
  const office = join(data, 'office');
  const run = spawnSync(process.execPath, listCommand([...args, '--dir', office, '--passphrase-file', join(office, 'sample-passphrase'), '--yes']), { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
}

it('an update that is killed anywhere leaves the old or the new list, and the next run finishes it', async () => {
  const first = await launch('first');
  const old = await waitFor(async () => {
    const view = await views(first, false);
    return view.version === null ? undefined : view;
  }, 30_000, 'the first list');
  // Two at once are one: the files are asked for once.
  asked.length = 0;
  await views(first, true, 2);
  expect(asked.filter((path) => path.endsWith('timestamp.json'))).toHaveLength(1);
  await first.close();

  list('draft');
  for (const officer of ['officer-a', 'officer-b']) list('sign', '--key', officer);
  list('publish', '--to', publicFolder(data));
  const next = (old.version ?? 0) + 1;

  for (let killAt = 1; ; killAt += 1) {
    const profile = `kill-${killAt}`;
    cpSync(join(profiles, 'first'), join(profiles, profile), { recursive: true });
    asked.length = 0;
    let armed: (browser: ExtensionBrowser) => void = () => undefined;
    const browserOf = new Promise<ExtensionBrowser>((done) => (armed = done));
    let killed = false;
    let over = false;
    gate = async (count) => {
      if (count !== killAt) return;
      await (await browserOf).stopWorker();
      killed = true;
    };
    const browser = await launch(profile);
    armed(browser);
    // The worker that is ended answers nobody.
    void views(browser, true).catch(() => undefined).finally(() => (over = true));
    await waitFor(async () => killed || over || undefined, 30_000, `the end of the update or of the worker at request ${killAt}`);
    const during = await views(browser, false);
    expect([old.version, next], `killed at request ${killAt}`).toContain(during.version);
    gate = async () => undefined;
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
