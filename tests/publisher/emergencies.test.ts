// What an office rehearses before it happens: a lost key, an officer leaving, a stolen online key, a stolen key of a
// publisher, another region's office. In each a resident's device that lived through it ends with the right list.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptList, type ListState, type ListStore, updateLists } from '../../src/core/list/update.ts';
import { addSignature, fileBytes, timestampJson } from '../../src/core/tuf/build.ts';
import { type Signer, openKeyFile, parseKeyFile } from '../../src/core/tuf/keyFile.ts';
import type { TufClient } from '../../src/core/tuf/ports.ts';
import { trustInitialRoot } from '../../src/core/tuf/refresh.ts';
import { ports } from '../../src/publisher/webCrypto.ts';
import { memoryStore, subtle } from '../support/tufClients.ts';
import { TestOffice } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';

// Locking and opening keys is slow on purpose.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
let office: TestOffice;
const publish = (): Promise<string> => office.done(['publish', '--to', office.path('public')]);
const signed = (...names: readonly string[]): Promise<string> => office.done(...names.map((name) => ['sign', '--key', name]));

beforeEach(async () => {
  office = new TestOffice();
  await office.begin();
  await office.publish(office.file('sheet.csv', SHEET));
});
afterEach(() => office.close());

/** A resident's device with a memory, over the published files. */
async function device(publishers: readonly string[] = ['33.10']) {
  const [lists, states] = [new Map<string, KeptList>(), new Map<string, ListState>()];
  const store: ListStore = {
    list: async (id) => lists.get(id) ?? null,
    state: async (id) => states.get(id) ?? null,
    keep: async (list, state) => {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  };
  const client: TufClient = {
    subtle, store: memoryStore(), now: Date.now, metadataUrl: 'metadata/',
    fetch: async (name) => {
      try {
        return { kind: 'ok', bytes: new Uint8Array(readFileSync(join(office.path('public'), ...name.split('/').map(decodeURIComponent)))) };
      } catch {
        return { kind: 'missing' };
      }
    },
  };
  await trustInitialRoot(client, new Uint8Array(readFileSync(join(office.folder, 'metadata/1.root.json'))));
  return {
    update: () => updateLists(client, 'targets/', publishers, store),
    problem: (id = '33.10') => states.get(id)?.problem,
    version: (id = '33.10') => {
      const kept = lists.get(id);
      return kept === undefined ? null : (JSON.parse(new TextDecoder().decode(kept.bytes)) as { version: number }).version;
    },
  };
}

async function stolen(name: string): Promise<Signer> {
  const file = parseKeyFile(JSON.parse(readFileSync(join(office.folder, `keys/${name}.json`), 'utf8')));
  const signer = file.ok ? await openKeyFile(ports.subtle, file.value, 'lima kata acak untuk uji') : file;
  if (!signer.ok) throw new Error('the key of the test does not open');
  return signer.value;
}

describe('an officer’s key is lost', () => {
  it('and a third officer takes the place, since two of three still sign', async () => {
    // Three keys, two signatures: prepared on a good day.
    await office.done(['keys', 'create', 'adi'], ['rotate', '--role', 'root', '--add', 'adi'], ['rotate', '--role', 'targets', '--add', 'adi'], ['rotate', '--role', 'list', '--add', 'adi']);
    await signed('sri', 'budi');
    await publish();
    const resident = await device();
    await resident.update();
    rmSync(join(office.folder, 'keys/budi.json'));
    await office.done(['keys', 'create', 'wati']);
    for (const role of ['root', 'targets', 'list']) await office.done(['rotate', '--role', role, '--add', 'wati', '--remove', 'budi']);
    expect((await office.list('sign', '--key', 'budi')).code).toBe(1);
    await signed('sri', 'adi', 'wati');
    expect(await publish()).toContain('Published');
    await office.done(['import', office.path('sheet.csv')]);
    await signed('sri', 'wati');
    await publish();
    await resident.update();
    expect([resident.version(), resident.problem()]).toEqual([2, null]);
  });
});

describe('an officer leaves', () => {
  it('and signs once more for the one who comes; afterwards the old signature counts no more', async () => {
    const resident = await device();
    await resident.update();
    await office.done(['keys', 'create', 'wati']);
    for (const role of ['root', 'targets', 'list']) await office.done(['rotate', '--role', role, '--add', 'wati', '--remove', 'budi']);
    const plan = await office.list('sign', '--key', 'sri');
    expect(plan.out).toContain('root: 2 of sri, wati (now 2 of sri, budi)');
    expect((await office.list('publish', '--to', office.path('public'))).out).toContain('Not yet in force');
    await signed('budi', 'wati');
    await publish();
    await office.done(['import', office.path('sheet.csv')], ['sign', '--key', 'sri']);
    expect((await office.list('sign', '--key', 'budi')).err).toContain('not one that may sign');
    await signed('wati');
    await publish();
    await resident.update();
    expect([resident.version(), resident.problem()]).toEqual([2, null]);
    expect((await (await device()).update())).toBe(true);
  });
});

describe('the online key is stolen', () => {
  it('and a thief who pushed the versions up is shut out by a new key', async () => {
    const thief = await stolen('online');
    const file = join(office.path('public'), 'metadata/timestamp.json');
    const honest = JSON.parse(readFileSync(file, 'utf8')).signed;
    const { 'snapshot.json': meta } = honest.meta;
    const evil = timestampJson(2 ** 31 - 1, Date.now() + 10 ** 9, { version: meta.version, length: meta.length, sha256: meta.hashes.sha256 }, honest.custom);
    cpSync(office.path('public'), office.path('honest'), { recursive: true });
    writeFileSync(file, fileBytes(evil, await addSignature(evil, [], thief)));
    const resident = await device();
    await resident.update();
    expect(resident.problem()).toBeNull();
    cpSync(office.path('honest'), office.path('public'), { recursive: true });
    await resident.update();
    expect(resident.problem()).toBe('problem_list_rollback');

    await office.done(['keys', 'create', 'online2'], ['rotate', '--role', 'online', '--add', 'online2', '--remove', 'online']);
    await signed('sri', 'budi');
    await publish();
    await resident.update();
    expect([resident.version(), resident.problem()]).toEqual([1, null]);
    writeFileSync(file, fileBytes(evil, await addSignature(evil, [], thief)));
    await resident.update();
    expect(resident.problem()).toBe('problem_list_unsigned');
    await office.done(['refresh', '--to', office.path('public')]);
    await resident.update();
    expect(resident.problem()).toBeNull();
  });
});

describe('a publisher’s key is stolen', () => {
  it('one alone signs nothing, and after the change it never will', async () => {
    const resident = await device();
    await resident.update();
    await office.done(['import', office.path('sheet.csv')], ['sign', '--key', 'budi']);
    expect((await office.list('publish', '--to', office.path('public'))).err).toContain('not signed by enough');
    await office.done(['keys', 'create', 'budi2'], ['rotate', '--role', 'list', '--add', 'budi2', '--remove', 'budi'], ['sign', '--key', 'sri'], ['sign', '--key', 'budi']);
    await office.done(['draft']);
    await signed('sri');
    // The list needs the new key from the moment the plan is in force.
    expect((await office.list('publish', '--to', office.path('public'))).err).toContain('not signed by enough');
    await signed('budi2');
    await publish();
    await resident.update();
    expect([resident.version(), resident.problem()]).toEqual([2, null]);
  });
});

describe('another region', () => {
  it('signs for its own code in its own folder, until that is taken back', async () => {
    for (const name of ['solo-a', 'solo-b']) {
      await office.in('solo', 'keys', 'create', name);
      cpSync(office.path('solo', 'keys', `${name}.public.json`), join(office.folder, 'keys', `${name}.public.json`));
    }
    await office.done(['delegate', '--publisher', '33.72', '--name', 'Diskominfo Solo Contoh', '--region', 'Kota Solo Contoh', '--url', 'https://solo.contoh.go.id', '--list-keys', 'solo-a,solo-b']);
    await signed('sri', 'budi');
    await publish();
    cpSync(join(office.folder, 'regions/33.72/office.json'), office.path('solo/office.json'));
    cpSync(join(office.folder, 'metadata'), office.path('solo/metadata'), { recursive: true });
    for (const args of [['import', office.path('sheet.csv')], ['sign', '--key', 'solo-a'], ['sign', '--key', 'solo-b']]) expect((await office.in('solo', ...args)).code).toBe(0);
    await office.done(['publish', '--to', office.path('public'), '--office', office.path('solo')]);
    expect((await office.list('publish', '--to', office.path('public'), '--office', office.path('solo'))).code).toBe(0);
    const resident = await device(['33.10', '33.72']);
    await resident.update();
    expect([resident.version('33.10'), resident.version('33.72')]).toEqual([1, 1]);
    expect(await office.done(['log', '--from', office.path('public'), '--publisher', '33.72'])).toContain('33.72 version 1  added  33.72/pemkab');
    expect((await office.list('delegate', '--publisher', '33.72', '--name', 'x', '--region', 'x', '--url', 'https://x.go.id', '--list-keys', 'solo-a,solo-b')).err).toContain('has an office already');

    await office.done(['undelegate', '--publisher', '33.72']);
    await signed('sri', 'budi');
    await publish();
    await resident.update();
    expect([resident.problem('33.10'), resident.problem('33.72'), resident.version('33.72')]).toEqual([null, 'problem_list_not_listed', 1]);
    expect((await office.list('publish', '--to', office.path('public'), '--office', office.path('solo'))).err).toContain('do not delegate');
    await office.done(['delegate', '--publisher', '33.72', '--name', 'Diskominfo Solo Contoh', '--region', 'Kota Solo Contoh', '--url', 'https://solo.contoh.go.id', '--list-keys', 'solo-a,solo-b']);
    expect(JSON.parse(readFileSync(join(office.folder, 'regions/33.72/office.json'), 'utf8')).role).toBe('id-33.72-g2');
  });
});

describe('a plan that cannot be', () => {
  it.each([
    [['rotate', '--role', 'root', '--remove', 'budi'], '2 signatures of 1 keys'],
    [['rotate', '--role', 'root', '--add', 'sri'], 'signs there already'],
    [['rotate', '--role', 'root', '--remove', 'online'], 'does not sign there'],
    [['rotate', '--role', 'root', '--threshold', '0'], 'whole number from 1'],
    [['rotate', '--role', 'root', '--threshold', '3'], '3 signatures of 2 keys'],
    [['rotate', '--role', 'king'], 'none of them'],
    [['rotate', '--role', 'list', '--publisher', '99.99'], 'No office signs'],
    [['undelegate', '--publisher', '99.99'], 'No office signs'],
    [['delegate', '--publisher', 'abc', '--name', 'x', '--region', 'x', '--url', 'https://x.go.id', '--list-keys', 'sri,budi'], 'region code'],
    [['rotate', '--role', 'root', '--add', 'nobody'], 'no public key'],
  ])('%j is refused with words', async (args, words) => {
    expect(await office.list(...args)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  });
});
