// Reads a page, or what was added to one. The doors of this folder; knows no site.
// Says `unreadable` rather than guess: on a profile page without a proven header, and where most links were not understood.

import { accountKey } from '../core/account/account.ts';
import type { SiteRules } from '../core/list/rules.ts';
import type { Found, PageLocation, Reading, SiteAdapter } from './adapter.ts';
import { readHeader } from './header.ts';
import { type Layout, layoutOf } from './layout.ts';
import { readLinks } from './readLinks.ts';

/** Fewer accounts than this say nothing about a page; of more, at least one in five must be understood. */
const FEW = 5;
const UNDERSTOOD = 0.2;

const UNREADABLE: Reading = { state: 'unreadable', profiles: [] };

function pageLink(layout: Layout): ReturnType<Layout['linkOf']> {
  const link = layout.linkOf(layout.location.href);
  return layout.adapter.header !== null && (link?.place === 'profile' || link?.place === 'tab') ? link : null;
}

/** Everybody whom the page shows. Profiles are empty unless the state is `read`. */
export function read(adapter: SiteAdapter, document: Document, location: PageLocation, rules?: SiteRules): Reading {
  const layout = layoutOf(adapter, document, location, rules);
  if (layout.off) return UNREADABLE;
  const link = pageLink(layout);
  const header = link === null || layout.surfacesOff.includes('profile') ? null : readHeader(layout, document, link);
  if (link !== null && header === null) return UNREADABLE;
  const { found, shown } = readLinks(layout, document.documentElement, link && accountKey(link.account));
  const understood = new Set(found.map(({ profile }) => accountKey(profile.account))).size;
  if (header === null && layout.surfacesOff.length === 0 && shown >= FEW && understood < shown * UNDERSTOOD) return UNREADABLE;
  const profiles = header === null ? found : [header, ...found];
  return { state: profiles.length > 0 ? 'read' : 'nothing', profiles };
}

/**
 * Everybody shown in nodes added after `read`, except a profile page's header; reads the whole post or card around the
 * nodes, so a name that arrives after its picture is found. Nobody while the page itself is unreadable is the caller's care.
 */
export function readWithin(adapter: SiteAdapter, root: Element, location: PageLocation, rules?: SiteRules): readonly Found[] {
  const layout = layoutOf(adapter, root.ownerDocument, location, rules);
  if (layout.off) return [];
  const link = pageLink(layout);
  return readLinks(layout, root.closest(layout.containers) ?? root, link && accountKey(link.account)).found;
}
