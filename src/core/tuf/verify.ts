// Checks that hold for every metadata file: enough distinct keys signed it, its length and hashes are the announced ones,
// it has not expired.

import { canonicalBytes } from './canonical.ts';
import { TufError } from './errors.ts';
import { hexFromBytes } from '../hex.ts';
import { identityOf, verifies } from './keys.ts';
import type { FileMeta, Key, Role, Signed } from './metadata.ts';
import type { Subtle } from './ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Throws `TufError('unsigned')` unless `threshold` *distinct keys* of the role signed the file (section 4.2.1). */
export async function verifyThreshold(
  subtle: Subtle,
  file: Signed<unknown>,
  role: Role & { readonly keys: ReadonlyMap<string, Key> },
  name: string,
): Promise<void> {
  const message = canonicalBytes(file.signed);
  const signers = new Set<string>();
  const attempts = file.signatures
    .filter(({ keyid }) => role.keyids.includes(keyid))
    .map(async ({ keyid, sig }) => {
      const key = role.keys.get(keyid);
      const identity = key === undefined ? null : identityOf(key);
      if (key !== undefined && identity !== null && (await verifies(subtle, key, sig, message))) signers.add(identity);
    });
  await Promise.all(attempts);
  if (signers.size >= role.threshold) return;
  throw new TufError('unsigned', `${name} has ${signers.size} valid signatures and needs ${role.threshold}`);
}

/** WebCrypto's names of the hashes that we compute. */
const HASHES: ReadonlyMap<string, string> = new Map([['sha256', 'SHA-256'], ['sha384', 'SHA-384'], ['sha512', 'SHA-512']]);

/** The first of the announced hashes that this client can compute; null when there is none. */
export const computable = (hashes: FileMeta['hashes']): string | null => [...HASHES.keys()].find((name) => hashes.has(name)) ?? null;

/** Throws `TufError('mismatch')` when the bytes are not those that the signed parent announced. Unknown hash names prove nothing. */
export async function verifyContent(subtle: Subtle, bytes: Bytes, meta: Pick<FileMeta, 'length' | 'hashes'>, name: string): Promise<void> {
  if (meta.length !== null && bytes.length !== meta.length) {
    throw new TufError('mismatch', `${name} has ${bytes.length} bytes instead of ${meta.length}`);
  }
  for (const [algorithm, expected] of meta.hashes) {
    const known = HASHES.get(algorithm);
    if (known === undefined) continue;
    const actual = hexFromBytes(new Uint8Array(await subtle.digest(known, bytes)));
    if (actual !== expected) throw new TufError('mismatch', `${name} has another ${algorithm} than was signed`);
  }
  if (meta.hashes.size > 0 && computable(meta.hashes) === null) throw new TufError('mismatch', `${name} is announced with unknown hashes only`);
}

/** Throws `TufError('expired')` when the file is no longer in force. */
export function verifyUnexpired(file: Signed<{ readonly expires: number }>, now: number, name: string): void {
  if (file.body.expires <= now) throw new TufError('expired', `${name} expired on ${new Date(file.body.expires).toISOString()}`);
}
