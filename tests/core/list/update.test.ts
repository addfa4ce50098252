// What a resident's device does when it updates lists: each office by itself, nothing fetched twice, nothing worse taken.

import { describe, expect, it } from 'vitest';
import { GRACE_DAYS, freshness } from '../../../src/core/list/freshness.ts';
import { headOf, proofName } from '../../../src/core/list/log.ts';
import { consistencyProof, leafHash } from '../../../src/core/list/merkle.ts';
import { seedFetch } from '../../../src/core/list/seed.ts';
import type { Seed } from '../../../src/core/list/trust.ts';
import { type KeptList, type ListState, type ListStore, updateLists } from '../../../src/core/list/update.ts';
import { TufError } from '../../../src/core/tuf/errors.ts';
import type { Fetched } from '../../../src/core/tuf/ports.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { BASE, memoryClient } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { DAYS, Repository, timeAt, utf8 } from '../../support/tufRepository.ts';

const OFFICES = ['33.10', '33.72', '33.11'];
const roleOf = (publisher: string): string => `id-${publisher}-g1`;

function nation(): Repository {
  const repo = new Repository();
  for (const publisher of OFFICES) {
    repo.delegate('targets', roleOf(publisher), { paths: [`${publisher}/*`], terminating: true });
    repo.addTarget(roleOf(publisher), `${publisher}/list.json`, sampleListText(publisher, 1));
  }
  repo.publish(...OFFICES.map(roleOf), 'targets', 'snapshot', 'timestamp');
  return repo;
}

