// `npm run -s build`: everything that can be built, into `dist/`. Without `--release` the extension trusts a sample root
// that is made on this machine; with it, only the root in `assets/trust`, and the build fails when there is none, or no list
// beside it for the first minute.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataFolder, ensureSampleTrust } from './sampleOffice.ts';
import { writeSeed } from './seed.ts';

export const MODES = ['chrome', 'firefox', 'intake', 'publisher', 'console', 'check'] as const;
export type Mode = (typeof MODES)[number];

/** Builds the given parts against the trust in a folder, into `dist/` or another; throws with the builder's own words when one fails. */
export function build(modes: readonly Mode[], trust: string, dist = process.env['RESMIKAH_DIST'] ?? 'dist'): void {
  for (const mode of modes) {
    const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      encoding: 'utf8',
      // Whatever the caller's own mode is: what tests and reviewers build is then what the stores get, byte for byte.
      env: { ...process.env, NODE_ENV: 'production', RESMIKAH_TRUST: trust, RESMIKAH_DIST: dist },
    });
    if (run.status !== 0) throw new Error(`Building ${mode} failed:\n${run.stdout}${run.stderr}`);
  }
}

/** A folder that a release trusts, made of the key ceremony's; the caller removes it. Rejects when anything is missing or would be refused. */
export async function releaseTrust(folder = 'assets/trust'): Promise<string> {
  for (const [file, what] of [
    ['root.json', 'A release trusts the root of the key ceremony'],
    ['trust.json', 'A release says where the list is published'],
    ['seed', 'A release carries the published list for its first minute'],
  ] as const) {
    if (!existsSync(join(folder, file))) throw new Error(`${what}, and ${join(folder, file)} is missing (see src/publisher/README.md).`);
  }
  const { sample } = JSON.parse(readFileSync(join(folder, 'trust.json'), 'utf8')) as { readonly sample?: unknown };
  if (sample !== false) throw new Error(`A release trusts no sample keys: ${join(folder, 'trust.json')} must say \`"sample": false\`.`);
  const trust = mkdtempSync(join(tmpdir(), 'resmikah-trust-'));
  try {
    for (const file of ['root.json', 'trust.json']) cpSync(join(folder, file), join(trust, file));
    const { ranOut } = await writeSeed(trust, join(folder, 'seed'));
    if (ranOut) console.warn(`The list in ${join(folder, 'seed')} has run out: a fresh extension will call it old until it reaches the network. Copy the published folder there again.`);
  } catch (error) {
    rmSync(trust, { recursive: true, force: true });
    throw error;
  }
  return trust;
}

async function main(): Promise<void> {
  const release = process.argv.includes('--release');
  const trust = release ? await releaseTrust() : await ensureSampleTrust(dataFolder());
  try {
    build(MODES, trust);
  } finally {
    if (release) rmSync(trust, { recursive: true, force: true });
  }
  console.log(`Built ${MODES.map((mode) => `dist/${mode}`).join(', ')}.`);
  if (!release) console.log('They trust SAMPLE keys made on this machine: good for trying out, not for residents.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
