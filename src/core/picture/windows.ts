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
  /** Middle across and down, side, turn (radians) of each. */
  readonly places: Float32Array;
  readonly bits: Uint32Array;
  /** Bits on, and the factor that makes a likeness of a count. */
  readonly on: Float32Array;
  readonly factor: Float32Array;
}

type Span = readonly [number, number, number, number];
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
  return windowPlace(places[4 * window]!, places[4 * window + 1]!, places[4 * window + 2]!, places[4 * window + 3]!);
}

const spread = (values: Float32Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

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
    const bar = BRIGHT * spread(band);
    const stride = part > 0.6 ? 1 : 2;
    for (let top = 0; top + SIDE <= height; top += stride) {
      for (let left = 0; left + SIDE <= width; left += stride) {
        const [x, y] = [((left + SIDE / 2) * pyramid.width) / width, ((top + SIDE / 2) * pyramid.height) / height];
        add(to, [x, y, shorter * part, 0], band, width, left, top, bar);
      }
    }
  }
  return finished(to);
}

/** Windows of an avatar: middle across and down, side (parts of the shorter side), turn in degrees. */
const LOOKS: readonly (readonly [number, number, number, number])[] = [
  [0.5, 0.5, 1, 0], [0.5, 0.5, 0.76, 0], [0.5, 0.5, 0.55, 0], [0.5, 0.5, 0.9, 8], [0.5, 0.5, 0.9, -8],
  [0.5, 0.5, 0.7, 8], [0.5, 0.5, 0.7, -8], [0.38, 0.38, 0.72, 0], [0.62, 0.38, 0.72, 0], [0.5, 0.38, 0.72, 0],
  [0.27, 0.27, 0.5, 0], [0.73, 0.27, 0.5, 0], [0.27, 0.73, 0.5, 0], [0.73, 0.73, 0.5, 0],
  [0.26, 0.5, 0.5, 0], [0.74, 0.5, 0.5, 0], [0.5, 0.27, 0.5, 0], [0.5, 0.73, 0.5, 0],
  [0.5, 0.5, 0.65, 0], [0.5, 0.46, 0.46, 0], [0.5, 0.4, 0.56, 0], [0.5, 0.58, 0.56, 0],
];

/** All windows of an avatar. */
export function avatarWindows(pyramid: Pyramid): Windows {
  const to = draft();
  const shorter = Math.min(pyramid.width, pyramid.height);
  const count = SIDE + 2 * MARGIN;
  const patch = new Float32Array(count * count);
  for (const [x, y, part, turn] of LOOKS) {
    const [middleX, middleY, angle] = [x * pyramid.width, y * pyramid.height, (turn * Math.PI) / 180];
    cut(pyramid, windowPlace(middleX, middleY, (shorter * part * count) / SIDE, angle), count, patch);
    const band = bandPass(patch, count, count);
    add(to, [middleX, middleY, shorter * part, angle], band, count, MARGIN, MARGIN, BRIGHT * spread(band));
  }
  return finished(to);
}

/** A window of each picture that look alike: −1 … 1. */
export interface Pairing { readonly likeness: number; readonly avatar: number; readonly photo: number }

const counted = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** For each window of the avatar the window of the photo that is most like it, best first, at most `most`. */
export function pairings(avatar: Windows, photo: Windows, most: number): readonly Pairing[] {
  const found: Pairing[] = [];
  for (let own = 0; own < avatar.on.length; own += 1) {
    const start = own * WORDS;
    const [on, factor] = [avatar.on[own]!, avatar.factor[own]!];
    let [best, bestAt] = [-1, -1];
    for (let other = 0, at = 0; other < photo.on.length; other += 1) {
      let both = 0;
      for (let word = 0; word < WORDS; word += 1, at += 1) both += counted(avatar.bits[start + word]! & photo.bits[at]!);
      const likeness = (both * BITS - on * photo.on[other]!) * factor * photo.factor[other]!;
      if (likeness > best) [best, bestAt] = [likeness, other];
    }
    if (bestAt >= 0) found.push({ likeness: best, avatar: own, photo: bestAt });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}
