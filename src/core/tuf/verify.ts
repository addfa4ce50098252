// Checks that hold for every metadata file: enough distinct keys signed it, its length and hashes are the announced ones,
// it has not expired.

import { canonicalBytes } from './canonical.ts';
import { TufError } from './errors.ts';
import { hexFromBytes, materialOf, verifies } from './keys.ts';
import type { FileMeta, Key, Role, Signed } from './metadata.ts';
import type { Subtle } from './ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Throws `TufError('unsigned')` unless `threshold` *distinct keys* of the role signed the file (section 4.2.1). */
export async function verifyThreshold(subtle: Subtle, file: Signed<unknown>, role: Role, keys: ReadonlyMap<string, Key>, name: string): Promise<void> {
  const message = canonicalBytes(file.signed);
  const signers = new Set<string>();
  const attempts = file.signatures
    .filter(({ keyid }) => role.keyids.includes(keyid))
    .map(async ({ keyid, sig }) => {
      const key = keys.get(keyid);
      if (key !== undefined && (await verifies(subtle, key, sig, message))) signers.add(materialOf(key));
    });
  await Promise.all(attempts);
  if (signers.size >= role.threshold) return;
  throw new TufError('unsigned', `${name} has ${signers.size} valid signatures and needs ${role.threshold}`);
}

/** Throws `TufError('mismatch')` when the bytes are not those that the signed parent announced. Unknown hash names prove nothing. */
export async function verifyContent(subtle: Subtle, bytes: Bytes, meta: Pick<FileMeta, 'length' | 'hashes'>, name: string): Promise<void> {
  if (meta.length !== null && bytes.length !== meta.length) {
    throw new TufError('mismatch', `${name} has ${bytes.length} bytes instead of ${meta.length}`);
  }
  let checked = 0;
  for (const [algorithm, expected] of meta.hashes) {
    const known = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' }[algorithm];
    if (known === undefined) continue;
    checked += 1;
    const actual = hexFromBytes(new Uint8Array(await subtle.digest(known, bytes)));
    if (actual !== expected) throw new TufError('mismatch', `${name} has another ${algorithm} than was signed`);
  }
  if (meta.hashes.size > 0 && checked === 0) throw new TufError('mismatch', `${name} is announced with unknown hashes only`);
}

/** Throws `TufError('expired')` when the file is no longer in force. */
export function verifyUnexpired(file: Signed<{ readonly expires: number }>, now: number, name: string): void {
  if (file.body.expires <= now) throw new TufError('expired', `${name} expired on ${new Date(file.body.expires).toISOString()}`);
}
