// What two officers decided, as the file that is signed into the next list, and what the published list already carries.

import { afterPublication, listStatusOnceConfirmed } from '../../core/report/case.ts';
import { CASE_STATES } from '../../core/report/report.ts';
import type { Decision, DecisionsFile } from '../../core/report/staff.ts';
import type { List } from '../../core/list/model.ts';
import { type Database, inTransaction } from '../database.ts';
import { nextEvent } from './chain.ts';
import { sparedCases } from './suspensions.ts';
import { isoDate } from './times.ts';

/** States whose cases have a place in the list. */
const LISTED = CASE_STATES.filter((state) => listStatusOnceConfirmed(state) !== null);

export async function decisionsFile(db: Database, key: string, now: Date): Promise<DecisionsFile> {
  const rows = await db
    .selectFrom('report_case')
    .innerJoin('proposal', (join) => join.onRef('proposal.subject_key', '=', 'report_case.subject_key').onRef('proposal.case_id', '=', 'report_case.id'))
    .innerJoin('decision', (join) => join.onRef('decision.subject_key', '=', 'proposal.subject_key').onRef('decision.proposal_id', '=', 'proposal.id'))
    .selectAll('report_case')
    .select(['decision.at as decided', 'decision.evidence_root', 'decision.reason as decided_reason'])
    .where('report_case.subject_key', '=', key)
    .where('report_case.state', 'in', LISTED)
    .where('proposal.verdict', '=', 'impostor')
    .where('decision.approved', '=', true)
    .orderBy('decision.at')
    .orderBy('report_case.id')
    .execute();
  // The last approval of a case is the one in force.
  const newest = new Map<string, Decision>();
  for (const row of rows) {
    const status = listStatusOnceConfirmed(row.state);
    if (status === null || row.subject === null) continue;
    newest.set(row.id, {
      case: row.id,
      account: { site: row.site, id: row.account_id, handle: row.account_handle },
      subject: row.subject, modus: row.modus, firstSeen: isoDate(row.first_seen), confirmed: isoDate(row.decided),
      roles: ['triage', 'approver'], evidenceRoot: row.evidence_root, reason: row.reason ?? row.decided_reason, status,
    });
  }
  return { format: 'resmikah-decisions/1', office: key, decisions: [...newest.values()], spared: await sparedCases(db, key, now) };
}

/** Moves the confirmed cases that a published list carries to `published`; gives how many moved. */
export async function carryPublished(db: Database, key: string, list: Pick<List, 'version' | 'impostors'>, now: Date): Promise<number> {
  const waiting = await db.selectFrom('report_case').select('id').where('subject_key', '=', key).where('state', '=', 'confirmed').execute();
  const carried = new Set(list.impostors.filter(({ status }) => status === 'confirmed').map((each) => each.case));
  let moved = 0;
  for (const { id } of waiting.filter((each) => carried.has(each.id))) {
    moved += await inTransaction(db, async (change) => {
      const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
      const state = afterPublication(row.state);
      if (state === row.state) return 0;
      const { event, head } = nextEvent(row, 'published', now, null, { version: list.version });
      await change.updateTable('report_case').set({ state, state_since: now, ...head }).where('subject_key', '=', key).where('id', '=', id).execute();
      await change.insertInto('case_event').values(event).execute();
      return 1;
    });
  }
  return moved;
}
