// Weights by subject: they add up, the heaviest come first, and one name's weights never reach the next name.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scores } from '../../../../src/core/match/compiled/scores.ts';

const given = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 4 })), { maxLength: 40 });

describe('weights', () => {
  it('add up, and the heaviest subjects come first, of equal ones the first by number', () => {
    fc.assert(fc.property(given, given, fc.integer({ min: 1, max: 12 }), (before, weights, most) => {
      const scores = new Scores(10);
      for (const [number, weight] of before) scores.add(number, weight);
      scores.clear();
      expect([scores.nobody, scores.best(most)]).toEqual([true, []]);
      const sums = new Map<number, number>();
      for (const [number, weight] of weights) {
        scores.add(number, weight);
        sums.set(number, (sums.get(number) ?? 0) + weight);
      }
      expect(scores.nobody).toBe(weights.length === 0);
      const expected = [...sums].sort(([one, first], [other, second]) => second - first || one - other).map(([number]) => number);
      expect(scores.best(most)).toEqual(expected.slice(0, most));
      expect(scores.best(most)).toEqual(expected.slice(0, most));
    }), { numRuns: 200 });
  });
});
