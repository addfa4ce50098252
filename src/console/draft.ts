// What an officer has chosen for a proposal, before it is sent. Pure.

import type { Modus } from '../core/list/model.ts';
import { type CaseVerdict, REASONS } from '../core/report/case.ts';
import type { CaseRow, ProposeRequest } from '../core/report/staff.ts';

export interface Draft {
  readonly verdict: CaseVerdict | null;
  readonly modus: Modus;
  readonly subject: string | null;
  readonly reason: string | null;
}

/** Nothing is decided beforehand: the verdict and its reason are the officer's own. */
export const firstDraft = (row: Pick<CaseRow, 'modus' | 'subject'>, verdicts: readonly CaseVerdict[]): Draft => ({
  verdict: verdicts.length === 1 ? (verdicts[0] ?? null) : null, modus: row.modus, subject: row.subject, reason: null,
});

/** A reason belongs to one verdict, so another verdict asks for it again. */
export const withVerdict = (draft: Draft, verdict: CaseVerdict): Draft => ({ ...draft, verdict, reason: REASONS[verdict].find((each) => each === draft.reason) ?? null });

export type Missing = 'verdict' | 'subject' | 'reason';

/** What is still to be chosen, first things first. Whom it imitates matters only for an impostor. */
export function missingIn(draft: Draft): readonly Missing[] {
  return [
    ...(draft.verdict === null ? (['verdict'] as const) : []),
    ...(draft.verdict === 'impostor' && draft.subject === null ? (['subject'] as const) : []),
    ...(draft.reason === null ? (['reason'] as const) : []),
  ];
}

/** Null while something is missing. */
export function requestOf(draft: Draft): ProposeRequest | null {
  const { verdict, modus, subject, reason } = draft;
  if (verdict === null || reason === null || missingIn(draft).length > 0) return null;
  return { verdict, modus, reason, subject };
}
