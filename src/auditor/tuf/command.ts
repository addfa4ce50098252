// The list's client as a command, with the command-line protocol of the public TUF conformance suite: the very code
// that browsers run, over files and Node's network. `main.ts` gives it the process's arguments and clock.

import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadTarget } from '../../core/tuf/download.ts';
import { TufError } from '../../core/tuf/errors.ts';
import type { TufClient } from '../../core/tuf/ports.ts';
import { type Trusted, refresh } from '../../core/tuf/refresh.ts';
import { type FoundTarget, findTarget } from '../../core/tuf/targets.ts';
import { verifyContent } from '../../core/tuf/verify.ts';
import { Usage } from '../usage.ts';
import { folderStore, readWhole, writeWhole } from './folderStore.ts';
import { webFetch } from './webFetch.ts';

const HELP = `npm run -s tuf -- --metadata-dir DIR init ROOT.json
npm run -s tuf -- --metadata-dir DIR --metadata-url URL refresh
npm run -s tuf -- --metadata-dir DIR --metadata-url URL --target-name PATH [--target-name PATH …]
                  --target-base-url URL --target-dir DIR download

init trusts a root, without any network. refresh brings the metadata in DIR up to date. download does the same, then
fetches each target into the folder as one file with a percent-encoded name, unless it is there already.`;

const OPTIONS = {
  'metadata-dir': { type: 'string' },
  'metadata-url': { type: 'string' },
  'target-name': { type: 'string', multiple: true },
  'target-base-url': { type: 'string' },
  'target-dir': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Runs one command; messages go to the console. Exit codes: 0 full success, 1 refused or failed with a reason, 2 wrong use. */
export async function tuf(args: readonly string[], now: () => number): Promise<0 | 1 | 2> {
  try {
    await run(args, now);
    return 0;
  } catch (error) {
    if (error instanceof Usage) {
      console.error(`${error.message}\n\n${HELP}`);
      return 2;
    }
    console.error(error instanceof TufError ? `${error.kind}: ${error.message}` : String(error));
    return 1;
  }
}

async function run(args: readonly string[], now: () => number): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help === true) return void console.log(HELP);
  const needed = (name: 'metadata-dir' | 'metadata-url' | 'target-base-url' | 'target-dir'): string => {
    const value = values[name];
    if (value === undefined || value === '') throw new Usage(`--${name} is missing`);
    return value;
  };
  const [command, ...rest] = positionals;
  const folder = here(needed('metadata-dir'));
  const client = (): TufClient => ({
    subtle: webcrypto.subtle as unknown as TufClient['subtle'],
    fetch: webFetch,
    store: folderStore(folder),
    now,
    metadataUrl: withSlash(needed('metadata-url')),
  });
  if (command === 'init' && rest.length === 1) {
    const [root = ''] = rest;
    return writeWhole(join(folder, 'root.json'), new Uint8Array(readFileSync(here(root))));
  }
  if (rest.length > 0) throw new Usage(`"${rest.join(' ')}" is too much`);
  if (command === 'refresh') return void (await refresh(client()));
  if (command === 'download') {
    const names = values['target-name'] ?? [];
    if (names.length === 0) throw new Usage('--target-name is missing');
    return download(client(), names, withSlash(needed('target-base-url')), here(needed('target-dir')));
  }
  throw new Usage(command === undefined ? 'which command: init, refresh or download?' : `there is no command "${command}", or its file is missing`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}

/** npm runs scripts in the project's folder; a path is meant from where it was typed. */
const here = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/** One after the other; the first that fails ends it, and what was fetched before stays. */
async function download(client: TufClient, names: readonly string[], base: string, folder: string): Promise<void> {
  const trusted = await refresh(client);
  for (const name of names) await downloadOne(client, trusted, await findTarget(client, trusted, name), base, folder);
}

async function downloadOne(client: TufClient, trusted: Trusted, found: FoundTarget, base: string, folder: string): Promise<void> {
  const file = join(folder, fileName(found.path));
  const there = readWhole(file);
  const same = there !== null && (await verifyContent(client.subtle, there, found.meta, found.path).then(() => true, () => false));
  if (!same) writeWhole(file, await downloadTarget(client, trusted, found, base));
}

/** The whole path as one file name; `.` and `..` are encoded too, since encoding alone leaves them. */
const fileName = (path: string): string => encodeURIComponent(path).replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
