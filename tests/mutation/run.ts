// `npm run -s mutate -- [--share 0.1 [--sample 2]] [FILE OR FOLDER …]`: changes the code in small ways and counts which changes no
// test notices. Without a path, the folders that decide; seconds a change, hours for all, so that `--share` tries a part of the
// changes, always the same ones under the same number of a sample.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The folders that decide, and the tests by which a file of each is judged; behind a `!` what is left out as slow and about other files. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'src/core/tuf': ['tests/core/tuf', 'tests/auditor/tuf'],
  'src/core/list': ['tests/core/list'],
  'src/core/match': ['tests/core/match', '!tests/core/match/compiled.test.ts', '!tests/core/match/sieve.test.ts'],
  'src/core/match/compiled': ['tests/core/match/compiled'],
};

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Runs one file or folder against the tests of its folder; gives the exit code. A folder inside that has tests of its own is another run. */
function mutate(path: string, sampling: Readonly<Record<string, string>>): number {
  if (!existsSync(path) || !isIn(path, 'src/core')) throw new Error(`"${path}" is no file or folder below src/core.`);
  const whole = statSync(path).isDirectory();
  const files = whole ? [`${path}/**/*.ts`, ...Object.keys(FOLDERS).filter((each) => each !== path && isIn(each, path)).map((each) => `!${each}/**`)] : [path];
  const folder = Object.keys(FOLDERS).filter((each) => isIn(path, each)).sort((a, b) => b.length - a.length)[0];
  const tests = folder === undefined ? [`tests/core/${path.split('/')[2]}`] : FOLDERS[folder] as readonly string[];
  const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, RESMIKAH_MUTATE: files.join(), RESMIKAH_MUTATE_TESTS: tests.join(), ...sampling },
  });
  return status ?? 1;
}

try {
  const { values: { share, sample = '1' }, positionals } = parseArgs({ allowPositionals: true, options: { share: { type: 'string' }, sample: { type: 'string' } } });
  if (share !== undefined && !(Number(share) > 0 && Number(share) <= 1)) throw new Error(`"${share}" is no share from 0 to 1.`);
  const sampling = share === undefined ? {} : { RESMIKAH_MUTATE_SHARE: share, RESMIKAH_MUTATE_SAMPLE: sample };
  process.exitCode = Math.max(...(positionals.length > 0 ? positionals : Object.keys(FOLDERS)).map((path) => mutate(path.replace(/\/$/, ''), sampling)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
