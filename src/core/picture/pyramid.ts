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
  const half = new Float32Array(width * grey.height);
  const across = sharesOf(grey.width, width);
  for (let row = 0; row < grey.height; row += 1) {
    const from = row * grey.width;
    for (let at = 0; at < width; at += 1) {
      let sum = 0;
      for (let tap = across.ends[at]!, sample = from + across.firsts[at]!; tap < across.ends[at + 1]!; tap += 1, sample += 1) sum += across.shares[tap]! * grey.data[sample]!;
      half[row * width + at] = sum;
    }
  }
  const data = new Float32Array(width * height);
  const down = sharesOf(grey.height, height);
  for (let row = 0; row < height; row += 1) {
    for (let tap = down.ends[row]!, from = down.firsts[row]! * width; tap < down.ends[row + 1]!; tap += 1, from += width) {
      const share = down.shares[tap]!;
      for (let at = 0, to = row * width; at < width; at += 1, to += 1) data[to]! += share * half[from + at]!;
    }
  }
  return { width, height, data };
}

/** Of each new sample of a line its first old one, and the shares of that and those after it, from `ends[n]` to `ends[n + 1]`. */
interface Shares { readonly firsts: Int32Array; readonly ends: Int32Array; readonly shares: Float32Array }

function sharesOf(from: number, to: number): Shares {
  const ratio = from / to;
  // Enlarging takes a tent of one source pixel instead of the area, or single pixels would show as steps.
  const reach = Math.max(ratio, 1) / 2;
  const [firsts, ends] = [new Int32Array(to), new Int32Array(to + 1)];
  const shares = new Float32Array(to * (Math.ceil(2 * reach) + 2));
  let tap = 0;
  for (let at = 0; at < to; at += 1) {
    const middle = (at + 0.5) * ratio;
    const [begin, end] = [Math.max(0, middle - reach), Math.min(from, middle + reach)];
    const last = Math.min(from - 1, Math.ceil(end) - 1);
    firsts[at] = Math.floor(begin);
    for (let sample = Math.floor(begin); sample <= last; sample += 1, tap += 1) shares[tap] = (Math.min(end, sample + 1) - Math.max(begin, sample)) / (end - begin);
    ends[at + 1] = tap;
  }
  return { firsts, ends, shares };
}

/** The sizes of a picture down to `smallest` pixels on the shorter side. */
export function pyramidOf(grey: Grey, smallest: number): Pyramid {
  const levels = [grey];
  for (let step = 1; step < 12; step += 1) {
    const [width, height] = [grey.width, grey.height].map((side) => Math.round(side / 2 ** (step / 2))) as [number, number];
    if (Math.min(width, height) < smallest) break;
    levels.push(resized(grey, width, height));
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
