// The delegated role's metadata while it gathers signatures (`draft/role.json`): one signature by each officer, each on
// an own computer if they like. What is signed is fixed by the first; any change of the draft throws it away.

import { createHash } from 'node:crypto';
import { type TargetEntry, targetsJson } from '../core/tuf/build.ts';
import type { Delegation, Key } from '../core/tuf/metadata.ts';
import { EXPIRY } from './expiry.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';
import { type SignedFile, readSigned, unsigned, writeSigned } from './signedFile.ts';

export type RoleFile = SignedFile<'targets'>;
export type KeyedDelegation = Delegation & { readonly keys: ReadonlyMap<string, Key> };

/** SHA-256 of a file’s bytes, hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A delegation in force with its keys, from the newest national targets; null when there is none of that name. */
export function delegationByName(office: Office, name: string): KeyedDelegation | null {
  const targets = office.newest('targets')?.file.body;
  const role = targets?.delegations.roles.find((each) => each.name === name);
  return targets === undefined || role === undefined ? null : { ...role, keys: targets.delegations.keys };
}

/** The delegation of an office; `national` holds the national targets (the office's own folder unless another is given). */
export function delegationOf(office: Office, national: Office = office): KeyedDelegation {
  const name = office.settings().role;
  const delegation = delegationByName(national, name);
  if (delegation === null) throw new Refusal(`The national targets do not delegate to ${name}.`);
  return delegation;
}

/** What the draft's role has gathered so far; made from the draft when nobody has signed yet. */
export function openRole(office: Office): RoleFile {
  if (!office.has('draft/list.json')) throw new Refusal('There is no draft: begin with `list import` or `list draft`.');
  return office.has('draft/role.json') ? readRole(office) : makeRole(office);
}

function readRole(office: Office): RoleFile {
  const role = readSigned(office, 'draft/role.json', 'targets');
  for (const entry of entriesOf(office)) {
    if (role.parsed.body.targets.get(entry.path)?.hashes.get('sha256') !== entry.sha256) {
      throw new Refusal('The draft was changed after somebody signed it. Look at it with `list diff`, then save it again with `list draft`.');
    }
  }
  return role;
}

function makeRole(office: Office): RoleFile {
  const version = (office.newest('targets', office.settings().role)?.file.body.version ?? 0) + 1;
  return unsigned('targets', targetsJson(version, Date.now() + EXPIRY.list, entriesOf(office), null));
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

/** Keeps the draft’s role with the signatures that it has. */
export const saveRole = (office: Office, role: Pick<RoleFile, 'signed' | 'signatures'>): void => writeSigned(office, 'draft/role.json', role);
