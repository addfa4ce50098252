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
  const [after, before] = [Math.floor((box + 2) / 2) - 1, box - Math.floor((box + 2) / 2)];
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    let [sum, count] = [0, 0];
    for (let at = 0; at < Math.min(after, width); at += 1, count += 1) sum += from[start + at]!;
    for (let at = 0; at < width; at += 1) {
      if (at + after < width) {
        sum += from[start + at + after]!;
        count += 1;
      }
      if (at - before - 1 >= 0) {
        sum -= from[start + at - before - 1]!;
        count -= 1;
      }
      to[start + at] = sum / count;
    }
  }
  return to;
}

/** The same downwards; whole rows are added and taken away, which keeps to the order of memory. */
function columns(from: Float32Array, width: number, height: number, box: number): Float32Array {
  const to = new Float32Array(from.length);
  const sum = new Float64Array(width);
  const [after, before] = [Math.floor((box + 2) / 2) - 1, box - Math.floor((box + 2) / 2)];
  const add = (row: number, sign: number): void => {
    for (let at = 0, start = row * width; at < width; at += 1) sum[at]! += sign * from[start + at]!;
  };
  let count = 0;
  for (let row = 0; row < Math.min(after, height); row += 1, count += 1) add(row, 1);
  for (let row = 0; row < height; row += 1) {
    if (row + after < height) {
      add(row + after, 1);
      count += 1;
    }
    if (row - before - 1 >= 0) {
      add(row - before - 1, -1);
      count -= 1;
    }
    for (let at = 0, start = row * width; at < width; at += 1) to[start + at] = sum[at]! / count;
  }
  return to;
}
