// The check page on a weak phone: Chromium slowed as its own tools slow it (CPU 4×, "Slow 4G"), at the real server, and a list of a
// whole country in the page's worker. The bars: usable within 2 s; 300,000 accounts stay usable. `CHECK_ACCOUNTS` sets the size.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { listFromReference } from '../../src/auditor/judge/reference.ts';
import { directoryPage, makeDirectory } from '../../src/check/directory.ts';
import { compileIndex } from '../../src/core/match/compiled/compile.ts';
import { openCompiled } from '../../src/core/match/index.ts';
import { build } from '../../src/start/build.ts';
import { ensureSampleOffice, publicFolder } from '../../src/start/sampleOffice.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { CHROMIUM } from '../support/chromium.ts';
import { startIntake } from '../support/intakeProgram.ts';
import { startSiteServer } from '../support/siteServer.ts';

const HOST = 'resmikah.klatenkab.go.id';
const CHECK = `https://${HOST}/cek/`;
const OFFICIAL = `${CHECK}#tanya=${encodeURIComponent('https://www.facebook.com/profile.php?id=61550000000601')}`;
/** As Chromium's developer tools define them: bytes a second and milliseconds. */
const SLOW_4G = { offline: false, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (0.75e6 / 8) * 0.9, latency: 562.5 };
const NO_LIMIT = { offline: false, downloadThroughput: -1, uploadThroughput: -1, latency: 0 };
const ROUNDS = 3;
const ACCOUNTS = Number(process.env['CHECK_ACCOUNTS'] ?? 300_000);

/** In the page: when the field stood there, when the main thread was last busy for long, and when an answer stood there. */
const WATCH = `
  globalThis.seen = { field: 0, busy: 0, answer: 0 };
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) seen.busy = Math.max(seen.busy, startTime + duration); }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    seen.field ||= document.querySelector('input[name=tanya]') && performance.now();
    seen.answer ||= document.querySelector('.verdict') && performance.now();
    if (!seen.answer) requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', look);
`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Seen { readonly field: number; readonly busy: number; readonly answer: number; readonly paint: number; readonly bytes: number }

async function visited(browser: Browser, slow: boolean, again: boolean): Promise<Seen> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'id-ID', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  try {
    await context.addInitScript(WATCH);
    const page = await context.newPage();
    if (again) {
      await page.goto(OFFICIAL);
      await page.locator('.verdict').waitFor();
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.goto('about:blank');
    }
    const cdp = await context.newCDPSession(page);
    let bytes = 0;
    await cdp.send('Network.enable');
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await limits(cdp, slow);
    await page.goto(OFFICIAL);
    await page.locator('.verdict').waitFor({ timeout: 120_000 });
    const seen = (await page.evaluate('({ ...seen, paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0 })')) as Omit<Seen, 'bytes'>;
    return { ...seen, bytes };
  } finally {
    await context.close();
  }
}

async function limits(cdp: CDPSession, slow: boolean): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', slow ? SLOW_4G : NO_LIMIT);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow ? 4 : 1 });
}

/** A list of so many accounts, 2.5 a subject, all invented. */
function country(accounts: number) {
  const subjects = Math.round(accounts / 2.5);
  const list = listFromReference({
    version: 1,
    accounts: Array.from({ length: subjects }, (_, at) => ({
      id: `s${at}`, kind: 'office', name: `Dinas Contoh ${at} Kabupaten Nomor ${at % 514}`, formal_name: `Dinas Contoh ${at}`, nicknames: [], status: 'incumbent', no_account_on: [],
      office: { title: null, region: `Kabupaten Nomor ${at % 514}` },
      accounts: ['facebook', 'instagram', 'x'].slice(0, 2 + (at % 2)).map((site, index) => ({ site, handle: `contoh.${at}`, account_id: String(1e14 + at * 10 + index), display_name: `Contoh ${at}` })),
    })),
  });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return list.value;
}

