// The header of a profile page: whose page it is comes from the address, what it is called from the page.
// Gives null unless the page itself proves that it already shows the address's account: pages change late.

import { accountKey } from '../core/account/account.ts';
import type { AccountLink } from '../core/account/links.ts';
import type { Found, HeaderRule } from './adapter.ts';
import type { Layout } from './layout.ts';
import { picturesIn, speaksOf } from './picture.ts';
import { badgeBeside, isHandle, makeProfile } from './profileOf.ts';
import { chunksOf, shownText } from './text.ts';

const INTERACTIVE = 'h1,h2,li,a,button,[role="button"]';

const outside = (layout: Layout, element: Element): boolean => element.closest(layout.containers) === null && element.closest('[role="dialog"]') === null;

/** Whether the links of the page's header lead to the account: its tabs if it has any, else any link to it. */
function provenByLinks(layout: Layout, root: Element, key: string): boolean {
  const keys = { tab: new Set<string>(), profile: new Set<string>() };
  for (const anchor of root.querySelectorAll('a[href]')) {
    const link = layout.linkOf(anchor.getAttribute('href'));
    if (link === null || !outside(layout, anchor)) continue;
    if (link.place === 'tab' || anchor.getAttribute('role') === 'tab') keys.tab.add(accountKey(link.account));
    else if (link.place === 'profile') keys.profile.add(accountKey(link.account));
  }
  return keys.tab.size > 0 ? keys.tab.has(key) : keys.profile.has(key);
}

interface Title {
  readonly element: Element;
  readonly name: string;
  readonly root: Element;
}

function byLinks(layout: Layout, doc: Document, rule: HeaderRule, link: AccountLink): Title | null {
  const roots = [...doc.querySelectorAll(layout.selector(rule.root))].filter((root) => root.closest('[role="dialog"]') === null);
  const names = new Set<Element>();
  for (const root of roots) {
    for (const name of root.querySelectorAll(layout.selector(rule.name))) if (outside(layout, name) && shownText(name) !== '') names.add(name);
  }
  const [element] = names;
  const root = roots[0];
  if (element === undefined || root === undefined || names.size > 1) return null;
  const outer = roots.find((each) => each.contains(element)) ?? root;
  return provenByLinks(layout, outer, accountKey(link.account)) ? { element, name: shownText(element), root: outer } : null;
}

function fullName(layout: Layout, root: Element, names: readonly string[], handle: string): string | null {
  for (const name of names) {
    for (const element of root.querySelectorAll(layout.selector(name))) {
      if (element.closest(INTERACTIVE) !== null && element.closest(INTERACTIVE) !== element) continue;
      if (element.querySelector(INTERACTIVE) !== null) continue;
      const text = shownText(element);
      if (/[\p{L}\p{N}]/u.test(text) && !isHandle(text, handle)) return text;
    }
  }
  return null;
}

function byHandle(layout: Layout, doc: Document, rule: HeaderRule, link: AccountLink): Title | null {
  const handle = link.account.handle ?? '';
  for (const root of doc.querySelectorAll(layout.selector(rule.root))) {
    for (const element of root.querySelectorAll(layout.selector(rule.name))) {
      const said = chunksOf(element).find(({ text }) => isHandle(text, handle));
      if (said === undefined || root.closest('[role="dialog"]') !== null) continue;
      return { element, name: fullName(layout, root, rule.fullName ?? [], handle) ?? said.text, root };
    }
  }
  return null;
}

/** The header's picture: the one that says the name or the handle, or stands in a link to the account. */
function avatarOf(layout: Layout, title: Title, link: AccountLink): string | null {
  const key = accountKey(link.account);
  const trap = layout.selector('trap');
  for (const { element, label, url } of picturesIn(layout, title.root)) {
    if (element.closest(layout.containers) !== null || element.closest(trap) !== null) continue;
    const target = layout.linkOf(element.closest('a')?.getAttribute('href') ?? null);
    const leads = target?.place === 'profile' && accountKey(target.account) === key;
    if (leads || speaksOf(label, title.name, link.account.handle) || element.closest('button') !== null) return url;
  }
  return null;
}

function bioOf(layout: Layout, title: Title, rule: HeaderRule): string | null {
  if (rule.bio === undefined) return null;
  for (const element of title.root.querySelectorAll(layout.selector(rule.bio))) {
    if (!outside(layout, element) || element.closest('a,h2,li') !== null || element.querySelector('a,h1,h2,[aria-label]') !== null) continue;
    const text = shownText(element);
    if (text !== '' && text !== title.name && element !== title.element) return text;
  }
  return null;
}

/** The profile of a profile page's header; null when the page does not prove that it is the address's. */
export function readHeader(layout: Layout, doc: Document, link: AccountLink): Found | null {
  const rule = layout.adapter.header;
  if (rule === null) return null;
  const title = (rule.proof === 'links' ? byLinks : byHandle)(layout, doc, rule, link);
  if (title === null) return null;
  const profile = makeProfile(link, 'profile', {
    name: title.name,
    avatarUrl: avatarOf(layout, title, link),
    bio: bioOf(layout, title, rule),
    siteBadge: badgeBeside(layout, title.element, title.root),
  });
  return { profile, anchor: title.element, container: title.root };
}
