// The page's side of the worker: one question, one promise. A worker that cannot start answers every question with a problem.

import { scriptAddress } from './scriptAddress.ts';
import worker from './worker.ts?worker&url';
import type { Ask, Kind, Preparing, Reply, Requests } from './protocol.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface CheckClient {
  /** From now on this one is told which part (0 … 1) of preparing a large list is done; gives what ends that. */
  onPreparing(listener: (done: number) => void): () => void;
  ask<K extends Kind>(kind: K, ask: Requests[K]['ask']): Promise<Outcome<Requests[K]['answer']>>;
}

/** Null where a list could be neither verified (no WebCrypto, as over plain http) nor kept, or no worker starts. */
function startWorker(): Worker | null {
  if (!('Worker' in globalThis) || globalThis.crypto?.subtle === undefined || !globalThis.indexedDB) return null;
  try {
    return new Worker(scriptAddress(worker), { type: 'module' });
  } catch {
    return null;
  }
}

/** Starts the worker, once for the life of the page. Never throws and never rejects: what fails is the answer. */
export function startClient(): CheckClient {
  const listeners = new Set<(done: number) => void>();
  const waiting = new Map<number, (outcome: Outcome<never>) => void>();
  const started = startWorker();
  let last = 0;
  let broken = started === null;
  started?.addEventListener('message', ({ data }: MessageEvent<Reply | Preparing>) => {
    if ('preparing' in data) return listeners.forEach((listener) => listener(data.preparing));
    waiting.get(data.number)?.('problem' in data ? { ok: false, problem: data.problem } : { ok: true, value: data.answer as never });
    waiting.delete(data.number);
  });
  started?.addEventListener('error', () => {
    broken = true;
    for (const settle of waiting.values()) settle({ ok: false, problem: 'check_old_browser' });
    waiting.clear();
  });
  return {
    onPreparing(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: (kind, ask) =>
      new Promise((done) => {
        if (broken) return done({ ok: false, problem: 'check_old_browser' });
        const number = (last += 1);
        waiting.set(number, done as (outcome: Outcome<never>) => void);
        started?.postMessage({ ...ask, kind, number } as unknown as Ask);
      }),
  };
}
