// The desk where reports wait for the disk together: while one transaction runs, the reports that arrive share the next.
// A promise resolves when its report is committed. Pure queueing; what is done with a batch is lent.

import { isUnavailable } from '../database.ts';

export interface Desk<Item, Answer> {
  take(item: Item): Promise<Answer>;
  /** Resolves when nothing waits any more. */
  empty(): Promise<void>;
}

/** Thrown to a sender when so many wait that one more would only make everybody late. */
export class DeskFull extends Error {
  override readonly name = 'DeskFull';
}

const MAX_BATCH = 128;
const MAX_WAITING = 4096;

interface Waiting<Item, Answer> { readonly item: Item; readonly done: (answer: Answer) => void; readonly failed: (error: unknown) => void }

export function makeDesk<Item, Answer>(work: (items: readonly Item[]) => Promise<readonly Answer[]>): Desk<Item, Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH);
      waiting = waiting.slice(MAX_BATCH);
      await settle(batch);
    }
    running = null;
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
        if (waiting.length >= MAX_WAITING) return failed(new DeskFull('Too many reports wait'));
        waiting.push({ item, done, failed });
        // One turn later, so that requests that arrived together go together.
        running ??= new Promise<void>((later) => setImmediate(later)).then(run);
      }),
    async empty() {
      while (running !== null) await running;
    },
  };
}
