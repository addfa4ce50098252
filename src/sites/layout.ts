// A site file and its signed rules made ready for one page: checked selectors, resolved links, known avatar hosts.
// Broken rules fall back to the bundled ones here, so that no reader has to think of them.

import { accountKey } from '../core/account/account.ts';
import { type AccountLink, linkOfSite } from '../core/account/links.ts';
import type { SiteRules } from '../core/list/rules.ts';
import type { KeyRule, PageLocation, Site, SiteLeads, TokenRule } from './adapter.ts';

/** A link with its account's key (`accountKey`), which everything is paired and remembered by. */
export interface KeyedLink extends AccountLink {
  readonly key: string;
}

/** `S`: for a glance, what every page of the site carries is enough. */
export interface Layout<S extends SiteLeads = Site> {
  readonly adapter: S;
  readonly location: PageLocation;
  readonly rules: SiteRules | undefined;
  /** The selector of a name; one that matches nothing when the name is unknown. */
  readonly selector: (name: string) => string;
  /** Names of the rules' selectors that this browser does not take; the bundled ones stand in their place. */
  readonly refused: readonly string[];
  readonly tokens: readonly TokenRule[];
  /** Where the rows that show an account without a link write whose they are. */
  readonly keys: readonly KeyRule[];
  /** The site file's selectors of these names; null where it has none. */
  readonly shows: string | null;
  readonly phrase: string | null;
  /** Everything that may name an account: links, and what the site's tokens stand on. */
  readonly named: string;
  /** Where a name may stand apart from what names its account, on this page; null when it stands in its link everywhere. */
  readonly apart: string | null;
  /** All such places are links themselves, and need not be looked for. */
  readonly apartInLinks: boolean;
  /** The attributes in which links and tokens say an account. */
  readonly telling: readonly string[];
  /** Everything that may be a picture. */
  readonly pictures: string;
  /** The page is a saved copy under an auditor's eyes: local names of pictures count, and all that is found is told. */
  readonly audit: boolean;
  /** A raw `href` without what says nothing of its account: sites add a tracking parameter of its own to every link. */
  readonly plain: (href: string) => string;
  /** The account that a raw `href` leads to on this site, null for everything else. */
  readonly linkOf: (href: string | null) => KeyedLink | null;
}

/** Selects nothing. */
export const NOTHING = 'not-there';
/** Rows that are read again and again; a glance remembers the others in less room. */
const MOST_LINKS = 300;

/** Whether a selector works as part of a list, as which it is used: a bracket left open would swallow what follows. */
function works(doc: Document, selector: string): boolean {
  try {
    doc.createDocumentFragment().querySelectorAll(`${NOTHING},${selector},${NOTHING}`);
    return true;
  } catch {
    return false;
  }
}

let last: { readonly layout: Layout<SiteLeads>; readonly doc: Document } | null = null;

/** The layout for a page; kept for the next call with the same page and rules, together with its memo of links. */
export function layoutOf<S extends SiteLeads>(adapter: S, doc: Document, location: PageLocation, rules?: SiteRules, audit = false): Layout<S> {
  if (last?.doc === doc && last.layout.audit === audit && last.layout.rules === rules && last.layout.adapter === adapter && last.layout.location.href === location.href) return last.layout as Layout<S>;
  const layout = makeLayout(adapter, doc, { href: location.href, pathname: location.pathname }, rules, audit);
  last = { layout, doc };
  return layout;
}

function makeLayout<S extends SiteLeads>(adapter: S, doc: Document, location: PageLocation, rules: SiteRules | undefined, audit: boolean): Layout<S> {
  const refused = Object.entries(rules?.selectors ?? {}).filter(([, selector]) => !works(doc, selector)).map(([name]) => name);
  const selectors = new Map(Object.entries({ ...adapter.selectors, ...rules?.selectors }).map(([name, selector]) => [name, refused.includes(name) ? (adapter.selectors[name] ?? NOTHING) : selector]));
  const selector = (name: string): string => selectors.get(name) ?? NOTHING;
  const memo = new Map<string, KeyedLink | null>();
  const told = (adapter.links.query ?? []).map((name) => `${name}=`);
  const asks = (href: string, from: number): boolean => {
    for (let at = 0; at < told.length; at += 1) if (href.includes(told[at] as string, from)) return true;
    return false;
  };
  const asked = told.length === 0 ? null : new RegExp(`[?&](?:${told.join('|')})[^&]*`, 'g');
  const here = (adapter.apart ?? []).filter(({ path }) => path?.test(location.pathname) !== false);
  const apart = [...here, ...(adapter.cards ?? [])].map(({ at }) => (at === undefined ? '*' : selector(at)));
  const tokens = adapter.tokens ?? [];
  const keys = (adapter.cards ?? []).flatMap((card) => card.keys);
  const own = (name: string): string | null => selectors.get(name) ?? null;

  const plain = (href: string): string => {
    const end = href.indexOf('#');
    const address = end < 0 ? href : href.slice(0, end);
    const at = address.indexOf('?');
    if (at < 0) return address;
    const said = asked === null || !asks(address, at) ? null : address.slice(at).match(asked);
    return address.slice(0, at) + (said === null ? '' : `?${said.join('').slice(1)}`);
  };
  const resolve = (address: string): KeyedLink | null => {
    const link = linkOfSite(adapter.site, adapter.links, address, rules?.reserved, location.href);
    return link && { ...link, key: accountKey(link.account) };
  };

  return {
    adapter,
    location,
    rules,
    selector,
    refused,
    tokens,
    keys,
    shows: own('shows'),
    phrase: own('phrase'),
    named: ['a[href]', ...tokens.map(({ at }) => selector(at))].join(','),
    apart: apart.length === 0 ? null : apart.join(','),
    apartInLinks: apart.length > 0 && apart.every((each) => each.split(',').every((one) => /^a\[href[^\s>+~]*$/.test(one))),
    telling: [...new Set(['href', ...[...tokens, ...keys].flatMap(({ attribute }) => attribute ?? [])])],
    pictures: ['img', 'image', ...(selectors.has('picture') ? [selector('picture')] : [])].join(','),
    audit,
    plain,
    linkOf: (href) => {
      // `#` links and empty ones lead to the page itself and would all look like links to its profile.
      if (href === null || href === '' || href.length > 4096 || /^[#?]/.test(href)) return null;
      const address = plain(href);
      let link = memo.get(address);
      if (link !== undefined) return link;
      if (memo.size >= MOST_LINKS) memo.clear();
      memo.set(address, (link = resolve(address)));
      return link;
    },
  };
}
