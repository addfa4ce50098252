// Days and times as files, letters and lists write them. Every moment is the caller's: the core has no clock.

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Western Indonesia Time, the office's, which has no summer time. */
const AHEAD_OF_UTC = 7 * 60 * 60 * 1000;

/** `2026-11-23T10:15:00Z`: RFC 3339 in UTC to the second, from milliseconds since 1970. */
export const timeText = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** `2026-11-23`: which day it is at the office at that moment, in milliseconds since 1970. */
export const officeDay = (milliseconds: number): string => new Date(milliseconds + AHEAD_OF_UTC).toISOString().slice(0, 10);

/** So many days after a day, both as `2026-11-23`. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
