// Pictures for the tests of this folder: portraits and emblems as pixels, and avatars made from them.

import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { type StoredPhoto, preparePhoto, readPhoto } from '../../../src/core/picture/photo.ts';
import type { Pixels } from '../../../src/core/picture/pixels.ts';
import { type AvatarPrint, avatarPrint } from '../../../src/core/picture/print.ts';

export const PORTRAITS = ['02', '08', '09', '17', '27'] as const;
export const portrait = (name: string): string => join('tests/fixtures/portraits', `portrait-${name}.jpg`);

export async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

export function photoOf(pixels: Pixels): StoredPhoto {
  const photo = readPhoto(preparePhoto(pixels));
  if (photo === null) throw new Error('the photo was not written as it is read');
  return photo;
}

export function printOf(pixels: Pixels): AvatarPrint {
  const print = avatarPrint(pixels);
  if (print === null) throw new Error('not a picture that can be compared');
  return print;
}

/** An invented coat of arms on a transparent background: `kind` changes what stands in the shield. */
export function emblem(kind: number): Buffer {
  const charge = [
    '<path d="M50 28l6 18h19l-15 11 6 18-16-11-16 11 6-18-15-11h19z" fill="#fc0"/>',
    '<path d="M26 70l14-30 10 16 8-12 16 26z" fill="#0a0"/><circle cx="60" cy="34" r="7" fill="#fc0"/>',
    '<path d="M30 40h40v6H30zM34 46h6v24h-6zM47 46h6v24h-6zM60 46h6v24h-6zM28 70h44v6H28z" fill="#fff"/>',
    '<path d="M50 26c18 14 18 34 0 50c-18-16-18-36 0-50z" fill="#fff"/><path d="M34 58q16 10 32 0" stroke="#06c" stroke-width="6" fill="none"/>',
  ][kind % 4];
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 100 100">
    <path d="M14 12h72v40c0 24-20 34-36 42c-16-8-36-18-36-42z" fill="${['#06c', '#c22', '#084', '#705'][kind % 4]}" stroke="#222" stroke-width="4"/>
    ${charge}<path d="M10 84q40 14 80 0l-4 12q-36 10-72 0z" fill="#fe9" stroke="#222" stroke-width="2"/></svg>`);
}
