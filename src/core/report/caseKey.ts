// Under which keys the reports of one account meet in one case: its id, its handle, or both.
// `placeReport` decides, without a database, into which case a report goes; the server carries it out.

import { type Account, accountKey } from '../account/account.ts';
import type { CaseState } from './report.ts';

/** The account's best key: `facebook:100044` when the id is known, else `facebook:@pemkabklaten`. */
export const caseKeyOf = (account: Account): string => accountKey(account);

/** All keys of an account, the persistent id first. Empty only for an account without id and handle. */
export function caseKeysOf(account: Account): readonly string[] {
  const byId = account.id === null ? [] : [accountKey({ ...account, handle: null })];
  const byHandle = account.handle === null ? [] : [accountKey({ ...account, id: null })];
  return [...byId, ...byHandle];
}

/** What placing needs to know of a case that a report's keys lead to. */
export interface KnownCase { readonly id: string; readonly accountId: string | null; readonly state: CaseState }

export type Placement =
  | { readonly kind: 'new' }
  | { readonly kind: 'join'; readonly case: string }
  /** Both keys lead to cases that turn out to be one account: `from` ends in `into`. */
  | { readonly kind: 'merge'; readonly into: string; readonly from: string };

const PROGRESS: Readonly<Record<CaseState, number>> = {
  received: 0, closed: 0, checking: 1, disputed: 2, rejected: 2, confirmed: 3, withdrawn: 3, published: 3, 'taken-down': 3,
};

/**
 * The id decides. A handle alone leads to the case that last had the handle. A handle whose case has another id changed
 * its owner: that is another account. Two decided cases are never merged, because people already spoke on both.
 */
export function placeReport(account: Account, byId: KnownCase | null, byHandle: KnownCase | null): Placement {
  if (account.id === null) return byHandle === null ? { kind: 'new' } : { kind: 'join', case: byHandle.id };
  if (byHandle === null || byHandle.id === byId?.id) return byId === null ? { kind: 'new' } : { kind: 'join', case: byId.id };
  const sameAccount = byHandle.accountId === null || byHandle.accountId === account.id;
  if (byId === null) return sameAccount ? { kind: 'join', case: byHandle.id } : { kind: 'new' };
  const [idProgress, handleProgress] = [PROGRESS[byId.state], PROGRESS[byHandle.state]];
  if (!sameAccount || (idProgress >= 2 && handleProgress >= 2)) return { kind: 'join', case: byId.id };
  return handleProgress > idProgress
    ? { kind: 'merge', into: byHandle.id, from: byId.id }
    : { kind: 'merge', into: byId.id, from: byHandle.id };
}
