// The readers of every site, and what they show: put into a page by the background once the page's first script has sent for them.
// Takes from that script whatever both need (`glance.iife.ts`), and lends to the copier what that needs.

import { RESERVED } from '../../core/account/reserved.ts';
import type { Site, SiteAdapter } from '../../sites/adapter.ts';
import { readCards } from '../../sites/cards.ts';
import { byHandle, byLinks } from '../../sites/header.ts';
import { later } from './later.ts';
import { startReading } from './reading.ts';

export { background } from '../../sites/picture.ts';
export { read } from '../../sites/read.ts';

const whole = (site: SiteAdapter): Site => ({ ...site, links: { ...site.links, reserved: RESERVED[site.site] }, readers: { headers: { links: byLinks, handle: byHandle }, cards: readCards } });

later.whole = whole;
later.read = (site, look, surroundings) => startReading(whole(site), look, surroundings);
