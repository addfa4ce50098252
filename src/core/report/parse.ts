// The only way from `unknown` to a `Report`, on the server and in the outbox: strict on every field, deaf to unknown ones.
// It checks one report by itself; whether the office serves this region is asked by the server.

import { SURFACES } from '../account/profile.ts';
import { type Decoder, decode, hex, integer, isoTime, list, literal, nullable, optional, record, text, webAddress } from '../decode.ts';
import { MODUS } from '../list/model.ts';
import { VERDICTS } from '../match/verdict.ts';
import type { Result } from '../result.ts';
import { knownAccount, letterId, officeId, written } from './fields.ts';
import type { Report } from './report.ts';

/** A whole report as JSON, UTF-8. The longest honest one is a third of it. */
export const MAX_REPORT_BYTES = 32 * 1024;
export const MAX_NAME = 300;
export const MAX_BIO = 5000;
const MAX_CONTACT = 200;

/** Also what the API's description says of a report. */
export const report: Decoder<Report> = record({
  format: literal('resmikah-report/1'),
  id: letterId,
  created: isoTime,
  account: knownAccount,
  name: written(MAX_NAME),
  url: webAddress,
  surface: literal(...SURFACES),
  bio: nullable(written(MAX_BIO)),
  verdict: literal(...VERDICTS),
  evidence: list(text(60, /^[a-z0-9_]+$/), 50),
  subject: nullable(text(120, /^[0-9.]+\/[a-z0-9-]+$/)),
  office: officeId,
  listVersion: integer(0, 2 ** 31 - 1),
  category: literal(...MODUS),
  avatarHash: nullable(hex(32)),
  receiptHash: hex(32),
  contact: optional(written(MAX_CONTACT, 1)),
  screenshot: optional(hex(32)),
});

/** Checks a report from the network or from storage; what is wrong comes back as `problem_field`. */
export const parseReport = (value: unknown): Result<Report> => decode(report, value);

/**
 * One text per report, the same whatever order or extra fields the sender wrote, since parsing puts them in order: what the server hashes to know
 * whether a repeated id carries the same report. Only for parsed reports. Without the contact: the hash is kept for ever, and
 * of a phone number a hash tells the number.
 */
export const canonicalReport = (parsed: Report): string => JSON.stringify({ ...parsed, contact: undefined });
