// What is kept of an avatar for comparing it with many photos: its PDQ, its small picture and that picture's windows,
// plain and mirrored. Made once an avatar, in about a millisecond; compares nothing.

import { type Pdq, pdq } from './pdq.ts';
import { type Grey, type Pixels, greyOf, isPicture } from './pixels.ts';
import { type Pyramid, pyramidOf, resized } from './pyramid.ts';
import { type Windows, avatarWindows, mirroredWindows } from './windows.ts';

export interface AvatarPrint extends Pdq {
  /** Two flat tones and little else: a site's default silhouette, a letter on a colour. Nobody's own photo. */
  readonly plainTones: boolean;
  readonly pyramid: Pyramid;
  readonly plain: Windows;
  readonly mirrored: Windows;
}

/** Pixels of the small picture's shorter side. */
const SIDE = 64;

/** The print of an avatar; null when the pixels are no picture or too small to say anything. */
export function avatarPrint(pixels: Pixels): AvatarPrint | null {
  if (!isPicture(pixels) || Math.min(pixels.width, pixels.height) < 12) return null;
  if (Math.max(pixels.width, pixels.height) > 4 * Math.min(pixels.width, pixels.height)) return null;
  const scale = SIDE / Math.min(pixels.width, pixels.height);
  const small = resized(greyOf(pixels), Math.round(pixels.width * scale), Math.round(pixels.height * scale));
  const pyramid = pyramidOf(small, 8);
  const plain = avatarWindows(pyramid);
  return { ...pdq(pixels), plainTones: hasPlainTones(small), pyramid, plain, mirrored: mirroredWindows(plain) };
}

const TONE = 8;
const MOSTLY = 0.88;

function hasPlainTones({ data }: Grey): boolean {
  const counts = new Uint32Array(256 / TONE + 1);
  for (let at = 0; at < data.length; at += 1) counts[(data[at]! / TONE + 0.5) | 0]! += 1;
  const [most = 0, second = 0] = [...counts].sort((a, b) => b - a);
  return most + second >= MOSTLY * data.length;
}
