// The office's public API as the outbox uses it: one report, the outcome for a receipt, erasing by receipt.
// Every answer and every failure becomes one of a few values; nothing here is kept or tried again.

import { decode, isoTime, literal, nullable, record, text } from '../core/decode.ts';
import type { Appeal } from '../core/report/appeal.ts';
import { CASE_STATES, type Outcome, type Report } from '../core/report/report.ts';
import { doWork, readWorkAsked, WORK_HEADER, WORK_STATUS } from '../core/report/work.ts';

export type Sent =
  | { readonly kind: 'sent' }
  /** The office will never take it: a message key says why. */
  | { readonly kind: 'refused'; readonly problem: string }
  /** Not now. `after` is what the server asked for, in milliseconds, null when it said nothing. */
  | { readonly kind: 'later'; readonly problem: string; readonly after: number | null };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT = 30_000;
const MOST_ANSWER = 64 * 1024;
const HOUR = 60 * 60 * 1000;

/** Nothing of the browser goes along. */
const QUIET = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' } as const;

const post = (fetch: Fetch, url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...QUIET, signal: AbortSignal.timeout(TIMEOUT),
  });

/** Sends a report; sent twice it is stored once, because its id is the idempotency key. Never rejects. */
export const sendReport = (fetch: Fetch, origin: string, report: Report): Promise<Sent> => deliver(fetch, `${origin}/v1/reports`, report);

/** Sends the picture that a report names, after the report; sent twice it is stored once. Never rejects. */
export const sendScreenshot = (fetch: Fetch, origin: string, id: string, jpeg: Uint8Array<ArrayBuffer>): Promise<Sent> =>
  delivered(() => fetch(`${origin}/v1/reports/${id}/screenshot`, { ...QUIET, method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: jpeg, signal: AbortSignal.timeout(TIMEOUT) }), 'problem_report_picture');

/** The same for an appeal. */
export const sendAppeal = (fetch: Fetch, origin: string, appeal: Appeal): Promise<Sent> => deliver(fetch, `${origin}/v1/appeals`, appeal);

const deliver = (fetch: Fetch, url: string, body: Report | Appeal): Promise<Sent> => delivered(() => postWithWork(fetch, url, body), null);

/** An office under a flood asks for work, which this worker does, and has the letter once more; asked again, the letter waits. */
async function postWithWork(fetch: Fetch, url: string, body: Report | Appeal): Promise<Response> {
  const answer = await post(fetch, url, body);
  if (answer.status !== WORK_STATUS) return answer;
  const asked = readWorkAsked(await json(answer.clone()));
  if (asked === null) return answer;
  return post(fetch, url, body, { [WORK_HEADER]: await doWork(asked, body.id, () => new Promise((done) => setTimeout(done))) });
}

/** `never` is what is said of a refusal instead of the office's own reason. */
async function delivered(send: () => Promise<Response>, never: string | null): Promise<Sent> {
  let answer: Response;
  try {
    answer = await send();
  } catch {
    return { kind: 'later', problem: 'problem_report_offline', after: null };
  }
  if (never !== null && [400, 404, 409, 413, 415, 422].includes(answer.status)) return { kind: 'refused', problem: never };
  switch (answer.status) {
    case 200:
    case 201:
      return (await isReceived(answer)) ? { kind: 'sent' } : { kind: 'later', problem: 'problem_report_nonsense', after: null };
    case 400:
    case 422:
      return { kind: 'refused', problem: 'problem_report_invalid' };
    case 409:
      return { kind: 'refused', problem: 'problem_report_conflict' };
    case 413:
      return { kind: 'refused', problem: 'problem_report_too_large' };
    case 429:
    case WORK_STATUS:
      return { kind: 'later', problem: 'problem_report_busy', after: retryAfter(answer) };
  }
  return { kind: 'later', problem: 'problem_report_server', after: retryAfter(answer) };
}

/** A campus or hotel network answers everything with its own page and status 200; only the office says `received`. */
async function isReceived(answer: Response): Promise<boolean> {
  const body = await json(answer);
  return typeof body === 'object' && body !== null && 'received' in body;
}

const outcome = record({ state: literal(...CASE_STATES), reason: nullable(text(60, /^[a-z0-9_-]+$/)), updated: isoTime });

/** How the report behind a receipt stands; null when the office cannot be asked or does not know it. Never rejects. */
export async function askOutcome(fetch: Fetch, origin: string, words: string): Promise<Outcome | null> {
  try {
    const answer = await post(fetch, `${origin}/v1/outcome`, { words });
    if (answer.status !== 200) return null;
    const parsed = decode(outcome, await json(answer));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}

/** What became of the wish to erase a report. `gone`: the office holds no such report; `away`: nobody could be asked. */
export type Erased = 'erased' | 'gone' | 'away';

/** Asks the office to erase the report behind a receipt. Only the office's own words count as its answer. Never rejects. */
export async function eraseAtOffice(fetch: Fetch, origin: string, words: string): Promise<Erased> {
  try {
    const answer = await post(fetch, `${origin}/v1/erase`, { words });
    if (answer.status === 204) return 'erased';
    return answer.status === 404 && says('problem_receipt_unknown', await json(answer)) ? 'gone' : 'away';
  } catch {
    return 'away';
  }
}

/** A proxy's own 404 says nothing of what was asked; the office names its problem. */
const says = (key: string, body: unknown): boolean => decode(record({ problem: record({ key: literal(key) }) }), body).ok;

async function json(answer: Response): Promise<unknown> {
  try {
    const body = await answer.text();
    return body.length > MOST_ANSWER ? null : JSON.parse(body);
  } catch {
    return null;
  }
}

function retryAfter(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, 24 * HOUR) : null;
}
