// A resident's device brings its lists up to date, on a real IndexedDB implementation and a network that does what it is told:
// the list that came with the build, two tabs at once, a network or a storage that ends anywhere.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Seed } from '../../src/core/list/trust.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { NO_PICTURES } from '../../src/core/match/judge.ts';
import { sampleListText } from '../support/sampleList.ts';
import { BASE } from '../support/tufClients.ts';
import { DAYS, Repository } from '../support/tufRepository.ts';

const lent = vi.hoisted(() => ({ trust: { root: '', metadataUrl: 'https://list.test/metadata/', targetsUrl: 'https://list.test/targets/', reportUrl: '', publishers: ['33.10'], sample: true, seed: undefined as Record<string, string> | undefined } }));
vi.mock('virtual:trust', () => lent);

const ROLE = 'id-33.10-g1';
const OFFICIAL: Profile = { account: { site: 'facebook', id: '100000000000001', handle: 'contoh.pemkab' }, name: 'Pemkab', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: 'https://www.facebook.com/contoh.pemkab' };

let repo: Repository;
/** Paths asked for, in order. */
let asked: string[];
/** What the network does at a request, by its number from 1. */
let network: (count: number) => void | Promise<void>;

const goneFrom = (first: number) => (count: number): void => {
  if (count >= first) throw new TypeError('Failed to fetch');
};

function publishList(version: number): void {
  repo.addTarget(ROLE, '33.10/list.json', sampleListText('33.10', version));
  repo.publish(ROLE, 'snapshot', 'timestamp');
}

/** Lets one waiter in after the other, as browsers do. */
function webLocks(): { request<T>(name: string, work: () => Promise<T>): Promise<T> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name, work) {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['Date'] });
  repo = new Repository();
  repo.delegate('targets', ROLE, { paths: ['33.10/*'], terminating: true });
  repo.publish('targets');
  publishList(1);
  [asked, network] = [[], () => undefined];
  Object.assign(lent.trust, { root: new TextDecoder().decode(repo.files.get('root')![0]), seed: undefined });
  vi.stubGlobal('navigator', { locks: webLocks() });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.slice(BASE.length));
    await network(asked.length);
    const bytes = repo.at(url.slice(BASE.length));
    return new Response(bytes, { status: bytes === null ? 404 : 200 });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The program as it starts in one tab: nothing in memory, everything on the device. */
async function tab() {
  vi.resetModules();
  const [{ refreshLists, listViews }, { verdictOf }, { database }] = await Promise.all([
    import('../../src/client/lists.ts'), import('../../src/client/verdicts.ts'), import('../../src/client/database.ts'),
  ]);
  return {
    refresh: refreshLists,
    view: async () => (await listViews())[0]!,
    verdict: async () => (await verdictOf(OFFICIAL, async () => NO_PICTURES)).verdict.kind,
    close: async () => (await database()).close(),
  };
}

/** Everything that a first update asks for, as a build carries it. */
async function seedOf(): Promise<Seed> {
  const first = await tab();
  await first.refresh();
  const seed = Object.fromEntries(asked.flatMap((path) => {
    const bytes = repo.at(path);
    return bytes === null ? [] : [[path, Buffer.from(bytes).toString('base64')]];
  }));
  await first.close();
  globalThis.indexedDB = new IDBFactory();
  asked.length = 0;
  return seed;
}

