// What a resident follows: regions of the build's own root, and an office of another root, which is added only by the exact
// fingerprint of a root that it publishes. Real IndexedDB implementation, real signatures, a network that the test holds.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutboxPorts } from '../../src/client/outbox.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import { makeTranslator } from '../../src/core/translate.ts';
import { sampleListText } from '../support/sampleList.ts';
import { Repository, sha } from '../support/tufRepository.ts';

const settings = vi.hoisted(() => ({
  trust: { root: '', metadataUrl: 'https://sendiri.test/list/metadata/', targetsUrl: 'https://sendiri.test/list/targets/', reportUrl: 'https://sendiri.test', publishers: ['33.10'], sample: true },
}));
vi.mock('virtual:trust', () => settings);

const WORDS = makeTranslator('id', {}, {});
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
  return { ...following, lists, views, add, served, db: await database() };
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

describe('the name of a region that was never here', () => {
  it('comes from the signed delegation, and from its own list as soon as that is here', async () => {
    home.delegate('targets', 'id-33.72-g1', { paths: ['33.72/*'], terminating: true, region: 'Kota Contoh' });
    home.delegate('targets', 'id-33.73-g1', { paths: ['33.73/*'], terminating: true, region: 'x'.repeat(101) });
    home.publish('targets', 'snapshot', 'timestamp');
    const it = await device({ 'sendiri.test': home });
    const names = await it.regionNames((await it.lists.lists()).index.lists);
    expect([names.get('33.10'), names.get('33.72'), names.get('33.73'), names.get('33.11')]).toEqual(['Kabupaten 33.10', 'Kota Contoh', undefined, undefined]);
  });
});

describe('a report about an account of another office', () => {
  it('goes to the office whose list names the subject, is asked about there, and erased there; strange words go to no other office', async () => {
    const it = await device({ 'sendiri.test': home, 'lain.test': office(['34.04']) });
    await it.add('lain.test', fingerprintOf(it.served['lain.test'] as Repository));
    await it.lists.followedChanged();
    const [{ previewOf }, { appealOf }, outbox] = await Promise.all([import('../../src/client/preview.ts'), import('../../src/client/appeal.ts'), import('../../src/client/outbox.ts')]);
    const asked: string[] = [];
    let time = Date.now();
    const ports: OutboxPorts = {
      origin: 'https://sendiri.test', originOf: it.originOf, now: () => time, random: () => 0.5, wakeAt: async () => undefined,
      fetch: async (url) => {
        asked.push(url);
        return url.endsWith('/erase') ? new Response(null, { status: 204 }) : Response.json({ received: true }, { status: 201 });
      },
    };
    const profile: Profile = { account: { site: 'facebook', id: '61550000001234', handle: null }, name: 'Pemkab 34.04', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: 'https://www.facebook.com/profile.php?id=61550000001234' };
    const judged = { verdict: { kind: 'suspect', subject: '34.04/pemkab', evidence: [] } as const, lists: await it.lists.lists() };
    const takes = await it.takingReports();
    const preview = previewOf(judged, profile, 'other', null, WORDS, takes);
    expect([preview?.report.office, appealOf(judged, profile, WORDS, takes)?.appeal.office]).toEqual(['34.04', '34.04']);
    if (preview === null) return;
    await outbox.sendLive(ports, preview.report, preview.words, 'problem_report_no_room');
    await outbox.keepReport(ports, preview.report, preview.words);
    expect(await outbox.originOfWords(ports, ` ${preview.words.toUpperCase()}`)).toBe('https://lain.test');
    expect(await outbox.originOfWords(ports, 'kata yang ditulis di tempat lain')).toBe('https://sendiri.test');
    time += 60_000;
    await outbox.runOutbox(ports);
    expect(await outbox.eraseReport(ports, preview.report.id, preview.words)).toBe('erased');
    expect(asked).toEqual(['https://lain.test/v1/reports', 'https://lain.test/v1/reports', 'https://lain.test/v1/erase']);
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
