// Everything in a page that names an account: links whose address is one, and elements with an attribute that is one.
// Leaves out navigation, mentions and rows of friends' faces; pairs nothing.

import type { KeyedLink, Layout } from './layout.ts';
import { inTrap, linkIn } from './lead.ts';
import { inPhrase, isHandle, nameIn } from './name.ts';
import { contradicts, isPortrait, type Picture, picturesIn } from './picture.ts';
import { containersOf } from './surfaces.ts';
import { type Chunk, shownText } from './text.ts';

export interface Hit {
  readonly anchor: Element;
  readonly link: KeyedLink;
  readonly key: string;
  readonly container: Element | null;
  readonly name: Chunk | null;
  readonly picture: Picture | null;
  /** The first link in its post or card that says a name and holds no picture. */
  readonly leads: boolean;
}

/** A picture that may belong to a name: in a link to an account, or loose (story ring, button) with a label or without. */
export interface Portrait {
  readonly picture: Picture;
  readonly key: string | null;
}

/** The label of a link without a picture, where another link to the same account in its post says the same in words: the name. */
function saidElsewhere(layout: Layout, anchor: Element, container: Element | null, key: string): string | null {
  const label = anchor.getAttribute('aria-label');
  if (label === null || container === null) return null;
  const others = [...container.querySelectorAll('a[href]')].filter((other) => other !== anchor && shownText(other) === label);
  return others.some((other) => linkIn(layout, other)?.link.key === key) ? label : null;
}

/** All hits in `start`, in document order. `own` is the key of the profile page's account. */
export function hitsIn(layout: Layout, start: Element, own: string | null): readonly Hit[] {
  const { adapter } = layout;
  const hits: Hit[] = [];
  const led = new Set<Element>();
  const add = (anchor: Element): void => {
    const read = linkIn(layout, anchor);
    if (read === null || !adapter.places.includes(read.link.place) || inTrap(layout, anchor, read.link.place)) return;
    const { link, named } = read;
    const { key } = link;
    const container = anchor.closest(containersOf(layout));
    // Outside posts, a profile page's links to itself are its tabs and its second, smaller header.
    if (container === null && key === own) return;
    const [picture = null, another] = picturesIn(layout, anchor);
    // A chat with two faces is a group's, and nobody's account.
    if (link.place === 'chat' && another !== undefined) return;
    const text = named ? nameIn(layout, anchor, link) : null;
    // Where a name stands, somebody may call himself by another's sign and handle.
    if (text !== null && adapter.mention?.test(text.text) && (isHandle(text.text, link.account.handle) || !anchor.matches(layout.selector('byline')))) return;
    // Words beside a picture that shows somebody else by its label ("online", "see profile") are no name.
    const label = picture?.label ?? saidElsewhere(layout, anchor, container, key);
    const name = text !== null && label !== null && contradicts(layout, label, text.text, link.account.handle) ? null : text;
    const leads = name !== null && picture === null && container !== null && !led.has(container) && !inPhrase(layout, anchor);
    if (leads) led.add(container);
    hits.push({ anchor, link, key, container, name, picture, leads });
  };
  if (start.matches(layout.named)) add(start);
  for (const anchor of start.querySelectorAll(layout.named)) add(anchor);
  return hits;
}

/** All pictures in `start` with the account whose link holds them, by container. */
export function portraitsIn(layout: Layout, start: Element, hits: readonly Hit[]): ReadonlyMap<Element | null, readonly Portrait[]> {
  const portraits = new Map<Element | null, Portrait[]>();
  const add = (container: Element | null, portrait: Portrait): void => {
    const there = portraits.get(container);
    if (there === undefined) portraits.set(container, [portrait]);
    else there.push(portrait);
  };
  const linked = new Set<Element>();
  for (const { picture, key, container } of hits) {
    if (picture === null) continue;
    linked.add(picture.element);
    add(container, { picture, key });
  }
  for (const picture of picturesIn(layout, start)) {
    if (linked.has(picture.element)) continue;
    if (inTrap(layout, picture.element)) continue;
    const around = picture.element.closest('a');
    // A face in a link to somebody's tab or post is a friend's, or a photo; a saved picture in any link may be a photo.
    if (around !== null && (layout.linkOf(around.getAttribute('href')) !== null || !isPortrait(layout, picture))) continue;
    add(picture.element.closest(containersOf(layout)), { picture, key: null });
  }
  return portraits;
}
