// Many pictures on one sheet, each with its name, in rows. All of one width are shown at one scale, so that letters stay readable; a
// long page goes on in the next columns.

import { basename } from 'node:path';
import sharp from 'sharp';

const CELL = { width: 240, height: 420, gap: 8, caption: 24 };
const ACROSS = 10;
/** A picture that is wider than this takes two cells. */
const WIDE = 700;
/** What is longer than this many columns is shown smaller. */
const MOST_COLUMNS = 4;

interface Piece { readonly input: Buffer; readonly columns: number; readonly name: string }

const caption = (text: string, width: number): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CELL.caption}"><text x="4" y="16" font-family="sans-serif" font-size="12" fill="#222">${text}</text></svg>`);

const widthOf = (columns: number): number => columns * CELL.width + (columns - 1) * CELL.gap;

/** A picture as the pieces that stand beside each other. */
async function pieces(file: string): Promise<readonly Piece[]> {
  const { width = 1, height = 1 } = await sharp(file).metadata();
  const columns = width > WIDE ? 2 : 1;
  const scale = Math.min(widthOf(columns) / width, (MOST_COLUMNS * CELL.height) / height);
  const small = await sharp(file).resize({ height: Math.max(1, Math.round(height * scale)) }).png().toBuffer({ resolveWithObject: true });
  const count = Math.ceil(small.info.height / CELL.height);
  return Promise.all(Array.from({ length: count }, async (_, at) => ({
    input: await sharp(small.data).extract({ left: 0, top: at * CELL.height, width: small.info.width, height: Math.min(CELL.height, small.info.height - at * CELL.height) }).toBuffer(),
    columns, name: at === 0 ? basename(file, '.png') : '…',
  })));
}

/** Writes `target`, a PNG with every file, in the given order. */
export async function contactSheet(files: readonly string[], target: string): Promise<void> {
  const placed: { readonly input: Buffer; readonly left: number; readonly top: number }[] = [];
  let [row, column] = [0, 0];
  for (const file of files) {
    for (const { input, columns, name } of await pieces(file)) {
      if (column + columns > ACROSS) [row, column] = [row + 1, 0];
      const [left, top] = [column * (CELL.width + CELL.gap), row * (CELL.height + CELL.caption + CELL.gap)];
      placed.push({ input: caption(name, widthOf(columns)), left, top }, { input, left, top: top + CELL.caption });
      column += columns;
    }
  }
  const height = (row + 1) * (CELL.height + CELL.caption + CELL.gap);
  await sharp({ create: { width: ACROSS * (CELL.width + CELL.gap), height, channels: 3, background: '#c9cfcb' } }).composite(placed).png().toFile(target);
}
