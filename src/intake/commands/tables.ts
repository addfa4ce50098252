// The tables of a backup, in an order in which each one's references exist already. Links and sessions are left out: they
// are worth nothing on another machine, and everything to a thief.

export const BACKUP_FORMAT = 'resmikah-backup/1';

/** Table → the columns by which its rows are read in order, piece by piece. */
export const TABLES: Readonly<Record<string, readonly string[]>> = {
  staff: ['subject_key', 'id'],
  credential: ['subject_key', 'id'],
  report_case: ['subject_key', 'id'],
  case_key: ['subject_key', 'account_key'],
  case_secret: ['subject_key', 'case_id'],
  arrival_key: ['subject_key', 'id'],
  report: ['subject_key', 'id'],
  report_part: ['subject_key', 'report_id', 'kind'],
  case_event: ['subject_key', 'case_id', 'number'],
  case_note: ['subject_key', 'id'],
  proposal: ['subject_key', 'id'],
  decision: ['subject_key', 'id'],
  appeal: ['subject_key', 'id'],
  suspension: ['subject_key', 'case_id'],
  breach: ['subject_key', 'id'],
  list_draft: ['subject_key', 'id'],
  draft_signature: ['subject_key', 'draft_id', 'keyid'],
  audit_head: ['subject_key', 'number'],
  audit_case: ['subject_key', 'case_id'],
  job_run: ['subject_key', 'id'],
};
