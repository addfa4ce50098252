// The device's `fetch` as the update client borrows it: no credentials, no referrer, not for ever.

import { cappedFetch } from '../core/tuf/cappedFetch.ts';

const TIMEOUT = 30_000;

export const tufFetch = cappedFetch((url) =>
  fetch(url, { credentials: 'omit', cache: 'no-cache', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIMEOUT) }),
);
