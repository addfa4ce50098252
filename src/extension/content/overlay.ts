// The one element that Resmikah adds to a page: an empty host beside the body, with a closed shadow root for marks and card.
// Nothing in it names the product, loads anything, or can be reached by the page's scripts; a page that removes or restyles
// it gets it back. There is no host while there is nothing to show.

import { HOST_STYLE } from './hostStyle.ts';

export interface Overlay {
  readonly host: HTMLElement;
  /** Puts an element into the shadow root, with the marks or by itself, and the host into the page if it is not there. */
  add(element: HTMLElement, place: 'mark' | 'card'): void;
  /** Takes an element out, and the host with the last one. */
  remove(element: HTMLElement): void;
  /** The focused element inside the shadow root. */
  focused(): Element | null;
  close(): void;
}

/** Presses and keys meant for us; the card or post beneath must not take them for its own. */
const OURS = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keyup', 'keypress', 'focusin', 'focusout',
] as const;

/** A page that keeps removing the host is let alone after so many times, rather than fought in an endless loop. */
const MOST_RETURNS = 50;

/** A constructed sheet is no node and passes every policy of the page; Firefox does not let a content script adopt one. */
function dressRoot(root: ShadowRoot, style: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = style;
    root.append(element);
  }
}

export function makeOverlay(style: string): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dressRoot(root, style);
  // Contained, so that where marks stand neither makes the page larger nor can be read from the host's scroll size.
  const marks = document.createElement('div');
  marks.className = 'marks';
  root.append(marks);
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  let returns = 0;

  const own = root.childElementCount;
  const wanted = (): boolean => root.childElementCount > own || marks.childElementCount > 0;
  const guard = new MutationObserver(() => {
    if (returns >= MOST_RETURNS) return;
    if (host.getAttribute('style') !== HOST_STYLE || host.attributes.length > 1) dress();
    if (wanted() && host.parentNode !== document.documentElement) {
      returns += 1;
      document.documentElement.append(host);
    }
    guard.takeRecords();
  });
  function dress(): void {
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    host.setAttribute('style', HOST_STYLE);
  }

  dress();
  return {
    host,
    add(element, place) {
      (place === 'mark' ? marks : root).append(element);
      if (host.parentNode === document.documentElement) return;
      document.documentElement.append(host);
      guard.observe(document.documentElement, { childList: true });
      guard.observe(host, { attributes: true });
    },
    remove(element) {
      element.remove();
      if (wanted()) return;
      guard.disconnect();
      host.remove();
    },
    focused: () => root.activeElement,
    close() {
      guard.disconnect();
      host.remove();
      root.replaceChildren();
    },
  };
}
