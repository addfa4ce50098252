// What reading costs on an endless feed in real Chromium: the built extension with 300 accounts and with 300,000 against a bare
// observer of added links and against the page alone, interleaved in one run. Prints whose time it is, missed and stale marks,
// messages, memory over 2,000 posts, and sizes. The page's own work is a set amount a post, so that shares depend on it;
// ratios to the bare observer do not. `FEED_ROUNDS` sets the rounds of 100 posts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { archive, filesBelow } from '../../src/start/archive.ts';
import { ensureSampleOffice } from '../../src/start/sampleOffice.ts';
import { personName } from '../core/match/labelled/people.ts';
import { chance } from '../core/match/labelled/random.ts';
import { endlessFeedOf } from '../support/endlessFeed.ts';
import { eyesOn } from '../support/marks.ts';
import { servePublished } from '../support/published.ts';
import { startSiteServer } from '../support/siteServer.ts';
import { KINDS, pageMemory, processMemory } from './feed/memory.ts';
import { INTERVAL, profiled } from './feed/profile.ts';
import { bareExtension, countMessages, emptyExtension, FEED, openSubject, type Subject } from './feed/subject.ts';
import { type Figure, figure, median } from './table.ts';

const ROUNDS = Number(process.env['FEED_ROUNDS'] ?? 5);
const POSTS = 100;
/** What a real feed's own script takes for a post on a desktop: a bare observer is 0.15 to 0.23 % of that. */
const WORK = 40;
const LONG = 2000;
/** Most of them are met again and again, some but once. */
const PEOPLE = 1500;
const OFFICE = 'https://resmikah.klatenkab.go.id';

interface FeedPage { run(posts: number, work?: number): Promise<void>; pace(): number; expected(): number; met(): { mentions: number; handles: readonly string[]; authors: readonly string[] } }
const metOn = ({ page }: Subject) => page.evaluate(() => (globalThis as unknown as FeedPage).met());
const run = (subject: Subject, posts: number, work: number): Promise<void> =>
  subject.page.evaluate(([posts, work]) => (globalThis as unknown as FeedPage).run(posts, work), [posts, work] as const);

const spread = (values: readonly number[], digits = 2): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

/** With source maps, so that the profile can say whose time it is. */
function buildMapped(dist: string, trust: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chrome', '--logLevel', 'warn', '--sourcemap', 'hidden'], {
    encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', RESMIKAH_DIST: dist, RESMIKAH_TRUST: trust },
  });
  if (status !== 0) throw new Error(`Building failed: ${stderr}`);
  return join(dist, 'chrome');
}

function sizes(built: string): readonly Figure[] {
  const zippedBytes = (...names: readonly string[]): number => gzipSync(Buffer.concat(names.map((name) => readFileSync(join(built, `content/${name}.js`)))), { level: 9 }).length;
  const zipped = (...names: readonly string[]): string => `${names.join(' and ')} ${(zippedBytes(...names) / 1000).toFixed(2)} kB`;
  const scripts = [zipped('glance', 'facebook'), zipped('glance', 'instagram'), `when somebody could be marked ${zipped('reader')}`];
  const files = filesBelow(built).filter(({ path }) => !path.endsWith('.map'));
  const whole = archive(files).length / 1000;
  console.log(`Content scripts, gzip: ${scripts.join(', ')}; package ${whole.toFixed(0)} kB, of it the sample office's list`);
  return [figure('scripts of every Facebook page, gzip', [zippedBytes('glance', 'facebook') / 1000], 'kB', { most: 12 }), figure('package with the sample office’s list', [whole], 'kB')];
}

/** Marks that the page should show and does not, or shows and should not. */
async function marksOf({ page }: Subject): Promise<{ readonly expected: number; readonly missed: number; readonly stale: number }> {
  const eyes = await eyesOn(page);
  const count = async (): Promise<[number, number]> => [await page.evaluate(() => (globalThis as unknown as FeedPage).expected()), (await eyes.shown()).marks.length];
  let [expected, shown] = await count();
  for (let tries = 0; tries < 150 && expected !== shown; tries += 1) {
    await page.waitForTimeout(100);
    [expected, shown] = await count();
  }
  return { expected, missed: Math.max(0, expected - shown), stale: Math.max(0, shown - expected) };
}

