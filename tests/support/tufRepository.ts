// A TUF repository in memory that does what a test tells it, honest or not: every file is plain JSON to be bent before
// `publish` signs it, and every published file plain bytes to be bent after. Writes everything by itself, with nothing
// of the code under test.

import { createHash } from 'node:crypto';
import { type KeyKind, type TestKey, type Value, canonical, makeKey } from './tufKeys.ts';

type Bytes = Uint8Array<ArrayBuffer>;
// A test bends any field: what it writes is its own affair.
export type Bent = Record<string, unknown>;
export interface RoleJson { keyids: string[]; threshold: number }
export interface MetaJson { version: number; length?: number; hashes?: Record<string, string> }
export interface RootJson extends Bent { version: number; expires: string; consistent_snapshot: boolean; keys: Record<string, Value>; roles: Record<string, RoleJson & Bent> }
export interface ListingJson extends Bent { version: number; expires: string; meta: Record<string, MetaJson & Bent> }
export interface DelegationJson extends RoleJson { name: string; terminating: boolean; paths?: string[]; path_hash_prefixes?: string[]; region?: string }
export interface TargetsJson extends Bent {
  version: number;
  expires: string;
  targets: Record<string, { length: number; hashes: Record<string, string>; custom?: Value }>;
  delegations?: { keys: Record<string, Value>; roles: (DelegationJson & Bent)[] };
}

const DAY = 24 * 60 * 60 * 1000;
const TOP = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export const DAYS = (days: number): number => days * DAY;

