// The sites that can be read, and which of them a host belongs to.

import { GRAMMARS } from '../core/account/linkGrammar.ts';
import type { Site } from './adapter.ts';
import { readCards } from './cards.ts';
import { facebook } from './facebook.ts';
import { byHandle, byLinks } from './header.ts';
import { instagram } from './instagram.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { whatsapp } from './whatsapp.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export type { Found, PageLocation, Reading, Site } from './adapter.ts';
export { nameInTitle } from './header.ts';
export { read, readWithin } from './read.ts';

const readers: Site['readers'] = { headers: { links: byLinks, handle: byHandle }, cards: readCards };

export const SITE_ADAPTERS: readonly Site[] = [facebook, instagram, x, threads, tiktok, youtube, whatsapp, telegram].map((site) => ({ ...site, links: GRAMMARS[site.site], readers }));

/** The adapter for a page's host name (`www.facebook.com`); null for a host that is not read. */
export const adapterFor = (host: string): Site | null => SITE_ADAPTERS.find((adapter) => adapter.hosts.test(host)) ?? null;
