// The resident's own client over a published folder or address, with a memory of its own: for `verify` and `log`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cappedFetch } from '../core/tuf/cappedFetch.ts';
import type { Fetch, Store, TufClient } from '../core/tuf/ports.ts';
import { trustInitialRoot } from '../core/tuf/refresh.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';
import { ports } from './webCrypto.ts';

const overWeb: Fetch = cappedFetch((url) => fetch(url, { redirect: 'error', signal: AbortSignal.timeout(30_000) }));

/** Reads `--from DIR|URL`; trusts `--root FILE`, else the office's first root. */
export async function publishedClient(options: Options): Promise<{ readonly client: TufClient; readonly targetsUrl: string }> {
  const from = options.required('from').replace(/\/$/, '');
  const rootFile = options.optional('root') ?? options.office.path('metadata/1.root.json');
  if (!existsSync(rootFile)) throw new Refusal(`There is no root at ${rootFile}; give it with --root.`);
  const fetch = /^https?:/.test(from) ? overWeb : overFolder;
  const client: TufClient = { subtle: ports.subtle, fetch, store: memoryStore(), now: Date.now, metadataUrl: `${from}/metadata/` };
  await trustInitialRoot(client, new Uint8Array(readFileSync(rootFile)));
  return { client, targetsUrl: `${from}/targets/` };
}

/** The same answers as a web server gives, which decodes an address once before it looks for the file. */
const overFolder: Fetch = async (name, maxBytes) => {
  const path = join(...name.split('/').map((part, at) => (at === 0 && part === '' ? '/' : decodeURIComponent(part))));
  if (!existsSync(path)) return { kind: 'missing' };
  const bytes = new Uint8Array(readFileSync(path));
  return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
};

function memoryStore(): Store {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    get: async (name) => files.get(name) ?? null,
    put: async (name, bytes) => void files.set(name, bytes),
    delete: async (name) => void files.delete(name),
  };
}
