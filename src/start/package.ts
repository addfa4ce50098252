// `npm run -s package`: what goes to the stores. `resmikah-VERSION-chrome.zip`, `-firefox.zip` and `-source.zip` in `dist/`,
// with their SHA-256 and size printed. The same source, root and lock file give the same bytes in every folder.
//
// `--release` trusts `assets/trust` only; `--trust FOLDER` another root; neither means the sample keys of this machine.

import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Packed, archive, filesBelow } from './archive.ts';
import { build, releaseTrust } from './build.ts';
import { dataFolder, ensureSampleTrust } from './sampleOffice.ts';

/** What the project tracks, and nothing that merely lies about in the folder: a key file, say. */
function trackedFiles(): Packed[] {
  const run = spawnSync('git', ['ls-files', '--stage', '-z'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error('The source archive holds what git tracks, so this command needs git and a clone.');
  return run.stdout.split('\0').filter((line) => line.startsWith('100')).map((line) => {
    const path = line.slice(line.indexOf('\t') + 1);
    return { path, bytes: readFileSync(path), isProgram: line.startsWith('100755') };
  });
}

function save(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sum}  ${file}  ${(bytes.length / 1024).toFixed(1)} kB`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { release: { type: 'boolean' }, trust: { type: 'string' } } });
  const trust = values.release === true ? await releaseTrust() : (values.trust ?? (await ensureSampleTrust(dataFolder())));
  try {
    build(['chrome', 'firefox'], trust);
  } finally {
    if (values.release === true) rmSync(trust, { recursive: true, force: true });
  }
  const dist = process.env['RESMIKAH_DIST'] ?? 'dist';
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const browser of ['chrome', 'firefox']) {
    save(join(dist, `resmikah-${version}-${browser}.zip`), archive(filesBelow(resolve(dist, browser))));
  }
  save(join(dist, `resmikah-${version}-source.zip`), archive(trackedFiles()));
  if (values.release !== true) console.log('Not for a store: only --release trusts the root of the key ceremony.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
