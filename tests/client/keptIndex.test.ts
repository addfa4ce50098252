// The compiled index in a real IndexedDB implementation: compiled once per update, opened without reading a list again.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptList } from '../../src/core/list/update.ts';
import { sampleListText } from '../support/sampleList.ts';

vi.mock('virtual:trust', () => ({ trust: { root: '', metadataUrl: '', targetsUrl: '', reportUrl: '', publishers: ['33.10'], sample: true } }));

const kept = (version: number, text = sampleListText('33.10', version)): KeptList => ({ publisher: '33.10', bytes: new TextEncoder().encode(text), hash: `h${version}`, photos: null, photosHash: null });
const account = { site: 'facebook', id: '100000000000001', handle: null } as const;

/** The program as it starts anew: nothing in memory, everything on the device. */
async function startAgain() {
  vi.resetModules();
  const [{ lists, store }, { database }, { identityById }, { KEPT_INDEX }] = await Promise.all([
    import('../../src/client/lists.ts'), import('../../src/client/database.ts'), import('../../src/core/match/index.ts'), import('../../src/client/indexRecord.ts'),
  ]);
  const db = await database();
  return { lists, keep: (list: KeptList) => store.keep(list, { publisher: '33.10', updated: 1, expires: 2, problem: null }), db, knows: async () => identityById((await lists()).index, account) !== null, KEPT_INDEX };
}

const bytesIn = async (kept: Blob | Uint8Array<ArrayBuffer> | null): Promise<Uint8Array<ArrayBuffer>> => (kept instanceof Blob ? new Uint8Array(await kept.arrayBuffer()) : (kept ?? new Uint8Array()));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('the index of the lists in force', () => {
  it('is opened at the next start without the lists', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    expect(await first.knows()).toBe(true);
    // Were the list parsed again, nobody would be known any more.
    await first.db.put('lists', kept(1, 'no list at all'));
    first.db.close();
    const second = await startAgain();
    expect(await second.knows()).toBe(true);
    second.db.close();
  });

  it('is kept as a file beside the database', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    await first.lists();
    expect((await first.db.get('compiled', first.KEPT_INDEX))?.bytes).toBeInstanceOf(Blob);
    first.db.close();
  });

  it('is opened as a version before kept it, as bytes', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    await first.lists();
    const record = await first.db.get('compiled', first.KEPT_INDEX);
    if (record === undefined) throw new Error('no index was kept');
    await first.db.put('compiled', { ...record, bytes: await bytesIn(record.bytes) }, first.KEPT_INDEX);
    await first.db.put('lists', kept(1, 'no list at all'));
    first.db.close();
    const second = await startAgain();
    expect(await second.knows()).toBe(true);
    second.db.close();
  });

  it('is kept as bytes where the browser keeps no files', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: { readonly bytes?: unknown }, key?: IDBValidKey) {
      if (value.bytes instanceof Blob) throw new DOMException('no files here', 'DataCloneError');
      return put.call(this, value, key);
    });
    await first.lists();
    expect((await first.db.get('compiled', first.KEPT_INDEX))?.bytes).toBeInstanceOf(Uint8Array);
    first.db.close();
  });

  it('is made again where the browser lost the file', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    await first.lists();
    first.db.close();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'));
    const second = await startAgain();
    expect(await second.knows()).toBe(true);
    expect(said).toHaveBeenCalled();
    second.db.close();
  });

  it('is made again after a list changed', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    expect((await first.lists()).index.lists[0]?.version).toBe(1);
    await first.keep(kept(2));
    first.db.close();
    const second = await startAgain();
    expect((await second.lists()).index.lists[0]?.version).toBe(2);
    second.db.close();
  });

  it.each([
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => ({ bytes: bytes.slice(0, 40) })],
    ['no index', () => ({ bytes: new TextEncoder().encode('{}') })],
    ['made by another version of the program', () => ({ program: '0.0.0-older', bytes: new Uint8Array(200) })],
  ])('is made again from the kept lists when it is %s', async (_, damage) => {
    const first = await startAgain();
    await first.keep(kept(1));
    await first.lists();
    const record = await first.db.get('compiled', first.KEPT_INDEX);
    if (record === undefined || record.bytes === null) throw new Error('no index was kept');
    const made = await bytesIn(record.bytes);
    await first.db.put('compiled', { ...record, ...damage(made) }, first.KEPT_INDEX);
    first.db.close();
    const second = await startAgain();
    expect(await second.knows()).toBe(true);
    expect(await bytesIn((await second.db.get('compiled', second.KEPT_INDEX))?.bytes ?? null)).toEqual(made);
    second.db.close();
  });

  it('is not kept when a list changed while it was made', async () => {
    const first = await startAgain();
    await first.keep(kept(1));
    const read = new Promise<void>((resolve) => {
      const all = IDBObjectStore.prototype.getAll;
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (this: IDBObjectStore) {
        resolve();
        return all.call(this);
      });
    });
    const opening = first.lists();
    await read;
    await Promise.all([opening, first.keep(kept(2))]);
    first.db.close();
    const second = await startAgain();
    expect((await second.lists()).index.lists[0]?.version).toBe(2);
    second.db.close();
  });

  it('serves even where the device cannot keep it', async () => {
    const { keep, db, knows } = await startAgain();
    await keep(kept(1));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const transaction = db.transaction.bind(db);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode) {
      if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return transaction(names as never, mode as never) as never;
    });
    expect(await knows()).toBe(true);
    expect(said).toHaveBeenCalled();
    vi.restoreAllMocks();
    db.close();
  });

  it('is empty on a device whose storage fails, and comes back with the storage', async () => {
    const { keep, db, lists, knows } = await startAgain();
    await keep(kept(1));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    expect((await lists()).index.subjects.size).toBe(0);
    expect(said).toHaveBeenCalled();
    get.mockRestore();
    expect(await knows()).toBe(true);
    db.close();
  });

  it('comes with the upgrade of a device that has lists and reports from before', async () => {
    const older = await openDB('resmikah', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('trusted');
        for (const [name, keyPath] of [['lists', 'publisher'], ['states', 'publisher'], ['outbox', 'id']] as const) fresh.createObjectStore(name, { keyPath });
      },
    });
    await older.put('lists', kept(1));
    await older.put('outbox', { id: 'mine' });
    older.close();
    const { knows, db } = await startAgain();
    expect(await knows()).toBe(true);
    expect(await db.count('outbox')).toBe(1);
    expect(await db.count('compiled')).toBe(1);
    db.close();
    await deleteDB('resmikah');
  });
});
