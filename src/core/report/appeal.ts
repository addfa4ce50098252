// An appeal: whoever is marked, or knows that a mark is wrong, says so to the office in private. Read by officers only,
// answered within a working day; with the receipt words the sender asks for the answer, as reporters do.

import type { Account } from '../account/account.ts';
import { type Decoder, decode, hex, isoTime, literal, nullable, record } from '../decode.ts';
import type { Result } from '../result.ts';
import { DAY, officeDay } from '../time.ts';
import { knownAccount, letterId, officeId, written } from './fields.ts';

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

/** Also what the API's description says of an appeal. */
export const appeal: Decoder<Appeal> = record({
  format: literal('resmikah-appeal/1'),
  id: letterId,
  created: isoTime,
  office: officeId,
  account: knownAccount,
  ground: literal(...APPEAL_GROUNDS),
  statement: written(2000),
  contact: nullable(written(200)),
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
