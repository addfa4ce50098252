// TUF metadata as typed, read-only data (specification 1.0, section 4). Parsing checks the shape only;
// signatures, versions and expiry are the client workflow's duty.

import { timeText } from '../time.ts';
import { TufError } from './errors.ts';
import { type Json, type JsonObject, keysInOrder, parseStrictJson } from './strictJson.ts';

export type RoleType = 'root' | 'timestamp' | 'snapshot' | 'targets';

export interface Key { readonly keytype: string; readonly scheme: string; readonly public: string }
export interface Role { readonly keyids: readonly string[]; readonly threshold: number }
export interface FileMeta { readonly version: number; readonly length: number | null; readonly hashes: ReadonlyMap<string, string> }
export interface TargetMeta { readonly length: number; readonly hashes: ReadonlyMap<string, string>; readonly custom: Json }

export interface Delegation extends Role {
  readonly name: string;
  readonly terminating: boolean;
  /** Shell patterns; null when the role is chosen by hash prefixes. */
  readonly paths: readonly string[] | null;
  readonly pathHashPrefixes: readonly string[] | null;
  /** What the region behind the paths is called: an attribute of our own, which other clients pass over. */
  readonly region?: string;
}

interface Common { readonly version: number; /** Milliseconds since 1970. */ readonly expires: number }
export interface Root extends Common {
  readonly keys: ReadonlyMap<string, Key>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly consistentSnapshot: boolean;
}
export interface Timestamp extends Common { readonly snapshot: FileMeta; readonly custom: Json }
export interface Snapshot extends Common { readonly meta: ReadonlyMap<string, FileMeta> }
export interface Targets extends Common {
  readonly targets: ReadonlyMap<string, TargetMeta>;
  readonly delegations: { readonly keys: ReadonlyMap<string, Key>; readonly roles: readonly Delegation[] };
}

interface Signature { readonly keyid: string; readonly sig: string }
export interface Signed<T> {
  readonly body: T;
  /** The signed part as parsed: its canonical form is what was signed. */
  readonly signed: JsonObject;
  readonly signatures: readonly Signature[];
}

/** A region's name that is longer than this is none. */
const MOST_REGION = 100;

const wrong = (what: string): never => {
  throw new TufError('malformed', what);
};

const asObject = (value: Json | undefined, what: string): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : wrong(`${what} is not an object`);
const asText = (value: Json | undefined, what: string): string => (typeof value === 'string' ? value : wrong(`${what} is not text`));
const asList = (value: Json | undefined, what: string): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : wrong(`${what} is not a list`);
const asCount = (value: Json | undefined, least: number, what: string): number =>
  typeof value === 'number' && value >= least ? value : wrong(`${what} is not a whole number from ${least}`);

function mapOf<T>(value: Json | undefined, what: string, read: (entry: JsonObject, what: string) => T): ReadonlyMap<string, T> {
  const object = asObject(value, what);
  return new Map(keysInOrder(object).map((key) => [key, read(asObject(object[key], `${what}.${key}`), `${what}.${key}`)]));
}

function hashes(value: Json | undefined, what: string): ReadonlyMap<string, string> {
  const object = asObject(value, what);
  const entries = keysInOrder(object).map((name) => {
    const hash = asText(object[name], what);
    return [name, /^[0-9a-fA-F]+$/.test(hash) ? hash.toLowerCase() : wrong(`${what}.${name} is not hexadecimal`)] as const;
  });
  return entries.length === 0 ? wrong(`${what} is empty`) : new Map(entries);
}

/** A kind of key that we do not know may have no public part; it never verifies, and the others still do. */
const publicOf = (keyval: JsonObject): string => (typeof keyval['public'] === 'string' ? keyval['public'] : '');

function key(value: JsonObject, what: string): Key {
  return {
    keytype: asText(value['keytype'], `${what}.keytype`),
    scheme: asText(value['scheme'], `${what}.scheme`),
    public: publicOf(asObject(value['keyval'], `${what}.keyval`)),
  };
}

function role(value: JsonObject, what: string): Role {
  const keyids = asList(value['keyids'], `${what}.keyids`).map((id) => asText(id, `${what}.keyids`));
  if (new Set(keyids).size !== keyids.length) return wrong(`${what} names a key twice`);
  // A threshold of 0 would make every file trusted.
  return { keyids, threshold: asCount(value['threshold'], 1, `${what}.threshold`) };
}

function fileMeta(value: JsonObject, what: string): FileMeta {
  return {
    version: asCount(value['version'], 1, `${what}.version`),
    length: value['length'] === undefined ? null : asCount(value['length'], 0, `${what}.length`),
    hashes: value['hashes'] === undefined ? new Map() : hashes(value['hashes'], `${what}.hashes`),
  };
}

