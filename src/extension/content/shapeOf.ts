// A verdict's shape as an SVG element, made node by node: no markup from text, no address of the extension.

import { SHAPES, type Paint, type ShapeName } from '../../core/shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PAINTS: Readonly<Record<Paint, string>> = { ink: 'var(--ink)', paper: 'var(--paper)', none: 'none' };

/** `size` in CSS pixels. Decoration beside a word, so hidden from screen readers. */
export function shapeOf(kind: ShapeName, size: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>): void => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(svg, { viewBox: '0 0 32 32', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' });
  for (const { d, fill, stroke, width, dash } of SHAPES[kind]) {
    const path = document.createElementNS(SVG, 'path');
    set(path, { d, 'stroke-width': width, 'stroke-linejoin': 'round', 'stroke-linecap': dash === undefined ? 'round' : 'butt' });
    if (dash !== undefined) path.setAttribute('stroke-dasharray', dash);
    path.style.fill = PAINTS[fill];
    path.style.stroke = PAINTS[stroke];
    svg.append(path);
  }
  return svg;
}
