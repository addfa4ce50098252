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

/** `shown` counts the accounts that the links seem to show, for the check whether the page was understood. */
export interface LinkReading {
  readonly found: readonly Found[];
  readonly shown: number;
}

const MAX_CLIMB = 14;

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

/** The smallest element around both; null when it would reach outside the container or too far. */
function around(name: Element, picture: Element, container: Element | null): Element | null {
  let row: Element | null = name;
  for (let step = 0; row !== null && (container !== null || step <= MAX_CLIMB); step += 1) {
    if (row.contains(picture)) return row;
    if (row === container) return null;
    row = row.parentElement;
  }
  return null;
}

/** How many accounts have links in a row; hits are in document order, so those of the row stand around the given one. */
function accountsIn(hits: readonly Hit[], index: number, row: Element): number {
  const keys = new Set<string>();
  for (let i = index; i >= 0 && row.contains(hits[i]?.anchor ?? null); i -= 1) keys.add(hits[i]?.key ?? '');
  for (let i = index + 1; i < hits.length && row.contains(hits[i]?.anchor ?? null); i += 1) keys.add(hits[i]?.key ?? '');
  return keys.size;
}

interface Pair {
  readonly row: Element;
  readonly picture: Picture;
}

/** The picture link to the same account nearest to a name link. */
function pairOf(hits: readonly Hit[], index: number, hit: Hit, used: Set<Hit>): Pair | null {
  if (hit.picture !== null) return { row: hit.anchor, picture: hit.picture };
  const fits = (other: Hit | undefined): other is Hit =>
    other !== undefined && other.key === hit.key && other.picture !== null && other.container === hit.container && !used.has(other);
  for (let distance = 1; distance < 40; distance += 1) {
    for (const other of [hits[index - distance], hits[index + distance]]) {
      if (!fits(other) || other.picture === null) continue;
      const row = around(hit.anchor, other.anchor, hit.container);
      if (row === null || accountsIn(hits, index, row) > (hit.container === null ? 2 : 4)) continue;
      used.add(other);
      return { row, picture: other.picture };
    }
  }
  return null;
}

/** A picture that is no link to the account (story ring, button) but says whose it is. */
function labelledPicture(layout: Layout, hit: Hit): Pair | null {
  let row = hit.anchor.parentElement;
  for (let step = 0; row !== null && step < 8; step += 1) {
    const pictures = picturesIn(layout, row);
    if (pictures.length > 0) {
      const picture = pictures.find(({ label }) => speaksOf(label, hit.name?.text ?? '', hit.link.account.handle));
      return picture === undefined ? null : { row, picture };
    }
    if (row === hit.container) return null;
    row = row.parentElement;
  }
  return null;
}

function surfaceOf(hit: Hit, rule: SurfaceRule | null): Found['profile']['surface'] {
  if (rule !== null) return rule.surface;
  if (hit.link.place === 'chat' || hit.link.place === 'request' || hit.link.place === 'member') return hit.link.place;
  return 'suggestion';
}

/** Reads everybody whom the links in `start` show. `own` is the key of the profile page's account, whose header is read apart. */
export function readLinks(layout: Layout, start: Element, own: string | null): LinkReading {
  const hits = hitsIn(layout, start, own);
  const used = new Set<Hit>();
  const shown = new Set<string>();
  const bylines = new Map<Element, Set<string>>();
  const found: Found[] = [];
  for (const [index, hit] of hits.entries()) {
    if (hit.picture !== null) shown.add(hit.key);
    if (hit.name === null) continue;
    const handle = hit.link.account.handle;
    let pair = pairOf(hits, index, hit, used);
    // A link that says "See profile", or somebody else's picture in it, names nobody.
    if (pair !== null && pair.picture.label !== '' && !speaksOf(pair.picture.label, hit.name.text, handle)) pair = null;
    pair ??= labelledPicture(layout, hit);
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
