// Marks that rest. An officer may suspend the machine's mark on an account whose appeal is open; two officers who found that an
// account imitates nobody end it for longer. Residents' devices learn of both from the next signed list.

import type { SparedCase } from '../../core/list/addSpared.ts';
import type { IsoDate } from '../../core/list/model.ts';
import { OPEN_STATES, SPARING_REASONS } from '../../core/report/case.ts';
import type { CaseState } from '../../core/report/report.ts';
import type { SuspendRequest } from '../../core/report/staff.ts';
import { type Result, problem, success } from '../../core/result.ts';
import { DAY } from '../../core/time.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import type { CaseTable } from '../tables.ts';
import { nextEvent } from './chain.ts';
import type { Act } from './decide.ts';
import { isoDate } from './times.ts';

/** One officer's word holds no longer than this; an appeal is to be answered within a working day. */
const SUSPENDED_DAYS = 14;
/** Two officers' word holds as long as a confirmed mark goes without a second look. */
const SPARED_DAYS = 180;

/** Suspends the mark because of an open appeal, or lets it rest no longer. Doing either twice does it once. */
export function suspend(db: Database, act: Act, { appeal: id, suspend: wanted }: SuspendRequest): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', act.key).where('id', '=', act.caseId).forUpdate().executeTakeFirst();
    if (row === undefined) return problem('problem_case_missing');
    if (!wanted) {
      await lift(change, act, row);
      return success(null);
    }
    const appeal = await change.selectFrom('appeal').select('answered').where('subject_key', '=', act.key).where('id', '=', id).where('case_id', '=', act.caseId).executeTakeFirst();
    if (appeal === undefined || appeal.answered !== null) return problem('problem_proposal_gone');
    // Where two people have spoken, only two people change it; on thin evidence the appeal itself has suspended it.
    if (row.merged_into !== null || !OPEN_STATES.includes(row.state)) return problem('problem_case_state', { state: row.state });
    const there = await running(change, act);
    if (there) return success(null);
    const until = new Date(act.now.getTime() + SUSPENDED_DAYS * DAY);
    await change.deleteFrom('suspension').where('subject_key', '=', act.key).where('case_id', '=', row.id).execute();
    await change.insertInto('suspension').values({ subject_key: act.key, case_id: row.id, appeal_id: id, by_staff: act.staffId, at: act.now, until, lifted: null }).execute();
    await note(change, act, row, 'suspended', { appeal: id, until: isoDate(until) });
    return success(null);
  });
}

const running = async (change: Change, { key, caseId, now }: Act): Promise<boolean> =>
  (await change.selectFrom('suspension').select('case_id').where('subject_key', '=', key).where('case_id', '=', caseId).where('lifted', 'is', null).where('until', '>', now).executeTakeFirst()) !== undefined;

/** Ends a suspension that runs; within the caller's transaction, which has locked the case. Gives the head of the case's chain. */
export async function lift(change: Change, act: Act, row: CaseTable): Promise<Pick<CaseTable, 'event_count' | 'event_head'>> {
  if (!(await running(change, act))) return row;
  await change.updateTable('suspension').set({ lifted: act.now }).where('subject_key', '=', act.key).where('case_id', '=', row.id).execute();
  return note(change, act, row, 'resumed', {});
}

async function note(change: Change, act: Act, row: CaseTable, kind: 'suspended' | 'resumed', detail: Readonly<Record<string, string>>): Promise<Pick<CaseTable, 'event_count' | 'event_head'>> {
  const { event, head } = nextEvent(row, kind, act.now, act.staffId, detail);
  await change.updateTable('report_case').set(head).where('subject_key', '=', act.key).where('id', '=', row.id).execute();
  await change.insertInto('case_event').values(event).execute();
  return head;
}

/** Until when the mark of each of these cases rests. */
export async function suspendedUntil(db: Database, key: string, cases: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  if (cases.length === 0) return new Map();
  const rows = await db.selectFrom('suspension').select(['case_id', 'until']).where('subject_key', '=', key).where('case_id', 'in', cases).where('lifted', 'is', null).where('until', '>', now).execute();
  return new Map(rows.map(({ case_id, until }) => [case_id, until]));
}

const CLEARED: readonly CaseState[] = ['rejected', 'withdrawn', 'closed'];

/** What the next list must spare, by case. */
export async function sparedCases(db: Database, key: string, now: Date): Promise<readonly SparedCase[]> {
  const accounts = ['report_case.id', 'report_case.site', 'report_case.account_id', 'report_case.account_handle'] as const;
  const suspended = await db
    .selectFrom('suspension')
    .innerJoin('report_case', (join) => join.onRef('report_case.subject_key', '=', 'suspension.subject_key').onRef('report_case.id', '=', 'suspension.case_id'))
    .select([...accounts, 'suspension.until'])
    .where('suspension.subject_key', '=', key).where('suspension.lifted', 'is', null).where('suspension.until', '>', now).where('report_case.state', 'in', OPEN_STATES).where('report_case.merged_into', 'is', null)
    .execute();
  const cleared = await db
    .selectFrom('report_case')
    .innerJoin('decision', (join) => join.onRef('decision.subject_key', '=', 'report_case.subject_key').onRef('decision.case_id', '=', 'report_case.id'))
    .innerJoin('proposal', (join) => join.onRef('proposal.subject_key', '=', 'decision.subject_key').onRef('proposal.id', '=', 'decision.proposal_id'))
    .select([...accounts, 'decision.at'])
    .where('report_case.subject_key', '=', key).where('report_case.state', 'in', CLEARED).where('report_case.merged_into', 'is', null)
    .where('decision.approved', '=', true).where('proposal.verdict', '=', 'not-impostor').where('decision.reason', 'in', SPARING_REASONS).where('decision.at', '>', new Date(now.getTime() - SPARED_DAYS * DAY))
    .orderBy('decision.at')
    .execute();
  const spared = new Map<string, SparedCase>();
  const put = (row: Pick<CaseTable, 'id' | 'site' | 'account_id' | 'account_handle'>, until: IsoDate): void =>
    void spared.set(row.id, { case: row.id, account: row.account_id === null && row.account_handle === null ? null : { site: row.site, id: row.account_id, handle: row.account_handle }, until });
  for (const row of suspended) put(row, isoDate(row.until));
  for (const row of cleared) put(row, isoDate(new Date(row.at.getTime() + SPARED_DAYS * DAY)));
  return [...spared.values()].sort((a, b) => (a.case < b.case ? -1 : 1));
}
