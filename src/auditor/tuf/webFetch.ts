// Node's way to the network for the list's client: redirects are followed by hand, so that no request ever goes to
// another origin than the one that was named.

import { cappedFetch } from '../../core/tuf/cappedFetch.ts';

const TIMEOUT = 30_000;
const MOST_REDIRECTS = 5;

export const webFetch = cappedFetch(async (address) => {
  let url = new URL(address);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (to === null) return answer;
    await answer.body?.cancel();
    const next = new URL(to, url);
    if (next.origin !== url.origin) throw new Error(`redirected to another place, ${next.origin}`);
    url = next;
  }
  throw new Error(`redirected more than ${MOST_REDIRECTS} times`);
});
