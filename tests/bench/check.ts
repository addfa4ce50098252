// The check page on a weak phone: Chromium slowed as its own tools slow it (CPU 4×, "Slow 4G"), at the real server, and a list of a
// whole country, compiled in the page's worker. The bars: usable within 2 s; 300,000 accounts stay usable. `CHECK_ACCOUNTS` sets the size.

import type { Browser, CDPSession } from 'playwright-core';
import { CHECK_PAGE as CHECK, startCheckOffice } from '../support/checkOffice.ts';
import { LARGE_NUMBER, keepLargeLists, largeLink } from '../support/largeList.ts';
import type { SiteServer } from '../support/siteServer.ts';
import { type Figure, figure, median } from './table.ts';

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

interface Seen { readonly field: number; readonly busy: number; readonly answer: number; readonly paint: number; readonly bytes: number }

async function visited(browser: Browser, slow: boolean, again: boolean): Promise<Seen> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
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

/** In the page: the longest time without a frame, and when the preparing of the list was shown. */
const WATCH_FRAMES = `
  globalThis.frames = { longest: 0, shown: 0 };
  let last = performance.now();
  const frame = (now) => {
    frames.longest = Math.max(frames.longest, now - last);
    last = now;
    frames.shown ||= document.querySelector('progress') && performance.now();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`;

/** A device that just got the country's list: how soon it is prepared in the worker, what the page does meanwhile, and how soon it answers and finds. */
async function benchCountry(browser: Browser, sites: SiteServer): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const context = await browser.newContext({ bypassCSP: true, locale: 'id-ID', viewport: { width: 360, height: 740 }, isMobile: true });
  await context.addInitScript(WATCH_FRAMES);
  const tab = await context.newPage();
  const told = (what: string, start: number): void => {
    const time = performance.now() - start;
    console.log(`${what.padEnd(60)} ${time.toFixed(0).padStart(6)} ms`);
    figures.push(figure(`${ACCOUNTS.toLocaleString('en')} accounts, page at CPU 4×: ${what}`, [time], 'ms'));
  };
  const answered = (at: number): Promise<void> => tab.getByText(new RegExp(`^Resmi: Dinas Contoh ${at} `)).waitFor({ timeout: 300_000 });
  try {
    await tab.goto(CHECK);
    await tab.getByText('daftar versi 1', { exact: false }).waitFor();
    await tab.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await keepLargeLists(sites, tab, ACCOUNTS);
    await tab.goto('about:blank');
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    console.log(`${ACCOUNTS} accounts, page at CPU 4× (its worker is not slowed)`);
    let start = performance.now();
    await tab.goto(`${CHECK}#tanya=${encodeURIComponent(largeLink(0))}`);
    await answered(0);
    told('first opening: index built in the worker, a link answered', start);
    const frames = (await tab.evaluate('frames')) as { readonly longest: number; readonly shown: number };
    console.log(`${'  progress shown after / longest time without a frame'.padEnd(60)} ${frames.shown.toFixed(0).padStart(6)} ms / ${frames.longest.toFixed(0)} ms`);
    figures.push(figure('meanwhile, longest time without a frame', [frames.longest], 'ms'));
    await tab.goto('about:blank');
    start = performance.now();
    await tab.goto(`${CHECK}#tanya=${encodeURIComponent(largeLink(1))}`);
    await answered(1);
    told('next opening: a link answered', start);
    start = performance.now();
    await tab.goto(`${CHECK}#tanya=${encodeURIComponent(LARGE_NUMBER)}`);
    await tab.getByText('Nomor resmi').first().waitFor();
    told('a number answered', start);
    const last = String(Math.round(ACCOUNTS / 2.5) - 1);
    start = performance.now();
    await tab.getByRole('link', { name: 'Daftar akun resmi' }).click();
    await tab.getByLabel('Cari kantor, jabatan, atau nama').fill(`contoh ${last}`);
    await tab.getByRole('heading', { name: `Dinas Contoh ${last}` }).waitFor({ timeout: 300_000 });
    told('directory opened and searched', start);
    start = performance.now();
    await tab.getByLabel('Cari kantor, jabatan, atau nama').fill('contoh 11');
    await tab.getByRole('heading', { name: 'Dinas Contoh 11', exact: true }).waitFor({ timeout: 300_000 });
    told('searched again', start);
    return figures;
  } finally {
    await context.close();
  }
}

export async function bench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const { sites, browser, close } = await startCheckOffice();
  try {
    for (const [name, slow, again] of [['first visit, no limits', false, false], ['first visit, CPU 4×, Slow 4G', true, false], ['next visit, CPU 4×, Slow 4G', true, true]] as const) {
      const all: Seen[] = [];
      for (let round = 0; round < ROUNDS; round += 1) all.push(await visited(browser, slow, again));
      const of = (what: (seen: Seen) => number): string => median(all.map(what)).toFixed(0).padStart(6);
      console.log(`${name.padEnd(30)} first paint ${of(({ paint }) => paint)} ms   usable ${of(({ field, busy, answer }) => Math.max(field, busy < answer ? busy : 0))} ms   field ${of(({ field }) => field)} ms   a link answered ${of(({ answer }) => answer)} ms   ${of(({ bytes }) => bytes)} B by the page itself`);
      const usable = all.map(({ field, busy, answer }) => Math.max(field, busy < answer ? busy : 0));
      figures.push(figure(`${name}: usable`, usable, 'ms', slow ? { most: 2000 } : {}), figure(`${name}: a link answered`, all.map(({ answer }) => answer), 'ms'));
    }
    return [...figures, ...(await benchCountry(browser, sites))];
  } finally {
    await close();
  }
}
