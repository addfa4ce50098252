// Web addresses of the eight sites to accounts and back: the only place that knows how a link names an account.
// Does not fetch and follows no redirects; a shortened or redirecting link names nobody.

import type { Account } from './account.ts';
import { type Grammar, GRAMMARS, type LinkPlace, type Parts } from './linkGrammar.ts';
import { SITES, type SiteId } from './site.ts';

export { profileUrl } from './addresses.ts';
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

/** An http(s) address taken apart, absolute or from a base; null for any other text. */
function webUrl(address: string, base?: string): URL | null {
  if (address.length > 4096) return null;
  try {
    const url = new URL(address, base);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.port === '' ? url : null;
  } catch {
    return null;
  }
}

const plainHost = (url: URL): string => url.hostname.replace(/^www\./, '');

const NO_QUERY: URLSearchParams = /* @__PURE__ */ new URLSearchParams();
/** Most links of a feed: one word behind the host, which needs no parser of addresses. */
const PLAIN = /^(?:https:\/\/(?:www\.)?([a-z0-9.-]+))?\/([\w@][\w.-]*)\/?$/;
const HOST = /^https?:\/\/(?:www\.)?([a-z0-9.-]+)(?=[/?#]|$)/;

/** The same as `linkFromUrl` for one site, whose grammar the caller brings; `base` is the address of the page on which a link stands. */
export function linkOfSite(site: SiteId, grammar: Grammar, address: string, reserved: readonly string[] = [], base?: string): AccountLink | null {
  const [, host = HOST.exec(base ?? '')?.[1], word] = PLAIN.exec(address) ?? [];
  if (word !== undefined && host !== undefined) return grammar.hosts.test(host) ? named(site, grammar, { host, path: [word], query: NO_QUERY, hash: '' }, reserved) : null;
  const url = webUrl(address, base);
  return url === null || !grammar.hosts.test(plainHost(url)) ? null : read(site, grammar, url, reserved);
}

function read(site: SiteId, grammar: Grammar, url: URL, reserved: readonly string[]): AccountLink | null {
  const path = url.pathname.split('/').filter((segment) => segment !== '').map(decoded);
  return named(site, grammar, { host: plainHost(url), path, query: url.search === '' ? NO_QUERY : url.searchParams, hash: decoded(url.hash.slice(1)) }, reserved);
}

function named(site: SiteId, grammar: Grammar, parts: Omit<Parts, 'taken'>, reserved: readonly string[]): AccountLink | null {
  const found = grammar.read({ ...parts, taken: (word) => grammar.reserved?.has(word) === true || reserved.includes(word) });
  return found && { account: { site, id: found.id ?? null, handle: found.handle ?? null }, place: found.place };
}

/**
 * Account and place that an absolute http(s) address names; null when it names none.
 * `reserved` are lower-case words that are no handles, besides the bundled ones.
 */
export function linkFromUrl(address: string, reserved: readonly string[] = []): AccountLink | null {
  const url = webUrl(address);
  const site = url === null ? null : siteOfHost(url.hostname);
  return url === null || site === null ? null : read(site, GRAMMARS[site], url, reserved);
}

/** The account that an absolute address of any of the eight sites names, also through its posts or tabs; else null. Never throws. */
export const accountFromUrl = (url: string): Account | null => linkFromUrl(url)?.account ?? null;
