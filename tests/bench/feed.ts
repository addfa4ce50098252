// What reading costs on an endless feed in real Chromium: the built extension against a bare observer of added links and
// against the page alone, the three interleaved in one run. Prints whose time it is, and missed and stale marks. The page's
// own work is a set amount a post (see `endlessFeed`), so shares depend on it; microseconds and ratios do not.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type CDPSession, type Page } from 'playwright-core';
import { build } from '../../src/start/build.ts';
import { ensureSampleOffice } from '../../src/start/sampleOffice.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { endlessFeed } from '../support/endlessFeed.ts';
import { eyesOn } from '../support/marks.ts';
import { servePublished } from '../support/published.ts';
import { type SiteServer, startSiteServer } from '../support/siteServer.ts';

const ROUNDS = 3;
const POSTS = 100;
const FEED = 'https://www.facebook.com/';
const OFFICE = 'https://resmikah.klatenkab.go.id';

/** The least that anything can do that looks at added links. */
const BARE = `new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) for (const link of node.querySelectorAll('a[href]')) link.getAttribute('href');
}).observe(document.body, { childList: true, subtree: true });`;

interface Costs {
  /** Microseconds of CPU-profile samples under the extension's frames, and of all that is not idle. */
  readonly own: number;
  readonly busy: number;
}

interface Node { readonly id: number; readonly callFrame: { readonly url: string; readonly functionName: string }; readonly children?: readonly number[] }

/** Time by node, spread over the node's whole stack: `own` is what lies under a frame of an extension. */
function read(profile: { nodes: readonly Node[]; samples?: readonly number[]; timeDeltas?: readonly number[] }, parts: Map<string, number>): Costs {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parent = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  let [own, busy] = [0, 0];
  profile.samples?.forEach((sample, at) => {
    const time = profile.timeDeltas?.[at] ?? 0;
    const top = byId.get(sample)?.callFrame.functionName;
    if (top === '(idle)' || top === '(program)') return;
    busy += time;
    for (let id: number | undefined = sample; id !== undefined; id = parent.get(id)) {
      const frame = byId.get(id)?.callFrame;
      if (frame?.url.startsWith('chrome-extension://') !== true) continue;
      own += time;
      parts.set(frame.functionName || '(anonymous)', (parts.get(frame.functionName || '(anonymous)') ?? 0) + time);
      break;
    }
  });
  return { own, busy };
}

async function measure(page: Page, cdp: CDPSession, parts: Map<string, number>): Promise<Costs> {
  await cdp.send('Profiler.start');
  await page.evaluate((posts) => (globalThis as unknown as { run(posts: number): Promise<void> }).run(posts), POSTS);
  const { profile } = await cdp.send('Profiler.stop');
  return read(profile, parts);
}

async function openBrowser(sites: SiteServer, folder: string, extension: string | null): Promise<BrowserContext> {
  const load = extension === null ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];
  return chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM, headless: true, ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...load, `--host-resolver-rules=${sites.hostRules}`, '--ignore-certificate-errors', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[], digits = 2): string =>
  `${middle(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-bench-'));
  const sites = await startSiteServer();
  const contexts: BrowserContext[] = [];
  try {
    process.env['RESMIKAH_DIST'] = join(folder, 'dist');
    const trust = await ensureSampleOffice(join(folder, 'data'), { reportUrl: OFFICE, listUrl: `${OFFICE}/list` });
    build(['chrome'], trust);
    servePublished(sites, join(folder, 'data'));
    sites.serve(FEED, { body: endlessFeed });
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    writeFileSync(join(bare, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'bare', version: '1', content_scripts: [{ matches: ['https://*.facebook.com/*'], js: ['bare.js'] }] }));
    writeFileSync(join(bare, 'bare.js'), BARE);
    const subjects = [['page alone', null], ['bare observer', bare], ['Resmikah', join(folder, 'dist/chrome')]] as const;
    const runs: { name: string; page: Page; cdp: CDPSession; costs: Costs[]; parts: Map<string, number>; heap: number[] }[] = [];
    for (const [name, extension] of subjects) {
      const context = await openBrowser(sites, mkdtempSync(join(folder, 'user-')), extension);
      contexts.push(context);
      if (name === 'Resmikah') await new Promise((done) => setTimeout(done, 4000));
      const page = await context.newPage();
      await page.goto(FEED);
      await page.waitForTimeout(3000);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
      runs.push({ name, page, cdp, costs: [], parts: new Map(), heap: [] });
    }
    let [missed, stale, looked] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const run of runs) {
        await run.page.bringToFront();
        run.costs.push(await measure(run.page, run.cdp, run.parts));
        await run.cdp.send('HeapProfiler.collectGarbage');
        const { usedSize } = await run.cdp.send('Runtime.getHeapUsage');
        run.heap.push(usedSize / 1e6);
        if (run.name !== 'Resmikah') continue;
        await run.page.waitForTimeout(1500);
        const expected = await run.page.evaluate(() => (globalThis as unknown as { expected(): number }).expected());
        const { marks } = await (await eyesOn(run.page)).shown();
        missed += Math.max(0, expected - marks.length);
        stale += Math.max(0, marks.length - expected);
        looked += expected;
      }
    }
    for (const { name, costs, heap } of runs) {
      const own = costs.map((cost) => (cost.own / cost.busy) * 100);
      console.log(`${name.padEnd(14)} under its frames ${spread(own)} % of the page's work, ${spread(costs.map((cost) => cost.own / POSTS), 0)} µs a post; script ${spread(costs.map((cost) => cost.busy / 1e6))} s; page heap ${heap.map((each) => each.toFixed(1)).join(', ')} MB`);
    }
    const [page, observer, resmikah] = runs.map(({ costs }) => costs);
    if (page === undefined || observer === undefined || resmikah === undefined) return;
    console.log(`Script against the page alone: × ${spread(resmikah.map((cost, at) => cost.busy / (page[at]?.busy ?? Number.NaN)))}`);
    console.log(`Own time against the bare observer: × ${spread(resmikah.map((cost, at) => cost.own / (observer[at]?.own ?? Number.NaN)))}`);
    console.log(`Marks after ${ROUNDS} × ${POSTS} posts: ${looked} expected, ${missed} missed, ${stale} stale.`);
    const total = [...(runs[2]?.parts.values() ?? [])].reduce((sum, each) => sum + each, 0);
    const parts = [...(runs[2]?.parts ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 12);
    console.log(`Whose time: ${parts.map(([name, time]) => `${name} ${((time / total) * 100).toFixed(0)} %`).join(', ')}`);
  } finally {
    for (const context of contexts) await context.close();
    await sites.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
