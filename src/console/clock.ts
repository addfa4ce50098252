// The promise to residents: a first decision within one day (1×24 hours) of the first report. Pure: `now` is lent.

import { OPEN_STATES } from '../core/report/case.ts';
import type { CaseRow } from '../core/report/staff.ts';
import type { Language } from '../core/translate.ts';

export const PROMISE = 24 * 60 * 60 * 1000;
/** Less than this left is shown as urgent. */
const SOON = 6 * 60 * 60 * 1000;

export type Clock = { readonly kind: 'none' } | { readonly kind: 'running' | 'soon' | 'late'; readonly due: number };

/** The clock stops with the second officer; a disputed case runs again from when it was disputed. */
export function clockOf(row: Pick<CaseRow, 'state' | 'firstSeen' | 'updated'>, now: number): Clock {
  if (!OPEN_STATES.includes(row.state)) return { kind: 'none' };
  const due = Date.parse(row.state === 'disputed' ? row.updated : row.firstSeen) + PROMISE;
  return { kind: now > due ? 'late' : due - now < SOON ? 'soon' : 'running', due };
}

/** `24 Nov 2026, 18.57 WIB`, in the officer's language, in the office's own time zone. */
export function moment(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' });
  return `${format.format(new Date(iso))} WIB`;
}
