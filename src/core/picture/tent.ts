// The low-pass of PDQ: two passes of a box blur along rows and columns make a tent. Nothing else uses it.

import type { Grey } from './pixels.ts';

/** Blurs so that every n-th sample of `side` samples a direction stands for its surroundings; a new picture. */
export function tent(grey: Grey, side: number): Grey {
  const { width, height } = grey;
  const window = (length: number): number => Math.floor((length + 2 * side - 1) / (2 * side));
  const [across, down] = [window(width), window(height)];
  if (across === 1 && down === 1) return grey;
  let data = grey.data;
  for (let pass = 0; pass < 2; pass += 1) data = columns(rows(data, width, height, across), width, height, down);
  return { width, height, data };
}

function rows(from: Float32Array, width: number, height: number, box: number): Float32Array {
  const to = new Float32Array(from.length);
  const { after, before, shares } = shape(width, box);
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    let sum = 0;
    for (let at = 0; at < Math.min(after, width); at += 1) sum += from[start + at]!;
    for (let at = 0; at < width; at += 1) {
      if (at + after < width) sum += from[start + at + after]!;
      if (at > before) sum -= from[start + at - before - 1]!;
      to[start + at] = sum * shares[at]!;
    }
  }
  return to;
}

/** The same downwards; whole rows are added and taken away, which keeps to the order of memory. */
function columns(from: Float32Array, width: number, height: number, box: number): Float32Array {
  const to = new Float32Array(from.length);
  const { after, before, shares } = shape(height, box);
  const sum = new Float64Array(width);
  for (let row = 0; row < Math.min(after, height); row += 1) {
    for (let at = 0, start = row * width; at < width; at += 1) sum[at]! += from[start + at]!;
  }
  const none = new Float32Array(width);
  for (let row = 0; row < height; row += 1) {
    const enters = row + after < height ? from.subarray((row + after) * width, (row + after + 1) * width) : none;
    const leaves = row > before ? from.subarray((row - before - 1) * width, (row - before) * width) : none;
    const share = shares[row]!;
    for (let at = 0, start = row * width; at < width; at += 1) {
      const now = sum[at]! + enters[at]! - leaves[at]!;
      sum[at] = now;
      to[start + at] = now * share;
    }
  }
  return to;
}

/** Samples after and before the middle of a box, and one by the number of samples in it at each place of a line. */
function shape(length: number, box: number): { readonly after: number; readonly before: number; readonly shares: Float64Array } {
  const half = Math.floor((box + 2) / 2);
  const [after, before] = [half - 1, box - half];
  const shares = Float64Array.from({ length }, (_, at) => 1 / (Math.min(length - 1, at + after) - Math.max(0, at - before) + 1));
  return { after, before, shares };
}
