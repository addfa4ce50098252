// What every route and every job of the server works with: the office it serves, its database, clock and log.

import type { Database } from './database.ts';
import type { FloodBrake } from './floodBrake.ts';
import type { Limiter } from './limiter.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { WorkGate } from './workGate.ts';
import type { Reception } from './store/reception.ts';

export interface Office {
  /** Publisher id, `33.10`: the `subject_key` of every row. */
  readonly key: string;
  /** True on a demonstration: officers and cases are samples. */
  readonly sample: boolean;
  /** As in `Settings`. */
  readonly checkUrl: string | null;
  readonly db: Database;
  readonly now: () => Date;
  readonly log: Log;
  readonly reception: Reception;
  readonly limiter: Limiter;
  readonly brake: FloodBrake;
  readonly gate: WorkGate;
  readonly metrics: Metrics;
}

/** What the HTTP server lends each request besides the request itself. */
export interface Visitor {
  /** Network address: used for the rate of requests, never stored or logged. */
  readonly address: string;
}
