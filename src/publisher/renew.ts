// Snapshot and timestamp: what the online key says every day. It vouches only for roles that went one version on and
// carry their officers' signatures, so that whoever holds it cannot bring in anything else.

import { addSignature, fileBytes, snapshotJson, timestampJson } from '../core/tuf/build.ts';
import { TufError } from '../core/tuf/errors.ts';
import { roleOf } from '../core/tuf/root.ts';
import { verifyThreshold } from '../core/tuf/verify.ts';
import { EXPIRY, RENEW_SNAPSHOT_BEFORE } from './expiry.ts';
import { hasPrivateKey, keyNames, openKey } from './keyStore.ts';
import { logHead } from './logFile.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';
import { delegationByName, sha256 } from './role.ts';
import { ports } from './webCrypto.ts';

/** A new timestamp, and a new snapshot when a role changed, the online key changed, or the old snapshot nears its end. */
export async function renew(options: Options): Promise<void> {
  const { office } = options;
  const root = office.newest('root')?.file;
  if (root === undefined) throw new Refusal(`There is no root in ${office.folder}: begin with \`list init\`.`);
  const names = await keyNames(office);
  const name = roleOf(root, 'timestamp').keyids.map((id) => names.get(id)).find((each) => each !== undefined && hasPrivateKey(office, each));
  if (name === undefined) throw new Refusal('The online key is not on this computer: the root names another.');
  const roles = await newestRoles(options);
  const online = await openKey(options, name);
  const now = Date.now();
  let snapshot = office.newest('snapshot');
  const known = snapshot?.file.body.meta ?? new Map<string, { version: number }>();
  const changed = [...roles].some(([role, version]) => known.get(`${role}.json`)?.version !== version);
  const otherKey = snapshot?.file.signatures.every(({ keyid }) => keyid !== online.keyid) ?? true;
  if (snapshot === null || changed || otherKey || snapshot.file.body.expires - now < RENEW_SNAPSHOT_BEFORE) {
    const version = (snapshot?.file.body.version ?? 0) + 1;
    const signed = snapshotJson(version, now + EXPIRY.snapshot, roles);
    office.write(`metadata/${version}.snapshot.json`, fileBytes(signed, await addSignature(signed, [], online)));
    snapshot = office.newest('snapshot');
  }
  if (snapshot === null) throw new Refusal('There is no snapshot.');
  const { bytes, file } = snapshot;
  const version = (office.newest('timestamp')?.file.body.version ?? 0) + 1;
  const log = logHead(office);
  const signed = timestampJson(
    version, now + EXPIRY.timestamp, { version: file.body.version, length: bytes.length, sha256: sha256(bytes) }, log === null ? null : { log: { ...log } },
  );
  office.write('metadata/timestamp.json', fileBytes(signed, await addSignature(signed, [], online)));
}

/** Every role with its newest version. Refuses a role that skipped a version, went back, or is not signed by its officers. */
async function newestRoles({ office }: Options): Promise<ReadonlyMap<string, number>> {
  const before = office.newest('snapshot')?.file.body.meta ?? new Map<string, { version: number }>();
  const roles = new Map<string, number>();
  for (const name of new Set([...office.roleNames(), ...[...before.keys()].map((file) => file.replace(/\.json$/, ''))])) {
    const newest = office.newest('targets', name);
    const was = before.get(`${name}.json`)?.version ?? 0;
    const is = newest?.file.body.version ?? 0;
    if (newest === null || is < was) throw new Refusal(`The role ${name} went from version ${was} to ${is}: a file is missing. Take it from the backup.`);
    if (is > was + 1) throw new Refusal(`The role ${name} went from version ${was} to ${is}: only ${was + 1} may follow. Ask its officers.`);
    roles.set(name, is);
    if (is === was) continue;
    const root = office.newest('root')?.file;
    const delegation = name === 'targets' ? (root === undefined ? null : roleOf(root, 'targets')) : delegationByName(office, name);
    if (delegation === null) throw new Refusal(`Nobody delegates to the role ${name}.`);
    try {
      await verifyThreshold(ports.subtle, newest.file, delegation, name);
    } catch (error) {
      if (error instanceof TufError) throw new Refusal(`The online key does not vouch for ${name} ${is}: ${error.message}.`);
      throw error;
    }
  }
  return roles;
}
