// How accounts are written as one text, for look-ups by id and by handle.

import { type Account, normalHandle } from '../account/account.ts';

export const handleKey = (site: Account['site'], handle: string): string => `${site}:@${normalHandle(site, handle)}`;
export const normalIdKey = (site: Account['site'], id: string): string => `${site}:${id}`;
