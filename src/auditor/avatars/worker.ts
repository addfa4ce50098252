// One of the processes that `main.ts` starts: is sent the officials' photos first, then query after query, which it decodes,
// compares and answers with its lines, or null when it is no picture that can be compared.

import { join } from 'node:path';
import sharp from 'sharp';
import { MATCH, comparePhoto } from '../../core/picture/compare.ts';
import { type StoredPhoto, readPhoto } from '../../core/picture/photo.ts';
import { avatarPrint } from '../../core/picture/print.ts';
import { decoded } from './pictures.ts';

export interface Officials {
  readonly queries: string;
  /** As the publisher stores them. */
  readonly photos: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

// The processes already share the processors out.
sharp.concurrency(1);
sharp.cache(false);

interface Ready { readonly queries: string; readonly photos: readonly { readonly name: string; readonly photo: StoredPhoto }[] }

const opened = ({ queries, photos }: Officials): Ready => ({
  queries,
  photos: photos.flatMap(({ name, bytes }) => {
    const photo = readPhoto(bytes);
    return photo === null ? [] : [{ name, photo }];
  }),
});

async function linesOf(query: string, { queries, photos }: Ready): Promise<string | null> {
  const pixels = await decoded(join(queries, query));
  const print = pixels === null ? null : avatarPrint(pixels);
  if (print === null) return null;
  return photos.map(({ name, photo }) => {
    const score = comparePhoto(print, photo);
    return score > 0 ? `${JSON.stringify({ query, official: name, score: Number(score.toFixed(6)), match: score >= MATCH })}\n` : '';
  }).join('');
}

let officials: Ready = { queries: '', photos: [] };
process.on('message', (message: Officials | string) => {
  if (typeof message !== 'string') officials = opened(message);
  else void linesOf(message, officials).then((lines) => process.send?.(lines));
});
