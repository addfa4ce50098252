// The brake on mass reports of one account: once an account is reported far more often than honest residents do, networks
// that reported it already have to wait, and those that did not are still heard. Memory only, under keyed hashes.

import { makeBuckets, networkOf } from './limiter.ts';

export interface FloodBrake {
  /** Null when the report may pass; else the seconds to wait. */
  check(address: string, accountKey: string): number | null;
}

const HOUR = 60 * 60 * 1000;
/** Reports of one account an hour that still look like residents. */
const CALM = 120;
/** How often one network is heard about an account that is being flooded; many residents may share a network. */
const HEARD = 3;

export function makeFloodBrake(now: () => number): FloodBrake {
  const accounts = makeBuckets(CALM, HOUR, now);
  const visits = makeBuckets(HEARD, HOUR, now);
  return {
    check(address, accountKey) {
      const flooded = accounts.check(accountKey) !== null;
      const wait = visits.check(`${networkOf(address)} ${accountKey}`);
      return flooded ? wait : null;
    },
  };
}
