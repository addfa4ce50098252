// What is kept of an avatar for comparing it with many photos: its PDQ, its small picture and that picture's windows,
// plain and mirrored. Made once an avatar, in a few milliseconds; compares nothing.

import { type Pdq, pdq } from './pdq.ts';
import { type Pixels, greyOf, isPicture } from './pixels.ts';
import { type Pyramid, mirrored, pyramidOf, resized } from './pyramid.ts';
import { type Windows, avatarWindows } from './windows.ts';

export interface AvatarSide { readonly pyramid: Pyramid; readonly windows: Windows }

export interface AvatarPrint extends Pdq {
  readonly plain: AvatarSide;
  readonly mirrored: AvatarSide;
}

/** Pixels of the small picture's shorter side. */
const SIDE = 64;

/** The print of an avatar; null when the pixels are no picture or too small to say anything. */
export function avatarPrint(pixels: Pixels): AvatarPrint | null {
  if (!isPicture(pixels) || Math.min(pixels.width, pixels.height) < 12) return null;
  if (Math.max(pixels.width, pixels.height) > 4 * Math.min(pixels.width, pixels.height)) return null;
  const scale = SIDE / Math.min(pixels.width, pixels.height);
  const small = resized(greyOf(pixels), Math.round(pixels.width * scale), Math.round(pixels.height * scale));
  const side = (grey: typeof small): AvatarSide => {
    const pyramid = pyramidOf(grey, 8);
    return { pyramid, windows: avatarWindows(pyramid) };
  };
  return { ...pdq(pixels), plain: side(small), mirrored: side(mirrored(small)) };
}
