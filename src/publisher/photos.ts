// The photos that a sheet names: read, decoded, turned into what `photos.bin` stores. The picture files themselves
// never leave the office's folder; a file that is missing or no usable picture stops the import with its name.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import type { Photo } from '../core/list/model.ts';
import { packPhotos } from '../core/picture/pack.ts';
import { LEAST_QUALITY, preparePhoto, readPhoto } from '../core/picture/photo.ts';
import type { Pixels } from '../core/picture/pixels.ts';
import { Refusal } from './refusal.ts';
import type { PhotoFile } from '../core/list/sheet.ts';

export interface PreparedPhotos {
  readonly bySubject: ReadonlyMap<string, readonly Photo[]>;
  readonly pack: Uint8Array;
  /** Different pictures in the pack. */
  readonly count: number;
}

const SMALLEST_SIDE = 64;
/** The long side is reduced to this before anything is computed: more shows no more, and a camera file is large. */
const WORKING_SIDE = 1024;

/** Prepares every photo of a sheet; file names are relative to `folder`. The same file named twice is stored once. */
export async function preparePhotos(photoFiles: readonly PhotoFile[], folder: string): Promise<PreparedPhotos> {
  const entries = new Map<string, Uint8Array>();
  const known = new Map<string, string>();
  const bySubject = new Map<string, Photo[]>();
  for (const { subject, file, shared } of photoFiles) {
    const id = known.get(file) ?? (await preparedFile(resolve(folder, file), file, entries));
    known.set(file, id);
    const photos = bySubject.get(subject) ?? [];
    if (!photos.some((photo) => photo.id === id)) photos.push({ id, shared, taken: null });
    bySubject.set(subject, photos);
  }
  const pack = packPhotos([...entries].map(([id, bytes]) => ({ id, bytes })));
  return { bySubject, pack, count: entries.size };
}

async function preparedFile(path: string, name: string, entries: Map<string, Uint8Array>): Promise<string> {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    throw new Refusal(`The photo ${name} cannot be read (looked for ${path}).`);
  }
  const id = createHash('sha256').update(content).digest('hex').slice(0, 16);
  if (entries.has(id)) return id;
  const pixels = await decoded(content, name);
  if (Math.min(pixels.width, pixels.height) < SMALLEST_SIDE) {
    throw new Refusal(`The photo ${name} is too small: ${pixels.width} × ${pixels.height}, at least ${SMALLEST_SIDE} × ${SMALLEST_SIDE} is needed.`);
  }
  const bytes = preparePhoto(pixels);
  if ((readPhoto(bytes)?.quality ?? 0) < LEAST_QUALITY) {
    throw new Refusal(`The photo ${name} shows too little to be recognised (a flat colour, a blur or a few letters).`);
  }
  entries.set(id, bytes);
  return id;
}

async function decoded(content: Buffer, name: string): Promise<Pixels> {
  try {
    const { data, info } = await sharp(content, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(WORKING_SIDE, WORKING_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch {
    throw new Refusal(`The photo ${name} is no picture that can be read (JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG can).`);
  }
}
