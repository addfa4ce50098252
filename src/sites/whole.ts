// Both halves of a site file put together with the readers of what they declare: the words that are no handles among them.

import { RESERVED } from '../core/account/reserved.ts';
import type { Site, SiteLeads, SiteReading } from './adapter.ts';
import { readCards } from './cards.ts';
import { byHandle, byLinks } from './header.ts';

export const wholeSite = (leads: SiteLeads, reading: SiteReading): Site => ({
  ...leads,
  ...reading,
  links: { ...leads.links, reserved: RESERVED[leads.site] },
  selectors: { ...leads.selectors, ...reading.selectors },
  readers: { headers: { links: byLinks, handle: byHandle }, cards: readCards },
});
