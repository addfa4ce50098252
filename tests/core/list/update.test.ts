// What a resident's device does when it updates lists: each office by itself, nothing fetched twice, nothing worse taken.

import { describe, expect, it } from 'vitest';
import { GRACE_DAYS, freshness } from '../../../src/core/list/freshness.ts';
import { type ListState, type ListStore, updateLists } from '../../../src/core/list/update.ts';
import { TufError } from '../../../src/core/tuf/errors.ts';
import type { Fetched } from '../../../src/core/tuf/ports.ts';
import { OFFICES, device, nation, publishList } from '../../support/listDevice.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { BASE } from '../../support/tufClients.ts';
import { makeKey } from '../../support/tufKeys.ts';
import { DAYS, type Repository, timeAt, utf8 } from '../../support/tufRepository.ts';

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
