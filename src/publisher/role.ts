// The delegated role's metadata while it gathers signatures (`draft/role.json`): one signature by each officer, each on
// an own computer if they like. What is signed is fixed by the first; any change of the draft throws it away.

import { createHash } from 'node:crypto';
import { type SignatureJson, type TargetEntry, fileBytes, targetsJson } from '../core/tuf/build.ts';
import { canonicalBytes } from '../core/tuf/canonical.ts';
import { parseMetadata, type Delegation, type Key, type Signed, type Targets } from '../core/tuf/metadata.ts';
import type { JsonObject } from '../core/tuf/strictJson.ts';
import { EXPIRY } from './expiry.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';

export interface RoleFile {
  readonly signed: JsonObject;
  readonly signatures: readonly SignatureJson[];
  readonly parsed: Signed<Targets>;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The delegation in force for this office, from the newest national targets. */
export function delegationOf(office: Office): { readonly role: Delegation; readonly keys: ReadonlyMap<string, Key> } {
  const name = office.settings().role;
  const targets = office.newest('targets');
  const role = targets?.file.body.delegations.roles.find((each) => each.name === name);
  if (targets === null || role === undefined) throw new Refusal(`The national targets do not delegate to ${name}.`);
  return { role, keys: targets.file.body.delegations.keys };
}

/** What the draft's role has gathered so far; made from the draft when nobody has signed yet. */
export function openRole(office: Office): RoleFile {
  if (!office.has('draft/list.json')) throw new Refusal('There is no draft: begin with `list import` or `list draft`.');
  return office.has('draft/role.json') ? readRole(office) : makeRole(office);
}

function readRole(office: Office): RoleFile {
  const bytes = office.bytes('draft/role.json');
  const { signed, signatures } = JSON.parse(new TextDecoder().decode(bytes)) as { signed: JsonObject; signatures: readonly SignatureJson[] };
  const role = { signed, signatures, parsed: parseMetadata('targets', bytes) };
  for (const entry of entriesOf(office)) {
    if (role.parsed.body.targets.get(entry.path)?.hashes.get('sha256') !== entry.sha256) {
      throw new Refusal('The draft was changed after somebody signed it. Look at it with `list diff`, then save it again with `list draft`.');
    }
  }
  return role;
}

function makeRole(office: Office): RoleFile {
  const version = (office.newest('targets', office.settings().role)?.file.body.version ?? 0) + 1;
  const signed = targetsJson(version, Date.now() + EXPIRY.list, entriesOf(office), null);
  return { signed, signatures: [], parsed: parseMetadata('targets', fileBytes(signed, [])) };
}

/** The draft's two files as targets. */
export function entriesOf(office: Office): readonly TargetEntry[] {
  const { id } = office.settings().publisher;
  return ['list.json', 'photos.bin']
    .filter((name) => office.has(`draft/${name}`))
    .map((name) => {
      const bytes = office.bytes(`draft/${name}`);
      return { path: `${id}/${name}`, length: bytes.length, sha256: sha256(bytes) };
    });
}

export const saveRole = (office: Office, role: Pick<RoleFile, 'signed' | 'signatures'>): void =>
  office.write('draft/role.json', fileBytes(role.signed, role.signatures));

/** The bytes under every signature, for a key that stands ready elsewhere. */
export const signedBytes = (role: Pick<RoleFile, 'signed'>): Uint8Array => canonicalBytes(role.signed);
