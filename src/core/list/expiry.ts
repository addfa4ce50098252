// How long officers' signatures under a list hold, in milliseconds: the same whether it was drafted at the command line or in
// the console.

import { DAY } from '../time.ts';

/** Half a year: offices are looked through at least so often. */
export const LIST_EXPIRY = 180 * DAY;
