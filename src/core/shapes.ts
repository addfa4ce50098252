// How each verdict is drawn: one source for the marks in pages, the popup, the check page and the icon files.
// Path data on a 32×32 field in two paints, so that every surface brings its own colours, light and dark.
// No ticks and no warning triangles: nothing here may pass for a platform's badge or a browser's warning.

import type { VerdictKind } from './match/verdict.ts';

export type ShapeName = VerdictKind | 'brand';
/** `ink` is the verdict's own colour, `paper` what lies under it. */
export type Paint = 'ink' | 'paper' | 'none';

export interface ShapePart {
  readonly d: string;
  readonly fill: Paint;
  readonly stroke: Paint;
  /** Stroke width on the 32×32 field; 0 where there is no stroke. */
  readonly width: number;
  /** Dash pattern of the stroke. */
  readonly dash?: string;
}

const filled = (d: string, fill: Paint = 'ink'): ShapePart => ({ d, fill, stroke: 'none', width: 0 });
const line = (d: string, width: number, stroke: Paint = 'ink'): ShapePart => ({ d, fill: 'none', stroke, width });
const outlined = (d: string, width: number): ShapePart => ({ d, fill: 'paper', stroke: 'ink', width });

const SHIELD = 'M16 1.5L29 6V15.5C29 23 23.6 28.4 16 30.7C8.4 28.4 3 23 3 15.5V6Z';
/** A pendopo, the open hall of a Javanese public office. */
const HALL = 'M16 6.2L19.2 9.8H22.6L26 14.4H6L9.4 9.8H12.8ZM8.8 15.8H11.6V21.4H8.8ZM14.6 15.8H17.4V21.4H14.6ZM20.4 15.8H23.2V21.4H20.4ZM8 22.6H24V25H8Z';
const CIRCLE = 'M16 3A13 13 0 1 1 16 29A13 13 0 1 1 16 3Z';
/** A topeng, the dancer's mask: somebody wears another's face. */
const MASK = 'M3.6 5.6C8 3.8 12 4.6 16 6C20 4.6 24 3.8 28.4 5.6C30.2 15 27 25.6 16 30.2C5 25.6 1.8 15 3.6 5.6Z';
const EYES = 'M6.6 11.4C9.6 10.4 12.6 11.6 14 15.2C10.8 16.8 7.4 15.6 6.6 11.4ZM25.4 11.4C22.4 10.4 19.4 11.6 18 15.2C21.2 16.8 24.6 15.6 25.4 11.4Z';
/** The road sign that asks for care. */
const DIAMOND = 'M16 2L30 16L16 30L2 16Z';

export const SHAPES: Readonly<Record<ShapeName, readonly ShapePart[]>> = {
  brand: [outlined(SHIELD, 2.4), filled(HALL)],
  official: [filled(SHIELD), filled(HALL, 'paper')],
  former: [outlined(CIRCLE, 3), line('M16 8.5V16.5L21 19.5', 3.2)],
  impostor: [filled(MASK), filled(EYES, 'paper'), line('M10.4 24.2C13 20.8 19 20.8 21.6 24.2', 2.6, 'paper')],
  suspect: [outlined(MASK, 2.8), filled(EYES), line('M11.6 22.4H20.4', 2.6)],
  lookalike: [outlined(DIAMOND, 2.6), line('M12.4 12.8C12.6 10.6 14.1 9.4 16 9.4C18.1 9.4 19.6 10.7 19.6 12.6C19.6 15.2 16 15.4 16 18.4', 2.8), filled('M16 20.6A1.8 1.8 0 1 1 16 24.2A1.8 1.8 0 1 1 16 20.6Z')],
  unknown: [outlined(CIRCLE, 2.4), filled('M9.6 14.4A1.6 1.6 0 1 1 9.6 17.6A1.6 1.6 0 1 1 9.6 14.4ZM16 14.4A1.6 1.6 0 1 1 16 17.6A1.6 1.6 0 1 1 16 14.4ZM22.4 14.4A1.6 1.6 0 1 1 22.4 17.6A1.6 1.6 0 1 1 22.4 14.4Z')],
  unreadable: [{ ...outlined(CIRCLE, 3), dash: '5 3.2' }, line('M10 16H22', 3.4)],
};

/** A shape's two colours on a light ground, as in the icon files; the marks in pages use them too. */
export const SHAPE_COLOURS: Readonly<Record<ShapeName, { readonly ink: string; readonly paper: string }>> = {
  brand: { ink: '#0b5d4e', paper: '#ffffff' },
  official: { ink: '#0b6b3a', paper: '#ffffff' },
  former: { ink: '#566070', paper: '#ffffff' },
  impostor: { ink: '#b3141e', paper: '#ffffff' },
  suspect: { ink: '#b3141e', paper: '#ffffff' },
  lookalike: { ink: '#6f4400', paper: '#ffd976' },
  unknown: { ink: '#566070', paper: '#ffffff' },
  unreadable: { ink: '#566070', paper: '#eef0f3' },
};
