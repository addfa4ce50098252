// Who one is on a site: the persistent id when known, else the handle.
// Handles are compared in the site's own normal form; ids are compared as they are.

import type { SiteId } from './site.ts';

export interface Account {
  readonly site: SiteId;
  /** Persistent id: digits on most sites, `UC…` on YouTube; null where the page does not show it. */
  readonly id: string | null;
  /** Handle as shown, without `@`; null where the page does not show it. On WhatsApp: the phone number in E.164. */
  readonly handle: string | null;
}

/** The form in which two handles of one site are the same handle: Facebook ignores dots, every site ignores case. */
export function normalHandle(site: SiteId, handle: string): string {
  const lower = handle.trim().replace(/^@/, '').toLowerCase();
  return site === 'facebook' ? lower.replaceAll('.', '') : lower;
}

/** One string per account, for maps and memos: `facebook:100044` when the id is known, else `facebook:@pemkabklaten`. */
export function accountKey(account: Account): string {
  if (account.id !== null) return `${account.site}:${account.id}`;
  return account.handle === null ? `${account.site}:?` : `${account.site}:@${normalHandle(account.site, account.handle)}`;
}
