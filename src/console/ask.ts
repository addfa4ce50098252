// One question to the server as a value: its answer, or why there is none. When the session has ended, the question waits
// until the officer has logged in again; when it wants the officer's passkey once more, it asks for that; then it goes out
// once more, so that nothing chosen is lost.

import { type Problem, type Result, failure, problem } from '../core/result.ts';
import { readRefusal } from './answers.ts';

export interface AskPorts {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Resolves once the officer is logged in again: whether it is the same one. A change is never sent as somebody else. */
  readonly renewed: () => Promise<'same' | 'other'>;
  /** Shows the officer's passkey to the server; what stood against it otherwise. */
  readonly proved: () => Promise<Result<null>>;
}

/** Seconds after which a silent server counts as away. */
const PATIENCE = 20;

type Read<T> = (value: unknown) => Result<T>;

export interface Ask {
  /** `body` left out: a question; else a change, with this JSON. */
  <T>(read: Read<T>, address: string, body?: unknown, seconds?: number): Promise<Result<T>>;
}

export function makeAsk({ fetch, renewed, proved }: AskPorts): Ask {
  return async (read, address, body, seconds) => {
    let response = await once(fetch, address, body, seconds);
    if (response?.status === 401) {
      if ((await renewed()) === 'other' && body !== undefined) return problem('console_problem_other_officer');
      response = await once(fetch, address, body, seconds);
    }
    const answer = await answerOf(response, read);
    if (answer.ok || answer.problem.key !== 'problem_step_up') return answer;
    const shown = await proved();
    return shown.ok ? answerOf(await once(fetch, address, body, seconds), read) : shown;
  };
}

/** The same without waiting for anything: for what is asked before there is a session. */
export const askOnce =
  (fetch: AskPorts['fetch']): Ask =>
  async (read, address, body, seconds) =>
    answerOf(await once(fetch, address, body, seconds), read);

async function once(fetch: AskPorts['fetch'], address: string, body: unknown, seconds = PATIENCE): Promise<Response | null> {
  const shared = { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(seconds * 1000) } as const;
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(address, body === undefined ? shared : { ...shared, ...post }).catch(() => null);
}

/** `console_problem_offline`, `_away`, the server's own words, `_signed_out`, or `_server`. */
async function answerOf<T>(response: Response | null, read: Read<T>): Promise<Result<T>> {
  if (response === null) return problem('console_problem_offline');
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok) {
    const answer = read(body);
    return answer.ok ? answer : problem('console_problem_answer', { field: answer.problem.args['field'] ?? '.' });
  }
  if (response.status === 503) return problem('console_problem_away');
  const said: Problem | null = readRefusal(body);
  if (said !== null) return failure(said);
  return response.status === 401 ? problem('console_problem_signed_out') : problem('console_problem_server', { status: String(response.status) });
}
