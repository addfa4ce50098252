// A verdict's shape as SVG, in the colours of the verdict class around it (`.official` …) or of its own.
// Decoration beside a word: hidden from screen readers, which read the word.

import { SHAPES, type Paint, type ShapeName } from '../core/shapes.ts';

const PAINTS: Readonly<Record<Paint, string>> = { ink: 'var(--ink)', paper: 'var(--paper)', none: 'none' };

/** `size` in CSS pixels. */
export const VerdictShape = ({ kind, size = 24 }: { readonly kind: ShapeName; readonly size?: number }) => (
  <svg class={kind} viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
    {SHAPES[kind].map((part) => (
      <path
        key={part.d}
        d={part.d}
        style={{ fill: PAINTS[part.fill], stroke: PAINTS[part.stroke] }}
        stroke-width={part.width}
        stroke-linejoin="round"
        stroke-linecap={part.dash === undefined ? 'round' : 'butt'}
        {...(part.dash === undefined ? {} : { 'stroke-dasharray': part.dash })}
      />
    ))}
  </svg>
);
