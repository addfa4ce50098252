// Picture files as an auditor hands them over: found in a folder and decoded as the publisher decodes them. Whatever cannot be
// read is told in words and left out; nothing here stops a run.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Pixels, isPicture } from '../../core/picture/pixels.ts';

const PICTURE = /\.(jpe?g|jfif|png|webp|gif|avif|tiff?|svg)$/i;
const NO_PICTURE = 'not a picture that can be read';
const MOST_PIXELS = 100_000_000;
/** The publisher reduces an official photo to this before it prepares it, the extension an avatar before it makes its print. */
export const OFFICIAL_SIDE = 1024;
export const AVATAR_SIDE = 320;

/** The pictures of a folder and of those within it, sorted by name; a folder within it that cannot be read is told to `tell`. */
export function picturesOf(folder: string, tell: (problem: string) => void): readonly string[] {
  const files: string[] = [];
  const enter = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const name = join(within, entry.name);
      if (!entry.isDirectory()) {
        if (PICTURE.test(name)) files.push(name);
        continue;
      }
      try {
        enter(name);
      } catch {
        tell(`${name}: the folder cannot be read, left out`);
      }
    }
  };
  try {
    enter('');
  } catch {
    throw new Error(`The folder ${folder} cannot be read.`);
  }
  return files.sort();
}

/** The pixels of a file, upright, no side longer than `longest`; or in words why there are none. */
export async function decoded(path: string, longest: number): Promise<Pixels | string> {
  const found = statSync(path, { throwIfNoEntry: false });
  // A pipe or a device would never end.
  if (found?.isFile() !== true) return 'not a file';
  if (found.size === 0) return 'an empty file';
  try {
    // A small file may promise more pixels than memory holds.
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return `too large (${width} × ${height})`;
    const { data, info } = await sharp(path, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const pixels = { width: info.width, height: info.height, data };
    return isPicture(pixels) ? pixels : NO_PICTURE;
  } catch {
    return NO_PICTURE;
  }
}
