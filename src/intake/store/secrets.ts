// One key for each case: what people wrote is stored sealed under it, and is gone for good once the key is deleted, also
// from backups made later. A sealed text names the case whose key it needs, since cases may be merged.

import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';
import type { Change, Database } from '../database.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Chance for many nonces at once: asked for each by itself, it cost more than the sealing. */
const chance = Buffer.alloc(NONCE * 512);
let used = chance.length;

/** To be used before the next is asked for. */
function newNonce(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += NONCE;
  return chance.subarray(used - NONCE, used);
}

export const newCaseSecret = (): string => randomBytes(32).toString('base64');

/** `s1.<case>.<base64 of nonce, tag and AES-256-GCM text>`, or `a1.<arrival key>.…` before there is a case; the id is bound to it. */
export function seal(secret: string, caseId: string, text: string, kind: 's1' | 'a1' = 's1'): string {
  const nonce = newNonce();
  const cipher = createCipheriv(ALGORITHM, Buffer.from(secret, 'base64'), nonce).setAAD(Buffer.from(caseId));
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return `${kind}.${caseId}.${Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64')}`;
}

/** The text; null when its key was deleted. Throws when the sealed text was changed. Texts of the first schema were not sealed. */
export function unseal(sealed: string, secretOf: (caseId: string) => string | null): string | null {
  if (!/^[sa]1\./.test(sealed)) return sealed;
  const [, caseId = '', content = ''] = sealed.split('.');
  const secret = secretOf(caseId);
  if (secret === null) return null;
  const bytes = Buffer.from(content, 'base64');
  const cipher = createDecipheriv(ALGORITHM, Buffer.from(secret, 'base64'), bytes.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(caseId)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
}

/** Opens many sealed texts at once; null in place of each whose key is gone. */
export async function unsealAll(db: Database | Change, key: string, sealed: readonly (string | null)[]): Promise<readonly (string | null)[]> {
  const ids = [...new Set(sealed.flatMap((text) => (text?.startsWith('s1.') === true ? [text.split('.')[1] ?? ''] : [])))];
  const secrets = await secretsOf(db, key, ids);
  return sealed.map((text) => (text === null ? null : unseal(text, (id) => secrets.get(id) ?? null)));
}

export async function secretsOf(db: Database | Change, key: string, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db.selectFrom('case_secret').select(['case_id', 'secret']).where('subject_key', '=', key).where('case_id', 'in', caseIds).execute();
  return new Map(rows.map(({ case_id, secret }) => [case_id, secret]));
}