function common(signed: JsonObject): Common {
  const expires = asText(signed['expires'], 'expires');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires)) return wrong('expires is not a time in UTC');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = expires.split(/\D/).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  // A 31st of February would come out as another day.
  if (timeText(time) !== expires) return wrong('expires is no time');
  return { version: asCount(signed['version'], 1, 'version'), expires: time };
}

function root(signed: JsonObject): Root {
  const roles = mapOf(signed['roles'], 'roles', role);
  for (const name of ['root', 'timestamp', 'snapshot', 'targets']) if (!roles.has(name)) wrong(`role ${name} is missing`);
  if (typeof signed['consistent_snapshot'] !== 'boolean' && signed['consistent_snapshot'] !== undefined) wrong('consistent_snapshot');
  return { ...common(signed), keys: mapOf(signed['keys'], 'keys', key), roles, consistentSnapshot: signed['consistent_snapshot'] === true };
}

function timestamp(signed: JsonObject): Timestamp {
  const meta = mapOf(signed['meta'], 'meta', fileMeta);
  const snapshot = meta.get('snapshot.json') ?? wrong('meta of snapshot.json is missing');
  return { ...common(signed), snapshot, custom: signed['custom'] ?? null };
}

const snapshot = (signed: JsonObject): Snapshot => ({ ...common(signed), meta: mapOf(signed['meta'], 'meta', fileMeta) });

function delegation(value: Json): Delegation {
  const object = asObject(value, 'delegation');
  const name = asText(object['name'], 'delegation name');
  if (['root', 'timestamp', 'snapshot', 'targets', ''].includes(name)) return wrong(`a delegation may not be called "${name}"`);
  const texts = (field: string): readonly string[] | null =>
    (object[field] ?? null) === null ? null : asList(object[field], field).map((each) => asText(each, field));
  const [paths, pathHashPrefixes] = [texts('paths'), texts('path_hash_prefixes')];
  if ((paths === null) === (pathHashPrefixes === null)) return wrong(`${name} needs either paths or path_hash_prefixes`);
  if (typeof object['terminating'] !== 'boolean') return wrong(`${name} does not say whether it is terminating`);
  const region = object['region'];
  return { ...role(object, name), name, terminating: object['terminating'], paths, pathHashPrefixes, ...(typeof region === 'string' && region.length <= MOST_REGION ? { region } : {}) };
}

function targets(signed: JsonObject): Targets {
  const files = mapOf(signed['targets'], 'targets', (value, what) => ({
    length: asCount(value['length'], 0, `${what}.length`),
    hashes: hashes(value['hashes'], `${what}.hashes`),
    custom: value['custom'] ?? null,
  }));
  if ((signed['delegations'] ?? null) === null) return { ...common(signed), targets: files, delegations: { keys: new Map(), roles: [] } };
  const delegations = asObject(signed['delegations'], 'delegations');
  // Hash-bin delegations (TAP 15) are not used by any publisher; ignoring them could only hide targets, refusing is clearer.
  if (delegations['roles'] === undefined) return wrong('succinct delegations are not supported');
  const roles = asList(delegations['roles'], 'delegations.roles').map(delegation);
  if (new Set(roles.map((each) => each.name)).size !== roles.length) return wrong('two delegations of one name');
  return { ...common(signed), targets: files, delegations: { keys: mapOf(delegations['keys'], 'keys', key), roles } };
}

const READERS = { root, timestamp, snapshot, targets } as const;
export type BodyOf<T extends RoleType> = ReturnType<(typeof READERS)[T]>;

/** Reads one metadata file of the given type. Throws `TufError('malformed')`. */
export function parseMetadata<T extends RoleType>(type: T, bytes: Uint8Array): Signed<BodyOf<T>> {
  const file = asObject(parseStrictJson(bytes), 'the file');
  const signed = asObject(file['signed'], 'signed');
  if (signed['_type'] !== type) wrong(`_type is not ${type}`);
  // Section 4.1: metadata of another major version means something else.
  if (!/^1\.[0-9]+(\.[0-9]+)?$/.test(asText(signed['spec_version'], 'spec_version'))) wrong('spec_version is not 1.x');
  const signatures = asList(file['signatures'], 'signatures').map((each) => {
    const object = asObject(each, 'signature');
    return { keyid: asText(object['keyid'], 'keyid'), sig: asText(object['sig'], 'sig') };
  });
  // Section 4.2.1: "The keyid MUST be unique in the signatures array"
  if (new Set(signatures.map(({ keyid }) => keyid)).size !== signatures.length) wrong('one key id signs twice');
  return { body: READERS[type](signed) as BodyOf<T>, signed, signatures };
}