/** A device that already holds the country: how soon it answers, finds by words, and reacts meanwhile. */
async function benchCountry(browser: Browser, serve: (bytes: Uint8Array) => string): Promise<void> {
  const list = country(ACCOUNTS);
  let start = performance.now();
  const bytes = compileIndex([list]);
  console.log(`${ACCOUNTS} accounts: compiled in ${((performance.now() - start) / 1000).toFixed(1)} s to ${(bytes.length / 1e6).toFixed(1)} MB (Node)`);
  const index = openCompiled(bytes);
  start = performance.now();
  const directory = await makeDirectory(index, async () => undefined);
  const made = performance.now() - start;
  start = performance.now();
  const page = directoryPage(directory, index, 'contoh 4711', 0, '2026-11-24');
  console.log(`${' '.repeat(10)}directory made in ${made.toFixed(0)} ms, searched in ${(performance.now() - start).toFixed(0)} ms (${page.total} found) (Node)`);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, locale: 'id-ID', viewport: { width: 360, height: 740 }, isMobile: true });
  const tab = await context.newPage();
  await tab.goto(CHECK);
  await tab.getByText('daftar versi 1', { exact: false }).waitFor();
  await tab.evaluate(async ([address, program]) => {
    const large = new Uint8Array(await (await fetch(address ?? '')).arrayBuffer());
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('resmikah');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const writing = db.transaction('compiled', 'readwrite');
    writing.objectStore('compiled').put({ generation: 'bench', program, bytes: large }, 'index');
    await new Promise((done) => (writing.oncomplete = done));
    db.close();
  }, [serve(bytes), packageFile.version]);
  await tab.goto('about:blank');
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  start = performance.now();
  await tab.goto(`${CHECK}#tanya=${encodeURIComponent('https://www.facebook.com/profile.php?id=100000000047110')}`);
  await tab.locator('.verdict').waitFor({ timeout: 120_000 });
  console.log(`${' '.repeat(10)}opened and a link answered after ${(performance.now() - start).toFixed(0)} ms (page at CPU 4×)`);
  start = performance.now();
  await tab.getByRole('link', { name: 'Daftar akun resmi' }).click();
  await tab.getByLabel('Cari kantor, jabatan, atau nama').fill('contoh 4711');
  await tab.getByRole('heading', { name: /Contoh 4711/ }).first().waitFor({ timeout: 120_000 });
  console.log(`${' '.repeat(10)}directory opened and searched after ${(performance.now() - start).toFixed(0)} ms (page at CPU 4×)`);
  await context.close();
}

export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-bench-'));
  process.env['RESMIKAH_DIST'] = join(folder, 'dist');
  const trust = await ensureSampleOffice(join(folder, 'data'), { reportUrl: `https://${HOST}`, listUrl: `https://${HOST}/list` });
  build(['intake', 'check'], trust);
  const sites = await startSiteServer();
  const server = await startIntake(join(folder, 'dist/intake/main.js'), join(folder, 'data'), { RESMIKAH_LIST: publicFolder(join(folder, 'data')) });
  sites.forward(HOST, Number(new URL(server.origin).port));
  const browser = await chromium.launch({
    executablePath: CHROMIUM, headless: true,
    args: [`--host-resolver-rules=${sites.hostRules}`, '--ignore-certificate-errors', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-web-security'],
  });
  try {
    for (const [name, slow, again] of [['first visit, no limits', false, false], ['first visit, CPU 4×, Slow 4G', true, false], ['next visit, CPU 4×, Slow 4G', true, true]] as const) {
      const all: Seen[] = [];
      for (let round = 0; round < ROUNDS; round += 1) all.push(await visited(browser, slow, again));
      const of = (what: (seen: Seen) => number): string => median(all.map(what)).toFixed(0).padStart(6);
      console.log(`${name.padEnd(30)} first paint ${of(({ paint }) => paint)} ms   usable ${of(({ field, busy, answer }) => Math.max(field, busy < answer ? busy : 0))} ms   field ${of(({ field }) => field)} ms   a link answered ${of(({ answer }) => answer)} ms   ${of(({ bytes }) => bytes)} B by the page itself`);
    }
    await benchCountry(browser, (bytes) => {
      sites.serve('https://www.klatenkab.go.id/bench.bin', { type: 'application/octet-stream', body: bytes, headers: { 'access-control-allow-origin': '*' } });
      return 'https://www.klatenkab.go.id/bench.bin';
    });
  } finally {
    await browser.close();
    server.process.kill('SIGTERM');
    await server.ended;
    await sites.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
