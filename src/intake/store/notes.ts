// Notes that officers leave for one another in a case. They may name people, so they are sealed under the case's key and
// go with the reports; the history holds only that there was one, and its hash.

import { randomUUID } from 'node:crypto';
import { type Result, problem, success } from '../../core/result.ts';
import type { CaseNote } from '../../core/report/staff.ts';
import { type Database, inTransaction } from '../database.ts';
import { sha256 } from '../hashes.ts';
import { nextEvent } from './chain.ts';
import type { Act } from './decide.ts';
import { newCaseSecret, seal, secretsOf, unsealAll } from './secrets.ts';
import { isoTime } from './times.ts';

export function addNote(db: Database, act: Act, text: string): Promise<Result<null>> {
  const { key, caseId, staffId, now } = act;
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('id', '=', caseId).forUpdate().executeTakeFirst();
    if (row === undefined) return problem('problem_case_missing');
    let secret = (await secretsOf(change, key, [caseId])).get(caseId);
    if (secret === undefined) {
      secret = newCaseSecret();
      await change.insertInto('case_secret').values({ subject_key: key, case_id: caseId, secret }).execute();
    }
    const id = randomUUID();
    const body = seal(secret, caseId, text);
    await change.insertInto('case_note').values({ subject_key: key, id, case_id: caseId, by_staff: staffId, at: now, body }).execute();
    const { event, head } = nextEvent(row, 'noted', now, staffId, { note: id, body: sha256(body) });
    await change.updateTable('report_case').set(head).where('subject_key', '=', key).where('id', '=', caseId).execute();
    await change.insertInto('case_event').values(event).execute();
    return success(null);
  });
}

/** Oldest first; a note whose key is gone is left out. */
export async function notesOf(db: Database, key: string, caseId: string): Promise<readonly CaseNote[]> {
  const rows = await db
    .selectFrom('case_note')
    .innerJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'case_note.subject_key').onRef('staff.id', '=', 'case_note.by_staff'))
    .select(['case_note.id', 'case_note.at', 'case_note.body', 'staff.name'])
    .where('case_note.case_id', '=', caseId)
    .where('case_note.subject_key', '=', key)
    .orderBy('case_note.at')
    .orderBy('case_note.id')
    .execute();
  const texts = await unsealAll(db, key, rows.map(({ body }) => body));
  return rows.flatMap(({ id, at, name }, index) => {
    const text = texts[index] ?? null;
    return text === null ? [] : [{ id, by: name, at: isoTime(at), text }];
  });
}
