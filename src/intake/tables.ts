// The tables of the database as types. Portable SQL only: ids made by us, `subject_key` (the office's publisher id) in every key.

import type { Generated } from 'kysely';
import type { CaseVerdict } from '../core/report/case.ts';
import type { AppealAnswer } from '../core/report/appeal.ts';
import type { CaseState } from '../core/report/report.ts';
import type { CaseEventKind } from '../core/report/staff.ts';
import type { DraftState } from '../core/report/desk.ts';
import type { Modus } from '../core/list/model.ts';
import type { SiteId } from '../core/account/site.ts';
import type { VerdictKind } from '../core/match/verdict.ts';

export interface ReportTable {
  subject_key: string;
  id: string;
  /** Null until the report has found its case. */
  case_id: string | null;
  /** SHA-256 of the canonical report: tells a repeated id from a misused one, also after erasure. */
  body_hash: string;
  /** The report as JSON; null once erased. */
  body: string | null;
  receipt_hash: string | null;
  received: Date;
  erased: Date | null;
}

export interface CaseTable {
  subject_key: string;
  id: string;
  site: SiteId;
  account_id: string | null;
  account_handle: string | null;
  name: string;
  url: string;
  subject: string | null;
  modus: Modus;
  verdict: VerdictKind;
  state: CaseState;
  state_since: Date;
  reason: string | null;
  report_count: number;
  first_seen: Date;
  last_report: Date;
  open_proposal: string | null;
  merged_into: string | null;
  event_count: number;
  event_head: string;
  /** Where it stands in the inbox: higher first (`core/report/rank.ts`). */
  rank: number;
  /** When what reporters wrote was erased at the end of its time. */
  cleared: Date | null;
  /** What opened it: a report, or an appeal against a mark that nobody had reported. */
  origin: 'report' | 'appeal';
  /** PDQ of the picture as last reported, 64 hex digits. */
  avatar_hash: string | null;
}

export interface ReportPartTable {
  subject_key: string;
  report_id: string;
  kind: 'contact' | 'screenshot';
  case_id: string;
  /** Sealed under the case's key. */
  body: string;
  received: Date;
}

export interface CaseSecretTable { subject_key: string; case_id: string; secret: string }

export interface CaseKeyTable { subject_key: string; account_key: string; case_id: string }

export interface CaseEventTable {
  subject_key: string;
  case_id: string;
  number: number;
  at: Date;
  kind: CaseEventKind;
  by_staff: string | null;
  detail: string;
  previous: string;
  hash: string;
}

export interface ProposalTable {
  subject_key: string;
  id: string;
  case_id: string;
  proposer: string;
  verdict: CaseVerdict;
  modus: Modus;
  subject: string | null;
  reason: string;
  state_before: CaseState;
  at: Date;
}

export interface DecisionTable {
  subject_key: string;
  id: string;
  case_id: string;
  proposal_id: string;
  proposer: string;
  approver: string;
  approved: boolean;
  reason: string;
  evidence_root: string;
  at: Date;
}

export interface AppealTable {
  subject_key: string;
  id: string;
  case_id: string;
  body_hash: string;
  body: string | null;
  receipt_hash: string;
  received: Date;
  /** An answer is owed by then. */
  due: Date;
  answered: Date | null;
  answer: AppealAnswer | null;
  answered_by: string | null;
}

/** `roles`: the officer's roles, separated by spaces. */
export interface StaffTable {
  subject_key: string;
  id: string;
  name: string;
  active: boolean;
  created: Date;
  roles: Generated<string>;
  /** Named in the settings of the server, or invited in the console; the settings say nothing about the latter. */
  origin: Generated<'settings' | 'invited'>;
  invited_by: Generated<string | null>;
  confirmed_by: Generated<string | null>;
  /** The subject whose rows a manager may edit, with all below it: `33.10/dinkes`; null for the whole list. */
  department: Generated<string | null>;
}

/** `body`: sealed under the case's key. */
export interface CaseNoteTable { subject_key: string; id: string; case_id: string; by_staff: string; at: Date; body: string }

export interface ListDraftTable {
  subject_key: string;
  id: string;
  version: number;
  state: DraftState;
  /** The exact text of `list.json`, whose hash is signed. */
  list: string;
  /** `photos.bin` as Base64; empty when the list has no photos. */
  photos: string;
  /** What officers sign, as JSON: the signed part of `role.json`. */
  role: string;
  made_by: string;
  approved_by: string | null;
  made: Date;
  changed: Date;
  /** The subjects that its edits began from, as JSON (their SHA-256 in rows of earlier programs); empty for one that only adds decisions. */
  base: string;
}

export interface DraftSignatureTable { subject_key: string; draft_id: string; keyid: string; sig: string; by_staff: string; at: Date }

export interface LoginLinkTable { subject_key: string; token_hash: string; staff_id: string; expires: Date; used: Date | null }
export interface SessionTable { subject_key: string; token_hash: string; staff_id: string; expires: Date; proved: Date | null }
export interface CredentialTable { subject_key: string; id: string; staff_id: string; public_key: string; counter: string; transports: string; created: Date; last_used: Date | null }
export interface ChallengeTable { subject_key: string; challenge: string; staff_id: string | null; expires: Date }
export interface ArrivalKeyTable { subject_key: string; id: string; secret: string; made: Date }
export interface AuditHeadTable { subject_key: string; number: number; at: Date; previous: string; body: string; head: string }
/** Up to which of its events a case stands in the audit's chain. */
export interface AuditCaseTable { subject_key: string; case_id: string; number: number }
/** What all servers of an office share and nobody else knows, by its purpose. */
export interface OfficeSecretTable { subject_key: string; purpose: string; secret: string }
/** While `lifted` is null, the machine's mark on the account rests: one officer said so because of an appeal. */
export interface SuspensionTable { subject_key: string; case_id: string; appeal_id: string; by_staff: string; at: Date; until: Date; lifted: Date | null }
/** Personal data that somebody reached without right: what was noticed when, and whether the people and the authority were told. */
export interface BreachTable {
  subject_key: string;
  id: string;
  noticed: Date;
  since: Date;
  ended: Date;
  /** What was reached, separated by spaces: `core/report/breach.ts`. */
  reached: string;
  how: string;
  by_staff: string;
  recorded: Date;
  notified: Date | null;
}
export interface JobRunTable { subject_key: string; id: string; job: string; at: Date; detail: string }

export interface Schema {
  report: ReportTable;
  report_part: ReportPartTable;
  report_case: CaseTable;
  case_key: CaseKeyTable;
  case_event: CaseEventTable;
  proposal: ProposalTable;
  decision: DecisionTable;
  staff: StaffTable;
  case_note: CaseNoteTable;
  list_draft: ListDraftTable;
  draft_signature: DraftSignatureTable;
  login_link: LoginLinkTable;
  session: SessionTable;
  case_secret: CaseSecretTable;
  appeal: AppealTable;
  credential: CredentialTable;
  challenge: ChallengeTable;
  arrival_key: ArrivalKeyTable;
  audit_head: AuditHeadTable;
  audit_case: AuditCaseTable;
  job_run: JobRunTable;
  office_secret: OfficeSecretTable;
  suspension: SuspensionTable;
  breach: BreachTable;
  schema_version: { version: number };
}
