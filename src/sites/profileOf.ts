// Puts what was found into a Profile: surface, name, badge, canonical link. Decides nothing about who is whom.

import { type AccountLink, addressOf } from '../core/account/links.ts';
import type { Profile, SiteBadge, Surface } from '../core/account/profile.ts';
import type { SurfaceRule } from './adapter.ts';
import type { Layout } from './layout.ts';
import { type Chunk, chunksOf } from './text.ts';

export function makeProfile(layout: Layout, link: AccountLink, surface: Surface, seen: Pick<Profile, 'name' | 'avatarUrl' | 'bio' | 'siteBadge'>): Profile {
  return { account: link.account, ...seen, surface, url: addressOf(link.account, layout.adapter.links) };
}

export const isHandle = (text: string, handle: string | null): boolean =>
  handle !== null && text.replace(/^[@\u200e\u2066-\u2069]+|[\u200e\u2066-\u2069]+$/g, '').toLowerCase() === handle.toLowerCase();

const beforeDot = (text: string): string => text.split(/ [•·] /)[0] ?? text;

/**
 * A link's name: its first text, or the second where that is the handle and the site writes the name after it; null when it
 * shows no text. Where the site shows every account by its handle, a link without it names none: it is a word of the page's own.
 */
export function nameIn(layout: Layout, anchor: Element, handle: string | null): Chunk | null {
  const { byHandle, handleFirst } = layout.adapter;
  const chunks = chunksOf(anchor).filter(({ text }) => /[\p{L}\p{N}\p{S}]/u.test(text));
  const [first, second] = chunks;
  if (first === undefined || (byHandle === true && !chunks.some(({ text }) => isHandle(text, handle)))) return null;
  // A name may be the handle's own letters: then the text after it is no name but what the site says of the account.
  if (handleFirst !== true || second === undefined || !isHandle(first.text, handle)) return first;
  // After a dot stands how many follow the account.
  return { element: second.element, text: beforeDot(second.text) };
}

/** The display name that stands in a row beside the handle: the first text that is no button or time, and holds no link. */
export function fullNameIn(row: Element, handle: string | null): string | null {
  // What has a time is said by somebody, and its text is what he says.
  if (row.querySelector('time') !== null) return null;
  const chunks = chunksOf(row, 12);
  // The first time it is the handle; a name after it may have the same letters.
  const said = chunks.find(({ text }) => isHandle(text, handle));
  const chunk = chunks.find(
    ({ element, text }) =>
      /[\p{L}\p{N}]/u.test(text) && element !== said?.element && element.closest('button,[role="button"]') === null && element.querySelector('a') === null && !/^[•·]/.test(text),
  );
  return chunk === undefined ? null : beforeDot(chunk.text);
}

/** The site's own badge beside a name: in it or after it, before the next link. None of the sites tells in the page which badges were paid for. */
export function badgeBeside(layout: Layout, name: Element, row: Element): SiteBadge {
  // In a heading, or what the site uses for one, whatever stands outside it belongs to the post: an icon of who may see it, a time.
  const badges = layout.selector('badge');
  const heading = name.closest(`h1,h2,h3,h4,h5,${layout.selector('nameBox')}`);
  let scope: Element | null = heading ?? name;
  for (let step = 0; step < (heading === null ? 3 : 1) && scope !== null; step += 1) {
    let last: Element = name;
    for (const each of scope.querySelectorAll(`a[href],${badges}`)) {
      if (each.localName === 'a') last = each;
      else if ((last === name || name.contains(last)) && each.closest('button,[role="button"]') === null && each.querySelector('image') === null) return 'verified';
    }
    if (scope === row || !row.contains(scope)) break;
    scope = scope.parentElement;
  }
  return 'none';
}

/** The first surface rule that fits; null where only the kind of link or page can tell. */
export function ruleFor(layout: Layout, container: Element | null, link: AccountLink, row: Element | null): SurfaceRule | null {
  return (
    layout.adapter.surfaces.find(
      (rule) =>
        (rule.at === undefined || container?.matches(layout.selector(rule.at)) === true) &&
        (rule.path === undefined || rule.path.test(layout.location.pathname)) &&
        (rule.place === undefined || rule.place === link.place) &&
        (rule.holds === undefined || row?.querySelector(layout.selector(rule.holds)) != null),
    ) ?? null
  );
}
