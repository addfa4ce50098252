// The marks of a page: one button a marked name, in the overlay, following the name wherever the page puts it.
// A mark lives exactly as long as its name still says what was judged; the page's own nodes are only read.

import type { Found } from '../../sites/adapter.ts';
import type { MarkView } from '../protocol.ts';
import { type Box, isSeen, nameBox, type Point, placeFor } from './geometry.ts';
import type { Overlay } from './overlay.ts';
import type { Draw } from './shapeOf.ts';

interface Mark {
  readonly found: Found;
  readonly view: MarkView;
  readonly said: string;
  readonly button: HTMLButtonElement;
  near: boolean;
  /** Size of the anchor when the place was chosen, the name's box and the mark's place relative to it. */
  spot: { readonly width: number; readonly height: number; readonly name: Box; readonly at: Point } | null;
}

export interface Marks {
  /** Shows the mark of a name; null takes it away. */
  show(found: Found, view: MarkView | null): void;
  /** Takes away the marks inside an element whose names were not found again. */
  keepOnly(within: Node, found: ReadonlySet<Element>): void;
  /** Takes away every mark whose name left the page or says something else; gives the names that changed. */
  verify(): readonly Element[];
  /** Follows the names. Reads first, writes after. */
  follow(): void;
  readonly size: () => number;
  clear(): void;
}

/** What a name says: where it leads and its text. Another person in the same nodes says something else. */
export const saying = (anchor: Element): string => `${anchor.getAttribute('href') ?? ''}\n${anchor.textContent ?? ''}`;

export function makeMarks(overlay: Overlay, draw: Draw, pressed: (found: Found, button: HTMLElement) => void): Marks {
  const marks = new Map<Element, Mark>();
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const mark = marks.get(target);
        if (mark !== undefined) mark.near = isIntersecting;
      }
      follow();
    },
    { rootMargin: '200px' },
  );

  function drop(anchor: Element, mark: Mark): void {
    marks.delete(anchor);
    nearness.unobserve(anchor);
    overlay.remove(mark.button);
  }

  function buttonFor(found: Found, view: MarkView): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `all mark ${view.kind}`;
    button.hidden = true;
    button.setAttribute('aria-label', view.label);
    button.setAttribute('aria-haspopup', 'dialog');
    const word = document.createElement('span');
    word.textContent = view.word;
    button.append(draw(view.kind, 16), word);
    button.addEventListener('click', (event) => {
      if (event.isTrusted) pressed(found, button);
    });
    button.addEventListener('keydown', (event) => walk(event, found.anchor));
    // A link leads to its mark by itself (`walkFromName`). As one more stop at the page's end the mark would send the
    // keyboard back to its name, round and round, and never on to the card.
    if (found.anchor.matches('a[href]')) button.tabIndex = -1;
    return button;
  }

  function follow(): void {
    if (marks.size === 0) return;
    const origin = overlay.host.getBoundingClientRect();
    const places: [Mark, Point | null][] = [];
    for (const [anchor, mark] of marks) if (mark.near) places.push([mark, whereIs(anchor, mark)]);
    for (const [{ button }, at] of places) {
      const hidden = at === null;
      if (button.hidden !== hidden) button.hidden = hidden;
      if (at === null) continue;
      const moved = `translate(${Math.round(at.x - origin.left)}px,${Math.round(at.y - origin.top)}px)`;
      if (button.style.transform !== moved) button.style.transform = moved;
    }
    for (const mark of marks.values()) if (!mark.near && !mark.button.hidden) mark.button.hidden = true;
  }

  function whereIs(anchor: Element, mark: Mark): Point | null {
    const { left, top, width, height } = anchor.getBoundingClientRect();
    if (width === 0 && height === 0) return null;
    if (mark.spot === null || mark.spot.width !== width || mark.spot.height !== height) mark.spot = spotFor(anchor, mark, width, height);
    if (mark.spot === null) return null;
    const { name, at } = mark.spot;
    const now = { left: left + name.left, top: top + name.top, right: left + name.right, bottom: top + name.bottom };
    return isSeen(now, anchor, mark.found.container, overlay.host) ? { x: left + at.x, y: top + at.y } : null;
  }

  function spotFor(anchor: Element, mark: Mark, width: number, height: number): Mark['spot'] {
    const name = nameBox(anchor);
    if (name === null || !isSeen(name, anchor, mark.found.container, overlay.host)) return null;
    // Measured where it cannot be seen, and once for each place.
    mark.button.style.visibility = 'hidden';
    mark.button.hidden = false;
    const size = { width: mark.button.offsetWidth, height: mark.button.offsetHeight };
    mark.button.hidden = true;
    mark.button.style.visibility = '';
    const at = placeFor(name, size);
    const { left, top } = anchor.getBoundingClientRect();
    return {
      width, height,
      name: { left: name.left - left, top: name.top - top, right: name.right - left, bottom: name.bottom - top },
      at: { x: at.x - left, y: at.y - top },
    };
  }

  /** From a marked name, Tab goes to its mark before anything else. */
  function walkFromName(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.shiftKey || !event.isTrusted) return;
    const mark = marks.get(document.activeElement?.closest('a') ?? document.documentElement);
    if (mark === undefined || mark.button.hidden) return;
    event.preventDefault();
    mark.button.focus();
  }

  /** Back to the name, from where the browser goes on as if the mark stood behind it in the page. */
  function walk(event: KeyboardEvent, anchor: Element): void {
    if (event.key !== 'Tab' || !(anchor instanceof HTMLElement)) return;
    if (event.shiftKey) event.preventDefault();
    anchor.focus({ preventScroll: true });
  }

  document.addEventListener('keydown', walkFromName, true);

  return {
    show(found, view) {
      const before = marks.get(found.anchor);
      const said = saying(found.anchor);
      if (before !== undefined && view !== null && before.said === said && before.view.kind === view.kind && before.view.label === view.label) return;
      if (before !== undefined) drop(found.anchor, before);
      if (view === null || !found.anchor.isConnected) return;
      const mark: Mark = { found, view, said, button: buttonFor(found, view), near: false, spot: null };
      marks.set(found.anchor, mark);
      overlay.add(mark.button);
      nearness.observe(found.anchor);
    },
    keepOnly(within, found) {
      for (const [anchor, mark] of marks) if (!found.has(anchor) && within.contains(anchor)) drop(anchor, mark);
    },
    verify() {
      const changed: Element[] = [];
      for (const [anchor, mark] of marks) {
        if (anchor.isConnected && saying(anchor) === mark.said) continue;
        drop(anchor, mark);
        if (anchor.isConnected) changed.push(anchor);
      }
      return changed;
    },
    follow,
    size: () => marks.size,
    clear() {
      for (const [anchor, mark] of marks) drop(anchor, mark);
    },
  };
}
