// Watches a page for what readers care about: names that come, leads and texts that change, another address. Looks at a
// change the moment it happens, because most are not worth more, and hands on the rest once a frame.

export interface Watching {
  /** The attributes in which the site says who is who. */
  readonly telling: readonly string[];
  /** At once after a change, before it is drawn: the moment to take away what is no longer true. */
  readonly changed: () => void;
  /** Whether an element is worth reading: `came` with all that is in it, or only its own lead or text changed. */
  readonly worth: (element: Element, came: boolean) => boolean;
  /** Once a frame, when something was worth it: the outermost elements. */
  readonly frame: (elements: readonly Element[]) => void;
  /** The page shows another address than before. */
  readonly moved: () => void;
}

/** Leaves out what lies inside another one, and what left the page meanwhile. */
export function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) if (elements.has(parent)) return false;
    return true;
  });
}

/** Starts watching; ends with the signal. */
export function watchPage({ telling, changed, worth, frame, moved }: Watching, signal: AbortSignal): void {
  let found = new Set<Element>();
  let due = false;
  let address = location.href;

  const checkAddress = (): void => {
    if (signal.aborted || address === location.href) return;
    address = location.href;
    moved();
  };
  const flush = (): void => {
    due = false;
    const elements = outermost(found);
    found = new Set();
    if (!signal.aborted && elements.length > 0) frame(elements);
  };
  const observer = new MutationObserver((records) => {
    changed();
    checkAddress();
    let last: Node | null = null;
    const look = (node: Node): void => {
      const came = node.nodeType === Node.ELEMENT_NODE;
      const element = came ? (node as Element) : node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
      // A page that builds a row piece by piece tells of each piece; the whole was looked at with the first.
      if (element === null || last?.contains(element) === true) return;
      if (came) last = element;
      if (worth(element, came)) found.add(element);
    };
    // Asked for nothing more than is needed: each node that a record names is made anew for this script.
    for (const record of records) {
      const { type } = record;
      if (type === 'childList') {
        const added = record.addedNodes;
        for (let at = 0; at < added.length; at += 1) look(added[at] as Node);
      } else if (type === 'characterData') look(record.target);
      else if (worth(record.target as Element, false)) found.add(record.target as Element);
    }
    if (due || found.size === 0) return;
    due = true;
    requestAnimationFrame(flush);
  });
  // No `style`, `class` or `src`: pages change them all the time, and nobody's name is in them. The address of a picture in
  // an `svg` has a namespace, which a filter never lets through.
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...telling] });
  signal.addEventListener('abort', () => observer.disconnect());

  const navigation = (globalThis as { readonly navigation?: EventTarget }).navigation;
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', () => requestAnimationFrame(checkAddress), { signal });
  addEventListener('popstate', () => requestAnimationFrame(checkAddress), { signal });
}
