// Where a mark may stand beside a name: measured from the text itself, never over what the page shows there if it can be
// helped. Only reads the page; all sizes are CSS pixels.

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
/** A name's last line; `head` is where its first one begins. */
export interface NameBox extends Box { readonly head?: number }
export interface Size { readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }

const GAP = 6;
const MOST_TEXT_NODES = 40;

/** The last line of a name's text; null when it shows none. */
export function nameBox(anchor: Element): NameBox | null {
  const walker = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let node = walker.nextNode(), seen = 0; node !== null && seen < MOST_TEXT_NODES; node = walker.nextNode(), seen += 1) {
    if (/\S/.test(node.nodeValue ?? '') && node.parentElement?.closest('svg') === null) last = node;
  }
  if (last === null) return null;
  const range = document.createRange();
  range.selectNodeContents(last);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const line = rects.at(-1);
  if (line === undefined) return null;
  // Badges and emoji of the name stand on the same line, after its text.
  range.selectNodeContents(anchor);
  const same = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height < 3 * line.height && rect.top < line.bottom && rect.bottom > line.top && rect.left <= line.right + 2 * line.height);
  const inline = same.filter((rect) => rect.width < line.width + 4 * line.height);
  return { left: line.left, top: line.top, right: Math.max(line.right, ...inline.map(({ right }) => right)), bottom: line.bottom, head: rects[0]?.top ?? line.top };
}

/** Whether an element shows something of its own at a point: text, a picture, a control. */
function shows(element: Element, { x, y }: Point): boolean {
  if (element.closest('img,svg,video,canvas,input,select,textarea,button,[role="button"]') !== null) return true;
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !/\S/.test(node.nodeValue ?? '')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 2 && y <= rect.bottom + 2) return true;
  }
  return false;
}

/** Whether a mark of this size covers nothing of the page's there; `own` holds the marks themselves. */
export function isFree(at: Point, { width, height }: Size, own: Element): boolean {
  if (at.x < 0 || at.x + width > document.documentElement.clientWidth) return false;
  const y = at.y + height / 2;
  return [at.x + 4, at.x + width / 2, at.x + width - 4].every((x) => {
    const hit = document.elementsFromPoint(x, y).find((each) => each !== own);
    return hit !== undefined && !shows(hit, { x, y });
  });
}

/** How far along the name's own line a free place is looked for, and in which steps. */
const [FARTHEST, STEP] = [480, 24];

/** The best place for a mark: behind the name, else above or below it, else farther along its line. */
export function placeFor(name: NameBox, size: Size, own: Element): Point {
  const behind = { x: name.right + GAP, y: (name.top + name.bottom - size.height) / 2 };
  // Above all of its lines: the name itself is the last thing that a mark may cover.
  const above = { x: name.left, y: (name.head ?? name.top) - size.height - 1 };
  const below = { x: name.left, y: name.bottom + 1 };
  let found = [behind, above, below].find((each) => isFree(each, size, own));
  for (let x = behind.x + STEP; found === undefined && x < behind.x + FARTHEST; x += STEP) if (isFree({ ...behind, x }, size, own)) found = { ...behind, x };
  found ??= above;
  const most = document.documentElement.clientWidth - size.width;
  return { x: Math.max(0, Math.min(found.x, most)), y: found.y };
}

/** Whether a name can be seen: inside the window, and not beneath a bar, a dialog or another layer. */
export function isSeen(name: Box, anchor: Element, container: Element, own: Element): boolean {
  const [x, y] = [(Math.max(name.left, 0) + Math.min(name.right, innerWidth)) / 2, (name.top + name.bottom) / 2];
  if (y < 0 || y > innerHeight || name.right < 0 || name.left > innerWidth) return false;
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (hit === own || container.contains(hit) || hit.contains(anchor));
}
