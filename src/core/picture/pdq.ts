// PDQ, the 256-bit perceptual hash of photos, with its quality and its eight turned and mirrored forms.
// Follows the published algorithm so closely that hashes can be exchanged with other programs; compares nothing.

import { type Pixels, brightness } from './pixels.ts';
import { tentSamples } from './tent.ts';

export interface Pdq {
  /** 32 bytes, most significant bit first, as the usual hexadecimal form has them. */
  readonly hash: Uint8Array;
  /** 0 (flat) to 100; below 50 a hash says little. */
  readonly quality: number;
}

/** The order of `dihedralPdq`, as the reference prints them. */
export const TURNS = ['original', 'rotate90', 'rotate180', 'rotate270', 'flipX', 'flipY', 'flipPlus1', 'flipMinus1'] as const;

const SIDE = 64;
const WAVES = 16;
const LARGEST = 512;
const SMALLEST = 5;

const HALF = SIDE / 2;
/** The first halves of the 16 lowest waves beside the constant one; the second half is the first in a mirror, of odd waves negated. */
const COSINES = /* @__PURE__ */ Float64Array.from({ length: WAVES * HALF }, (_, at) => {
  const [wave, sample] = [Math.floor(at / HALF) + 1, at % HALF];
  return Math.sqrt(2 / SIDE) * Math.cos((Math.PI / (2 * SIDE)) * wave * (2 * sample + 1));
});

/** Hash and quality of a picture. A side under 5 pixels gives the empty hash with quality 0. */
export function pdq(pixels: Pixels): Pdq {
  const small = shrunk(pixels);
  if (small === null) return { hash: new Uint8Array(32), quality: 0 };
  return { hash: bits(waves(small)), quality: quality(small) };
}

/** The hashes of the picture's eight turned and mirrored forms, from one transform, in the order of `TURNS`. */
export function dihedralPdq(pixels: Pixels): readonly Uint8Array[] {
  const small = shrunk(pixels);
  if (small === null) return TURNS.map(() => new Uint8Array(32));
  const plain = waves(small);
  const form = (turned: boolean, negative: (row: number, column: number) => boolean): Uint8Array => {
    const other = new Float32Array(WAVES * WAVES);
    for (let row = 0; row < WAVES; row += 1) {
      for (let column = 0; column < WAVES; column += 1) {
        const value = plain[row * WAVES + column]!;
        other[turned ? column * WAVES + row : row * WAVES + column] = negative(row, column) ? -value : value;
      }
    }
    return bits(other);
  };
  // An odd wave (index even, as the constant wave is left out) changes its sign when its direction is reversed.
  return [
    form(false, () => false),
    form(true, (_, column) => column % 2 === 0),
    form(false, (row, column) => (row + column) % 2 === 1),
    form(true, (row) => row % 2 === 0),
    form(false, (row) => row % 2 === 0),
    form(false, (_, column) => column % 2 === 0),
    form(true, () => false),
    form(true, (row, column) => (row + column) % 2 === 1),
  ];
}

/** In how many of the 256 bits two hashes differ. */
export function pdqDistance(a: Uint8Array, b: Uint8Array): number {
  let different = 0;
  for (let at = 0; at < 32; at += 1) for (let rest = a[at]! ^ b[at]!; rest !== 0; rest &= rest - 1) different += 1;
  return different;
}

/** 64 × 64 brightness: above 512 pixels by nearest neighbour, then two box blurs each way, of which every n-th sample is kept. */
function shrunk(pixels: Pixels): Float32Array | null {
  if (pixels.width < SMALLEST || pixels.height < SMALLEST) return null;
  const large = pixels.width > LARGEST || pixels.height > LARGEST;
  const [width, height] = large ? [LARGEST, LARGEST] : [pixels.width, pixels.height];
  const from = Int32Array.from({ length: width }, (_, at) => 4 * Math.floor((at * pixels.width) / width));
  return tentSamples(width, height, SIDE, (row, to) => {
    const line = 4 * pixels.width * Math.floor((row * pixels.height) / height);
    for (let at = 0; at < width; at += 1) to[at] = brightness(pixels.data, line + from[at]!);
  });
}

/** How much the brightness changes from sample to sample, in whole percent steps; 90 such steps are one point. */
function quality(small: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const at = row * SIDE + column;
      if (row < SIDE - 1) sum += Math.abs(Math.trunc(((small[at]! - small[at + SIDE]!) * 100) / 255));
      if (column < SIDE - 1) sum += Math.abs(Math.trunc(((small[at]! - small[at + 1]!) * 100) / 255));
    }
  }
  return Math.min(100, Math.floor(sum / 90));
}

/** The 16 × 16 lowest waves of the cosine transform: down, then across. */
function waves(small: Float32Array): Float32Array {
  const half = lowest(small, SIDE);
  const turned = new Float64Array(SIDE * WAVES);
  for (let wave = 0; wave < WAVES; wave += 1) for (let at = 0; at < SIDE; at += 1) turned[at * WAVES + wave] = half[wave * SIDE + at]!;
  const across = lowest(turned, WAVES);
  const whole = new Float32Array(WAVES * WAVES);
  for (let row = 0; row < WAVES; row += 1) for (let wave = 0; wave < WAVES; wave += 1) whole[row * WAVES + wave] = across[wave * WAVES + row]!;
  return whole;
}

/**
 * The 16 lowest waves of each of `lines` columns of 64 samples. Samples that a wave weighs alike are added first, which halves the
 * work, and four of them are weighed at a time, since making room for a sum costs more than the sum.
 */
function lowest(from: ArrayLike<number>, lines: number): Float64Array {
  const [sums, differences] = [new Float64Array(HALF * lines), new Float64Array(HALF * lines)];
  for (let sample = 0; sample < HALF; sample += 1) {
    for (let line = 0, at = sample * lines, other = (SIDE - 1 - sample) * lines; line < lines; line += 1, at += 1, other += 1) {
      sums[at] = from[at]! + from[other]!;
      differences[at] = from[at]! - from[other]!;
    }
  }
  const to = new Float64Array(WAVES * lines);
  for (let wave = 0; wave < WAVES; wave += 1) {
    // The first wave (index 0) is odd: its halves have opposite signs.
    const folded = wave % 2 === 0 ? differences : sums;
    const begin = wave * lines;
    for (let sample = 0, factor = wave * HALF; sample < HALF; sample += 4, factor += 4) {
      const [a, b, c, d] = [COSINES[factor]!, COSINES[factor + 1]!, COSINES[factor + 2]!, COSINES[factor + 3]!];
      const [first, second, third, fourth] = [sample * lines, (sample + 1) * lines, (sample + 2) * lines, (sample + 3) * lines];
      for (let line = 0; line < lines; line += 1) {
        to[begin + line]! += a * folded[first + line]! + b * folded[second + line]! + c * folded[third + line]! + d * folded[fourth + line]!;
      }
    }
  }
  return to;
}

/** One bit a wave: above the lower median or not. */
function bits(whole: Float32Array): Uint8Array {
  const median = Float32Array.from(whole).sort()[whole.length / 2 - 1]!;
  const hash = new Uint8Array(32);
  whole.forEach((value, bit) => {
    if (value > median) hash[31 - (bit >> 3)]! |= 1 << (bit & 7);
  });
  return hash;
}
