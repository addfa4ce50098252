// `npm run -s mutate -- [FILE OR FOLDER …]`: changes the code in small ways and counts which changes no test notices. Without a
// path, the folders that decide: `src/core/tuf`, `src/core/list`, `src/core/match`; about a second a change, hours for all.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const FOLDERS = ['src/core/tuf', 'src/core/list', 'src/core/match'];

/** Runs one file or folder against the tests of its folder; gives the exit code. */
function mutate(path: string): number {
  if (!existsSync(path) || !/^src\/core\//.test(path)) throw new Error(`"${path}" is no file or folder below src/core.`);
  const whole = statSync(path).isDirectory();
  const tests = `tests/${path.split('/').slice(1, 3).join('/')}`;
  const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, RESMIKAH_MUTATE: whole ? `${path}/**/*.ts` : path, RESMIKAH_MUTATE_TESTS: tests },
  });
  return status ?? 1;
}

try {
  const wanted = process.argv.slice(2);
  process.exitCode = Math.max(...(wanted.length > 0 ? wanted : FOLDERS).map(mutate));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
