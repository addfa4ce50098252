// The schema, step by step: each step runs once, in order, and is never changed after a release.
// Plain SQL that PostgreSQL-compatible clusters know: no sequences, triggers, LISTEN, advisory locks or deferrable keys.

import { sql } from 'kysely';
import { CONSOLE_SCHEMA } from './consoleSchema.ts';
import { DUTIES_SCHEMA } from './dutiesSchema.ts';
import { type Change, type Database, inTransaction } from './database.ts';

const KEY = 'subject_key text NOT NULL';

/** Statements of each version; the array's place plus one is the version. */
const VERSIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE report_case (
      ${KEY}, id uuid NOT NULL, site text NOT NULL, account_id text, account_handle text, name text NOT NULL, url text NOT NULL,
      subject text, modus text NOT NULL, verdict text NOT NULL, state text NOT NULL, state_since timestamptz NOT NULL, reason text,
      report_count integer NOT NULL, first_seen timestamptz NOT NULL, last_report timestamptz NOT NULL,
      open_proposal uuid, merged_into uuid, event_count integer NOT NULL, event_head text NOT NULL,
      PRIMARY KEY (subject_key, id))`,
    'CREATE INDEX report_case_inbox ON report_case (subject_key, state, last_report DESC, id DESC)',
    'CREATE INDEX report_case_newest ON report_case (subject_key, last_report DESC, id DESC)',
    `CREATE TABLE case_key (${KEY}, account_key text NOT NULL, case_id uuid NOT NULL, PRIMARY KEY (subject_key, account_key),
      FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id))`,
    // The case first: an index that begins with the office alone would be taken for every search in a database without statistics.
    'CREATE INDEX case_key_case ON case_key (case_id, subject_key)',
    `CREATE TABLE report (
      ${KEY}, id uuid NOT NULL, case_id uuid NOT NULL, body_hash text NOT NULL, body text, receipt_hash text,
      received timestamptz NOT NULL, erased timestamptz,
      PRIMARY KEY (subject_key, id), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id))`,
    'CREATE INDEX report_by_receipt ON report (subject_key, receipt_hash)',
    'CREATE INDEX report_by_case ON report (subject_key, case_id, received DESC)',
    `CREATE TABLE case_event (
      ${KEY}, case_id uuid NOT NULL, number integer NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, by_staff uuid,
      detail text NOT NULL, previous text NOT NULL, hash text NOT NULL,
      PRIMARY KEY (subject_key, case_id, number), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id))`,
    `CREATE TABLE staff (${KEY}, id uuid NOT NULL, name text NOT NULL, active boolean NOT NULL, created timestamptz NOT NULL,
      PRIMARY KEY (subject_key, id), UNIQUE (subject_key, name))`,
    `CREATE TABLE login_link (${KEY}, token_hash text NOT NULL, staff_id uuid NOT NULL, expires timestamptz NOT NULL, used timestamptz,
      PRIMARY KEY (subject_key, token_hash), FOREIGN KEY (subject_key, staff_id) REFERENCES staff (subject_key, id))`,
    `CREATE TABLE session (${KEY}, token_hash text NOT NULL, staff_id uuid NOT NULL, expires timestamptz NOT NULL,
      PRIMARY KEY (subject_key, token_hash), FOREIGN KEY (subject_key, staff_id) REFERENCES staff (subject_key, id))`,
    `CREATE TABLE proposal (
      ${KEY}, id uuid NOT NULL, case_id uuid NOT NULL, proposer uuid NOT NULL, verdict text NOT NULL, modus text NOT NULL,
      subject text, reason text NOT NULL, state_before text NOT NULL, at timestamptz NOT NULL,
      PRIMARY KEY (subject_key, id), UNIQUE (subject_key, id, proposer),
      FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id),
      FOREIGN KEY (subject_key, proposer) REFERENCES staff (subject_key, id))`,
    // The proposer named here is the proposal's own, by the foreign key, and never the approver, by the check.
    `CREATE TABLE decision (
      ${KEY}, id uuid NOT NULL, case_id uuid NOT NULL, proposal_id uuid NOT NULL, proposer uuid NOT NULL, approver uuid NOT NULL,
      approved boolean NOT NULL, reason text NOT NULL, evidence_root text NOT NULL, at timestamptz NOT NULL,
      PRIMARY KEY (subject_key, id), UNIQUE (subject_key, proposal_id),
      CONSTRAINT two_people CHECK (proposer <> approver),
      FOREIGN KEY (subject_key, proposal_id, proposer) REFERENCES proposal (subject_key, id, proposer),
      FOREIGN KEY (subject_key, approver) REFERENCES staff (subject_key, id))`,
    'CREATE INDEX decision_by_case ON decision (subject_key, case_id, at)',
  ],
  [
    // One key a case: what reporters wrote is unreadable once it is gone, while the chain of hashes stays whole.
    `CREATE TABLE case_secret (${KEY}, case_id uuid NOT NULL, secret text NOT NULL, PRIMARY KEY (subject_key, case_id),
      FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id))`,
    'ALTER TABLE report_case ADD COLUMN rank integer NOT NULL DEFAULT 0',
    'ALTER TABLE report_case ADD COLUMN cleared timestamptz',
    'CREATE INDEX report_case_rank ON report_case (subject_key, state, rank DESC, id DESC)',
    `CREATE TABLE appeal (
      ${KEY}, id uuid NOT NULL, case_id uuid NOT NULL, body_hash text NOT NULL, body text, receipt_hash text NOT NULL,
      received timestamptz NOT NULL, due timestamptz NOT NULL, answered timestamptz, answer text, answered_by uuid,
      PRIMARY KEY (subject_key, id), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id),
      FOREIGN KEY (subject_key, answered_by) REFERENCES staff (subject_key, id))`,
    'CREATE INDEX appeal_open ON appeal (subject_key, answered, due)',
    'CREATE INDEX appeal_by_receipt ON appeal (subject_key, receipt_hash)',
    "ALTER TABLE staff ADD COLUMN roles text NOT NULL DEFAULT 'triage approver publisher'",
    'ALTER TABLE session ADD COLUMN proved timestamptz',
    `CREATE TABLE credential (
      ${KEY}, id text NOT NULL, staff_id uuid NOT NULL, public_key text NOT NULL, counter bigint NOT NULL, transports text NOT NULL,
      created timestamptz NOT NULL, last_used timestamptz,
      PRIMARY KEY (subject_key, id), FOREIGN KEY (subject_key, staff_id) REFERENCES staff (subject_key, id))`,
    `CREATE TABLE challenge (${KEY}, challenge text NOT NULL, staff_id uuid, expires timestamptz NOT NULL, PRIMARY KEY (subject_key, challenge))`,
    `CREATE TABLE job_run (${KEY}, id uuid NOT NULL, job text NOT NULL, at timestamptz NOT NULL, detail text NOT NULL, PRIMARY KEY (subject_key, id))`,
  ],
  [
    // What opened the case: a report, or an appeal against a mark that nobody had reported.
    "ALTER TABLE report_case ADD COLUMN origin text NOT NULL DEFAULT 'report'",
    'ALTER TABLE report_case ADD COLUMN avatar_hash text',
    // What a reporter may add: sealed, and each with a time of its own.
    `CREATE TABLE report_part (
      ${KEY}, report_id uuid NOT NULL, kind text NOT NULL, case_id uuid NOT NULL, body text NOT NULL, received timestamptz NOT NULL,
      PRIMARY KEY (subject_key, report_id, kind), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id))`,
    'CREATE INDEX report_part_case ON report_part (subject_key, case_id)',
  ],
  CONSOLE_SCHEMA,
  [
    // A report is acknowledged as soon as it is on disk, and finds its case a moment later; until then a key of its server seals it.
    'ALTER TABLE report ALTER COLUMN case_id DROP NOT NULL',
    'CREATE INDEX report_waiting ON report (subject_key, received) WHERE case_id IS NULL',
    `CREATE TABLE arrival_key (${KEY}, id uuid NOT NULL, secret text NOT NULL, made timestamptz NOT NULL, PRIMARY KEY (subject_key, id))`,
    // The statement that writes these rows writes or checks their case as well, and no case is ever deleted: asking the
    // database once more for every report cost it half of its work under load.
    'ALTER TABLE report DROP CONSTRAINT report_subject_key_case_id_fkey',
    'ALTER TABLE case_event DROP CONSTRAINT case_event_subject_key_case_id_fkey',
  ],
  [
    `CREATE TABLE audit_head (
      ${KEY}, number integer NOT NULL, at timestamptz NOT NULL, previous text NOT NULL, body text NOT NULL, head text NOT NULL, PRIMARY KEY (subject_key, number))`,
    `CREATE TABLE audit_case (${KEY}, case_id uuid NOT NULL, number integer NOT NULL, PRIMARY KEY (subject_key, case_id))`,
  ],
  DUTIES_SCHEMA,
  // Which subjects a draft's edits began from: on a new list with the same ones it goes on by itself.
  ["ALTER TABLE list_draft ADD COLUMN base text NOT NULL DEFAULT ''"],
  [
    // What is kept for ever by receipt and case is written when a report finds its case; until then one small index knows it, so
    // that acknowledging a report costs the database less.
    'DROP INDEX report_by_receipt',
    'DROP INDEX report_by_case',
    'DROP INDEX report_waiting',
    'CREATE INDEX report_by_receipt ON report (subject_key, receipt_hash) WHERE case_id IS NOT NULL',
    'CREATE INDEX report_by_case ON report (subject_key, case_id, received DESC) WHERE case_id IS NOT NULL',
    'CREATE INDEX report_waiting ON report (subject_key, receipt_hash) WHERE case_id IS NULL',
  ],
];

export const NEWEST_VERSION = VERSIONS.length;

/** Brings the schema up to this program's version, or to an older one for a test. Throws when the data was written by a newer program. */
export async function migrate(db: Database, until = NEWEST_VERSION): Promise<void> {
  // Two servers that start at once meet even here, and one of them begins again.
  await inTransaction(db, (change) => sql`CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)`.execute(change));
  for (;;) {
    const done = await inTransaction(db, (change) => step(change, until));
    if (done) return;
  }
}

/** One version in one transaction: the version's row makes a second server that does the same step begin again. */
async function step(change: Change, until: number): Promise<boolean> {
  const row = await change.selectFrom('schema_version').select(({ fn }) => fn.max('version').as('version')).executeTakeFirst();
  const version = row?.version ?? 0;
  if (version > NEWEST_VERSION) throw new Error(`The data has schema ${version}, and this program knows ${NEWEST_VERSION}: use the newer program.`);
  const statements = VERSIONS[version];
  if (statements === undefined || version >= until) return true;
  await change.insertInto('schema_version').values({ version: version + 1 }).execute();
  for (const statement of statements) await sql.raw(statement).execute(change);
  return false;
}
