// Appeals against a mark: taken once under the sender's id, joined to the account's case, answered by an officer.

import { randomUUID } from 'node:crypto';
import type { Account } from '../../core/account/account.ts';
import { profileUrl } from '../../core/account/links.ts';
import { answerDue, canonicalAppeal, type Appeal, type AppealAnswer } from '../../core/report/appeal.ts';
import { OPEN_STATES, afterAppeal } from '../../core/report/case.ts';
import { caseKeysOf } from '../../core/report/caseKey.ts';
import type { Outcome } from '../../core/report/report.ts';
import { type Result, problem, success } from '../../core/result.ts';
import type { StaffAppeal } from '../../core/report/staff.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import type { CaseTable } from '../tables.ts';
import { sha256 } from '../hashes.ts';
import { chainStart, nextEvent } from './chain.ts';
import type { Act } from './decide.ts';
import { secretOf } from './parts.ts';
import { seal, unsealAll } from './secrets.ts';
import { lift, suspendedUntil } from './suspensions.ts';
import { isoTime } from './times.ts';
import type { Taken } from './arrivals.ts';

/** Whoever is marked by the machine alone has no case yet: the appeal then opens one of its own kind, which two officers decide. */
export function takeAppeal(db: Database, key: string, appeal: Appeal, now: Date): Promise<Taken> {
  const body = canonicalAppeal(appeal);
  const hash = sha256(body);
  return inTransaction(db, async (change) => {
    const known = await change.selectFrom('appeal').select('body_hash').where('subject_key', '=', key).where('id', '=', appeal.id).executeTakeFirst();
    if (known !== undefined) return known.body_hash === hash ? 'repeated' : 'conflict';
    const row = (await caseOf(change, key, appeal)) ?? (await openCase(change, key, appeal.account, now));
    const state = afterAppeal(row.state, row.report_count);
    const { event, head } = nextEvent(row, 'appealed', now, null, { appeal: appeal.id, body: hash, ground: appeal.ground });
    await change.updateTable('report_case').set({ state, ...(state === row.state ? {} : { state_since: now }), ...head }).where('subject_key', '=', key).where('id', '=', row.id).execute();
    await change.insertInto('case_event').values(event).execute();
    await change.insertInto('appeal').values({
      subject_key: key, id: appeal.id, case_id: row.id, body_hash: hash, body: seal(await secretOf(change, key, row.id), row.id, body),
      receipt_hash: appeal.receiptHash, received: now, due: new Date(answerDue(now.getTime())), answered: null, answer: null, answered_by: null,
    }).execute();
    return 'stored';
  });
}

async function caseOf(change: Change, key: string, appeal: Appeal): Promise<CaseTable | null> {
  const keys = caseKeysOf(appeal.account);
  const found = await change.selectFrom('case_key').selectAll().where('subject_key', '=', key).where('account_key', 'in', keys).execute();
  const id = keys.flatMap((each) => found.find(({ account_key }) => account_key === each)?.case_id ?? [])[0];
  if (id === undefined) return null;
  return (await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** A case that nobody reported: nothing is known of it but the account. Two appeals at once meet at its keys, and one begins again. */
async function openCase(change: Change, key: string, account: Account, now: Date): Promise<CaseTable> {
  const id = randomUUID();
  const row: CaseTable = {
    subject_key: key, id, site: account.site, account_id: account.id, account_handle: account.handle, name: account.handle ?? account.id ?? '', url: profileUrl(account),
    subject: null, modus: 'other', verdict: 'unknown', state: 'disputed', state_since: now, reason: null, report_count: 0, first_seen: now, last_report: now,
    open_proposal: null, merged_into: null, event_count: 0, event_head: chainStart(id), rank: 0, cleared: null, origin: 'appeal', avatar_hash: null,
  };
  await change.insertInto('report_case').values(row).execute();
  const keys = caseKeysOf(account).map((account_key) => ({ subject_key: key, account_key, case_id: id }));
  await change.insertInto('case_key').values(keys).execute();
  return row;
}

/** An officer's answer; the case itself is decided by two, as ever. */
export function answerAppeal(db: Database, act: Act, appealId: string, answer: AppealAnswer): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const appeal = await change.selectFrom('appeal').selectAll().where('subject_key', '=', act.key).where('id', '=', appealId).where('case_id', '=', act.caseId).forUpdate().executeTakeFirst();
    if (appeal === undefined) return problem('problem_case_missing');
    if (appeal.answered !== null) return problem('problem_proposal_gone');
    const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', act.key).where('id', '=', act.caseId).forUpdate().executeTakeFirstOrThrow();
    // A refused appeal is no reason any more for a mark to rest; an upheld one is, until two have decided.
    const rests = answer === 'refused' ? { ...row, ...(await lift(change, act, row)) } : row;
    const { event, head } = nextEvent(rests, 'answered', act.now, act.staffId, { appeal: appealId, answer });
    await change.updateTable('appeal').set({ answered: act.now, answer, answered_by: act.staffId }).where('subject_key', '=', act.key).where('id', '=', appealId).execute();
    await change.updateTable('report_case').set(head).where('subject_key', '=', act.key).where('id', '=', row.id).execute();
    await change.insertInto('case_event').values(event).execute();
    return success(null);
  });
}

/** Unanswered appeals, the most urgent first. */
export async function openAppeals(db: Database, key: string, now: Date): Promise<readonly StaffAppeal[]> {
  const rows = await db.selectFrom('appeal').selectAll().where('subject_key', '=', key).where('answered', 'is', null).orderBy('due').orderBy('id').limit(200).execute();
  const bodies = await unsealAll(db, key, rows.map(({ body }) => body));
  const cases = [...new Set(rows.map((row) => row.case_id))];
  const undecided = cases.length === 0 ? [] : await db.selectFrom('report_case').select('id').where('subject_key', '=', key).where('id', 'in', cases).where('state', 'in', OPEN_STATES).execute();
  const suspended = await suspendedUntil(db, key, cases, now);
  return rows.map((row, index) => ({
    id: row.id, case: row.case_id, received: isoTime(row.received), due: isoTime(row.due), appeal: JSON.parse(bodies[index] ?? 'null') as Appeal | null,
    maySuspend: undecided.some(({ id }) => id === row.case_id), suspended: isoTimeOrNull(suspended.get(row.case_id)),
  }));
}

const isoTimeOrNull = (date: Date | undefined): string | null => (date === undefined ? null : isoTime(date));

/** How an appeal stands for whoever has its receipt: the case's state, and the answer as the reason. */
export async function appealOutcome(db: Database, key: string, receiptHash: string): Promise<Outcome | null> {
  const row = await db
    .selectFrom('appeal')
    .innerJoin('report_case', (join) => join.onRef('report_case.subject_key', '=', 'appeal.subject_key').onRef('report_case.id', '=', 'appeal.case_id'))
    .select(['report_case.state', 'appeal.answer', 'appeal.answered', 'appeal.received'])
    .where('appeal.subject_key', '=', key).where('appeal.receipt_hash', '=', receiptHash).limit(1).executeTakeFirst();
  return row === undefined ? null : { state: row.state, reason: row.answer === null ? null : `reason_appeal_${row.answer}`, updated: isoTime(row.answered ?? row.received) };
}
