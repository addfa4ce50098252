// A batch of reports in two statements: one reads all that placing them needs, one writes all or nothing. In between
// nothing is locked; a case or key that somebody changed meanwhile makes the second statement fail, and both begin again.

import { type Change, type Database, TryAgain, codeOf, runStatement } from '../database.ts';
import type { CaseTable } from '../tables.ts';
import type { Entries, Known } from './ledger.ts';

export interface Found extends Known {
  /** Ids of the reports that are in no case yet. */
  readonly waiting: ReadonlySet<string>;
}

type Pair = readonly [string, string];
interface Row { readonly waiting: readonly string[] | null; readonly keys: readonly Pair[] | null; readonly cases: readonly CaseTable[] | null; readonly secrets: readonly Pair[] | null }

/** Arrays instead of joins, so that the primary keys are used even before the database has statistics of a new office. */
const READ = `
  WITH k AS (SELECT account_key, case_id FROM case_key WHERE subject_key = $1 AND account_key = ANY($3::text[]))
  SELECT
    (SELECT json_agg(id) FROM report WHERE subject_key = $1 AND id = ANY($2::uuid[]) AND case_id IS NULL AND body IS NOT NULL) AS waiting,
    (SELECT json_agg(json_build_array(account_key, case_id)) FROM k) AS keys,
    (SELECT json_agg(c) FROM report_case AS c WHERE c.subject_key = $1 AND c.id = ANY(ARRAY(SELECT case_id FROM k))) AS cases,
    (SELECT json_agg(json_build_array(case_id, secret)) FROM case_secret WHERE subject_key = $1 AND case_id = ANY(ARRAY(SELECT case_id FROM k))) AS secrets`;

/** One snapshot of the reports with these ids and of the cases under these account keys. */
export async function readBatch(db: Database | Change, key: string, reportIds: readonly string[], accountKeys: readonly string[]): Promise<Found> {
  const [row] = await runStatement<Row>(db, 'read-batch', READ, [key, reportIds, accountKeys]);
  const date = (value: Date | null): Date | null => (value === null ? null : new Date(value));
  return {
    waiting: new Set(row?.waiting ?? []),
    keys: new Map(row?.keys ?? []),
    secrets: new Map(row?.secrets ?? []),
    cases: (row?.cases ?? []).map((each) => ({
      ...each, state_since: new Date(each.state_since), first_seen: new Date(each.first_seen), last_report: new Date(each.last_report), cleared: date(each.cleared),
    })),
  };
}

/** Holds the cases under these account keys until the transaction ends, in the order of ids, so that nobody waits in a circle. */
export async function lockCases(change: Change, key: string, accountKeys: readonly string[]): Promise<void> {
  const keys = change.selectFrom('case_key').select('case_id').where('subject_key', '=', key).where('account_key', 'in', accountKeys);
  await change.selectFrom('report_case').select('id').where('subject_key', '=', key).where('id', 'in', keys).orderBy('id').forUpdate().execute();
}

/** What a report, a merge or an appeal can change of a case that exists. */
const CHANGING = [
  'account_id', 'account_handle', 'name', 'url', 'subject', 'modus', 'verdict', 'state', 'state_since', 'report_count', 'first_seen', 'last_report',
  'open_proposal', 'merged_into', 'event_count', 'event_head', 'rank', 'cleared', 'avatar_hash',
].map((column) => `${column} = excluded.${column}`).join(', ');

/**
 * Each row is found by its own key, never by a join of what is sent with what is there: a database without statistics would
 * compare each with each. A case that somebody changed meanwhile has an event of the same number already, whose key refuses
 * this one; dividing by zero undoes the whole statement when a report or an account is no longer where it was. It does not
 * wait for the disk: the reports are there already, and what a power cut undoes here is done again.
 */
