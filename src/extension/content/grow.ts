// A drawing as nodes of the page: element by element, so that no text ever becomes markup.

import type { Drawing } from '../protocol.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function grow(drawing: Drawing, inSvg = false): Node {
  if (typeof drawing === 'string') return document.createTextNode(drawing);
  const [tag, attributes, ...inner] = drawing;
  const svg = inSvg || tag === 'svg';
  const element = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inner.map((each) => grow(each, svg)));
  return element;
}
