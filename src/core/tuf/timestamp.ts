// The timestamp role (specification 1.0, section 5.4): what is newest, at this moment.

import { TufError } from './errors.ts';
import { LIMITS, fetchFile, readKept, write } from './files.ts';
import { type Root, type Signed, type Timestamp, parseMetadata } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { roleOf } from './root.ts';
import { verifyThreshold, verifyUnexpired } from './verify.ts';

/** The newest timestamp, verified and kept; `now` is the fixed time of this update. Throws `TufError`. */
export async function updateTimestamp(client: TufClient, root: Signed<Root>, now: number): Promise<Signed<Timestamp>> {
  const open = async (bytes: Uint8Array): Promise<Signed<Timestamp>> => {
    const file = parseMetadata('timestamp', bytes);
    // 5.4.2: "The new timestamp metadata file MUST have been signed by a threshold of keys specified in the trusted root"
    await verifyThreshold(client.subtle, file, roleOf(root, 'timestamp'), 'timestamp');
    return file;
  };
  const kept = await readKept(client, 'timestamp.json', open);
  // 5.4.1: "Download the timestamp metadata file, up to X number of bytes"
  const bytes = await fetchFile(client, 'timestamp.json', LIMITS.timestamp);
  const fresh = await open(bytes);
  if (kept !== null) {
    // 5.4.3.1: "The version number of the trusted timestamp metadata file, if any, MUST be less than the version number
    // of the new timestamp metadata file [...] If the new timestamp metadata file version is equal, discard it and abort"
    if (fresh.body.version < kept.body.version) {
      throw new TufError('rollback', `timestamp went from version ${kept.body.version} to ${fresh.body.version}`);
    }
    if (fresh.body.version === kept.body.version) {
      verifyUnexpired(kept, now, 'timestamp');
      return kept;
    }
    // 5.4.3.2: "The version number of the snapshot metadata file in the trusted timestamp metadata file, if any, MUST be
    // less than or equal to its version number in the new timestamp metadata file"
    if (fresh.body.snapshot.version < kept.body.snapshot.version) {
      throw new TufError('rollback', `the timestamp names snapshot ${fresh.body.snapshot.version} after ${kept.body.snapshot.version}`);
    }
  }
  // 5.4.4: "The expiration timestamp in the new timestamp metadata file MUST be higher than the fixed update start time"
  verifyUnexpired(fresh, now, 'timestamp');
  // 5.4.5: "Persist timestamp metadata"
  await write(client, 'timestamp.json', bytes);
  return fresh;
}
