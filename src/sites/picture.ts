// Profile pictures in the page: which image is one, its address, and whose it says it is.
// Loads nothing and measures nothing.

import type { Layout } from './layout.ts';
import { bare } from './name.ts';
import { emoji } from './text.ts';

export interface Picture {
  readonly element: Element;
  /** Null for the site's default silhouette, and for a picture of a kind we do not know. */
  readonly url: string | null;
  /** Whom the page says it shows: the image's text or the label around it; may be empty. */
  readonly label: string;
  /** The label is the image's own; else it is of the link or button around it, which may say what that does. */
  readonly says: boolean;
}

const XLINK = 'http://www.w3.org/1999/xlink';
const LINKS = 'a,button,[role="button"],[role="link"]';

/** The address in a style sheet's `url(…)`, whose punctuation may be written as escapes: `https\\3a //…`. */
export function background(style: string): string {
  const text = /url\(\s*['"]?([^'")]+)/.exec(style)?.[1] ?? '';
  return text.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))).trim();
}

function addressOf(image: Element): string {
  const address =
    image.getAttribute('src') ??
    image.getAttributeNS(XLINK, 'href') ??
    image.getAttribute('xlink:href') ??
    image.getAttribute('href') ??
    background(image.getAttribute('style') ?? '');
  // What stands in for a picture that is not loaded yet.
  return address.startsWith('data:image/gif') ? '' : address;
}

function labelOf(layout: Layout, image: Element): Pick<Picture, 'label' | 'says'> {
  const own = image.getAttribute('alt') || image.getAttribute('aria-label') || image.closest('svg')?.getAttribute('aria-label') || '';
  if (layout.adapter.avatar.mute?.test(own)) return { label: '', says: false };
  return { label: own || (image.closest(LINKS)?.getAttribute('aria-label') ?? ''), says: own !== '' };
}

/** A page that was saved keeps its pictures under names of its own; in it, every picture but an emoji may be of a person. */
const saved = (layout: Layout, element: Element, address: string): boolean => layout.audit && !/^(https?:)?\/\//.test(address) && emoji(element) === '';

const ADDRESS = /^https?:\/\/([^/?#]+)([^?#]*)/;

/** Whether an address is of the kind that the site gives to pictures of people. */
export function isAvatar({ adapter: { avatar }, rules }: Layout, url: string): boolean {
  const [, host = '', path = ''] = ADDRESS.exec(url.startsWith('//') ? `https:${url}` : url) ?? [];
  const known = (rule: string): boolean => (rule.startsWith('*.') ? host.endsWith(rule.slice(1)) : host === rule);
  return avatar.path.test(path) && (avatar.hosts.test(host) || (rules?.imageHosts ?? []).some(known));
}

/** Whether the picture's own form says that it shows a person: a round mask, or an address of the avatar's kind. */
export const isPortrait = (layout: Layout, { element, url }: Picture): boolean => element.localName === 'image' || (url !== null && isAvatar(layout, url));

/** The profile pictures in an element, in order. Pictures in an `svg` are always people; others must be of the avatar's kind. */
export function picturesIn(layout: Layout, root: Element): readonly Picture[] {
  const pictures: Picture[] = [];
  for (const element of root.querySelectorAll(layout.pictures)) {
    const address = addressOf(element);
    const avatar = isAvatar(layout, address) || saved(layout, element, address);
    // A picture in a round mask, or one that is not loaded yet, stands for a person without showing one we could compare.
    if (!avatar && element.localName !== 'image' && !(address === '' && element.localName === 'img')) continue;
    const compared = avatar && /^https:/.test(address) && !layout.adapter.avatar.silhouette.test(address);
    pictures.push({ element, url: layout.audit ? address || null : compared ? address : null, ...labelOf(layout, element) });
  }
  return pictures;
}

/** Whether a text says a handle: between other letters than its own, or with the genitive `s` of northern languages. */
function saysHandle(text: string, handle: string): boolean {
  for (let at = text.indexOf(handle); at >= 0; at = text.indexOf(handle, at + 1)) {
    if (!/[\w.-]$/.test(text.slice(0, at)) && /^s?(?!\w|[.-]\w)/.test(text.slice(at + handle.length))) return true;
  }
  return false;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().replace(/[\p{Cf}\p{M}]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a label's word is a name's word with an ending: languages decline names, and some write no spaces. */
function declined(said: string, word: string): boolean {
  if (said === word) return true;
  if (!/^[\p{sc=Latin}\d]+$/u.test(word)) return said.includes(word);
  const ending = said.startsWith(word) ? said.slice(word.length) : '…';
  return ending === 's' || (word.length >= 4 && ending.length <= 2 && ending !== '…');
}

/** Whether a label speaks of the name or the handle, word by word; an empty label speaks of nobody. */
export function speaksOf(label: string, name: string, handle: string | null): boolean {
  if (label === '') return false;
  if (handle !== null && saysHandle(label.toLowerCase(), handle.toLowerCase())) return true;
  const plain = bare(name);
  if (plain === '' || !bare(label).includes(plain)) return false;
  const words = wordsOf(name);
  const said = wordsOf(label);
  return said.some((_, at) => words.every((word, index) => declined(said[at + index] ?? '', word)));
}

/** Like `speaksOf`, but generous: for a picture that stands with the name, whose label may leave out a second name in brackets. */
export function agrees(label: string, name: string, handle: string | null): boolean {
  const said = bare(label);
  const plain = bare(name);
  const first = bare(name.replace(/\s*\(.*\)\s*$/su, ''));
  return speaksOf(label, name, handle) || (plain !== '' && said.includes(plain)) || (first.length >= 3 && said.includes(first)) || (said.length >= 3 && plain.startsWith(said));
}

/** Whether a picture's label says that it shows somebody else, on a site whose labels say whom they show. */
export function contradicts(layout: Layout, label: string, name: string, handle: string | null): boolean {
  return layout.adapter.avatar.labelled === true && bare(label) !== '' && bare(name) !== '' && !agrees(label, name, handle);
}
