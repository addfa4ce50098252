// What this officer can do on this case, so that the page offers only what the server will take. The server and its
// database decide again; this is for people's eyes.

import { CASE_VERDICTS, OPEN_STATES, type CaseVerdict, canMark, canPropose } from '../core/report/case.ts';
import type { CaseState } from '../core/report/report.ts';
import type { Action } from '../core/report/roles.ts';
import type { CaseDetail, CaseRow, Proposal } from '../core/report/staff.ts';

export type Task =
  /** Nobody has proposed yet. */
  | { readonly kind: 'propose'; readonly verdicts: readonly CaseVerdict[] }
  /** The officer's own proposal waits for somebody else. */
  | { readonly kind: 'wait'; readonly proposal: Proposal }
  /** Another officer's proposal waits for this one. */
  | { readonly kind: 'decide'; readonly proposal: Proposal }
  | { readonly kind: 'nothing' };

/** Two officers have said that it is fake, and nobody has taken it back. */
export const PUBLISHED_STATES: readonly CaseState[] = ['confirmed', 'published', 'taken-down'];

const MARKS = ['taken-down', 'closed'] as const;
export type Mark = (typeof MARKS)[number];

export function taskOf(detail: Pick<CaseDetail, 'state' | 'proposal' | 'mergedInto'>, officer: string): Task {
  if (detail.mergedInto !== null) return { kind: 'nothing' };
  const { proposal } = detail;
  if (proposal !== null) return { kind: proposal.by.id === officer ? 'wait' : 'decide', proposal };
  const verdicts = CASE_VERDICTS.filter((verdict) => canPropose(detail.state, verdict));
  return verdicts.length === 0 ? { kind: 'nothing' } : { kind: 'propose', verdicts };
}

/** The first case behind this one in an inbox, as it was last seen, on which an officer with these rights can propose or decide. */
export function nextToDo(rows: readonly CaseRow[], id: string, officer: string, may: (action: Action) => boolean): CaseRow | null {
  const behind = rows.slice(rows.findIndex((row) => row.id === id) + 1);
  return behind.find((row) => {
    const { kind } = taskOf({ ...row, mergedInto: null }, officer);
    return OPEN_STATES.includes(row.state) && (kind === 'propose' || kind === 'decide') && may(kind);
  }) ?? null;
}

/** Facts that may be noted now; none while a proposal waits. */
export const marksOf = (detail: Pick<CaseDetail, 'state' | 'proposal' | 'mergedInto'>): readonly Mark[] =>
  detail.proposal !== null || detail.mergedInto !== null ? [] : MARKS.filter((mark) => canMark(detail.state, mark));
