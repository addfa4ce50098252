// The account that one element of a page names, as a link or by an attribute, and whether it stands where nobody is shown.

import { accountKey } from '../core/account/account.ts';
import type { SiteLeads } from './adapter.ts';
import { accountIn } from './keys.ts';
import type { KeyedLink, Layout } from './layout.ts';

/** Lists of chats and of friends stand in what some pages call navigation; nothing else there shows anybody. */
export const inTrap = (layout: Layout<SiteLeads>, element: Element, place?: string): boolean =>
  element.closest(layout.selector('trap')) !== null ||
  (place !== 'chat' && place !== 'request' && element.closest(layout.selector('navigation')) !== null && element.querySelector(layout.selector('held')) === null);

/** The account that an element names as a link would, and whether its text may be the name. */
export function linkIn(layout: Layout<SiteLeads>, element: Element): { readonly link: KeyedLink; readonly named: boolean } | null {
  for (const rule of layout.tokens) {
    if (!element.matches(layout.selector(rule.at))) continue;
    const account = accountIn(layout, element, rule);
    return account === null ? null : { link: { account, place: rule.place, key: accountKey(account) }, named: rule.picture !== true };
  }
  const leads = element.localName === 'a' ? layout.linkOf(element.getAttribute('href')) : null;
  const link = leads !== null && layout.shows !== null && element.matches(layout.shows) ? { ...leads, place: 'profile' as const } : leads;
  return link && { link, named: element.getAttribute('aria-hidden') !== 'true' };
}
