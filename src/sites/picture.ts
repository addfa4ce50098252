// Profile pictures in the page: which image is one, its address, and whose it says it is.
// Loads nothing and measures nothing.

import type { Layout } from './layout.ts';
import { bare } from './text.ts';

export interface Picture {
  readonly element: Element;
  /** Null for the site's default silhouette, and for a picture of a kind we do not know. */
  readonly url: string | null;
  /** Whom the page says it shows: the image's text or the label around it; may be empty. */
  readonly label: string;
}

const XLINK = 'http://www.w3.org/1999/xlink';

const addressOf = (image: Element): string =>
  image.getAttribute('src') ?? image.getAttributeNS(XLINK, 'href') ?? image.getAttribute('xlink:href') ?? image.getAttribute('href') ?? '';

function labelOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? image.closest('svg')?.getAttribute('aria-label');
  return alt || (image.closest('a,button,[role="button"],[role="link"]')?.getAttribute('aria-label') ?? '');
}

/** The profile pictures in an element, in order. Pictures in an `svg` are always people; others must be of the avatar's kind. */
export function picturesIn(layout: Layout, root: Element): readonly Picture[] {
  const pictures: Picture[] = [];
  for (const element of root.querySelectorAll('img,image')) {
    const address = addressOf(element);
    const avatar = layout.isAvatar(address);
    if (!avatar && element.localName !== 'image') continue;
    const url = avatar && !layout.adapter.avatar.silhouette.test(address) ? address : null;
    pictures.push({ element, url, label: labelOf(element) });
  }
  return pictures;
}

/** Whether a label speaks of the name or the handle; an empty label speaks of nobody. */
export function speaksOf(label: string, name: string, handle: string | null): boolean {
  if (handle !== null && label.toLowerCase().split(/[^\p{L}\p{N}._-]+/u).includes(handle.toLowerCase())) return true;
  const plain = bare(name);
  return plain !== '' && bare(label).includes(plain);
}
