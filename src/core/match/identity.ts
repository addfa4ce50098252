// How accounts are written as one text, for look-ups by id and by handle.

import { type Account, normalHandle } from '../account/account.ts';

/** The key of a handle, the same for every way in which it may be written. */
export const handleKey = (site: Account['site'], handle: string): string => `${site}:@${normalHandle(site, handle)}`;
/** The key of a persistent id. */
export const normalIdKey = (site: Account['site'], id: string): string => `${site}:${id}`;
