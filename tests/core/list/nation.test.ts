// The whole country's lists on one device: what an update costs when nothing or one region changed, and that one broken and one
// expired office of 552 stop nobody else.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BROKEN, EXPIRED, type Nation, PUBLISHERS, nation, roleOf } from '../../support/nation.ts';

// A whole country takes seconds, and many of them on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const KILO = 1000;
let country: Nation;
beforeAll(async () => {
  country = await nation();
  await country.update(PUBLISHERS);
});

describe('a device that follows all 552 publishers', () => {
  it('has every list but the broken and the expired one, and says so of these two alone', () => {
    const wrong = [...country.states.values()].filter(({ problem }) => problem !== null).map(({ publisher, problem }) => [publisher, problem]);
    expect(wrong).toEqual(expect.arrayContaining([[BROKEN, 'problem_list_mismatch'], [EXPIRED, 'problem_list_expired']]));
    expect(wrong).toHaveLength(2);
    expect([...country.lists.keys()].sort()).toEqual(PUBLISHERS.filter((id) => id !== BROKEN && id !== EXPIRED).sort());
  });

  it('fetches at most 2 kB when nothing changed', async () => {
    expect(await country.update(PUBLISHERS)).toBe(false);
    expect(country.client.received.bytes).toBeLessThanOrEqual(2 * KILO);
  });

  it.each([
    ['that one', 300, (id: string) => [id]],
    ['all', 301, () => PUBLISHERS],
  ] as const)('fetches at most that list, the snapshot and 2 kB when one region changed and %s is followed', async (_whom, at, followed) => {
    const id = PUBLISHERS[at]!;
    country.change(id, 2);
    expect(await country.update(followed(id))).toBe(true);
    const [list, snapshot] = [country.repo.targets.get(`${id}/list.json`)!.length, country.repo.last('snapshot').length];
    expect(country.client.received.bytes).toBeLessThanOrEqual(list + snapshot + 2 * KILO);
    expect(JSON.parse(new TextDecoder().decode(country.lists.get(id)!.bytes)).version).toBe(2);
  });

  it('takes the broken and the expired list as soon as they are mended', async () => {
    country.repo.role(roleOf(EXPIRED)).expires = country.repo.timestamp.expires;
    country.change(EXPIRED, 2);
    country.change(BROKEN, 2);
    expect(await country.update(PUBLISHERS)).toBe(true);
    expect([...country.states.values()].filter(({ problem }) => problem !== null)).toEqual([]);
    expect(country.lists.size).toBe(PUBLISHERS.length);
  });
});
