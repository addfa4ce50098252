// What the console and the server say to each other on the staff port: the shapes of the JSON under `/staff`.
// Types only; the server checks every request by decoders of its own.

import type { Account } from '../account/account.ts';
import type { AuditHead, IsoTime, List, Modus } from '../list/model.ts';
import type { ListedDecision } from '../list/addDecisions.ts';
import type { SparedCase } from '../list/addSpared.ts';
import type { VerdictKind } from '../match/verdict.ts';
import type { Appeal, AppealAnswer } from './appeal.ts';
import type { CaseVerdict } from './case.ts';
import type { CaseState, Report } from './report.ts';
import type { Role } from './roles.ts';

/** GET /staff/me */
export interface Me {
  readonly staff: Officer;
  readonly office: string;
  /** True on a demonstration: officers and cases are samples. */
  readonly sample: boolean;
  /** Address of the check page for residents, ends with `/`; null where the server was told none. */
  readonly check: string | null;
  readonly expires: IsoTime;
  readonly roles: readonly Role[];
  /** The subject to which an editor of the list is limited, with all below it; null for none. */
  readonly department?: string | null;
}

export interface Officer { readonly id: string; readonly name: string }

/** GET /staff/cases?state=&cursor=&order= — `state` is a case state, `open`, or nothing for all. Newest activity first; `order=rank`: most harm first. */
export interface CasePage {
  readonly cases: readonly CaseRow[];
  /** Pass as `cursor` for the next page; null on the last. */
  readonly next: string | null;
  /** How many cases stand in each state, all pages together. */
  readonly counts: Readonly<Partial<Record<CaseState, number>>>;
}

export interface CaseRow {
  readonly id: string;
  readonly account: Account;
  /** Display name as last seen. */
  readonly name: string;
  readonly url: string;
  /** Subject imitated, null when no report says whom. */
  readonly subject: string | null;
  readonly modus: Modus;
  /** The machine's verdict of the last report. */
  readonly verdict: VerdictKind;
  readonly state: CaseState;
  readonly reason: string | null;
  readonly reportCount: number;
  readonly firstSeen: IsoTime;
  readonly lastReport: IsoTime;
  readonly updated: IsoTime;
  readonly proposal: Proposal | null;
  /** Until when somebody should have decided: 24 hours after the first report; null once decided. */
  readonly due?: IsoTime | null;
  /** Harm × exposure × reports × trust in the verdict; higher first. */
  readonly rank?: number;
  /** `appeal`: nobody reported it; whoever is marked by the machine alone appealed. */
  readonly origin?: 'report' | 'appeal';
}

export interface Proposal {
  readonly id: string;
  readonly by: Officer;
  readonly verdict: CaseVerdict;
  readonly modus: Modus;
  readonly subject: string | null;
  readonly reason: string;
  readonly at: IsoTime;
}

/** GET /staff/similar: open cases that look alike, by name or picture. */
export interface SimilarGroups { readonly groups: readonly (readonly string[])[] }
/** GET /staff/cases/:id/similar */
export interface SimilarCaseRows { readonly cases: readonly CaseRow[] }

/** GET /staff/cases/:id */
export interface CaseDetail extends CaseRow {
  /** Newest first, at most 200; erased ones are left out. */
  readonly reports: readonly Report[];
  /** Ids of the reports that came with a screenshot: `GET /staff/cases/ID/screenshots/REPORT`. */
  readonly screenshots?: readonly string[];
  /** Oldest first. */
  readonly events: readonly CaseEvent[];
  /** The case that this one was merged into. */
  readonly mergedInto: string | null;
  /** What officers wrote for one another, oldest first; gone with the reports at the end of their time. */
  readonly notes: readonly CaseNote[];
}

export type CaseEventKind = 'reported' | 'merged' | 'proposed' | 'approved' | 'refused' | 'published' | 'erased' | 'expired' | 'marked' | 'appealed' | 'answered' | 'noted' | 'suspended' | 'resumed';

/** One link of the case's chain: `hash` covers the event and `previous`. */
export interface CaseEvent {
  readonly number: number;
  readonly at: IsoTime;
  readonly kind: CaseEventKind;
  /** Officer's name; null for what the server did by itself. */
  readonly by: string | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly previous: string;
  readonly hash: string;
}

/** A note in a case; POST /staff/cases/:id/note sends its text. */
export interface CaseNote { readonly id: string; readonly by: string; readonly at: IsoTime; readonly text: string }
export interface NoteRequest { readonly text: string }

/** POST /staff/cases/:id/propose */
export interface ProposeRequest {
  readonly verdict: CaseVerdict;
  readonly modus: Modus;
  readonly reason: string;
  /** Whom it imitates; needed where no report says so. */
  readonly subject?: string | null;
}

/** POST /staff/cases/:id/decide */
export interface DecideRequest {
  readonly proposal: string;
  readonly approve: boolean;
  /** Null or left out: the proposal's reason. */
  readonly reason?: string | null;
}

/** POST /staff/cases/:id/mark: facts that one officer may note. */
export interface MarkRequest { readonly state: 'taken-down' | 'closed' }

/** GET /staff/appeals: unanswered ones, the most urgent first. */
export interface AppealsPage { readonly appeals: readonly StaffAppeal[] }

export interface StaffAppeal {
  readonly id: string;
  readonly case: string;
  readonly received: IsoTime;
  /** An answer is owed by then: the next working day. */
  readonly due: IsoTime;
  /** Null once erased at the end of its time. */
  readonly appeal: Appeal | null;
  /** Whether nobody has decided on the case, so that one officer may suspend the machine's mark meanwhile. */
  readonly maySuspend?: boolean;
  /** Until when that mark rests; null while it does not. */
  readonly suspended?: IsoTime | null;
}

/** POST /staff/cases/:id/answer: what the sender of an appeal is told; the case itself is decided by two. */
export interface AnswerRequest { readonly appeal: string; readonly answer: AppealAnswer }

/** POST /staff/cases/:id/suspend: the machine's mark rests while this appeal is looked at, or no longer. */
export interface SuspendRequest { readonly appeal: string; readonly suspend: boolean }

/** GET /staff/decisions, to be saved as `decisions.json` and signed into the next list. */
export interface DecisionsFile {
  readonly format: 'resmikah-decisions/1';
  readonly office: string;
  readonly decisions: readonly Decision[];
  /** Accounts that the next list spares the machine's mark. */
  readonly spared?: readonly SparedCase[] | undefined;
  /** Goes into the list with them. */
  readonly audit?: AuditHead | undefined;
}

export interface Decision extends ListedDecision {
  readonly roles: readonly ['triage', 'approver'];
  readonly status: 'confirmed' | 'taken-down' | 'withdrawn';
}

/** GET /staff/numbers: what the office did in the last twelve months, and how things stand now. No personal data. */
export interface Numbers {
  /** Oldest first, the current month last; months as `2026-11` in Western Indonesia Time. */
  readonly months: readonly MonthNumbers[];
  readonly states: CasePage['counts'];
  /** Cases decided in these months, and how many of them within 24 hours of their first report. */
  readonly decided: number;
  readonly inTime: number;
  /** Hours from the first report to the first decision, the middle of all those cases; null without any. */
  readonly medianHours: number | null;
  readonly openAppeals: number;
}

export interface MonthNumbers {
  readonly month: string;
  readonly reports: number;
  readonly cases: number;
  readonly confirmed: number;
  readonly rejected: number;
}

/** GET /staff/list: the published list, so that the console can show whom an account imitates and offer subjects. */
export interface StaffList {
  /** Null before the first publication, or while the published file cannot be read. */
  readonly list: List | null;
}
