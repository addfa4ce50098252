// How long each signature's word lasts, in milliseconds: long where people must meet, short where a machine signs.
// Fourteen days of timestamp cover Lebaran with the office closed.

import { LIST_EXPIRY } from '../core/list/expiry.ts';
import { DAY } from '../core/time.ts';

export const EXPIRY = {
  root: 365 * DAY,
  targets: 365 * DAY,
  list: LIST_EXPIRY,
  snapshot: 30 * DAY,
  timestamp: 14 * DAY,
} as const;

/** From this age on, `refresh` renews the snapshot together with the timestamp. */
export const RENEW_SNAPSHOT_BEFORE = 16 * DAY;

/** `status` warns when less than this remains. */
export const WARN_BEFORE = { root: 60 * DAY, targets: 60 * DAY, list: 30 * DAY, snapshot: 10 * DAY, timestamp: 7 * DAY } as const;
