// The promise to residents: a first decision within one day (1×24 hours) of the first report. Pure: `now` is lent.

import { OPEN_STATES } from '../core/report/case.ts';
import type { CaseRow } from '../core/report/staff.ts';
import type { Message } from '../core/match/message.ts';
import type { Language } from '../core/translate.ts';

const PROMISE = 24 * 60 * 60 * 1000;
/** Less than this left is shown as urgent. */
const SOON = 6 * 60 * 60 * 1000;

export type Clock = { readonly kind: 'none' } | { readonly kind: 'running' | 'soon' | 'late'; readonly due: number };

/** The clock stops with the second officer; a disputed case runs again from when it was disputed. */
export function clockOf(row: Pick<CaseRow, 'state' | 'firstSeen' | 'updated'>, now: number): Clock {
  if (!OPEN_STATES.includes(row.state)) return { kind: 'none' };
  const due = Date.parse(row.state === 'disputed' ? row.updated : row.firstSeen) + PROMISE;
  return clockUntil(due, now);
}

export const clockUntil = (due: number, now: number): Clock => ({ kind: now > due ? 'late' : due - now < SOON ? 'soon' : 'running', due });

const HOUR = 60 * 60 * 1000;

/** What is left of the promise, or by how much it is missed, as a message; null where no clock runs. */
export function clockText(clock: Clock, now: number): Message | null {
  if (clock.kind === 'none') return null;
  const hours = Math.abs(clock.due - now) / HOUR;
  const late = clock.kind === 'late';
  if (late && hours >= 48) return counted('console_over_days', hours / 24);
  if (hours < 1) return counted(late ? 'console_over_minutes' : 'console_left_minutes', hours * 60);
  return counted(late ? 'console_over_hours' : 'console_left_hours', hours);
}

const counted = (key: string, value: number): Message => ({ key, args: { count: String(Math.floor(value)) } });

/** `24 Nov 2026, 18.57 WIB`, in the officer's language, in the office's own time zone. */
export function moment(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' });
  return `${format.format(new Date(iso))} WIB`;
}
