// Times as the model writes them: to the second in UTC, and days as the calendar of the office in Klaten counts them.

const JAKARTA = 7 * 60 * 60 * 1000;

/** `2026-11-23T10:15:00Z` */
export const isoTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** `2026-11-23` in Western Indonesia Time, which has no summer time. */
export const isoDate = (time: Date): string => new Date(time.getTime() + JAKARTA).toISOString().slice(0, 10);
