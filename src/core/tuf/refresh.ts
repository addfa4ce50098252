// The client workflow of the TUF specification 1.0, sections 5.2 to 5.6: brings root, timestamp, snapshot and targets
// up to date, in this order, each verified by the one before. The step is quoted above each check.
// Use: `const trusted = await refresh(client)`, then `findTarget`/`downloadTarget` (targets.ts). Throws `TufError`.

import { TufError } from './errors.ts';
import { type Root, type Signed, type Snapshot, type Targets, type Timestamp, parseMetadata } from './metadata.ts';
import type { TufClient } from './ports.ts';
import { verifyContent, verifyThreshold, verifyUnexpired } from './verify.ts';

export interface Trusted {
  readonly root: Signed<Root>;
  readonly timestamp: Signed<Timestamp>;
  readonly snapshot: Signed<Snapshot>;
  readonly targets: Signed<Targets>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Caps before the signed parent announces a length; the root of 552 publishers' delegations stays far below. */
export const LIMITS = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000, rootRotations: 256 } as const;

/** Takes the root that came with the client as trusted, unless there is one already (5.2). */
export async function trustInitialRoot(client: Pick<TufClient, 'store'>, bytes: Bytes): Promise<void> {
  if ((await read(client, 'root.json')) !== null) return;
  parseMetadata('root', bytes);
  await write(client, 'root.json', bytes);
}

export async function refresh(client: TufClient): Promise<Trusted> {
  // 5.1: one fixed time for the whole update, so that nothing expires between two of its checks.
  const now = client.now();
  const root = await updateRoot(client, now);
  const timestamp = await updateTimestamp(client, root, now);
  const snapshot = await updateSnapshot(client, root, timestamp, now);
  const targets = await updateTargets(client, root, snapshot, now);
  return { root, timestamp, snapshot, targets };
}

export async function loadRoot(client: Pick<TufClient, 'store'>): Promise<Signed<Root>> {
  const bytes = await read(client, 'root.json');
  if (bytes === null) throw new TufError('storage', 'there is no trusted root');
  return parseMetadata('root', bytes);
}

const roleOf = (root: Signed<Root>, name: string) => root.body.roles.get(name) ?? { keyids: [], threshold: Number.MAX_SAFE_INTEGER };

async function updateRoot(client: TufClient, now: number): Promise<Signed<Root>> {
  let root = await loadRoot(client);
  for (let step = 0; step < LIMITS.rootRotations; step += 1) {
    // 5.3.2, 5.3.3: the next version, and only the next.
    const version = root.body.version + 1;
    const bytes = await fetchFile(client, `${version}.root.json`, LIMITS.root, true);
    if (bytes === null) break;
    const next = parseMetadata('root', bytes);
    // 5.3.4: signed by a threshold of the old keys and of its own.
    await verifyThreshold(client.subtle, next, roleOf(root, 'root'), root.body.keys, `root ${version}`);
    await verifyThreshold(client.subtle, next, roleOf(next, 'root'), next.body.keys, `root ${version}`);
    // 5.3.5
    if (next.body.version !== version) throw new TufError('rollback', `root ${version} says it is ${next.body.version}`);
    // 5.3.11, done before the new root is kept: a rotation of these keys ends a fast-forward attack.
    if (rotated(root, next, 'timestamp') || rotated(root, next, 'snapshot')) {
      await remove(client, 'timestamp.json');
      await remove(client, 'snapshot.json');
    }
    // 5.3.8
    await write(client, 'root.json', bytes);
    root = next;
  }
  // 5.3.10: only the last root of the chain must be in force.
  verifyUnexpired(root, now, 'root');
  return root;
}

function rotated(before: Signed<Root>, after: Signed<Root>, name: string): boolean {
  const materials = (root: Signed<Root>): string =>
    [...roleOf(root, name).keyids].sort().map((id) => `${id}=${root.body.keys.get(id)?.public ?? ''}`).join();
  return materials(before) !== materials(after);
}

