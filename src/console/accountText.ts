// An account in one short text: its handle as people write it, else its persistent id.

import type { Account } from '../core/account/account.ts';

export const accountText = (account: Account): string =>
  account.handle === null ? (account.id ?? '?') : account.site === 'whatsapp' ? account.handle : `@${account.handle}`;
