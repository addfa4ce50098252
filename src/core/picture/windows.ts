// First stage: short bit patterns of many windows of both pictures. Their likeness is cheap, so it is asked for
// every pair; it only proposes where the pictures may overlay each other, the second stage decides.

import { bandPass } from './band.ts';
import { type Place, type Pyramid, cut, resized, windowPlace } from './pyramid.ts';

/** Samples a side of a window's pattern. */
const SIDE = 12;
const BITS = SIDE * SIDE;
export const WORDS = Math.ceil(BITS / 32);
/** Context around a window, in samples, so that the band at its edge is that of the whole picture. */
const MARGIN = 3;
/** A sample counts as bright only this much above the mean of the band, in spreads: a flat wall stays without bits. */
const BRIGHT = 0.25;
/** A pattern with fewer bits on (or off) than this is too plain to point at anything. */
const PLAIN = 20;

/** Patterns of windows, `WORDS` words each, with where they lie. */
export interface Windows {
  /** Middle across and down, side, turn (radians), 1 or −1 (left and right exchanged) of each. */
  readonly places: Float32Array;
  readonly bits: Uint32Array;
  /** Bits on, and the factor that makes a likeness of a count. */
  readonly on: Float32Array;
  readonly factor: Float32Array;
}

type Span = readonly [number, number, number, number, 1 | -1];
const SPAN = 5;
type Draft = { places: number[]; bits: number[]; on: number[]; factor: number[] };
const draft = (): Draft => ({ places: [], bits: [], on: [], factor: [] });
const finished = ({ places, bits, on, factor }: Draft): Windows => ({
  places: Float32Array.from(places), bits: Uint32Array.from(bits), on: Float32Array.from(on), factor: Float32Array.from(factor),
});

function add(to: Draft, span: Span, band: Float32Array, width: number, left: number, top: number, bar: number): void {
  const words = new Uint32Array(WORDS);
  let on = 0;
  for (let row = 0, bit = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1, bit += 1) {
      if (band[(top + row) * width + left + column]! <= bar) continue;
      words[bit >> 5]! |= 1 << (bit & 31);
      on += 1;
    }
  }
  if (on < PLAIN || on > BITS - PLAIN) return;
  to.places.push(...span);
  to.bits.push(...words);
  to.on.push(on);
  to.factor.push(1 / Math.sqrt(on * (BITS - on)));
}

/** Where a window lies. */
export function placeOf({ places }: Windows, window: number): Place {
  const [x = 0, y = 0, side = 1, turn = 0, way = 1] = places.subarray(SPAN * window, SPAN * window + SPAN);
  const place = windowPlace(x, y, side, turn);
  return { ...place, xx: way * place.xx, yx: way * place.yx };
}

/** Strength of the band in a window: what lies around (a frame, a screen) must not set its bar. */
function spread(band: Float32Array, width: number, left: number, top: number): number {
  let sum = 0;
  for (let row = top; row < top + SIDE; row += 1) {
    for (let at = row * width + left; at < row * width + left + SIDE; at += 1) sum += band[at]! * band[at]!;
  }
  return Math.sqrt(sum / BITS);
}

/** Sides of an official photo's windows, as parts of its shorter side. */
const PARTS = [1, 0.87, 0.75, 0.65, 0.56, 0.485, 0.42, 0.365];

/** All windows of an official photo. */
export function photoWindows(pyramid: Pyramid): Windows {
  const to = draft();
  const shorter = Math.min(pyramid.width, pyramid.height);
  for (const part of PARTS) {
    const pixel = (shorter * part) / SIDE;
    const [width, height] = [Math.round(pyramid.width / pixel), Math.round(pyramid.height / pixel)];
    const band = bandPass(resized(pyramid.levels[0]!, width, height).data, width, height);
    const stride = part > 0.6 ? 1 : 2;
    for (let top = 0; top + SIDE <= height; top += stride) {
      for (let left = 0; left + SIDE <= width; left += stride) {
        const [x, y] = [((left + SIDE / 2) * pyramid.width) / width, ((top + SIDE / 2) * pyramid.height) / height];
        add(to, [x, y, shorter * part, 0, 1], band, width, left, top, BRIGHT * spread(band, width, left, top));
      }
    }
  }
  return finished(to);
}

