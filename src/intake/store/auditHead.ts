// One hash over the histories of all cases, as a chain of its own: each entry names the cases that went on since the one
// before and where they stand. Its newest head goes into the next signed list; from then on whoever rewrites the database,
// histories and this chain alike, no longer fits what officers signed and residents hold.

import { sql } from 'kysely';
import { type Database, inTransaction } from '../database.ts';
import { sha256 } from '../hashes.ts';

export interface AuditHead { readonly number: number; readonly head: string }

interface Entry extends AuditHead { readonly at: Date; readonly previous: string; readonly body: string }

const START = sha256('resmikah-audit-head/1');
const headOf = ({ number, at, previous, body }: Omit<Entry, 'head'>): string => sha256(`resmikah-audit-head/1:${JSON.stringify([number, at.toISOString(), previous, body])}`);

/** Adds an entry when a history went on since the last one; gives the newest head, null while there is no case. */
export function sealAudit(db: Database, key: string, now: Date): Promise<AuditHead | null> {
  return inTransaction(db, async (change) => {
    // One moment for what was sealed and what was not.
    await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`.execute(change);
    const last = await change.selectFrom('audit_head').selectAll().where('subject_key', '=', key).orderBy('number', 'desc').limit(1).executeTakeFirst();
    const changed = await change
      .selectFrom('report_case').leftJoin('audit_case', (join) => join.onRef('audit_case.subject_key', '=', 'report_case.subject_key').onRef('audit_case.case_id', '=', 'report_case.id'))
      .select(['report_case.id', 'report_case.event_count', 'report_case.event_head'])
      .where('report_case.subject_key', '=', key)
      .where(({ or, eb }) => or([eb('audit_case.number', 'is', null), eb('report_case.event_count', '>', eb.ref('audit_case.number'))]))
      .orderBy('report_case.id').execute();
    if (changed.length === 0) return last === undefined ? null : { number: last.number, head: last.head };
    const unhashed = { number: (last?.number ?? 0) + 1, at: now, previous: last?.head ?? START, body: changed.map((row) => `${row.id} ${row.event_count} ${row.event_head}`).join('\n') };
    const head = headOf(unhashed);
    // A second server that seals at this moment meets the same number, and begins again.
    await change.insertInto('audit_head').values({ subject_key: key, ...unhashed, head }).execute();
    for (let from = 0; from < changed.length; from += 1000) {
      const rows = changed.slice(from, from + 1000).map((row) => ({ subject_key: key, case_id: row.id, number: row.event_count }));
      await change.insertInto('audit_case').values(rows).onConflict((conflict) => conflict.columns(['subject_key', 'case_id']).doUpdateSet((eb) => ({ number: eb.ref('excluded.number') }))).execute();
    }
    return { number: unhashed.number, head };
  });
}

/** What is wrong with the chain, in plain English; empty when it is whole and, where one is given, fits the signed head. */
export async function checkAuditHeads(db: Database, key: string, signed: AuditHead | null): Promise<readonly string[]> {
  const wrong: string[] = [];
  let previous = START;
  let count = 0;
  for (;;) {
    const entry = await db.selectFrom('audit_head').selectAll().where('subject_key', '=', key).where('number', '=', count + 1).executeTakeFirst();
    if (entry === undefined) break;
    count += 1;
    if (entry.previous !== previous || headOf(entry) !== entry.head) wrong.push(`audit entry ${count} was changed`);
    else if (!(await fitsHistories(db, key, entry.body))) wrong.push(`audit entry ${count} does not fit the histories`);
    if (signed?.number === count && signed.head !== entry.head) wrong.push(`audit entry ${count} is not the one in the signed list`);
    previous = entry.head;
  }
  if (signed !== null && signed.number > count) wrong.push(`the signed list knows ${signed.number} audit entries, the database ${count}`);
  return wrong;
}

/** Every line's event is in the case's history with that very hash. */
async function fitsHistories(db: Database, key: string, body: string): Promise<boolean> {
  const lines = body.split('\n').map((line) => line.split(' '));
  for (let from = 0; from < lines.length; from += 500) {
    const piece = lines.slice(from, from + 500);
    const rows = await db
      .selectFrom('case_event').select(['case_id', 'number', 'hash'])
      .where('subject_key', '=', key).where('case_id', 'in', piece.map(([id = '']) => id)).where('number', 'in', [...new Set(piece.map(([, number]) => Number(number)))]).execute();
    const hashes = new Map(rows.map((row) => [`${row.case_id} ${row.number}`, row.hash]));
    if (piece.some(([id, number, hash]) => hashes.get(`${id} ${number}`) !== hash)) return false;
  }
  return true;
}
