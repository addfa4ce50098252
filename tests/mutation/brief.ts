// Properties as the mutation run tries them: a few times, from the same seed each time, and without the search for the smallest case.

import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const MOST_RUNS = 20;

vi.mock('fast-check', async (original) => {
  const whole = await original<typeof FastCheck>();
  const assert = ((property, given) => whole.assert(property, { ...given, numRuns: Math.min(given?.numRuns ?? MOST_RUNS, MOST_RUNS), seed: 20_261_125, endOnFailure: true })) as typeof whole.assert;
  return { ...whole, assert, default: { ...whole.default, assert } };
});
