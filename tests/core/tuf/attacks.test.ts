// Every row of the specification's list of attacks (section 1.5.2), and more, each by a repository that the test bends.
// The resident's client must refuse with a named error and keep what it trusted.

import { describe, expect, it } from 'vitest';
import { downloadTarget } from '../../../src/core/tuf/download.ts';
import { TufError, type TufErrorKind } from '../../../src/core/tuf/errors.ts';
import type { Fetched } from '../../../src/core/tuf/ports.ts';
import { refresh, trustInitialRoot } from '../../../src/core/tuf/refresh.ts';
import { findTarget } from '../../../src/core/tuf/targets.ts';
import { ATTACKS, PATH } from '../../support/tufAttacks.ts';
import { BASE, type MemoryClient, memoryClient, memoryStore } from '../../support/tufClients.ts';
import { DAYS, Repository } from '../../support/tufRepository.ts';

function office(): Repository {
  const repo = new Repository();
  repo.delegate('targets', 'id-33.10-g1', { paths: ['33.10/*'], terminating: true });
  repo.delegate('targets', 'id-33.72-g1', { paths: ['33.72/*'], terminating: true });
  repo.addTarget('id-33.10-g1', PATH, 'the list');
  repo.addTarget('id-33.72-g1', '33.72/list.json', 'another list');
  repo.publish('id-33.10-g1', 'id-33.72-g1', 'targets', 'snapshot', 'timestamp');
  return repo;
}

async function use(client: MemoryClient, path = PATH): Promise<string> {
  const trusted = await refresh(client);
  return new TextDecoder().decode(await downloadTarget(client, trusted, await findTarget(client, trusted, path), `${BASE}targets/`));
}

async function kindOf(attempt: Promise<unknown>): Promise<TufErrorKind | 'accepted'> {
  try {
    await attempt;
    return 'accepted';
  } catch (error) {
    if (error instanceof TufError) return error.kind;
    throw error;
  }
}


describe('the client refuses', () => {
  it.each(ATTACKS)('$name', async ({ kind, strike, answer, path }) => {
    const repo = office();
    let struck = false;
    const client = await memoryClient(repo, (asked) => {
      const special = struck ? (answer?.(asked) ?? null) : null;
      return special === null ? null : Promise.resolve(special);
    });
    expect(await use(client)).toBe('the list');
    const before = new Map(client.store.files);
    strike(repo, client);
    struck = true;
    expect(await kindOf(use(client, path))).toBe(kind);
    // What it trusts now it trusted before, or it was rightly signed and newer.
    for (const [name, bytes] of client.store.files) {
      const version = (file: Uint8Array): number => JSON.parse(new TextDecoder().decode(file)).signed.version;
      expect(version(bytes), name).toBeGreaterThanOrEqual(before.has(name) ? version(before.get(name)!) : 1);
    }
  });
});

describe('extraneous dependencies', () => {
  it('are never fetched: a list or a role that names more files moves the client to nothing', async () => {
    const repo = office();
    repo.addTarget('id-33.10-g1', '33.10/more.bin', 'more');
    repo.addTarget('id-33.10-g1', PATH, 'the list', ['sha256']);
    repo.role('id-33.10-g1').targets[PATH]!.custom = { depends: ['33.10/more.bin', 'https://evil.test/x'] };
    repo.publish('id-33.10-g1', 'snapshot', 'timestamp');
    const client = await memoryClient(repo);
    expect(await use(client)).toBe('the list');
    expect(client.requests.filter((path) => path.startsWith('targets/'))).toHaveLength(1);
    expect(client.requests).toHaveLength(6);
  });
});

describe('a transport or storage that fails', () => {
  it('at any request leaves a state from which the next run goes on', async () => {
    for (let broken = 0; ; broken += 1) {
      const repo = office();
      let asked = -1;
      const client = await memoryClient(repo, () => {
        asked += 1;
        return asked === broken ? Promise.resolve<Fetched>({ kind: 'failed', reason: 'the network is gone' }) : null;
      });
      const first = await kindOf(use(client));
      asked = Number.NEGATIVE_INFINITY;
      expect(await use(client)).toBe('the list');
      if (first === 'accepted') break;
      expect(first).toBe('unreachable');
    }
  });

  it('is an error, never a silence', async () => {
    const repo = office();
    const client = await memoryClient(repo);
    for (const method of ['get', 'put'] as const) {
      const broken = { ...memoryStore(new Map(client.store.files)), [method]: () => Promise.reject(new Error('quota')) };
      expect(await kindOf(refresh({ ...client, store: broken }))).toBe('storage');
    }
    expect(await kindOf(refresh({ ...client, store: memoryStore() }))).toBe('storage');
  });

  it('never makes a second root the first', async () => {
    const [one, other] = [new Repository(), new Repository()];
    const client = await memoryClient(one);
    await trustInitialRoot(client, other.last('root'));
    expect(client.store.files.get('root.json')).toEqual(one.last('root'));
  });
});

describe('expiry is checked at every use, not only at update', () => {
  it('a search long after the update finds nothing', async () => {
    const repo = office();
    const client = await memoryClient(repo);
    const trusted = await refresh(client);
    expect((await findTarget(client, trusted, PATH)).role).toBe('id-33.10-g1');
    client.clock.now += DAYS(31);
    expect(await kindOf(findTarget(client, trusted, PATH))).toBe('expired');
  });

  it('one fixed time holds for a whole update', async () => {
    const repo = office();
    let asked = 0;
    const client = await memoryClient(repo, () => {
      asked += 1;
      return null;
    });
    client.clock.now = Date.parse(repo.timestamp.expires) - 1;
    const ticking = { ...client, now: () => client.clock.now + asked * 1000 };
    expect(await kindOf(refresh(ticking))).toBe('accepted');
  });
});
