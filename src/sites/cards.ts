// Rows and headers that show an account without a link to it: the page writes the key into an attribute or into the text.
// A card whose keys disagree shows nobody: no name is given to another's account.

import { type Account, accountKey } from '../core/account/account.ts';
import type { CardRule, Found } from './adapter.ts';
import { accountIn } from './keys.ts';
import type { Layout } from './layout.ts';
import { inTrap } from './lead.ts';
import { bare, isHandle } from './name.ts';
import { type Picture, picturesIn, speaksOf } from './picture.ts';
import { badgeBeside, makeProfile } from './profileOf.ts';
import { isOff } from './surfaces.ts';
import { type Chunk, chunksOf, NICKNAME } from './text.ts';

function keyOf(layout: Layout, card: Element, rule: CardRule): Account | null {
  for (const key of rule.keys) {
    const selector = layout.selector(key.at);
    const said = new Map<string, Account>();
    const elements = [...(card.matches(selector) ? [card] : []), ...card.querySelectorAll(selector)];
    // A number that somebody writes of himself below his name is not his.
    for (const element of rule.first === true && key.at === rule.name ? elements.slice(0, 1) : elements) {
      const account = accountIn(layout, element, key);
      if (account !== null) said.set(accountKey(account), account);
    }
    const [account] = said.values();
    if (account !== undefined) return said.size === 1 ? account : null;
  }
  return rule.keyless === true ? { site: layout.adapter.site, id: null, handle: null } : null;
}

const NUMBER = /^[^\p{L}]*\+[^\p{L}]*$/u;

/** Whether a name is the one that the card says elsewhere, or a nickname where that is a number. */
function isSaid(layout: Layout, card: Element, { said }: CardRule, name: string): boolean {
  if (said === undefined) return true;
  const written = said.pattern.exec(card.querySelector(layout.selector(said.at))?.getAttribute(said.attribute) ?? '')?.[1] ?? '';
  return bare(written) === bare(name) || (NICKNAME.test(name) && NUMBER.test(written));
}

function nameOf(layout: Layout, card: Element, rule: CardRule, account: Account): Chunk | null {
  const chunks =
    rule.name === undefined ? chunksOf(card) : [...card.querySelectorAll(layout.selector(rule.name))].flatMap((element) => chunksOf(element));
  const shown = chunks.filter(({ element, text }) => /[\p{L}\p{N}\p{S}]/u.test(text) && !inTrap(layout, element, 'chat') && isSaid(layout, card, rule, text));
  return (rule.first === true ? undefined : shown.find(({ text }) => !isHandle(text, account.handle))) ?? shown[0] ?? null;
}

/** The picture of a labelled card says the handle, and so proves that the word in the row is one. */
const pictureOf = (layout: Layout, card: Element, rule: CardRule, account: Account): Picture | undefined =>
  picturesIn(layout, card).find(({ label }) => rule.labelled !== true || speaksOf(label, '', account.handle));

function readCard(layout: Layout, card: Element, rule: CardRule): Found | null {
  if (rule.without !== undefined && card.querySelector(layout.selector(rule.without)) !== null) return null;
  if (rule.lone === true && picturesIn(layout, card).length > 1) return null;
  const account = keyOf(layout, card, rule);
  if (account === null) return null;
  const name = nameOf(layout, card, rule, account);
  const picture = pictureOf(layout, card, rule, account);
  if (name === null || (rule.labelled === true && picture === undefined)) return null;
  const seen = { name: rule.said === undefined ? name.text : name.text.replace(NICKNAME, ''), avatarUrl: picture?.url ?? null, bio: null, siteBadge: badgeBeside(layout, name.element, card) };
  return { profile: makeProfile({ account, place: 'profile' }, rule.surface, seen), anchor: name.element, container: card };
}

/** Everybody whom the cards in `start` show; `taken` are names that links have told already. */
export function readCards(layout: Layout, start: Element, taken: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  const told = taken.map(({ anchor }) => anchor);
  for (const rule of layout.adapter.cards ?? []) {
    if (isOff(layout, rule.surface)) continue;
    const selector = layout.selector(rule.at);
    for (const card of [...(start.matches(selector) ? [start] : []), ...start.querySelectorAll(selector)]) {
      // The innermost card is the row; one around it is a list.
      if (card.querySelector(selector) !== null || inTrap(layout, card, 'chat')) continue;
      const read = readCard(layout, card, rule);
      if (read === null || told.some((anchor) => anchor.contains(read.anchor) || read.anchor.contains(anchor))) continue;
      // A card shows one person, whichever rule reads it first.
      told.push(card);
      found.push(read);
    }
  }
  return found;
}
