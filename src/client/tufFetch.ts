// The device's `fetch` as the update client borrows it: no credentials, no referrer, not for ever.

import { cappedFetch } from '../core/tuf/cappedFetch.ts';
import type { Fetch, Fetched } from '../core/tuf/ports.ts';

const TIMEOUT = 30_000;

export const tufFetch = cappedFetch((url) =>
  fetch(url, { credentials: 'omit', cache: 'no-cache', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIMEOUT) }),
);

/**
 * A `fetch` that asks for one file at once, and has it on its way when that file's turn comes: on a slow network each file in a
 * row costs more than half a second. What is verified, and in which order, stays as it was. Later turns ask anew.
 */
export function fetchAhead(fetch: Fetch, url: string, maxBytes: number): Fetch {
  let ahead: Promise<Fetched> | null = fetch(url, maxBytes);
  return (wanted, most) => {
    if (wanted !== url || most !== maxBytes || ahead === null) return fetch(wanted, most);
    const early = ahead;
    ahead = null;
    return early;
  };
}