/** Upright windows of an avatar: its side in samples, and where the windows begin in it (across and down). */
const UPRIGHT: readonly (readonly [number, readonly (readonly [number, number])[]])[] = [
  [12, [[0, 0]]],
  [16, [[2, 2], [0, 0], [4, 0], [2, 0]]],
  [19, [[3, 3], [4, 4]]],
  [22, [[5, 5], [5, 3], [5, 7]]],
  [24, [[0, 0], [12, 0], [0, 12], [12, 12], [0, 6], [12, 6], [6, 0], [6, 12], [6, 5]]],
];

/** Turned windows around its middle: side as a part of the avatar's, turn in degrees. */
const TURNED = [[0.9, 8], [0.9, -8], [0.7, 8], [0.7, -8]] as const;

/** All windows of an avatar; of one that is no square, those of the square in its middle. */
export function avatarWindows(pyramid: Pyramid): Windows {
  const to = draft();
  const shorter = Math.min(pyramid.width, pyramid.height);
  const [x, y] = [pyramid.width / 2, pyramid.height / 2];
  const patch = new Float32Array(32 * 32);
  for (const [count, corners] of UPRIGHT) {
    cut(pyramid, windowPlace(x, y, shorter), count, patch);
    const band = bandPass(patch.subarray(0, count * count), count, count);
    const pixel = shorter / count;
    for (const [left, top] of corners) {
      const bar = BRIGHT * spread(band, count, left, top);
      add(to, [x + (left + SIDE / 2) * pixel - shorter / 2, y + (top + SIDE / 2) * pixel - shorter / 2, SIDE * pixel, 0, 1], band, count, left, top, bar);
    }
  }
  const count = SIDE + 2 * MARGIN;
  for (const [part, degrees] of TURNED) {
    const turn = (degrees * Math.PI) / 180;
    cut(pyramid, windowPlace(x, y, (shorter * part * count) / SIDE, turn), count, patch);
    const band = bandPass(patch.subarray(0, count * count), count, count);
    add(to, [x, y, shorter * part, turn, 1], band, count, MARGIN, MARGIN, BRIGHT * spread(band, count, MARGIN, MARGIN));
  }
  return finished(to);
}

/** The same windows seen in a mirror. */
export function mirroredWindows({ places, bits, on, factor }: Windows): Windows {
  const other = new Uint32Array(bits.length);
  for (let window = 0; window < on.length; window += 1) {
    const start = window * WORDS;
    for (let bit = 0; bit < BITS; bit += 1) {
      if (((bits[start + (bit >> 5)]! >>> (bit & 31)) & 1) === 0) continue;
      const to = bit - (bit % SIDE) + SIDE - 1 - (bit % SIDE);
      other[start + (to >> 5)]! |= 1 << (to & 31);
    }
  }
  return { places: places.map((value, at) => (at % SPAN === SPAN - 1 ? -value : value)), bits: other, on, factor };
}

/** A window of each picture that look alike: −1 … 1. */
export interface Pairing { readonly likeness: number; readonly avatar: number; readonly photo: number }

const counted = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** For each window of the avatar the window of the photo that is most like it, if by more than `least`; best first, at most `most`. */
export function pairings(avatar: Windows, photo: Windows, least: number, most: number): readonly Pairing[] {
  const found: Pairing[] = [];
  for (let own = 0; own < avatar.on.length; own += 1) {
    const start = own * WORDS;
    const [on, factor] = [avatar.on[own]!, avatar.factor[own]!];
    const [first, second, third, fourth, fifth] = [avatar.bits[start]!, avatar.bits[start + 1]!, avatar.bits[start + 2]!, avatar.bits[start + 3]!, avatar.bits[start + 4]!];
    const rest = counted(fourth) + counted(fifth);
    let [best, bestAt] = [least, -1];
    for (let other = 0, at = 0; other < photo.on.length; other += 1, at += WORDS) {
      // A carry-save addition: three words are counted in two.
      const a = first & photo.bits[at]!;
      const b = second & photo.bits[at + 1]!;
      const c = third & photo.bits[at + 2]!;
      const three = counted(a ^ b ^ c) + 2 * counted((a & b) | (c & (a ^ b)));
      const [chance, scale] = [on * photo.on[other]!, factor * photo.factor[other]!];
      // Most windows cannot become the best one, whatever the other two words hold.
      if (((three + rest) * BITS - chance) * scale <= best) continue;
      const both = three + counted(fourth & photo.bits[at + 3]!) + counted(fifth & photo.bits[at + 4]!);
      const likeness = (both * BITS - chance) * scale;
      if (likeness > best) [best, bestAt] = [likeness, other];
    }
    if (bestAt >= 0) found.push({ likeness: best, avatar: own, photo: bestAt });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}
