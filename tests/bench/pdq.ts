// Hashing and comparing avatars: PDQ and the whole print beside the usual one-number hashes (dHash, pHash), and a pair of
// the second stage. Every line is the median of rounds in which all of them take turns on the same pictures.

import sharp from 'sharp';
import { comparePhoto } from '../../src/core/picture/compare.ts';
import { dihedralPdq, pdq } from '../../src/core/picture/pdq.ts';
import { type Grey, type Pixels, greyOf } from '../../src/core/picture/pixels.ts';
import { avatarPrint } from '../../src/core/picture/print.ts';
import { resized } from '../../src/core/picture/pyramid.ts';
import { PORTRAITS, photoOf, pixelsOf, portrait, printOf } from '../core/picture/pictures.ts';
import { type Figure, figure } from './table.ts';

const ROUNDS = 60;
const SIDES = [96, 160, 320] as const;
/** Milliseconds of the C++ reference at −O3 a hash. */
const REFERENCE = { 96: 0.14, 160: 0.28, 320: 1 } as const;

/** 64 bits: is a sample brighter than its right neighbour. */
function dHash(pixels: Pixels): number {
  const { data } = resized(greyOf(pixels), 9, 8);
  let bits = 0;
  for (let at = 0; at < 72; at += 1) if (at % 9 < 8 && data[at]! > data[at + 1]!) bits += 1;
  return bits;
}

/** 64 bits: the 8 × 8 lowest waves of 32 × 32 samples against their median, with a plain cosine transform. */
function pHash(pixels: Pixels): number {
  const { data }: Grey = resized(greyOf(pixels), 32, 32);
  const waves = Array.from({ length: 64 }, (_, at) => {
    let sum = 0;
    for (let y = 0; y < 32; y += 1) for (let x = 0; x < 32; x += 1) sum += data[y * 32 + x]! * WAVE[(at >> 3) * 32 + y]! * WAVE[(at & 7) * 32 + x]!;
    return sum;
  });
  const median = [...waves].sort((a, b) => a - b)[32] ?? 0;
  return waves.filter((wave) => wave > median).length;
}
const WAVE = Float32Array.from({ length: 8 * 32 }, (_, at) => Math.cos((Math.PI / 64) * (at >> 5) * (2 * (at & 31) + 1)));

/** Milliseconds of each piece of work, taking turns, round by round. */
function timed(works: Readonly<Record<string, (round: number) => unknown>>): (name: string) => readonly number[] {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -20; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work(Math.abs(round));
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  for (const [name, all] of times) {
    const sorted = [...all].sort((a, b) => a - b);
    const at = (part: number): string => (sorted[Math.floor(part * sorted.length)] ?? Number.NaN).toFixed(3).padStart(8);
    console.log(`${name.padEnd(46)} median ${at(0.5)} ms   fastest tenth ${at(0.1)} ms`);
  }
  return (name) => times.get(name) ?? [];
}

export async function bench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const photos = await Promise.all(PORTRAITS.map(async (name) => photoOf(await pixelsOf(sharp(portrait(name))))));
  for (const side of SIDES) {
    const avatars = await Promise.all(PORTRAITS.map((name) => pixelsOf(sharp(portrait(name)).resize(side, side))));
    const avatar = (round: number): Pixels => avatars[round % avatars.length]!;
    const of = timed({
      [`${side} px: dHash, 64 bits`]: (round) => dHash(avatar(round)),
      [`${side} px: pHash, 64 bits`]: (round) => pHash(avatar(round)),
      [`${side} px: PDQ, 256 bits and quality`]: (round) => pdq(avatar(round)),
      [`${side} px: PDQ, all eight turns`]: (round) => dihedralPdq(avatar(round)),
      [`${side} px: print (PDQ, all windows, mirror)`]: (round) => avatarPrint(avatar(round)),
    });
    const peer = ['pHash', of(`${side} px: pHash, 64 bits`)] as const;
    // The bars: one and a half times what the C++ reference takes on such a machine; a millisecond for all windows of the usual size.
    figures.push(figure(`PDQ, ${side} px`, of(`${side} px: PDQ, 256 bits and quality`), 'ms', { peer, most: 1.5 * REFERENCE[side] }));
    figures.push(figure(`print with all windows, ${side} px`, of(`${side} px: print (PDQ, all windows, mirror)`), 'ms', { peer, ...(side === 96 ? { most: 1 } : {}) }));
  }
  const prints = await Promise.all(PORTRAITS.map(async (name) => printOf(await pixelsOf(sharp(portrait(name)).resize(96, 96)))));
  const print = (round: number): (typeof prints)[number] => prints[round % prints.length]!;
  const other = (round: number): (typeof photos)[number] => photos[(round + 1 + (round % 3)) % photos.length]!;
  const of = timed({
    'pair of different people, both stages': (round) => comparePhoto(print(round), other(round)),
    'pair of one picture, both stages': (round) => comparePhoto(print(round), photos[round % photos.length]!),
  });
  return [
    ...figures,
    figure('pair of different people, both stages', of('pair of different people, both stages'), 'ms', { most: 5 }),
    figure('pair of one picture, both stages', of('pair of one picture, both stages'), 'ms', { most: 5 }),
  ];
}
