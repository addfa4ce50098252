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
let [lines, halves] = [new Float64Array(128), new Float32Array(64 * 64)];

function blurred(from: Float32Array, width: number, height: number, taps: Float32Array): Float32Array {
  if (halves.length < width * height) halves = new Float32Array(width * height);
  if (lines.length < Math.max(width, height) + taps.length) lines = new Float64Array(Math.max(width, height) + taps.length);
  const whole = new Float32Array(width * height);
  blurRows(from, width, height, taps, halves);
  blurRows(halves, height, width, taps, whole);
  return whole;
}

/**
 * Blurs the rows and writes them as columns, so that doing it twice blurs both ways. The line goes on beyond both ends as it ends
 * there; the kernel is the same both ways, so each tap serves two samples.
 */
function blurRows(from: Float32Array, width: number, height: number, taps: Float32Array, to: Float32Array): void {
  const [line, reach] = [lines, (taps.length - 1) / 2];
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    const [first, last] = [from[start]!, from[start + width - 1]!];
    for (let at = 0; at < reach; at += 1) {
      line[at] = first;
      line[reach + width + at] = last;
    }
    for (let at = 0; at < width; at += 1) line[reach + at] = from[start + at]!;
    for (let column = 0, out = row; column < width; column += 1, out += height) {
      let sum = taps[reach]! * line[reach + column]!;
      for (let left = column, right = column + 2 * reach, tap = 0; left < right; left += 1, right -= 1, tap += 1) sum += taps[tap]! * (line[left]! + line[right]!);
      to[out] = sum;
    }
  }
}
