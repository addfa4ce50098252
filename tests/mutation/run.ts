// `npm run -s mutate -- [--share 0.1] [FILE OR FOLDER …]`: changes the code in small ways and counts which changes no test notices.
// Without a path, the folders that decide: `src/core/tuf`, `src/core/list`, `src/core/match`; seconds a change, hours for all, so that
// `--share` tries a part of the changes, always the same ones.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Quick tests elsewhere that hold a folder of the core, through the command that uses it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { tuf: ['tests/auditor/tuf'] };
const FOLDERS = ['src/core/tuf', 'src/core/list', 'src/core/match'];

/** Runs one file or folder against the tests of its folder and those beside it; gives the exit code. */
function mutate(path: string, share: string | undefined): number {
  if (!existsSync(path) || !/^src\/core\//.test(path)) throw new Error(`"${path}" is no file or folder below src/core.`);
  const whole = statSync(path).isDirectory();
  const folder = path.split('/')[2] ?? '';
  const tests = [`tests/core/${folder}`, ...(BESIDE[folder] ?? [])].join();
  const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, RESMIKAH_MUTATE: whole ? `${path}/**/*.ts` : path, RESMIKAH_MUTATE_TESTS: tests, ...(share === undefined ? {} : { RESMIKAH_MUTATE_SHARE: share }) },
  });
  return status ?? 1;
}

try {
  const { values: { share }, positionals } = parseArgs({ allowPositionals: true, options: { share: { type: 'string' } } });
  if (share !== undefined && !(Number(share) > 0 && Number(share) <= 1)) throw new Error(`"${share}" is no share from 0 to 1.`);
  process.exitCode = Math.max(...(positionals.length > 0 ? positionals : FOLDERS).map((path) => mutate(path, share)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