async function updateTimestamp(client: TufClient, root: Signed<Root>, now: number): Promise<Signed<Timestamp>> {
  const verify = (file: Signed<Timestamp>): Promise<void> =>
    verifyThreshold(client.subtle, file, roleOf(root, 'timestamp'), root.body.keys, 'timestamp');
  const kept = await readTrusted(client, 'timestamp.json', 'timestamp', verify);
  // 5.4.1
  const bytes = await fetchFile(client, 'timestamp.json', LIMITS.timestamp, false);
  const fresh = parseMetadata('timestamp', bytes);
  // 5.4.2
  await verify(fresh);
  if (kept !== null) {
    // 5.4.3.1
    if (fresh.body.version < kept.body.version) {
      throw new TufError('rollback', `timestamp went from version ${kept.body.version} to ${fresh.body.version}`);
    }
    // The same version again is the normal answer "nothing new".
    if (fresh.body.version === kept.body.version) {
      verifyUnexpired(kept, now, 'timestamp');
      return kept;
    }
    // 5.4.3.2
    if (fresh.body.snapshot.version < kept.body.snapshot.version) {
      throw new TufError('rollback', `the timestamp names snapshot ${fresh.body.snapshot.version} after ${kept.body.snapshot.version}`);
    }
  }
  // 5.4.4
  verifyUnexpired(fresh, now, 'timestamp');
  // 5.4.5
  await write(client, 'timestamp.json', bytes);
  return fresh;
}

async function updateSnapshot(client: TufClient, root: Signed<Root>, timestamp: Signed<Timestamp>, now: number): Promise<Signed<Snapshot>> {
  const wanted = timestamp.body.snapshot;
  const verify = (file: Signed<Snapshot>): Promise<void> =>
    verifyThreshold(client.subtle, file, roleOf(root, 'snapshot'), root.body.keys, 'snapshot');
  const kept = await readTrusted(client, 'snapshot.json', 'snapshot', verify);
  if (kept !== null && kept.body.version === wanted.version) {
    verifyUnexpired(kept, now, 'snapshot');
    return kept;
  }
  // 5.5.1
  const name = root.body.consistentSnapshot ? `${wanted.version}.snapshot.json` : 'snapshot.json';
  const bytes = await fetchFile(client, name, wanted.length ?? LIMITS.snapshot, false);
  // 5.5.2
  await verifyContent(client.subtle, bytes, wanted, 'snapshot');
  const fresh = parseMetadata('snapshot', bytes);
  // 5.5.3
  await verify(fresh);
  // 5.5.4
  if (fresh.body.version !== wanted.version) throw new TufError('mismatch', `snapshot ${wanted.version} says it is ${fresh.body.version}`);
  // 5.5.5
  for (const [file, before] of kept?.body.meta ?? []) {
    const after = fresh.body.meta.get(file);
    if (after === undefined) throw new TufError('rollback', `the snapshot no longer names ${file}`);
    if (after.version < before.version) throw new TufError('rollback', `${file} went from version ${before.version} to ${after.version}`);
  }
  // 5.5.6
  verifyUnexpired(fresh, now, 'snapshot');
  // 5.5.7
  await write(client, 'snapshot.json', bytes);
  return fresh;
}

const updateTargets = (client: TufClient, root: Signed<Root>, snapshot: Signed<Snapshot>, now: number): Promise<Signed<Targets>> =>
  updateTargetsRole(client, root, snapshot, { name: 'targets', ...roleOf(root, 'targets') }, root.body.keys, now);

