// How this server takes reports: on disk first, then acknowledged, then placed in their cases. What a dead server left
// unplaced is placed by whichever looks next.

import type { Report } from '../../core/report/report.ts';
import { isUnavailable } from '../database.ts';
import { tracesOf } from '../log.ts';
import type { Office } from '../office.ts';
import { type ArrivalKey, type Arrived, type Taken, arrive, dropOldKeys, newArrivalKey, storeArrivals, waitingArrivals } from './arrivals.ts';
import { DeskFull, makeDesk } from './desk.ts';
import type { Past } from './ledger.ts';
import { placeArrivals } from './placing.ts';

export interface Reception {
  /** Resolves once the report is on disk. */
  take(report: Report): Promise<Taken>;
  /** Resolves when what was acknowledged until now is in its cases, or after a while: who asks must not wait for a flood. */
  placed(): Promise<void>;
  /** How many acknowledged reports wait here for their case. */
  waiting(): number;
  close(): Promise<void>;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const PATIENCE = 2 * SECOND;
/** Reports that wait longer than this were left behind. */
const LEFT_BEHIND = 5 * SECOND;
const SWEEP = 500;
/** Reports of one account that arrive together change its case once, so placing them later costs less, and leaves the disk and the
 * processor to acknowledgements. Nobody waits for it but officers who look. */
const GATHER = 200;
/** Acknowledged but unplaced reports this server holds in memory before it asks senders to wait. */
const MOST_UNPLACED = 20_000;

type Lent = Pick<Office, 'db' | 'key' | 'now' | 'log'>;

/** `past` as in `store/past.ts`. */
export async function openReception({ db, key, now, log }: Lent, past: () => Promise<Past>): Promise<Reception> {
  let arrivalKey: ArrivalKey = await newArrivalKey(db, key, now());
  let keyMade = now().getTime();
  let stopped = false;
  let placedUpTo: { readonly one: Promise<void> } | null = null;

  const placing = makeDesk<Arrived, true>(async (arrived) => {
    await placeArrivals(db, key, arrived, now(), await past());
    return arrived.map(() => true as const);
  }, { batch: 1024, waiting: Infinity, many: 2, gather: GATHER });

  /** Tried again while the database is away; what can never be placed stays on disk for people to look at. */
  async function place(one: Arrived): Promise<void> {
    while (!stopped) {
      try {
        await placing.take(one);
        return;
      } catch (error) {
        log(isUnavailable(error) ? 'warn' : 'error', 'report-not-placed', tracesOf(error));
        if (!isUnavailable(error)) return;
        await new Promise((later) => setTimeout(later, 200).unref());
      }
    }
  }

  const storing = makeDesk<Arrived, Taken>(async (arrived) => {
    const taken = await storeArrivals(db, key, arrivalKey, arrived, now());
    arrived.forEach((one, index) => {
      if (taken[index] === 'stored') placedUpTo = { one: place(one) };
    });
    return taken;
  }, { batch: 256, waiting: 4096, many: 16, gather: 1 });

  async function sweep(): Promise<void> {
    try {
      if (Math.abs(now().getTime() - keyMade) > DAY) {
        arrivalKey = await newArrivalKey(db, key, now());
        keyMade = now().getTime();
        await dropOldKeys(db, key, arrivalKey.id, new Date(keyMade - 2 * DAY));
      }
      if (placing.size() > 0) return;
      const at = now().getTime();
      const left = await waitingArrivals(db, key, new Date(at - LEFT_BEHIND), new Date(at + LEFT_BEHIND), SWEEP);
      await Promise.all(left.map(place));
    } catch (error) {
      log('warn', 'sweep-failed', tracesOf(error));
    }
  }

  let sweeping = sweep();
  const timer = setInterval(() => void (sweeping = sweeping.then(sweep)), LEFT_BEHIND);
  timer.unref();
  return {
    take: (report) => (placing.size() > MOST_UNPLACED ? Promise.reject(new DeskFull('Too many reports wait for their case')) : storing.take(arrive(report, now()))),
    async placed() {
      const last = placedUpTo?.one;
      if (last === undefined) return;
      let timeout: NodeJS.Timeout | undefined;
      await Promise.race([last, new Promise<void>((late) => (timeout = setTimeout(late, PATIENCE)))]);
      clearTimeout(timeout);
    },
    waiting: () => placing.size(),
    async close() {
      clearInterval(timer);
      await storing.empty();
      await sweeping;
      await placing.empty();
      stopped = true;
    },
  };
}
