// One page while nobody on it could be marked, which is nearly every page: glances at what comes and sends for the readers when somebody
// could be, when the page is a profile's own, or when it does not look understood. Shows nothing by itself.

import type { SiteLeads } from '../../sites/adapter.ts';
import { type Glance, makeGlance } from '../../sites/glance.ts';
import { layoutOf } from '../../sites/layout.ts';
import { seemsLost } from '../../sites/lost.ts';
import { pageLink } from '../../sites/pageLink.ts';
import { type Reading, type Surroundings, later } from './later.ts';
import { watchPage } from './watch.ts';

/** When a page that has just changed is asked whether it is understood, in milliseconds: before, it may just be loading. */
const LOST_AFTER = [2500, 5000] as const;
/** Readers that could not be had, because the background had just ended, are sent for once more. */
const SEND_AGAIN = 2000;

export function startScout(site: SiteLeads, given: Surroundings): Reading {
  let { sieve } = given;
  const { rules, door, signal } = given;
  const watching = new AbortController();
  const layoutNow = () => layoutOf(site, document, location, rules);
  let layout = layoutNow();
  let glance: Glance | null = makeGlance((account, name) => sieve(account, name));
  let reading: Reading | null = null;
  let sent: Promise<Reading | null> | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const send = (): Promise<Reading | null> => (sent ??= fetchReaders());
  async function fetchReaders(): Promise<Reading | null> {
    const look = await door.ask({ kind: 'reader' });
    if (signal.aborted) return null;
    if (look === null || later.read === null) {
      timers.push(setTimeout(() => ((sent = null), begin()), SEND_AGAIN));
      return null;
    }
    watching.abort();
    glance = null;
    reading = later.read(site, look, { rules, sieve, door, signal });
    return reading;
  }

  function begin(): void {
    timers.forEach(clearTimeout);
    timers = [];
    layout = layoutNow();
    if (layout.rules?.off === true || pageLink(layout) !== null || glance?.look(layout, document.documentElement, true) === true) return void send();
    timers = LOST_AFTER.map((milliseconds) => setTimeout(() => (seemsLost(layout, document.documentElement) ? void send() : null), milliseconds));
  }

  if (layout.refused.length > 0) void door.ask({ kind: 'refused', names: layout.refused });
  signal.addEventListener('abort', () => watching.abort());
  watching.signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  watchPage(
    {
      telling: layout.telling,
      changed: () => {},
      worth: (element, came) => glance?.look(layout, element, came) === true,
      frame: () => void send(),
      moved: begin,
    },
    watching.signal,
  );
  begin();

  return {
    who: (link) => {
      if (reading !== null) return reading.who(link);
      const nobody = { state: 'nothing', profile: null } as const;
      return link === undefined ? nobody : send().then((made) => made?.who(link) ?? nobody);
    },
    again: (now) => {
      sieve = now;
      if (reading !== null) return reading.again(now);
      glance?.forget();
      begin();
    },
  };
}
