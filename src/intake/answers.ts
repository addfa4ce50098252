// The answers that routes share: a problem as JSON with a message key, and what to do when something unexpected happens.

import { isUnavailable } from './database.ts';
import { type Log, tracesOf } from './log.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 429 | 500 | 503;

/** `{problem: {key, args}}`, the shape of `core/result.ts`, so that every surface can say it in the resident's language. */
export const refuse = (status: Status, key: string, args: Readonly<Record<string, string | number>> = {}, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ problem: { key, args } }, { status, headers: { 'cache-control': 'no-store', ...headers } });

export const answer = (body: unknown, status = 200): Response => Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

export const nothing = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });

/** A database that is away is said as such, so that the outbox keeps the report; anything else is a bug, and logged. */
export function answerError(error: unknown, log: Log): Response {
  if (isUnavailable(error)) {
    log('warn', 'database-away', tracesOf(error));
    return refuse(503, 'problem_office_away', {}, { 'retry-after': '5' });
  }
  log('error', 'unexpected', tracesOf(error));
  return refuse(500, 'problem_office_internal');
}
