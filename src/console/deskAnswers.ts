// The server's answers about the desk itself, from `unknown` to the types of `core/report/desk.ts`.

import { decode, flag, integer, isoTime, list, literal, nullable, otherwise, record, text } from '../core/decode.ts';
import { type BreachesPage, REACHED } from '../core/report/breach.ts';
import type { DraftPage, Invited, OfficersPage, OwnAccount } from '../core/report/desk.ts';
import { ROLES } from '../core/report/roles.ts';
import type { Result } from '../core/result.ts';

const id = text(2000, undefined, 1);
const MOST = 10_000;
const officer = record({ id, name: text(200) });

const account = record({
  passkeys: list(record({ id, created: isoTime, lastUsed: nullable(isoTime) }), MOST),
  sessions: list(record({ id, opened: isoTime, expires: isoTime, proved: nullable(isoTime), own: flag }), MOST),
});

const officers = record({
  officers: list(
    record({
      id, name: text(200), roles: list(literal(...ROLES), ROLES.length), state: literal('active', 'waiting', 'gone'), invitedBy: nullable(officer), department: otherwise(nullable(text(120)), null),
      passkeys: integer(0, MOST), sessions: integer(0, MOST),
    }),
    MOST,
  ),
});

const draft = record({
  id, version: integer(1, 2 ** 31 - 1), state: literal('made', 'approved'), edited: flag, madeBy: officer, approvedBy: nullable(officer), made: isoTime,
  list: text(2 ** 26), role: text(2 ** 22), keyids: list(text(64), 100), threshold: integer(1, 100),
});

const aside = record({ id, madeBy: officer, made: isoTime, list: text(2 ** 26), fits: flag });

const breaches = record({
  breaches: list(record({ id, noticed: isoTime, since: isoTime, ended: isoTime, reached: list(literal(...REACHED), REACHED.length), how: text(1000), by: officer, recorded: isoTime, due: isoTime, notified: nullable(isoTime) }), MOST),
});

export const readBreaches = (value: unknown): Result<BreachesPage> => decode(breaches, value);
export const readOwnAccount = (value: unknown): Result<OwnAccount> => decode(account, value);
export const readOfficers = (value: unknown): Result<OfficersPage> => decode(officers, value);
export const readInvited = (value: unknown): Result<Invited> => decode(record({ token: nullable(text(100)) }), value);
export const readDraftPage = (value: unknown): Result<DraftPage> => decode(record({ draft: nullable(draft), aside: list(aside, MOST), publishes: flag, decisions: integer(0, 2 ** 31 - 1) }), value);
