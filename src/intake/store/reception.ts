// How this server takes reports: on disk first, then acknowledged, then placed in their cases. What a dead server left
// unplaced is placed by whichever looks next.

import type { Report } from '../../core/report/report.ts';
import { type Database, isUnavailable } from '../database.ts';
import { type Log, tracesOf } from '../log.ts';
import { type ArrivalKey, type Arrived, type Taken, arrive, dropOldKeys, newArrivalKey, storeArrivals, waitingArrivals } from './arrivals.ts';
import { DeskFull, type Queue, makeDesk } from './desk.ts';
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
const STORED_TOGETHER = 256;
/** While one batch waits for the disk, the next is sealed and sent; more at once would only be smaller. */
const STORED_ABREAST = 2;
/** So many together at the desk where reports are stored wait a millisecond for others; for fewer, that costs more than it saves. */
const MANY = 16;
/** Reports of one account that arrive together change its case once, so placing them later costs less. It begins when none came
 * for so long, or when somebody looks; until then the disk and the processor belong to acknowledgements. */
const LULL = 200;
/** While reports keep coming, none waits longer for its case to be looked for. */
const LATEST = 2 * SECOND;
/** Whoever looks begins it at once, and many who look not more often than this. */
const BREATH = 50;
const LOOK_EVERY = 10;
/** In one statement: more would hold up the answers while they are sealed. */
const PLACED_TOGETHER = 1024;
/** Acknowledged but unplaced reports this server holds in memory before it asks senders to wait. */
const MOST_UNPLACED = 20_000;

/** One turn at least, so that requests that arrived together go together. */
const neighbours = ({ size, lastSize }: Queue): Promise<void> =>
  new Promise((later) => (size >= STORED_TOGETHER || lastSize < MANY ? setImmediate(later) : setTimeout(later, 1)));

interface Lent { readonly db: Database; readonly key: string; readonly now: () => Date; readonly log: Log }

/** `past` as in `store/past.ts`. */
export async function openReception({ db, key, now, log }: Lent, past: () => Promise<Past>): Promise<Reception> {
  let arrivalKey: ArrivalKey = await newArrivalKey(db, key, now());
  let keyMade = now().getTime();
  let [closing, stopped] = [false, false];
  let lookers = 0;
  let [lastCame, lastPlacing] = [performance.now(), 0];
  let placedUpTo: { readonly one: Promise<void> } | null = null;

  const placing = makeDesk<Arrived, true>(async (arrived) => {
    await placeArrivals(db, key, arrived, now(), await past());
    return arrived.map(() => true as const);
  }, { batch: PLACED_TOGETHER, waiting: Infinity, abreast: 1, gather: lull });

  /** By a clock of its own: the office's may jump. */
  async function lull({ waited }: Queue): Promise<void> {
    const start = performance.now() - waited;
    for (;;) {
      const at = performance.now();
      if (closing || at - start > LATEST || at - lastCame > LULL || (lookers > 0 && at - lastPlacing > BREATH)) {
        lastPlacing = at;
        return;
      }
      await new Promise((later) => setTimeout(later, LOOK_EVERY));
    }
  }

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
  }, { batch: STORED_TOGETHER, waiting: 4096, abreast: STORED_ABREAST, gather: neighbours });

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
    take(report) {
      if (placing.size() > MOST_UNPLACED) return Promise.reject(new DeskFull('Too many reports wait for their case'));
      lastCame = performance.now();
      return storing.take(arrive(report, now()));
    },
    async placed() {
      const last = placedUpTo?.one;
      if (last === undefined) return;
      let timeout: NodeJS.Timeout | undefined;
      lookers += 1;
      await Promise.race([last, new Promise<void>((late) => (timeout = setTimeout(late, PATIENCE)))]);
      lookers -= 1;
      clearTimeout(timeout);
    },
    waiting: () => placing.size(),
    async close() {
      clearInterval(timer);
      closing = true;
      await storing.empty();
      await sweeping;
      await placing.empty();
      stopped = true;
    },
  };
}
