// A press photo from the officer's disk, turned in the page into what the list stores of it. The picture itself goes nowhere;
// crops and mirrored copies are recognised on residents' devices from the small picture that is kept.

import { base64FromBytes } from '../../core/base64.ts';
import { LEAST_QUALITY, preparePhoto, readPhoto } from '../../core/picture/photo.ts';
import type { Pixels } from '../../core/picture/pixels.ts';
import { type Result, problem, success } from '../../core/result.ts';
import { hexFromBytes } from '../../core/hex.ts';

export interface FreshPhoto {
  /** As `Photo.id`: the beginning of the file's SHA-256. */
  readonly id: string;
  /** What the list stores, in Base64. */
  readonly bytes: string;
}

/** As at the command line: more pixels show no more, fewer cannot be recognised. */
const WORKING_SIDE = 1024;
const SMALLEST_SIDE = 64;

/** Problems: `console_photo_unreadable`, `_small`, `_flat`. */
export async function photoOf(file: File): Promise<Result<FreshPhoto>> {
  const pixels = await decoded(file);
  if (pixels === null) return problem('console_photo_unreadable', { name: file.name });
  if (Math.min(pixels.width, pixels.height) < SMALLEST_SIDE) return problem('console_photo_small', { name: file.name, width: pixels.width, height: pixels.height, least: SMALLEST_SIDE });
  const bytes = preparePhoto(pixels);
  if ((readPhoto(bytes)?.quality ?? 0) < LEAST_QUALITY) return problem('console_photo_flat', { name: file.name });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return success({ id: hexFromBytes(hash).slice(0, 16), bytes: base64FromBytes(bytes) });
}

async function decoded(file: File): Promise<Pixels | null> {
  try {
    const whole = await createImageBitmap(file);
    const scale = Math.min(1, WORKING_SIDE / Math.max(whole.width, whole.height));
    const [width, height] = [Math.max(1, Math.round(whole.width * scale)), Math.max(1, Math.round(whole.height * scale))];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, width, height);
    whole.close();
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } catch {
    return null;
  }
}
