// What a reporter may add to a report: a contact, and a screenshot that follows the report. Both are sealed under the
// case's key; the contact ends earlier than the report (`retention.ts`).

import type { ScreenshotType } from '../../core/report/report.ts';
import { type Change, type Database, TryAgain, inTransaction } from '../database.ts';
import { seal, secretsOf, newCaseSecret, unsealAll } from './secrets.ts';

export interface Screenshot { readonly type: ScreenshotType; readonly base64: string }

/** `unknown`: there is no such report, or it names another picture or none. */
export type Added = 'stored' | 'repeated' | 'unknown';

/** Keeps the picture whose hash the report names. Whoever has its bytes may send it: nobody else can make them. */
export function addScreenshot(db: Database, key: string, reportId: string, sha256: string, picture: Screenshot, now: Date): Promise<Added> {
  return inTransaction(db, async (change) => {
    const report = await change.selectFrom('report').select(['case_id', 'body', 'erased']).where('subject_key', '=', key).where('id', '=', reportId).forUpdate().executeTakeFirst();
    if (report === undefined || report.body === null || report.erased !== null) return 'unknown';
    if (report.case_id === null) throw new TryAgain();
    const [body] = await unsealAll(change, key, [report.body]);
    if (body == null || (JSON.parse(body) as { readonly screenshot?: string }).screenshot !== sha256) return 'unknown';
    const known = await change.selectFrom('report_part').select('kind').where('subject_key', '=', key).where('report_id', '=', reportId).where('kind', '=', 'screenshot').executeTakeFirst();
    if (known !== undefined) return 'repeated';
    const sealed = seal(await secretOf(change, key, report.case_id), report.case_id, `${picture.type} ${picture.base64}`);
    await change.insertInto('report_part').values({ subject_key: key, report_id: reportId, kind: 'screenshot', case_id: report.case_id, body: sealed, received: now }).execute();
    return 'stored';
  });
}

/** The case's key; made anew where the old one ended its time. */
export async function secretOf(change: Change, key: string, caseId: string): Promise<string> {
  const known = (await secretsOf(change, key, [caseId])).get(caseId);
  if (known !== undefined) return known;
  const secret = newCaseSecret();
  await change.insertInto('case_secret').values({ subject_key: key, case_id: caseId, secret }).execute();
  return secret;
}

/** Report → its contact. */
export async function contactsOf(db: Database, key: string, reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (reportIds.length === 0) return new Map();
  const rows = await db.selectFrom('report_part').select(['report_id', 'body']).where('subject_key', '=', key).where('report_id', 'in', reportIds).where('kind', '=', 'contact').execute();
  const opened = await unsealAll(db, key, rows.map(({ body }) => body));
  return new Map(rows.flatMap(({ report_id }, index) => (opened[index] == null ? [] : [[report_id, opened[index]]])));
}

/** Ids of a case's reports that came with a screenshot. */
export async function screenshotIds(db: Database, key: string, caseId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('report_part').innerJoin('report', (join) => join.onRef('report.subject_key', '=', 'report_part.subject_key').onRef('report.id', '=', 'report_part.report_id'))
    .select('report_part.report_id')
    .where('report_part.subject_key', '=', key).where('report.case_id', '=', caseId).where('report_part.kind', '=', 'screenshot')
    .orderBy('report_part.received', 'desc').limit(200).execute();
  return rows.map(({ report_id }) => report_id);
}

export async function screenshotOf(db: Database, key: string, reportId: string): Promise<Screenshot | null> {
  const row = await db.selectFrom('report_part').select('body').where('subject_key', '=', key).where('report_id', '=', reportId).where('kind', '=', 'screenshot').executeTakeFirst();
  const [opened] = await unsealAll(db, key, [row?.body ?? null]);
  if (opened == null) return null;
  const [type, base64 = ''] = opened.split(' ');
  return { type: type as ScreenshotType, base64 };
}
