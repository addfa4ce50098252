// The list as this server publishes it, read from its folder the way a resident's browser reads it: verified step by step.
// A list that a browser would refuse moves no case.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import { TufError } from '../core/tuf/errors.ts';
import type { Delegation, Key } from '../core/tuf/metadata.ts';
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

/** What is in force, and what a next list must fit to. */
export interface Publication {
  readonly list: List;
  /** `photos.bin`; null for a list without photos. */
  readonly photos: Uint8Array<ArrayBuffer> | null;
  /** The publisher's role: its name, the version in force, whose signatures count and how many are needed. */
  readonly role: Delegation & { readonly version: number; readonly keys: ReadonlyMap<string, Key> };
}

/** The publisher's list in force in the folder. Throws `TufError` when a browser would not take it. */
export const readPublished = async (folder: string, publisher: string, now: () => number): Promise<List> => (await readPublication(folder, publisher, now)).list;

/** The same with everything around it. */
export async function readPublication(folder: string, publisher: string, now: () => number): Promise<Publication> {
  const client: TufClient = {
    subtle: webcrypto.subtle as unknown as Subtle, fetch: fromFolder(folder), store: inMemory(), now, metadataUrl: `${BASE}metadata/`,
  };
  await trustInitialRoot(client, new Uint8Array(await readFile(join(folder, 'metadata', '1.root.json'))));
  const trusted = await refresh(client);
  const found = await findTarget(client, trusted, `${publisher}/list.json`);
  const parsed = parseList(await downloadTarget(client, trusted, found, `${BASE}targets/`));
  if (!parsed.ok) throw new Error(`The published list cannot be read: ${parsed.problem.key}`);
  const { delegations } = trusted.targets.body;
  const delegation = delegations.roles.find(({ name }) => name === found.role);
  if (delegation === undefined) throw new Error(`The role ${found.role} does not stand in the national targets.`);
  const pack = await findTarget(client, trusted, `${publisher}/photos.bin`).catch(missing);
  return {
    list: parsed.value,
    photos: pack === null ? null : await downloadTarget(client, trusted, pack, `${BASE}targets/`),
    role: { ...delegation, version: found.version, keys: delegations.keys },
  };
}

function missing(error: unknown): null {
  if (error instanceof TufError && error.kind === 'not-listed') return null;
  throw error;
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
