// Picture files as an auditor hands them over: found in a folder and decoded as the publisher decodes them.

import { readFileSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import { type Pixels, isPicture } from '../../core/picture/pixels.ts';

const PICTURE = /\.(jpe?g|png|webp|gif|avif|tiff?|svg)$/i;
/** The publisher reduces an official photo to this before it prepares it. */
const WORKING_SIDE = 1024;

/** The pictures of a folder and of those within it, sorted by name. */
export function picturesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => PICTURE.test(file)).sort();
  } catch {
    throw new Error(`The folder ${folder} cannot be read.`);
  }
}

/** The pixels of a file, upright; null when it is no picture that can be read. */
export async function decoded(path: string): Promise<Pixels | null> {
  try {
    const { data, info } = await sharp(readFileSync(path), { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(WORKING_SIDE, WORKING_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const pixels = { width: info.width, height: info.height, data };
    return isPicture(pixels) ? pixels : null;
  } catch {
    return null;
  }
}
