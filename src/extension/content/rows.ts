// The rows of a page that are read anew when something in them changed: only those that show, or may come to show, somebody
// who could be marked. Names, pictures and labels come in any order, so such a row stays watched, and is read once more later.

import type { SiteRules } from '../../core/list/rules.ts';
import type { Found, Site } from '../../sites/adapter.ts';
import { makeGlance, type May } from '../../sites/glance.ts';
import { type Layout, layoutOf } from '../../sites/layout.ts';
import { readWithin } from '../../sites/read.ts';
import { rowOf } from '../../sites/row.ts';
import { outermost } from './watch.ts';

export interface Rows {
  readonly layout: () => Layout;
  /** The page shows another address. */
  moved(): void;
  /** Whether an element that came, or whose lead or text changed, is worth reading. */
  worth(element: Element, came: boolean): boolean;
  /** Reads the rows around some elements. */
  read(changed: readonly Element[]): void;
  /** Watches the rows of whoever could be marked. */
  watch(found: readonly Found[]): void;
  /** Forgets who could not be marked. */
  forget(): void;
}

/** With more rows than this in one frame, reading their common ground is cheaper. */
const MOST_ROWS = 40;
/** What pages change without our notice, such as a picture's label, has changed by then. */
const ONCE_MORE = 500;

export function makeRows(adapter: Site, rules: SiteRules | undefined, may: May, shown: (row: Element, found: readonly Found[]) => void, signal: AbortSignal): Rows {
  const glance = makeGlance(may);
  const watched = new WeakSet<Element>();
  const later = new Set<Element>();
  let layout = layoutOf(adapter, document, location, rules);
  const counts = ({ profile }: Found): boolean => may(profile.account, profile.name);

  function isWatched(element: Element): boolean {
    for (let each: Element | null = element; each !== null; each = each.parentElement) if (watched.has(each)) return true;
    return false;
  }

  function readRow(row: Element, again: boolean): void {
    const found = readWithin(adapter, row, location, rules);
    shown(row, found);
    if (found.some(counts)) return void watched.add(row);
    if (!again || row === document.body) return void watched.delete(row);
    watched.add(row);
    if (later.size === 0) setTimeout(once, ONCE_MORE);
    later.add(row);
  }
  function once(): void {
    const rows = [...later].filter(({ isConnected }) => isConnected);
    later.clear();
    if (!signal.aborted) for (const row of rows) readRow(row, false);
  }

  return {
    layout: () => layout,
    moved: () => void (layout = layoutOf(adapter, document, location, rules)),
    worth: (element, came) => isWatched(element) || glance.look(layout, element, came),
    read(changed) {
      const rows = outermost(new Set(changed.map((element) => rowOf(layout, element))));
      for (const row of rows.length > MOST_ROWS ? [document.body] : rows) readRow(row, true);
    },
    watch(found) {
      for (const each of found) if (counts(each)) watched.add(each.container);
    },
    forget: glance.forget,
  };
}
