// Who sits at the desk, as officers manage it: invited by one, confirmed by another, let go by either. The first invitation
// of a desk with one officer needs no second, because there is none; it is how an office comes to have two.

import { randomUUID } from 'node:crypto';
import { type Result, problem, success } from '../../core/result.ts';
import type { InviteRequest, Invited, OfficerRow } from '../../core/report/desk.ts';
import { mayDo, readRoles } from '../../core/report/roles.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import { newLoginToken } from './staff.ts';

export async function officers(db: Database, key: string, now: Date): Promise<readonly OfficerRow[]> {
  const rows = await db.selectFrom('staff').selectAll().where('subject_key', '=', key).orderBy('name').execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const passkeys = await counts(db.selectFrom('credential').select('staff_id').where('subject_key', '=', key).execute());
  const sessions = await counts(db.selectFrom('session').select('staff_id').where('subject_key', '=', key).where('expires', '>', now).execute());
  return rows.map(({ id, name, roles, department, active, invited_by, confirmed_by, origin }) => ({
    id, name, roles: readRoles(roles), department,
    state: active ? 'active' : origin === 'invited' && invited_by !== null && confirmed_by === null ? 'waiting' : 'gone',
    invitedBy: invited_by === null ? null : { id: invited_by, name: names.get(invited_by) ?? '' },
    passkeys: passkeys.get(id) ?? 0, sessions: sessions.get(id) ?? 0,
  }));
}

async function counts(asked: Promise<readonly { readonly staff_id: string }[]>): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { staff_id } of await asked) found.set(staff_id, (found.get(staff_id) ?? 0) + 1);
  return found;
}

/** A name that is active or waits is refused; somebody who left may be invited again and keeps the history. */
export function invite(db: Database, key: string, by: string, request: InviteRequest, now: Date): Promise<Result<Invited>> {
  return inTransaction(db, async (change) => {
    const all = await change.selectFrom('staff').selectAll().where('subject_key', '=', key).forUpdate().execute();
    const known = all.find(({ name }) => name === request.name);
    const waits = known?.origin === 'invited' && !known.active && known.invited_by !== null && known.confirmed_by === null;
    if (known !== undefined && (known.active || waits)) return problem('console_officer_known', { name: request.name });
    // Somebody else who could have confirmed it?
    const alone = !all.some((each) => each.active && each.id !== by && mayDo(readRoles(each.roles), 'manage-staff'));
    const values = { name: request.name, roles: request.roles.join(' '), department: request.department ?? null, active: alone, origin: 'invited' as const, invited_by: by, confirmed_by: null };
    const id = known?.id ?? randomUUID();
    if (known === undefined) await change.insertInto('staff').values({ subject_key: key, id, created: now, ...values }).execute();
    else await change.updateTable('staff').set(values).where('subject_key', '=', key).where('id', '=', id).execute();
    return success({ token: alone ? await newLoginToken(change, key, id, now) : null });
  });
}

/** The second officer's yes; the database refuses the inviter's own, whatever a program says. */
export function confirmOfficer(db: Database, key: string, by: string, id: string, now: Date): Promise<Result<Invited>> {
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('staff').selectAll().where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined || row.active || row.origin !== 'invited' || row.confirmed_by !== null || row.invited_by === null) return problem('console_officer_gone_text');
    if (row.invited_by === by) return problem('problem_same_officer');
    await change.updateTable('staff').set({ active: true, confirmed_by: by }).where('subject_key', '=', key).where('id', '=', id).execute();
    return success({ token: await newLoginToken(change, key, id, now) });
  });
}

/** Lets somebody go: sessions and links end now, passkeys too; the history stays. Nobody lets oneself go. */
export function removeOfficer(db: Database, key: string, by: string, id: string): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('staff').select('id').where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined) return problem('console_officer_gone_text');
    if (id === by) return problem('console_officer_self');
    await change.updateTable('staff').set({ active: false, invited_by: null, confirmed_by: null }).where('subject_key', '=', key).where('id', '=', id).execute();
    await endSessions(change, key, id);
    await change.deleteFrom('login_link').where('subject_key', '=', key).where('staff_id', '=', id).execute();
    await change.deleteFrom('credential').where('subject_key', '=', key).where('staff_id', '=', id).execute();
    return success(null);
  });
}

async function endSessions(db: Database | Change, key: string, staffId: string): Promise<void> {
  await db.deleteFrom('session').where('subject_key', '=', key).where('staff_id', '=', staffId).execute();
}
