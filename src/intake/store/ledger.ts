// The cases that a batch of reports touches, held in memory under lock while the batch is placed, then written at once.

import { randomUUID } from 'node:crypto';
import { type PastDecisions, rankOf } from '../../core/report/rank.ts';
import { type Placement, caseKeysOf, placeReport } from '../../core/report/caseKey.ts';
import { afterReport, isDecided, worseModus } from '../../core/report/case.ts';
import type { Report } from '../../core/report/report.ts';
import { type CaseTable, type Change, TryAgain } from '../database.ts';
import { type Detail, type EventRow, chainStart, nextEvent } from './chain.ts';
import { newCaseSecret, seal, secretsOf } from './secrets.ts';
import type { CaseEventKind } from '../../core/report/staff.ts';

export interface Ledger {
  /** Finds or makes the report's case. */
  add(report: Report, bodyHash: string): void;
  /** The case a report of this batch belongs to in the end, merges included. */
  caseOf(reportId: string): string;
  /** A report's text sealed under the key of the case in which it was placed. */
  sealed(reportId: string, body: string): string;
  write(): Promise<void>;
}

/** How cases were decided before, by the machine's verdict. */
export type Past = ReadonlyMap<string, PastDecisions>;

export async function openLedger(change: Change, key: string, accountKeys: readonly string[], now: Date, past: Past): Promise<Ledger> {
  const cases = new Map<string, CaseTable>();
  const keys = new Map<string, string>();
  const newKeys = new Map<string, string>();
  const events: EventRow[] = [];
  const placed = new Map<string, string>();
  let secrets = new Map<string, string>();
  const newSecrets = new Map<string, string>();
  const merges: Extract<Placement, { kind: 'merge' }>[] = [];
  await load();

  /** Locks in the order of ids, so that two servers do not wait for each other in a circle. */
  async function load(): Promise<void> {
    const pairs = await change.selectFrom('case_key').select(['account_key', 'case_id']).where('subject_key', '=', key).where('account_key', 'in', accountKeys).execute();
    if (pairs.length === 0) return;
    const ids = [...new Set(pairs.map((pair) => pair.case_id))];
    const rows = await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', 'in', ids).orderBy('id').forUpdate().execute();
    for (const row of rows) cases.set(row.id, row);
    for (const { account_key, case_id } of pairs) keys.set(account_key, case_id);
    secrets = await secretsOf(change, key, ids);
    // Merged while we waited for the lock: its keys lead elsewhere now.
    if (rows.some((row) => row.merged_into !== null)) throw new TryAgain();
  }

  const find = (accountKey: string | undefined): CaseTable | null => (accountKey === undefined ? null : (cases.get(keys.get(accountKey) ?? '') ?? null));
  const known = (row: CaseTable | null) => row && { id: row.id, accountId: row.account_id, state: row.state };

  function update(row: CaseTable, kind: CaseEventKind, detail: Detail, values: Partial<CaseTable>): void {
    const { event, head } = nextEvent(row, kind, now, null, detail);
    events.push(event);
    cases.set(row.id, { ...row, ...values, ...head });
  }

  function merge(placement: Extract<Placement, { kind: 'merge' }>): void {
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

  function place(report: Report): string {
    const { account } = report;
    const byId = account.id === null ? null : find(caseKeysOf({ ...account, handle: null })[0]);
    const byHandle = account.handle === null ? null : find(caseKeysOf({ ...account, id: null })[0]);
    const placement = placeReport(account, known(byId), known(byHandle));
    if (placement.kind === 'join') return placement.case;
    if (placement.kind === 'merge') {
      merge(placement);
      return placement.into;
    }
    const row = newCase(key, report, now);
    cases.set(row.id, row);
    return row.id;
  }

  return {
    add(report, bodyHash) {
      const id = place(report);
      const row = cases.get(id);
      if (row === undefined) throw new Error('A report was placed in a case that was not loaded');
      for (const accountKey of caseKeysOf(report.account)) {
        keys.set(accountKey, id);
        newKeys.set(accountKey, id);
      }
      placed.set(report.id, id);
      update(row, 'reported', { report: report.id, body: bodyHash, category: report.category }, withReport(row, report, now, past));
    },
    caseOf(reportId) {
      let id = placed.get(reportId) ?? '';
      for (let next = cases.get(id)?.merged_into; next != null; next = cases.get(id)?.merged_into) id = next;
      return id;
    },
    sealed(reportId, body) {
      const id = placed.get(reportId) ?? '';
      const secret = secrets.get(id) ?? newSecrets.get(id) ?? newCaseSecret();
      if (!secrets.has(id)) newSecrets.set(id, secret);
      return seal(secret, id, body);
    },
    async write() {
      await upsertCases(change, [...cases.values()].filter((row) => events.some((event) => event.case_id === row.id)));
      for (const { from, into } of merges) {
        await change.updateTable('report').set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
        await change.updateTable('case_key').set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
      }
      await change
        .insertInto('case_key')
        .values([...newKeys.keys()].map((account_key) => ({ subject_key: key, account_key, case_id: keys.get(account_key) ?? '' })))
        .onConflict((conflict) => conflict.columns(['subject_key', 'account_key']).doUpdateSet(({ ref }) => ({ case_id: ref('excluded.case_id') })))
        .execute();
      await change.insertInto('case_event').values(events).execute();
      if (newSecrets.size > 0) await change.insertInto('case_secret').values([...newSecrets].map(([case_id, secret]) => ({ subject_key: key, case_id, secret }))).execute();
    },
  };
}

function newCase(key: string, report: Report, now: Date): CaseTable {
  const id = randomUUID();
  return {
    subject_key: key, id, site: report.account.site, account_id: report.account.id, account_handle: report.account.handle,
    name: report.name, url: report.url, subject: report.subject, modus: report.category, verdict: report.verdict,
    state: 'received', state_since: now, reason: null, report_count: 0, first_seen: now, last_report: now,
    open_proposal: null, merged_into: null, event_count: 0, event_head: chainStart(id), rank: 0, cleared: null,
  };
}

/** What officers decided on stays as they decided it; what pages show is kept as last seen. */
function withReport(row: CaseTable, report: Report, now: Date, past: Past): Partial<CaseTable> {
  const state = afterReport(row.state);
  const decided = isDecided(row.state);
  const modus = decided ? row.modus : worseModus(row.modus, report.category);
  const rank = rankOf({ modus, verdict: report.verdict, surface: report.surface, reports: row.report_count + 1 }, past.get(report.verdict));
  return {
    name: report.name, url: report.url, verdict: report.verdict,
    account_id: row.account_id ?? report.account.id,
    account_handle: report.account.handle ?? row.account_handle,
    subject: decided ? row.subject : (row.subject ?? report.subject),
    modus,
    state, state_since: state === row.state ? row.state_since : now,
    report_count: row.report_count + 1, last_report: now,
    // A case does not sink because its last report came from a calmer place.
    rank: Math.max(row.rank, rank),
    cleared: null,
  };
}

/** New rows are inserted and known ones, which we hold locked, replaced. */
async function upsertCases(change: Change, rows: readonly CaseTable[]): Promise<void> {
  await change
    .insertInto('report_case')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['subject_key', 'id']).doUpdateSet(({ ref }) => ({
        account_id: ref('excluded.account_id'), account_handle: ref('excluded.account_handle'), name: ref('excluded.name'), url: ref('excluded.url'),
        subject: ref('excluded.subject'), modus: ref('excluded.modus'), verdict: ref('excluded.verdict'), state: ref('excluded.state'),
        state_since: ref('excluded.state_since'), report_count: ref('excluded.report_count'), first_seen: ref('excluded.first_seen'),
        last_report: ref('excluded.last_report'), open_proposal: ref('excluded.open_proposal'), merged_into: ref('excluded.merged_into'),
        event_count: ref('excluded.event_count'), event_head: ref('excluded.event_head'),
        rank: ref('excluded.rank'), cleared: ref('excluded.cleared'),
      })),
    )
    .execute();
}
