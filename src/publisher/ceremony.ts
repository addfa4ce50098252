// The next root and the next national targets while the officers sign them, each on an own computer if they like:
// `ceremony/root.json`, `ceremony/targets.json`. They take effect with `publish`, when the thresholds are met.

import { rmSync } from 'node:fs';
import { addSignature, rootJson, targetsJson } from '../core/tuf/build.ts';
import { TufError } from '../core/tuf/errors.ts';
import type { Signer } from '../core/tuf/keyFile.ts';
import type { Delegation, Key, Role } from '../core/tuf/metadata.ts';
import { roleOf } from '../core/tuf/root.ts';
import { verifyThreshold } from '../core/tuf/verify.ts';
import { EXPIRY } from './expiry.ts';
import { mustBeReachable } from './keyRing.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';
import { type SignedFile, readSigned, unsigned, writeSigned } from './signedFile.ts';
import { ports } from './webCrypto.ts';

export type TopRole = 'root' | 'timestamp' | 'snapshot' | 'targets';
export interface RootPlan { readonly keys: ReadonlyMap<string, Key>; readonly roles: Readonly<Record<TopRole, Role>> }
export interface TargetsPlan { readonly keys: ReadonlyMap<string, Key>; readonly roles: readonly Delegation[] }

const nameOf = (type: 'root' | 'targets'): string => `ceremony/${type}.json`;
/** The plan of that kind while it gathers signatures; null when there is none. */
export const staged = <T extends 'root' | 'targets'>(office: Office, type: T): SignedFile<T> | null =>
  office.has(nameOf(type)) ? readSigned(office, nameOf(type), type) : null;

/** Keys and roles of the staged root, else of the one in force. */
export function rootPlan(office: Office): RootPlan {
  const root = staged(office, 'root')?.parsed ?? office.newest('root')?.file;
  if (root === undefined) throw new Refusal(`There is no root in ${office.folder}: begin with \`list init\`.`);
  const role = (name: TopRole): Role => {
    const { keyids, threshold } = roleOf(root, name);
    return { keyids, threshold };
  };
  return { keys: root.body.keys, roles: { root: role('root'), timestamp: role('timestamp'), snapshot: role('snapshot'), targets: role('targets') } };
}

/** The delegations as staged, else as in force. */
export function targetsPlan(office: Office): TargetsPlan {
  const targets = staged(office, 'targets')?.parsed ?? office.newest('targets')?.file;
  return targets === undefined ? { keys: new Map(), roles: [] } : targets.body.delegations;
}

const used = (keys: ReadonlyMap<string, Key>, roles: readonly Role[]): ReadonlyMap<string, Key> =>
  new Map([...keys].filter(([id]) => roles.some(({ keyids }) => keyids.includes(id))));

/** Stages the next root; signatures under an earlier plan are dropped. */
export function stageRoot(office: Office, { keys, roles }: RootPlan): void {
  for (const role of Object.values(roles)) mustBeReachable(role);
  const version = (office.newest('root')?.file.body.version ?? 0) + 1;
  const signed = rootJson(version, Date.now() + EXPIRY.root, used(keys, Object.values(roles)), { ...roles });
  writeSigned(office, nameOf('root'), unsigned('root', signed));
}

/** Stages the next national targets, which hold delegations and nothing else. */
export function stageTargets(office: Office, { keys, roles }: TargetsPlan): void {
  for (const role of roles) mustBeReachable(role);
  const version = (office.newest('targets')?.file.body.version ?? 0) + 1;
  writeSigned(office, nameOf('targets'), unsigned('targets', targetsJson(version, Date.now() + EXPIRY.targets, [], { keys: used(keys, roles), roles })));
}

/** Key ids that may sign what is staged. */
function signersOf(office: Office, type: 'root' | 'targets'): readonly string[] {
  const files = [staged(office, 'root')?.parsed, office.newest('root')?.file];
  return files.flatMap((root) => (root === undefined ? [] : roleOf(root, type).keyids));
}

/** Adds one officer's signature to everything staged that the key may sign; says to what. */
export async function signStaged(office: Office, signer: Signer): Promise<readonly string[]> {
  const done: string[] = [];
  for (const type of ['root', 'targets'] as const) {
    const file = staged(office, type);
    if (file === null || !signersOf(office, type).includes(signer.keyid)) continue;
    writeSigned(office, nameOf(type), { signed: file.signed, signatures: await addSignature(file.signed, file.signatures, signer) });
    done.push(`${type} ${file.parsed.body.version}`);
  }
  return done;
}

/** True when the key may sign anything that is staged. */
export const maySignStaged = (office: Office, keyid: string): boolean =>
  (['root', 'targets'] as const).some((type) => staged(office, type) !== null && signersOf(office, type).includes(keyid));

export interface Promotion { readonly done: readonly string[]; readonly waiting: readonly string[] }

/** Puts what is fully signed in force, the root first; says what was done and what still waits for signatures. */
export async function promote(office: Office): Promise<Promotion> {
  const [done, waiting]: [string[], string[]] = [[], []];
  for (const type of ['root', 'targets'] as const) {
    const file = staged(office, type);
    if (file === null) continue;
    const what = `${type} ${file.parsed.body.version}`;
    try {
      await verifyStaged(office, type, file);
    } catch (error) {
      if (!(error instanceof TufError)) throw error;
      waiting.push(`${what}: ${error.message}`);
      continue;
    }
    office.write(`metadata/${file.parsed.body.version}.${type}.json`, office.bytes(nameOf(type)));
    rmSync(office.path(nameOf(type)));
    done.push(what);
  }
  return { done, waiting };
}

async function verifyStaged<T extends 'root' | 'targets'>(office: Office, type: T, file: SignedFile<T>): Promise<void> {
  const before = office.newest('root')?.file;
  const after = type === 'root' ? (file as SignedFile<'root'>).parsed : before;
  if (after === undefined) throw new TufError('unsigned', 'the root comes first');
  if (before !== undefined) await verifyThreshold(ports.subtle, file.parsed, roleOf(before, type), type);
  await verifyThreshold(ports.subtle, file.parsed, roleOf(after, type), type);
}
