// Fetching a target and believing only its signed length and hashes (specification 1.0, section 5.7).

import { TufError } from './errors.ts';
import type { TufClient } from './ports.ts';
import type { Trusted } from './refresh.ts';
import type { FoundTarget } from './targets.ts';
import { computable, verifyContent } from './verify.ts';

/**
 * Fetches a found target from `base` (ends with `/`) as `DIR/HASH.NAME` where the root says so, else as `DIR/NAME`,
 * and gives its bytes only when length and hashes are the signed ones. `most`: a cap of the caller's own, whatever is signed.
 */
export async function downloadTarget(
  client: TufClient,
  trusted: Trusted,
  { path, meta }: FoundTarget,
  base: string,
  most = Number.MAX_SAFE_INTEGER,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = computable(meta.hashes);
  if (algorithm === null) throw new TufError('mismatch', `${path} is announced with unknown hashes only`);
  if (meta.length > most) throw new TufError('too-large', `${path} is announced with ${meta.length} bytes, more than ${most}`);
  const slash = path.lastIndexOf('/') + 1;
  const prefix = trusted.root.body.consistentSnapshot ? `${meta.hashes.get(algorithm)}.` : '';
  const fetched = await client.fetch(base + addressOf(path.slice(0, slash) + prefix + path.slice(slash)), meta.length);
  if (fetched.kind === 'missing') throw new TufError('not-found', `${path} is not on the server`);
  if (fetched.kind === 'too-large') throw new TufError('mismatch', `${path} is larger than the signed ${meta.length} bytes`);
  if (fetched.kind === 'failed') throw new TufError('unreachable', `${path}: ${fetched.reason}`);
  await verifyContent(client.subtle, fetched.bytes, meta, path);
  return fetched.bytes;
}

/**
 * A target path is a relative address already (section 4.5: "path-relative-URL string"): only what an address cannot
 * hold in a path is percent-encoded, and what is encoded stays so.
 */
const addressOf = (path: string): string =>
  path.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/%._~!$&'()*+,;=:@-]+/g, (letters) => encodeURIComponent(letters));
