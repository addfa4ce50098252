// As many processes as processors, which answer questions one after another. One that ends over a file (a decoder may) costs that
// file and is started anew: thousands of others wait.

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Answer, Prepared, Question } from './worker.ts';

/** So many in a row without an answer are no matter of single files. */
const MOST_BARREN = 8;
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * Asks every question once and hands the answers to `done` in the order of the questions, whichever process is first, so that two
 * runs can be compared.
 */
export async function answersTo(questions: readonly Question[], photos: readonly Prepared[], done: (at: number, answer: Answer) => void): Promise<void> {
  let [asked, next, barren] = [0, 0, 0];
  const waiting = new Map<number, Answer>();
  const workers = new Set<ChildProcess>();
  const answered = (at: number, answer: Answer): void => {
    waiting.set(at, answer);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      done(next, ready);
      next += 1;
    }
  };

  /** One process until no question is left or it ends. */
  const served = (): Promise<void> => new Promise((resolve, reject) => {
    const worker = fork(WORKER, { serialization: 'advanced' });
    workers.add(worker);
    let at = -1;
    const ask = (): void => {
      const question = questions[asked];
      if (question === undefined) return void worker.disconnect();
      at = asked++;
      worker.send(question);
    };
    worker.on('error', reject);
    worker.on('message', (answer: Answer) => {
      answered(at, answer);
      [at, barren] = [-1, 0];
      ask();
    });
    worker.on('exit', (code, signal) => {
      workers.delete(worker);
      if (at >= 0) answered(at, { problem: `the process that read it ended (${signal ?? code})` });
      if (at >= 0 && ++barren > MOST_BARREN) reject(new Error(`the comparing processes keep ending (${signal ?? code})`));
      else resolve();
    });
    worker.send({ remember: photos } satisfies Question);
    ask();
  });

  const servedToTheEnd = async (): Promise<void> => {
    while (asked < questions.length) await served();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(questions.length, availableParallelism()) }, servedToTheEnd));
  } finally {
    for (const worker of workers) worker.kill();
  }
}
