// A site file and its signed rules made ready for one page: checked selectors, resolved links, known avatar hosts.
// Broken rules fall back to the bundled ones here, so that no reader has to think of them.

import { type AccountLink, linkOfSite } from '../core/account/links.ts';
import type { Surface } from '../core/account/profile.ts';
import type { SiteRules } from '../core/list/rules.ts';
import type { PageLocation, SiteAdapter } from './adapter.ts';

export interface Layout {
  readonly adapter: SiteAdapter;
  readonly location: PageLocation;
  readonly off: boolean;
  readonly surfacesOff: readonly Surface[];
  /** The selector of a name; one that matches nothing when the name is unknown. */
  readonly selector: (name: string) => string;
  /** Everything that a surface rule calls a container. */
  readonly containers: string;
  /** Everything that may name an account: links, and what the site's tokens stand on. */
  readonly named: string;
  /** Everything that may be a picture. */
  readonly pictures: string;
  /** The page is a saved copy under an auditor's eyes: local names of pictures count, and all that is found is told. */
  readonly audit: boolean;
  /** The account that a raw `href` leads to on this site, null for everything else. */
  readonly linkOf: (href: string | null) => AccountLink | null;
  readonly isAvatar: (url: string) => boolean;
}

const NOTHING = 'not-there';
const MEMO_LIMIT = 5000;
const ADDRESS = /^https?:\/\/([^/?#]+)([^?#]*)/;

/** Whether a selector works as part of a list, as which it is used: a bracket left open would swallow what follows. */
function works(doc: Document, selector: string): boolean {
  try {
    doc.createDocumentFragment().querySelectorAll(`${NOTHING},${selector},${NOTHING}`);
    return true;
  } catch {
    return false;
  }
}

let last: { readonly layout: Layout; readonly rules: SiteRules | undefined; readonly doc: Document } | null = null;

/** The layout for a page; kept for the next call with the same page and rules, together with its memo of links. */
export function layoutOf(adapter: SiteAdapter, doc: Document, location: PageLocation, rules?: SiteRules, audit = false): Layout {
  if (last?.doc === doc && last.layout.audit === audit && last.rules === rules && last.layout.adapter === adapter && last.layout.location.href === location.href) return last.layout;
  const layout = makeLayout(adapter, doc, { href: location.href, pathname: location.pathname }, rules, audit);
  last = { layout, rules, doc };
  return layout;
}

function makeLayout(adapter: SiteAdapter, doc: Document, location: PageLocation, rules: SiteRules | undefined, audit: boolean): Layout {
  const replaced = Object.entries(rules?.selectors ?? {}).filter(([, selector]) => works(doc, selector));
  const selectors = new Map([...Object.entries(adapter.selectors), ...replaced]);
  const selector = (name: string): string => selectors.get(name) ?? NOTHING;
  const names = new Set(adapter.surfaces.map((rule) => rule.at ?? ''));
  const memo = new Map<string, AccountLink | null>();

  const resolve = (href: string): AccountLink | null => {
    let url: string;
    try {
      url = new URL(href.split('#')[0] ?? '', location.href).href;
    } catch {
      return null;
    }
    return linkOfSite(adapter.site, adapter.links, url, rules?.reserved);
  };

  return {
    adapter,
    location,
    off: rules?.off ?? false,
    surfacesOff: rules?.surfacesOff ?? [],
    selector,
    containers: [...names].map(selector).join(',') || NOTHING,
    named: ['a[href]', ...(adapter.tokens ?? []).map(({ at }) => selector(at))].join(','),
    pictures: ['img', 'image', ...(selectors.has('picture') ? [selector('picture')] : [])].join(','),
    audit,
    linkOf: (href) => {
      // `#` links and empty ones lead to the page itself and would all look like links to its profile.
      if (href === null || href === '' || href.length > 4096 || /^[#?]/.test(href)) return null;
      let link = memo.get(href);
      if (link === undefined) {
        if (memo.size >= MEMO_LIMIT) memo.clear();
        link = resolve(href);
        memo.set(href, link);
      }
      return link;
    },
    isAvatar: (url) => {
      const [, host = '', path = ''] = ADDRESS.exec(url.startsWith('//') ? `https:${url}` : url) ?? [];
      const known = (rule: string): boolean => (rule.startsWith('*.') ? host.endsWith(rule.slice(1)) : host === rule);
      return adapter.avatar.path.test(path) && (adapter.avatar.hosts.test(host) || (rules?.imageHosts.some(known) ?? false));
    },
  };
}
