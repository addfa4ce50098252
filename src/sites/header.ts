// The header of a profile page: whose page it is comes from the address, what it is called from the page.
// Gives null unless the page itself proves that it already shows the address's account: pages change late.

import { accountKey, normalHandle } from '../core/account/account.ts';
import type { AccountLink } from '../core/account/links.ts';
import type { Found, HeaderRule, KeyRule, Title } from './adapter.ts';
import { accountIn } from './keys.ts';
import type { Layout } from './layout.ts';
import { isHandle } from './name.ts';
import { agrees, isAvatar, isPortrait, picturesIn } from './picture.ts';
import { badgeBeside, makeProfile } from './profileOf.ts';
import { containersOf } from './surfaces.ts';
import { type Chunk, chunksOf, shownText } from './text.ts';

const INTERACTIVE = 'h1,h2,li,a,button,[role="button"]';

const outside = (layout: Layout, element: Element): boolean => element.closest(containersOf(layout)) === null && element.closest('[role="dialog"]') === null;

interface HeaderLinks {
  readonly tab: ReadonlyMap<string, AccountLink>;
  readonly profile: ReadonlyMap<string, AccountLink>;
}

/** The accounts to which the links of the page's header lead: its tabs, and others. */
function headerLinks(layout: Layout, root: Element): HeaderLinks {
  const links = { tab: new Map<string, AccountLink>(), profile: new Map<string, AccountLink>() };
  for (const anchor of root.querySelectorAll('a[href]')) {
    const link = layout.linkOf(anchor.getAttribute('href'));
    if (link === null || !outside(layout, anchor)) continue;
    if (link.place === 'tab' || anchor.getAttribute('role') === 'tab') links.tab.set(accountKey(link.account), link);
    else if (link.place === 'profile') links.profile.set(accountKey(link.account), link);
  }
  return links;
}

/** Whether the header's links lead to the account: its tabs if it has any, else any link to it. */
function provenByLinks(layout: Layout, root: Element, key: string): boolean {
  const { tab, profile } = headerLinks(layout, root);
  return tab.size > 0 ? tab.has(key) : profile.has(key);
}

const rootsOf = (layout: Layout, doc: Document, rule: HeaderRule): readonly Element[] =>
  [...doc.querySelectorAll(layout.selector(rule.root))].filter((root) => root.closest('[role="dialog"]') === null);

/** A heading's text; of several links with one text, that text once. */
function titleText(heading: Element): string {
  const texts = [...heading.querySelectorAll('a[href]')].map(shownText);
  return texts.length > 1 && new Set(texts).size === 1 ? (texts[0] ?? '') : shownText(heading);
}

/** The one name; of several, the one that the header's picture is labelled with. */
export function byLinks(layout: Layout, doc: Document, rule: HeaderRule, link: AccountLink): Title | null {
  const roots = rootsOf(layout, doc, rule);
  const names = new Set<Element>();
  for (const root of roots) {
    for (const name of root.querySelectorAll(layout.selector(rule.name))) if (outside(layout, name) && titleText(name) !== '') names.add(name);
  }
  const labels = names.size > 1 ? roots.flatMap((root) => picturesIn(layout, root).map(({ label }) => label)) : [];
  const [element, other] = names.size > 1 ? [...names].filter((name) => labels.includes(titleText(name))) : names;
  const root = roots[0];
  if (element === undefined || root === undefined || other !== undefined) return null;
  const outer = roots.find((each) => each.contains(element)) ?? root;
  return provenByLinks(layout, outer, accountKey(link.account)) ? { element, name: titleText(element), root: outer } : null;
}

/** The name before `(@handle)` in the page's title: sites write both, and so the title itself says whose name it is. */
export function nameInTitle(title: string, link: AccountLink): string | null {
  const { site, handle } = link.account;
  const [, name = '', said = ''] = /^(?:\(\d+\+?\)\s*)?(.*?)\s*[(（][\u200e\u200f\u2066-\u2069]*@([\w.]{1,60})[\u200e\u200f\u2066-\u2069]*[)）]/su.exec(title) ?? [];
  const plain = name.replace(/^[\u200e\u200f\u2066-\u2069\s]+|[\u200e\u200f\u2066-\u2069\s]+$/gu, '');
  return handle !== null && plain !== '' && normalHandle(site, said) === normalHandle(site, handle) ? plain : null;
}

/** The display name, which stands apart from the handle and may have its letters. */
function fullName(layout: Layout, root: Element, names: readonly string[], said: Element | null): Chunk | null {
  for (const name of names) {
    for (const element of root.querySelectorAll(layout.selector(name))) {
      if (element.closest(INTERACTIVE) !== null && element.closest(INTERACTIVE) !== element) continue;
      if ([...element.querySelectorAll(`div,${INTERACTIVE}`)].some((each) => shownText(each) !== '')) continue;
      if (said !== null && (element.contains(said) || said.contains(element))) continue;
      const text = shownText(element);
      if (/[\p{L}\p{N}]/u.test(text)) return { element, text: text.replace(/^@/, '') };
    }
  }
  return null;
}

