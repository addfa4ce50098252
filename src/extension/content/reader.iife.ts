// The readers of every site, and what they show: put into a page by the background once the page's first script has sent for them.
// Takes from that script whatever both need (`glance.iife.ts`), and lends to the copier what that needs.

import type { Site, SiteLeads } from '../../sites/adapter.ts';
import { READINGS } from '../../sites/readings.ts';
import { wholeSite } from '../../sites/whole.ts';
import { later } from './later.ts';
import { startReading } from './reading.ts';

export { background } from '../../sites/picture.ts';
export { read } from '../../sites/read.ts';

const whole = (site: SiteLeads): Site => wholeSite(site, READINGS[site.site]);

later.whole = whole;
later.read = (site, look, surroundings) => startReading(whole(site), look, surroundings);
