// An appeal: whoever is marked, or knows that a mark is wrong, says so to the office in private. Read by officers only,
// answered within a working day; with the receipt words the sender asks for the answer, as reporters do.

import type { Account } from '../account/account.ts';
import { SITES } from '../account/site.ts';
import { type Decoder, decode, hex, isoTime, literal, nullable, record, refine, text } from '../decode.ts';
import type { Result } from '../result.ts';
import { DAY, officeDay } from '../time.ts';

export const APPEAL_GROUNDS = ['own-account', 'namesake', 'parody', 'fan-page', 'other'] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** `upheld`: the mark was wrong; `refused`: it stays. */
export const APPEAL_ANSWERS = ['upheld', 'refused'] as const;
export type AppealAnswer = (typeof APPEAL_ANSWERS)[number];

export interface Appeal {
  readonly format: 'resmikah-appeal/1';
  /** UUID made by the sender's device: the idempotency key. */
  readonly id: string;
  readonly created: string;
  readonly office: string;
  readonly account: Account;
  readonly ground: AppealGround;
  /** At most 2,000 characters; the only free text that the office takes. */
  readonly statement: string;
  /** Where to answer, when the sender wishes; null otherwise. */
  readonly contact: string | null;
  readonly receiptHash: string;
}

/** The longest honest appeal as JSON, UTF-8. */
export const MAX_APPEAL_BYTES = 16 * 1024;

/** Databases cannot keep U+0000 in text. */
const NO_NUL = /^[^\u0000]*$/;

/** Also what the API's description says of an appeal. */
export const appeal: Decoder<Appeal> = record({
  format: literal('resmikah-appeal/1'),
  id: text(36, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  created: isoTime,
  office: text(11, /^[0-9]{2}(\.[0-9]{2}){0,3}$/),
  account: refine(
    record({ site: literal(...SITES), id: nullable(text(64, /^[A-Za-z0-9_-]+$/)), handle: nullable(text(100, /^[^\s\u0000-\u001f\u007f]+$/, 1)) }),
    (each) => each.id !== null || each.handle !== null,
    'an id or a handle',
  ),
  ground: literal(...APPEAL_GROUNDS),
  statement: text(2000, NO_NUL),
  contact: nullable(text(200, NO_NUL)),
  receiptHash: hex(32),
});

/** Checks an appeal from the network; what is wrong comes back as `problem_field`. */
export const parseAppeal = (value: unknown): Result<Appeal> => decode(appeal, value);

/** One text per appeal, whatever order or extra fields the sender wrote. Only for parsed appeals. */
export const canonicalAppeal = (parsed: Appeal): string => JSON.stringify(appeal(parsed, ''));

/** The end of the next working day's same hour, Monday to Friday in Western Indonesia Time; public holidays are not known. */
export function answerDue(received: number): number {
  let due = received;
  do due += DAY;
  while ([0, 6].includes(new Date(officeDay(due)).getUTCDay()));
  return due;
}
