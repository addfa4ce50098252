// Writes TUF metadata: the signed parts as plain JSON, and files with their signatures.
// The counterpart of `metadata.ts`; what it writes, the client of this project and any other reads.

import { timeText } from '../time.ts';
import { canonicalBytes } from './canonical.ts';
import type { Signer } from './keyFile.ts';
import type { Delegation, Key, Role } from './metadata.ts';
import type { Json, JsonObject } from './strictJson.ts';

const SPEC_VERSION = '1.0.31';

const head = (type: string, version: number, expires: number): JsonObject => ({
  _type: type,
  spec_version: SPEC_VERSION,
  version,
  expires: timeText(expires),
});

const keysJson = (keys: ReadonlyMap<string, Key>): JsonObject =>
  Object.fromEntries([...keys].map(([id, key]) => [id, { keytype: key.keytype, scheme: key.scheme, keyval: { public: key.public } }]));

/** The signed part of a root; `expires` here and below in milliseconds since 1970. */
export const rootJson = (version: number, expires: number, keys: ReadonlyMap<string, Key>, roles: Readonly<Record<string, Role>>): JsonObject => ({
  ...head('root', version, expires),
  consistent_snapshot: true,
  keys: keysJson(keys),
  roles: Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, { keyids: role.keyids, threshold: role.threshold }])),
});

export interface TargetEntry { readonly path: string; readonly length: number; readonly sha256: string }
export interface Delegations { readonly keys: ReadonlyMap<string, Key>; readonly roles: readonly Delegation[] }

/** The signed part of a targets role; `delegations` null for one that delegates nothing. */
export const targetsJson = (version: number, expires: number, files: readonly TargetEntry[], delegations: Delegations | null): JsonObject => ({
  ...head('targets', version, expires),
  targets: Object.fromEntries(files.map((file) => [file.path, { length: file.length, hashes: { sha256: file.sha256 } }])),
  ...(delegations === null
    ? {}
    : {
        delegations: {
          keys: keysJson(delegations.keys),
          roles: delegations.roles.map((role) => ({
            name: role.name,
            keyids: role.keyids,
            threshold: role.threshold,
            terminating: role.terminating,
            ...(role.paths === null ? { path_hash_prefixes: role.pathHashPrefixes ?? [] } : { paths: role.paths }),
            ...(role.region === undefined ? {} : { region: role.region }),
          })),
        },
      }),
});

/** The signed part of a snapshot: each role's name with its version. */
export const snapshotJson = (version: number, expires: number, roles: ReadonlyMap<string, number>): JsonObject => ({
  ...head('snapshot', version, expires),
  meta: Object.fromEntries([...roles].map(([name, each]) => [`${name}.json`, { version: each }])),
});

/** The signed part of a timestamp; `custom` is for a publisher's own words, such as the log's head. */
export const timestampJson = (
  version: number,
  expires: number,
  snapshot: { readonly version: number; readonly length: number; readonly sha256: string },
  custom: JsonObject | null = null,
): JsonObject => ({
  ...head('timestamp', version, expires),
  ...(custom === null ? {} : { custom }),
  meta: { 'snapshot.json': { version: snapshot.version, length: snapshot.length, hashes: { sha256: snapshot.sha256 } } },
});

export interface SignatureJson extends JsonObject { readonly keyid: string; readonly sig: string }

/** Adds this signer's signature to those there are; a second one by the same key replaces the first. */
export async function addSignature(signed: JsonObject, signatures: readonly SignatureJson[], signer: Signer): Promise<readonly SignatureJson[]> {
  const own = { keyid: signer.keyid, sig: await signer.sign(canonicalBytes(signed)) };
  return [...signatures.filter((each) => each.keyid !== signer.keyid), own];
}

/** The file as it is published. */
export const fileBytes = (signed: JsonObject, signatures: readonly SignatureJson[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify({ signatures, signed } satisfies Record<string, Json>, null, 1)}\n`);
