// Whom the machine's mark must leave alone: an office says so in its list of an account that appealed, or that two officers
// found to imitate nobody. It may say so only of marks that would point at its own subjects.

import type { Account } from '../account/account.ts';
import { impostorHashes } from '../list/keyedHash.ts';
import type { IsoDate, List } from '../list/model.ts';

/** By handle only where the page or the list has no id. */
export function isSpared({ spared = [], impostorKey }: Pick<List, 'spared' | 'impostorKey'>, account: Account, today: IsoDate): boolean {
  const inForce = spared.filter(({ until }) => today <= until);
  if (inForce.length === 0) return false;
  const { idHash, handleHash } = impostorHashes(impostorKey, account);
  return inForce.some((each) => (idHash !== null && each.idHash !== null ? each.idHash === idHash : handleHash !== null && each.handleHash === handleHash));
}
