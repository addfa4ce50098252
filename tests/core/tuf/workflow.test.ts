// The client's steps one by one, where an attack alone would not show that a step is missing: what is asked for, how much is
// read, which hashes count, whose signatures count.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { downloadTarget } from '../../../src/core/tuf/download.ts';
import { LIMITS, encodeRoleName } from '../../../src/core/tuf/files.ts';
import { refresh } from '../../../src/core/tuf/refresh.ts';
import { findTarget } from '../../../src/core/tuf/targets.ts';
import { computable, verifyContent } from '../../../src/core/tuf/verify.ts';
import { BASE, type MemoryClient, memoryClient, subtle } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { DAYS, Repository, timeAt, utf8 } from '../../support/tufRepository.ts';

const ROLE = 'id-33.10-g1';
const PATH = '33.10/list.json';

async function office(): Promise<{ readonly repo: Repository; readonly client: MemoryClient; readonly caps: Map<string, number> }> {
  const repo = new Repository();
  repo.delegate('targets', ROLE, { paths: ['33.10/*'], terminating: true });
  repo.addTarget(ROLE, PATH, 'the list');
  repo.publish(ROLE, 'targets', 'snapshot', 'timestamp');
  const client = await memoryClient(repo);
  const caps = new Map<string, number>();
  const fetch: MemoryClient['fetch'] = (url, most) => {
    caps.set(url.slice(BASE.length), most);
    return client.fetch(url, most);
  };
  return { repo, client: { ...client, fetch }, caps };
}

describe('what is asked for', () => {
  it('is each file once; a second update asks for a next root and the timestamp, a second search for nothing', async () => {
    const { client } = await office();
    await findTarget(client, await refresh(client), PATH);
    const first = client.requests.splice(0);
    expect(new Set(first).size).toBe(first.length);
    const trusted = await refresh(client);
    expect(client.requests.splice(0)).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(await findTarget(client, trusted, PATH)).toMatchObject({ path: PATH, role: ROLE, version: 1, meta: { length: 8 } });
    expect(client.requests).toEqual([]);
  });

  it('is a kept file again when the signed parent names another version of it, and never one that has run out', async () => {
    const { repo, client } = await office();
    repo.role(ROLE).expires = timeAt(repo.now + DAYS(3));
    repo.publish(ROLE, 'snapshot', 'timestamp');
    await findTarget(client, await refresh(client), PATH);
    client.clock.now += DAYS(4);
    await expect(findTarget(client, await refresh(client), PATH)).rejects.toMatchObject({ kind: 'expired' });
    repo.role(ROLE).expires = timeAt(repo.now + DAYS(30));
    repo.publish(ROLE, 'snapshot', 'timestamp');
    expect((await findTarget(client, await refresh(client), PATH)).version).toBe(3);
  });
});

describe('a timestamp', () => {
  /** A device that trusts timestamp 3, which names snapshot 3; what is asked for afterwards. */
  async function updated() {
    const { repo, client } = await office();
    repo.publish('snapshot', 'timestamp');
    await refresh(client);
    client.requests.length = 0;
    const kept = client.store.files.get('timestamp.json');
    const stays = (): void => {
      expect(client.requests).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
      expect(client.store.files.get('timestamp.json')).toBe(kept);
    };
    return { repo, client, stays };
  }

  it('with an older version is refused, though it names the newest snapshot', async () => {
    const { repo, client, stays } = await updated();
    repo.timestamp.version = 1;
    repo.publish('timestamp');
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'rollback' });
    stays();
  });

  it('of the same version is passed over, whatever it says; the kept one holds as long as it says itself', async () => {
    const { repo, client, stays } = await updated();
    repo.timestamp.version = 2;
    repo.timestamp.expires = timeAt(repo.now + DAYS(300));
    repo.timestamp.meta['snapshot.json']!.version = 9;
    repo.publish('timestamp');
    expect((await refresh(client)).snapshot.body.version).toBe(3);
    stays();
    client.requests.length = 0;
    client.clock.now += DAYS(40);
    repo.root.expires = repo.timestamp.expires;
    repo.publish('root');
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'expired', message: expect.stringContaining('timestamp') });
  });

  it('that names an older snapshot is refused before that is asked for', async () => {
    const { repo, client, stays } = await updated();
    repo.timestamp.meta['snapshot.json']!.version = 2;
    repo.publish('timestamp');
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'rollback' });
    stays();
  });
});

