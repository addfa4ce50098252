// A worker that starts cold, opens the kept index and judges one profile, as the extension's does when a page wakes it.

import { openCompiled } from '../../../src/core/match/index.ts';
import { NO_PICTURES, judge } from '../../../src/core/match/judge.ts';

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** The worker's own side, of which the types of a page know nothing. */
const self = globalThis as unknown as { onmessage: ((message: { readonly data: string }) => void) | null; readonly postMessage: (said: string) => void };

self.onmessage = async ({ data: record }) => {
  if (record === 'nothing') return self.postMessage('');
  const database = await settled(indexedDB.open('bench'));
  const kept = (await settled(database.transaction('compiled').objectStore('compiled').get(record))) as Blob | Uint8Array;
  const index = openCompiled(kept instanceof Blob ? new Uint8Array(await kept.arrayBuffer()) : kept);
  const account = { site: 'facebook', id: '100000000000010', handle: null } as const;
  const { kind } = judge(index, { account, name: 'Tejo Wiryawan', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: '' }, NO_PICTURES, '2026-01-01');
  self.postMessage(kind);
};
