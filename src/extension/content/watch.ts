// Watches a page for what readers care about: links that come, leads and texts that change, another address. Gathers the
// changes of a frame and hands on the rows in which they happened; at the moment of a change it only says that there was one.

export interface Watching {
  /** At once after a change, before it is drawn: the moment to take away what is no longer true. */
  readonly changed: () => void;
  /** Once a frame: the rows to read again; none when only something was removed. */
  readonly frame: (rows: readonly Element[]) => void;
  /** The page shows another address than before. */
  readonly moved: () => void;
}

/** Rows without a known container are taken this high, as long as they hold few links. */
const MOST_CLIMB = 10;
const MOST_LINKS = 4;
/** With more rows than this in one frame, reading their common ground is cheaper. */
const MOST_ROWS = 40;

/** The row around a node: the largest element around it that still holds few links. */
export function rowOf(element: Element): Element {
  let row = element;
  for (let step = 0; step < MOST_CLIMB; step += 1) {
    const parent = row.parentElement;
    if (parent === null || parent === document.body || parent.querySelectorAll('a[href]').length > MOST_LINKS) return row;
    row = parent;
  }
  return row;
}

/** What a change may have made readable; null when it holds nothing that a reader looks at. */
function touched(record: MutationRecord, found: Set<Element>): void {
  if (record.type !== 'childList') {
    const element = record.type === 'attributes' ? (record.target as Element) : record.target.parentElement?.closest('a[href],h1,h2');
    if (element != null) found.add(element);
    return;
  }
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'a' || element.querySelector('a[href]') !== null) found.add(element);
      else {
        const link = element.closest('a[href],h1,h2');
        if (link !== null) found.add(link);
      }
    } else if (node.nodeType === Node.TEXT_NODE) {
      const link = node.parentElement?.closest('a[href],h1,h2');
      if (link != null) found.add(link);
    }
  }
}

/** Leaves out what lies inside another one, and what left the page meanwhile. */
function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) if (elements.has(parent)) return false;
    return true;
  });
}

/** Starts watching; ends with the signal. */
export function watchPage({ changed, frame, moved }: Watching, signal: AbortSignal): void {
  let found = new Set<Element>();
  let due = false;
  let address = location.href;

  const checkAddress = (): void => {
    if (address === location.href) return;
    address = location.href;
    moved();
  };
  const flush = (): void => {
    due = false;
    if (signal.aborted) return;
    checkAddress();
    const rows = new Set(outermost(found).map(rowOf));
    found = new Set();
    const outer = outermost(rows);
    frame(outer.length > MOST_ROWS ? [document.body] : outer);
  };
  const schedule = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(flush);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) touched(record, found);
    changed();
    schedule();
  });
  // No `style`, `class` or `src`: pages change them all the time, and nobody's name is in them. The address of a picture in
  // an `svg` has a namespace, which a filter never lets through.
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());

  const navigation = (globalThis as { readonly navigation?: EventTarget }).navigation;
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', schedule, { signal });
  addEventListener('popstate', schedule, { signal });
}
