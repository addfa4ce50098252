// What a decoder hands over: raw RGBA pixels, and how they become brightness. Decoding itself is the caller's part.

/** Rows from the top, four bytes (red, green, blue, opacity; not premultiplied) a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Brightness 0–255, rows from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A picture side longer than this is refused by `isPicture`: nothing a site shows as an avatar comes near it. */
const LONGEST_SIDE = 20_000;

/** Whether width, height and the number of bytes agree and there is at least one pixel. */
export function isPicture(pixels: Pixels): boolean {
  const { width, height, data } = pixels;
  const side = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= LONGEST_SIDE;
  return side(width) && side(height) && data.length === width * height * 4;
}

/**
 * Brightness of the pixel whose bytes begin at `at`, by ITU-R BT.601, as PDQ takes it. What is transparent shows white, because a
 * coat of arms is mostly seen on white and must hash alike whatever a file hides behind its transparency.
 */
export function brightness(data: Pixels['data'], at: number): number {
  const bright = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  const opacity = data[at + 3]!;
  return opacity === 255 ? bright : 255 + ((bright - 255) * opacity) / 255;
}

/** Brightness of every pixel. */
export function greyOf({ width, height, data }: Pixels): Grey {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = brightness(data, 4 * at);
  return { width, height, data: grey };
}
