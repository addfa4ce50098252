// A page to a reduced, anonymised copy: structure, roles and kinds of pictures stay; scripts, texts, names, ids and addresses go.
// Made for repairing a reader from a page that somebody saved; the copy holds nobody's name and loads nothing.

import type { SiteRules } from '../core/list/rules.ts';
import type { PageLocation, Site } from './adapter.ts';
import { type Aliases, makeAliases } from './aliases.ts';
import { type Layout, layoutOf } from './layout.ts';
import { background } from './picture.ts';
import { read } from './read.ts';

const GONE = 'script,style,noscript,template,link,meta,iframe,object[data],source,track,input,textarea,select,canvas + *[data-url],path,polygon,defs';
/** Attributes whose words are the page's own grammar. Everything else but these and the ones below is dropped. */
const GRAMMAR = /^(role|dir|type|tabindex|aria-(hidden|posinset|modal|selected|expanded|haspopup|labelledby|describedby)|data-(testid|e2e|pagelet|ad-[\w-]+|virtualized|visualcompletion|pressable-container|scope|icon|peer-id|id|tab|sigil))$/;
const SPOKEN = /^(aria-label|alt|title)$/;
const SEMANTIC_CLASSES = new Set(['telegram', 'tiktok']);
const XLINK = 'http://www.w3.org/1999/xlink';

/** The kind of a picture is in its address: host and path stay, the file becomes a number, what is signed or asked goes. */
function pictureAddress(address: string, aliases: Aliases): string {
  const number = aliases.picture(address);
  const [, host, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/.exec(address) ?? [];
  if (host === undefined) return address === '' ? '' : `./berkas/${number}_n.jpg`;
  const kinds = path.split('/').slice(1, -1).map((part) => (/^\d{5,}$/.test(part) ? '0' : part));
  const size = /(_normal|_bigger|_x96|_400x400)\.\w+$/.exec(path)?.[1] ?? /([~=][\w:.-]+)$/.exec(path)?.[1] ?? '_n.jpg';
  return `https://${host}/${kinds.join('/')}${kinds.length > 0 ? '/' : ''}${number}${size}`;
}

/** A segment of a path: a known key's stand-in, a word of the site's own (`posts`, `@akun1`), else nothing that names anything. */
function segment(part: string, aliases: Aliases): string {
  const plain = decoded(part);
  const known = aliases.known(plain);
  if (known !== null) return known;
  // `Name-of-a-page-1000`: the number alone is the key.
  const numbered = aliases.known(/-(\d{5,20})$/.exec(plain)?.[1] ?? '');
  return numbered === null ? (/^([a-z_]{1,20}(\.php)?|e2ee)$/.test(part) ? aliases.value(part) : 'x') : `x-${numbered}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The link with invented keys; of everything else only what the reader looks at. */
function linkAddress(href: string, aliases: Aliases): string {
  if (href === '' || /^#(?!@?-?\d)/.test(href)) return '#';
  const opened = /^tg:\/\/resolve\?domain=(\w+)/.exec(href)?.[1];
  if (opened !== undefined) return `tg://resolve?domain=${aliases.known(opened) ?? 'x'}`;
  const [, host = '', path = '', query = '', hash = ''] = /^(https?:\/\/[^/?#]+)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const kept = [...new URLSearchParams(query)].filter(([name]) => /^(id|profile_id|sk|comment_id|story_fbid|phone|notif_t|notif_id|modal)$/.test(name));
  const asked = kept.map(([name, value]) => `${name}=${name === 'sk' ? value : (aliases.known(value) ?? 'x')}`).join('&');
  const peer = /^#(@?-?\w+)$/.exec(hash)?.[1];
  return `${host}${path.split('/').map((part) => (part === '' ? '' : segment(part, aliases))).join('/')}${asked === '' ? '' : `?${asked}`}${peer === undefined ? '' : `#${aliases.known(peer) ?? 'x'}`}`;
}

/** The names of classes that the site file looks for, such as a badge's. */
const keptClasses = ({ adapter }: Layout, value: string): string => {
  const selectors = Object.values(adapter.selectors).join();
  const parts = [...selectors.matchAll(/\[class\*="(\w+)"\]/g)].map(([, part = '']) => part);
  return value.split(/\s+/).filter((each) => each !== '' && (new RegExp(`\\.${each.replace(/\W/g, '\\$&')}(?![\\w-])`).test(selectors) || parts.some((part) => each.includes(part)))).join(' ');
};

/** A label that says a handle in the site's own words: they stay around its stand-in, or it would not be found any more. */
function labelOf(layout: Layout, name: string, value: string, aliases: Aliases): string {
  for (const { attribute, pattern, as } of (layout.adapter.cards ?? []).flatMap(({ keys }) => keys)) {
    const handle = attribute === name && as === 'handle' ? pattern.exec(value)?.[1] : undefined;
    if (handle !== undefined) return value.replace(handle, aliases.known(handle) ?? 'x');
  }
  return aliases.text(value);
}

/** What a text says, masked; the site's own words around a name stay, or the name would not be found any more. */
function textOf(layout: Layout, element: Element, text: string, aliases: Aliases): string {
  const words = element.closest(layout.selector('phrase')) === null ? '' : (layout.adapter.phrase?.exec(text)?.[0] ?? '');
  const at = text.indexOf(words);
  return aliases.text(text.slice(0, at)) + words + aliases.text(text.slice(at + words.length));
}

function reduceElement(layout: Layout, element: Element, aliases: Aliases): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'href' && element.localName === 'a') element.setAttribute('href', linkAddress(value, aliases));
    else if (name === 'src' || name === 'xlink:href' || (name === 'href' && element.localName === 'image')) {
      const address = pictureAddress(value, aliases);
      if (name === 'xlink:href' && element.hasAttributeNS(XLINK, 'href')) element.setAttributeNS(XLINK, name, address);
      else element.setAttribute(name, address);
    } else if (name === 'style' && value.includes('url(')) element.setAttribute('style', `background:url('${pictureAddress(background(value), aliases)}')`);
    else if (SPOKEN.test(name) && layout.adapter.avatar.mute?.test(value) === true) continue;
    else if (SPOKEN.test(name)) element.setAttribute(name, labelOf(layout, name, value, aliases));
    else if (name === 'class' && SEMANTIC_CLASSES.has(layout.adapter.site)) continue;
    else if (name === 'class' && keptClasses(layout, value) !== '') element.setAttribute(name, keptClasses(layout, value));
    else if (name === 'data-pre-plain-text') element.setAttribute(name, `[00.00] ${aliases.text(/\]\s*(.*?):\s*$/su.exec(value)?.[1] ?? '')}: `);
    else if (name === 'fill' && element.localName === 'circle') continue;
    else if (name === 'id' && /^([a-z][a-z_-]*)?\d*$/i.test(value)) element.setAttribute(name, value.replace(/\d+/, '0'));
    else if (GRAMMAR.test(name)) element.setAttribute(name, aliases.value(value));
    else element.removeAttribute(name);
  }
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 8) node.remove();
    else if (node.nodeType === 3) node.nodeValue = textOf(layout, element, node.nodeValue ?? '', aliases);
  }
}

