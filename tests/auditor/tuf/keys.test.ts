// Whose signatures an auditor's client counts, and how roots and roles change their keys.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, commandClient } from '../../support/tufClients.ts';
import { type KeyKind, type TestKey, makeKey } from '../../support/tufKeys.ts';
import { Repository } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  repo = new Repository();
  client = await commandClient(repo);
});
afterEach(() => client.close());

const BAD_SIGNATURES: Readonly<Record<KeyKind, string>> = {
  rsa: 'b1'.repeat(256),
  ecdsa: '3046022100fa1f62d38e0f5c565fa23e5d230086258427d87f024c146071966deefde55468022100b3347b4bd9ba6701ca6cef949d04b5742394b9f8c4417933e5d4fa76c3ca3a98',
  ed25519: 'b61589620c287e23a00abf0e653421010a0ad33869e5a096d604e08d7b4f8eb9c58ebb8a02124576be776f86ab5a3b05dbb6f27cc47f4b144f32ba4012d4b302',
};

describe('every kind of key of the specification', () => {
  it.each(Object.entries(BAD_SIGNATURES))('%s is verified, and a signature that only looks right is not', async (kind, bad) => {
    await client.init();
    const key = repo.addKey('root', makeKey(kind as KeyKind));
    repo.root.roles['root']!.threshold = 2;
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    repo.publish('root');
    repo.bend('root', (file) => file.signatures.forEach((each) => each.keyid === key.keyid && (each.sig = bad)));
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['root']).toBe(2);
  });

  it('may be spelt as in the first roots of Sigstore: the older key type and a bare point', async () => {
    const key = makeKey();
    const der = Buffer.from(key.json.keyval.public.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    repo.root.roles['snapshot']!.keyids.length = 0;
    repo.signers.get('snapshot')!.clear();
    repo.addKey('snapshot', { ...key, json: { ...key.json, keytype: 'ecdsa-sha2-nistp256', keyval: { public: der.subarray(-65).toString('hex') } } });
    repo.publish('root', 'snapshot', 'timestamp');
    await client.init();
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()).toMatchObject({ root: 2, snapshot: 2 });
  });

  it('of another kind does not count, and does not disturb', async () => {
    repo.root.keys['oidc'] = { keytype: 'sigstore-oidc', scheme: 'Fulcio', keyval: { identity: 'a@b.c', issuer: 'https://issuer.test' } };
    repo.root.roles['timestamp']!.keyids.push('oidc', 'never heard of');
    repo.publish('root', 'timestamp');
    repo.bend('timestamp', (file) => file.signatures.push({ keyid: 'oidc', sig: 'AAAA==' }, { keyid: 'never heard of', sig: '' }));
    await client.init();
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['timestamp']).toBe(2);
  });
});

describe('a threshold', () => {
  it('is not met by two of three', async () => {
    repo.root.roles['snapshot']!.threshold = 3;
    const [, third] = [repo.addKey('snapshot'), repo.addKey('snapshot')];
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    await client.init();
    expect(await client.refresh()).toBe(0);
    repo.signers.get('snapshot')!.delete(third.keyid);
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['snapshot']).toBe(2);
  });

  it('may be higher than the keys that there are: then nothing is signed', async () => {
    for (let count = 0; count < 4; count += 1) repo.addKey('snapshot');
    repo.root.roles['snapshot']!.threshold = 6;
    repo.publish('root', 'snapshot', 'timestamp');
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 2, timestamp: 2 });
  });

  it('is not met by one key that is named nine times and signs nine times', async () => {
    await client.init();
    const key = makeKey();
    for (let count = 0; count < 9; count += 1) repo.addKey('snapshot', key);
    repo.root.roles['snapshot']!.threshold = 6;
    repo.publish('root', 'snapshot', 'timestamp');
    repo.bend('snapshot', (file) => {
      const own = file.signatures.find(({ keyid }) => keyid === key.keyid)!;
      for (let count = 0; count < 8; count += 1) file.signatures.push({ ...own });
    });
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['snapshot']).toBeUndefined();
  });

  it.each([
    ['under six key ids', (key: TestKey, count: number): TestKey => ({ ...key, keyid: `id-${count}` })],
    ['in six spellings', (key: TestKey, count: number): TestKey => ({
      ...key, keyid: `id-${count}`, json: { ...key.json, keyval: { public: key.json.keyval.public.replaceAll('\n', '\n'.repeat(count + 1)) } },
    })],
    ['as PEM and as a bare point', (key: TestKey, count: number): TestKey => ({
      ...key,
      keyid: `id-${count}`,
      json: count % 2 === 0 ? key.json : { ...key.json, keyval: { public: Buffer.from(key.json.keyval.public.replace(/-----[^-]+-----|\s/g, ''), 'base64').subarray(-65).toString('hex') } },
    })],
  ])('is not met by one key %s', async (_how, spelt) => {
    await client.init();
    const key = makeKey();
    for (let count = 0; count < 6; count += 1) repo.addKey('snapshot', spelt(key, count));
    repo.root.roles['snapshot']!.threshold = 6;
    repo.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 2, timestamp: 2 });
    repo.root.roles['snapshot']!.threshold = 2;
    repo.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
  });

  it('is not believed when a key id stands twice among the signatures, though enough others signed', async () => {
    await client.init();
    repo.bend('snapshot', (file) => file.signatures.push(file.signatures[0]!));
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['snapshot']).toBeUndefined();
  });

  it('is met beside a wrong or an empty signature', async () => {
    await client.init();
    const second = repo.addKey('timestamp');
    for (const sig of ['30440220aa', '', 'no hex at all', BAD_SIGNATURES.ecdsa]) {
      repo.publish('root', 'timestamp');
      repo.bend('timestamp', (file) => file.signatures.forEach((each) => each.keyid !== second.keyid && (each.sig = sig)));
      expect(await client.refresh()).toBe(0);
    }
  });
});

