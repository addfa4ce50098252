// What an office writes is what a resident's device reads: the signed parts, their signatures, and the bytes of a file.

import { describe, expect, it } from 'vitest';
import { type SignatureJson, addSignature, fileBytes, rootJson, snapshotJson, targetsJson, timestampJson } from '../../../src/core/tuf/build.ts';
import type { Signer } from '../../../src/core/tuf/keyFile.ts';
import { type Delegation, type Key, type RoleType, parseMetadata } from '../../../src/core/tuf/metadata.ts';
import type { JsonObject } from '../../../src/core/tuf/strictJson.ts';
import { verifyThreshold } from '../../../src/core/tuf/verify.ts';
import { subtle } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';

const EXPIRES = Date.UTC(2027, 0, 31, 23, 59, 59);
const key = makeKey();
const publicKey: Key = { keytype: key.json.keytype, scheme: key.json.scheme, public: key.json.keyval.public };
const keys = new Map([[key.keyid, publicKey]]);
const role = { keyids: [key.keyid], threshold: 1 };
const signer: Signer = { keyid: key.keyid, key: publicKey, sign: async (bytes) => key.sign(bytes) };

async function written<T extends RoleType>(type: T, signed: JsonObject) {
  return parseMetadata(type, fileBytes(signed, await addSignature(signed, [], signer)));
}

describe('what an office writes', () => {
  it('ends at the second that was asked for', async () => {
    expect(snapshotJson(1, EXPIRES + 999, new Map())['expires']).toBe('2027-01-31T23:59:59Z');
    expect((await written('snapshot', snapshotJson(1, EXPIRES + 999, new Map()))).body.expires).toBe(EXPIRES);
  });

  it('as a root is read with its keys and roles, and carries a signature that counts', async () => {
    const root = await written('root', rootJson(7, EXPIRES, keys, { root: role, timestamp: role, snapshot: role, targets: { ...role, threshold: 2 } }));
    expect(root.body).toMatchObject({ version: 7, expires: EXPIRES, consistentSnapshot: true, keys });
    expect(root.body.roles.get('targets')).toEqual({ ...role, threshold: 2 });
    await expect(verifyThreshold(subtle, root, { ...role, keys }, 'root')).resolves.toBeUndefined();
    await expect(verifyThreshold(subtle, root, { ...role, threshold: 2, keys }, 'root')).rejects.toMatchObject({ kind: 'unsigned' });
  });

  it('as a timestamp names the snapshot with its length and hash, and what the office adds', async () => {
    const snapshot = { version: 4, length: 321, sha256: 'ab'.repeat(32) };
    expect((await written('timestamp', timestampJson(5, EXPIRES, snapshot))).body).toEqual({
      version: 5, expires: EXPIRES, custom: null, snapshot: { version: 4, length: 321, hashes: new Map([['sha256', 'ab'.repeat(32)]]) },
    });
    expect((await written('timestamp', timestampJson(5, EXPIRES, snapshot, { log: 'head' }))).body.custom).toEqual({ log: 'head' });
  });

  it('as a snapshot names the version of every role', async () => {
    const { body } = await written('snapshot', snapshotJson(3, EXPIRES, new Map([['targets', 2], ['id-33.10-g1', 9]])));
    expect([...body.meta].map(([file, { version }]) => [file, version])).toEqual([['targets.json', 2], ['id-33.10-g1.json', 9]]);
  });

  it.each<[string, Partial<Delegation>]>([
    ['by paths', { paths: ['33.10/*'] }],
    ['by hash prefixes', { pathHashPrefixes: ['0a', 'ff'] }],
    ['with the name of its region', { paths: ['33.10/*'], region: 'Klaten' }],
  ])('as targets lists its files and delegates %s', async (_how, more) => {
    const delegation: Delegation = { ...role, name: 'id-33.10-g1', terminating: true, paths: null, pathHashPrefixes: null, ...more };
    const { body } = await written('targets', targetsJson(2, EXPIRES, [{ path: '33.10/list.json', length: 8, sha256: 'cd'.repeat(32) }], { keys, roles: [delegation] }));
    expect(body.targets).toEqual(new Map([['33.10/list.json', { length: 8, hashes: new Map([['sha256', 'cd'.repeat(32)]]), custom: null }]]));
    expect(body.delegations).toEqual({ keys, roles: [delegation] });
  });

  it('as targets without delegations delegates nothing', async () => {
    expect(targetsJson(2, EXPIRES, [], null)).not.toHaveProperty('delegations');
  });
});

it('An officer who signs twice signs once; another officer is added', async () => {
  const signed = snapshotJson(1, EXPIRES, new Map());
  const other: SignatureJson = { keyid: 'of another officer', sig: 'ab' };
  const twice = await addSignature(signed, await addSignature(signed, [other], signer), signer);
  expect(twice.map(({ keyid }) => keyid)).toEqual([other.keyid, key.keyid]);
  expect(new TextDecoder().decode(fileBytes(signed, twice))).toMatch(/^\{\n "signatures": [^]*\n\}\n$/);
});
