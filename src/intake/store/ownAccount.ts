// An officer's own passkeys and sessions: to see them, and to end or remove one. A session is named by the beginning of its
// cookie's hash, which opens nothing.

import type { OwnAccount } from '../../core/report/desk.ts';
import { type Result, problem, success } from '../../core/result.ts';
import { type Database, inTransaction } from '../database.ts';
import { hashOfSecret } from '../hashes.ts';
import { SESSION_LIFE } from './staff.ts';
import { isoTime } from './times.ts';

const nameOf = (tokenHash: string): string => tokenHash.slice(0, 16);

export async function ownAccount(db: Database, key: string, staffId: string, secret: string, now: Date): Promise<OwnAccount> {
  const own = nameOf(hashOfSecret(secret));
  const passkeys = await db.selectFrom('credential').select(['id', 'created', 'last_used']).where('subject_key', '=', key).where('staff_id', '=', staffId).orderBy('created').execute();
  const sessions = await db.selectFrom('session').selectAll().where('subject_key', '=', key).where('staff_id', '=', staffId).where('expires', '>', now).orderBy('expires', 'desc').execute();
  return {
    passkeys: passkeys.map(({ id, created, last_used }) => ({ id, created: isoTime(created), lastUsed: last_used === null ? null : isoTime(last_used) })),
    sessions: sessions.map(({ token_hash, expires, proved }) => ({
      id: nameOf(token_hash), opened: isoTime(new Date(expires.getTime() - SESSION_LIFE)), expires: isoTime(expires), proved: proved === null ? null : isoTime(proved), own: nameOf(token_hash) === own,
    })),
  };
}

/** Ends one of the officer's sessions by its name. */
export async function endSession(db: Database, key: string, staffId: string, name: string): Promise<void> {
  const rows = await db.selectFrom('session').select('token_hash').where('subject_key', '=', key).where('staff_id', '=', staffId).execute();
  const found = rows.find(({ token_hash }) => nameOf(token_hash) === name);
  if (found !== undefined) await db.deleteFrom('session').where('subject_key', '=', key).where('token_hash', '=', found.token_hash).execute();
}

/** Removes a passkey; the last one stays, because without any a stolen link would be enough for decisions again. */
export function removePasskey(db: Database, key: string, staffId: string, id: string): Promise<Result<null>> {
  return inTransaction(db, async (change) => {
    const own = await change.selectFrom('credential').select('id').where('subject_key', '=', key).where('staff_id', '=', staffId).forUpdate().execute();
    if (!own.some((each) => each.id === id)) return problem('console_passkey_gone');
    if (own.length === 1) return problem('console_passkey_last');
    await change.deleteFrom('credential').where('subject_key', '=', key).where('id', '=', id).execute();
    return success(null);
  });
}
