// The page's side of the worker: one question, one promise. A worker that cannot start answers every question with a problem.

import { scriptAddress } from './scriptAddress.ts';
import worker from './worker.ts?worker&url';
import type { Ask, Kind, Reply, Requests } from './protocol.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface CheckClient {
  ask<K extends Kind>(kind: K, ask: Requests[K]['ask']): Promise<Outcome<Requests[K]['answer']>>;
}

export function startClient(): CheckClient {
  const waiting = new Map<number, (outcome: Outcome<never>) => void>();
  const started = new Worker(scriptAddress(worker), { type: 'module' });
  let last = 0;
  let broken = false;
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.number)?.('problem' in data ? { ok: false, problem: data.problem } : { ok: true, value: data.answer as never });
    waiting.delete(data.number);
  });
  started.addEventListener('error', () => {
    broken = true;
    for (const settle of waiting.values()) settle({ ok: false, problem: 'check_old_browser' });
    waiting.clear();
  });
  return {
    ask: (kind, ask) =>
      new Promise((done) => {
        if (broken) return done({ ok: false, problem: 'check_old_browser' });
        const number = (last += 1);
        waiting.set(number, done as (outcome: Outcome<never>) => void);
        started.postMessage({ ...ask, kind, number } as unknown as Ask);
      }),
  };
}
