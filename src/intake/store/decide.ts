// How officers move a case: one proposes, another approves or refuses, one may note plain facts. Each change is one
// transaction with its event in the chain. What is not allowed comes back as a problem; the database holds the rest.

import { randomUUID } from 'node:crypto';
import { type Result, problem, success } from '../../core/result.ts';
import { REASONS, afterApproval, afterProposal, canMark, canPropose } from '../../core/report/case.ts';
import type { CaseEventKind, DecideRequest, MarkRequest, ProposeRequest } from '../../core/report/staff.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import type { CaseTable } from '../tables.ts';
import { evidenceRoot } from '../hashes.ts';
import { type Detail, nextEvent } from './chain.ts';

/** Who does something to which case, and when. */
export interface Act { readonly key: string; readonly caseId: string; readonly staffId: string; readonly now: Date }

const lock = (change: Change, act: Act): Promise<CaseTable | undefined> =>
  change.selectFrom('report_case').selectAll().where('subject_key', '=', act.key).where('id', '=', act.caseId).forUpdate().executeTakeFirst();

/** Writes the event and the case's new values together. */
async function move(change: Change, act: Act, row: CaseTable, kind: CaseEventKind, detail: Detail, values: Partial<CaseTable>): Promise<void> {
  const { event, head } = nextEvent(row, kind, act.now, act.staffId, detail);
  const since = values.state !== undefined && values.state !== row.state ? { state_since: act.now } : {};
  await change.updateTable('report_case').set({ ...values, ...since, ...head }).where('subject_key', '=', act.key).where('id', '=', row.id).execute();
  await change.insertInto('case_event').values(event).execute();
}

export function propose(db: Database, act: Act, request: ProposeRequest): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await lock(change, act);
    if (row === undefined) return problem('problem_case_missing');
    if (row.open_proposal !== null) return problem('problem_case_proposed');
    if (row.merged_into !== null || !canPropose(row.state, request.verdict)) return problem('problem_case_state', { state: row.state });
    const subject = request.subject ?? row.subject;
    if (request.verdict === 'impostor' && subject === null) return problem('problem_field', { field: 'subject', expected: 'the subject it imitates' });
    const id = randomUUID();
    const { verdict, modus, reason } = request;
    await change.insertInto('proposal').values({ subject_key: act.key, id, case_id: row.id, proposer: act.staffId, verdict, modus, subject, reason, state_before: row.state, at: act.now }).execute();
    await move(change, act, row, 'proposed', { proposal: id, verdict, modus, subject, reason }, { open_proposal: id, state: afterProposal(row.state) });
    return success(null);
  });
}

export function decideProposal(db: Database, act: Act, request: DecideRequest): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await lock(change, act);
    if (row === undefined) return problem('problem_case_missing');
    if (row.open_proposal === null || row.open_proposal !== request.proposal) return problem('problem_proposal_gone');
    const proposal = await change.selectFrom('proposal').selectAll().where('subject_key', '=', act.key).where('id', '=', row.open_proposal).executeTakeFirstOrThrow();
    if (proposal.proposer === act.staffId) return problem('problem_same_officer');
    const reason = request.reason ?? proposal.reason;
    const { verdict, modus, subject } = proposal;
    if (!REASONS[verdict].includes(reason)) return problem('problem_field', { field: 'reason', expected: REASONS[verdict].join(' | ') });
    const hashes = await change.selectFrom('report').select('body_hash').where('subject_key', '=', act.key).where('case_id', '=', row.id).execute();
    const root = evidenceRoot(hashes.map(({ body_hash }) => body_hash));
    const id = randomUUID();
    await change.insertInto('decision').values({
      subject_key: act.key, id, case_id: row.id, proposal_id: proposal.id, proposer: proposal.proposer, approver: act.staffId,
      approved: request.approve, reason, evidence_root: root, at: act.now,
    }).execute();
    if (request.approve) {
      await move(change, act, row, 'approved', { decision: id, verdict, modus, subject, reason, root }, {
        open_proposal: null, state: afterApproval(row.state, verdict), reason, modus, subject,
      });
    } else {
      await move(change, act, row, 'refused', { decision: id, reason, root }, { open_proposal: null, state: proposal.state_before });
    }
    return success(null);
  });
}

export function mark(db: Database, act: Act, request: MarkRequest): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await lock(change, act);
    if (row === undefined) return problem('problem_case_missing');
    if (row.open_proposal !== null) return problem('problem_case_proposed');
    if (row.merged_into !== null || !canMark(row.state, request.state)) return problem('problem_case_state', { state: row.state });
    await move(change, act, row, 'marked', { state: request.state }, { state: request.state });
    return success(null);
  });
}
