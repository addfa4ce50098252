// The list that a build carries for its first minute: of a published folder, exactly what a first update asks for, verified
// by the client that residents run. A build with a seed that residents would refuse is refused here; one that has run out is
// only old, for them and here, so that a release can be built again from its source after years.

import { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { base64FromBytes } from '../core/base64.ts';
import { seedTime } from '../core/list/seed.ts';
import { type KeptList, type ListState, updateLists } from '../core/list/update.ts';
import type { Trust } from '../core/list/trust.ts';
import type { TufClient } from '../core/tuf/ports.ts';
import { trustInitialRoot } from '../core/tuf/refresh.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Writes `seed/` into the trust folder (`root.json`, `trust.json`); gives whether it has run out already. Rejects, and leaves
 * what was there, when a list in it would not be taken.
 */
export async function writeSeed(trustFolder: string, publishedFolder: string, today = Date.now()): Promise<{ readonly ranOut: boolean }> {
  const timestamp = join(publishedFolder, 'metadata/timestamp.json');
  const now = existsSync(timestamp) ? seedTime({ 'metadata/timestamp.json': base64FromBytes(new Uint8Array(readFileSync(timestamp))) }, today) : today;
  const trust = JSON.parse(readFileSync(join(trustFolder, 'trust.json'), 'utf8')) as Omit<Trust, 'root'>;
  const seed = join(trustFolder, 'seed');
  const files = await firstUpdate(new Uint8Array(readFileSync(join(trustFolder, 'root.json'))), trust.publishers, publishedFolder, now);
  rmSync(seed, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(seed, name)), { recursive: true });
    writeFileSync(join(seed, name), bytes);
  }
  return { ranOut: now < today };
}

/** Runs a first update over a folder; gives the files that it took, by their paths in it. */
async function firstUpdate(root: Bytes, publishers: readonly string[], folder: string, now: number): Promise<ReadonlyMap<string, Bytes>> {
  const [taken, kept, states] = [new Map<string, Bytes>(), new Map<string, Bytes>(), new Map<string, ListState>()];
  const lists = new Map<string, KeptList>();
  const client: TufClient = {
    subtle: webcrypto.subtle as unknown as TufClient['subtle'],
    now: () => now,
    metadataUrl: 'metadata/',
    async fetch(name, maxBytes) {
      const path = join(folder, ...name.split('/').map(decodeURIComponent));
      if (!existsSync(path)) return { kind: 'missing' };
      const bytes = new Uint8Array(readFileSync(path));
      taken.set(name, bytes);
      return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
    },
    store: { get: async (name) => kept.get(name) ?? null, put: async (name, bytes) => void kept.set(name, bytes), delete: async (name) => void kept.delete(name) },
  };
  await trustInitialRoot(client, root);
  await updateLists(client, 'targets/', publishers, {
    list: async (publisher) => lists.get(publisher) ?? null,
    state: async (publisher) => states.get(publisher) ?? null,
    async keep(list, state) {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  });
  for (const publisher of publishers) {
    const problem = states.get(publisher)?.problem ?? null;
    if (problem !== null) throw new Error(`The list of ${publisher} in ${folder} cannot go into a build: residents would refuse it (${problem}).`);
  }
  return taken;
}