/** Learns whom the page names, so that one person keeps one invented name in links, texts and labels. */
function learnPeople(layout: Layout, document: Document, aliases: Aliases, rules?: SiteRules): void {
  for (const anchor of document.querySelectorAll('a[href]')) {
    const account = layout.linkOf(anchor.getAttribute('href'))?.account;
    if (account?.id != null) aliases.learn(account.id);
    if (account?.handle != null) aliases.learn(account.handle);
  }
  for (const { profile } of read(layout.adapter, document, layout.location, rules, true).profiles) {
    if (profile.account.id !== null) aliases.learn(profile.account.id);
    if (profile.account.handle !== null) aliases.learn(profile.account.handle);
    aliases.learnName(profile.name);
  }
}

/**
 * The HTML of a reduced, anonymised copy, and the page's address with its invented account. Changes the document that it is
 * given: hand it a copy of the page (`document.cloneNode(true)`), never the page itself.
 */
export function reducePage(adapter: Site, document: Document, location: PageLocation, rules?: SiteRules): { readonly html: string; readonly url: string } {
  const aliases = makeAliases();
  const layout = layoutOf(adapter, document, location, rules, true);
  const own = layout.linkOf(location.href)?.account;
  for (const key of [own?.id, own?.handle]) if (key != null) aliases.learn(key);
  learnPeople(layout, document, aliases, rules);
  for (const element of document.querySelectorAll(GONE)) element.remove();
  const url = linkAddress(location.href, aliases);
  for (const element of document.body.querySelectorAll('*')) reduceElement(layout, element, aliases);
  document.title = aliases.text(document.title);
  const title = document.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<!doctype html>\n<!-- Reduced and anonymised page; names, ids and pictures are invented. -->\n<html><head><meta charset="utf-8"><title>${title}</title></head>${document.body.outerHTML}</html>\n`, url };
}
