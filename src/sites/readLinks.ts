// The link-centred reader: profile-shaped links, the picture and the name that lead to the same account, side by side.
// Pairs by account, never by position; a link with neither picture nor place of honour is a mention and shows nobody.

import type { Found, SurfaceRule } from './adapter.ts';
import { type Hit, hitsIn, type Portrait, portraitsIn } from './hits.ts';
import type { Layout } from './layout.ts';
import { inPhrase } from './name.ts';
import { contradicts, isPortrait, type Picture, picturesIn, speaksOf } from './picture.ts';
import { badgeBeside, fullNameAt, fullNameIn, makeProfile, ruleFor } from './profileOf.ts';
import { isOff } from './surfaces.ts';

/** `shown` counts the accounts that the links seem to show, for the check whether the page was understood. */
export interface LinkReading {
  readonly found: readonly Found[];
  readonly shown: number;
}

/** How far above a name its row may end: for a picture in a link to the account, and for one that only speaks of it. */
const MAX_CLIMB = 20;
const MAX_LOOSE = 14;
/** How many accounts a row may link to: an author and those whom the text mentions; outside posts and cards hardly any. */
const MAX_ACCOUNTS = 12;
const MAX_ACCOUNTS_LOOSE = 3;

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

/** Whether the label speaks of somebody else nearby by more words: "Profile" is in everybody's "profile picture". */
const saysOther = (hits: readonly Hit[], hit: Hit, label: string): boolean =>
  label !== '' &&
  hits.some(
    ({ key, container, name, link }) =>
      key !== hit.key && container === hit.container && name !== null && name.text.length > (hit.name?.text.length ?? 0) && speaksOf(label, name.text, link.account.handle),
  );

const standsAlone = (layout: Layout, row: Element, picture: Picture, hit: Hit): boolean =>
  picturesIn(layout, row).length === 1 && (picture.element.compareDocumentPosition(hit.anchor) & 4) !== 0;

/**
 * The nearest picture of the same account: in a link to it, or in no link and speaking of it.
 * A link that says "See profile", or somebody else's picture in it, gets none: the picture's label contradicts.
 */
function pairOf(layout: Layout, hits: readonly Hit[], index: number, hit: Hit, portraits: readonly Portrait[], used: Set<Element>): Pair | null {
  const handle = hit.link.account.handle;
  const name = hit.name?.text ?? '';
  if (hit.picture !== null) {
    if (used.has(hit.picture.element)) return null;
    used.add(hit.picture.element);
    return { row: hit.anchor, picture: hit.picture };
  }
  let best: (Pair & { readonly steps: number }) | null = null;
  const { container } = hit;
  for (const { picture, key } of portraits) {
    if (used.has(picture.element) || (key !== null && key !== hit.key)) continue;
    if (key === null && !(speaksOf(picture.label, name, handle) || (hit.leads && !picture.says))) continue;
    const limit = key === null ? MAX_LOOSE : container === null ? MAX_CLIMB : Infinity;
    // A nearer picture of unknown kind, such as an icon of a saved page, is none where one shows a person.
    const surer = best === null || (!isPortrait(layout, best.picture) && isPortrait(layout, picture));
    if (best !== null && isPortrait(layout, best.picture) && !isPortrait(layout, picture)) continue;
    const found = around(hit.anchor, picture.element, container, Math.min(limit, surer || best === null ? Infinity : best.steps - 1));
    // Without a label, only the one picture that stands right before a post's first name.
    if (found !== null && key === null && !speaksOf(picture.label, name, handle) && !standsAlone(layout, found.row, picture, hit)) continue;
    if (found === null || accountsIn(hits, index, found.row) > (container === null ? MAX_ACCOUNTS_LOOSE : MAX_ACCOUNTS)) continue;
    if (key === null && saysOther(hits, hit, picture.label)) continue;
    best = { ...found, picture };
  }
  if (best === null || (best.picture.says && contradicts(layout, best.picture.label, name, handle))) return null;
  used.add(best.picture.element);
  return best;
}

