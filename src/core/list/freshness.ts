// How far a kept list may still be believed at the moment of use. An update that cannot get through (network, a frozen
// mirror, a clock turned back) is told to the resident; long after the list's own date nothing green follows from it.

import { DAY } from '../time.ts';
import type { IsoTime } from './model.ts';

export type Freshness = 'fresh' | 'stale' | 'expired';

/** How long after its end a list still makes green: an office's long holiday, not a forgotten list. */
export const GRACE_DAYS = 14;
/** A device's clock may be this far behind the list's making before it is taken for turned back. */
const CLOCK_DAYS = 1;

/** `expires`, `now`: milliseconds since 1970; `issued`: when the list says it was made. */
export function freshness(expires: number, issued: IsoTime, now: number): Freshness {
  if (now > expires + GRACE_DAYS * DAY) return 'expired';
  return now > expires || now < Date.parse(issued) - CLOCK_DAYS * DAY ? 'stale' : 'fresh';
}
