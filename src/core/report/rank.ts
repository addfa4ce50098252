// In which order officers should look at cases: harm × exposure × how many reported it × how far the machine's own verdict
// can be trusted. Reporters are not known and so have no record of their own; what is known is how often cases of a
// verdict were confirmed before, and that weighs instead.

import type { Modus } from '../list/model.ts';
import type { VerdictKind } from '../match/verdict.ts';

/** Money and codes are gone within hours; a hoax can be answered tomorrow. */
const HARM: Readonly<Record<Modus, number>> = { money: 8, code: 8, data: 5, job: 4, hoax: 2, other: 1 };

/** Places where people meet a stranger who writes to them first; set against looking a profile up oneself. */
const EXPOSURE: Readonly<Record<string, number>> = { request: 2, chat: 2, suggestion: 1.5, comment: 1.5, post: 1.5 };

/** Prior share of confirmed cases for each verdict, as if 10 cases had been decided before. */
const PRIOR: Readonly<Record<VerdictKind, number>> = {
  impostor: 0.95, suspect: 0.8, lookalike: 0.5, former: 0.2, official: 0.05, unknown: 0.2, unreadable: 0.2,
};
const PRIOR_WEIGHT = 10;

/** How cases of one verdict were decided before. */
export interface PastDecisions { readonly confirmed: number; readonly decided: number }

export interface Ranked {
  readonly modus: Modus;
  readonly verdict: VerdictKind;
  readonly surface: string;
  readonly reports: number;
}

/** A whole number, higher first; grows with the logarithm of the reports, so that a flood does not bury everything else. */
export function rankOf(ranked: Ranked, past: PastDecisions = { confirmed: 0, decided: 0 }): number {
  const trust = (past.confirmed + PRIOR[ranked.verdict] * PRIOR_WEIGHT) / (past.decided + PRIOR_WEIGHT);
  const weight = HARM[ranked.modus] * (EXPOSURE[ranked.surface] ?? 1) * (1 + Math.log2(Math.max(1, ranked.reports))) * trust;
  return Math.round(weight * 100);
}
