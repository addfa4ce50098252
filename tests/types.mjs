// Checks the types folder by folder, each against its own `tsconfig.json`, so that a stray `document` in the core
// or a `process` in the extension is a compile error. Prints what is wrong; exits non-zero if anything is.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const projects = ['tests', ...readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('tsconfig.json'))
  .map((file) => join('src', dirname(file)))];

let wrong = 0;
for (const project of projects.filter((each) => existsSync(join(each, 'tsconfig.json')))) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { encoding: 'utf8' });
  if (run.status === 0) continue;
  wrong += 1;
  console.error(`Types of ${project}:\n${run.stdout}${run.stderr}`);
}
console.log(wrong === 0 ? `types: ${projects.length} folders are right` : `types: ${wrong} of ${projects.length} folders are wrong`);
process.exit(wrong === 0 ? 0 : 1);
