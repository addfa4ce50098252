// The sites that this build can read, from its own manifest: those it may read by default and those it may ask for.

import { siteOfHost } from '../../core/account/links.ts';
import type { SiteId } from '../../core/account/site.ts';

interface Manifest {
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
  readonly optional_host_permissions?: readonly string[];
}

export interface ReadSite {
  readonly site: SiteId;
  /** The manifest's own patterns: a permission can be asked for only in its words. */
  readonly origins: readonly string[];
  /** Read only once the resident has switched it on and the browser's permission stands. */
  readonly optional: boolean;
}

/** In the manifest's order, each site once. */
export function readSites(manifest: Manifest): readonly ReadSite[] {
  const always = (manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  const patterns = [...always, ...(manifest.optional_host_permissions ?? [])];
  const bySite = new Map<SiteId, readonly string[]>();
  for (const pattern of new Set(patterns)) {
    const host = /^https:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1];
    const site = host === undefined ? null : siteOfHost(host);
    if (site !== null) bySite.set(site, [...(bySite.get(site) ?? []), pattern]);
  }
  return [...bySite].map(([site, origins]) => ({ site, origins, optional: !origins.some((origin) => always.includes(origin)) }));
}
