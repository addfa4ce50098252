// The sites that can be read, and which of them a host belongs to.

import type { SiteAdapter } from './adapter.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { whatsapp } from './whatsapp.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export type { Found, PageLocation, Reading, SiteAdapter } from './adapter.ts';
export { nameInTitle } from './header.ts';
export { read, readWithin } from './read.ts';

export const SITE_ADAPTERS: readonly SiteAdapter[] = [facebook, instagram, x, threads, tiktok, youtube, whatsapp, telegram];

/** The adapter for a page's host name (`www.facebook.com`); null for a host that is not read. */
export const adapterFor = (host: string): SiteAdapter | null => SITE_ADAPTERS.find((adapter) => adapter.hosts.test(host)) ?? null;
