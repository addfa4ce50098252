// Reads a page, or what was added to one. The doors of this folder; knows no site.
// Says `unreadable` rather than guess: on a profile page without a proven header, and where most links were not understood.

import { type Account, accountKey } from '../core/account/account.ts';
import type { AccountLink } from '../core/account/links.ts';
import type { SiteRules } from '../core/list/rules.ts';
import type { Found, PageLocation, Reading, Site } from './adapter.ts';
import { headerLink, readHeader } from './header.ts';
import { type Layout, layoutOf } from './layout.ts';
import { FEW, UNDERSTOOD } from './lost.ts';
import { pageLink } from './pageLink.ts';
import { type LinkReading, readLinks } from './readLinks.ts';
import { containersOf, isOff } from './surfaces.ts';

const NOBODY: readonly Found[] = [];

const keyOf = (account: Account | undefined): string | null => (account === undefined ? null : accountKey(account));

function headerOf(layout: Layout, document: Document, link: AccountLink | null, audit: boolean): Found | null {
  const proven = link && readHeader(layout, document, link);
  if (proven !== null || (link !== null && !audit)) return proven;
  const own = headerLink(layout, document);
  return own && readHeader(layout, document, own);
}

/** To an auditor, an unproven page's small second header, which holds link, picture and name, is the profile. */
function asHeader(layout: Layout, found: Found, own: string | null): Found {
  const second = keyOf(found.profile.account) === own && !found.container.matches(containersOf(layout)) && found.profile.avatarUrl !== null;
  return second ? { ...found, profile: { ...found.profile, surface: 'profile' } } : found;
}

function readAll(layout: Layout, start: Element, own: string | null): LinkReading {
  const { found, shown } = readLinks(layout, start, own);
  return { found: [...found, ...(layout.adapter.readers.cards?.(layout, start, found) ?? [])], shown };
}

/**
 * Everybody whom the page shows. Profiles are empty unless the state is `read`; for an audit of a saved page, what was found
 * is told with `unreadable` too, and pictures count by the names under which they were saved.
 */
export function read(adapter: Site, document: Document, location: PageLocation, rules?: SiteRules, audit = false): Reading {
  const layout = layoutOf(adapter, document, location, rules, audit);
  if (layout.rules?.off === true) return { state: 'unreadable', profiles: NOBODY };
  const link = pageLink(layout);
  // The header's own tabs may say whose it is where the address does not; against the address only to an auditor.
  const header = isOff(layout, 'profile') ? null : headerOf(layout, document, link, audit);
  const unproven = link !== null && (header === null || accountKey(header.profile.account) !== accountKey(link.account));
  if (unproven && !audit) return { state: 'unreadable', profiles: NOBODY };
  const own = keyOf(header?.profile.account ?? link?.account);
  const { found, shown } = readAll(layout, document.documentElement, header === null && audit ? null : own);
  const understood = new Set(found.map(({ profile }) => accountKey(profile.account))).size;
  const mostlyLost = header === null && (layout.rules?.surfacesOff.length ?? 0) === 0 && shown >= FEW && understood < shown * UNDERSTOOD;
  const profiles = header === null ? found.map((each) => asHeader(layout, each, own)) : [header, ...found];
  if (unproven || mostlyLost) return { state: 'unreadable', profiles: audit ? profiles : NOBODY };
  return { state: profiles.length > 0 ? 'read' : 'nothing', profiles };
}

/**
 * Everybody shown in nodes added after `read`, except a profile page's header; reads the whole post or card around the
 * nodes, so a name that arrives after its picture is found. Nobody while the page itself is unreadable is the caller's care.
 */
export function readWithin(adapter: Site, root: Element, location: PageLocation, rules?: SiteRules): readonly Found[] {
  const layout = layoutOf(adapter, root.ownerDocument, location, rules);
  if (layout.rules?.off === true) return NOBODY;
  const link = pageLink(layout);
  return readAll(layout, root.closest(containersOf(layout)) ?? root, keyOf(link?.account)).found;
}
