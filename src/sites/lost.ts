// The cheap half of a page's self-check: whether its links seem to show accounts whose names stand nowhere. Looked at before the
// readers are there; they count exactly what they understood (`read.ts`).

import type { SiteLeads } from './adapter.ts';
import type { Layout } from './layout.ts';
import { inTrap, linkIn } from './lead.ts';

/** Fewer accounts than this say nothing about a page; of more, at least one in five must be understood. */
export const FEW = 5;
export const UNDERSTOOD = 0.2;

/** Whether of the accounts that are shown with a picture hardly any has a name in one of its links. */
export function seemsLost(layout: Layout<SiteLeads>, start: Element): boolean {
  const [shown, named] = [new Set<string>(), new Set<string>()];
  for (const element of start.querySelectorAll(layout.named)) {
    const link = linkIn(layout, element)?.link;
    if (link === undefined || !layout.adapter.places.includes(link.place) || inTrap(layout, element, link.place)) continue;
    if (element.querySelector(layout.pictures) !== null) shown.add(link.key);
    if (/\p{L}/u.test(element.textContent ?? '')) named.add(link.key);
  }
  return shown.size >= FEW && [...shown].filter((key) => named.has(key)).length < shown.size * UNDERSTOOD;
}
