// What an office may hand to others about its confirmed cases. Redacted by default: no name, no handle, no id and no link
// of the accused account, only a hash by which whoever holds the id can recognise it. Never anything of reporters.

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Account, accountKey } from '../../account/account.ts';
import { SITE_NAMES } from '../../account/site.ts';
import { hexFromBytes } from '../../hex.ts';
import type { IsoDate, Modus } from '../../list/model.ts';
import type { CaseState } from '../report.ts';

export interface ExportedCase {
  readonly case: string;
  readonly site: string;
  /** Null when redacted. */
  readonly account: { readonly id: string | null; readonly handle: string | null; readonly name: string; readonly url: string } | null;
  /** SHA-256 of `site:id` (or `site:@handle`), hex. */
  readonly accountHash: string;
  readonly subject: string | null;
  readonly modus: Modus;
  readonly state: CaseState;
  readonly reason: string | null;
  readonly reports: number;
  readonly firstSeen: IsoDate;
  readonly decided: IsoDate | null;
}

export interface CaseToExport extends Omit<ExportedCase, 'site' | 'account' | 'accountHash'> {
  readonly account: Account;
  readonly name: string;
  readonly url: string;
}

/** A case as it may be handed on; `full` names the account, else only its hash does. */
export function exportCase(each: CaseToExport, full: boolean): ExportedCase {
  const { account, name, url, ...rest } = each;
  return {
    ...rest,
    site: SITE_NAMES[account.site],
    account: full ? { id: account.id, handle: account.handle, name, url } : null,
    accountHash: hexFromBytes(sha256(utf8ToBytes(accountKey(account)))),
  };
}
