// What a card says of a picture that could not be had: that the verdict came without it, where it could still have counted.

import { describe, expect, it, vi } from 'vitest';
import type { Profile } from '../../../src/core/account/profile.ts';
import { openIndex } from '../../../src/core/match/index.ts';
import type { VerdictKind } from '../../../src/core/match/verdict.ts';
import { wordsOf } from '../../support/ownPages.ts';

vi.mock('virtual:trust', () => ({ trust: { publishers: [] } }));
vi.stubGlobal('chrome', { runtime: {} });

const words = wordsOf('id');
const lists = { index: openIndex([]), photos: new Map(), states: new Map() };
const profile: Profile = {
  account: { site: 'facebook', id: '1', handle: null }, name: 'Contoh', avatarUrl: 'https://scontent.example/1.jpg', bio: null, siteBadge: 'none', surface: 'profile',
  url: 'https://www.facebook.com/profile.php?id=1',
};
async function why(kind: VerdictKind, withoutPicture: boolean): Promise<readonly string[]> {
  const { cardOf } = await import('../../../src/extension/background/judging.ts');
  return cardOf({ verdict: { kind, subject: null, evidence: [] }, lists, withoutPicture }, profile, words).why;
}

describe('a card whose picture never came', () => {
  it.each(['suspect', 'lookalike', 'unknown'] as const)('says so of %s', async (kind) => {
    expect(await why(kind, true)).toEqual(['Foto profilnya belum dapat dibandingkan.']);
    expect(await why(kind, false)).toEqual([]);
  });

  it.each(['official', 'former', 'impostor', 'unreadable'] as const)('has nothing to say of %s, which no picture decides', async (kind) => {
    expect(await why(kind, true)).toEqual([]);
  });
});
