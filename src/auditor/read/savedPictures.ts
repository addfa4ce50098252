// Gives the pictures of a saved page back the address that their reader looks at: page savers and lazy pages keep it elsewhere.
// Loads nothing.

import { unwrapped, unwrappedStyle } from './savedAddress.ts';

const XLINK = 'http://www.w3.org/1999/xlink';
/** Where lazy pages and page savers keep an image's address, surest first. */
const ELSEWHERE = ['data-savepage-currentsrc', 'data-savepage-src', 'data-src', 'data-lazy-src', 'data-original'];
/** What stands in an image until it is loaded, or in the place of a picture that the page has once only. */
const PLACEHOLDER = /^$|^#|^about:|^data:(?:$|,|null|image\/gif|image\/svg\+xml)/i;
const VARIABLE = /--sf-img-\d+/;

/** Pictures that SingleFile keeps once, as variables of its style sheet. */
function keptOnce(document: Document): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const { textContent } of document.querySelectorAll('style')) {
    if (textContent === null || !textContent.includes('--sf-img-')) continue;
    for (const [, name = '', address = ''] of textContent.matchAll(/(--sf-img-\d+)\s*:\s*url\(\s*["']?([^"')]+)/g)) kept.set(name, address);
  }
  return kept;
}

/** The largest picture of a `srcset`, which lists the small ones first. */
const lastOf = (srcset: string | null): string => (srcset ?? '').split(/,\s+/).at(-1)?.trim().split(/\s+/)[0] ?? '';

function addressOf(image: Element, kept: ReadonlyMap<string, string>): string {
  const variable = VARIABLE.exec(image.getAttribute('style') ?? '')?.[0];
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const known = [
    variable === undefined ? '' : (kept.get(variable) ?? ''),
    ...ELSEWHERE.map((name) => image.getAttribute(name) ?? ''),
    ...[image, ...sources].map((each) => lastOf(each.getAttribute('srcset') ?? each.getAttribute('data-srcset'))),
  ];
  return known.find((address) => !PLACEHOLDER.test(address)) ?? '';
}

/** Mends every picture in place. To be called while the page still has its style sheets. */
export function mendPictures(document: Document): void {
  const kept = keptOnce(document);
  for (const image of document.querySelectorAll('img')) {
    const src = image.getAttribute('src');
    const plain = PLACEHOLDER.test(src ?? '') ? addressOf(image, kept) || src : unwrapped(src ?? '');
    if (plain !== null && plain !== src) image.setAttribute('src', plain);
  }
  for (const image of document.querySelectorAll('image')) {
    for (const name of ['href', 'xlink:href']) {
      const address = image.getAttribute(name) ?? '';
      const plain = unwrapped(address);
      if (plain !== address) name === 'href' ? image.setAttribute(name, plain) : image.setAttributeNS(XLINK, name, plain);
    }
  }
  for (const element of document.querySelectorAll('[style*="url("]')) {
    const style = element.getAttribute('style') ?? '';
    const plain = unwrappedStyle(style);
    if (plain !== style) element.setAttribute('style', plain);
  }
}
