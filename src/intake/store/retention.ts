// What ends its time is erased, every day, and what was done is written down: raw reports 90 days after the decision and
// 30 days after a rejection, appeals with their contact 30 days after closing. Hashes, decisions and histories stay.

import { randomUUID } from 'node:crypto';
import type { CaseState } from '../../core/report/report.ts';
import { DAY } from '../../core/time.ts';
import { type Database, inTransaction } from '../database.ts';
import { nextEvent } from './chain.ts';

/** Days after the last change of state; states that are not here wait for people. */
const DAYS: Readonly<Partial<Record<CaseState, number>>> = { rejected: 30, confirmed: 90, published: 90, 'taken-down': 90, withdrawn: 90, closed: 30 };

/** Nothing true or false about an account that was rejected or closed is kept longer than the reports. */
const FORGOTTEN: readonly CaseState[] = ['rejected', 'closed'];

/** A contact serves to ask back before the decision; it is not kept as long as the report. */
const CONTACT_DAYS = 30;

export interface Retention { readonly cases: number; readonly reports: number; readonly contacts: number; readonly sessions: number }

export async function runRetention(db: Database, key: string, now: Date): Promise<Retention> {
  let [cases, reports] = [0, 0];
  for (const [state, days] of Object.entries(DAYS) as [CaseState, number][]) {
    const before = new Date(now.getTime() - days * DAY);
    for (;;) {
      const due = await db
        .selectFrom('report_case').select('id')
        .where('subject_key', '=', key).where('cleared', 'is', null).where('state', '=', state).where('state_since', '<', before).where('open_proposal', 'is', null).where('merged_into', 'is', null)
        .limit(200).execute();
      if (due.length === 0) break;
      for (const { id } of due) reports += await clearCase(db, key, id, now);
      cases += due.length;
    }
  }
  const contacts = await clearContacts(db, key, new Date(now.getTime() - CONTACT_DAYS * DAY));
  const ended = await db.deleteFrom('session').where('subject_key', '=', key).where('expires', '<', now).executeTakeFirst();
  await db.deleteFrom('login_link').where('subject_key', '=', key).where('expires', '<', now).execute();
  await db.deleteFrom('challenge').where('subject_key', '=', key).where('expires', '<', now).execute();
  const done = { cases, reports, contacts, sessions: Number(ended.numDeletedRows) };
  await db.insertInto('job_run').values({ subject_key: key, id: randomUUID(), job: 'retention', at: now, detail: JSON.stringify(done) }).execute();
  return done;
}

async function clearContacts(db: Database, key: string, before: Date): Promise<number> {
  const decided = db.selectFrom('report_case').select('id').where('subject_key', '=', key).where('state', 'in', Object.keys(DAYS) as CaseState[]).where('state_since', '<', before).where('open_proposal', 'is', null);
  const gone = await db.deleteFrom('report_part').where('subject_key', '=', key).where('kind', '=', 'contact').where('case_id', 'in', decided).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Erases what people wrote about one case, and its key; gives how many reports were erased. */
function clearCase(db: Database, key: string, id: string, now: Date): Promise<number> {
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
    if (row.cleared !== null) return 0;
    const erased = await change.updateTable('report').set({ body: null }).where('subject_key', '=', key).where('case_id', '=', id).where('body', 'is not', null).executeTakeFirst();
    await change.updateTable('appeal').set({ body: null }).where('subject_key', '=', key).where('case_id', '=', id).where('answered', 'is not', null).execute();
    await change.deleteFrom('report_part').where('subject_key', '=', key).where('case_id', '=', id).execute();
    await change.deleteFrom('case_note').where('subject_key', '=', key).where('case_id', '=', id).execute();
    const merged = await change.selectFrom('report_case').select('id').where('subject_key', '=', key).where('merged_into', '=', id).execute();
    await change.deleteFrom('case_secret').where('subject_key', '=', key).where('case_id', 'in', [id, ...merged.map((each) => each.id)]).execute();
    const forgotten = FORGOTTEN.includes(row.state) ? { account_id: null, account_handle: null, name: '', url: '' } : {};
    if (FORGOTTEN.includes(row.state)) await change.deleteFrom('case_key').where('subject_key', '=', key).where('case_id', '=', id).execute();
    const reports = Number(erased.numUpdatedRows);
    const { event, head } = nextEvent(row, 'expired', now, null, { reports });
    await change.updateTable('report_case').set({ cleared: now, ...forgotten, ...head }).where('subject_key', '=', key).where('id', '=', id).execute();
    await change.insertInto('case_event').values(event).execute();
    return reports;
  });
}
