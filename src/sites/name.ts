// The name that a link says: which of its texts is one. Decides nothing about whether the link shows anybody.

import type { AccountLink } from '../core/account/links.ts';
import type { Layout } from './layout.ts';
import { beforeDot, type Chunk, chunksOf } from './text.ts';

export const isHandle = (text: string, handle: string | null): boolean =>
  handle !== null && text.replace(/^[@\u200e\u2066-\u2069]+|[\u200e\u2066-\u2069]+$/g, '').toLowerCase() === handle.toLowerCase();

/** How many follow: a number of several digits or with a unit, and a word; sites write the whole number into a title. */
const COUNT = /^\d[\d.,]*(?:\d|\s?(?:[KMB]|rb|jt|ribu|juta|mil|mill?\.|Mio\.?|tys\.|Bin|Mn|тыс\.|万|億|만))\s?\p{L}+$/iu;
export const counts = ({ element, text }: Chunk): boolean =>
  COUNT.test(text) || [element, ...element.querySelectorAll('[title]')].some((each) => /^\d[\d.,\s]*$/.test(each.getAttribute('title') ?? ''));

/** Whether a link says a name within a sentence of the site's own: "Budi reposted". */
export const inPhrase = (layout: Layout, anchor: Element): boolean =>
  layout.phrase !== null && (anchor.closest(layout.phrase) !== null || anchor.querySelector(layout.phrase) !== null);

/** The name in such a sentence: what stands in an element of its own, else what the site's words leave of it; null if neither tells. */
function nameInPhrase(layout: Layout, anchor: Element): Chunk | null {
  const [said, other] = chunksOf(anchor);
  if (said === undefined || other !== undefined) return said ?? null;
  const [inner, more] = [...said.element.children].flatMap((child) => chunksOf(child));
  if (inner !== undefined && more === undefined && inner.text !== said.text) return inner;
  const left = said.text.replace(layout.adapter.phrase ?? /$/, '').trim();
  return left === '' || left === said.text ? null : { element: said.element, text: left };
}

/** Where a site marks what people wrote, its own words beside it ("Active now") are no name. */
function isWritten(layout: Layout, anchor: Element, element: Element): boolean {
  const written = element.closest(layout.selector('written'));
  return written !== null && written !== anchor && anchor.contains(written);
}

/**
 * A link's name: its first text, or the second where that is the handle and the site writes the name after it; null when it
 * shows no text. Where the site shows every account by its handle, a link without it names none: it is a word of the page's own.
 */
export function nameIn(layout: Layout, anchor: Element, { account: { handle }, place }: AccountLink): Chunk | null {
  const { byHandle, handleFirst } = layout.adapter;
  if (inPhrase(layout, anchor)) return nameInPhrase(layout, anchor);
  const shown = chunksOf(anchor).filter(({ text }) => /[\p{L}\p{N}\p{S}]/u.test(text));
  const written = shown.filter(({ element }) => isWritten(layout, anchor, element));
  // Beside a chat's picture stands who is there now, in words as long as a name's.
  const chunks = written.length > 0 || (place === 'chat' && layout.adapter.selectors['written'] !== undefined) ? written : shown;
  const [first, ...others] = chunks;
  if (first === undefined || (byHandle === true && !chunks.some(({ text }) => isHandle(text, handle)))) return null;
  // A name may be the handle's own letters: then the text after it is no name but what the site says of the account.
  if (handleFirst !== true || !isHandle(first.text, handle)) return first;
  // A bare number may stand between handle and name; a number of followers stands where no name is.
  const second = others.find(({ text }) => !/^\d[\d.,]*\s?[KMB]$/i.test(text));
  if (second === undefined || counts(second)) return first;
  return { element: second.element, text: beforeDot(second.text) };
}

/** Letters and digits only, for comparing two tellings of one name. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
