// Pictures on this device: from a file to the print that is compared, and what the comparison with some subjects' photos
// says. Fetches nothing and keeps nothing.

import type { PictureOutcome } from '../core/match/evidence.ts';
import type { Index } from '../core/match/index.ts';
import { comparePicture } from '../core/picture/compare.ts';
import { type AvatarPrint, avatarPrint } from '../core/picture/print.ts';
import { hexFromBytes } from '../core/hex.ts';
import type { Lists } from './lists.ts';

/** Larger pictures say no more and take long; the side that a print is made from. */
const WORKING_SIDE = 320;

/** The print of a picture file; null when it shows too little. Rejects for what no browser can decode. */
export async function printOfBlob(blob: Blob): Promise<AvatarPrint | null> {
  const bitmap = await createImageBitmap(blob);
  try {
    const scale = Math.min(1, WORKING_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return avatarPrint(context.getImageData(0, 0, width, height));
  } finally {
    bitmap.close();
  }
}

/** Outcome by subject for the subjects that have photos. */
export async function compareWith(lists: Lists, subjects: readonly string[], print: AvatarPrint | null): Promise<ReadonlyMap<string, PictureOutcome>> {
  const outcomes = new Map<string, PictureOutcome>();
  if (print === null) return outcomes;
  for (const id of subjects) {
    const stored = photosOf(lists.index, id).flatMap((photo) => lists.photos.get(photo) ?? []);
    outcomes.set(id, comparePicture(print, stored).outcome);
  }
  return outcomes;
}

const photosOf = (index: Index, subject: string): readonly string[] => index.subjects.get(subject)?.subject.photos.map(({ id }) => id) ?? [];

/** PDQ of an avatar as hex, for a report. */
export const hashOf = (print: AvatarPrint | null): string | null =>
  print === null ? null : hexFromBytes(print.hash);
