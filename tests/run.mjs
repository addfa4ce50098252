// `npm test`: types, unit tests, tests on the real PostgreSQL, end-to-end tests in real browsers; all of it, one command.
// Installs Debian's browsers when it may. Ends with the line `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSERS = [
  { path: process.env.CHROMIUM ?? '/usr/bin/chromium', debian: 'chromium', setting: 'CHROMIUM' },
  { path: process.env.FIREFOX ?? '/usr/bin/firefox-esr', debian: 'firefox-esr', setting: 'FIREFOX' },
];

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options });

function ensureBrowsers() {
  const missing = BROWSERS.filter((browser) => !existsSync(browser.path));
  if (missing.length === 0) return;
  const packages = missing.map((browser) => browser.debian);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log(`Installing ${packages.join(' and ')} from Debian for the end-to-end tests …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['-q', 'update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'fonts-noto-core', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const still = missing.filter((browser) => !existsSync(browser.path));
  if (still.length === 0) return;
  console.error(
    `The end-to-end tests need ${still.map((browser) => browser.debian).join(' and ')}: ` +
      `run \`sudo apt-get install ${packages.join(' ')}\`, or name their paths in ${still.map((each) => each.setting).join(' and ')}.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'resmikah-test-'));
const total = { passed: 0, failed: 0 };

function runTypes() {
  const { status } = run(process.execPath, ['tests/types.mjs']);
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

/** One Vitest project; a run that dies without a count is a failure too. */
function runProject(name) {
  console.log(`\n— ${name} —`);
  const file = join(folder, `${name}.json`);
  const { status } = run(process.execPath, [
    'node_modules/vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) {
    total.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += result.numPassedTests;
  const failed = result.numFailedTests;
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
}

ensureBrowsers();
runTypes();
const wanted = process.argv.slice(2);
for (const project of wanted.length > 0 ? wanted : ['unit', 'intake', 'e2e']) runProject(project);
rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
