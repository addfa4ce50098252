// What the page was opened for, from its address: `?tab=12` speaks of that tab instead of the active one, `&report` goes
// straight to the report's preview, `&appeal` to the appeal. No word about a profile stands in an address.

import type { Wish } from '../protocol.ts';

export interface Start {
  /** Null is the active tab. */
  readonly tab: number | null;
  readonly wish: Wish | null;
  readonly popup: boolean;
}

export function start(search: string, popup: boolean): Start {
  const asked = new URLSearchParams(search);
  const tab = asked.get('tab');
  return { tab: tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : null, wish: asked.has('report') ? 'report' : asked.has('appeal') ? 'appeal' : null, popup };
}
