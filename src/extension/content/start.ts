// The content script of every site, started by the site's own: waits until the page has come to rest, asks whether this site is to be
// read and how, and begins to watch. Ends without a trace when the extension was updated or removed under the open page.

import type { SiteLeads } from '../../sites/adapter.ts';
import { type Reading, later } from './later.ts';
import { openDoor } from './page.ts';
import { startScout } from './scout.ts';
import { sieveFrom } from './sieve.ts';

/** A page that never finishes loading is read after so long. */
const PATIENCE = 10_000;

/** Resolves at the first idle moment after the page has loaded: before, its own script still builds it. */
const atRest = (): Promise<void> =>
  new Promise((done) => {
    const idle = (): void => void requestIdleCallback(() => done(), { timeout: 2000 });
    if (document.readyState === 'complete') return idle();
    const timer = setTimeout(idle, PATIENCE);
    addEventListener('load', () => (clearTimeout(timer), idle()), { once: true });
  });

async function main(adapter: SiteLeads): Promise<void> {
  let ending = new AbortController();
  let reading: Reading | null = null;
  let held = '';
  const door = openDoor(() => ending.abort());

  async function begin(): Promise<void> {
    const answer = await door.ask({ kind: 'rules', site: adapter.site });
    const asked = JSON.stringify(answer && [answer.on, answer.rules]);
    // Other lists or settings, but the same rules: what is on the page is only judged anew.
    if (reading !== null && answer !== null && asked === held) return reading.again(sieveFrom(answer.sieve));
    held = asked;
    ending.abort();
    ending = new AbortController();
    reading = answer?.on === true ? startScout(adapter, { rules: answer.rules ?? undefined, sieve: sieveFrom(answer.sieve), door, signal: ending.signal }) : null;
  }
  door.listen({ who: (link) => reading?.who(link) ?? { state: 'nothing', profile: null }, again: () => void begin() });
  await atRest();
  await begin();
}

/** Reads this page if it is one of the site's, and the whole window's. */
export function startContent(adapter: SiteLeads): void {
  later.site = adapter;
  if (adapter.hosts.test(location.hostname) && window.top === window) main(adapter).catch((error: unknown) => console.error('The page cannot be read.', error));
}
