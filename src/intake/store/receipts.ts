// What a reporter may do with the words of the receipt: ask how the case stands, and take the report back.

import type { Outcome, Report } from '../../core/report/report.ts';
import { type Change, type Database, TryAgain, inTransaction } from '../database.ts';
import { nextEvent } from './chain.ts';
import { contactsOf, type Screenshot, screenshotOf } from './parts.ts';
import { unsealAll } from './secrets.ts';
import { isoTime } from './times.ts';

/** How the case of a report stands; null when no report has this receipt, or it was taken back. */
export async function outcomeOf(db: Database, key: string, receiptHash: string): Promise<Outcome | null> {
  const row = await db
    .selectFrom('report')
    .innerJoin('report_case', (join) => join.onRef('report_case.subject_key', '=', 'report.subject_key').onRef('report_case.id', '=', 'report.case_id'))
    .select(['report_case.state', 'report_case.reason', 'report_case.state_since'])
    .where('report.subject_key', '=', key)
    .where('report.receipt_hash', '=', receiptHash)
    .where('report.case_id', 'is not', null)
    .where('report.erased', 'is', null)
    .orderBy('report.received')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { state: row.state, reason: row.reason, updated: isoTime(row.state_since) };
}

/** All reports with this receipt; those in a case and those that wait for one stand in different indexes. */
function reportsOf(db: Database | Change, key: string, receiptHash: string) {
  const reports = db.selectFrom('report').select(['id', 'case_id', 'received', 'body', 'erased']).where('subject_key', '=', key).where('receipt_hash', '=', receiptHash);
  return reports.where('case_id', 'is not', null).unionAll(reports.where('case_id', 'is', null)).execute();
}

export interface Exported { readonly received: string; readonly report: Report | null; readonly contact: string | null; readonly screenshot: Screenshot | null }

/** Everything that is stored of a report, for the reporter who asks for it; null as above. */
export async function exportOf(db: Database, key: string, receiptHash: string): Promise<Exported | null> {
  const row = (await reportsOf(db, key, receiptHash)).find(({ erased }) => erased === null);
  if (row === undefined) return null;
  const [body] = await unsealAll(db, key, [row.body]);
  return {
    received: isoTime(row.received), report: body == null ? null : (JSON.parse(body) as Report),
    contact: (await contactsOf(db, key, [row.id])).get(row.id) ?? null, screenshot: await screenshotOf(db, key, row.id),
  };
}

/** Erases what the reporter wrote. The case, its chain and the fact that a report came stay. False: no such receipt. */
export function eraseByReceipt(db: Database, key: string, receiptHash: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (change) => {
    const reports = await reportsOf(change, key, receiptHash);
    for (const report of reports.filter(({ erased }) => erased === null)) {
      // Another server is just placing it.
      if (report.case_id === null) throw new TryAgain();
      const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', report.case_id).forUpdate().executeTakeFirstOrThrow();
      const { event, head } = nextEvent(row, 'erased', now, null, { report: report.id });
      await change.updateTable('report').set({ body: null, erased: now }).where('subject_key', '=', key).where('id', '=', report.id).execute();
      await change.deleteFrom('report_part').where('subject_key', '=', key).where('report_id', '=', report.id).execute();
      await change.updateTable('report_case').set(head).where('subject_key', '=', key).where('id', '=', row.id).execute();
      await change.insertInto('case_event').values(event).execute();
    }
    return reports.length > 0;
  });
}
