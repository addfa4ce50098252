// The only way from `unknown` to a `Report`, on the server and in the outbox: strict on every field, deaf to unknown ones.
// It checks one report by itself; whether the office serves this region is asked by the server.

import { SITES } from '../account/site.ts';
import { SURFACES } from '../account/profile.ts';
import { type Decoder, decode, hex, integer, isoTime, list, literal, nullable, optional, record, refine, text, webAddress } from '../decode.ts';
import { MODUS } from '../list/model.ts';
import { VERDICTS } from '../match/verdict.ts';
import type { Result } from '../result.ts';
import type { Report } from './report.ts';

/** A whole report as JSON, UTF-8. The longest honest one is a third of it. */
export const MAX_REPORT_BYTES = 32 * 1024;
export const MAX_NAME = 300;
export const MAX_BIO = 5000;
const MAX_CONTACT = 200;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Databases cannot keep U+0000 in text, and no site shows it. */
const NO_NUL = /^[^\u0000]*$/;

const account: Decoder<Report['account']> = refine(
  record({
    site: literal(...SITES),
    id: nullable(text(64, /^[A-Za-z0-9_-]+$/)),
    handle: nullable(text(100, /^[^\s\u0000-\u001f\u007f]+$/, 1)),
  }),
  (each) => each.id !== null || each.handle !== null,
  'an id or a handle',
);

/** Also what the API's description says of a report. */
export const report: Decoder<Report> = record({
  format: literal('resmikah-report/1'),
  id: text(36, UUID),
  created: isoTime,
  account,
  name: text(MAX_NAME, NO_NUL),
  url: webAddress,
  surface: literal(...SURFACES),
  bio: nullable(text(MAX_BIO, NO_NUL)),
  verdict: literal(...VERDICTS),
  evidence: list(text(60, /^[a-z0-9_]+$/), 50),
  subject: nullable(text(120, /^[0-9.]+\/[a-z0-9-]+$/)),
  office: text(11, /^[0-9]{2}(\.[0-9]{2}){0,3}$/),
  listVersion: integer(0, 2 ** 31 - 1),
  category: literal(...MODUS),
  avatarHash: nullable(hex(32)),
  receiptHash: hex(32),
  contact: optional(text(MAX_CONTACT, NO_NUL, 1)),
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
