// Whose picture is looked at: a picture that no verdict needs is never asked for from a platform.

import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/core/match/judge.ts';
import { profileOf, type Shown, sampleIndex } from './officials.ts';

const asked = (shown: Shown): readonly string[] => candidates(sampleIndex, profileOf(shown));

describe('a picture is worth fetching', () => {
  it.each<[string, Shown, string]>([
    ['somebody with a listed person’s name', { name: 'Wening Prabaningrum' }, 'wening'],
    ['somebody who claims a listed post', { name: 'Warga Contoh', bio: 'Kapolres Klaten' }, 'kapolres'],
    ['an account with an office’s name', { name: 'Dinkes Klaten', site: 'instagram', id: '5' }, 'dinkes'],
  ])('of %s', (_who, shown, subject) => {
    expect(asked(shown)).toContain(subject);
  });

  it.each<[string, Shown]>([
    ['of an ordinary person', { name: 'Tejo Wiryawan', bio: 'Petani' }],
    ['of an account that the list vouches for', { name: 'Pemkab Klaten', site: 'instagram', id: '111222342' }],
    ['of one whose handle the list vouches for', { name: 'Wening Prabaningrum', site: 'facebook', id: null, handle: 'weningprabaningrum' }],
    ['of one that took a listed handle over', { name: 'Pemkab Klaten', site: 'instagram', id: '5', handle: 'pemkabklaten' }],
  ])('never %s', (_who, shown) => {
    expect(asked(shown)).toEqual([]);
  });
});