describe('new keys for timestamp and snapshot', () => {
  it.each(['timestamp', 'snapshot'] as const)('of %s bring the versions down again that a thief pushed up', async (role) => {
    const { repo, client } = await office();
    for (let count = 0; count < 3; count += 1) repo.publish('snapshot', 'timestamp');
    await refresh(client);
    repo.rotateKeys(role);
    for (const each of ['snapshot', 'timestamp']) repo.forget(each);
    repo.publish('root', 'snapshot', 'timestamp');
    const trusted = await refresh(client);
    expect([trusted.root, trusted.snapshot, trusted.timestamp].map(({ body }) => body.version)).toEqual([2, 1, 1]);
    expect([...client.store.files.keys()].sort()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
  });

  it('under an old key id count as new', async () => {
    const { repo, client } = await office();
    repo.publish('snapshot', 'timestamp');
    await refresh(client);
    const [keyid = ''] = repo.signers.get('timestamp')!.keys();
    const heir = makeKey('ecdsa', keyid);
    repo.root.keys[keyid] = heir.json;
    repo.signers.set('timestamp', new Map([[keyid, heir]]));
    repo.forget('timestamp');
    repo.publish('root', 'timestamp');
    expect((await refresh(client)).timestamp.body.version).toBe(1);
  });
});

describe('a snapshot', () => {
  it('that names an older version of an office’s role is refused', async () => {
    const { repo, client } = await office();
    repo.publish(ROLE, 'snapshot', 'timestamp');
    await refresh(client);
    repo.snapshot.meta[`${ROLE}.json`] = { version: 1 };
    repo.publish('snapshot', 'timestamp');
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'rollback', message: expect.stringContaining('from version 2 to 1') });
  });

  it('that has run out is named in the error', async () => {
    const { repo, client } = await office();
    repo.snapshot.expires = timeAt(repo.now - 1000);
    repo.publish('snapshot', 'timestamp');
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'expired', message: expect.stringContaining('snapshot') });
  });
});

describe('the search', () => {
  it('asks only roles to which the path was delegated, whatever others list', async () => {
    const { repo, client } = await office();
    repo.addTarget(ROLE, '33.72/list.json', 'a list of another region');
    repo.publish(ROLE, 'snapshot', 'timestamp');
    const trusted = await refresh(client);
    client.requests.length = 0;
    await expect(findTarget(client, trusted, '33.72/list.json')).rejects.toMatchObject({ kind: 'not-listed' });
    expect(client.requests).toEqual([]);
  });

  it.each([[(digest: string) => ['zz', digest.slice(0, 3).toUpperCase()], true], [() => ['zz', 'yy'], false], [() => [], false]] as const)('by hash prefixes takes one of several (%#)', async (prefixes, found) => {
    const { repo, client } = await office();
    const digest = createHash('sha256').update('far/away').digest('hex');
    repo.delegate('targets', 'bin', { path_hash_prefixes: [...prefixes(digest)] });
    repo.addTarget('bin', 'far/away', 'binned');
    repo.publish('bin', 'targets', 'snapshot', 'timestamp');
    const search = findTarget(client, await refresh(client), 'far/away');
    if (found) expect((await search).role).toBe('bin');
    else await expect(search).rejects.toMatchObject({ kind: 'not-listed' });
  });
});

