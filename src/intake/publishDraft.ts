// Publishing a signed draft: the three files go into the publisher's folder, and the publisher's own program, which checks
// every signature again, writes the static files in an order in which every moment is whole. It alone opens the online key.

import { spawn } from 'node:child_process';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, problem, success } from '../core/result.ts';
import type { Log } from './log.ts';

export interface PublishSettings {
  /** The publisher's folder (`list give` makes one), with the online key in `keys/`. */
  readonly folder: string;
  /** A file that holds the online key's passphrase. */
  readonly passphraseFile: string;
  /** Arguments for node that run the publisher's program. */
  readonly program: readonly string[];
}

export interface DraftFiles { readonly list: string; readonly photos: Uint8Array | null; readonly role: Uint8Array }

const LIMIT = 100_000;

/** One at a time; a run that was cut off is finished by the next. */
export function makePublisher(settings: PublishSettings, to: string, log: Log): (files: DraftFiles) => Promise<Result<null>> {
  let last: Promise<unknown> = Promise.resolve();
  return (files) => {
    const run = last.then(() => publish(settings, to, files, log));
    last = run.catch(() => undefined);
    return run;
  };
}

async function publish({ folder, passphraseFile, program }: PublishSettings, to: string, files: DraftFiles, log: Log): Promise<Result<null>> {
  const draft = join(folder, 'draft');
  await mkdir(draft, { recursive: true });
  await writeWhole(join(draft, 'list.json'), files.list);
  if (files.photos !== null) await writeWhole(join(draft, 'photos.bin'), files.photos);
  await writeWhole(join(draft, 'role.json'), files.role);
  const { code, said } = await run([...program, 'publish', '--dir', folder, '--to', to, '--passphrase-file', passphraseFile, '--yes']);
  if (code === 0) return success(null);
  log('error', 'publish-refused', { code: code ?? -1 });
  return problem('console_publish_refused', { why: said.trim().split('\n').at(-1)?.slice(0, 300) ?? '' });
}

function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((done) => {
    let said = '';
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LIMIT });
    child.stderr.on('data', (chunk: Buffer) => void (said = `${said}${chunk.toString('utf8')}`.slice(-4000)));
    child.once('error', (error) => done({ code: null, said: error.message }));
    child.once('close', (code) => done({ code, said }));
  });
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
