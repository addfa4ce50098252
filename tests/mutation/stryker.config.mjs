// Settings of the mutation run; `run.ts` lends the files and folders by environment.

export default {
  mutate: (process.env.RESMIKAH_MUTATE ?? '').split(','),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/wordsOfErrors.mjs', './tests/mutation/sample.mjs'],
  checkers: process.env.RESMIKAH_MUTATE_SHARE === undefined ? [] : ['sample'],
  ignorers: ['wordsOfErrors'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  tempDirName: '.stryker-tmp',
  // TypeScript 7 has no programming interface for the rewriting of tsconfig files that Stryker would do.
  tsconfigFile: 'none',
  timeoutMS: 20_000,
  // A constant is evaluated once: each such mutant would need every test from the beginning.
  ignoreStatic: true,
  ignorePatterns: ['dist', 'screens', '.data', 'tests/fixtures/sites'],
};
