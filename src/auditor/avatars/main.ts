// `npm run -s avatars -- --officials DIR --queries DIR`: compares every picture of one folder with every picture of
// the other by the very code of publisher and extension, and prints a JSON line for each pair that passes the first stage.

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparePhoto } from '../../core/picture/photo.ts';
import { decoded, picturesOf } from './pictures.ts';
import type { Officials } from './worker.ts';

const USE = 'Use: npm run -s avatars -- --officials DIR --queries DIR';
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

async function officialsOf(folder: string, queries: string): Promise<Officials> {
  const photos = [];
  for (const name of picturesOf(folder)) {
    const pixels = await decoded(join(folder, name));
    if (pixels === null) console.error(`${name}: not a picture that can be read, left out`);
    else photos.push({ name, bytes: preparePhoto(pixels) });
  }
  return { queries, photos };
}

/** Asks one process for the lines of one query after another, until `next` has no more. */
function served(worker: ChildProcess, next: () => number | undefined, files: readonly string[], done: (at: number, lines: string | null) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = next();
    const ask = (): void => {
      if (at === undefined) resolve();
      else worker.send(files[at] ?? '');
    };
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a comparing process ended early (${code})`)));
    worker.on('message', (lines: string | null) => {
      if (at !== undefined) done(at, lines);
      at = next();
      ask();
    });
    ask();
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { officials: { type: 'string' }, queries: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(USE);
    return;
  }
  if (values.officials === undefined || values.queries === undefined) throw new Error(USE);
  const files = picturesOf(values.queries);
  const officials = await officialsOf(values.officials, values.queries);
  const count = Math.max(1, Math.min(files.length, availableParallelism()));
  const workers = Array.from({ length: count }, () => fork(WORKER, { serialization: 'advanced' }));
  for (const worker of workers) worker.send(officials);
  let [asked, printed] = [0, 0];
  const waiting = new Map<number, string | null>();
  // Lines come in the order of the queries, whichever process is first, so that two runs can be compared.
  const done = (at: number, lines: string | null): void => {
    waiting.set(at, lines);
    for (; waiting.has(printed); printed += 1) {
      const ready = waiting.get(printed) ?? null;
      waiting.delete(printed);
      if (ready === null) console.error(`${files[printed]}: not a picture that can be compared, left out`);
      else process.stdout.write(ready);
    }
  };
  try {
    await Promise.all(workers.map((worker) => served(worker, () => (asked < files.length ? asked++ : undefined), files, done)));
  } finally {
    for (const worker of workers) worker.kill();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
