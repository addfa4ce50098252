// The database's times as the model writes them: to the second in UTC, and days as the calendar of the office counts them.

import { officeDay, timeText } from '../../core/time.ts';

/** `2026-11-23T10:15:00Z` */
export const isoTime = (time: Date): string => timeText(time.getTime());

/** `2026-11-23` in Western Indonesia Time. */
export const isoDate = (time: Date): string => officeDay(time.getTime());
