// The client workflow of the TUF specification 1.0, section 5: brings root, timestamp, snapshot and targets up to date,
// in this order, each verified by the one before; the steps stand in the files of the roles.
// Use: `const trusted = await refresh(client)`, then `findTarget` (targets.ts) and `downloadTarget` (download.ts).

import type { Root, Signed, Snapshot, Targets, Timestamp } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { roleOf, updateRoot } from './root.ts';
import { updateSnapshot } from './snapshot.ts';
import { updateTargetsRole } from './targetsRole.ts';
import { updateTimestamp } from './timestamp.ts';

export { trustInitialRoot } from './root.ts';

export interface Trusted {
  readonly root: Signed<Root>;
  readonly timestamp: Signed<Timestamp>;
  readonly snapshot: Signed<Snapshot>;
  readonly targets: Signed<Targets>;
}

/** One whole update. Throws `TufError`; what was verified before the error stays kept, nothing else does. */
export async function refresh(client: TufClient): Promise<Trusted> {
  // 5.1: "Record fixed update start time", so that nothing expires between two checks of one update
  const now = client.now();
  const root = await updateRoot(client, now);
  const timestamp = await updateTimestamp(client, root, now);
  const snapshot = await updateSnapshot(client, root, timestamp, now);
  const targets = await updateTargetsRole(client, root, snapshot, { name: 'targets', ...roleOf(root, 'targets') }, now);
  return { root, timestamp, snapshot, targets };
}
