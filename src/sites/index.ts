// The sites that can be read, and which of them a host belongs to.

import type { Site, SiteLeads } from './adapter.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { READINGS } from './readings.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { whatsapp } from './whatsapp.ts';
import { wholeSite } from './whole.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export type { Found, PageLocation, Reading, Site } from './adapter.ts';
export { nameInTitle } from './header.ts';
export { read, readWithin } from './read.ts';

/** What the pages of each site carry from the start. */
export const LEADS: readonly SiteLeads[] = [facebook, instagram, x, threads, tiktok, youtube, whatsapp, telegram];
export const SITE_ADAPTERS: readonly Site[] = LEADS.map((leads) => wholeSite(leads, READINGS[leads.site]));

/** The adapter for a page's host name (`www.facebook.com`); null for a host that is not read. */
export const adapterFor = (host: string): Site | null => SITE_ADAPTERS.find((adapter) => adapter.hosts.test(host)) ?? null;
