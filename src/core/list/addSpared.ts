// Accounts that the next list spares the machine's mark, as keyed hashes like impostors. What the office does not name any
// more is taken out, so that a suspension ends with the appeal.

import type { Account } from '../account/account.ts';
import { impostorHashes } from './keyedHash.ts';
import type { IsoDate, List, Spared } from './model.ts';

/** `account` is null where its time is over and the office has forgotten it: then the hashes of the last list stay. */
export interface SparedCase { readonly case: string; readonly account: Account | null; readonly until: IsoDate }

/** The list with exactly these cases spared. */
export function addSpared(list: List, cases: readonly SparedCase[]): List {
  const before = new Map((list.spared ?? []).map((each) => [each.case, each]));
  const spared = cases.flatMap(({ case: id, account, until }): readonly Spared[] => {
    if (account !== null) return [{ case: id, ...impostorHashes(list.impostorKey, account), until }];
    const known = before.get(id);
    return known === undefined ? [] : [known];
  });
  const { spared: _, ...rest } = list;
  return spared.length === 0 ? rest : { ...rest, spared };
}

/** How many cases stand otherwise in the list than they should; what ends by itself needs no new list. */
export function missingSpared(list: Pick<List, 'spared'>, cases: readonly SparedCase[], today: IsoDate): number {
  const listed = new Map((list.spared ?? []).filter(({ until }) => today <= until).map((each) => [each.case, each.until]));
  const wanted = new Map(cases.filter((each) => each.account !== null || listed.has(each.case)).map((each) => [each.case, each.until]));
  const changed = [...wanted].filter(([id, until]) => listed.get(id) !== until).length;
  return changed + [...listed.keys()].filter((id) => !wanted.has(id)).length;
}