/** Links without a picture by container and account: their words may be the name beside the link that holds the picture. */
function namedApart(hits: readonly Hit[]): (hit: Hit) => Hit | undefined {
  const apart = new Map<Element | null, Map<string, Hit>>();
  for (const hit of hits) {
    if (hit.name === null || hit.picture !== null) continue;
    const there = apart.get(hit.container) ?? new Map<string, Hit>();
    apart.set(hit.container, there);
    if (!there.has(hit.key)) there.set(hit.key, hit);
  }
  return (hit) => apart.get(hit.container)?.get(hit.key);
}

/**
 * Every name with its picture; a picture serves one name. Where a link holds picture and words and another link to the same
 * account says other words, the words beside the picture may be its state ("online"), the other ones a tab's: in a post the
 * link without picture says the name, elsewhere nobody can tell.
 */
function pairsOf(layout: Layout, hits: readonly Hit[], start: Element): ReadonlyMap<Hit, Pair> {
  const apart = namedApart(hits);
  const portraits = portraitsIn(layout, start, hits);
  const used = new Set<Element>();
  const pairs = new Map<Hit, Pair>();
  for (const holds of [true, false]) {
    for (const [index, hit] of hits.entries()) {
      if (hit.name === null || (hit.picture !== null) !== holds) continue;
      if (holds && hit.picture?.label === '') {
        const other = apart(hit);
        if (other !== undefined && other.name?.text !== hit.name.text) {
          if (hit.container === null) used.add(hit.picture.element);
          continue;
        }
      }
      const pair = pairOf(layout, hits, index, hit, portraits.get(hit.container) ?? [], used);
      if (pair !== null) pairs.set(hit, pair);
    }
  }
  return pairs;
}

function surfaceOf(hit: Hit, rule: SurfaceRule | null, byline: boolean): Found['profile']['surface'] {
  if (rule !== null) return rule.surface;
  if (hit.link.place === 'chat' || hit.link.place === 'request' || hit.link.place === 'member') return hit.link.place;
  return byline ? 'post' : 'suggestion';
}

/** Reads everybody whom the links in `start` show. `own` is the key of the profile page's account, whose header is read apart. */
export function readLinks(layout: Layout, start: Element, own: string | null): LinkReading {
  const hits = hitsIn(layout, start, own);
  const pairs = pairsOf(layout, hits, start);
  const shown = new Set<string>();
  const bylines = new Map<Element, Set<string>>();
  const found: Found[] = [];
  for (const hit of hits) {
    if (hit.picture !== null) shown.add(hit.key);
    if (hit.name === null) continue;
    const handle = hit.link.account.handle;
    const pair = pairs.get(hit) ?? null;
    const rule = ruleFor(layout, hit.container, hit.link, pair?.row ?? null);
    const byline = hit.anchor.matches(layout.selector('byline')) || inPhrase(layout, hit.anchor);
    const told = bylines.get(hit.container ?? start) ?? new Set();
    bylines.set(hit.container ?? start, told);
    if (pair === null && (told.has(hit.key) || (!byline && !hit.anchor.matches(layout.selector('plain')) && !(hit.leads && rule?.led === true)))) continue;
    told.add(hit.key);
    const row = pair?.row ?? hit.anchor;
    const profile = makeProfile(hit.link, surfaceOf(hit, rule, byline), {
      name: (rule?.fullName === true ? fullNameIn(row, handle, layout.adapter.noName) : rule?.nameAt === undefined ? null : fullNameAt(layout, hit.container, rule.nameAt)) ?? hit.name.text,
      avatarUrl: pair?.picture.url ?? null,
      bio: null,
      siteBadge: badgeBeside(layout, hit.anchor, hit.container ?? row),
    });
    shown.add(hit.key);
    if (!isOff(layout, profile.surface)) found.push({ profile, anchor: hit.anchor, container: hit.container ?? row });
  }
  return { found, shown: shown.size };
}