export async function bench(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-bench-'));
  const sites = await startSiteServer();
  const subjects: Subject[] = [];
  try {
    const trust = await ensureSampleOffice(join(folder, 'data'), { reportUrl: OFFICE, listUrl: `${OFFICE}/list` });
    const built = buildMapped(join(folder, 'dist'), trust);
    const figures = [...sizes(built)];
    servePublished(sites, join(folder, 'data'));
    const by = chance(1);
    sites.serve(FEED, { body: endlessFeedOf(Array.from({ length: PEOPLE }, () => personName(by))) });
    subjects.push(await openSubject('page alone', sites, folder, null, null));
    subjects.push(await openSubject('bare observer', sites, folder, bareExtension(folder), null));
    for (const accounts of [300, 300_000]) subjects.push(await openSubject(`${accounts} accounts`, sites, folder, built, accounts));
    figures.push(...(await speed(subjects)));
    subjects.splice(2, 0, await openSubject('empty extension', sites, folder, emptyExtension(folder), null));
    return [...figures, ...(await memory(subjects))];
  } finally {
    for (const { context } of subjects) await context.close();
    await sites.close();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

async function speed(subjects: readonly Subject[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const [alone, bare, ...ours] = subjects as readonly [Subject, Subject, ...Subject[]];
  // The fastest that the machine was: what else runs on it must not make the page's own work smaller.
  let pace = 0;
  for (let tries = 0; tries < 5; tries += 1) pace = Math.max(pace, await alone.page.evaluate(() => (globalThis as unknown as FeedPage).pace()));
  const before = await Promise.all(ours.map(metOn));
  const counts = await Promise.all(ours.map(async ({ cdp }, at) => countMessages(cdp, before[at]?.authors ?? [])));
  const found = { expected: 0, missed: 0, stale: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of subjects) {
      await subject.page.bringToFront();
      subject.costs.push(await profiled(subject.cdp, subject.parts, subject.built, () => run(subject, POSTS, pace * WORK)));
      if (!ours.includes(subject)) continue;
      for (const [key, value] of Object.entries(await marksOf(subject))) found[key as keyof typeof found] += value;
    }
  }
  for (const { name, costs } of subjects) {
    console.log(`${name.padEnd(16)} under its frames ${spread(costs.map(({ own, busy }) => (own / busy) * 100))} % of the page's work, ${spread(costs.map(({ own }) => (own * INTERVAL) / POSTS), 0)} µs a post`);
  }
  const bareSum = bare.costs.reduce((sum, { own }) => sum + own, 0);
  for (const [at, subject] of ours.entries()) {
    const { name, costs, parts } = subject;
    const total = costs.reduce((sum, { own }) => sum + own, 0);
    const { messages, names, again } = (await counts[at]?.()) ?? { messages: 0, names: 0, again: 0 };
    const met = await metOn(subject);
    const mentions = met.mentions - (before[at]?.mentions ?? 0);
    const first = met.handles.length - (before[at]?.handles.length ?? 0);
    console.log(`${name}: script × ${spread(costs.map(({ busy }, round) => busy / (alone.costs[round]?.busy ?? Number.NaN)))} of the page alone; own time × ${(total / bareSum).toFixed(1)} of the bare observer's, ${spread(costs.map(({ own }, round) => own / (bare.costs[round]?.own ?? Number.NaN)), 1)}`);
    console.log(`${name}: ${messages} messages with ${names} names, ${again} of them again, for ${mentions} mentions, ${first} of them of somebody new`);
    figures.push(
      figure(`${name}: time under our frames, of the page's own`, costs.map(({ own, busy }) => (own / busy) * 100), '%', { most: 1 }),
      figure(`${name}: time under our frames a post`, costs.map(({ own }) => (own * INTERVAL) / POSTS), 'µs', { peer: ['a bare observer', bare.costs.map(({ own }) => (own * INTERVAL) / POSTS)], mostRatio: 4 }),
      figure(`${name}: script`, costs.map(({ busy }) => (busy * INTERVAL) / 1000), 'ms', { peer: ['the page alone', alone.costs.map(({ busy }) => (busy * INTERVAL) / 1000)], mostRatio: 1.25 }),
      figure(`${name}: mentions that asked nobody`, [(1 - names / mentions) * 100], '%'),
      figure(`${name}: mentions seen before that asked nobody`, [(1 - again / (mentions - first)) * 100], '%', { least: 99 }),
    );
    const files = new Map<string, number>();
    for (const [part, samples] of parts) files.set(part.replace(/:\d+$/, ''), (files.get(part.replace(/:\d+$/, '')) ?? 0) + samples);
    for (const [what, shares] of [['file', files], ['function', parts]] as const) {
      console.log(`${name}, whose time by ${what}: ${[...shares].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([part, samples]) => `${part} ${((samples / total) * 100).toFixed(0)} %`).join(', ')}`);
    }
  }
  console.log(`Marks after each of ${ROUNDS} × ${POSTS} posts: ${found.expected} expected, ${found.missed} missed, ${found.stale} stale.`);
  return [...figures, figure(`missed marks, of ${found.expected}`, [found.missed], '', { most: 0 }), figure('stale marks', [found.stale], '', { most: 0 })];
}

/** Grows nothing: the same rows after 200 posts and after 2,000 more, each browser compared with the page alone. */
async function memory(subjects: readonly Subject[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const over = new Map<string, { readonly heap: number; readonly processes: number }>();
  let alone: { readonly heap: number; readonly kinds: ReturnType<typeof processMemory> } | null = null;
  for (const { name, page, cdp, folder } of subjects) {
    await page.bringToFront();
    const before = await pageMemory(cdp);
    await page.evaluate(([posts, work]) => (globalThis as unknown as FeedPage).run(posts, work), [LONG, 0] as const);
    const after = await pageMemory(cdp);
    const here = { heap: after.megabytes, kinds: processMemory(folder) };
    alone ??= here;
    const { heap, kinds } = alone;
    const moreOf = KINDS.map((kind) => here.kinds[kind] - kinds[kind]);
    const more = { heap: here.heap - heap, processes: moreOf.reduce((sum, each) => sum + each, 0) };
    over.set(name, more);
    console.log(`${name.padEnd(16)} heap ${before.megabytes.toFixed(2)} MB, after ${LONG} posts ${after.megabytes.toFixed(2)} MB (${more.heap.toFixed(2)} over the page alone); nodes ${before.nodes}, then ${after.nodes}; listeners ${before.listeners}, then ${after.listeners}; all processes ${more.processes.toFixed(1)} MB over: ${KINDS.map((kind, at) => `${kind} ${moreOf[at]?.toFixed(1)}`).join(', ')}`);
    if (!name.includes('accounts')) continue;
    const empty = over.get('empty extension');
    figures.push(
      figure(`${name}: heap over the page alone`, [more.heap], 'MB', { most: 1, ...(empty ? { peer: ['an empty extension', [empty.heap]] as const } : {}) }),
      figure(`${name}: all processes over the page alone`, [more.processes], 'MB', { most: 25, ...(empty ? { peer: ['an empty extension', [empty.processes]] as const } : {}) }),
    );
  }
  return figures;
}
