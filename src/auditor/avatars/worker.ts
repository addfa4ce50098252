// One of the processes that `processes.ts` starts: prepares officials' photos as the publisher does, and compares queries with
// them as the extension does. Decodes each file once; answers every question, with words where a file is no picture.

import sharp from 'sharp';
import { MATCH, comparePhoto } from '../../core/picture/compare.ts';
import { type StoredPhoto, preparePhoto, readPhoto } from '../../core/picture/photo.ts';
import { avatarPrint } from '../../core/picture/print.ts';
import { AVATAR_SIDE, OFFICIAL_SIDE, decoded } from './pictures.ts';

/** An official's photo as the publisher stores it. */
export interface Prepared { readonly name: string; readonly bytes: Uint8Array }
/** What is asked: remember these photos (no answer), prepare a photo, compare a query with all that are remembered. */
export type Question = { readonly remember: readonly Prepared[] } | { readonly prepare: string } | { readonly compare: string; readonly name: string };
export type Answer = { readonly problem: string } | { readonly bytes: Uint8Array } | { readonly lines: string };

// The processes already share the processors out.
sharp.concurrency(1);
sharp.cache(false);

let photos: readonly { readonly name: string; readonly photo: StoredPhoto }[] = [];

function remember(prepared: readonly Prepared[]): void {
  photos = prepared.flatMap(({ name, bytes }) => {
    const photo = readPhoto(bytes);
    return photo === null ? [] : [{ name, photo }];
  });
}

async function prepare(path: string): Promise<Answer> {
  const pixels = await decoded(path, OFFICIAL_SIDE);
  return typeof pixels === 'string' ? { problem: pixels } : { bytes: preparePhoto(pixels) };
}

async function compare(path: string, query: string): Promise<Answer> {
  const pixels = await decoded(path, AVATAR_SIDE);
  if (typeof pixels === 'string') return { problem: pixels };
  const print = avatarPrint(pixels);
  if (print === null) return { problem: `too small or too long to be compared (${pixels.width} × ${pixels.height})` };
  const lines = photos.map(({ name, photo }) => {
    const score = comparePhoto(print, photo);
    return score > 0 ? `${JSON.stringify({ query, official: name, score: Number(score.toFixed(6)), match: score >= MATCH })}\n` : '';
  });
  return { lines: lines.join('') };
}

process.on('message', (question: Question) => {
  if ('remember' in question) remember(question.remember);
  else void ('prepare' in question ? prepare(question.prepare) : compare(question.compare, question.name)).then((answer) => process.send?.(answer));
});
