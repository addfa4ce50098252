// A site's rules of surfaces on one page: what they call a container, and which surfaces are switched off.

import type { Surface } from '../core/account/profile.ts';
import { type Layout, NOTHING } from './layout.ts';

const known = new WeakMap<Layout, string>();

/** One selector of everything that is a container: a post, a comment, a row. */
export function containersOf(layout: Layout): string {
  let selector = known.get(layout);
  if (selector === undefined) {
    const names = new Set(layout.adapter.surfaces.map(({ at }) => at ?? ''));
    known.set(layout, (selector = [...names].map(layout.selector).join(',') || NOTHING));
  }
  return selector;
}

/** Switched off by the signed reading rules. */
export const isOff = (layout: Layout, surface: Surface): boolean => layout.rules?.surfacesOff.includes(surface) === true;
