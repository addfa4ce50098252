// What an auditor's `refresh` does on an honest and on a careless or lying repository, over real HTTP and a real folder.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, commandClient } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { Repository, utf8 } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
const ALL = ['targets', 'snapshot', 'timestamp'] as const;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  repo = new Repository();
  client = await commandClient(repo);
});
afterEach(() => client.close());

describe('an honest repository', () => {
  it('is fetched file by file, each once', async () => {
    expect(await client.init()).toBe(0);
    expect(client.requests).toEqual([]);
    expect(await client.refresh()).toBe(0);
    expect(client.requests).toEqual(['2.root', 'timestamp', '1.snapshot', '1.targets']);
  });

  it('is kept as the exact bytes received, and nothing else', async () => {
    repo.replace('timestamp', utf8(`${new TextDecoder().decode(repo.last('timestamp'))} \n `));
    await client.init();
    expect(await client.refresh()).toBe(0);
    for (const role of ['root', ...ALL]) expect(client.bytes(role)).toEqual(repo.last(role));
    expect(client.trusted()).toEqual({ root: 1, snapshot: 1, targets: 1, timestamp: 1 });
  });

  it('may carry fields that nobody knows, and key ids that are no hashes', async () => {
    await client.init();
    const key = makeKey('ecdsa', 'a freely chosen id');
    repo.addKey('root', { ...key, json: { ...key.json, ...{ 'extra-field': { a: 1, b: 2 }, keyid_hash_algorithms: 'md5' } } });
    repo.root['custom-field'] = 'value';
    Object.assign(repo.root.roles['root'] ?? {}, { 'x-another': null });
    repo.root.roles['root']!.threshold = 2;
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['root']).toBe(2);
  });

  it('may announce hashes and lengths, and a wrong one is refused', async () => {
    repo.withHashes = true;
    repo.publish(...ALL);
    await client.init();
    expect(await client.refresh()).toBe(0);
    repo.publish('targets');
    repo.snapshot.meta['targets.json']!.hashes = { sha256: '46419349341cfb2d95f6ae3d4cd5c3d3dd7f4673985dad42a45130be5e0531a0' };
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toMatchObject({ snapshot: 3, targets: 2 });
  });

  it('may do without version numbers in file names', async () => {
    repo.root.consistent_snapshot = false;
    repo.publish('root');
    repo.delegate('targets', '..');
    repo.publish('..', ...ALL);
    await client.init();
    expect(await client.refresh()).toBe(0);
    expect(await client.download('nothing')).toBe(1);
    expect(client.requests).toEqual(['2.root', '3.root', 'timestamp', 'snapshot', 'targets', '3.root', 'timestamp', '..']);
  });
});

describe('a second run', () => {
  beforeEach(async () => {
    await client.init();
    expect(await client.refresh()).toBe(0);
    client.requests.length = 0;
  });

  it('fetches only what changed', async () => {
    expect(await client.refresh()).toBe(0);
    expect(client.requests).toEqual(['2.root', 'timestamp']);
    repo.publish('targets');
    expect(await client.refresh()).toBe(0);
    expect(client.requests.slice(2)).toEqual(['2.root', 'timestamp']);
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.requests.slice(4)).toEqual(['2.root', 'timestamp', '2.snapshot', '2.targets']);
  });

  it('keeps its timestamp when another one of the same version comes', async () => {
    const before = repo.last('timestamp');
    repo.forget('timestamp');
    repo.timestamp.meta['snapshot.json']!.version = 100;
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.requests.at(-1)).toBe('timestamp');
    expect(client.bytes('timestamp')).toEqual(before);
  });

  it('stops where a file is missing, and keeps what was verified before', async () => {
    repo.timestamp.meta['snapshot.json']!.version += 1;
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.requests.at(-1)).toBe('2.snapshot');
    expect(client.trusted()).toEqual({ root: 1, snapshot: 1, targets: 1, timestamp: 2 });
    repo.snapshot.meta['targets.json']!.version = 7;
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.requests.at(-1)).toBe('7.targets');
    expect(client.trusted()).toEqual({ root: 1, snapshot: 2, targets: 1, timestamp: 3 });
  });

  it('fails without a timestamp', async () => {
    repo.forget('timestamp');
    expect(await client.refresh()).toBe(1);
  });
});

describe('a first root that is not right', () => {
  it.each([
    ['has no version', (file: { signed: Record<string, unknown> }) => void delete file.signed['version']],
    ['has a signature that is none', (file: { signatures: { sig: string }[] }) => void (file.signatures[0]!.sig = '3045022100ee448afe2d25dd1f05afedac83a24e7df90f203615221434979153dc7cea6d4702207710015851e571885a77db8a6e42c4b2983a59b9e1ebec91178dfa2fb0d42ab8')],
    ['was changed after it was signed', (file: { signed: Record<string, unknown> }) => void (file.signed['note'] = 1)],
  ])('%s: nothing is asked of the network', async (_what, change) => {
    repo.bend('root', change);
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.requests).toEqual([]);
  });

  it('is not there at all', async () => {
    expect(await client.refresh()).toBe(1);
    expect(client.requests).toEqual([]);
  });
});

describe('a role that lies stops the update there', () => {
  const before = { root: {}, timestamp: { root: 2 }, snapshot: { root: 2, timestamp: 2 }, targets: { root: 2, snapshot: 2, timestamp: 2 } };

  it.each(Object.entries(before))('%s without its signature', async (role, trusted) => {
    repo.signers.get(role)?.clear();
    repo.publish('root', ...ALL);
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1, ...trusted });
  });

  const mismatches: readonly [string, Record<string, number>, () => void][] = [
    ['root', {}, () => {
      repo.root.version += 1;
      repo.publish('root');
    }],
    ['snapshot', { timestamp: 2 }, () => {
      repo.snapshot.version += 1;
      repo.publish('snapshot');
      repo.timestamp.meta['snapshot.json']!.version = 2;
      repo.publish('timestamp');
    }],
    ['targets', { timestamp: 2, snapshot: 2 }, () => {
      repo.top.version += 1;
      repo.publish('targets');
      repo.snapshot.meta['targets.json']!.version = 2;
      repo.publish('snapshot', 'timestamp');
    }],
  ];
  it.each(mismatches)('%s with another version than its address', async (_role, trusted, lie) => {
    lie();
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1, ...trusted });
  });

  it('a snapshot in the place of a timestamp, rightly signed', async () => {
    const [key] = repo.signers.get('timestamp')!.values();
    repo.addKey('snapshot', key);
    repo.snapshot.meta = { 'snapshot.json': { version: 1 } };
    repo.publish('root', 'snapshot');
    repo.files.set('timestamp', [...repo.files.get('timestamp')!, repo.last('snapshot')]);
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 2 });
  });

  it.each(['2.0.0', '0.9', '1', '1.x', ''])('a specification of version "%s"', async (version) => {
    repo.timestamp['spec_version'] = version;
    repo.publish('timestamp');
    await client.init();
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1 });
  });
});