/** Whether an element of the header, such as its button, names the account. */
const saysOwn = (layout: Layout, root: Element, own: KeyRule | undefined, link: AccountLink): boolean =>
  own !== undefined &&
  [...root.querySelectorAll(layout.selector(own.at))].some((element) => {
    const account = accountIn(layout, element, own);
    return account !== null && accountKey(account) === accountKey(link.account);
  });

/** Handles of old addresses, which no header says: `c/Name`. */
const unsaid = ({ account: { handle } }: AccountLink): boolean => handle === null || handle.includes('/');

/**
 * To an auditor a saved page is of the address that he gives, where the header cannot say so: an id is in no text. Not while a
 * page lives: its header may still be the last one's.
 */
function byAddress(layout: Layout, doc: Document, rule: HeaderRule, link: AccountLink): Title | null {
  if (!layout.audit || !unsaid(link)) return null;
  const titles = rootsOf(layout, doc, rule).flatMap((root) => {
    const name = fullName(layout, root, rule.fullName ?? [], null);
    return name === null ? [] : [{ element: name.element, name: name.text, root }];
  });
  return new Set(titles.map(({ name }) => name)).size === 1 ? (titles[0] ?? null) : null;
}

/** The name of a header that says the handle. */
export function byHandle(layout: Layout, doc: Document, rule: HeaderRule, link: AccountLink): Title | null {
  const handle = link.account.handle ?? '';
  // On a tab of the profile the page's title may say what the tab shows: "Replies by …".
  const titled = link.place === 'profile' ? nameInTitle(doc.title, link) : null;
  for (const root of rootsOf(layout, doc, rule)) {
    for (const element of root.querySelectorAll(layout.selector(rule.name))) {
      const said = chunksOf(element).find(({ text }) => isHandle(text, handle));
      if (said === undefined) continue;
      const name = titled ?? fullName(layout, root, rule.fullName ?? [], said.element)?.text ?? said.text;
      return { element, name, root };
    }
    const name = saysOwn(layout, root, rule.own, link) ? fullName(layout, root, rule.fullName ?? [], null) : null;
    if (name !== null) return { element: name.element, name: name.text, root };
  }
  return byAddress(layout, doc, rule, link);
}

/** The header's picture: the one that says the name or the handle, or stands in a link to the account, or where the rule says. */
function avatarOf(layout: Layout, title: Title, rule: HeaderRule, link: AccountLink): string | null {
  const key = accountKey(link.account);
  const trap = layout.selector('trap');
  const spot = rule.avatar === undefined ? null : layout.selector(rule.avatar);
  const pictures = picturesIn(layout, title.root);
  let opened: string | null = null;
  for (const { element, label, url } of [...pictures.filter((each) => isPortrait(layout, each)), ...pictures]) {
    if (element.closest(containersOf(layout)) !== null || element.closest(trap) !== null) continue;
    const target = layout.linkOf(element.closest('a')?.getAttribute('href') ?? null);
    const leads = target?.place === 'profile' && accountKey(target.account) === key;
    const there = spot === null ? element.closest('button') !== null : element.closest(spot) !== null;
    if (there) return url;
    // A friend's face leads to the friend, or to the tab of friends.
    if (target !== null && !leads && target.place !== 'content') continue;
    const opens = target?.place === 'content' && accountKey(target.account) === key && url !== null;
    if (leads || (opens && isAvatar(layout, url)) || agrees(label, title.name, link.account.handle)) return url;
    // A saved page names no kind of picture: the first that opens a photo of the account will be the one of its header.
    if (opens && layout.audit) opened ??= url;
  }
  return opened;
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

/**
 * Whose header a page shows whose address is of something else, such as a photo over a profile: its tabs lead to one account.
 * Where the header says no handle, only what the page itself calls tabs will do.
 */
export function headerLink(layout: Layout, doc: Document): AccountLink | null {
  const rule = layout.adapter.header;
  if (rule === null) return null;
  const links = new Map<string, AccountLink>();
  for (const root of rootsOf(layout, doc, rule)) {
    if (rule.proof === 'links' && root.querySelectorAll('a[role="tab"]').length < 2) continue;
    for (const [key, link] of headerLinks(layout, root).tab) links.set(key, link);
  }
  const [link] = links.values();
  return link !== undefined && links.size === 1 ? link : null;
}

/** The profile of a profile page's header; null when the page does not prove that it is the address's. */
export function readHeader(layout: Layout, doc: Document, link: AccountLink): Found | null {
  const rule = layout.adapter.header;
  if (rule === null) return null;
  const title = layout.adapter.readers.headers[rule.proof]?.(layout, doc, rule, link) ?? null;
  if (title === null) return null;
  const profile = makeProfile(link, 'profile', {
    name: title.name,
    avatarUrl: avatarOf(layout, title, rule, link),
    bio: bioOf(layout, title, rule),
    siteBadge: rule.badge !== undefined && title.root.querySelector(layout.selector(rule.badge)) !== null ? 'verified' : badgeBeside(layout, title.element, title.root),
  });
  return { profile, anchor: title.element, container: title.root };
}
