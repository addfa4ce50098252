// A first glance at what a page added or changed: could anybody in it be marked? Nearly nobody could, and what holds nobody
// is not read at all. Takes too much rather than too little; who is shown, where and with which picture is the reader's.

import type { Account } from '../core/account/account.ts';
import { makeRecent } from '../core/recent.ts';
import { inTrap, linkIn } from './hits.ts';
import type { Layout } from './layout.ts';
import { nameIn } from './profileOf.ts';

/** Whether somebody of this account and name could be marked at all. */
export type May = (account: Account, name: string) => boolean;

export interface Glance {
  /** Whether an element, with `into` also what is in it, or the name in which it stands shows somebody who could be marked. */
  look(layout: Layout, element: Element, into: boolean): boolean;
  /** Forgets everybody: who may be marked has changed. */
  forget(): void;
}

/** Names that could not be marked; each is met several times in its post, and again when its row comes back. */
const MOST_KEPT = 2000;

export function makeGlance(may: May): Glance {
  const nobody = makeRecent<string, true>(MOST_KEPT);

  function could(layout: Layout, element: Element): boolean {
    const read = linkIn(layout, element);
    if (read === null || !layout.adapter.places.includes(read.link.place)) return false;
    const { account, key, place } = read.link;
    // An emoji's text is in its image, the only part of a name that `textContent` leaves out.
    const emoji = element.querySelector('img[alt]') !== null;
    const said = `${key}\n${element.textContent}`;
    if (!emoji && nobody.get(said) === true) return false;
    const name = read.named ? nameIn(layout, element, read.link) : null;
    if (may(account, name?.text ?? '')) return !inTrap(layout, element, place);
    if (!emoji) nobody.set(said, true);
    return false;
  }

  return {
    look(layout, element, into) {
      const { apart, named } = layout;
      if (apart !== null && (element.closest(apart) !== null || (into && element.querySelector(apart) !== null))) return true;
      const links = into ? element.querySelectorAll(named) : [];
      for (const link of links) if (could(layout, link)) return true;
      // No link stands inside another one.
      const around = links.length === 0 ? element.closest(named) : element.matches(named) ? element : null;
      return around !== null && could(layout, around);
    },
    forget: () => nobody.clear(),
  };
}
