// Whose profile page an address is.

import type { AccountLink } from '../core/account/links.ts';
import type { SiteLeads } from './adapter.ts';
import type { Layout } from './layout.ts';

/** The account of a profile page, by the page's address; null for every other page, and for tabs that show no header. */
export function pageLink(layout: Layout<SiteLeads>): AccountLink | null {
  const link = layout.linkOf(layout.location.href);
  const bare = layout.adapter.bare?.test(layout.location.pathname) === true;
  return !bare && (link?.place === 'profile' || link?.place === 'tab') ? link : null;
}
