// Cutting a picture and making parts of it unreadable, on a canvas: what is beneath is not in the result. Knows no words.

import { MAX_SCREENSHOT_BYTES } from '../core/report/report.ts';

/** Parts of the whole, each from 0 to 1. */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export const FULL: Box = { x: 0, y: 0, width: 1, height: 1 };

const LONGEST = 1280;
/** So few fields a side that neither a face nor a line of text can be read from them. */
const FIELDS = 5;

/** Draws the cut picture; `blurred` are boxes of the cut picture. */
export function drawEdited(canvas: HTMLCanvasElement, image: HTMLImageElement, crop: Box, blurred: readonly Box[]): void {
  const [width, height] = [Math.max(1, Math.round(image.naturalWidth * crop.width)), Math.max(1, Math.round(image.naturalHeight * crop.height))];
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.drawImage(image, image.naturalWidth * crop.x, image.naturalHeight * crop.y, width, height, 0, 0, canvas.width, canvas.height);
  for (const box of blurred) mosaic(canvas, context, box);
}

function mosaic(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, box: Box): void {
  const [x, y, width, height] = [box.x * canvas.width, box.y * canvas.height, box.width * canvas.width, box.height * canvas.height].map(Math.round) as [number, number, number, number];
  if (width < 1 || height < 1) return;
  const small = document.createElement('canvas');
  [small.width, small.height] = width > height ? [FIELDS, Math.max(1, Math.round((FIELDS * height) / width))] : [Math.max(1, Math.round((FIELDS * width) / height)), FIELDS];
  const tiny = small.getContext('2d');
  if (tiny === null) return;
  tiny.imageSmoothingQuality = 'high';
  tiny.drawImage(canvas, x, y, width, height, 0, 0, small.width, small.height);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, small.width, small.height, x, y, width, height);
}

/** A JPEG that the office takes; null where even the smallest is too large or there is nothing. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of [0.82, 0.6, 0.4]) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob !== null && blob.size <= MAX_SCREENSHOT_BYTES) return blob;
  }
  return null;
}
