// `list publish --to DIR`: puts a fully signed draft where residents fetch it, and `list refresh --to DIR`: says again,
// with the online key, that the last list is still the newest. Files are written in an order in which a resident who
// fetches at any moment finds a whole list: targets first, then the roles, snapshot, and timestamp last.

import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { addSignature, fileBytes, snapshotJson, timestampJson } from '../../core/tuf/build.ts';
import type { Subtle } from '../../core/tuf/ports.ts';
import { encodeRoleName } from '../../core/tuf/files.ts';
import { verifyThreshold } from '../../core/tuf/verify.ts';
import { EXPIRY, RENEW_SNAPSHOT_BEFORE } from '../expiry.ts';
import { openKey } from '../keyStore.ts';
import { type Office, writeWhole } from '../office.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { delegationOf, openRole, sha256, entriesOf } from '../role.ts';

const subtle = webcrypto.subtle as unknown as Subtle;

export async function publish(options: Options): Promise<void> {
  const { office } = options;
  const settings = office.settings();
  const to = options.required('to');
  const role = openRole(office);
  const delegation = delegationOf(office);
  try {
    await verifyThreshold(subtle, role.parsed, { ...delegation.role, keys: delegation.keys }, settings.role);
  } catch (error) {
    throw new Refusal(`The draft is not signed by enough officers: ${error instanceof Error ? error.message : String(error)}.`);
  }
  for (const entry of entriesOf(office)) {
    const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
    office.write(`targets/${settings.publisher.id}/${entry.sha256}.${name}`, office.bytes(`draft/${name}`));
  }
  const { version } = role.parsed.body;
  office.write(`metadata/${version}.${encodeRoleName(settings.role)}.json`, office.bytes('draft/role.json'));
  await renew(options, true);
  rmSync(office.path('draft'), { recursive: true });
  copyPublished(office, to);
  console.log(`Published version ${office.publishedList()?.version} to ${to}.`);
}

export async function refresh(options: Options): Promise<void> {
  await renew(options, false);
  const to = options.optional('to');
  if (to !== undefined) copyPublished(options.office, to);
  const timestamp = options.office.newest('timestamp');
  console.log(`The list is vouched for until ${new Date(timestamp?.file.body.expires ?? 0).toISOString()}.`);
}

/** A new timestamp, and a new snapshot when roles changed or the old one nears its end. */
async function renew(options: Options, changed: boolean): Promise<void> {
  const { office } = options;
  const settings = office.settings();
  const online = await openKey(options, settings.onlineKey);
  const now = Date.now();
  let snapshot = office.newest('snapshot');
  if (changed || snapshot === null || snapshot.file.body.expires - now < RENEW_SNAPSHOT_BEFORE) {
    const roles = new Map(
      ['targets', settings.role].map((name) => [name, office.newest('targets', name)?.file.body.version ?? 0] as const).filter(([, version]) => version > 0),
    );
    const version = (snapshot?.file.body.version ?? 0) + 1;
    const signed = snapshotJson(version, now + EXPIRY.snapshot, roles);
    office.write(`metadata/${version}.snapshot.json`, fileBytes(signed, await addSignature(signed, [], online)));
    snapshot = office.newest('snapshot');
  }
  if (snapshot === null) throw new Refusal('There is no snapshot.');
  const { bytes, file } = snapshot;
  const version = (office.newest('timestamp')?.file.body.version ?? 0) + 1;
  const signed = timestampJson(version, now + EXPIRY.timestamp, { version: file.body.version, length: bytes.length, sha256: sha256(bytes) });
  office.write('metadata/timestamp.json', fileBytes(signed, await addSignature(signed, [], online)));
}

/** Copies what is missing at the destination; the timestamp last, since it makes the rest visible. */
export function copyPublished(office: Office, to: string): void {
  const copy = (name: string): void => writeWhole(join(to, name), readFileSync(office.path(name)));
  const targets = existsSync(office.path('targets')) ? readdirSync(office.path('targets'), { recursive: true, withFileTypes: true }) : [];
  for (const entry of targets.filter((each) => each.isFile())) {
    const name = join('targets', entry.parentPath.slice(office.path('targets').length), entry.name);
    if (!existsSync(join(to, name))) copy(name);
  }
  const rank = (name: string): number => (name === 'timestamp.json' ? 3 : /^\d+\.snapshot\.json$/.test(name) ? 2 : /^\d+\.(root|targets)\.json$/.test(name) ? 1 : 0);
  const metadata = readdirSync(office.path('metadata')).filter((name) => name.endsWith('.json')).sort((a, b) => rank(a) - rank(b));
  for (const name of metadata) if (name === 'timestamp.json' || !existsSync(join(to, 'metadata', name))) copy(join('metadata', name));
}
