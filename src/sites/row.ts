// The row that is read anew when something in it changed: the post, card or list item around it.

import type { Layout } from './layout.ts';
import { containersOf } from './surfaces.ts';

/** Without a known container a row is taken this high, as long as it holds few links. */
const MOST_CLIMB = 10;
const MOST_LINKS = 4;

export function rowOf(layout: Layout, element: Element): Element {
  const container = element.closest(containersOf(layout));
  if (container !== null) return container;
  let row = element;
  for (let step = 0; step < MOST_CLIMB; step += 1) {
    const parent = row.parentElement;
    if (parent === null || parent.localName === 'body' || parent.querySelectorAll(layout.named).length > MOST_LINKS) return row;
    row = parent;
  }
  return row;
}
