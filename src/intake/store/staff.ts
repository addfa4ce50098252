// Officers, their one-time links and their sessions. Only hashes of links and cookies are kept.

import { randomUUID } from 'node:crypto';
import { ROLES, type Role, readRoles } from '../../core/report/roles.ts';
import type { Officer } from '../../core/report/staff.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import { hashOfSecret, newSecret } from '../hashes.ts';

const LINK_LIFE = 12 * 60 * 60 * 1000;
export const SESSION_LIFE = 8 * 60 * 60 * 1000;

/**
 * Makes the named officers the active ones, `Ani` with all roles, `Ani:triage+auditor` with these, `Wati:manager@dinkes` for
 * one department; an officer no longer
 * named loses the sessions, never the history.
 */
export function setStaff(db: Database, key: string, wanted: readonly string[], now: Date): Promise<readonly Officer[]> {
  const roles = new Map(wanted.map((each) => {
    const [name = '', words] = each.split(':');
    const [allowed, place = ''] = words?.split('@') ?? [];
    return [name.trim(), { roles: (allowed === undefined ? ROLES : readRoles(allowed)).join(' '), department: place.trim() === '' ? null : `${key}/${place.trim()}` }] as const;
  }));
  const names = [...roles.keys()];
  return inTransaction(db, async (change) => {
    const known = await change.selectFrom('staff').selectAll().where('subject_key', '=', key).execute();
    for (const name of names.filter((each) => !known.some((row) => row.name === each))) {
      await change.insertInto('staff').values({ subject_key: key, id: randomUUID(), name, active: true, created: now, roles: '', ...roles.get(name) }).execute();
    }
    for (const row of known) {
      // Whom officers invited, officers let go; the settings know nothing of them.
      if (row.origin === 'invited' && !names.includes(row.name)) continue;
      const active = names.includes(row.name);
      const its = roles.get(row.name) ?? { roles: row.roles, department: row.department };
      if (active !== row.active || its.roles !== row.roles || its.department !== row.department) await change.updateTable('staff').set({ active, ...its }).where('subject_key', '=', key).where('id', '=', row.id).execute();
      if (!active) await change.deleteFrom('session').where('subject_key', '=', key).where('staff_id', '=', row.id).execute();
    }
    return change.selectFrom('staff').select(['id', 'name']).where('subject_key', '=', key).where('active', '=', true).orderBy('name').execute();
  });
}

/** A fresh one-time token for an officer; earlier unused ones end. */
export async function newLoginToken(db: Database | Change, key: string, staffId: string, now: Date): Promise<string> {
  const token = newSecret();
  const write = async (change: Change): Promise<string> => {
    await change.deleteFrom('login_link').where('subject_key', '=', key).where('staff_id', '=', staffId).execute();
    await change.insertInto('login_link').values({ subject_key: key, token_hash: hashOfSecret(token), staff_id: staffId, expires: new Date(now.getTime() + LINK_LIFE), used: null }).execute();
    return token;
  };
  return db.isTransaction ? write(db as Change) : inTransaction(db, write);
}

export interface Session {
  readonly officer: Officer;
  readonly roles: readonly Role[];
  readonly department: string | null;
  readonly expires: Date;
  /** When its officer last showed a passkey; null when never in this session. */
  readonly proved: Date | null;
}
export interface Opened { readonly secret: string; readonly session: Session }

/** Why a link opens nothing. Only somebody who holds the link can ask, so the answer tells nothing to others. */
export type DeadLink = 'unknown' | 'used' | 'expired';

/** Uses up a link and opens a session. A link whose officer is no longer active counts as unknown. */
export function login(db: Database, key: string, token: string, now: Date): Promise<Opened | DeadLink> {
  return inTransaction(db, async (change) => {
    const link = await change
      .updateTable('login_link')
      .set({ used: now })
      .where('subject_key', '=', key)
      .where('token_hash', '=', hashOfSecret(token))
      .where('used', 'is', null)
      .where('expires', '>', now)
      .returning('staff_id')
      .executeTakeFirst();
    if (link === undefined) return deadLink(change, key, token);
    return (await openSession(change, key, link.staff_id, now, null)) ?? 'unknown';
  });
}

/** A new session; null when the officer is no longer active. */
export async function openSession(db: Database | Change, key: string, staffId: string, now: Date, proved: Date | null): Promise<Opened | null> {
  const row = await db.selectFrom('staff').select(['id', 'name', 'roles', 'department']).where('subject_key', '=', key).where('id', '=', staffId).where('active', '=', true).executeTakeFirst();
  if (row === undefined) return null;
  const secret = newSecret();
  const expires = new Date(now.getTime() + SESSION_LIFE);
  await db.deleteFrom('session').where('subject_key', '=', key).where('expires', '<=', now).execute();
  await db.insertInto('session').values({ subject_key: key, token_hash: hashOfSecret(secret), staff_id: row.id, expires, proved }).execute();
  return { secret, session: { officer: { id: row.id, name: row.name }, roles: readRoles(row.roles), department: row.department, expires, proved } };
}

async function deadLink(change: Change, key: string, token: string): Promise<DeadLink> {
  const row = await change.selectFrom('login_link').select('used').where('subject_key', '=', key).where('token_hash', '=', hashOfSecret(token)).executeTakeFirst();
  return row === undefined ? 'unknown' : row.used === null ? 'expired' : 'used';
}

export async function sessionOf(db: Database, key: string, secret: string, now: Date): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'session.subject_key').onRef('staff.id', '=', 'session.staff_id'))
    .select(['staff.id', 'staff.name', 'staff.roles', 'staff.department', 'session.expires', 'session.proved'])
    .where('session.subject_key', '=', key)
    .where('session.token_hash', '=', hashOfSecret(secret))
    .where('session.expires', '>', now)
    .where('staff.active', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : { officer: { id: row.id, name: row.name }, roles: readRoles(row.roles), department: row.department, expires: row.expires, proved: row.proved };
}

export async function logout(db: Database, key: string, secret: string): Promise<void> {
  await db.deleteFrom('session').where('subject_key', '=', key).where('token_hash', '=', hashOfSecret(secret)).execute();
}
