// One step of `migrations.ts`: what an office owes others. Marks that rest while an appeal is looked at, breaches with their
// clock, managers who answer for one department, and the secret that the office's servers share.

const KEY = 'subject_key text NOT NULL';

export const DUTIES_SCHEMA: readonly string[] = [
  `CREATE TABLE office_secret (${KEY}, purpose text NOT NULL, secret text NOT NULL, PRIMARY KEY (subject_key, purpose))`,
  'ALTER TABLE staff ADD COLUMN department text',
  `CREATE TABLE suspension (
    ${KEY}, case_id uuid NOT NULL, appeal_id uuid NOT NULL, by_staff uuid NOT NULL, at timestamptz NOT NULL, until timestamptz NOT NULL, lifted timestamptz,
    PRIMARY KEY (subject_key, case_id), FOREIGN KEY (subject_key, case_id) REFERENCES report_case (subject_key, id),
    FOREIGN KEY (subject_key, appeal_id) REFERENCES appeal (subject_key, id), FOREIGN KEY (subject_key, by_staff) REFERENCES staff (subject_key, id))`,
  `CREATE TABLE breach (
    ${KEY}, id uuid NOT NULL, noticed timestamptz NOT NULL, since timestamptz NOT NULL, ended timestamptz NOT NULL, reached text NOT NULL, how text NOT NULL,
    by_staff uuid NOT NULL, recorded timestamptz NOT NULL, notified timestamptz,
    PRIMARY KEY (subject_key, id), CONSTRAINT breach_order CHECK (since <= ended), FOREIGN KEY (subject_key, by_staff) REFERENCES staff (subject_key, id))`,
];
