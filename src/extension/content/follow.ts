// Keeps each mark beside its name, wherever the page puts it. Measures after the page's own layout, reads first and writes
// after, and only near the window; marks stand in the page's coordinates, so that they scroll along without any work.

import { afterLayout } from './afterLayout.ts';
import { type Box, isFree, isSeen, nameBox, type Point, placeFor, type Size } from './geometry.ts';

/** Names move without any change that can be seen (pictures that load, animations): looked at so often, in milliseconds. */
const FOLLOW_EVERY = 250;
/** Events of the page that may move names. */
const MOVES = ['scroll', 'resize', 'load', 'transitionend', 'toggle'] as const;
/** How long after a change or a scroll names are followed each frame. */
const FOLLOW_AFTER = 600;
/** Whether something lies over a name is asked so often; the answer is dear and seldom changes. */
const LOOK_EVERY = 100;

export interface Following {
  /** Begins to keep a button beside a name. */
  add(anchor: Element, container: Element, button: HTMLElement): void;
  remove(anchor: Element): void;
  /** Something happened that may have moved names. */
  stir(): void;
  end(): void;
}

/** The anchor's size when the place was chosen, the name's box and the mark's place relative to it. */
interface Spot { readonly width: number; readonly height: number; readonly name: Box; readonly at: Point }

interface Follower {
  readonly anchor: Element;
  readonly container: Element;
  readonly button: HTMLElement;
  spot: Spot | null;
  seen: boolean;
  looked: number;
}

export function follow(host: HTMLElement): Following {
  const all = new Map<Element, Follower>();
  const near = new Set<Follower>();
  /** By the word on the mark: all marks with one word are equally large. */
  const sizes = new Map<string, Size>();
  const layout = afterLayout(step);
  let active = 0;

  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const each = all.get(target);
        if (each === undefined) continue;
        if (isIntersecting) near.add(each);
        else leave(each);
      }
      listen();
      stir();
    },
    { rootMargin: '200px' },
  );
  let slow: ReturnType<typeof setInterval> | undefined;

  /** A page without a mark in sight is not listened to. */
  function listen(): void {
    if ((slow !== undefined) === near.size > 0) return;
    if (slow === undefined) slow = setInterval(() => (document.hidden ? null : layout.ask()), FOLLOW_EVERY);
    else slow = void clearInterval(slow);
    for (const type of MOVES) {
      if (slow === undefined) removeEventListener(type, stir, true);
      else addEventListener(type, stir, { capture: true, passive: true });
    }
  }
  function leave(each: Follower): void {
    near.delete(each);
    each.button.hidden = true;
  }
  function stir(): void {
    if (near.size === 0) return;
    active = performance.now() + FOLLOW_AFTER;
    layout.ask();
  }

  function step(): void {
    const now = performance.now();
    const origin = host.getBoundingClientRect();
    const places = [...near].map((each) => [each.button, whereIs(each, now)] as const);
    for (const [button, at] of places) {
      if (button.hidden !== (at === null)) button.hidden = at === null;
      if (at === null) continue;
      const moved = `translate(${Math.round(at.x - origin.left)}px,${Math.round(at.y - origin.top)}px)`;
      if (button.style.transform !== moved) button.style.transform = moved;
    }
    if (now < active && near.size > 0) layout.ask();
  }

  function whereIs(each: Follower, now: number): Point | null {
    const { left, top, width, height } = each.anchor.getBoundingClientRect();
    if (width === 0 && height === 0) return null;
    const chosen = each.spot;
    if (chosen === null || chosen.width !== width || chosen.height !== height) {
      each.spot = spotFor(each, left, top, width, height);
      each.looked = 0;
    }
    if (each.spot === null) return null;
    const { name, at } = each.spot;
    const box = { left: left + name.left, top: top + name.top, right: left + name.right, bottom: top + name.bottom };
    if (!each.seen || now - each.looked >= LOOK_EVERY) {
      each.looked = now;
      each.seen = isSeen(box, each.anchor, each.container, host);
      // What came since may stand where the mark does.
      if (each.seen && !isFree({ x: left + at.x, y: top + at.y }, sizeOf(each.button), host)) each.spot = spotFor(each, left, top, width, height) ?? each.spot;
    }
    return each.seen ? { x: left + each.spot.at.x, y: top + each.spot.at.y } : null;
  }

  function spotFor({ anchor, container, button }: Follower, left: number, top: number, width: number, height: number): Spot | null {
    const name = nameBox(anchor);
    if (name === null || !isSeen(name, anchor, container, host)) return null;
    const at = placeFor(name, sizeOf(button), host);
    return {
      width, height,
      name: { left: name.left - left, top: name.top - top, right: name.right - left, bottom: name.bottom - top },
      at: { x: at.x - left, y: at.y - top },
    };
  }

  /** Measured where it cannot be seen. */
  function sizeOf(button: HTMLElement): Size {
    const word = button.textContent ?? '';
    const known = sizes.get(word);
    if (known !== undefined) return known;
    button.style.visibility = 'hidden';
    button.hidden = false;
    const size = { width: button.offsetWidth, height: button.offsetHeight };
    button.hidden = true;
    button.style.visibility = '';
    sizes.set(word, size);
    return size;
  }

  return {
    add(anchor, container, button) {
      all.set(anchor, { anchor, container, button, spot: null, seen: false, looked: 0 });
      nearness.observe(anchor);
    },
    remove(anchor) {
      const each = all.get(anchor);
      if (each === undefined) return;
      all.delete(anchor);
      near.delete(each);
      nearness.unobserve(anchor);
      listen();
    },
    stir,
    end() {
      near.clear();
      listen();
      layout.end();
      nearness.disconnect();
    },
  };
}
