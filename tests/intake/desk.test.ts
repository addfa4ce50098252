// The desk where reports wait to be stored together: nobody waits for ever, nobody waits alone, and batches stay batches.

import { describe, expect, it } from 'vitest';
import { type Desk, DeskFull, makeDesk } from '../../src/intake/store/desk.ts';

interface Round { readonly items: readonly number[]; readonly end: () => void; readonly fail: (error: Error) => void }

const turn = (): Promise<void> => new Promise((later) => setImmediate(later));
const turns = async (): Promise<void> => {
  for (let left = 5; left > 0; left -= 1) await turn();
};

/** A desk whose batches end when the test says so. */
function opened(limits: { readonly batch?: number; readonly waiting?: number; readonly abreast?: number } = {}): { readonly desk: Desk<number, string>; readonly rounds: Round[] } {
  const rounds: Round[] = [];
  const desk = makeDesk<number, string>((items) => new Promise((done, fail) => rounds.push({ items, end: () => done(items.map(String)), fail })), { batch: 10, waiting: 100, abreast: 2, gather: turn, ...limits });
  return { desk, rounds };
}

describe('the desk', () => {
  it('takes those who come together in one batch, and answers each with his own', async () => {
    const { desk, rounds } = opened();
    const answers = Promise.all([1, 2, 3].map((item) => desk.take(item)));
    await turns();
    expect(rounds.map(({ items }) => items)).toEqual([[1, 2, 3]]);
    rounds[0]?.end();
    expect(await answers).toEqual(['1', '2', '3']);
    expect(desk.size()).toBe(0);
  });

  it('lets one who comes alone not wait for the batch of another', async () => {
    const { desk, rounds } = opened();
    void desk.take(1);
    await turns();
    const second = desk.take(2);
    await turns();
    expect(rounds.map(({ items }) => items)).toEqual([[1], [2]]);
    rounds[1]?.end();
    expect(await second).toBe('2');
  });

  it('begins a further batch only once as many wait as went together last, and no more than it may', async () => {
    const { desk, rounds } = opened();
    for (const item of [1, 2, 3]) void desk.take(item);
    await turns();
    for (const item of [4, 5]) void desk.take(item);
    await turns();
    expect(rounds).toHaveLength(1);
    void desk.take(6);
    await turns();
    for (const item of [7, 8, 9, 10, 11]) void desk.take(item);
    await turns();
    expect(rounds.map(({ items }) => items)).toEqual([[1, 2, 3], [4, 5, 6]]);
    rounds[0]?.end();
    await turns();
    expect(rounds[2]?.items).toEqual([7, 8, 9, 10, 11]);
  });

  it('never takes more together than it may, and leaves the rest to the next', async () => {
    const { desk, rounds } = opened({ batch: 2, abreast: 1 });
    for (const item of [1, 2, 3]) void desk.take(item);
    await turns();
    rounds[0]?.end();
    await turns();
    expect(rounds.map(({ items }) => items)).toEqual([[1, 2], [3]]);
  });

  it('forgets nobody who comes just as a batch ends, and is empty only then', async () => {
    const { desk, rounds } = opened({ abreast: 1 });
    const answers: Promise<string>[] = [desk.take(0)];
    let next = 1;
    await turns();
    for (let round = 0; round < 50; round += 1) {
      rounds.at(-1)?.end();
      // Somewhere between the end of the work and the end of its batch.
      for (let step = 0; step < round % 12; step += 1) await Promise.resolve();
      answers.push(desk.take(next));
      await turns();
      expect(rounds.at(-1)?.items).toEqual([next]);
      next += 1;
    }
    for (const { end } of rounds) end();
    const empty = desk.empty();
    await turns();
    for (const { end } of rounds) end();
    await empty;
    expect(await Promise.all(answers)).toEqual(answers.map((_, index) => String(index)));
  });

  it('refuses whoever comes when too many wait', async () => {
    const { desk } = opened({ waiting: 1 });
    void desk.take(1);
    await expect(desk.take(2)).rejects.toThrow(DeskFull);
  });

  it('lets one that cannot be stored fail alone', async () => {
    const { desk, rounds } = opened();
    const answers = Promise.allSettled([1, 2].map((item) => desk.take(item)));
    await turns();
    rounds[0]?.fail(new Error('one of them is wrong'));
    await turns();
    rounds[1]?.fail(new Error('this one'));
    await turns();
    rounds[2]?.end();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