describe('the list that came with the build', () => {
  const later = (days: number): void => void vi.setSystemTime(repo.now + DAYS(days));

  it('gives a verdict in the first minute of a device without a network, and says that it was never updated', async () => {
    lent.trust.seed = await seedOf();
    network = goneFrom(1);
    const device = await tab();
    expect(await device.verdict()).toBe('unknown');
    expect(await device.refresh()).toBe(true);
    expect(await device.verdict()).toBe('official');
    expect(await device.view()).toMatchObject({ version: 1, updated: null, freshness: 'fresh', problem: 'problem_list_unreachable' });
    await device.close();
  });

  it.each([
    [31, 'stale', 'official'],
    [60, 'expired', 'unreadable'],
    [2000, 'expired', 'unreadable'],
  ] as const)('behaves %i days after it was made like any old list: %s, and what was official is %s', async (days, freshness, verdict) => {
    lent.trust.seed = await seedOf();
    later(days);
    network = goneFrom(1);
    const device = await tab();
    await device.refresh();
    expect(await device.view()).toMatchObject({ version: 1, freshness });
    expect(await device.verdict()).toBe(verdict);
    await device.close();
  });

  it('gives way to the network as soon as there is one, whatever its age', async () => {
    lent.trust.seed = await seedOf();
    later(60);
    network = goneFrom(1);
    const device = await tab();
    await device.refresh();
    for (const role of ['root', 'targets', ROLE, 'snapshot', 'timestamp']) (repo.next.get(role) as { expires: string }).expires = new Date(repo.now + DAYS(90)).toISOString().slice(0, 19) + 'Z';
    repo.publish('root', 'targets');
    publishList(2);
    network = () => undefined;
    expect(await device.refresh()).toBe(true);
    expect(await device.view()).toMatchObject({ version: 2, freshness: 'fresh', problem: null, updated: Date.now() });
    expect(await device.verdict()).toBe('official');
    await device.close();
  });

  it('keeps a mirror from showing the list before it', async () => {
    publishList(2);
    lent.trust.seed = await seedOf();
    repo.files.get('timestamp')!.pop();
    const device = await tab();
    await device.refresh();
    expect(await device.view()).toMatchObject({ version: 2, problem: 'problem_list_rollback' });
    await device.close();
  });

  it.each([
    ['a list that somebody bent', (seed: Seed) => Object.fromEntries(Object.entries(seed).map(([path, text]) => [path, path.startsWith('targets/') ? Buffer.from('{}').toString('base64') : text]))],
    ['a timestamp that is none', (seed: Seed) => ({ ...seed, 'metadata/timestamp.json': 'e30=' })],
    ['no timestamp', ({ 'metadata/timestamp.json': _, ...rest }: Seed) => rest],
    ['nothing', () => ({})],
  ] as const)('with %s gives nothing, and the network is asked all the same', async (_what, bend) => {
    lent.trust.seed = bend(await seedOf());
    const device = await tab();
    network = goneFrom(1);
    await device.refresh();
    expect(await device.view()).toMatchObject({ version: null });
    network = () => undefined;
    await device.refresh();
    expect(await device.view()).toMatchObject({ version: 1, problem: null });
    await device.close();
  });
});

describe('two updates at once', () => {
  it('are one, in one tab and in two', async () => {
    const [one, other] = [await tab(), await tab()];
    network = () => void vi.setSystemTime(Date.now() + 1);
    await Promise.all([one.refresh(), one.refresh(), other.refresh()]);
    expect(asked.filter((path) => path === 'metadata/timestamp.json')).toHaveLength(1);
    for (const each of [one, other]) {
      expect(await each.view()).toMatchObject({ version: 1, problem: null });
      await each.close();
    }
  });
});

describe('an update that ends anywhere', () => {
  /** Runs an update that `breakAt` ends, then one in a new tab that nothing ends. */
  async function survives(breakAt: () => void): Promise<void> {
    const first = await tab();
    await first.refresh();
    publishList(2);
    asked.length = 0;
    breakAt();
    await first.refresh().catch((error: unknown) => expect(error).toMatchObject({ kind: 'storage' }));
    await first.close();
    vi.restoreAllMocks();
    network = () => undefined;
    const second = await tab();
    expect([1, 2]).toContain((await second.view()).version);
    expect(await second.verdict()).toBe('official');
    await second.refresh();
    expect(await second.view()).toMatchObject({ version: 2, problem: null });
    await second.close();
    globalThis.indexedDB = new IDBFactory();
  }

  it.each([1, 2, 3, 4, 5])('with the network, at request %i', async (request) => {
    await survives(() => (network = goneFrom(request)));
    expect(asked.length).toBeGreaterThan(5);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('with the room on the device, at write %i', async (write) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await survives(() => {
      let count = 0;
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        count += 1;
        if (count >= write) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      });
    });
  });
});
