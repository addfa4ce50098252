// Opens a saved page and undoes what saving did to it: links that were `#`, addresses of archives and of local files.
// Runs none of the page's scripts and loads nothing.

import { JSDOM } from 'jsdom';
import { unpackArchive } from './archive.ts';
import { unwrapped } from './savedAddress.ts';
import { mendPictures } from './savedPictures.ts';

export interface SavedPage {
  readonly document: Document;
  /** Where the page says it was saved from; null when it does not. */
  readonly url: string | null;
}

const UNSEEN = 'script,style,noscript,template,link[rel="stylesheet"]';

const attribute = (document: Document, selector: string, name: string): string | null => document.querySelector(selector)?.getAttribute(name) || null;

/** The address in the comment that browsers and page savers leave at the top, or in the page's own words about itself. */
function savedFrom(document: Document): string | null {
  const comments = [...document.childNodes, ...(document.documentElement?.childNodes ?? []), ...(document.head?.childNodes ?? [])].filter((node) => node.nodeType === 8);
  for (const { nodeValue } of comments) {
    const found = /saved from url=\(\d+\)(\S+)/i.exec(nodeValue ?? '') ?? /^\s*url:\s*(https?:\S+)/im.exec(nodeValue ?? '');
    if (found?.[1] !== undefined && /^https?:/.test(found[1])) return found[1];
  }
  return (
    attribute(document, 'meta[name="savepage-url"]', 'content') ??
    attribute(document, 'link[rel="canonical"]', 'href') ??
    attribute(document, 'meta[property="og:url"]', 'content') ??
    attribute(document, 'base[href]', 'href')
  );
}

/** A page saved out of the browser's source viewer holds the source as text, a line a row. */
function sourceOf(document: Document): string | null {
  const lines = document.querySelectorAll('td.line-content');
  return lines.length < 2 ? null : [...lines].map((line) => line.textContent).join('\n');
}

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? url;

function mendHref(href: string, page: string | null): string {
  const plain = unwrapped(href);
  if (plain.includes('#') && (page === null ? plain.endsWith('#') : pathOf(plain) === pathOf(page) && !/#@?-?\w+$/.test(plain))) return '#';
  if (/^file:/i.test(plain)) return /\.(html?|mht)([?#]|$)/i.test(plain) ? '#' : plain.replace(/^file:\/\/(\/[a-z]:)?/i, '');
  return plain;
}

/** Puts what stands apart into the page: frames that were saved within it, and parts that a script would have taken out of comments. */
function unfold(document: Document): void {
  for (const frame of document.querySelectorAll('iframe[srcdoc]')) inPlace(frame, frame.getAttribute('srcdoc') ?? '');
  for (const code of document.querySelectorAll('code')) {
    const [comment, other] = code.childNodes;
    if (comment?.nodeType === 8 && other === undefined) inPlace(code, comment.nodeValue ?? '');
  }
}

function inPlace(element: Element, html: string): void {
  const box = element.ownerDocument.createElement('div');
  box.innerHTML = html;
  element.replaceWith(box);
}

function mend(document: Document, page: string | null): void {
  unfold(document);
  mendPictures(document);
  for (const element of document.querySelectorAll(UNSEEN)) element.remove();
  for (const element of document.querySelectorAll('[data-savepage-href]')) element.setAttribute('href', element.getAttribute('data-savepage-href') ?? '');
  for (const anchor of document.querySelectorAll('a[href]')) {
    const href = anchor.getAttribute('href') ?? '';
    const mended = mendHref(href, page);
    if (mended !== href) anchor.setAttribute('href', mended);
  }
}

/** Pages that say no charset were said one by their server, and that was UTF-8; only bytes that are not fall to what browsers guess. */
function textOf(bytes: Uint8Array): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes);
  }
}

/** Opens the bytes of a saved page (HTML or a web archive); `url` overrides where it says it was saved from. */
export function openSavedPage(bytes: Uint8Array, url?: string): SavedPage {
  const archive = unpackArchive(bytes);
  let document = new JSDOM(archive === null ? textOf(bytes) : archive.html).window.document;
  const source = sourceOf(document);
  if (source !== null) document = new JSDOM(source).window.document;
  const said = url ?? archive?.url ?? savedFrom(document);
  const page = said === null ? null : unwrapped(said);
  mend(document, page);
  return { document, url: page };
}
