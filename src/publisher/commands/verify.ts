// `list verify --from DIR|URL`: does what a resident's browser does, from the root on, and says what it would show.
// `list status`: what ends when, and who has signed.

import { webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseList } from '../../core/list/parse.ts';
import type { Fetch, Store, Subtle, TufClient } from '../../core/tuf/ports.ts';
import { refresh, trustInitialRoot } from '../../core/tuf/refresh.ts';
import { downloadTarget } from '../../core/tuf/download.ts';
import { findTarget } from '../../core/tuf/targets.ts';
import { WARN_BEFORE } from '../expiry.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { delegationOf, openRole } from '../role.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function verify(options: Options): Promise<void> {
  const from = options.required('from');
  const { office } = options;
  const rootFile = options.optional('root') ?? office.path('metadata/1.root.json');
  if (!existsSync(rootFile)) throw new Refusal(`There is no root at ${rootFile}; give it with --root.`);
  const client: TufClient = { subtle: webcrypto.subtle as unknown as Subtle, fetch: fetchFrom(from), store: memoryStore(), now: Date.now, metadataUrl: 'metadata/' };
  await trustInitialRoot(client, new Uint8Array(readFileSync(rootFile)));
  const id = options.optional('publisher') ?? office.settings().publisher.id;
  const trusted = await refresh(client);
  const found = await findTarget(client, trusted, `${id}/list.json`);
  const list = parseList(await downloadTarget(client, trusted, found, 'targets/'));
  if (!list.ok) throw new Refusal(`The signed list would be refused: ${list.problem.key} ${JSON.stringify(list.problem.args)}`);
  const { subjects, impostors, version } = list.value;
  console.log(
    `Good: version ${version} by ${list.value.publisher.name.id}, ${subjects.length} offices and holders, ${impostors.length} impostors,` +
      ` vouched for by ${found.role} until ${new Date(found.expires).toISOString().slice(0, 10)}.`,
  );
}

export async function status(options: Options): Promise<void> {
  const { office } = options;
  const { role } = office.settings();
  const now = Date.now();
  const rows = [
    ['root', office.newest('root'), WARN_BEFORE.root],
    ['targets', office.newest('targets'), WARN_BEFORE.targets],
    [role, office.newest('targets', role), WARN_BEFORE.list],
    ['snapshot', office.newest('snapshot'), WARN_BEFORE.snapshot],
    ['timestamp', office.newest('timestamp'), WARN_BEFORE.timestamp],
  ] as const;
  for (const [name, newest, warn] of rows) {
    if (newest === null) console.log(`${name}: not published yet`);
    else {
      const left = newest.file.body.expires - now;
      const end = new Date(newest.file.body.expires).toISOString().slice(0, 10);
      console.log(`${name}: version ${newest.file.body.version}, until ${end} (${Math.floor(left / DAY)} days)${left < warn ? '  ← RENEW SOON' : ''}`);
    }
  }
  if (!office.has('draft/list.json')) return;
  const { threshold } = delegationOf(office).role;
  console.log(`A draft of version ${office.draftList()?.version} has ${openRole(office).signatures.length} of ${threshold} signatures.`);
}

/** A published folder or its address; the same answers as over the network. */
function fetchFrom(from: string): Fetch {
  return async (name, maxBytes) => {
    if (/^https?:/.test(from)) {
      const answer = await fetch(`${from.replace(/\/$/, '')}/${name}`, { redirect: 'error', signal: AbortSignal.timeout(30_000) }).catch((error: unknown) => String(error));
      if (typeof answer === 'string') return { kind: 'failed', reason: answer };
      if (answer.status === 404 || answer.status === 403) return { kind: 'missing' };
      if (!answer.ok) return { kind: 'failed', reason: `status ${answer.status}` };
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
    }
    const path = join(from, ...name.split('/').map(decodeOnce));
    if (!existsSync(path)) return { kind: 'missing' };
    const bytes = new Uint8Array(readFileSync(path));
    return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
  };
}

/** A web server decodes an address once before it looks for the file. */
const decodeOnce = (segment: string): string => decodeURIComponent(segment);

function memoryStore(): Store {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    get: async (name) => files.get(name) ?? null,
    put: async (name, bytes) => void files.set(name, bytes),
    delete: async (name) => void files.delete(name),
  };
}
