// A desk where things wait to be done together: while some are under way, those that arrive share the next batch. A promise
// resolves when its thing is done. Pure queueing; what is done with a batch is lent.

import { isUnavailable } from '../database.ts';

export interface Desk<Item, Answer> {
  take(item: Item): Promise<Answer>;
  /** How many wait or are under way. */
  size(): number;
  /** Resolves when nothing waits any more. */
  empty(): Promise<void>;
}

export interface Queue {
  /** How many wait, and for how many milliseconds the first of them. */
  readonly size: number;
  readonly waited: number;
  /** How many went together last. */
  readonly lastSize: number;
}

export interface DeskLimits {
  readonly batch: number;
  readonly waiting: number;
  /** How many batches may be under way at once. A further one begins beside the others once as many wait as went together last, so
   * that batches stay large where many come, and one that comes alone does not wait for another's. */
  readonly abreast: number;
  /** What comes before each batch, so that things can come together. */
  readonly gather: (queue: Queue) => Promise<void>;
}

/** Thrown to a sender when so many wait that one more would only make everybody late. */
export class DeskFull extends Error {
  override readonly name = 'DeskFull';
}

interface Waiting<Item, Answer> { readonly item: Item; readonly since: number; readonly done: (answer: Answer) => void; readonly failed: (error: unknown) => void }

export function makeDesk<Item, Answer>(work: (items: readonly Item[]) => Promise<readonly Answer[]>, limits: DeskLimits): Desk<Item, Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let held = 0;
  let lastSize = 0;
  let running = 0;
  let gathering = false;
  const lanes = new Set<Promise<void>>();

  const due = (others: number): boolean =>
    waiting.length > 0 && !gathering && (others === 0 || (others < limits.abreast && waiting.length >= lastSize));

  async function run(): Promise<void> {
    do {
      gathering = true;
      await limits.gather({ size: waiting.length, waited: performance.now() - (waiting[0]?.since ?? 0), lastSize });
      gathering = false;
      const batch = waiting.slice(0, limits.batch);
      waiting = waiting.slice(limits.batch);
      lastSize = batch.length;
      if (due(running)) begin();
      await settle(batch);
      held -= batch.length;
    } while (due(running - 1));
    running -= 1;
  }

  function begin(): void {
    running += 1;
    const lane = run().finally(() => lanes.delete(lane));
    lanes.add(lane);
  }

  async function settle(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await work(batch.map(({ item }) => item));
      batch.forEach(({ done, failed }, index) => {
        const answer = answers[index];
        if (answer === undefined) failed(new Error('A batch was answered in part'));
        else done(answer);
      });
    } catch (error) {
      // One that cannot be stored must not take its neighbours along; a database that is away takes all.
      if (batch.length === 1 || isUnavailable(error)) batch.forEach(({ failed }) => failed(error));
      else for (const each of batch) await settle([each]);
    }
  }

  return {
    take: (item) =>
      new Promise((done, failed) => {
        if (held >= limits.waiting) return failed(new DeskFull('Too many reports wait'));
        held += 1;
        waiting.push({ item, since: performance.now(), done, failed });
        if (due(running)) begin();
      }),
    size: () => held,
    async empty() {
      while (lanes.size > 0) await Promise.all(lanes);
    },
  };
}
