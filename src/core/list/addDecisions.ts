// The officers' decisions as impostors of the next list: accounts become keyed hashes here, so that the list is no pillory.

import type { Account } from '../account/account.ts';
import { type Result, problem, success } from '../result.ts';
import { dayAfter } from '../time.ts';
import { impostorHashes } from './keyedHash.ts';
import type { Impostor, ImpostorStatus, IsoDate, List, Modus } from './model.ts';

/** What the list takes of a decision. */
export interface ListedDecision {
  readonly case: string;
  readonly account: Account;
  readonly subject: string;
  readonly modus: Modus;
  readonly firstSeen: IsoDate;
  readonly confirmed: IsoDate;
  readonly roles: readonly string[];
  readonly evidenceRoot: string;
  readonly reason: string;
  readonly status: ImpostorStatus;
}

/** A confirmed impostor is looked at again after this many days at the latest. */
const RECHECK_DAYS = 180;

/** A new case is added, a known one takes its new status. Problems: `console_draft_subject` for a decision about nobody in the list. */
export function addDecisions(list: List, decisions: readonly ListedDecision[]): Result<List> {
  const subjects = new Set(list.subjects.map(({ id }) => id));
  const stranger = decisions.find(({ subject }) => !subjects.has(subject));
  if (stranger !== undefined) return problem('console_draft_subject', { case: stranger.case, subject: stranger.subject });
  const impostors = new Map(list.impostors.map((each) => [each.case, each]));
  for (const decision of decisions) {
    const [first = '', second = ''] = decision.roles;
    impostors.set(decision.case, {
      case: decision.case,
      ...impostorHashes(list.impostorKey, decision.account),
      subject: decision.subject,
      modus: decision.modus,
      firstSeen: decision.firstSeen,
      confirmed: decision.confirmed,
      roles: [first, second],
      evidenceRoot: decision.evidenceRoot,
      status: decision.status,
      appealUrl: list.publisher.url,
      recheckBy: dayAfter(decision.confirmed, RECHECK_DAYS),
      reason: decision.reason,
    } satisfies Impostor);
  }
  return success({ ...list, impostors: [...impostors.values()] });
}

/** Decisions whose status the list does not carry yet. */
export function missingDecisions<D extends Pick<ListedDecision, 'case' | 'status'>>(list: Pick<List, 'impostors'>, decisions: readonly D[]): readonly D[] {
  const listed = new Map(list.impostors.map((each) => [each.case, each.status]));
  return decisions.filter((each) => listed.get(each.case) !== each.status);
}