const WRITE = `
  WITH cases AS (
    INSERT INTO report_case SELECT * FROM json_populate_recordset(NULL::report_case, $2)
    ON CONFLICT (subject_key, id) DO UPDATE SET ${CHANGING}
    RETURNING id),
  new_keys AS (INSERT INTO case_key SELECT $1, k.account_key, k.case_id FROM unnest($3::text[], $4::uuid[]) AS k(account_key, case_id) RETURNING account_key),
  moved_keys AS (
    UPDATE case_key SET case_id = ($6::jsonb -> account_key ->> 1)::uuid
    WHERE subject_key = $1 AND account_key = ANY($5::text[]) AND case_id = ($6::jsonb -> account_key ->> 0)::uuid
    RETURNING account_key),
  secrets AS (INSERT INTO case_secret SELECT $1, s.case_id, s.secret FROM unnest($7::uuid[], $8::text[]) AS s(case_id, secret) RETURNING case_id),
  events AS (
    INSERT INTO case_event (subject_key, case_id, number, at, kind, by_staff, detail, previous, hash)
    SELECT $1, e.case_id, e.number, e.at, e.kind, NULL, e.detail, e.previous, e.hash
    FROM unnest($9::uuid[], $10::integer[], $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::text[]) AS e(case_id, number, at, kind, detail, previous, hash)
    RETURNING number),
  parts AS (INSERT INTO report_part SELECT * FROM json_populate_recordset(NULL::report_part, $16) RETURNING report_id),
  placed AS (
    UPDATE report SET case_id = ($18::jsonb -> id::text ->> 0)::uuid, body = $18::jsonb -> id::text ->> 1
    WHERE subject_key = $1 AND id = ANY($17::uuid[]) AND case_id IS NULL AND body IS NOT NULL
    RETURNING id)
  SELECT 1 / (CASE WHEN (SELECT count(*) FROM moved_keys) = cardinality($5::text[]) AND (SELECT count(*) FROM placed) = cardinality($17::uuid[]) THEN 1 ELSE 0 END),
    set_config('synchronous_commit', 'off', true)`;
const DIVISION_BY_ZERO = '22012';

/** Writes the entries of a ledger that was made from `found`. Throws `TryAgain` when `found` is out of date. */
export async function writeBatch(db: Database | Change, key: string, entries: Entries, found: Known): Promise<void> {
  // In one order for everybody, so that two servers never wait for each other in a circle.
  const cases = [...entries.cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = [...entries.keys].sort(([a], [b]) => (a < b ? -1 : 1));
  const [newKeys, movedKeys] = [keys.filter(([account]) => !found.keys.has(account)), keys.filter(([account]) => found.keys.has(account))];
  const secrets = [...entries.secrets];
  const { events, reports } = entries;
  const parts = reports.flatMap(({ report, caseId, contact, received }) => (contact === null ? [] : [{ subject_key: key, report_id: report.id, kind: 'contact', case_id: caseId, body: contact, received }]));
  const values = [
    key, JSON.stringify(cases), newKeys.map(([account]) => account), newKeys.map(([, id]) => id),
    movedKeys.map(([account]) => account), JSON.stringify(Object.fromEntries(movedKeys.map(([account, id]) => [account, [found.keys.get(account), id]]))),
    secrets.map(([id]) => id), secrets.map(([, secret]) => secret),
    events.map((each) => each.case_id), events.map((each) => each.number), events.map((each) => each.at), events.map((each) => each.kind),
    events.map((each) => each.detail), events.map((each) => each.previous), events.map((each) => each.hash),
    JSON.stringify(parts), reports.map(({ report }) => report.id), JSON.stringify(Object.fromEntries(reports.map(({ report, caseId, sealed }) => [report.id, [caseId, sealed]]))),
  ];
  try {
    await runStatement(db, 'write-batch', WRITE, values);
  } catch (error) {
    throw codeOf(error) === DIVISION_BY_ZERO ? new TryAgain() : error;
  }
}
