// From the start of a worker to its first verdict in real Chromium, with the index as a file in IndexedDB, as bytes in a record, and
// of a worker that does nothing: interleaved, each in a new worker.

import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM } from '../../support/chromium.ts';

const ORIGIN = 'https://bench.example';
const ROUNDS = 11;
const KINDS = ['nothing', 'file', 'bytes'] as const;

async function workerScript(): Promise<string> {
  const output = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: true, lib: { entry: 'tests/bench/matching/worker.ts', formats: ['iife'], name: 'worker' } } });
  const [chunk] = (Array.isArray(output) ? output : [output]).flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The worker was not built.');
  return chunk.code;
}

export type ColdTimes = Readonly<Record<(typeof KINDS)[number], readonly number[]>>;

/** Milliseconds to the first verdict, round by round. */
export async function benchColdWorker(bytes: Uint8Array): Promise<ColdTimes> {
  const script = await workerScript();
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext()).newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/worker.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname === '/index.bin') return route.fulfill({ contentType: 'application/octet-stream', body: Buffer.from(bytes) });
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    });
    await page.goto(`${ORIGIN}/`);
    // As text: what the compiler adds to functions is not there in the page.
    return (await page.evaluate(`(async () => {
      const settled = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
      const bytes = new Uint8Array(await (await fetch('/index.bin')).arrayBuffer());
      const opening = indexedDB.open('bench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('compiled');
      const database = await settled(opening);
      const writing = database.transaction('compiled', 'readwrite');
      writing.objectStore('compiled').put(new Blob([bytes]), 'file');
      writing.objectStore('compiled').put(bytes, 'bytes');
      await new Promise((done) => (writing.oncomplete = done));
      database.close();
      const times = {};
      for (let round = 0; round < ${ROUNDS}; round += 1) {
        for (const kind of ${JSON.stringify(KINDS)}) {
          const start = performance.now();
          const worker = new Worker('/worker.js');
          worker.postMessage(kind);
          const said = await new Promise((done, failed) => { worker.onmessage = ({ data }) => done(data); worker.onerror = ({ message }) => failed(new Error(message)); });
          (times[kind] ??= []).push(performance.now() - start);
          worker.terminate();
          if (kind !== 'nothing' && said === '') throw new Error('No verdict came.');
        }
      }
      return times;
    })()`)) as ColdTimes;
  } finally {
    await browser.close();
  }
}
