// What the console's own tables add to the schema: officers whom officers invited, notes in cases, and the next list while
// it is made. One step of `migrations.ts`; the checks here hold the rule of two people where no program can go round it.

const KEY = 'subject_key text NOT NULL';

export const CONSOLE_SCHEMA: readonly string[] = [
  "ALTER TABLE staff ADD COLUMN origin text NOT NULL DEFAULT 'settings'",
  'ALTER TABLE staff ADD COLUMN invited_by uuid',
  'ALTER TABLE staff ADD COLUMN confirmed_by uuid',
  'ALTER TABLE staff ADD CONSTRAINT invited_by_two CHECK (confirmed_by IS NULL OR (confirmed_by <> invited_by AND confirmed_by <> id))',
  `CREATE TABLE case_note (
    ${KEY}, id uuid NOT NULL, case_id uuid NOT NULL, by_staff uuid NOT NULL, at timestamptz NOT NULL, body text NOT NULL,
    PRIMARY KEY (subject_key, id), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id),
    FOREIGN KEY (subject_key, by_staff) REFERENCES staff (subject_key, id))`,
  'CREATE INDEX case_note_case ON case_note (case_id, subject_key)',
  `CREATE TABLE list_draft (
    ${KEY}, id uuid NOT NULL, version integer NOT NULL, state text NOT NULL, list text NOT NULL, photos text NOT NULL, role text NOT NULL,
    made_by uuid NOT NULL, approved_by uuid, made timestamptz NOT NULL, changed timestamptz NOT NULL,
    PRIMARY KEY (subject_key, id), CONSTRAINT approved_by_another CHECK (approved_by IS NULL OR approved_by <> made_by),
    FOREIGN KEY (subject_key, made_by) REFERENCES staff (subject_key, id), FOREIGN KEY (subject_key, approved_by) REFERENCES staff (subject_key, id))`,
  'CREATE INDEX list_draft_state ON list_draft (subject_key, state, changed)',
  // One signature by each officer, and one by each key: an officer who holds two key files is still one person.
  `CREATE TABLE draft_signature (
    ${KEY}, draft_id uuid NOT NULL, keyid text NOT NULL, sig text NOT NULL, by_staff uuid NOT NULL, at timestamptz NOT NULL,
    PRIMARY KEY (subject_key, draft_id, keyid), UNIQUE (subject_key, draft_id, by_staff), FOREIGN KEY (subject_key, draft_id) REFERENCES list_draft (subject_key, id),
    FOREIGN KEY (subject_key, by_staff) REFERENCES staff (subject_key, id))`,
];
