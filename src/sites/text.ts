// Text as a resident sees it: emoji images by their text, icons and hidden parts left out, spaces folded.
// Zero-width and bidi characters stay in it: they are evidence, and the matcher folds them.

export interface Chunk {
  readonly element: Element;
  readonly text: string;
}

const UNSEEN = /^(svg|style|script|template|noscript|title)$/i;
const MAX_DEPTH = 60;
const MAX_NAME = 300;

const unseen = (element: Element): boolean =>
  UNSEEN.test(element.localName) || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden');

/** What a member of a group calls himself stands after a tilde, beside his number. */
export const NICKNAME = /^~\s*/;

/** What stands before a dot that parts: after it stands how many follow, or when. */
export const beforeDot = (text: string): string => text.split(/\s[\u2022·]|[\u2022·]\s/)[0]?.trim() || text;

/** An emoji's text; an image whose text holds letters is a picture, not a sign. */
export function emoji(element: Element): string {
  const alt = element.localName === 'img' ? (element.getAttribute('alt') ?? '') : '';
  return alt.length > 16 || /\p{L}/u.test(alt) ? '' : alt;
}

const folded = (text: string): string => text.replace(/[ \t\r\n\f\u00a0]+/g, ' ').replace(/^ | $/g, '');

/** Cut to a length that no site's names reach, never through a character. */
const short = (text: string): string => (text.length <= MAX_NAME ? text : text.slice(0, MAX_NAME).replace(/[\ud800-\udbff]$/, ''));

function raw(element: Element, depth: number): string {
  let text = '';
  for (let node = element.firstChild; node !== null && text.length < 2 * MAX_NAME; node = node.nextSibling) {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, 5000);
    else if (node.nodeType === 1 && depth < MAX_DEPTH && !unseen(node as Element)) {
      text += emoji(node as Element) || raw(node as Element, depth + 1);
    }
  }
  return text;
}

export const shownText = (element: Element): string => short(folded(raw(element, 0)));

/** The outermost elements with text of their own, in order: a name, a handle, a line of counts each make one. */
export function chunksOf(root: Element, max = 8): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const visit = (element: Element, depth: number): void => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      const own = node.nodeType === 3 ? /[^\s]/.test(node.nodeValue ?? '') : node.nodeType === 1 && emoji(node as Element) !== '';
      if (own) {
        const text = shownText(element);
        if (text !== '') chunks.push({ element, text });
        return;
      }
    }
    for (let child = element.firstElementChild; child !== null && chunks.length < max && depth < MAX_DEPTH; child = child.nextElementSibling) {
      if (!unseen(child)) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  return chunks;
}
