// `npm run -s avatars -- --officials DIR --queries DIR`: compares every picture of one folder with every picture of
// the other by the very code of publisher and extension, and prints a JSON line for each pair that passes the first stage.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { MATCH, comparePhoto } from '../../core/picture/compare.ts';
import { preparePhoto, readPhoto } from '../../core/picture/photo.ts';
import type { Pixels } from '../../core/picture/pixels.ts';
import { avatarPrint } from '../../core/picture/print.ts';

const USE = 'Use: npm run -s avatars -- --officials DIR --queries DIR';
const PICTURE = /\.(jpe?g|png|webp|gif|avif|tiff?|svg)$/i;
/** The publisher reduces an official photo to this before it prepares it. */
const WORKING_SIDE = 1024;

function picturesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => PICTURE.test(file)).sort();
  } catch {
    throw new Error(`The folder ${folder} cannot be read.`);
  }
}

async function decoded(path: string): Promise<Pixels | null> {
  try {
    const { data, info } = await sharp(readFileSync(path))
      .rotate()
      .resize(WORKING_SIDE, WORKING_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { officials: { type: 'string' }, queries: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(USE);
    return;
  }
  if (values.officials === undefined || values.queries === undefined) throw new Error(USE);
  const photos = [];
  for (const name of picturesOf(values.officials)) {
    const pixels = await decoded(join(values.officials, name));
    const photo = pixels === null ? null : readPhoto(preparePhoto(pixels));
    if (photo === null) console.error(`${name}: not a picture that can be read, left out`);
    else photos.push({ name, photo });
  }
  for (const query of picturesOf(values.queries)) {
    const pixels = await decoded(join(values.queries, query));
    const print = pixels === null ? null : avatarPrint(pixels);
    if (print === null) {
      console.error(`${query}: not a picture that can be compared, left out`);
      continue;
    }
    const lines = photos.flatMap(({ name, photo }) => {
      const score = comparePhoto(print, photo);
      return score > 0 ? [`${JSON.stringify({ query, official: name, score: Number(score.toFixed(5)), match: score >= MATCH })}\n`] : [];
    });
    process.stdout.write(lines.join(''));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
