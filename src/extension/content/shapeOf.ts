// A verdict's shape as an SVG element, made node by node: no markup from text, no address of the extension.

import type { Paint, ShapeName } from '../../core/shapes.ts';
import type { Look } from '../protocol.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PAINTS: Readonly<Record<Paint, string>> = { ink: 'var(--ink)', paper: 'var(--paper)', none: 'none' };

/** Draws a verdict's shape; `size` in CSS pixels. Decoration beside a word, so hidden from screen readers. */
export type Draw = (kind: ShapeName, size: number) => SVGElement;

export const drawer = (shapes: Look['shapes']): Draw => (kind, size) => {
  const svg = document.createElementNS(SVG, 'svg');
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>): void => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(svg, { viewBox: '0 0 32 32', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' });
  for (const { d, fill, stroke, width, dash } of shapes[kind]) {
    const path = document.createElementNS(SVG, 'path');
    set(path, { d, 'stroke-width': width, 'stroke-linejoin': 'round', 'stroke-linecap': dash === undefined ? 'round' : 'butt' });
    if (dash !== undefined) path.setAttribute('stroke-dasharray', dash);
    path.style.fill = PAINTS[fill];
    path.style.stroke = PAINTS[stroke];
    svg.append(path);
  }
  return svg;
};
