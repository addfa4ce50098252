// Ways in which a site's next layout may break what the readers know: attributes renamed, roles dropped, wrappers shuffled,
// nodes doubled or late. Each changes a page in place, the same way every time.

export type Mutation = (document: Document) => void;

const all = (document: Document, selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
const drop = (...names: readonly string[]): Mutation => (document) => {
  for (const element of all(document, 'body *')) for (const name of names) element.removeAttribute(name);
};
const everySecond = (elements: readonly Element[]): readonly Element[] => elements.filter((_, index) => index % 2 === 1);

function rename(document: Document, element: Element, name: string): void {
  const renamed = document.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function wrap(document: Document, element: Element): void {
  const box = document.createElement('div');
  element.replaceWith(box);
  box.append(element);
}

const FRAMES = '[aria-posinset],[role="article"],[role="listitem"],article,li,[data-pressable-container],[data-testid="UserCell"],.chatlist-chat,[role="row"]';

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'roles dropped': drop('role'),
  'labels dropped': drop('aria-label'),
  'positions dropped': drop('aria-posinset', 'aria-labelledby', 'aria-describedby'),
  'roles and positions dropped': drop('role', 'aria-posinset', 'aria-label'),
  'hidden links shown': drop('aria-hidden'),
  'image texts dropped': drop('alt', 'title'),
  'classes and ids dropped': drop('class', 'id', 'style'),
  'test ids renamed': (document) => {
    for (const element of all(document, 'body *')) {
      for (const { name, value } of [...element.attributes]) {
        if (!name.startsWith('data-')) continue;
        element.removeAttribute(name);
        element.setAttribute(`${name}2`, value);
      }
    }
  },
  'links wrapped': (document) => all(document, 'body a').forEach((link) => wrap(document, link)),
  'pictures wrapped': (document) => all(document, 'body img,body svg').forEach((picture) => wrap(document, picture)),
  'wrappers removed': (document) => {
    for (const box of all(document, 'body div:not([role]):not([data-testid]):not([id]),body span:not([role])')) if (box.children.length === 1 && box.textContent === box.firstElementChild?.textContent) box.replaceWith(...box.childNodes);
  },
  'headings renamed': (document) => all(document, 'h1,h2,h3,h4,h5').forEach((heading) => rename(document, heading, 'div')),
  'elements of the site renamed': (document) => {
    for (const element of all(document, 'body *').filter(({ localName }) => localName.includes('-') || ['article', 'header', 'main', 'nav', 'section'].includes(localName))) rename(document, element, 'div');
  },
  'links doubled': (document) => everySecond(all(document, 'body a')).forEach((link) => link.after(link.cloneNode(true))),
  'rows doubled': (document) => all(document, FRAMES).forEach((row) => row.after(row.cloneNode(true))),
  'rows reversed': (document) => all(document, FRAMES).forEach((row) => row.append(...[...row.children].reverse())),
  'rows flattened': (document) => {
    for (const row of all(document, FRAMES)) row.replaceWith(...row.childNodes);
  },
  'addresses late': (document) => everySecond(all(document, 'body a[href]')).forEach((link) => link.removeAttribute('href')),
  'pictures late': (document) => everySecond(all(document, 'body img,body image')).forEach((picture) => ['src', 'xlink:href'].forEach((name) => picture.removeAttribute(name))),
  'names late': (document) => {
    for (const link of everySecond(all(document, 'body a[href]')).filter((each) => each.children.length > 0 || each.textContent !== '')) {
      for (const text of all(link.ownerDocument, 'span,strong').filter((each) => link.contains(each) && each.children.length === 0)) text.textContent = '';
    }
  },
  'navigation moved into the page': (document) => {
    const main = document.querySelector('main,[role="main"],body > div') ?? document.body;
    for (const nav of all(document, 'nav,[role="navigation"],[role="banner"]')) if (!nav.contains(main)) main.prepend(nav);
  },
  'page put into one more frame': (document) => {
    const box = document.createElement('div');
    box.append(...document.body.childNodes);
    document.body.append(box);
  },
};
