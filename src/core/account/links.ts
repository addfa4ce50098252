// Web addresses of the eight sites to accounts and back: the only place that knows how a link names an account.
// Does not fetch and follows no redirects; a shortened or redirecting link names nobody.

import type { Account } from './account.ts';
import { GRAMMARS, type LinkPlace, reservedOf } from './linkGrammar.ts';
import { SITES, type SiteId } from './site.ts';

export type { LinkPlace } from './linkGrammar.ts';

export interface AccountLink {
  readonly account: Account;
  readonly place: LinkPlace;
}

/** Which of the eight sites a host name belongs to; null for every other host. */
export function siteOfHost(hostname: string): SiteId | null {
  const host = hostname.toLowerCase().replace(/^www\./, '');
  return SITES.find((site) => GRAMMARS[site].hosts.test(host)) ?? null;
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/**
 * Account and place that an absolute http(s) address names; null when it names none.
 * `reserved` are lower-case words that are no handles, besides the bundled ones.
 */
export function linkFromUrl(address: string, reserved: readonly string[] = []): AccountLink | null {
  if (address.length > 4096) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.port !== '') return null;
  const site = siteOfHost(url.hostname);
  if (site === null) return null;
  const bundled = reservedOf(site);
  const found = GRAMMARS[site].read({
    host: url.hostname.replace(/^www\./, ''),
    path: url.pathname.split('/').filter((segment) => segment !== '').map(decoded),
    query: url.searchParams,
    hash: decoded(url.hash.slice(1)),
    taken: (word) => bundled?.has(word) === true || reserved.includes(word),
  });
  return found && { account: { site, id: found.id ?? null, handle: found.handle ?? null }, place: found.place };
}

/** The account that an absolute address of any of the eight sites names, also through its posts or tabs; else null. Never throws. */
export const accountFromUrl = (url: string): Account | null => linkFromUrl(url)?.account ?? null;

const encoded = (handle: string): string => handle.split('/').map(encodeURIComponent).join('/');

/**
 * The account's own address without tracking. By id where the site offers it, because a handle may change hands;
 * the site's front page when it has no address for what is known.
 */
export function profileUrl({ site, id, handle }: Account): string {
  const name = handle === null ? null : encoded(handle.replace(/[\ud800-\udfff]/gu, ''));
  switch (site) {
    case 'facebook':
      if (id !== null) return `https://www.facebook.com/${/^\d+$/.test(id) ? `profile.php?id=${id}` : `people/_/${encoded(id)}/`}`;
      return `https://www.facebook.com/${name ?? ''}`;
    case 'instagram':
      return `https://www.instagram.com/${name === null ? '' : `${name}/`}`;
    case 'x':
      return `https://x.com/${id === null ? (name ?? '') : `i/user/${id}`}`;
    case 'threads':
      return `https://www.threads.com/${name === null ? '' : `@${name}`}`;
    case 'tiktok':
      return `https://www.tiktok.com/${name === null ? '' : `@${name}`}`;
    case 'youtube':
      if (id !== null) return `https://www.youtube.com/channel/${id}`;
      return `https://www.youtube.com/${name === null ? '' : name.includes('/') ? name : `@${name}`}`;
    case 'whatsapp':
      if (name !== null) return `https://wa.me/${(handle ?? '').replace(/\D/g, '')}`;
      return id === null ? 'https://web.whatsapp.com/' : `https://www.whatsapp.com/channel/${encoded(id)}`;
    case 'telegram':
      if (name !== null) return `https://t.me/${name}`;
      return `https://web.telegram.org/k/${id === null ? '' : `#${id}`}`;
  }
}
