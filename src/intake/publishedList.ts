// The list as this server publishes it, read from its folder the way a resident's browser reads it: verified step by step.
// A list that a browser would refuse moves no case.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import type { Fetch, Store, Subtle, TufClient } from '../core/tuf/ports.ts';
import { refresh, trustInitialRoot } from '../core/tuf/refresh.ts';
import { downloadTarget } from '../core/tuf/download.ts';
import { findTarget } from '../core/tuf/targets.ts';
import { segmentsOf } from './files.ts';

const BASE = 'file:///';

/** Changes whenever a new list or timestamp was put into the folder; null when there is none. */
export async function publicationMark(folder: string): Promise<string | null> {
  const found = await stat(join(folder, 'metadata', 'timestamp.json')).catch(() => null);
  return found && `${found.mtimeMs}-${found.size}-${found.ino}`;
}

/** The publisher's list in force in the folder. Throws `TufError` when a browser would not take it. */
export async function readPublished(folder: string, publisher: string, now: () => number): Promise<List> {
  const client: TufClient = {
    subtle: webcrypto.subtle as unknown as Subtle, fetch: fromFolder(folder), store: inMemory(), now, metadataUrl: `${BASE}metadata/`,
  };
  await trustInitialRoot(client, new Uint8Array(await readFile(join(folder, 'metadata', '1.root.json'))));
  const trusted = await refresh(client);
  const found = await findTarget(client, trusted, `${publisher}/list.json`);
  const parsed = parseList(await downloadTarget(client, trusted, found, `${BASE}targets/`));
  if (!parsed.ok) throw new Error(`The published list cannot be read: ${parsed.problem.key}`);
  return parsed.value;
}

const fromFolder =
  (folder: string): Fetch =>
  async (url, maxBytes) => {
    const segments = segmentsOf(new URL(url).pathname);
    const bytes = segments === null ? null : await readFile(join(folder, ...segments)).catch(() => null);
    if (bytes === null) return { kind: 'missing' };
    return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes: new Uint8Array(bytes) };
  };

function inMemory(): Store {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, bytes) => void kept.set(name, bytes),
    delete: async (name) => void kept.delete(name),
  };
}
