// The sites that can be read, and which of them a host belongs to.

import type { SiteAdapter } from './adapter.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';

export type { Found, PageLocation, Reading, SiteAdapter } from './adapter.ts';
export { read, readWithin } from './read.ts';

export const SITE_ADAPTERS: readonly SiteAdapter[] = [facebook, instagram];

/** The adapter for a page's host name (`www.facebook.com`); null for a host that is not read. */
export const adapterFor = (host: string): SiteAdapter | null => SITE_ADAPTERS.find((adapter) => adapter.hosts.test(host)) ?? null;
