// Many pictures on one sheet, each with its name, in rows.

import { basename } from 'node:path';
import sharp from 'sharp';

const WIDTH = 240;
const HEIGHT = 400;
const CAPTION = 24;
const ACROSS = 10;

const caption = (text: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${CAPTION}"><text x="6" y="16" font-family="sans-serif" font-size="12" fill="#222">${text}</text></svg>`);

/** Writes `target`, a PNG with every file in a cell of its own, in the given order. */
export async function contactSheet(files: readonly string[], target: string): Promise<void> {
  const rows = Math.ceil(files.length / ACROSS);
  const cells = await Promise.all(
    files.map(async (file, at) => {
      const left = (at % ACROSS) * (WIDTH + 8);
      const top = Math.floor(at / ACROSS) * (HEIGHT + CAPTION + 8);
      const picture = await sharp(file).resize({ width: WIDTH, height: HEIGHT, fit: 'inside', withoutEnlargement: true }).toBuffer();
      return [{ input: caption(basename(file, '.png')), left, top }, { input: picture, left, top: top + CAPTION }];
    }),
  );
  await sharp({ create: { width: ACROSS * (WIDTH + 8), height: rows * (HEIGHT + CAPTION + 8), channels: 3, background: '#c9cfcb' } })
    .composite(cells.flat())
    .png()
    .toFile(target);
}
