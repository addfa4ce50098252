// Puts what was found into a Profile: surface, name, badge, canonical link. Decides nothing about who is whom.

import { profileUrl } from '../core/account/addresses.ts';
import type { AccountLink } from '../core/account/links.ts';
import type { Profile, SiteBadge, Surface } from '../core/account/profile.ts';
import type { SurfaceRule } from './adapter.ts';
import type { Layout } from './layout.ts';
import { counts, isHandle } from './name.ts';
import { beforeDot, chunksOf, emoji } from './text.ts';

export function makeProfile(link: AccountLink, surface: Surface, seen: Pick<Profile, 'name' | 'avatarUrl' | 'bio' | 'siteBadge'>): Profile {
  return { account: link.account, ...seen, surface, url: profileUrl(link.account) };
}

/** The display name that stands in a row beside the handle: the first text that is no button, count or time, and holds no link. */
export function fullNameIn(row: Element, handle: string | null, noName?: RegExp): string | null {
  // What has a time is said by somebody, and its text is what he says.
  if (row.querySelector('time') !== null) return null;
  const chunks = chunksOf(row, 12);
  // The first time it is the handle; a name after it may have the same letters.
  const said = chunks.find(({ text }) => isHandle(text, handle));
  const chunk = chunks.find(
    (each) =>
      /[\p{L}\p{N}]/u.test(each.text) &&
      each.element !== said?.element &&
      each.element.closest('button,[role="button"]') === null &&
      each.element.querySelector('a') === null &&
      !/^[•·]/.test(each.text),
  );
  // What stands after the handle is the name; a count or a reason there says that the account has none.
  return chunk === undefined || counts(chunk) || noName?.test(chunk.text) === true ? null : beforeDot(chunk.text);
}

/** The display name where the surface's rule says it stands; null when the container says none or several. */
export function fullNameAt(layout: Layout, container: Element | null, name: string): string | null {
  const said = [...(container?.querySelectorAll(layout.selector(name)) ?? [])].flatMap((element) => chunksOf(element)[0]?.text ?? []);
  return said.length === 1 && /[\p{L}\p{N}\p{S}]/u.test(said[0] ?? '') ? beforeDot(said[0] ?? '') : null;
}

/** How far around a name its badge may stand. */
const BADGE_CLIMB = 5;

/** The site's own badge beside a name: in it or after it, before the next link or picture. None of the sites tells in the page which badges were paid for. */
export function badgeBeside(layout: Layout, name: Element, row: Element): SiteBadge {
  // Where a site frames names, whatever stands outside the frame belongs to the post: an icon of who may see it, a time.
  const badges = layout.selector('badge');
  const frame = name.closest(layout.selector('nameBox'));
  let scope: Element | null = frame ?? name;
  for (let step = 0; step < (frame === null ? BADGE_CLIMB : 1) && scope !== null; step += 1) {
    for (const each of scope.querySelectorAll(`a[href],img,${badges}`)) {
      if ((name.compareDocumentPosition(each) & 4) === 0) continue;
      if (!each.matches(badges)) {
        if (name.contains(each) || emoji(each) !== '') continue;
        return 'none';
      }
      const button = each.closest('button,[role="button"]');
      if ((button === null || button.contains(name)) && each.querySelector('image') === null) return 'verified';
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
