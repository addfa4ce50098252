// Second stage, second half: how alike avatar and photo are under one overlay, cell by cell, so that a sticker or
// a frame spoils only the cells it covers. One number that grows with likeness; the bars stand in `compare.ts`.

import { type Overlay, inverse, within } from './align.ts';
import { bandPass } from './band.ts';
import { type Pyramid, cut } from './pyramid.ts';

const COUNT = 32;
const CELLS = 8;
const PIXELS = COUNT / CELLS;
/** A cell looks at this many samples around its middle each way. */
const REACH = 4;

/** Agreement of the cells in which both pictures have something: each −1 … 1 with its weight. */
export interface Cells { readonly agreement: Float32Array; readonly weight: Float32Array }

/** The whole avatar under an overlay that was found on a part of it. */
export function wholeAvatar(avatar: Pyramid, overlay: Overlay): Overlay {
  const [x, y] = [avatar.width / 2, avatar.height / 2];
  const half = Math.min(x, y);
  const whole = { xx: half, xy: 0, yx: 0, yy: half, x, y };
  return { avatar: whole, photo: within(overlay.photo, within(inverse(overlay.avatar), whole)) };
}

/** Compares cell by cell. */
export function cells(avatar: Pyramid, photo: Pyramid, overlay: Overlay): Cells {
  const size = COUNT * COUNT;
  const [own, other, inside] = [new Float32Array(size), new Float32Array(size), new Uint8Array(size)];
  cut(avatar, overlay.avatar, COUNT, own);
  cut(photo, overlay.photo, COUNT, other, inside);
  const [a, b] = [bandPass(own, COUNT, COUNT), bandPass(other, COUNT, COUNT)];
  const floorA = floor(a, inside);
  const floorB = floor(b, inside);
  const agreement = new Float32Array(CELLS * CELLS);
  const weight = new Float32Array(CELLS * CELLS);
  for (let cell = 0; cell < CELLS * CELLS; cell += 1) {
    const [middleX, middleY] = [(cell % CELLS) * PIXELS + PIXELS / 2, Math.floor(cell / CELLS) * PIXELS + PIXELS / 2];
    let [count, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
    const [fromY, toY] = [Math.max(0, middleY - REACH), Math.min(COUNT, middleY + REACH)];
    const [fromX, toX] = [Math.max(0, middleX - REACH), Math.min(COUNT, middleX + REACH)];
    for (let y = fromY; y < toY; y += 1) {
      for (let x = fromX; x < toX; x += 1) {
        const at = y * COUNT + x;
        if (inside[at] === 0) continue;
        count += 1;
        sumA += a[at]!;
        sumB += b[at]!;
        squareA += a[at]! * a[at]!;
        squareB += b[at]! * b[at]!;
        product += a[at]! * b[at]!;
      }
    }
    if (count < 16) continue;
    const spreadA = squareA / count - (sumA / count) ** 2;
    const spreadB = squareB / count - (sumB / count) ** 2;
    const shared = product / count - (sumA / count) * (sumB / count);
    // The floor keeps two flat walls from agreeing by their noise.
    agreement[cell] = shared / Math.sqrt((spreadA + floorA) * (spreadB + floorB));
    weight[cell] = (count / (4 * REACH * REACH)) * Math.sqrt((spreadB / (spreadB + floorB)));
  }
  return { agreement, weight };
}

const floor = (band: Float32Array, inside: Uint8Array): number => {
  let [sum, count] = [0, 0];
  band.forEach((value, at) => {
    if (inside[at] === 0) return;
    sum += value * value;
    count += 1;
  });
  return (0.06 * sum) / Math.max(1, count) + 1e-3;
};

/** Agreement at which a cell speaks neither for nor against. */
const NEUTRAL = 0.5;
const AGAINST = -0.25;

/** All cells as one number from about −0.25 to 1: what speaks for less what speaks against, where against is limited. */
export function likeness({ agreement, weight }: Cells): number {
  let sum = 0;
  agreement.forEach((value, cell) => {
    sum += weight[cell]! * Math.max(AGAINST, (value - NEUTRAL) / (1 - NEUTRAL));
  });
  return sum / (CELLS * CELLS);
}
