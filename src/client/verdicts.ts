// Profile → verdict on this device: the lists in force, the pictures where they are worth fetching, and today's date.
// The rules themselves are `core/match`; what a stale list may still say is decided here, at the moment of use. The comparison of
// pictures is lent by the caller, so that a page that is asked for a link need not load it.

import type { Profile } from '../core/account/profile.ts';
import { candidates, judge, NO_PICTURES, type Pictures } from '../core/match/judge.ts';
import type { Verdict } from '../core/match/verdict.ts';
import { officeDay } from '../core/time.ts';
import { freshnessOf, type Lists, lists } from './lists.ts';

export interface Judged { readonly verdict: Verdict; readonly lists: Lists }

/** `YYYY-MM-DD` at the publisher's office. */
export const today = (): string => officeDay(Date.now());

/** Long after a list's own end nobody is called official: the account may have changed hands since. */
function fresh(verdict: Verdict, held: Lists): Verdict {
  if (verdict.kind !== 'official' || verdict.subject === null || freshnessOf(held, verdict.subject) !== 'expired') return verdict;
  return {
    kind: 'unreadable',
    subject: verdict.subject,
    evidence: [{ kind: 'list_expired', weight: 'settles', subject: verdict.subject, args: {} }],
  };
}

/** Compares the profile's picture with the photos of these subjects. */
export type Compare = (held: Lists, subjects: readonly string[]) => Promise<Pictures>;

/** Judges a profile. `compare` is asked only when the profile already points at somebody. */
export async function verdictOf(profile: Profile, compare: Compare): Promise<Judged> {
  const held = await lists();
  const near = candidates(held.index, profile);
  const pictures = near.length === 0 ? NO_PICTURES : await compare(held, near);
  return { verdict: fresh(judge(held.index, profile, pictures, today()), held), lists: held };
}
