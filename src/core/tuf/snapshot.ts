// The snapshot role (specification 1.0, section 5.5): which versions of all lists belong together.

import { TufError } from './errors.ts';
import { LIMITS, fetchFile, readKept, write } from './files.ts';
import { type Root, type Signed, type Snapshot, type Timestamp, parseMetadata } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { roleOf } from './root.ts';
import { verifyContent, verifyThreshold, verifyUnexpired } from './verify.ts';

/** The snapshot that the timestamp announces, verified and kept. Throws `TufError`. */
export async function updateSnapshot(client: TufClient, root: Signed<Root>, timestamp: Signed<Timestamp>, now: number): Promise<Signed<Snapshot>> {
  const wanted = timestamp.body.snapshot;
  const open = async (bytes: Uint8Array): Promise<Signed<Snapshot>> => {
    const file = parseMetadata('snapshot', bytes);
    // 5.5.3: "The new snapshot metadata file MUST have been signed by a threshold of keys specified in the trusted root"
    await verifyThreshold(client.subtle, file, roleOf(root, 'snapshot'), 'snapshot');
    return file;
  };
  // The kept one serves the rollback check even when its hash is no longer the announced one.
  const kept = await readKept(client, 'snapshot.json', async (bytes) => ({
    file: await open(bytes),
    announced: await verifyContent(client.subtle, bytes, wanted, 'snapshot').then(() => true, () => false),
  }));
  if (kept !== null && kept.announced && kept.file.body.version === wanted.version) {
    verifyUnexpired(kept.file, now, 'snapshot');
    return kept.file;
  }
  // 5.5.1: "Download snapshot metadata file, up to either the number of bytes specified in the timestamp metadata file,
  // or some Y number of bytes"
  const name = root.body.consistentSnapshot ? `${wanted.version}.snapshot.json` : 'snapshot.json';
  const bytes = await fetchFile(client, name, Math.min(wanted.length ?? LIMITS.snapshot, LIMITS.snapshot));
  // 5.5.2: "The hashes of the new snapshot metadata file MUST match the hashes, if any, listed in the trusted timestamp"
  await verifyContent(client.subtle, bytes, wanted, 'snapshot');
  const fresh = await open(bytes);
  // 5.5.4: "The version number of the new snapshot metadata file MUST match the version number listed in the trusted timestamp"
  if (fresh.body.version !== wanted.version) throw new TufError('mismatch', `snapshot ${wanted.version} says it is ${fresh.body.version}`);
  // 5.5.5: "The version number of the targets metadata file, and all delegated targets metadata files, if any, in the
  // trusted snapshot metadata file, if any, MUST be less than or equal to its version number in the new snapshot metadata
  // file. Furthermore, any targets metadata filename that was listed in the trusted snapshot metadata file, if any, MUST
  // continue to be listed"
  for (const [file, before] of kept?.file.body.meta ?? []) {
    const after = fresh.body.meta.get(file);
    if (after === undefined) throw new TufError('rollback', `the snapshot no longer names ${file}`);
    if (after.version < before.version) throw new TufError('rollback', `${file} went from version ${before.version} to ${after.version}`);
  }
  // 5.5.6: "The expiration timestamp in the new snapshot metadata file MUST be higher than the fixed update start time"
  verifyUnexpired(fresh, now, 'snapshot');
  // 5.5.7: "Persist snapshot metadata"
  await write(client, 'snapshot.json', bytes);
  return fresh;
}
