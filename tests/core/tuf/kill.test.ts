// The worker that updates may be killed between any two writes, and the resident's storage may be full at any of them:
// the old or the new trusted state stands, never a mixture that trusts less or more, and the next run finishes it.

import { describe, expect, it } from 'vitest';
import { TufError } from '../../../src/core/tuf/errors.ts';
import type { Store } from '../../../src/core/tuf/ports.ts';
import { refresh } from '../../../src/core/tuf/refresh.ts';
import { memoryClient, memoryStore } from '../../support/tufClients.ts';
import { Repository } from '../../support/tufRepository.ts';

class Killed extends Error {}

/** Lets so many changes through, then dies: before the change, or in the middle of a put that leaves nothing. */
function mortal(files: Map<string, Uint8Array<ArrayBuffer>>, lives: number): Store & { readonly changes: () => number } {
  const inner = memoryStore(files);
  let count = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (count >= lives) throw new Killed();
    count += 1;
    return work();
  };
  return { get: inner.get, put: (name, bytes) => step(() => inner.put(name, bytes)), delete: (name) => step(() => inner.delete(name)), changes: () => count };
}

const CHANGES: readonly [string, (repo: Repository) => void][] = [
  ['everything new', (repo) => repo.publish('targets', 'snapshot', 'timestamp')],
  ['new roots', (repo) => repo.publish('root', 'root', 'targets', 'snapshot', 'timestamp')],
  ['a recovery from a fast-forward attack', (repo) => {
    repo.rotateKeys('timestamp');
    repo.rotateKeys('snapshot');
    for (const role of ['timestamp', 'snapshot', 'targets']) repo.forget(role);
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
  }],
  ['a recovery with the snapshot key alone', (repo) => {
    repo.rotateKeys('snapshot');
    repo.forget('targets');
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
  }],
];

describe.each(CHANGES)('an update with %s, killed at every write', (_what, change) => {
  it('is finished by the next run', async () => {
    for (let lives = 0; ; lives += 1) {
      const repo = new Repository();
      for (let count = 0; count < 4; count += 1) repo.publish('targets', 'snapshot', 'timestamp');
      const client = await memoryClient(repo);
      await refresh(client);
      change(repo);
      const store = mortal(client.store.files, lives);
      const outcome = await refresh({ ...client, store }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(TufError);
      await refresh(client);
      for (const role of ['root', 'timestamp', 'snapshot', 'targets']) expect(client.store.files.get(`${role}.json`)).toEqual(repo.last(role));
      expect([...client.store.files.keys()].sort()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
      if (!(outcome instanceof Error)) break;
    }
  });

  it('never forgets what it saw when a mirror then shows the old files again', async () => {
    for (let lives = 0; ; lives += 1) {
      const repo = new Repository();
      repo.publish('targets', 'snapshot', 'timestamp');
      const old = new Map(repo.files);
      repo.publish('targets', 'snapshot', 'timestamp');
      const client = await memoryClient(repo);
      await refresh(client);
      change(repo);
      const outcome = await refresh({ ...client, store: mortal(client.store.files, lives) }).catch((error: unknown) => error);
      // The mirror hides the new root too, and serves the timestamp of the beginning.
      for (const [role, files] of old) repo.files.set(role, files);
      const after = await refresh(client).catch((error: unknown) => error);
      expect(after).toBeInstanceOf(TufError);
      if (!(outcome instanceof Error)) break;
    }
  });
});
