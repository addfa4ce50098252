// How long a kept list is believed: to its own end, then with a word of caution, then not for anything green.

import { describe, expect, it } from 'vitest';
import { GRACE_DAYS, freshness } from '../../../src/core/list/freshness.ts';

const DAY = 24 * 60 * 60 * 1000;
const EXPIRES = Date.parse('2026-12-01T00:00:00Z');
const ISSUED = '2026-11-01T00:00:00Z';

describe('a kept list', () => {
  it.each([
    ['in its time', EXPIRES - DAY, 'fresh'], ['at its very end', EXPIRES, 'fresh'], ['just over its end', EXPIRES + 1, 'stale'],
    ['at the end of the grace', EXPIRES + GRACE_DAYS * DAY, 'stale'], ['after the grace', EXPIRES + GRACE_DAYS * DAY + 1, 'expired'],
    ['on a clock that is an hour behind its making', Date.parse(ISSUED) - DAY / 24, 'fresh'], ['on a clock a day behind', Date.parse(ISSUED) - DAY, 'fresh'],
    ['on a clock that was turned back', Date.parse(ISSUED) - DAY - 1, 'stale'],
  ] as const)('%s is believed rightly', (_when, now, want) => {
    expect(freshness(EXPIRES, ISSUED, now)).toBe(want);
  });
});
