// A first glance at what a page added or changed: could anybody in it be marked? Nearly nobody could, and what holds nobody
// is not read at all. Takes too much rather than too little; who is shown, where and with which picture is the reader's.

import type { Account } from '../core/account/account.ts';
import type { SiteLeads } from './adapter.ts';
import { accountIn, accountOf } from './keys.ts';
import type { Layout } from './layout.ts';
import { inTrap, linkIn } from './lead.ts';
import { makePassed } from './passed.ts';
import { beforeDot, chunksOf, NICKNAME, shownText } from './text.ts';

/** Whether somebody could be marked at all, by his account or by his name; an account without id and handle stands for anybody's. */
export type May = (account: Account, name: string) => boolean;

export interface Glance {
  /** Whether an element, with `into` also what is in it, or the name in which it stands shows somebody who could be marked. */
  look(layout: Layout<SiteLeads>, element: Element, into: boolean): boolean;
  /** Forgets everybody: who may be marked has changed. */
  forget(): void;
}

const SLASH = 47;
/** Texts of one link, the name among the first. */
const MOST_IN_LINK = 6;
/** Texts of one row, or of a dialog full of rows, that are looked at. */
const MOST_TEXTS = 400;
/** A text that changed is seen with what stands around it, as long as that is no longer than a name and a line. */
const [MOST_CLIMB, MOST_LETTERS] = [4, 200];

export function makeGlance(may: May): Glance {
  const passed = makePassed();
  /** Whom the lists might know, of whom posts speak again and again: where he stands is asked first. */
  const spoken = makePassed();

  function could(layout: Layout<SiteLeads>, element: Element): boolean {
    const text = element.textContent ?? '';
    // An emoji's text is in its image, the only part of a name that `textContent` leaves out.
    const emoji = element.querySelector('img') !== null;
    const href = layout.tokens.length > 0 || emoji ? '' : (element.getAttribute('href') ?? '');
    const lead = stands(href) ? layout.plain(href) : '';
    const mark = lead === '' ? 0 : passed.markOf(lead, text);
    if (mark !== 0 && (passed.has(mark) || (spoken.has(mark) && inTrap(layout, element)))) return false;
    const link = linkIn(layout, element)?.link;
    if (link === undefined || !layout.adapter.places.includes(link.place)) return layout.apartInLinks && element.matches(layout.apart ?? layout.named) && couldApart(layout, element, element);
    // Whoever is nobody by his account is so under every name, and beside his picture.
    const alone = mark === 0 || text === '' ? mark : passed.markOf(lead, '');
    const nobody = alone !== 0 && passed.has(alone);
    const listed = !nobody && may(link.account, '');
    if (alone !== 0 && !nobody && !listed) passed.add(alone);
    const known = listed || mayTexts(layout, element, MOST_IN_LINK, link.account);
    const shown = known && !inTrap(layout, element, link.place);
    if (mark === 0 || shown) return shown;
    if (known && link.place === 'profile') spoken.add(mark);
    if (known) return false;
    passed.add(mark);
    return false;
  }

  /** Whether an account that is written in a row, or any text of it, could be somebody's. */
  function couldApart(layout: Layout<SiteLeads>, scope: Element, card: Element): boolean {
    for (const key of layout.keys) {
      if (key.attribute === undefined) continue;
      const selector = layout.selector(key.at);
      for (const element of [...(card.matches(selector) ? [card] : []), ...card.querySelectorAll(selector)]) {
        const account = accountIn(layout, element, key);
        if (account !== null && may(account, '')) return true;
      }
    }
    return mayTexts(layout, scope, MOST_TEXTS);
  }

  /** Whether a text, beside an account that is known or not, could be a listed name, or a handle where handles are written so: whole, or what the readers take of it. */
  function mayTexts(layout: Layout<SiteLeads>, scope: Element, most: number, of?: Account): boolean {
    const account = of ?? { site: layout.adapter.site, id: null, handle: null };
    return chunksOf(scope, most).some(({ element, text }) => {
      const mark = of === undefined ? passed.markOf('', text) : 0;
      if (mark !== 0 && passed.has(mark)) return false;
      const said = layout.keys.flatMap((key) => (key.attribute === undefined ? (accountOf(layout, text, key) ?? []) : []));
      if (may(account, text) || said.some((each) => may(each, ''))) return true;
      const inner = layout.phrase === null ? [] : [text.replace(layout.adapter.phrase ?? NICKNAME, '').trim(), ...[...element.children].map(shownText)];
      // Most texts are all that the readers take of them.
      for (const name of [beforeDot(text), text.replace(NICKNAME, ''), ...inner]) if (name !== text && name !== '' && may(account, name)) return true;
      if (mark !== 0) passed.add(mark);
      return false;
    });
  }

  function apartOf(layout: Layout<SiteLeads>, apart: string, element: Element, into: boolean): boolean {
    const card = element.closest(apart);
    if (card !== null) return couldApart(layout, into ? element : around(element, card), card);
    let last = element;
    for (const each of into ? element.querySelectorAll(apart) : []) {
      // A row within a row was looked at with it.
      if (last !== element && last.contains(each)) continue;
      last = each;
      if (couldApart(layout, each, each)) return true;
    }
    return false;
  }

  return {
    look(layout, element, into) {
      const { apart, named } = layout;
      if (apart !== null && !layout.apartInLinks && apartOf(layout, apart, element, into)) return true;
      const links = into ? element.querySelectorAll(named) : [];
      for (const link of links) if (could(layout, link)) return true;
      // No link stands inside another one.
      const outer = links.length === 0 ? element.closest(named) : element.matches(named) ? element : null;
      return outer !== null && could(layout, outer);
    },
    forget() {
      passed.clear();
      spoken.clear();
    },
  };
}

/** An address that says the same on every page of the site; one with a fragment may say more than the reader of links is asked for here. */
const stands = (href: string): boolean => href.length < 4096 && (href.charCodeAt(0) === SLASH ? href.charCodeAt(1) !== SLASH : href.startsWith('https:')) && !href.includes('#');

/** What stands around an element, up to a card: a name may be written in pieces. */
function around(element: Element, card: Element): Element {
  let scope = element;
  for (let step = 0; step < MOST_CLIMB && scope !== card; step += 1) {
    const parent = scope.parentElement;
    if (parent === null || (parent.textContent ?? '').length > MOST_LETTERS) break;
    scope = parent;
  }
  return scope;
}
