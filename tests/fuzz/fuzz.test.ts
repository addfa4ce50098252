// A moment of fuzzing with every run of the tests, and each case that longer runs found.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGETS } from './targets.ts';

describe('broken input, whatever it is, is refused by name or means what it says', () => {
  it.each(Object.entries(TARGETS))('%s', async (_name, target) => {
    await fc.assert(target as fc.IAsyncProperty<unknown>, { numRuns: 150 });
  });

  it('would be noticed: a property that does not hold fails with its smallest input', async () => {
    const result = await fc.check(fc.property(fc.string(), (text) => !text.includes('%')), { numRuns: 5000 });
    expect(result).toMatchObject({ failed: true, counterexample: ['%'] });
  });
});
