// A link to an answer, an office or the village desk opens just that, whoever sends it on.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, hashOf, placeFrom } from '../../src/check/place.ts';
import { SITES } from '../../src/core/account/site.ts';

const text = fc.string({ unit: 'grapheme' });
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), text, name: text, bio: text, site: fc.option(fc.constantFrom(...SITES), { nil: null }), desk: fc.boolean() }),
  fc.constant({ kind: 'directory' as const }),
  fc.constant({ kind: 'mine' as const }),
  fc.record({ kind: fc.constant('subject' as const), id: fc.stringMatching(/^[0-9]{2}\.[0-9]{2}\/[a-z0-9-]+$/) }),
);

describe('an address', () => {
  it('leads back to the place that it was made of', () => {
    fc.assert(fc.property(place, (each) => void expect(placeFrom(hashOf(each))).toEqual(each)));
  });

  it.each([
    ['', 'ask'], ['#', 'ask'], ['#daftar', 'directory'], ['#laporan', 'mine'], ['#daftar/33.10/bupati', 'subject'], ['#daftar/Bupati', 'ask'], ['#situs=myspace', 'ask'], ['#%', 'ask'],
  ])('%j opens %s', (hash, kind) => {
    expect(placeFrom(hash).kind).toBe(kind);
  });

  it('names no site that is not read', () => {
    expect(placeFrom('#tanya=budi&situs=myspace')).toMatchObject({ text: 'budi', site: null });
    expect(placeFrom('#tanya=budi&situs=instagram')).toMatchObject({ text: 'budi', site: 'instagram' });
  });
});
