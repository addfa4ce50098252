// Which day it is for an officer in Klaten, and how a moment is written.

import { describe, expect, it } from 'vitest';
import { dayAfter, officeDay, timeText } from '../../src/core/time.ts';

describe('days and times', () => {
  it.each([
    ['2026-11-22T16:59:59Z', '2026-11-22'],
    // Half an hour past midnight in Klaten, while it is yesterday in London.
    ['2026-11-22T17:30:00Z', '2026-11-23'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s the office writes %s', (moment, day) => {
    expect(officeDay(Date.parse(moment))).toBe(day);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-23', 180, '2027-05-22'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(dayAfter(day, days)).toBe(later);
  });

  it('are written to the second, without its parts', () => {
    expect(timeText(Date.parse('2026-11-23T10:15:00.987Z'))).toBe('2026-11-23T10:15:00Z');
  });
});
