// How a case moves: received → checking (one officer proposes) → confirmed or rejected (another approves) → published.
// Pure rules only: who may act, and that two people must differ, is held by the server and its database.

import { MODUS, type Modus } from '../list/model.ts';
import type { CaseState } from './report.ts';

export const CASE_VERDICTS = ['impostor', 'not-impostor'] as const;
export type CaseVerdict = (typeof CASE_VERDICTS)[number];

/** Why officers decided so; message keys that reporters read. Each verdict has its own. */
export const REASONS: Readonly<Record<CaseVerdict, readonly string[]>> = {
  impostor: ['reason_imitates_holder', 'reason_imitates_office', 'reason_asks_money', 'reason_asks_codes', 'reason_stolen_photo', 'reason_no_account_there'],
  'not-impostor': ['reason_namesake', 'reason_parody', 'reason_fan_page', 'reason_own_account', 'reason_other_office', 'reason_too_little'],
};

/** With these, two officers said that the account imitates nobody, and not only that too little is known. */
export const SPARING_REASONS: readonly string[] = REASONS['not-impostor'].filter((reason) => reason !== 'reason_too_little');

/** States in which nobody has decided yet. */
export const OPEN_STATES: readonly CaseState[] = ['received', 'checking', 'disputed'];
const CONFIRMED: readonly CaseState[] = ['confirmed', 'published', 'taken-down'];

/** Whether a proposal makes sense: nothing that is already so, and nothing on a case that ended. */
export function canPropose(state: CaseState, verdict: CaseVerdict): boolean {
  if (state === 'closed') return false;
  return verdict === 'impostor' ? !CONFIRMED.includes(state) : state !== 'rejected' && state !== 'withdrawn';
}

/** While a proposal waits: a confirmed case stays as it is until the second officer speaks. */
export const afterProposal = (state: CaseState): CaseState => (CONFIRMED.includes(state) || state === 'disputed' ? state : 'checking');

/** After the second officer approved. What stood in the list is withdrawn, not merely rejected. */
export function afterApproval(state: CaseState, verdict: CaseVerdict): CaseState {
  if (verdict === 'impostor') return 'confirmed';
  return CONFIRMED.includes(state) || state === 'withdrawn' ? 'withdrawn' : 'rejected';
}

/** Once the signed list carries the case. */
export const afterPublication = (state: CaseState): CaseState => (state === 'confirmed' ? 'published' : state);

/** What the list says of a decided case; null for a case that has no place in it. */
export function listStatus(state: CaseState): 'confirmed' | 'taken-down' | 'withdrawn' | null {
  if (state === 'confirmed' || state === 'published') return 'confirmed';
  return state === 'taken-down' || state === 'withdrawn' ? state : null;
}

/** Whether two officers have spoken, so that further reports no longer change what the case says. */
export const isDecided = (state: CaseState): boolean => !OPEN_STATES.includes(state) && state !== 'closed';

/** A new report on a case that was closed is a reason to look again; every other state stays. */
export const afterReport = (state: CaseState): CaseState => (state === 'closed' ? 'received' : state);

/** Facts that one officer may note: the site took a confirmed account down; a decided case needs nothing more. */
export function canMark(state: CaseState, to: 'taken-down' | 'closed'): boolean {
  return to === 'taken-down' ? state === 'confirmed' || state === 'published' : state === 'rejected' || state === 'withdrawn' || state === 'taken-down';
}

/** Reports below this number are thin evidence for a mark that somebody disputes. */
const THIN = 3;

/** An appeal suspends a mark that stands on thin evidence, until two officers have looked again; a well-founded one stays. */
export const afterAppeal = (state: CaseState, reports: number): CaseState =>
  (state === 'confirmed' || state === 'published') && reports < THIN ? 'disputed' : state;

/** What the next list says of a case that was once confirmed: a mark that is no longer upheld is taken back, never forgotten. */
export function listStatusOnceConfirmed(state: CaseState): 'confirmed' | 'taken-down' | 'withdrawn' | null {
  return state === 'disputed' || state === 'rejected' ? 'withdrawn' : listStatus(state);
}

/** Of two categories the one that harms residents more: what an undecided case is ranked by. */
export const worseModus = (a: Modus, b: Modus): Modus => (MODUS.indexOf(b) < MODUS.indexOf(a) ? b : a);