interface Step { readonly keys: readonly number[]; readonly threshold: number; readonly sigs: readonly number[] }
const step = (keys: readonly number[], threshold: number, sigs: readonly number[]): Step => ({ keys, threshold, sigs });
const FIVE = [0, 1, 2, 3, 4];
const SIX = [0, 1, 3, 4, 5];

describe('a chain of roots', () => {
  const chains: readonly [string, readonly Step[], boolean][] = [
    ['one key for another', [step([1], 1, [1]), step([2], 1, [2, 1]), step([2], 1, [2])], true],
    ['signatures of strangers beside', [step([1], 1, [3, 1, 4]), step([2], 1, [3, 2, 1, 4]), step([2], 1, [3, 2, 4])], true],
    ['3 of 5, other signers each time', [step(FIVE, 3, [0, 2, 4]), step(FIVE, 3, [0, 4, 1]), step(FIVE, 3, [0, 1, 3])], true],
    ['3 of 5, one key changed', [step(FIVE, 3, [0, 2, 4]), step(SIX, 3, [0, 4, 1])], true],
    ['3 of 5, one key changed with both signing', [step(FIVE, 3, [0, 2, 4]), step(SIX, 3, [0, 2, 4, 5]), step(SIX, 3, [0, 4, 5])], true],
    ['3 of 5, all keys changed', [step(FIVE, 3, [0, 2, 4]), step([5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]), step([5, 6, 7, 8, 9], 3, [5, 6, 7])], true],
    ['threshold up', [step([1, 2, 3], 1, [1]), step([1, 2, 3], 2, [1, 2])], true],
    ['threshold down', [step([1, 2, 3], 2, [1, 2]), step([1, 2, 3], 1, [1, 2]), step([1, 2, 3], 1, [1])], true],
    ['one key more and threshold up', [step([1], 1, [1]), step([1, 2], 2, [1, 2])], true],
    ['not signed by the old key', [step([1], 1, [1]), step([2], 1, [2, 3, 4])], false],
    ['not signed by the new key', [step([1], 1, [1]), step([2], 1, [1, 3, 4])], false],
    ['too few of the new keys', [step(FIVE, 3, [0, 2, 4]), step(SIX, 3, [0, 2, 4])], false],
    ['too few of the old keys', [step(FIVE, 3, [0, 2, 4]), step(SIX, 3, [0, 4, 5])], false],
    ['new threshold not met', [step([1, 2, 3], 1, [1]), step([1, 2, 3], 2, [2])], false],
    ['old threshold not met', [step([1, 2, 3], 2, [1, 2]), step([1, 2, 3], 1, [1])], false],
  ];
  it.each(chains)('%s', async (_what, steps, holds) => {
    const keys = Array.from({ length: 10 }, () => makeKey('ed25519'));
    repo.forget('root');
    for (const { keys: own, threshold, sigs } of steps) {
      repo.root.roles['root'] = { keyids: own.map((each) => keys[each]!.keyid), threshold };
      for (const each of own) repo.root.keys[keys[each]!.keyid] = keys[each]!.json;
      repo.signers.set('root', new Map(sigs.map((each) => [keys[each]!.keyid, keys[each]!])));
      repo.publish('root');
    }
    await client.init();
    expect(await client.refresh()).toBe(holds ? 0 : 1);
    expect(client.bytes('root')).toEqual(repo.files.get('root')!.at(holds ? -1 : -2));
  });
});

describe('other roles change their keys with a new root', () => {
  const changes: readonly [string, Step, boolean][] = [
    ['one key for another', step([2], 1, [2]), true],
    ['signatures of strangers beside', step([1], 1, [3, 1, 4]), true],
    ['not signed by the new key', step([2], 1, [1, 3, 4]), false],
    ['3 of 5 with a stranger among them', step(SIX, 3, [0, 2, 4]), false],
    ['2 of 3 wanted', step(SIX, 3, [0, 4]), false],
    ['3 of 5', step(FIVE, 3, [1, 2, 3]), true],
  ];
  it.each(changes.flatMap((change) => ['timestamp', 'snapshot', 'targets'].map((role) => [role, ...change] as const)))('%s: %s', async (role, _what, { keys: own, threshold, sigs }, holds) => {
    const keys = Array.from({ length: 6 }, () => makeKey('ed25519'));
    await client.init();
    repo.root.roles[role] = { keyids: own.map((each) => keys[each]!.keyid), threshold };
    for (const each of own) repo.root.keys[keys[each]!.keyid] = keys[each]!.json;
    repo.signers.set(role, new Map(sigs.map((each) => [keys[each]!.keyid, keys[each]!])));
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(holds ? 0 : 1);
    expect(client.trusted()['root']).toBe(2);
    expect(client.bytes(role)).toEqual(holds ? repo.last(role) : null);
  });
});