function listStore(): ListStore & { readonly lists: Map<string, KeptList>; readonly states: Map<string, ListState> } {
  const [lists, states] = [new Map<string, KeptList>(), new Map<string, ListState>()];
  return {
    lists,
    states,
    list: async (publisher) => lists.get(publisher) ?? null,
    state: async (publisher) => states.get(publisher) ?? null,
    keep: async (list, state) => {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  };
}

async function device(repo: Repository, answer?: (path: string) => Promise<Fetched> | null) {
  const [client, store] = [await memoryClient(repo, answer), listStore()];
  const update = (): Promise<boolean> => updateLists(client, `${BASE}targets/`, OFFICES, store);
  const versions = (): Record<string, number> => Object.fromEntries(OFFICES.flatMap((id) => {
    const kept = store.lists.get(id);
    return kept === undefined ? [] : [[id, JSON.parse(new TextDecoder().decode(kept.bytes)).version as number]];
  }));
  const problems = (): (string | null | undefined)[] => OFFICES.map((id) => store.states.get(id)?.problem);
  return { client, store, update, versions, problems };
}

function publishList(repo: Repository, publisher: string, version: number, text = sampleListText(publisher, version)): void {
  repo.addTarget(roleOf(publisher), `${publisher}/list.json`, text);
  repo.publish(roleOf(publisher), 'snapshot', 'timestamp');
}

describe('one office never stops the others', () => {
  const breakages: readonly [string, (repo: Repository) => void, string][] = [
    ['an expired list', (repo) => {
      repo.role('id-33.72-g1').expires = timeAt(repo.now - 1000);
      publishList(repo, '33.72', 2);
    }, 'problem_list_expired'],
    ['a list signed by a stranger', (repo) => {
      const key = makeKey();
      repo.signers.set('id-33.72-g1', new Map([[key.keyid, key]]));
      publishList(repo, '33.72', 2);
    }, 'problem_list_unsigned'],
    ['metadata cut in half', (repo) => {
      publishList(repo, '33.72', 2);
      repo.replace('id-33.72-g1', repo.last('id-33.72-g1').slice(0, 100));
    }, 'problem_list_malformed'],
    ['a list that is no JSON', (repo) => publishList(repo, '33.72', 2, sampleListText('33.72', 2).slice(0, 100)), 'problem_list_malformed'],
    ['a list of another office', (repo) => publishList(repo, '33.72', 2, sampleListText('33.10', 2)), 'problem_list_mismatch'],
    ['a list with subjects of another office', (repo) => publishList(repo, '33.72', 2, sampleListText('33.72', 2).replace('"id":"33.72/pemkab"', '"id":"33.10/pemkab"')), 'problem_list_malformed'],
    ['a missing list', (repo) => {
      publishList(repo, '33.72', 2);
      repo.targets.delete('33.72/list.json');
    }, 'problem_list_not_found'],
    ['a replaced list', (repo) => {
      publishList(repo, '33.72', 2);
      repo.targets.set('33.72/list.json', utf8('evil'));
    }, 'problem_list_mismatch'],
    ['a list of a terabyte', (repo) => {
      publishList(repo, '33.72', 2);
      repo.role('id-33.72-g1').targets['33.72/list.json']!.length = 2 ** 40;
      repo.publish('id-33.72-g1', 'snapshot', 'timestamp');
    }, 'problem_list_too_large'],
    ['a withdrawn office', (repo) => {
      repo.top.delegations!.roles = repo.top.delegations!.roles.filter(({ name }) => name !== 'id-33.72-g1');
      repo.publish('targets', 'snapshot', 'timestamp');
    }, 'problem_list_not_listed'],
  ];
  it.each(breakages)('with %s', async (_what, strike, problem) => {
    const repo = nation();
    const { update, versions, problems, store } = await device(repo);
    expect(await update()).toBe(true);
    expect(versions()).toEqual({ '33.10': 1, '33.72': 1, '33.11': 1 });
    const before = store.states.get('33.72');
    strike(repo);
    publishList(repo, '33.11', 2);
    expect(await update()).toBe(true);
    expect(versions()).toEqual({ '33.10': 1, '33.72': 1, '33.11': 2 });
    expect(problems()).toEqual([null, problem, null]);
    const { wrong: _file, ...state } = store.states.get('33.72')!;
    expect(state).toEqual({ ...before, problem });
  });

  describe('and a wrong file that is announced unchanged', () => {
    const fetched = (client: { readonly requests: readonly string[] }, name: string): number => client.requests.filter((url) => url.includes('/33.72/') && url.endsWith(name)).length;
    const [HOUR, proper] = [3600 * 1000, sampleListText('33.72', 2)];

    it.each([
      ['list', 'list.json', 'problem_list_mismatch', proper, (repo: Repository) => publishList(repo, '33.72', 2, proper)],
      ['photo file', 'photos.bin', 'problem_list_mismatch', 'photos', (repo: Repository) => {
        repo.addTarget('id-33.72-g1', '33.72/photos.bin', 'photos');
        repo.publish('id-33.72-g1', 'snapshot', 'timestamp');
      }],
    ] as const)('(%s) is asked for again after six hours, not at each update, and its state stays told', async (_what, name, problem, right, announce) => {
      const repo = nation();
      const { client, update, problems } = await device(repo);
      announce(repo);
      repo.targets.set(`33.72/${name}`, utf8('x'.repeat(right.length)));
      if (name === 'list.json') {
        repo.addTarget('id-33.72-g1', '33.72/photos.bin', 'photos');
        repo.publish('id-33.72-g1', 'snapshot', 'timestamp');
      }
      for (let hour = 0; hour < 6; hour += 1) {
        client.requests.length = 0;
        await update();
        if (name === 'list.json' && hour > 0) expect(fetched(client, '.photos.bin'), 'nothing beside it in vain').toBe(0);
        expect([problems()[1], fetched(client, `.${name}`)], `hour ${hour}`).toEqual([problem, hour === 0 ? 1 : 0]);
        client.clock.now += HOUR;
      }
      repo.targets.set(`33.72/${name}`, utf8(right));
      await update();
      expect(problems()[1]).not.toBe(problem);
    });
  });

  it('remembers which reading rules of a list are ignored, until a list mends them', async () => {
    const repo = nation();
    const { update, store } = await device(repo);
    const withRules = (version: number, rules: object): string => JSON.stringify({ ...(JSON.parse(sampleListText('33.72', version)) as object), rules });
    publishList(repo, '33.72', 2, withRules(2, { facebook: { version: 'dua' } }));
    await update();
    publishList(repo, '33.11', 2);
    await update();
    expect(store.states.get('33.72')).toMatchObject({ problem: null, rulesIgnored: ['facebook'] });
    publishList(repo, '33.72', 3, withRules(3, {}));
    await update();
    expect(store.states.get('33.72')).not.toHaveProperty('rulesIgnored');
  });

  it('refuses a list that went back a version though it is rightly signed', async () => {
    const repo = nation();
    publishList(repo, '33.72', 5);
    const { update, versions, problems } = await device(repo);
    await update();
    publishList(repo, '33.72', 4);
    expect(await update()).toBe(false);
    expect(versions()['33.72']).toBe(5);
    expect(problems()[1]).toBe('problem_list_rollback');
  });
});

describe('an update that does not get through', () => {
  it.each([
    ['the network is gone', 'problem_list_unreachable', (): Promise<Fetched> => Promise.resolve({ kind: 'failed', reason: 'gone' })],
    ['everything is missing', 'problem_list_not_found', (): Promise<Fetched> => Promise.resolve({ kind: 'missing' })],
  ])('because %s is told for every office, and the lists stay', async (_what, problem, answer) => {
    const repo = nation();
    let broken = false;
    const { update, versions, problems } = await device(repo, () => (broken ? answer() : null));
    await update();
    broken = true;
    expect(await update()).toBe(false);
    expect(problems()).toEqual([problem, problem, problem]);
    expect(versions()).toEqual({ '33.10': 1, '33.72': 1, '33.11': 1 });
  });

  it('because a mirror is frozen is told after the timestamp’s date, and green ends after the grace period', async () => {
    const repo = nation();
    const { client, update, problems, store } = await device(repo);
    await update();
    const { expires } = store.states.get('33.10') as ListState;
    expect(expires).toBe(Date.parse(repo.timestamp.expires));
    const issued = '2026-11-01T00:00:00Z';
    expect(freshness(expires ?? 0, issued, client.clock.now)).toBe('fresh');
    client.clock.now = (expires ?? 0) + 1000;
    await update();
    expect(problems()).toEqual(Array(3).fill('problem_list_expired'));
    expect(freshness(expires ?? 0, issued, client.clock.now)).toBe('stale');
    expect(freshness(expires ?? 0, issued, client.clock.now + DAYS(GRACE_DAYS))).toBe('expired');
  });

  it('says when the clock was turned back before the list was made', () => {
    const issued = '2026-11-01T00:00:00Z';
    const made = Date.parse(issued);
    expect(freshness(made + DAYS(14), issued, made - DAYS(400))).toBe('stale');
    expect(freshness(made + DAYS(14), issued, made - DAYS(0.5))).toBe('fresh');
  });

  it('because the device keeps nothing is an error, after every office was tried', async () => {
    const repo = nation();
    const { client, store } = await device(repo);
    let kept = 0;
    const full: ListStore = { ...store, keep: async (list, state) => {
      if (list?.publisher === '33.72') throw new Error('QuotaExceededError');
      kept += 1;
      await store.keep(list, state);
    } };
    await expect(updateLists(client, `${BASE}targets/`, OFFICES, full)).rejects.toMatchObject({ kind: 'storage' });
    expect(kept).toBe(3);
    expect(store.lists.get('33.10')).toBeDefined();
    expect(store.states.get('33.72')?.problem).toBe('problem_list_storage');
    const gone: ListStore = { ...store, list: () => Promise.reject(new Error('gone')), state: () => Promise.reject(new Error('gone')), keep: () => Promise.reject(new Error('gone')) };
    await expect(updateLists(client, `${BASE}targets/`, OFFICES, gone)).rejects.toBeInstanceOf(TufError);
  });
});

describe('the list that came with the build', () => {
  const trust = { metadataUrl: `${BASE}metadata/`, targetsUrl: `${BASE}targets/` };

  /** Everything that a first update asks for, as a build carries it. */
  async function seedOf(repo: Repository): Promise<Seed> {
    const { client, update } = await device(repo);
    await update();
    return Object.fromEntries(client.requests.flatMap((path) => {
      const bytes = repo.at(path);
      return bytes === null ? [] : [[path, Buffer.from(bytes).toString('base64')]];
    }));
  }

  it('is in force without a network, and an older one from the network no longer', async () => {
    const repo = nation();
    publishList(repo, '33.10', 2);
    const seed = await seedOf(repo);
    const { client, store, update, versions, problems } = await device(repo, () => Promise.resolve({ kind: 'failed', reason: 'no network' }));
    expect(await updateLists({ ...client, fetch: seedFetch(trust, seed) }, trust.targetsUrl, OFFICES, store)).toBe(true);
    await update();
    expect(versions()).toEqual({ '33.10': 2, '33.72': 1, '33.11': 1 });
    expect(problems()).toEqual(Array(3).fill('problem_list_unreachable'));
    repo.files.get('timestamp')!.pop();
    const online = await memoryClient(repo);
    await updateLists({ ...online, store: client.store }, trust.targetsUrl, OFFICES, store);
    expect(problems()).toEqual(Array(3).fill('problem_list_rollback'));
  });

  it('is refused when it was bent or has run out', async () => {
    const repo = nation();
    const seed = await seedOf(repo);
    const target = Object.keys(seed).find((path) => path.startsWith('targets/33.10/')) as string;
    const { client, store, problems } = await device(repo);
    const bent = { ...seed, [target]: Buffer.from(sampleListText('33.10', 1).replace('contoh.pemkab', 'penipu.pemkab')).toString('base64') };
    await updateLists({ ...client, fetch: seedFetch(trust, bent) }, trust.targetsUrl, OFFICES, store);
    expect(problems()[0]).toBe('problem_list_mismatch');
    client.clock.now += DAYS(40);
    await updateLists({ ...client, fetch: seedFetch(trust, seed) }, trust.targetsUrl, OFFICES, store);
    expect(problems()).toEqual(Array(3).fill('problem_list_expired'));
  });
});

describe('what goes over the wire', () => {
  it('is nothing but a root that is not there and the timestamp when nothing changed', async () => {
    const repo = nation();
    const { client, update } = await device(repo);
    await update();
    client.requests.length = 0;
    client.received.bytes = 0;
    expect(await update()).toBe(false);
    expect(client.requests).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(client.received.bytes).toBeLessThan(2000);
  });

  it('is snapshot, one role and one list when one region changed', async () => {
    const repo = nation();
    const { client, update } = await device(repo);
    await update();
    publishList(repo, '33.72', 2);
    client.requests.length = 0;
    expect(await update()).toBe(true);
    expect(client.requests.map((path) => path.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'metadata/2.root.json', 'metadata/timestamp.json', 'metadata/3.snapshot.json', 'metadata/2.id-33.72-g1.json', 'targets/33.72/HASH.list.json',
    ]);
  });
});

describe('a list and its photos', () => {
  it('are asked for at once: neither waits for the other on a slow network', async () => {
    const repo = nation();
    repo.addTarget('id-33.72-g1', '33.72/photos.bin', 'photos');
    repo.publish('id-33.72-g1', 'snapshot', 'timestamp');
    let photosAsked: () => void = () => undefined;
    const asked = new Promise<null>((done) => (photosAsked = () => done(null)));
    const { update, versions, client } = await device(repo, (path) => {
      if (path.endsWith('.photos.bin')) photosAsked();
      return path.startsWith('targets/33.72/') && path.endsWith('.list.json') ? asked.then(() => ({ kind: 'ok', bytes: utf8(sampleListText('33.72', 1)) })) : null;
    });
    await update();
    expect(versions()['33.72']).toBe(1);
    expect(client.requests.filter((path) => path.endsWith('2.id-33.72-g1.json'))).toHaveLength(1);
  });
});

describe('the public log', () => {
  const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => `{"line":${at}}`);
  const announce = (repo: Repository, entries: readonly string[]): void => {
    repo.timestamp['custom'] = { log: headOf(entries) };
    repo.publish('timestamp');
  };
  const serve = (files: Map<string, string>) => (path: string): Promise<Fetched> | null => {
    const text = files.get(path.replace(/^metadata\//, ''));
    return path.startsWith('metadata/log/') ? Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'ok', bytes: utf8(text) }) : null;
  };
  const proofOf = (entries: readonly string[], from: number): string =>
    JSON.stringify(consistencyProof(entries.map((line) => leafHash(utf8(line))), from).map((hash) => Buffer.from(hash).toString('hex')));

  it('that grows is taken with a short proof, or with all entries where there is none', async () => {
    const repo = nation();
    const files = new Map<string, string>();
    const { client, update, problems } = await device(repo, serve(files));
    announce(repo, lines(5));
    await update();
    files.set(proofName(5, 9), proofOf(lines(9), 5));
    announce(repo, lines(9));
    await update();
    expect(problems()).toEqual([null, null, null]);
    files.set('log/entries.jsonl', lines(30).map((line) => `${line}\n`).join(''));
    announce(repo, lines(20));
    await update();
    expect(problems()).toEqual([null, null, null]);
    expect(client.requests.filter((path) => path.includes('log/'))).toEqual(['metadata/log/5-9.json', 'metadata/log/9-20.json', 'metadata/log/entries.jsonl']);
  });

  it.each([
    ['shrinks', lines(4), null],
    ['changes a line of the past', ['{"line":"other"}', ...lines(9).slice(1)], null],
    ['vanishes', null, null],
    ['has a proof that is none', lines(9), '[]'],
    ['is another of the same size', ['{"line":"other"}', ...lines(5).slice(1)], null],
  ] satisfies [string, string[] | null, string | null][])('that %s is refused, and the lists stay', async (_what, entries, proof) => {
    const repo = nation();
    const files = new Map<string, string>();
    const { update, problems, versions } = await device(repo, serve(files));
    announce(repo, lines(5));
    await update();
    publishList(repo, '33.10', 2);
    if (entries === null) {
      delete repo.timestamp['custom'];
      repo.publish('timestamp');
    } else {
      files.set('log/entries.jsonl', entries.map((line) => `${line}\n`).join(''));
      if (proof !== null) files.set(proofName(5, entries.length), proof);
      announce(repo, entries);
    }
    for (let run = 0; run < 2; run += 1) {
      expect(await update()).toBe(false);
      expect(problems()).toEqual(Array(3).fill('problem_list_rollback'));
      expect(versions()['33.10']).toBe(1);
    }
  });
});
