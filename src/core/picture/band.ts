// Keeps the shapes of a patch and drops what light, filters and backdrops change: a difference of two blurs, then the
// same strength everywhere. Portraits of different people agree in the coarse (head, shoulders, wall) and differ in this band.

const kernel = (sigma: number): Float32Array => {
  const reach = Math.ceil(2.2 * sigma);
  const taps = Float32Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
};

const FINE = kernel(0.7);
const COARSE = kernel(2.2);
const AROUND = kernel(2.6);

/**
 * Differences of blurs (0.7 and 2.2 samples) of a `width` × `height` patch, into a new array. With a `mask` (1 counts,
 * 0 does not) nothing of what lies beyond it shows within it, and beyond it the band is 0.
 */
export function bandPass(from: Float32Array, width: number, height: number, mask: Uint8Array | null = null): Float32Array {
  if (mask === null) {
    const fine = blurred(from, width, height, FINE);
    const coarse = blurred(from, width, height, COARSE);
    for (let at = 0; at < fine.length; at += 1) fine[at]! -= coarse[at]!;
    return fine;
  }
  const counted = Float32Array.from(mask);
  const kept = counted.map((one, at) => one * from[at]!);
  const [fine, fineCount] = [blurred(kept, width, height, FINE), blurred(counted, width, height, FINE)];
  const [coarse, coarseCount] = [blurred(kept, width, height, COARSE), blurred(counted, width, height, COARSE)];
  for (let at = 0; at < fine.length; at += 1) fine[at] = mask[at] === 0 ? 0 : fine[at]! / fineCount[at]! - coarse[at]! / coarseCount[at]!;
  return fine;
}

/** In place: each sample against the strength of the band around it; walls (much weaker than the mean) stay weak. */
export function evened(band: Float32Array, width: number, height: number): Float32Array {
  const squares = band.map((value) => value * value);
  const around = blurred(squares, width, height, AROUND);
  const floor = 0.15 * (squares.reduce((sum, value) => sum + value, 0) / squares.length) + 0.05;
  for (let at = 0; at < band.length; at += 1) band[at]! /= Math.sqrt(around[at]! + floor);
  return band;
}

function blurred(from: Float32Array, width: number, height: number, taps: Float32Array): Float32Array {
  const reach = (taps.length - 1) / 2;
  const half = new Float32Array(width * height);
  const line = new Float32Array(width + 2 * reach);
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    for (let at = 0; at < line.length; at += 1) line[at] = from[start + Math.max(0, Math.min(width - 1, at - reach))]!;
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap += 1) sum += taps[tap]! * line[column + tap]!;
      half[start + column] = sum;
    }
  }
  const whole = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let tap = 0; tap < taps.length; tap += 1) {
      const start = Math.max(0, Math.min(height - 1, row + tap - reach)) * width;
      const factor = taps[tap]!;
      for (let column = 0, to = row * width; column < width; column += 1) whole[to + column]! += factor * half[start + column]!;
    }
  }
  return whole;
}
