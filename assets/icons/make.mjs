// Draws the icon files from the shapes in `src/core/shapes.ts`: `npx tsx assets/icons/make.mjs` after a change there.
// The toolbar shows 16 and 32 pixels; the store and the system want larger ones of the shield, of which sixteen tones show every edge.

import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { SHAPE_COLOURS, SHAPES } from '../../src/core/shapes.ts';

const FOLDER = 'assets/icons';

function svg(name) {
  const colours = { ...SHAPE_COLOURS[name], none: 'none' };
  const paths = SHAPES[name].map(({ d, fill, stroke, width, dash }) => {
    const line = stroke === 'none' ? '' : ` stroke="${colours[stroke]}" stroke-width="${width}" stroke-linejoin="round"${dash === undefined ? ' stroke-linecap="round"' : ` stroke-dasharray="${dash}"`}`;
    return `<path d="${d}" fill="${colours[fill]}"${line}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${paths.join('')}</svg>\n`;
}

for (const name of Object.keys(SHAPES).filter((each) => each !== 'unknown')) {
  const file = name === 'brand' ? 'resmikah' : name;
  writeFileSync(`${FOLDER}/${file}.svg`, svg(name));
  for (const size of name === 'brand' ? [16, 32, 48, 128] : [16, 32]) {
    await sharp(Buffer.from(svg(name)), { density: (72 * size) / 32 }).resize(size, size).png({ compressionLevel: 9, ...(size > 48 ? { effort: 10, palette: true, colours: 16, dither: 0 } : {}) }).toFile(`${FOLDER}/${file}-${size}.png`);
  }
}
