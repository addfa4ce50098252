// The unit tests as the mutation run sees them: those of the folder that is mutated and some beside it, in one thread,
// without browser and database. The slowest are left out and properties are tried a few times only (`brief.ts`), so that a
// change costs a second or two; the score is therefore a lower bound.

import { defineConfig } from 'vitest/config';

const SLOW = ['tests/core/tuf/mutations.test.ts', 'tests/core/list/nation.test.ts', 'tests/core/match/labels.test.ts', 'tests/core/match/anyText.test.ts'];
const paths = (process.env['RESMIKAH_MUTATE_TESTS'] ?? 'tests/core').split(',');

export default defineConfig({
  test: {
    include: paths.filter((path) => !path.startsWith('!')).map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: [...SLOW, ...paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1))],
    setupFiles: ['tests/mutation/brief.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
