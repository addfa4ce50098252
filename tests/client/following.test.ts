// What a resident follows: regions of the build's own root, and an office of another root, which is added only by the exact
// fingerprint of a root that it publishes. Real IndexedDB implementation, real signatures, a network that the test holds.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleListText } from '../support/sampleList.ts';
import { Repository, sha } from '../support/tufRepository.ts';

const settings = vi.hoisted(() => ({
  trust: { root: '', metadataUrl: 'https://sendiri.test/list/metadata/', targetsUrl: 'https://sendiri.test/list/targets/', reportUrl: 'https://sendiri.test', publishers: ['33.10'], sample: true },
}));
vi.mock('virtual:trust', () => settings);

const HOME = ['33.10', '33.11', '33', '00.01'];

/** A root whose office publishes these regions. */
function office(publishers: readonly string[]): Repository {
  const repo = new Repository();
  for (const publisher of publishers) {
    repo.delegate('targets', `id-${publisher}-g1`, { paths: [`${publisher}/*`], terminating: true });
    repo.addTarget(`id-${publisher}-g1`, `${publisher}/list.json`, sampleListText(publisher, 1));
  }
  repo.publish(...publishers.map((publisher) => `id-${publisher}-g1`), 'targets', 'snapshot', 'timestamp');
  return repo;
}
const fingerprintOf = (repo: Repository, version = 1): string => sha(repo.files.get('root')?.[version - 1] ?? new Uint8Array());

/** The program on a new device, with these repositories on the network. */
async function device(served: Readonly<Record<string, Repository>>) {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  // Older runtimes have none; every browser has one.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address);
    const bytes = served[url.host]?.at(url.pathname.replace(/^\/list\//, '')) ?? null;
    return bytes === null ? new Response('', { status: 404 }) : new Response(bytes);
  });
  const [lists, following] = await Promise.all([import('../../src/client/lists.ts'), import('../../src/client/following.ts')]);
  const { database } = await import('../../src/client/database.ts');
  await lists.refreshLists();
  const views = async (): Promise<readonly string[]> => (await lists.listViews()).map(({ publisher, version }) => `${publisher} ${version}`);
  const add = (address: string, fingerprint: string) => following.addOffice(lists.store, address, fingerprint);
  return { ...following, lists, views, add, db: await database() };
}

let home: Repository;
beforeEach(() => {
  home = office(HOME);
  settings.trust.root = new TextDecoder().decode(home.files.get('root')?.[0]);
});
afterEach(() => vi.unstubAllGlobals());

describe('the regions under the build’s own root', () => {
  it('are all offered, with the build’s own followed from the start', async () => {
    const it = await device({ 'sendiri.test': home });
    expect([await it.offeredPublishers(), await it.views()]).toEqual([['00.01', '33', '33.10', '33.11'], ['33.10 1']]);
  });

  it('are followed and left at will; what is left is forgotten with its list', async () => {
    const it = await device({ 'sendiri.test': home });
    for (const publisher of ['33', '00.01']) await it.follow(publisher, true);
    await it.lists.refreshLists();
    expect(await it.views()).toEqual(['00.01 1', '33 1', '33.10 1']);
    await it.follow('33', false);
    await it.lists.followedChanged();
    expect([await it.views(), await it.db.getAllKeys('lists')]).toEqual([['00.01 1', '33.10 1'], ['00.01', '33.10']]);
  });

  it('are no others than those that its metadata names', async () => {
    const it = await device({ 'sendiri.test': home });
    await it.follow('11.01', true);
    expect(await it.followedPublishers()).toEqual(['33.10']);
  });
});

describe('an office of another root', () => {
  it('is added by its exact fingerprint, updated with the others, gets its own reports, and is gone when it is removed', async () => {
    const other = office(['34.04']);
    const it = await device({ 'sendiri.test': home, 'lain.test': other });
    const spoken = fingerprintOf(other).toUpperCase().replace(/.{8}/g, '$& ');
    expect(await it.add('lain.test', spoken)).toMatchObject({ ok: true, value: { address: 'https://lain.test/list/', publishers: ['34.04'] } });
    await it.lists.followedChanged();
    expect(await it.views()).toEqual(['33.10 1', '34.04 1']);
    expect([await it.originOf('34.04'), await it.originOf('33.10')]).toEqual(['https://lain.test', 'https://sendiri.test']);
    other.addTarget('id-34.04-g1', '34.04/list.json', sampleListText('34.04', 2));
    other.publish('id-34.04-g1', 'snapshot', 'timestamp');
    await it.lists.refreshLists();
    expect(await it.views()).toEqual(['33.10 1', '34.04 2']);
    await it.removeOffice(fingerprintOf(other));
    await it.lists.followedChanged();
    expect([await it.views(), (await it.db.getAllKeys('trusted')).filter((name) => name.startsWith('office:'))]).toEqual([['33.10 1'], []]);
  });

  it('may show the fingerprint of any root that it ever published', async () => {
    for (const version of [1, 2]) {
      const other = office(['34.04']);
      other.rotateKeys('timestamp');
      other.publish('root', 'timestamp');
      const it = await device({ 'sendiri.test': home, 'lain.test': other });
      expect(await it.add('https://lain.test/list/metadata/', fingerprintOf(other, version))).toMatchObject({ ok: true });
    }
  });

  it.each<readonly [string, string, (repo: Repository) => string, string]>([
    ['whose fingerprint differs in one letter', 'lain.test', (repo) => fingerprintOf(repo).replace(/^./, (first) => (first === '0' ? '1' : '0')), 'problem_office_other_root'],
    ['whose fingerprint is cut', 'lain.test', (repo) => fingerprintOf(repo).slice(1), 'problem_office_fingerprint'],
    ['at an address that is not secure', 'http://lain.test', fingerprintOf, 'problem_office_address'],
    ['at an address that is none', 'bukan alamat', fingerprintOf, 'problem_office_address'],
    ['where nothing is published', 'kosong.test', fingerprintOf, 'problem_office_other_root'],
  ])('%s is refused, and nothing of it stays', async (_, address, spoken, key) => {
    const other = office(['34.04']);
    const it = await device({ 'sendiri.test': home, 'lain.test': other });
    const before = await it.db.getAllKeys('trusted');
    expect(await it.add(address, spoken(other))).toMatchObject({ ok: false, problem: { key } });
    expect([await it.db.getAllKeys('trusted'), (await it.following()).offices, await it.views()]).toEqual([before, [], ['33.10 1']]);
  });

  it('that claims a region of the build’s own root is refused, although its fingerprint is right', async () => {
    const thief = office(['33.11', '34.04']);
    const it = await device({ 'sendiri.test': home, 'lain.test': thief });
    expect(await it.add('lain.test', fingerprintOf(thief))).toMatchObject({ ok: false, problem: { key: 'problem_office_taken' } });
    expect((await it.db.getAllKeys('lists'))).toEqual(['33.10']);
  });

  it('whose list does not carry the right signatures is refused, although its fingerprint is right', async () => {
    const other = office(['34.04']);
    other.bend('id-34.04-g1', (file) => void (file.signed['version'] = 7));
    const it = await device({ 'sendiri.test': home, 'lain.test': other });
    expect(await it.add('lain.test', fingerprintOf(other))).toMatchObject({ ok: false, problem: { key: 'problem_office_no_list' } });
    expect((await it.following()).offices).toEqual([]);
  });
});
