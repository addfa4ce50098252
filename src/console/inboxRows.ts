// The rows of an inbox while the server's view of them moves: a fresh first page is laid over what was already loaded.
// Pure; rows further down stay as they were until they are loaded again.

import type { CaseRow } from '../core/report/staff.ts';

/** Fresh rows first; then what stood behind the last of them. Rows that left the first page's span are gone. */
export function withFresh(rows: readonly CaseRow[], fresh: readonly CaseRow[]): readonly CaseRow[] {
  const ids = new Set(fresh.map(({ id }) => id));
  const end = rows.findLastIndex(({ id }) => ids.has(id));
  return [...fresh, ...rows.slice(end + 1).filter(({ id }) => !ids.has(id))];
}

/** A next page, without rows that moved up meanwhile and are there already. */
export function withNext(rows: readonly CaseRow[], next: readonly CaseRow[]): readonly CaseRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return [...rows, ...next.filter(({ id }) => !ids.has(id))];
}

/** Whether the rows stand in the same order, so that new values can be shown without moving anything under a finger. */
export const sameOrder = (a: readonly CaseRow[], b: readonly CaseRow[]): boolean => a.length === b.length && a.every(({ id }, at) => id === b[at]?.id);
