// The list that came with the program: verified like any other, in force without a network, and never in place of a newer one.

import { describe, expect, it } from 'vitest';
import { seedFetch } from '../../../src/core/list/seed.ts';
import type { Seed } from '../../../src/core/list/trust.ts';
import { updateLists } from '../../../src/core/list/update.ts';
import { OFFICES, device, nation, publishList } from '../../support/listDevice.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { BASE, memoryClient } from '../../support/tufClients.ts';
import { DAYS, type Repository } from '../../support/tufRepository.ts';

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
