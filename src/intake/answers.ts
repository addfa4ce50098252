// The answers that routes share: a problem as JSON with a message key, and what to do when something unexpected happens.

import { WORK_STATUS, type WorkAsked } from '../core/report/work.ts';
import { isUnavailable } from './database.ts';
import { type Log, tracesOf } from './log.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 428 | 429 | 500 | 503;

/** An answer before it becomes a web response or goes out by itself. */
export interface Plain { readonly status: number; readonly body: object; readonly headers: Readonly<Record<string, string>> }

const KEPT_BY_NOBODY = { 'cache-control': 'no-store' };

export const plainRefusal = (status: Status, key: string, args: Readonly<Record<string, string | number>> = {}, headers: Readonly<Record<string, string>> = {}): Plain =>
  ({ status, body: { problem: { key, args } }, headers: { ...KEPT_BY_NOBODY, ...headers } });

/** The request is fine, and work must come with it: a client of ours does it and sends again, another learns what is meant. */
export const plainWork = (work: WorkAsked): Plain => {
  const { status, body, headers } = plainRefusal(WORK_STATUS, 'problem_work', {}, { 'retry-after': '60' });
  return { status, body: { ...body, work }, headers };
};

export const plainAnswer = (body: object, status: number): Plain => ({ status, body, headers: KEPT_BY_NOBODY });

export const responseOf = ({ status, body, headers }: Plain): Response => Response.json(body, { status, headers });

/** `{problem: {key, args}}`, the shape of `core/result.ts`, so that every surface can say it in the resident's language. */
export const refuse = (status: Status, key: string, args: Readonly<Record<string, string | number>> = {}, headers: Readonly<Record<string, string>> = {}): Response =>
  responseOf(plainRefusal(status, key, args, headers));

export const answer = (body: unknown, status = 200): Response => Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

export const nothing = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });

/** A database that is away is said as such, so that the outbox keeps the report; anything else is a bug, and logged. */
export const answerError = (error: unknown, log: Log): Response => responseOf(errorPlain(error, log));

export function errorPlain(error: unknown, log: Log): Plain {
  if (isUnavailable(error)) {
    log('warn', 'database-away', tracesOf(error));
    return plainRefusal(503, 'problem_office_away', {}, { 'retry-after': '5' });
  }
  log('error', 'unexpected', tracesOf(error));
  return plainRefusal(500, 'problem_office_internal');
}