export const sha = (bytes: Uint8Array, algorithm = 'sha256'): string => createHash(algorithm).update(bytes).digest('hex');
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
export const timeAt = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export class Repository {
  /** The signed parts as they will be published next, by role name. */
  readonly next = new Map<string, Bent>();
  /** Every published file in order: version N of a role stands at N − 1. */
  readonly files = new Map<string, Bytes[]>();
  readonly signers = new Map<string, Map<string, TestKey>>();
  readonly targets = new Map<string, Bytes>();
  /** Announce hashes and lengths in snapshot and timestamp. */
  withHashes = false;
  readonly now: number;

  constructor(now = Date.now()) {
    this.now = now;
    const expires = timeAt(now + DAYS(30));
    const head = (type: string): Bent => ({ _type: type, spec_version: '1.0.31', version: 1, expires });
    this.next.set('root', { ...head('root'), consistent_snapshot: true, keys: {}, roles: Object.fromEntries(TOP.map((role) => [role, { keyids: [], threshold: 1 }])) });
    this.next.set('timestamp', { ...head('timestamp'), meta: { 'snapshot.json': { version: 1 } } });
    this.next.set('snapshot', { ...head('snapshot'), meta: { 'targets.json': { version: 1 } } });
    this.next.set('targets', { ...head('targets'), targets: {} });
    for (const role of TOP) this.addKey(role);
    this.publish('targets', 'snapshot', 'timestamp', 'root');
  }

  get root(): RootJson { return this.next.get('root') as RootJson; }
  get timestamp(): ListingJson { return this.next.get('timestamp') as ListingJson; }
  get snapshot(): ListingJson { return this.next.get('snapshot') as ListingJson; }
  get top(): TargetsJson { return this.role('targets'); }
  role(name: string): TargetsJson { return this.next.get(name) as TargetsJson; }

  /** Enrols a key for a role with its delegator and signs with it from now on. */
  addKey(role: string, key: TestKey = makeKey(), delegator = 'root'): TestKey {
    if (delegator === 'root') {
      this.root.keys[key.keyid] = key.json;
      this.root.roles[role]?.keyids.push(key.keyid);
    } else {
      const delegations = this.role(delegator).delegations;
      if (delegations === undefined) throw new Error(`${delegator} delegates nothing`);
      delegations.keys[key.keyid] = key.json;
      delegations.roles.find(({ name }) => name === role)?.keyids.push(key.keyid);
    }
    this.signers.set(role, (this.signers.get(role) ?? new Map()).set(key.keyid, key));
    return key;
  }

  /** Takes all keys from a top-level role and enrols as many new ones as its threshold asks for. */
  rotateKeys(role: string, kind: KeyKind = 'ecdsa'): void {
    this.signers.get(role)?.clear();
    const { threshold, keyids } = this.root.roles[role] as RoleJson;
    keyids.length = 0;
    for (let count = 0; count < threshold; count += 1) this.addKey(role, makeKey(kind));
  }

  /** Adds a delegation with one key of its own, and an empty role unless there is one of that name. */
  delegate(delegator: string, name: string, more: Partial<DelegationJson> = {}, key: TestKey = makeKey()): TestKey {
    const paths = more.path_hash_prefixes === undefined ? { paths: ['*'] } : {};
    const target = this.role(delegator);
    target.delegations ??= { keys: {}, roles: [] };
    target.delegations.roles.push({ name, keyids: [], threshold: 1, terminating: false, ...paths, ...more });
    if (!this.next.has(name)) this.next.set(name, { _type: 'targets', spec_version: '1.0.31', version: 1, expires: timeAt(this.now + DAYS(30)), targets: {} });
    return this.addKey(name, key, delegator);
  }

  addTarget(role: string, path: string, content: string | Bytes, algorithms: readonly string[] = ['sha256']): void {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    this.role(role).targets[path] = { length: bytes.length, hashes: Object.fromEntries(algorithms.map((name) => [name, sha(bytes, name)])) };
    this.targets.set(path, bytes);
  }

  /** Signs and publishes these roles in this order, each one version higher than its last; parents are told. */
  publish(...roles: readonly string[]): void {
    for (const role of roles) {
      const signed = this.next.get(role) as Bent;
      const files = this.files.get(role) ?? [];
      if (files.length > 0) signed['version'] = (signed['version'] as number) + 1;
      const bytes = this.signed(role);
      this.files.set(role, [...files, bytes]);
      const meta = { version: signed['version'] as number, ...(this.withHashes ? { length: bytes.length, hashes: { sha256: sha(bytes) } } : {}) };
      if (role === 'snapshot') this.timestamp.meta['snapshot.json'] = meta;
      else if (role !== 'root' && role !== 'timestamp') this.snapshot.meta[`${role}.json`] = meta;
    }
  }

  /** The role's file with the signatures of its present signers. */
  signed(role: string, signers: Iterable<TestKey> = this.signers.get(role)?.values() ?? []): Bytes {
    const signed = this.next.get(role) as { readonly [key: string]: Value };
    const message = utf8(canonical(signed));
    return utf8(JSON.stringify({ signatures: [...signers].map((key) => ({ keyid: key.keyid, sig: key.sign(message) })), signed }, null, 1));
  }

  /** Bends the last published file of a role without signing it again. */
  bend(role: string, change: (file: { signatures: { keyid: string; sig: string }[]; signed: Bent }) => void): void {
    const file = JSON.parse(new TextDecoder().decode(this.last(role)));
    change(file);
    this.replace(role, utf8(JSON.stringify(file)));
  }

  /** Puts other bytes in the place of the last published file of a role. */
  replace(role: string, bytes: Bytes): void {
    this.files.set(role, [...(this.files.get(role) ?? []).slice(0, -1), bytes]);
  }

  /** Takes back everything published of a role; its next file is version 1 again. */
  forget(role: string): void {
    this.files.delete(role);
    (this.next.get(role) as Bent)['version'] = 1;
  }

  last(role: string): Bytes {
    const bytes = this.files.get(role)?.at(-1);
    if (bytes === undefined) throw new Error(`${role} was not published`);
    return bytes;
  }

  /** The bytes at an address below the repository (`metadata/…`, `targets/…`); null where there are none. */
  at(path: string): Bytes | null {
    const [, folder, rest = ''] = /^(metadata|targets)\/(.+)$/.exec(path) ?? [];
    if (folder === 'metadata') return this.#metadata(rest.replace(/\.json$/, ''));
    if (folder !== 'targets') return null;
    const slash = rest.lastIndexOf('/') + 1;
    const name = rest.slice(slash);
    if (!this.root.consistent_snapshot) return this.targets.get(decodeURIComponent(rest)) ?? null;
    const [, hash = '', plain = ''] = /^([^.]*)\.(.*)$/s.exec(name) ?? [];
    const bytes = this.targets.get(decodeURIComponent(rest.slice(0, slash) + plain));
    const announced = [...this.next.values()].some((role) => {
      const entry = (role as TargetsJson).targets?.[decodeURIComponent(rest.slice(0, slash) + plain)];
      return entry !== undefined && Object.values(entry.hashes).includes(hash);
    });
    return announced ? (bytes ?? null) : null;
  }

  #metadata(name: string): Bytes | null {
    if (name === 'timestamp') return this.files.get('timestamp')?.at(-1) ?? null;
    const [, version, role = ''] = /^(\d+)\.(.*)$/s.exec(name) ?? [];
    if (version !== undefined && (this.root.consistent_snapshot || role === 'root')) return this.files.get(decodeURIComponent(role))?.[Number(version) - 1] ?? null;
    return this.root.consistent_snapshot ? null : (this.files.get(decodeURIComponent(name))?.at(-1) ?? null);
  }
}
