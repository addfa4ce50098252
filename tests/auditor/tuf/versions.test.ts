// Nothing goes back and nothing outlives its date: rollback, fast-forward and its recovery, expiry at the moment of use.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CommandClient, startedClient } from '../../support/tufClients.ts';
import { DAYS, type Repository, timeAt } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
const past = (): string => timeAt(repo.now - DAYS(1));
const inDays = (days: number): string => timeAt(repo.now + DAYS(days));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  ({ repo, client } = await startedClient());
});
afterEach(() => client.close());

describe('rollback is refused', () => {
  it('of the timestamp', async () => {
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    repo.forget('timestamp');
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['timestamp']).toBe(2);
    expect(client.requests.at(-1)).toBe('timestamp');
  });

  it.each([false, true])('of the snapshot that a newer timestamp names (hashes: %s)', async (hashes) => {
    repo.withHashes = hashes;
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    repo.forget('snapshot');
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toMatchObject({ timestamp: 2, snapshot: 2 });
    expect(client.requests.at(-1)).toBe('timestamp');
  });

  it.each([false, true])('of the targets that a newer snapshot names (hashes: %s)', async (hashes) => {
    repo.withHashes = hashes;
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    repo.forget('targets');
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toMatchObject({ snapshot: 2, targets: 2 });
  });

  it('of a delegated role, by leaving it out', async () => {
    repo.delegate('targets', 'delegated');
    repo.publish('delegated', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    delete repo.snapshot.meta['delegated.json'];
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['snapshot']).toBe(2);
  });

  it('of the root, when an old one is served as the next', async () => {
    repo.publish('root', 'root');
    expect(await client.refresh()).toBe(0);
    repo.files.get('root')!.push(repo.files.get('root')![0]!);
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()['root']).toBe(3);
  });
});

describe('after a stolen online key pushed versions up, new keys bring them down again', () => {
  it('timestamp', async () => {
    for (let count = 0; count < 99; count += 1) repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['timestamp']).toBe(100);
    repo.rotateKeys('timestamp');
    repo.forget('timestamp');
    repo.publish('root', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['timestamp']).toBe(1);
  });

  it('snapshot', async () => {
    for (let count = 0; count < 99; count += 1) repo.publish('snapshot');
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    repo.rotateKeys('snapshot');
    repo.rotateKeys('timestamp');
    repo.forget('snapshot');
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['snapshot']).toBe(1);
  });

  it('targets and an unwanted delegated role', async () => {
    repo.delegate('targets', 'delegated');
    repo.publish('delegated');
    for (let count = 0; count < 99; count += 1) repo.publish('targets');
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['targets']).toBe(100);
    repo.rotateKeys('snapshot');
    repo.forget('targets');
    delete repo.snapshot.meta['delegated.json'];
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['targets']).toBe(1);
  });
});

describe('an expired file is refused', () => {
  it('root: the newest is kept, but nothing follows from it', async () => {
    expect(await client.refresh()).toBe(0);
    repo.root.expires = past();
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 2, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it('root: an expired one in the middle of the chain does not matter', async () => {
    const later = repo.root.expires;
    repo.root.expires = past();
    repo.publish('root');
    repo.root.expires = later;
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['root']).toBe(3);
  });

  it.each([
    ['timestamp', { timestamp: 1, snapshot: 1, targets: 1 }],
    ['snapshot', { timestamp: 2, snapshot: 1, targets: 1 }],
    ['targets', { timestamp: 2, snapshot: 2, targets: 1 }],
  ])('%s', async (role, trusted) => {
    expect(await client.refresh()).toBe(0);
    (repo.next.get(role) as { expires: string }).expires = past();
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1, ...trusted });
  });

  it.each(['timestamp', 'snapshot', 'targets'])('%s that expired on this disk, with nothing newer on the server', async (role) => {
    (repo.next.get(role) as { expires: string }).expires = inDays(7);
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(await client.refresh(6)).toBe(0);
    expect(await client.refresh(8)).toBe(1);
  });

  it.each(['2026-02-31T00:00:00Z', '2030-01-01T00:00:00+07:00', '2030-01-01', 'tomorrow', ''])('with a date that is none: "%s"', async (expires) => {
    repo.timestamp.expires = expires;
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
  });
});

describe('an expired file on this disk', () => {
  it('still serves to check its successor', async () => {
    repo.timestamp.expires = inDays(7);
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    repo.timestamp.expires = inDays(21);
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh(18)).toBe(0);
    expect(client.trusted()).toMatchObject({ timestamp: 3, snapshot: 2, targets: 2 });
    repo.forget('timestamp');
    repo.timestamp.expires = inDays(28);
    repo.publish('timestamp');
    expect(await client.refresh(22)).toBe(1);
  });
});

describe('many roots', () => {
  it('are followed 256 in a run, and the next run goes on', async () => {
    for (let count = 0; count < 300; count += 1) repo.publish('root');
    await client.refresh();
    expect(client.trusted()['root']).toBe(257);
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()['root']).toBe(301);
  });
});
