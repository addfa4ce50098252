// A batch of reports in two statements: one reads all that placing them needs, one writes all or nothing. In between
// nothing is locked; a case or key that somebody changed meanwhile makes the second statement fail, and both begin again.

import { sql } from 'kysely';
import { type CaseTable, type Change, type Database, TryAgain, codeOf } from '../database.ts';
import type { Entries, Known } from './ledger.ts';

export interface Found extends Known {
  /** Ids of reports that are stored already, with the hash of what was stored. */
  readonly reports: ReadonlyMap<string, string>;
}

type Pair = readonly [string, string];
interface Row { readonly reports: readonly Pair[] | null; readonly keys: readonly Pair[] | null; readonly cases: readonly CaseTable[] | null; readonly secrets: readonly Pair[] | null }

/**
 * One snapshot of the reports with these ids and of the cases under these account keys. Arrays instead of joins, so that the
 * primary keys are used even before the database has statistics of a new office.
 */
export async function readBatch(db: Database | Change, key: string, reportIds: readonly string[], accountKeys: readonly string[]): Promise<Found> {
  const { rows } = await sql<Row>`
    WITH k AS (SELECT account_key, case_id FROM case_key WHERE subject_key = ${key} AND account_key = ANY(${accountKeys}::text[]))
    SELECT
      (SELECT json_agg(json_build_array(id, body_hash)) FROM report WHERE subject_key = ${key} AND id = ANY(${reportIds}::uuid[])) AS reports,
      (SELECT json_agg(json_build_array(account_key, case_id)) FROM k) AS keys,
      (SELECT json_agg(c) FROM report_case AS c WHERE c.subject_key = ${key} AND c.id = ANY(ARRAY(SELECT case_id FROM k))) AS cases,
      (SELECT json_agg(json_build_array(case_id, secret)) FROM case_secret WHERE subject_key = ${key} AND case_id = ANY(ARRAY(SELECT case_id FROM k))) AS secrets
  `.execute(db);
  const row = rows[0];
  const date = (value: Date | null): Date | null => (value === null ? null : new Date(value));
  return {
    reports: new Map(row?.reports ?? []),
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

/** Raised inside the statement when something is no longer as it was read: dividing by zero undoes the whole statement. */
const CHANGED = '22012';

/** Writes the entries of a ledger that was made from `found`. Throws `TryAgain` when `found` is out of date. */
export async function writeBatch(db: Database | Change, key: string, entries: Entries, found: Known, now: Date): Promise<void> {
  const heads = new Map(found.cases.map((row) => [row.id, row.event_head]));
  // In one order for everybody, so that two servers never wait for each other in a circle.
  const cases = [...entries.cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = [...entries.keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([account_key, case_id]) => ({ subject_key: key, account_key, case_id }));
  const oldHeads = cases.flatMap(({ id }) => (heads.has(id) ? [{ id, head: heads.get(id) }] : []));
  const oldKeys = keys.flatMap(({ account_key }) => (found.keys.has(account_key) ? [{ account_key, case_id: found.keys.get(account_key) }] : []));
  const secrets = [...entries.secrets].map(([case_id, secret]) => ({ subject_key: key, case_id, secret }));
  const reports = entries.reports.map(({ report, bodyHash, caseId, sealed }) => ({
    subject_key: key, id: report.id, case_id: caseId, body_hash: bodyHash, body: sealed, receipt_hash: report.receiptHash, received: now, erased: null,
  }));
  const parts = entries.reports.flatMap(({ report, caseId, contact }) => (contact === null ? [] : [{ subject_key: key, report_id: report.id, kind: 'contact', case_id: caseId, body: contact, received: now }]));
  const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::json`;
  try {
    await sql`
      WITH old_heads AS MATERIALIZED (SELECT id, head FROM json_to_recordset(${json(oldHeads)}) AS o(id uuid, head text)),
      old_keys AS MATERIALIZED (SELECT account_key, case_id FROM json_to_recordset(${json(oldKeys)}) AS o(account_key text, case_id uuid)),
      written_cases AS (
        INSERT INTO report_case SELECT * FROM json_populate_recordset(NULL::report_case, ${json(cases)})
        ON CONFLICT (subject_key, id) DO UPDATE SET
          account_id = excluded.account_id, account_handle = excluded.account_handle, name = excluded.name, url = excluded.url, subject = excluded.subject,
          modus = excluded.modus, verdict = excluded.verdict, state = excluded.state, state_since = excluded.state_since, report_count = excluded.report_count,
          first_seen = excluded.first_seen, last_report = excluded.last_report, open_proposal = excluded.open_proposal, merged_into = excluded.merged_into,
          event_count = excluded.event_count, event_head = excluded.event_head, rank = excluded.rank, cleared = excluded.cleared, avatar_hash = excluded.avatar_hash
        WHERE report_case.event_head = (SELECT head FROM old_heads WHERE old_heads.id = report_case.id)
        RETURNING id),
      written_keys AS (
        INSERT INTO case_key SELECT * FROM json_populate_recordset(NULL::case_key, ${json(keys)})
        ON CONFLICT (subject_key, account_key) DO UPDATE SET case_id = excluded.case_id
        WHERE case_key.case_id = (SELECT old_keys.case_id FROM old_keys WHERE old_keys.account_key = case_key.account_key)
        RETURNING account_key),
      written_secrets AS (INSERT INTO case_secret SELECT * FROM json_populate_recordset(NULL::case_secret, ${json(secrets)}) RETURNING case_id),
      written_events AS (INSERT INTO case_event SELECT * FROM json_populate_recordset(NULL::case_event, ${json(entries.events)}) RETURNING number),
      written_parts AS (INSERT INTO report_part SELECT * FROM json_populate_recordset(NULL::report_part, ${json(parts)}) RETURNING report_id),
      written_reports AS (INSERT INTO report SELECT * FROM json_populate_recordset(NULL::report, ${json(reports)}) RETURNING id)
      SELECT 1 / (CASE WHEN (SELECT count(*) FROM written_cases) = ${cases.length}::int AND (SELECT count(*) FROM written_keys) = ${keys.length}::int THEN 1 ELSE 0 END)
    `.execute(db);
  } catch (error) {
    throw codeOf(error) === CHANGED ? new TryAgain() : error;
  }
}
