// What the list stores of one official photo: its PDQ and a small grey picture, under 2 kB. Made by one function
// for console and command line, read back strictly. No face template: only a picture that is public anyway.

import { pdq } from './pdq.ts';
import { type Grey, type Pixels, greyOf, isPicture } from './pixels.ts';
import { resized } from './pyramid.ts';

export interface StoredPhoto {
  readonly pdq: Uint8Array;
  readonly quality: number;
  readonly grey: Grey;
}

/** Below this PDQ quality a picture is too flat to recognise: a single colour, a few letters, a blur. */
export const LEAST_QUALITY = 25;
export const MOST_BYTES = 2048;

const FORMAT = 1;
const HEAD = 4 + 32;
const BITS = 6;
const LEVELS = 2 ** BITS - 1;
const MOST_SAMPLES = 2600;
const LEAST_SIDE = 16;
/** The longer side counts at most this many times the shorter one; more is cut off at both ends. */
const LONGEST = 2.5;

/** The bytes of one photo: format, width, height, quality, PDQ (32 bytes), 6 bits a sample. */
export function preparePhoto(pixels: Pixels): Uint8Array {
  if (!isPicture(pixels)) throw new RangeError('not a picture: width, height and bytes disagree');
  const whole = trimmed(greyOf(pixels));
  const scale = Math.sqrt(MOST_SAMPLES / (whole.width * whole.height));
  const [width, height] = [Math.floor(whole.width * scale), Math.floor(whole.height * scale)];
  const { data } = resized(whole, width, height);
  let [low, high] = [Infinity, -Infinity];
  for (const value of data) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const { hash, quality } = pdq(pixels);
  const bytes = new Uint8Array(HEAD + Math.ceil((width * height * BITS) / 8));
  bytes.set([FORMAT, width, height, quality]);
  bytes.set(hash, 4);
  const scaleTo = high > low ? LEVELS / (high - low) : 0;
  data.forEach((value, at) => put(bytes, at, Math.round((value - low) * scaleTo)));
  return bytes;
}

/** The photo of such bytes, or null when anything about them is not exactly as `preparePhoto` writes it. */
export function readPhoto(bytes: Uint8Array): StoredPhoto | null {
  const [format, width = 0, height = 0, quality = 101] = bytes;
  const samples = width * height;
  if (format !== FORMAT || quality > 100 || Math.min(width, height) < LEAST_SIDE || samples > MOST_SAMPLES) return null;
  if (bytes.length !== HEAD + Math.ceil((samples * BITS) / 8)) return null;
  const unused = (bytes.length - HEAD) * 8 - samples * BITS;
  if ((bytes[bytes.length - 1]! & ((1 << unused) - 1)) !== 0) return null;
  const data = new Float32Array(samples);
  for (let at = 0; at < samples; at += 1) data[at] = (take(bytes, at) * 255) / LEVELS;
  return { pdq: bytes.slice(4, HEAD), quality, grey: { width, height, data } };
}

function put(bytes: Uint8Array, sample: number, value: number): void {
  const bit = HEAD * 8 + sample * BITS;
  const shifted = value << (16 - BITS - (bit & 7));
  bytes[bit >> 3]! |= shifted >> 8;
  if ((bit >> 3) + 1 < bytes.length) bytes[(bit >> 3) + 1]! |= shifted & 0xff;
}

function take(bytes: Uint8Array, sample: number): number {
  const bit = HEAD * 8 + sample * BITS;
  const two = (bytes[bit >> 3]! << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return (two >> (16 - BITS - (bit & 7))) & LEVELS;
}

function trimmed(grey: Grey): Grey {
  const { width, height } = grey;
  const [newWidth, newHeight] = [Math.min(width, Math.ceil(height * LONGEST)), Math.min(height, Math.ceil(width * LONGEST))];
  if (newWidth === width && newHeight === height) return grey;
  const [left, top] = [(width - newWidth) >> 1, (height - newHeight) >> 1];
  const data = new Float32Array(newWidth * newHeight);
  for (let row = 0; row < newHeight; row += 1) {
    const from = (row + top) * width + left;
    data.set(grey.data.subarray(from, from + newWidth), row * newWidth);
  }
  return { width: newWidth, height: newHeight, data };
}
