// The unit tests as the mutation run sees them: those of the folder that is mutated, in one thread, without browser and database.
// The slowest are left out, so that a mutant costs about a second; the score is therefore a lower bound.

import { defineConfig } from 'vitest/config';

const SLOW = ['tests/core/tuf/mutations.test.ts', 'tests/core/tuf/keyFile.test.ts', 'tests/core/list/nation.test.ts'];

export default defineConfig({
  test: {
    include: (process.env['RESMIKAH_MUTATE_TESTS'] ?? 'tests/core').split(',').map((folder) => `${folder}/**/*.test.ts`),
    exclude: SLOW,
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
