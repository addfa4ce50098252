// The chain of trusted roots (specification 1.0, sections 5.2 and 5.3): from the one that came with the client to the
// newest, each signed by the one before and by itself.

import { TufError } from './errors.ts';
import { LIMITS, fetchOptional, read, remove, write } from './files.ts';
import { type Key, type Role, type RoleType, type Root, type Signed, parseMetadata } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { verifyThreshold, verifyUnexpired } from './verify.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A verified root that stands here is taking its place: it is written first, and the files that it retires go before it
 * does, so that a run which is killed in between is finished by the next and nothing is trusted or forgotten by halves.
 * No role's file can have this name.
 */
const NEXT = 'root.json.next';

/** Takes the root that came with the client as trusted, unless there is one already (5.2). */
export async function trustInitialRoot(client: Pick<TufClient, 'store'>, bytes: Bytes): Promise<void> {
  if ((await read(client, 'root.json')) !== null) return;
  parseMetadata('root', bytes);
  await write(client, 'root.json', bytes);
}

/** The role's keys and threshold, as the root says. */
export const roleOf = (root: Signed<Root>, name: RoleType): Role & { readonly keys: ReadonlyMap<string, Key> } => {
  const role = root.body.roles.get(name);
  if (role === undefined) throw new TufError('malformed', `root does not name ${name}`);
  return { ...role, keys: root.body.keys };
};

/** The trusted root as it is kept. Throws `storage` when there is none, `unsigned` when it does not carry its own keys' signatures. */
async function keptRoot(client: TufClient): Promise<Signed<Root>> {
  const next = await read(client, NEXT);
  if (next !== null) await install(client, next);
  const bytes = await read(client, 'root.json');
  if (bytes === null) throw new TufError('storage', 'there is no trusted root');
  const root = parseMetadata('root', bytes);
  await verifyThreshold(client.subtle, root, roleOf(root, 'root'), `root ${root.body.version}`);
  return root;
}

/** Brings the root up to date and gives the newest; `now` is the fixed time of this update. */
export async function updateRoot(client: TufClient, now: number): Promise<Signed<Root>> {
  let root = await keptRoot(client);
  for (let step = 0; step < LIMITS.rootRotations; step += 1) {
    // 5.3.2, 5.3.3: "Try downloading version N+1 of the root metadata file, up to some W number of bytes"
    const version = root.body.version + 1;
    const bytes = await fetchOptional(client, `${version}.root.json`, LIMITS.root);
    if (bytes === null) break;
    const next = parseMetadata('root', bytes);
    // 5.3.4: "signed by: (1) a threshold of keys specified in the trusted root metadata file (version N), and
    // (2) a threshold of keys specified in the new root metadata file being validated (version N+1)"
    await verifyThreshold(client.subtle, next, roleOf(root, 'root'), `root ${version}`);
    await verifyThreshold(client.subtle, next, roleOf(next, 'root'), `root ${version}`);
    // 5.3.5: "The version number of the new root metadata MUST be exactly the version in the trusted root metadata
    // (version N) incremented by one"
    if (next.body.version !== version) throw new TufError('rollback', `root ${version} says it is ${next.body.version}`);
    // 5.3.11: "If the timestamp and / or snapshot keys have been rotated, then delete the trusted timestamp and snapshot
    // metadata files"; done together with 5.3.8: "Persist root metadata"
    if (rotated(root, next)) {
      await write(client, NEXT, bytes);
      await install(client, bytes);
    } else await write(client, 'root.json', bytes);
    root = next;
  }
  // 5.3.10: "The expiration timestamp in the trusted root metadata file MUST be higher than the fixed update start time"
  verifyUnexpired(root, now, 'root');
  return root;
}

async function install(client: TufClient, root: Bytes): Promise<void> {
  await remove(client, 'snapshot.json');
  await remove(client, 'timestamp.json');
  await write(client, 'root.json', root);
  await remove(client, NEXT);
}

/** The keys that speak for timestamp or snapshot are others than before: a recovery from a fast-forward attack. */
const rotated = (before: Signed<Root>, after: Signed<Root>): boolean =>
  (['timestamp', 'snapshot'] as const).some((name) => keysText(before, name) !== keysText(after, name));

function keysText(root: Signed<Root>, name: 'timestamp' | 'snapshot'): string {
  const { keyids, keys } = roleOf(root, name);
  return [...keyids].sort().map((id) => `${id}=${keys.get(id)?.public ?? ''}`).join();
}
