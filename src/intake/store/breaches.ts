// Breaches as the data protection officer records them, each with its clock; and that the notice went out.

import { randomUUID } from 'node:crypto';
import { type Breach, type BreachRequest, type Reached, REACHED, breachDue } from '../../core/report/breach.ts';
import { type Result, problem, success } from '../../core/result.ts';
import type { Database } from '../database.ts';
import type { BreachTable } from '../tables.ts';
import { isoTime } from './times.ts';

/** What the clocks of the officer's and the server's machines may differ by. */
const CLOCKS = 10 * 60 * 1000;

export async function recordBreach(db: Database, key: string, by: string, asked: BreachRequest, now: Date): Promise<Result<null>> {
  const [noticed, since, ended] = [new Date(asked.noticed), new Date(asked.since), new Date(asked.ended)];
  // A clock that begins tomorrow would show more time than there is.
  if (noticed.getTime() > now.getTime() + CLOCKS) return problem('problem_field', { field: 'noticed', expected: 'a time that has come' });
  if (since > noticed) return problem('problem_field', { field: 'since', expected: 'a time before it was noticed' });
  await db.insertInto('breach').values({ subject_key: key, id: randomUUID(), noticed, since, ended, reached: asked.reached.join(' '), how: asked.how.trim(), by_staff: by, recorded: now, notified: null }).execute();
  return success(null);
}

/** Notes once that the people and the authority were told; the first time counts. */
export async function noteNotified(db: Database, key: string, id: string, now: Date): Promise<Result<null>> {
  const noted = await db.updateTable('breach').set({ notified: now }).where('subject_key', '=', key).where('id', '=', id).where('notified', 'is', null).executeTakeFirst();
  return Number(noted.numUpdatedRows) === 1 ? success(null) : problem('problem_not_found');
}

export async function breaches(db: Database, key: string): Promise<readonly Breach[]> {
  const rows = await select(db, key).orderBy('breach.noticed', 'desc').limit(100).execute();
  return rows.map(breachOf);
}

export async function breachById(db: Database, key: string, id: string): Promise<Breach | null> {
  const row = await select(db, key).where('breach.id', '=', id).executeTakeFirst();
  return row === undefined ? null : breachOf(row);
}

const select = (db: Database, key: string) =>
  db.selectFrom('breach').innerJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'breach.subject_key').onRef('staff.id', '=', 'breach.by_staff'))
    .selectAll('breach').select('staff.name').where('breach.subject_key', '=', key);

const breachOf = (row: BreachTable & { readonly name: string }): Breach => ({
  id: row.id, noticed: isoTime(row.noticed), since: isoTime(row.since), ended: isoTime(row.ended), reached: row.reached.split(' ').filter((each): each is Reached => REACHED.some((known) => known === each)),
  how: row.how, by: { id: row.by_staff, name: row.name }, recorded: isoTime(row.recorded), due: isoTime(new Date(breachDue(row.noticed.getTime()))), notified: row.notified === null ? null : isoTime(row.notified),
});
