// The cases that a batch of reports touches, held in memory while the batch is placed: which exist, which are new, which
// turn out to be one account. It reads and writes no database; `batch.ts` does both.

import { randomUUID } from 'node:crypto';
import { afterReport, isDecided, worseModus } from '../../core/report/case.ts';
import { type Placement, caseKeysOf, placeReport } from '../../core/report/caseKey.ts';
import { type PastDecisions, rankOf } from '../../core/report/rank.ts';
import type { Report } from '../../core/report/report.ts';
import type { CaseEventKind } from '../../core/report/staff.ts';
import type { CaseTable } from '../tables.ts';
import { type Detail, type EventRow, chainStart, nextEvent } from './chain.ts';
import { newCaseSecret, seal } from './secrets.ts';

/** How cases were decided before, by the machine's verdict. */
export type Past = ReadonlyMap<string, PastDecisions>;

/** What the database knows of the accounts of a batch. */
export interface Known {
  readonly cases: readonly CaseTable[];
  /** Account key → case. */
  readonly keys: ReadonlyMap<string, string>;
  /** Case → its key for sealing. */
  readonly secrets: ReadonlyMap<string, string>;
}

export interface Placed { readonly report: Report; readonly bodyHash: string; readonly caseId: string; readonly sealed: string; readonly contact: string | null; readonly received: Date }
export type Merge = Extract<Placement, { kind: 'merge' }>;

/** Everything that must be written together. */
export interface Entries {
  readonly cases: readonly CaseTable[];
  readonly keys: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly events: readonly EventRow[];
  readonly reports: readonly Placed[];
  readonly merges: readonly Merge[];
}

export interface Ledger {
  /** Finds or makes the report's case. `body` is the report's canonical text. */
  add(report: Report, body: string, bodyHash: string, at: Date): void;
  entries(): Entries;
}

export function makeLedger(key: string, known: Known, now: Date, past: Past): Ledger {
  const cases = new Map(known.cases.map((row) => [row.id, row]));
  const keys = new Map(known.keys);
  const newKeys = new Set<string>();
  const newSecrets = new Map<string, string>();
  const events: EventRow[] = [];
  const reports: Placed[] = [];
  const merges: Merge[] = [];

  const find = (accountKey: string | undefined): CaseTable | null => (accountKey === undefined ? null : (cases.get(keys.get(accountKey) ?? '') ?? null));
  const brief = (row: CaseTable | null) => row && { id: row.id, accountId: row.account_id, state: row.state };

  function update(row: CaseTable, kind: CaseEventKind, detail: Detail, values: Partial<CaseTable>, at = now): void {
    const { event, head } = nextEvent(row, kind, at, null, detail);
    events.push(event);
    cases.set(row.id, { ...row, ...values, ...head });
  }

  function merge(placement: Merge): void {
    const into = cases.get(placement.into);
    const from = cases.get(placement.from);
    if (into === undefined || from === undefined) throw new Error('A merge of cases that were not loaded');
    merges.push(placement);
    for (const [accountKey, id] of keys) if (id === from.id) keys.set(accountKey, into.id);
    update(from, 'merged', { into: into.id }, { state: 'closed', state_since: now, merged_into: into.id, open_proposal: null, report_count: 0 });
    update(into, 'merged', { from: from.id, head: cases.get(from.id)?.event_head ?? '' }, {
      report_count: into.report_count + from.report_count,
      first_seen: from.first_seen < into.first_seen ? from.first_seen : into.first_seen,
      account_handle: into.account_handle ?? from.account_handle,
      subject: into.subject ?? from.subject,
    });
  }

  function place(report: Report, at: Date): string {
    const { account } = report;
    const byId = account.id === null ? null : find(caseKeysOf({ ...account, handle: null })[0]);
    const byHandle = account.handle === null ? null : find(caseKeysOf({ ...account, id: null })[0]);
    const placement = placeReport(account, brief(byId), brief(byHandle));
    if (placement.kind === 'join') return placement.case;
    if (placement.kind === 'merge') {
      merge(placement);
      return placement.into;
    }
    const row = newCase(key, report, at);
    cases.set(row.id, row);
    return row.id;
  }

  function secretOf(caseId: string): string {
    const secret = known.secrets.get(caseId) ?? newSecrets.get(caseId) ?? newCaseSecret();
    if (!known.secrets.has(caseId)) newSecrets.set(caseId, secret);
    return secret;
  }

  function inTheEnd(caseId: string): string {
    let id = caseId;
    for (let next = cases.get(id)?.merged_into; next != null; next = cases.get(id)?.merged_into) id = next;
    return id;
  }

  return {
    add(report, body, bodyHash, at) {
      const id = place(report, at);
      const row = cases.get(id);
      if (row === undefined) throw new Error('A report was placed in a case that was not loaded');
      for (const accountKey of caseKeysOf(report.account)) {
        keys.set(accountKey, id);
        newKeys.add(accountKey);
      }
      const { contact } = report;
      reports.push({ report, bodyHash, caseId: id, sealed: seal(secretOf(id), id, body), contact: contact === undefined ? null : seal(secretOf(id), id, contact), received: at });
      update(row, 'reported', { report: report.id, body: bodyHash, category: report.category }, withReport(row, report, at, past), at);
    },
    entries() {
      const touched = new Set(events.map((event) => event.case_id));
      return {
        cases: [...cases.values()].filter(({ id }) => touched.has(id)),
        keys: new Map([...newKeys].map((each) => [each, keys.get(each) ?? ''] as const).filter(([each, id]) => known.keys.get(each) !== id)),
        secrets: newSecrets, events, merges,
        reports: reports.map((each) => ({ ...each, caseId: inTheEnd(each.caseId) })),
      };
    },
  };
}

function newCase(key: string, report: Report, now: Date): CaseTable {
  const id = randomUUID();
  return {
    subject_key: key, id, site: report.account.site, account_id: report.account.id, account_handle: report.account.handle,
    name: report.name, url: report.url, subject: report.subject, modus: report.category, verdict: report.verdict,
    state: 'received', state_since: now, reason: null, report_count: 0, first_seen: now, last_report: now,
    open_proposal: null, merged_into: null, event_count: 0, event_head: chainStart(id), rank: 0, cleared: null, origin: 'report', avatar_hash: report.avatarHash,
  };
}

/** What officers decided on stays as they decided it; what pages show is kept as last seen. */
function withReport(row: CaseTable, report: Report, now: Date, past: Past): Partial<CaseTable> {
  const state = afterReport(row.state);
  const decided = isDecided(row.state);
  const modus = decided ? row.modus : worseModus(row.modus, report.category);
  const rank = rankOf({ modus, verdict: report.verdict, surface: report.surface, reports: row.report_count + 1 }, past.get(report.verdict));
  return {
    name: report.name, url: report.url, verdict: report.verdict, modus,
    account_id: row.account_id ?? report.account.id,
    account_handle: report.account.handle ?? row.account_handle,
    subject: decided ? row.subject : (row.subject ?? report.subject),
    state, state_since: state === row.state ? row.state_since : now,
    report_count: row.report_count + 1, last_report: now,
    // A case does not sink because its last report came from a calmer place.
    rank: Math.max(row.rank, rank),
    cleared: null,
    avatar_hash: report.avatarHash ?? row.avatar_hash,
  };
}
