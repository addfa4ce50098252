// PDQ against the hashes that the reference implementation prints, and what must hold for any picture.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesFromHex } from '../../../src/core/hex.ts';
import { TURNS, dihedralPdq, pdq, pdqDistance } from '../../../src/core/picture/pdq.ts';
import type { Pixels } from '../../../src/core/picture/pixels.ts';

const FOLDER = 'tests/fixtures/pdq';
interface Vector { readonly file: string; readonly hash: string; readonly quality: number; readonly dihedral: readonly string[] }
const { images } = JSON.parse(readFileSync(join(FOLDER, 'vectors.json'), 'utf8')) as { readonly images: readonly Vector[] };

const bytesOf = (hex: string): Uint8Array => bytesFromHex(hex) ?? new Uint8Array(0);
/** Decoders differ by a few grey levels; a right implementation stays within this many bits. */
const ROOM = 10;
/** The usual bound for the same picture. */
const SAME = 31;

async function decoded(file: string): Promise<Pixels> {
  const { data, info } = await sharp(join(FOLDER, file)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

describe('PDQ', () => {
  it.each(images)('of $file is the hash that other programs compute', async ({ file, hash, quality }) => {
    const own = pdq(await decoded(file));
    expect(own.quality).toBe(quality);
    if (quality >= 50) expect(pdqDistance(own.hash, bytesOf(hash))).toBeLessThanOrEqual(ROOM);
  });

  it.each(images.filter(({ quality }) => quality >= 50))('of $file gives all eight turned and mirrored hashes at once', async ({ file, dihedral }) => {
    const own = dihedralPdq(await decoded(file));
    expect(own.length).toBe(TURNS.length);
    own.forEach((hash, turn) => {
      expect(pdqDistance(hash, bytesOf(dihedral[turn] ?? '')), TURNS[turn]).toBeLessThanOrEqual(ROOM);
    });
  });

  it.each([
    ['left and right exchanged', 'flipY', (picture: Sharp) => picture.flop()],
    ['top and bottom exchanged', 'flipX', (picture: Sharp) => picture.flip()],
    ['a quarter turn', 'rotate270', (picture: Sharp) => picture.rotate(90)],
  ] as const)('of a picture with %s is among the eight hashes of the picture', async (_, turn, change) => {
    // Every n-th sample of a turned picture is another one, so a sharp picture would differ in more bits.
    const soft = await sharp(join(FOLDER, 'square-128x128.jpg')).resize(512).blur(3).png().toBuffer();
    const read = async (picture: Sharp): Promise<Pixels> => {
      const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, data };
    };
    const changed = pdq(await read(change(sharp(soft)))).hash;
    const eight = dihedralPdq(await read(sharp(soft)));
    const distances = eight.map((hash) => pdqDistance(changed, hash));
    expect(TURNS[distances.indexOf(Math.min(...distances))]).toBe(turn);
    expect(Math.min(...distances)).toBeLessThanOrEqual(SAME);
  });

  it('knows the flat and the tiny for pictures that say nothing', () => {
    const flat = (side: number): Pixels => ({ width: side, height: side, data: new Uint8Array(side * side * 4).fill(128) });
    expect(pdq(flat(96)).quality).toBe(0);
    expect(pdq(flat(4))).toEqual({ hash: new Uint8Array(32), quality: 0 });
    expect(dihedralPdq(flat(1)).length).toBe(8);
  });

  it('sets about half the bits of any picture that is not flat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 5, max: 90 }), fc.integer(), (width, height, seed) => {
        let state = seed | 1;
        const data = Uint8Array.from({ length: width * height * 4 }, () => (state = (Math.imul(state, 1664525) + 1013904223) | 0) >>> 24);
        const { hash, quality } = pdq({ width, height, data });
        expect(quality).toBeGreaterThanOrEqual(0);
        expect(quality).toBeLessThanOrEqual(100);
        expect(pdqDistance(hash, new Uint8Array(32))).toBeGreaterThan(100);
        expect(pdqDistance(hash, new Uint8Array(32))).toBeLessThanOrEqual(128);
      }),
      { numRuns: 40 },
    );
  });
});
