// Which day it is for an officer in Klaten, and how a moment is written.

import { describe, expect, it } from 'vitest';
import { officeDay, timeText } from '../../src/core/time.ts';

describe('days and times', () => {
  it.each([
    ['2026-11-22T16:59:59Z', '2026-11-22'],
    // Half an hour past midnight in Klaten, while it is yesterday in London.
    ['2026-11-22T17:30:00Z', '2026-11-23'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s the office writes %s', (moment, day) => {
    expect(officeDay(Date.parse(moment))).toBe(day);
  });

  it('are written to the second, without its parts', () => {
    expect(timeText(Date.parse('2026-11-23T10:15:00.987Z'))).toBe('2026-11-23T10:15:00Z');
  });
});
