// What an office publishes of its photos: small, read back exactly, and refused as a value when the bytes are not a photo.

import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhotos, packPhotos } from '../../../src/core/picture/pack.ts';
import { preparePhoto, readPhoto } from '../../../src/core/picture/photo.ts';
import { PORTRAITS, emblem, pixelsOf, portrait } from './pictures.ts';

const MOST = 2000;
const entries: { id: string; bytes: Uint8Array }[] = [];
beforeAll(async () => {
  for (const [at, name] of PORTRAITS.entries()) {
    entries.push({ id: at.toString(16).padStart(16, '0'), bytes: preparePhoto(await pixelsOf(sharp(portrait(name)))) });
  }
});

describe('a published photo', () => {
  it('takes at most 2 kB, whatever its shape', async () => {
    for (const [width, height] of [[256, 256], [800, 1000], [1024, 300], [90, 900], [64, 64]] as const) {
      const bytes = preparePhoto(await pixelsOf(sharp(portrait('09')).resize(width, height, { fit: 'fill' })));
      expect(bytes.length + 10).toBeLessThanOrEqual(MOST);
      expect(readPhoto(bytes)).not.toBeNull();
    }
  });

  it('keeps the tones of the picture to a few grey levels', async () => {
    const photo = readPhoto(entries[0]?.bytes ?? new Uint8Array());
    if (photo === null) throw new Error('the photo cannot be read');
    const { width, height, data } = photo.grey;
    const small = await sharp(portrait('02')).resize(width, height, { fit: 'fill', kernel: 'cubic' }).greyscale().normalise({ lower: 0, upper: 100 }).raw().toBuffer();
    const off = data.reduce((sum, value, at) => sum + Math.abs(value - (small[at] ?? 0)), 0) / data.length;
    expect(off).toBeLessThan(8);
  });

  it('looks the same whatever a transparent file hides behind its transparency', async () => {
    const shown = await pixelsOf(sharp(emblem(0)));
    const other = { ...shown, data: Uint8Array.from(shown.data, (value, at) => (at % 4 !== 3 && shown.data[at - (at % 4) + 3] === 0 ? 99 : value)) };
    expect(preparePhoto(other)).toEqual(preparePhoto(shown));
  });

  it('is refused, not guessed at, when its bytes are anything else', () => {
    const { bytes } = entries[0] ?? { bytes: new Uint8Array() };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2100 }), (some) => {
      const photo = readPhoto(some);
      expect(photo === null || photo.grey.data.length === photo.grey.width * photo.grey.height).toBe(true);
    }));
    expect(readPhoto(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(readPhoto(Uint8Array.of(...bytes, 0))).toBeNull();
    expect(readPhoto(Uint8Array.of(9, ...bytes.subarray(1)))).toBeNull();
    expect(() => preparePhoto({ width: 3, height: 3, data: new Uint8Array(5) })).toThrow(RangeError);
  });
});

describe('the photos of a list', () => {
  it('come out of their file as they went in, by rising id', () => {
    const opened = openPhotos(packPhotos([...entries].reverse()));
    if (!opened.ok) throw new Error(opened.problem.key);
    expect([...opened.value.keys()]).toEqual(entries.map(({ id }) => id));
    for (const { id, bytes } of entries) expect(opened.value.get(id)).toEqual(readPhoto(bytes));
    expect(openPhotos(packPhotos([])).ok).toBe(true);
  });

  it('are refused whole when the file is cut, longer, or changed in its frame', () => {
    const pack = packPhotos(entries);
    fc.assert(fc.property(fc.integer({ min: 0, max: pack.length - 1 }), (length) => {
      expect(openPhotos(pack.subarray(0, length)).ok).toBe(false);
    }));
    expect(openPhotos(Uint8Array.of(...pack, 0)).ok).toBe(false);
    for (let at = 0; at < 12; at += 1) {
      const changed = pack.slice();
      changed[at]! ^= 0x40;
      expect(openPhotos(changed).ok).toBe(false);
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (some) => {
      expect(openPhotos(some).ok).toBe(false);
    }));
  });

  it('are not packed under a bad or doubled id', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('there are no photos');
    expect(() => packPhotos([first, first])).toThrow('twice');
    expect(() => packPhotos([{ ...first, id: 'ZZ' }])).toThrow('no photo id');
  });
});