/** 5.6 for the top role, 5.6.7.3.1 for a delegated one: the kept file when it is the one wanted, else a fetched one. */
export async function updateTargetsRole(
  client: TufClient,
  root: Signed<Root>,
  snapshot: Signed<Snapshot>,
  role: { readonly name: string; readonly keyids: readonly string[]; readonly threshold: number },
  keys: ReadonlyMap<string, Signed<Root>['body']['keys'] extends ReadonlyMap<string, infer K> ? K : never>,
  now: number,
): Promise<Signed<Targets>> {
  const wanted = snapshot.body.meta.get(`${role.name}.json`);
  if (wanted === undefined) throw new TufError('not-listed', `the snapshot does not name ${role.name}`);
  const file = `${encodeRoleName(role.name)}.json`;
  const check = async (candidate: Signed<Targets>, bytes: Bytes): Promise<void> => {
    // 5.6.2
    await verifyContent(client.subtle, bytes, wanted, role.name);
    // 5.6.3
    await verifyThreshold(client.subtle, candidate, role, keys, role.name);
    // 5.6.4
    if (candidate.body.version !== wanted.version) {
      throw new TufError('mismatch', `${role.name} ${wanted.version} says it is ${candidate.body.version}`);
    }
  };
  const keptBytes = await read(client, file);
  if (keptBytes !== null) {
    const kept = await tolerate(async () => {
      const candidate = parseMetadata('targets', keptBytes);
      await check(candidate, keptBytes);
      return candidate;
    });
    if (kept !== null) {
      verifyUnexpired(kept, now, role.name);
      return kept;
    }
  }
  // 5.6.1
  const name = root.body.consistentSnapshot ? `${wanted.version}.${file}` : file;
  const bytes = await fetchFile(client, name, wanted.length ?? LIMITS.targets, false);
  const fresh = parseMetadata('targets', bytes);
  await check(fresh, bytes);
  // 5.6.5
  verifyUnexpired(fresh, now, role.name);
  // 5.6.6
  await write(client, file, bytes);
  return fresh;
}

/** Role names are any text; as file names and in addresses they are percent-encoded, so that `../x` stays a name. */
export const encodeRoleName = (name: string): string =>
  [...new TextEncoder().encode(name)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9_~.-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

async function readTrusted<T extends 'timestamp' | 'snapshot', B extends Signed<Timestamp> | Signed<Snapshot>>(
  client: TufClient,
  name: string,
  type: T,
  verify: (file: B) => Promise<void>,
): Promise<B | null> {
  const bytes = await read(client, name);
  if (bytes === null) return null;
  // A kept file that today's root does not vouch for, or that was cut by a crash, is as good as none.
  return tolerate(async () => {
    const file = parseMetadata(type, bytes) as unknown as B;
    await verify(file);
    return file;
  });
}

async function tolerate<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof TufError) return null;
    throw error;
  }
}

async function fetchFile(client: TufClient, name: string, maxBytes: number, mayBeMissing: true): Promise<Bytes | null>;
async function fetchFile(client: TufClient, name: string, maxBytes: number, mayBeMissing: false): Promise<Bytes>;
async function fetchFile(client: TufClient, name: string, maxBytes: number, mayBeMissing: boolean): Promise<Bytes | null> {
  const fetched = await client.fetch(client.metadataUrl + name, maxBytes);
  switch (fetched.kind) {
    case 'ok':
      if (fetched.bytes.length > maxBytes) throw new TufError('too-large', `${name} is larger than ${maxBytes} bytes`);
      return fetched.bytes;
    case 'missing':
      if (mayBeMissing) return null;
      throw new TufError('not-found', `${name} is not on the server`);
    case 'too-large':
      throw new TufError('too-large', `${name} is larger than ${maxBytes} bytes`);
    case 'failed':
      throw new TufError('unreachable', `${name}: ${fetched.reason}`);
  }
}

const storage = async <T>(attempt: Promise<T>): Promise<T> =>
  attempt.catch((error: unknown) => {
    throw new TufError('storage', error instanceof Error ? error.message : String(error));
  });
const read = (client: Pick<TufClient, 'store'>, name: string): Promise<Bytes | null> => storage(client.store.get(name));
const write = (client: Pick<TufClient, 'store'>, name: string, bytes: Bytes): Promise<void> => storage(client.store.put(name, bytes));
const remove = (client: Pick<TufClient, 'store'>, name: string): Promise<void> => storage(client.store.delete(name));
