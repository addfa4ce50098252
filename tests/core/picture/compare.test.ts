// A resident sees a stolen portrait, altered in every way scammers alter it: it is recognised, and nobody else is taken for it.

import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATCH, comparePhoto, comparePicture } from '../../../src/core/picture/compare.ts';
import type { StoredPhoto } from '../../../src/core/picture/photo.ts';
import { avatarPrint } from '../../../src/core/picture/print.ts';
import { ATTACKS, type Raw, attacked, squareOf } from '../../support/attacks.ts';
import { PORTRAITS, emblem, photoOf, pixelsOf, portrait, printOf } from './pictures.ts';

const photos = new Map<string, StoredPhoto>();
const squares = new Map<string, Raw>();
beforeAll(async () => {
  for (const name of PORTRAITS) {
    photos.set(name, photoOf(await pixelsOf(sharp(portrait(name)))));
    squares.set(name, await squareOf(portrait(name)));
  }
});
const known = <Value>(map: ReadonlyMap<string, Value>, name: string): Value => {
  const value = map.get(name);
  if (value === undefined) throw new Error(`there is no portrait ${name}`);
  return value;
};

describe('a stolen portrait', () => {
  it.each(ATTACKS.map((attack, at) => ({ ...attack, at })))('is recognised after $name ($group), and is nobody else', async (attack) => {
    const own = PORTRAITS[attack.at % PORTRAITS.length] ?? '02';
    const peer = PORTRAITS[(attack.at + 2) % PORTRAITS.length] ?? '08';
    const print = printOf(await attacked(attack, known(squares, own), known(squares, peer), [96, 48, 64][attack.at % 3] ?? 96));
    expect(comparePhoto(print, known(photos, own))).toBeGreaterThanOrEqual(MATCH);
    for (const other of PORTRAITS.filter((name) => name !== own && !(attack.group === 'G' && name === peer))) {
      expect(comparePhoto(print, known(photos, other)), `taken for ${other}`).toBeLessThan(MATCH);
    }
  });

  it.each([32, 40, 72, 160, 320, 640])('is the same picture at %d pixels, and mirrored an altered one', async (side) => {
    const all = [...photos.values()];
    const own = await sharp(portrait('08')).resize(side, side).toBuffer();
    expect(comparePicture(printOf(await pixelsOf(sharp(own))), all).outcome).toBe('same');
    expect(comparePicture(printOf(await pixelsOf(sharp(own).flop())), all).outcome).toBe('variant');
  });

  it('scores a picture and its mirror image alike', async () => {
    for (const name of PORTRAITS) {
      const plain = comparePhoto(printOf(await pixelsOf(sharp(portrait(name)).resize(96))), known(photos, name));
      const mirrored = comparePhoto(printOf(await pixelsOf(sharp(portrait(name)).resize(96).flop())), known(photos, name));
      expect(Math.abs(plain - mirrored)).toBeLessThan(0.02);
    }
  });

  it('scores lower the more of it is covered', async () => {
    const square = known(squares, '09');
    const covered = async (part: number): Promise<number> => {
      const lid = { create: { width: 320, height: Math.max(1, Math.round(320 * part)), channels: 3 as const, background: '#c00' } };
      const picture = sharp(square.data, { raw: { width: 320, height: 320, channels: 3 } }).composite([{ input: lid, gravity: 'south' }]);
      return comparePhoto(printOf(await pixelsOf(sharp(await picture.png().toBuffer()).resize(96))), known(photos, '09'));
    };
    const scores = [await covered(0), await covered(0.2), await covered(0.4), await covered(0.6)];
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('a square avatar of a 4:5 portrait', () => {
  it.each([0, 0.25, 0.5])('is recognised wherever the site cut it (%d of the way down)', async (down) => {
    const photo = photoOf(await pixelsOf(sharp(portrait('27')).extract({ left: 26, top: 0, width: 204, height: 256 })));
    const avatar = sharp(portrait('27')).extract({ left: 26, top: Math.round(52 * down), width: 204, height: 204 });
    expect(comparePicture(printOf(await pixelsOf(sharp(await avatar.png().toBuffer()).resize(80))), [photo]).outcome).not.toBe('other');
  });
});

describe('a coat of arms', () => {
  it.each([32, 48, 96, 160])('is found again at %d pixels on white, and is not taken for another', async (side) => {
    const arms = await Promise.all([0, 1, 2, 3].map(async (kind) => photoOf(await pixelsOf(sharp(emblem(kind))))));
    for (const kind of [0, 1, 2, 3]) {
      const print = printOf(await pixelsOf(sharp(emblem(kind)).flatten({ background: '#fff' }).resize(side, side)));
      const scores = arms.map((photo) => comparePhoto(print, photo));
      expect(scores[kind]).toBeGreaterThanOrEqual(MATCH);
      expect(scores.indexOf(Math.max(...scores))).toBe(kind);
    }
  });
});

describe('coats of arms that share a shield, a rim and a ribbon', () => {
  it('are told apart by what stands in them', async () => {
    const charges = ['M100 48l16 50h52l-42 30 16 50-42-30-42 30 16-50-42-30h52z', 'M40 140l36-76 26 42 20-30 40 64z', 'M56 80h88v14H56zM66 94h14v50H66zM94 94h14v50H94zM120 94h14v50h-14zM52 144h96v14H52z',
      'M100 52c40 32 40 76 0 112c-40-36-40-80 0-112z', 'M92 50h16v40h40v16h-40v56H92v-56H52V90h40z', 'M60 70h80v80H60z'];
    const drawn = charges.map((charge) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 200 200">
      <path d="M100 8L190 76L156 186H44L10 76Z" fill="#0b5fa5" stroke="#111" stroke-width="8"/><path d="${charge}" fill="#ffd54a"/><rect x="34" y="168" width="132" height="20" fill="#fff" stroke="#111"/></svg>`));
    const arms = await Promise.all(drawn.map(async (svg) => photoOf(await pixelsOf(sharp(svg)))));
    for (const [own, svg] of drawn.entries()) {
      const print = printOf(await pixelsOf(sharp(svg).flatten({ background: '#fff' }).resize(96)));
      const scores = arms.map((photo) => comparePhoto(print, photo));
      expect(scores[own]).toBeGreaterThan(0.8);
      for (const [other, score] of scores.entries()) if (other !== own) expect(score).toBeLessThan(0.6);
    }
  });
});

describe('a picture that says nothing', () => {
  it('is no picture at all when there is none, or nothing to compare it with', async () => {
    expect(comparePicture(null, [...photos.values()])).toEqual({ outcome: 'none', score: 0 });
    expect(comparePicture(printOf(await pixelsOf(sharp(portrait('02')))), [])).toEqual({ outcome: 'none', score: 0 });
  });

  it('is a default silhouette, never somebody\'s own photo', async () => {
    const silhouette = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><rect width="160" height="160" fill="#e4e6eb"/><circle cx="80" cy="62" r="30" fill="#fff"/><ellipse cx="80" cy="150" rx="56" ry="50" fill="#fff"/></svg>');
    expect(comparePicture(printOf(await pixelsOf(sharp(silhouette))), [...photos.values()]).outcome).toBe('none');
    expect(comparePicture(printOf(await pixelsOf(sharp(portrait('02')))), [known(photos, '08')]).outcome).toBe('other');
  });

  it('never makes the comparison fail: any pixels give a score from 0 to 1, or no print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.uint8Array({ minLength: 1, maxLength: 64 }), (width, height, some) => {
        const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => some[(at * 7) % some.length] ?? 0);
        const print = avatarPrint({ width, height, data });
        if (print === null) return;
        for (const photo of photos.values()) {
          const score = comparePhoto(print, photo);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['too few bytes', 20, 20, 1599], ['too many bytes', 20, 20, 1601], ['no width', 0, 20, 0], ['half a pixel', 20.5, 20, 1640],
    ['a huge side', 30_000, 1, 120_000], ['one pixel', 1, 1, 4], ['a line', 12, 200, 9600],
  ])('is refused with %s', (_, width, height, length) => {
    expect(avatarPrint({ width, height, data: new Uint8Array(length) })).toBeNull();
  });
});
