// One targets role, the top one or a delegated one (specification 1.0, sections 5.6 and 5.6.7.3): the kept file when it
// is the wanted one, else a fetched one. Either is verified against the delegator that asks, never against another.

import { TufError } from './errors.ts';
import { LIMITS, encodeRoleName, fetchFile, readKept, write } from './files.ts';
import { type Key, type Role, type Root, type Signed, type Snapshot, type Targets, parseMetadata } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { verifyContent, verifyThreshold, verifyUnexpired } from './verify.ts';

/** A role with the keys that its delegator lists. */
export interface DelegatedRole extends Role { readonly name: string; readonly keys: ReadonlyMap<string, Key> }

/** The role's file in the version that the snapshot lists, verified and kept. Throws `TufError`; `not-listed` where the snapshot lists none. */
export async function updateTargetsRole(
  client: TufClient,
  root: Signed<Root>,
  snapshot: Signed<Snapshot>,
  role: DelegatedRole,
  now: number,
): Promise<Signed<Targets>> {
  const wanted = snapshot.body.meta.get(`${role.name}.json`);
  if (wanted === undefined) throw new TufError('not-listed', `the snapshot does not name ${role.name}`);
  const open = async (bytes: Uint8Array<ArrayBuffer>): Promise<Signed<Targets>> => {
    // 5.6.2: "The hashes of the new targets metadata file MUST match the hashes, if any, listed in the trusted snapshot"
    await verifyContent(client.subtle, bytes, wanted, role.name);
    const file = parseMetadata('targets', bytes);
    // 5.6.3: "The new targets metadata file MUST have been signed by a threshold of keys specified in the trusted root
    // metadata file" – for a delegated role, in its delegator's
    await verifyThreshold(client.subtle, file, role, role.name);
    // 5.6.4: "The version number of the new targets metadata file MUST match the version number listed in the trusted snapshot"
    if (file.body.version !== wanted.version) throw new TufError('mismatch', `${role.name} ${wanted.version} says it is ${file.body.version}`);
    return file;
  };
  const encoded = `${encodeRoleName(role.name)}.json`;
  const kept = await readKept(client, encoded, open);
  if (kept !== null) {
    verifyUnexpired(kept, now, role.name);
    return kept;
  }
  // 5.6.1: "Download the top-level targets metadata file, up to either the number of bytes specified in the snapshot
  // metadata file, or some Z number of bytes"
  const name = root.body.consistentSnapshot ? `${wanted.version}.${encoded}` : encoded;
  const bytes = await fetchFile(client, name, Math.min(wanted.length ?? LIMITS.targets, LIMITS.targets));
  const fresh = await open(bytes);
  // 5.6.5: "The expiration timestamp in the new targets metadata file MUST be higher than the fixed update start time"
  verifyUnexpired(fresh, now, role.name);
  // 5.6.6: "Persist targets metadata"
  await write(client, encoded, bytes);
  return fresh;
}