describe('how much is read', () => {
  it('is what the signed parent announces, and our own limit where it announces nothing', async () => {
    const { repo, client, caps } = await office();
    await findTarget(client, await refresh(client), PATH);
    expect(Object.fromEntries(caps)).toMatchObject({
      'metadata/2.root.json': LIMITS.root, 'metadata/timestamp.json': LIMITS.timestamp, 'metadata/2.snapshot.json': LIMITS.snapshot, [`metadata/1.${ROLE}.json`]: LIMITS.targets,
    });
    repo.withHashes = true;
    repo.publish(ROLE, 'targets', 'snapshot', 'timestamp');
    const trusted = await refresh(client);
    await downloadTarget(client, trusted, await findTarget(client, trusted, PATH), `${BASE}targets/`);
    expect(caps.get('metadata/3.snapshot.json')).toBe(repo.last('snapshot').length);
    expect(caps.get(`metadata/2.${ROLE}.json`)).toBe(repo.last(ROLE).length);
    expect([...caps].find(([path]) => path.startsWith('targets/'))?.[1]).toBe(8);
  });

  it('is never more than our own limit, whatever is announced', async () => {
    const { repo, client, caps } = await office();
    repo.publish(ROLE);
    repo.snapshot.meta[`${ROLE}.json`] = { version: 2, length: 2 ** 40 };
    repo.publish('snapshot', 'timestamp');
    await expect(findTarget(client, await refresh(client), PATH)).rejects.toMatchObject({ kind: 'mismatch' });
    expect(caps.get(`metadata/2.${ROLE}.json`)).toBe(LIMITS.targets);
    const trusted = await refresh(client);
    const found = { path: PATH, role: ROLE, version: 1, expires: 0, meta: { length: 1001, hashes: new Map([['sha256', 'ab']]), custom: null } };
    await expect(downloadTarget(client, trusted, found, `${BASE}targets/`, 1000)).rejects.toMatchObject({ kind: 'too-large' });
    await expect(downloadTarget(client, trusted, { ...found, meta: { ...found.meta, length: 1000 } }, `${BASE}targets/`, 1000)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('content', () => {
  const bytes = utf8('content');
  const hash = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  const check = (hashes: Record<string, string>, length: number | null = null): Promise<void> => verifyContent(subtle, bytes, { length, hashes: new Map(Object.entries(hashes)) }, 'it');

  it.each(['sha256', 'sha384', 'sha512'])('is the announced one by %s, and by every one of several', async (name) => {
    await expect(check({ [name]: hash(name) }, bytes.length)).resolves.toBeUndefined();
    await expect(check({ [name]: hash(name).replace(/^./, (first) => (first === '0' ? '1' : '0')) })).rejects.toMatchObject({ kind: 'mismatch' });
    await expect(check({ [name]: hash(name), sha1000: 'ab' })).resolves.toBeUndefined();
    expect(computable(new Map([['sha1000', 'ab'], [name, hash(name)]]))).toBe(name);
  });

  it.each([[{ sha1000: 'ab' }, null], [{}, 6], [{}, 8], [{ sha256: hash('sha256'), sha512: hash('sha256') }, null]] as const)('with %j and length %s is not', async (hashes, length) => {
    await expect(check(hashes, length)).rejects.toMatchObject({ kind: 'mismatch' });
  });

  it('of which nothing is announced is not judged by it: its signatures are', async () => {
    await expect(check({})).resolves.toBeUndefined();
  });
});

describe('signatures', () => {
  it('of keys that the role does not name, or that nobody enrolled, count for nothing', async () => {
    const { repo, client } = await office();
    await refresh(client);
    const stranger = makeKey();
    repo.root.keys[stranger.keyid] = stranger.json;
    repo.root.roles['timestamp']!.keyids.push('enrolled by nobody');
    repo.root.roles['timestamp']!.threshold = 2;
    repo.publish('root');
    repo.signers.get('timestamp')!.set(stranger.keyid, stranger);
    repo.publish('timestamp');
    repo.bend('timestamp', (file) => file.signatures.push({ keyid: 'enrolled by nobody', sig: file.signatures[0]!.sig }));
    await expect(refresh(client)).rejects.toMatchObject({ kind: 'unsigned' });
  });
});

describe('a role’s name in an address', () => {
  it.each([['a-b_c.d~1', 'a-b_c.d~1'], ['a/b', 'a%2Fb'], ['é', '%C3%A9'], ["!'()*", '%21%27%28%29%2A'], ['\u0001', '%01'], ['%41', '%2541']])('%j is %s', (name, encoded) => {
    expect(encodeRoleName(name)).toBe(encoded);
  });
});
