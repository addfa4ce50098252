// Second stage, second half: how alike avatar and photo are under one overlay, cell by cell, so that a sticker or
// a frame spoils only the cells it covers. One number that grows with likeness; the bars stand in `compare.ts`.

import { type Overlay, inverse, patchOf, within } from './align.ts';
import { bandPass } from './band.ts';
import type { Pyramid } from './pyramid.ts';

const COUNT = 32;
const CELLS = 8;
const PIXELS = COUNT / CELLS;
/** A cell looks at this many samples around its middle each way. */
const REACH = 4;

/** A cell counts in full from this evenness of its slopes on: 0 is one straight edge, 1 slopes alike in every direction. */
const TURNING = 0.6;

/** Agreement of the cells in which both pictures have something: each −1 … 1 with its weight. */
export interface Cells { readonly agreement: Float32Array; readonly weight: Float32Array }

/** The square of the avatar around all that it shares with the photo under an overlay that was found on a part of it. */
export function sharedPatch(avatar: Pyramid, photo: Pyramid, overlay: Overlay): Overlay {
  const back = within(overlay.avatar, inverse(overlay.photo));
  const corners = [[0, 0], [photo.width, 0], [0, photo.height], [photo.width, photo.height]] as const;
  const x = corners.map(([across, down]) => back.x + back.xx * across + back.xy * down);
  const y = corners.map(([across, down]) => back.y + back.yx * across + back.yy * down);
  const [left, right] = [Math.max(0, Math.min(...x)), Math.min(avatar.width, Math.max(...x))];
  const [top, bottom] = [Math.max(0, Math.min(...y)), Math.min(avatar.height, Math.max(...y))];
  const half = Math.max(1, right - left, bottom - top) / 2;
  const shared = { xx: half, xy: 0, yx: 0, yy: half, x: (left + right) / 2, y: (top + bottom) / 2 };
  return { avatar: shared, photo: within(overlay.photo, within(inverse(overlay.avatar), shared)) };
}

/** Compares cell by cell. */
export function cells(avatar: Pyramid, photo: Pyramid, overlay: Overlay): Cells {
  const { own, other, mask } = patchOf(avatar, photo, overlay, COUNT);
  const inside = mask ?? new Uint8Array(COUNT * COUNT).fill(1);
  const [a, b] = [bandPass(own, COUNT, COUNT, mask), bandPass(other, COUNT, COUNT, mask)];
  const floorA = floor(a, inside);
  const floorB = floor(b, inside);
  const agreement = new Float32Array(CELLS * CELLS);
  const weight = new Float32Array(CELLS * CELLS);
  for (let cell = 0; cell < CELLS * CELLS; cell += 1) {
    const [middleX, middleY] = [(cell % CELLS) * PIXELS + PIXELS / 2, Math.floor(cell / CELLS) * PIXELS + PIXELS / 2];
    let [count, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
    let [across, down, both] = [0, 0, 0];
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
        if (x === 0 || x === COUNT - 1 || y === 0 || y === COUNT - 1) continue;
        if (mask !== null && (mask[at - 1]! & mask[at + 1]! & mask[at - COUNT]! & mask[at + COUNT]!) === 0) continue;
        const [slopeX, slopeY] = [b[at + 1]! - b[at - 1]!, b[at + COUNT]! - b[at - COUNT]!];
        across += slopeX * slopeX;
        down += slopeY * slopeY;
        both += slopeX * slopeY;
      }
    }
    if (count < 16) continue;
    const spreadA = squareA / count - (sumA / count) ** 2;
    const spreadB = squareB / count - (sumB / count) ** 2;
    const shared = product / count - (sumA / count) * (sumB / count);
    // The floor keeps two flat walls from agreeing by their noise.
    agreement[cell] = shared / Math.sqrt((spreadA + floorA) * (spreadB + floorB));
    // Any straight edge can be laid on any other, as the rims of shields and seals: what turns both ways is what tells pictures apart.
    const turning = (4 * (across * down - both * both)) / (across + down + 1e-9) ** 2;
    weight[cell] = (count / (4 * REACH * REACH)) * Math.sqrt(spreadB / (spreadB + floorB)) * Math.min(1, turning / TURNING);
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
  return (0.01 * sum) / Math.max(1, count) + 1e-3;
};

/** What a cell must exceed to speak for the photo, and the least it may say: whatever covers it is worth no more. */
const NEUTRAL = 1.1;
const LEAST = -0.1;
/** Above this agreement a cell says no more: what is left is the noise of stored photo and recompression. */
const CLEAR = 0.985;

/**
 * All cells as one number from −0.1 to 2.4: what speaks for less what speaks against, where against is limited.
 * −log(1 − r²) is what a correlation r is worth as evidence that both samples show the same (two normal variables).
 */
export function likeness({ agreement, weight }: Cells): number {
  let sum = 0;
  agreement.forEach((value, cell) => {
    const clear = Math.max(0, Math.min(CLEAR, value));
    sum += weight[cell]! * Math.max(LEAST, -Math.log(1 - clear * clear) - NEUTRAL);
  });
  return sum / (CELLS * CELLS);
}
