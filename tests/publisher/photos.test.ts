// An officer names photos in the sheet: every usual kind of file is taken, and an unusable one is refused by its name.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATCH, comparePhoto } from '../../src/core/picture/compare.ts';
import { openPhotos } from '../../src/core/picture/pack.ts';
import { preparePhotos } from '../../src/publisher/photos.ts';
import { emblem, pixelsOf, portrait, printOf } from '../core/picture/pictures.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-photos-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: Buffer | string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const prepared = (...files: string[]): ReturnType<typeof preparePhotos> =>
  preparePhotos(files.map((file) => ({ subject: '33.10/contoh', file, shared: false })), folder);

describe('a photo that an office names', () => {
  const picture = (): Sharp => sharp(portrait('27'));
  it.each([
    ['JPEG', () => picture().jpeg().toBuffer()],
    ['JPEG in CMYK', () => picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['JPEG that lies on its side with a note to turn it', () => picture().rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['grey PNG', () => picture().greyscale().png().toBuffer()],
    ['PNG of 16 bits', () => picture().toColourspace('rgb16').png().toBuffer()],
    ['PNG with transparency', () => picture().ensureAlpha().png().toBuffer()],
    ['WebP', () => picture().webp().toBuffer()],
    ['AVIF', () => picture().avif().toBuffer()],
    ['GIF', () => picture().gif().toBuffer()],
    ['animated WebP', async () => sharp([await picture().png().toBuffer(), await sharp(portrait('02')).png().toBuffer()], { join: { animated: true } }).webp().toBuffer()],
  ] as const)('may be a %s, and is recognised afterwards', async (kind, make) => {
    const { pack, count } = await prepared(write(`photo-${kind.replaceAll(' ', '-')}`, await make()));
    expect(count).toBe(1);
    const opened = openPhotos(pack);
    if (!opened.ok) throw new Error(opened.problem.key);
    const [photo] = [...opened.value.values()];
    if (photo === undefined) throw new Error('the pack is empty');
    expect(comparePhoto(printOf(await pixelsOf(picture().resize(96))), photo)).toBeGreaterThanOrEqual(MATCH);
  });

  it('may be an SVG, as coats of arms are', async () => {
    const { pack } = await prepared(write('arms.svg', emblem(1)));
    const opened = openPhotos(pack);
    if (!opened.ok) throw new Error(opened.problem.key);
    const print = printOf(await pixelsOf(sharp(emblem(1)).flatten({ background: '#fff' }).resize(96)));
    expect([...opened.value.values()].map((photo) => comparePhoto(print, photo) >= MATCH)).toEqual([true]);
  });

  it('may be one of several of a person; the same file is stored once', async () => {
    const one = await sharp(portrait('02')).jpeg().toBuffer();
    const { bySubject, count, pack } = await prepared(write('one.jpg', one), write('again.jpg', one), write('two.png', await sharp(portrait('09')).png().toBuffer()));
    expect(count).toBe(2);
    expect(bySubject.get('33.10/contoh')?.length).toBe(2);
    expect(pack.length).toBeLessThanOrEqual(12 + 2 * 2000);
  });
});

describe('an unusable photo is refused by its name', () => {
  type Make = () => string | Buffer | Promise<Buffer>;
  it.each<readonly [string, Make | null, string]>([
    ['missing.jpg', null, 'cannot be read'],
    ['empty.jpg', () => '', 'no picture'],
    ['words.png', () => 'this is no picture', 'no picture'],
    ['dot.png', () => sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } }).png().toBuffer(), 'too small'],
    ['small.png', () => sharp(portrait('02')).resize(40).png().toBuffer(), 'too small'],
    ['flat.png', () => sharp({ create: { width: 300, height: 300, channels: 3, background: '#888' } }).png().toBuffer(), 'shows too little'],
    ['clear.png', () => sharp({ create: { width: 300, height: 300, channels: 4, background: '#0000' } }).png().toBuffer(), 'shows too little'],
    ['bomb.svg', () => '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"><rect width="9" height="9"/></svg>', 'no picture'],
    ['cut.jpg', async () => (await sharp(portrait('08')).jpeg().toBuffer()).subarray(0, 300), 'no picture'],
  ])('%s', async (name, make, why) => {
    if (make !== null) write(name, await make());
    await expect(prepared(name)).rejects.toThrow(why);
    await expect(prepared(name)).rejects.toThrow(name);
  });
});
