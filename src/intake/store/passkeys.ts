// Officers' passkeys, and the challenges that each ceremony uses up. Only public keys are kept.

import type { Officer } from '../../core/report/staff.ts';
import { type Database, inTransaction } from '../database.ts';
import { hashOfSecret } from '../hashes.ts';

const CHALLENGE_LIFE = 5 * 60 * 1000;

export interface Passkey { readonly id: string; readonly publicKey: Uint8Array<ArrayBuffer>; readonly counter: number; readonly officer: Officer }

/** `staffId`: for whom the ceremony is; null for signing in, when nobody is known yet. */
export async function keepChallenge(db: Database, key: string, challenge: string, staffId: string | null, now: Date): Promise<void> {
  await db.insertInto('challenge').values({ subject_key: key, challenge, staff_id: staffId, expires: new Date(now.getTime() + CHALLENGE_LIFE) }).execute();
}

/** True once for each challenge that was made for this officer and has not expired. */
export async function useChallenge(db: Database, key: string, challenge: string, staffId: string | null, now: Date): Promise<boolean> {
  const gone = await db
    .deleteFrom('challenge')
    .where('subject_key', '=', key).where('challenge', '=', challenge).where('expires', '>', now)
    .where('staff_id', staffId === null ? 'is' : '=', staffId)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

export async function passkeyIds(db: Database, key: string, staffId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('credential').select('id').where('subject_key', '=', key).where('staff_id', '=', staffId).execute();
  return rows.map(({ id }) => id);
}

/** Null for an unknown passkey, and for one whose officer is no longer active. */
export async function findPasskey(db: Database, key: string, id: string): Promise<Passkey | null> {
  const row = await db
    .selectFrom('credential')
    .innerJoin('staff', (join) => join.onRef('staff.subject_key', '=', 'credential.subject_key').onRef('staff.id', '=', 'credential.staff_id'))
    .select(['credential.id', 'credential.public_key', 'credential.counter', 'staff.id as staff_id', 'staff.name'])
    .where('credential.subject_key', '=', key).where('credential.id', '=', id).where('staff.active', '=', true)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64')), counter: Number(row.counter), officer: { id: row.staff_id, name: row.name } };
}

export async function addPasskey(db: Database, key: string, staffId: string, passkey: Omit<Passkey, 'officer'>, transports: readonly string[], now: Date): Promise<void> {
  await db.insertInto('credential').values({
    subject_key: key, id: passkey.id, staff_id: staffId, public_key: Buffer.from(passkey.publicKey).toString('base64'), counter: String(passkey.counter),
    transports: transports.join(' '), created: now, last_used: null,
  }).execute();
}

/** Notes a use. False when the counter went back, which only a copied key does. */
export function notePasskeyUse(db: Database, key: string, id: string, counter: number, now: Date): Promise<boolean> {
  return inTransaction(db, async (change) => {
    const row = await change.selectFrom('credential').select('counter').where('subject_key', '=', key).where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined || (counter > 0 && counter <= Number(row.counter))) return false;
    await change.updateTable('credential').set({ counter: String(counter), last_used: now }).where('subject_key', '=', key).where('id', '=', id).execute();
    return true;
  });
}

/** The session showed its officer's passkey just now. */
export async function proveSession(db: Database, key: string, secret: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ proved: now }).where('subject_key', '=', key).where('token_hash', '=', hashOfSecret(secret)).execute();
}
