// `npm run -s build`: everything that can be built, into `dist/`. Without `--release` the extension trusts a sample root
// that is made on this machine; with it, only the root in `assets/trust`, and the build fails when there is none.

import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { dataFolder, ensureSampleTrust } from './sampleOffice.ts';

export const MODES = ['chrome', 'firefox', 'intake', 'publisher', 'console', 'check'] as const;
export type Mode = (typeof MODES)[number];

/** Builds the given parts against the trust in a folder; throws with the builder's own words when one fails. */
export function build(modes: readonly Mode[], trust: string): void {
  for (const mode of modes) {
    const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      encoding: 'utf8',
      // Whatever the caller's own mode is: what tests and reviewers build is then what the stores get, byte for byte.
      env: { ...process.env, NODE_ENV: 'production', RESMIKAH_TRUST: trust },
    });
    if (run.status !== 0) throw new Error(`Building ${mode} failed:\n${run.stdout}${run.stderr}`);
  }
}

/** The folder that a release trusts; throws while the key ceremony has not filled it. */
export function releaseTrust(): string {
  if (existsSync('assets/trust/root.json')) return 'assets/trust';
  throw new Error('A release trusts the root of the key ceremony, and assets/trust/root.json is missing (see src/publisher/README.md).');
}

async function main(): Promise<void> {
  const release = process.argv.includes('--release');
  const trust = release ? releaseTrust() : await ensureSampleTrust(dataFolder());
  build(MODES, trust);
  console.log(`Built ${MODES.map((mode) => `dist/${mode}`).join(', ')}.`);
  if (!release) console.log('They trust SAMPLE keys made on this machine: good for trying out, not for residents.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
