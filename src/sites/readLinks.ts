// The link-centred reader: profile-shaped links, the picture and the name that lead to the same account, side by side.
// Pairs by account, never by position; a link with neither picture nor place of honour is a mention and shows nobody.

import { accountKey } from '../core/account/account.ts';
import type { AccountLink } from '../core/account/links.ts';
import type { Found, SurfaceRule } from './adapter.ts';
import type { Layout } from './layout.ts';
import { type Picture, picturesIn, speaksOf } from './picture.ts';
import { badgeBeside, fullNameIn, makeProfile, nameIn, ruleFor } from './profileOf.ts';
import type { Chunk } from './text.ts';

interface Hit {
  readonly anchor: Element;
  readonly link: AccountLink;
  readonly key: string;
  readonly container: Element | null;
  readonly name: Chunk | null;
  readonly picture: Picture | null;
}

/** A picture that may belong to a name: in a link to an account, or loose (story ring, button) with only its label. */
interface Portrait {
  readonly picture: Picture;
  readonly key: string | null;
  readonly container: Element | null;
}

/** `shown` counts the accounts that the links seem to show, for the check whether the page was understood. */
export interface LinkReading {
  readonly found: readonly Found[];
  readonly shown: number;
}

/** How far above a name its row may end: for a picture in a link to the account, and for one that only speaks of it. */
const MAX_CLIMB = 14;
const MAX_LOOSE = 8;

function hitsIn(layout: Layout, start: Element, own: string | null): readonly Hit[] {
  const { adapter } = layout;
  const trap = layout.selector('trap');
  const hits: Hit[] = [];
  const add = (anchor: Element): void => {
    const link = layout.linkOf(anchor.getAttribute('href'));
    if (link === null || !adapter.places.includes(link.place) || anchor.closest(trap) !== null) return;
    const key = accountKey(link.account);
    const container = anchor.closest(layout.containers);
    // Outside posts, a profile page's links to itself are its tabs and its second, smaller header.
    if (container === null && key === own) return;
    const name = anchor.getAttribute('aria-hidden') === 'true' ? null : nameIn(anchor, link.account.handle);
    if (name !== null && adapter.mention?.test(name.text)) return;
    hits.push({ anchor, link, key, container, name, picture: picturesIn(layout, anchor)[0] ?? null });
  };
  if (start.localName === 'a') add(start);
  for (const anchor of start.querySelectorAll('a[href]')) add(anchor);
  return hits;
}

/** All pictures in `start`, in order, with the account whose link holds them. */
function portraitsIn(layout: Layout, start: Element, hits: readonly Hit[]): readonly Portrait[] {
  const trap = layout.selector('trap');
  const linked = new Set(hits.map((hit) => hit.anchor));
  const portraits: Portrait[] = [];
  for (const hit of hits) {
    if (hit.picture === null) continue;
    portraits.push({ picture: hit.picture, key: hit.key, container: hit.container });
  }
  for (const picture of picturesIn(layout, start)) {
    const anchor = picture.element.closest('a[href]');
    if (anchor !== null && linked.has(anchor)) continue;
    if (picture.label === '' || picture.element.closest(trap) !== null) continue;
    portraits.push({ picture, key: null, container: picture.element.closest(layout.containers) });
  }
  return portraits;
}

interface Pair {
  readonly row: Element;
  readonly picture: Picture;
}

/** The smallest element around both and how far above the name it stands; null when outside the container or too far. */
function around(name: Element, picture: Element, container: Element | null, limit: number): { readonly row: Element; readonly steps: number } | null {
  let row: Element | null = name;
  for (let steps = 0; row !== null && steps <= limit; steps += 1) {
    if (row.contains(picture)) return { row, steps };
    if (row === container) return null;
    row = row.parentElement;
  }
  return null;
}

/** How many accounts of one container have links in a row; hits are in document order, so those of the row stand around the given one. */
function accountsIn(hits: readonly Hit[], index: number, row: Element): number {
  const keys = new Set<string>();
  const container = hits[index]?.container;
  for (const step of [-1, 1]) {
    for (let i = index; ; i += step) {
      const hit = hits[i];
      if (hit === undefined || !row.contains(hit.anchor)) break;
      if (hit.container === container) keys.add(hit.key);
    }
  }
  return keys.size;
}

/** The nearest picture of the same account: in a link to it, or in no link and speaking of it. Every picture serves one name. */
function pairOf(hits: readonly Hit[], index: number, hit: Hit, portraits: readonly Portrait[], used: Set<Element>): Pair | null {
  if (hit.picture !== null) return { row: hit.anchor, picture: hit.picture };
  let best: (Pair & { readonly steps: number }) | null = null;
  for (const { picture, key, container } of portraits) {
    if (container !== hit.container || used.has(picture.element) || (key !== null && key !== hit.key)) continue;
    if (key === null && !speaksOf(picture.label, hit.name?.text ?? '', hit.link.account.handle)) continue;
    const limit = key === null ? MAX_LOOSE : container === null ? MAX_CLIMB : Infinity;
    const found = around(hit.anchor, picture.element, container, Math.min(limit, best === null ? Infinity : best.steps - 1));
    if (found === null || accountsIn(hits, index, found.row) > (container === null ? 2 : 4)) continue;
    best = { ...found, picture };
  }
  if (best !== null) used.add(best.picture.element);
  return best;
}

function surfaceOf(hit: Hit, rule: SurfaceRule | null): Found['profile']['surface'] {
  if (rule !== null) return rule.surface;
  if (hit.link.place === 'chat' || hit.link.place === 'request' || hit.link.place === 'member') return hit.link.place;
  return 'suggestion';
}

/** Reads everybody whom the links in `start` show. `own` is the key of the profile page's account, whose header is read apart. */
export function readLinks(layout: Layout, start: Element, own: string | null): LinkReading {
  const hits = hitsIn(layout, start, own);
  const portraits = portraitsIn(layout, start, hits);
  const used = new Set<Element>();
  const shown = new Set<string>();
  const bylines = new Map<Element, Set<string>>();
  const found: Found[] = [];
  for (const [index, hit] of hits.entries()) {
    if (hit.picture !== null) shown.add(hit.key);
    if (hit.name === null) continue;
    const handle = hit.link.account.handle;
    let pair = pairOf(hits, index, hit, portraits, used);
    // A link that says "See profile", or somebody else's picture in it, names nobody.
    if (pair !== null && pair.picture.label !== '' && !speaksOf(pair.picture.label, hit.name.text, handle)) pair = null;
    const rule = ruleFor(layout, hit.container, hit.link, pair?.row ?? null);
    if (pair === null) {
      if (rule?.byline === undefined || hit.container === null || !hit.anchor.matches(layout.selector(rule.byline))) continue;
      const said = bylines.get(hit.container) ?? new Set();
      if (said.has(hit.key)) continue;
      bylines.set(hit.container, said.add(hit.key));
    }
    const row = pair?.row ?? hit.anchor;
    const profile = makeProfile(hit.link, surfaceOf(hit, rule), {
      name: (rule?.fullName === true ? fullNameIn(row, handle) : null) ?? hit.name.text,
      avatarUrl: pair?.picture.url ?? null,
      bio: null,
      siteBadge: badgeBeside(layout, hit.anchor, hit.container ?? row),
    });
    shown.add(hit.key);
    if (!layout.surfacesOff.includes(profile.surface)) found.push({ profile, anchor: hit.anchor, container: hit.container ?? row });
  }
  return { found, shown: shown.size };
}
