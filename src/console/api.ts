// Everything the console asks of the server, as values: an answer, or why there is none. When the session has ended,
// a request waits until the officer has logged in again and then goes out once more, so that nothing chosen is lost.

import type { List } from '../core/list/model.ts';
import type { AnswerRequest, AppealsPage, CaseDetail, CasePage, DecideRequest, DecisionsFile, MarkRequest, Me, Numbers, ProposeRequest } from '../core/report/staff.ts';
import { type Problem, type Result, failure, problem, success } from '../core/result.ts';
import { readAppeals, readCase, readDecisions, readList, readMe, readNumbers, readPage, readRefusal } from './answers.ts';
import { type Filter, orderOf, stateOf } from './route.ts';

export interface Api {
  me(): Promise<Result<Me>>;
  login(token: string): Promise<Result<null>>;
  logout(): Promise<Result<null>>;
  cases(filter: Filter, cursor: string | null): Promise<Result<CasePage>>;
  case(id: string): Promise<Result<CaseDetail>>;
  list(): Promise<Result<List | null>>;
  appeals(): Promise<Result<AppealsPage>>;
  answer(id: string, request: AnswerRequest): Promise<Result<null>>;
  numbers(): Promise<Result<Numbers>>;
  decisions(): Promise<Result<DecisionsFile>>;
  propose(id: string, request: ProposeRequest): Promise<Result<null>>;
  decide(id: string, request: DecideRequest): Promise<Result<null>>;
  mark(id: string, request: MarkRequest): Promise<Result<null>>;
}

export interface ApiPorts {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Resolves once the officer is logged in again: whether it is the same one. A change is never sent as somebody else. */
  readonly renewed: () => Promise<'same' | 'other'>;
}

/** Seconds after which a silent server counts as away. */
const PATIENCE = 20;

const nothing = (): Result<null> => success(null);
const at = (id: string): string => `/staff/cases/${encodeURIComponent(id)}`;

export function makeApi({ fetch, renewed }: ApiPorts): Api {
  async function once(address: string, body: unknown): Promise<Response | null> {
    const shared = { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE * 1000) } as const;
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return fetch(address, body === undefined ? shared : { ...shared, ...post }).catch(() => null);
  }

  async function ask<T>(read: (value: unknown) => Result<T>, address: string, body?: unknown): Promise<Result<T>> {
    let response = await once(address, body);
    if (response?.status === 401) {
      if ((await renewed()) === 'other' && body !== undefined) return problem('console_problem_other_officer');
      response = await once(address, body);
    }
    return answerOf(response, read);
  }

  return {
    // These two are asked before there is a session, so an ended one is their answer and no reason to wait.
    me: async () => answerOf(await once('/staff/me', undefined), readMe),
    login: async (token) => answerOf(await once('/staff/login', { token }), nothing),
    logout: async () => answerOf(await once('/staff/logout', {}), nothing),
    cases: (filter, cursor) => {
      const query = new URLSearchParams({ ...named('state', stateOf(filter)), ...named('order', orderOf(filter)), ...named('cursor', cursor) }).toString();
      return ask(readPage, `/staff/cases${query === '' ? '' : `?${query}`}`);
    },
    case: (id) => ask(readCase, at(id)),
    list: () => ask(readList, '/staff/list'),
    appeals: () => ask(readAppeals, '/staff/appeals'),
    answer: (id, request) => ask(nothing, `${at(id)}/answer`, request),
    numbers: () => ask(readNumbers, '/staff/numbers'),
    decisions: () => ask(readDecisions, '/staff/decisions'),
    propose: (id, request) => ask(nothing, `${at(id)}/propose`, request),
    decide: (id, request) => ask(nothing, `${at(id)}/decide`, request),
    mark: (id, request) => ask(nothing, `${at(id)}/mark`, request),
  };
}

const named = (name: string, value: string | null): Record<string, string> => (value === null ? {} : { [name]: value });

/** `console_problem_offline`, `_away`, the server's own words, `_signed_out`, or `_server`. */
async function answerOf<T>(response: Response | null, read: (value: unknown) => Result<T>): Promise<Result<T>> {
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
