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
  const squares = new Float32Array(band.length);
  let sum = 0;
  for (let at = 0; at < band.length; at += 1) sum += squares[at] = band[at]! * band[at]!;
  const around = blurred(squares, width, height, AROUND);
  const floor = (0.15 * sum) / band.length + 0.05;
  for (let at = 0; at < band.length; at += 1) band[at]! /= Math.sqrt(around[at]! + floor);
  return band;
}

/** What a blur needs in between; thousands of small ones a second would otherwise spend half their time on making room. */
let [lines, halves] = [new Float32Array(128), new Float32Array(64 * 64)];

function blurred(from: Float32Array, width: number, height: number, taps: Float32Array): Float32Array {
  const reach = (taps.length - 1) / 2;
  if (halves.length < width * height) halves = new Float32Array(width * height);
  if (lines.length < Math.max(width, height) + 2 * reach) lines = new Float32Array(Math.max(width, height) + 2 * reach);
  const [half, line] = [halves, lines];
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    line.fill(from[start]!, 0, reach);
    for (let at = 0; at < width; at += 1) line[reach + at] = from[start + at]!;
    line.fill(from[start + width - 1]!, reach + width, width + 2 * reach);
    for (let column = 0; column < width; column += 1) half[start + column] = tapped(line, column + reach, taps, reach);
  }
  const whole = new Float32Array(width * height);
  for (let column = 0; column < width; column += 1) {
    line.fill(half[column]!, 0, reach);
    for (let row = 0; row < height; row += 1) line[reach + row] = half[row * width + column]!;
    line.fill(half[(height - 1) * width + column]!, reach + height, height + 2 * reach);
    for (let row = 0; row < height; row += 1) whole[row * width + column] = tapped(line, row + reach, taps, reach);
  }
  return whole;
}

/** One sample of a blurred line; the kernel is the same both ways, so each tap serves two samples. */
function tapped(line: Float32Array, middle: number, taps: Float32Array, reach: number): number {
  let sum = taps[reach]! * line[middle]!;
  for (let tap = 1; tap <= reach; tap += 1) sum += taps[reach + tap]! * (line[middle - tap]! + line[middle + tap]!);
  return sum;
}
