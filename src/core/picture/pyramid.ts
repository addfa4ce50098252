// A picture at several sizes, and patches cut out of it under any shift, scale and turn.
// Smaller sizes are made by averaging areas, so that a patch of few samples never picks single pixels.

import type { Grey } from './pixels.ts';

/** Sizes from the largest down, each 1/√2 of the one before. */
export interface Pyramid {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly Grey[];
}

/** Sends a patch's coordinates (−1 … 1 across and down) to pixels of the picture's largest size. */
export interface Place {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly x: number;
  readonly y: number;
}

/** The picture in another size: the mean of the area under each new pixel. */
export function resized(grey: Grey, width: number, height: number): Grey {
  if (width === grey.width && height === grey.height) return grey;
  const half = narrowed(grey, sharesOf(grey.width, width), width);
  const { reach, firsts, shares } = sharesOf(grey.height, height);
  const data = new Float32Array(width * height);
  for (let row = 0, tap = 0; row < height; row += 1) {
    const begin = row * width;
    for (let each = 0, from = firsts[row]! * width; each < reach; each += 1, tap += 1, from += width) {
      const share = shares[tap]!;
      for (let at = 0; at < width; at += 1) data[begin + at]! += share * half[from + at]!;
    }
  }
  return { width, height, data };
}

/** Every row in another width. */
function narrowed(grey: Grey, { reach, firsts, shares }: Shares, width: number): Float32Array {
  const half = new Float32Array(width * grey.height);
  const { data } = grey;
  for (let at = 0; at < width; at += 1) {
    const tap = at * reach;
    for (let row = 0, to = at, from = firsts[at]!; row < grey.height; row += 1, to += width, from += grey.width) {
      let sum = 0;
      for (let each = 0; each < reach; each += 1) sum += shares[tap + each]! * data[from + each]!;
      half[to] = sum;
    }
  }
  return half;
}

/** Of each new sample of a line its first old one, and the shares of that and of those after it, `reach` in all. */
interface Shares { readonly reach: number; readonly firsts: Int32Array; readonly shares: Float32Array }

/** Lines of one length have the same shares; avatars come in few sizes. */
const known = /* @__PURE__ */ new Map<string, Shares>();
const MOST_KNOWN = 64;

function sharesOf(from: number, to: number): Shares {
  const key = `${from}/${to}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = makeShares(from, to);
  known.set(key, made);
  return made;
}

function makeShares(from: number, to: number): Shares {
  const ratio = from / to;
  // Enlarging takes a tent of one source pixel instead of the area, or single pixels would show as steps.
  const half = Math.max(ratio, 1) / 2;
  const reach = Math.min(from, Math.ceil(2 * half) + 1);
  const firsts = new Int32Array(to);
  const shares = new Float32Array(to * reach);
  for (let at = 0; at < to; at += 1) {
    const middle = (at + 0.5) * ratio;
    const [begin, end] = [Math.max(0, middle - half), Math.min(from, middle + half)];
    const first = Math.min(Math.floor(begin), from - reach);
    firsts[at] = first;
    for (let sample = Math.floor(begin); sample < Math.min(from, Math.ceil(end)); sample += 1) {
      shares[at * reach + sample - first] = (Math.min(end, sample + 1) - Math.max(begin, sample)) / (end - begin);
    }
  }
  return { reach, firsts, shares };
}

/** The sizes of a picture down to `smallest` pixels on the shorter side. */
export function pyramidOf(grey: Grey, smallest: number): Pyramid {
  const levels = [grey];
  for (let step = 1; step < 12; step += 1) {
    const [width, height] = [grey.width, grey.height].map((side) => Math.round(side / 2 ** (step / 2))) as [number, number];
    if (Math.min(width, height) < smallest) break;
    // Half of a half is a quarter: the mean of means is the mean, from a quarter of the samples.
    const twice = levels[step - 2];
    levels.push(resized(twice?.width === 2 * width && twice.height === 2 * height ? twice : grey, width, height));
  }
  return { width: grey.width, height: grey.height, levels };
}

/** A square window of the picture: middle and side in pixels of the largest size, turn in radians. */
export function windowPlace(x: number, y: number, side: number, turn = 0): Place {
  const [cosine, sine] = [(Math.cos(turn) * side) / 2, (Math.sin(turn) * side) / 2];
  return { xx: cosine, xy: -sine, yx: sine, yy: cosine, x, y };
}

/**
 * Fills `into` with `count` × `count` samples of the picture at a place; the outermost samples stand half a step
 * inside the patch's edge. Beyond the picture its edge goes on; `inside` (when given) gets 1 within it and 0 beyond.
 */
export function cut(pyramid: Pyramid, place: Place, count: number, into: Float32Array, inside?: Uint8Array): void {
  const step = (2 * Math.sqrt(Math.abs(place.xx * place.yy - place.xy * place.yx))) / count;
  const level = Math.max(0, Math.min(pyramid.levels.length - 1, Math.round(Math.log2(step) * 2)));
  const { width, height, data } = pyramid.levels[level]!;
  const [ratioX, ratioY] = [width / pyramid.width, height / pyramid.height];
  const [right, bottom] = [width - 1, height - 1];
  for (let row = 0, at = 0; row < count; row += 1) {
    const down = (2 * row + 1) / count - 1;
    for (let column = 0; column < count; column += 1, at += 1) {
      const across = (2 * column + 1) / count - 1;
      let x = (place.x + place.xx * across + place.xy * down) * ratioX - 0.5;
      let y = (place.y + place.yx * across + place.yy * down) * ratioY - 0.5;
      if (inside !== undefined) inside[at] = x >= -0.5 && y >= -0.5 && x <= right + 0.5 && y <= bottom + 0.5 ? 1 : 0;
      x = x < 0 ? 0 : x > right ? right : x;
      y = y < 0 ? 0 : y > bottom ? bottom : y;
      const left = x | 0;
      const top = y | 0;
      const from = top * width + left;
      const next = left < right ? 1 : 0;
      const below = top < bottom ? width : 0;
      const [partX, partY] = [x - left, y - top];
      const upper = data[from]! + (data[from + next]! - data[from]!) * partX;
      const lower = data[from + below]! + (data[from + below + next]! - data[from + below]!) * partX;
      into[at] = upper + (lower - upper) * partY;
    }
  }
}
