// What a kept list may still say when its office was not heard of for long: asked at every use, not only at an update.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '../../src/core/account/profile.ts';
import { GRACE_DAYS } from '../../src/core/list/freshness.ts';
import { NO_PICTURES } from '../../src/core/match/judge.ts';
import { sampleListText } from '../support/sampleList.ts';

vi.mock('virtual:trust', () => ({ trust: { root: '', metadataUrl: '', targetsUrl: '', reportUrl: '', publishers: ['33.10'], sample: true } }));

const DAY = 24 * 60 * 60 * 1000;
const official: Profile = {
  account: { site: 'facebook', id: '100000000000001', handle: null }, name: 'Kantor contoh', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile',
  url: 'https://www.facebook.com/profile.php?id=100000000000001',
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') });
});
afterEach(() => vi.useRealTimers());

/** The verdict on a listed account, so many days after (or before) the list's own end. */
async function verdictAfter(days: number): Promise<string> {
  const [{ store }, { verdictOf }, { listViews }] = await Promise.all([
    import('../../src/client/lists.ts'), import('../../src/client/verdicts.ts'), import('../../src/client/lists.ts'),
  ]);
  const bytes = new TextEncoder().encode(sampleListText('33.10', 1));
  await store.keep({ publisher: '33.10', bytes, hash: 'h', photos: null, photosHash: null }, { publisher: '33.10', updated: Date.now(), expires: Date.now() - days * DAY, problem: null });
  const { verdict } = await verdictOf(official, async () => NO_PICTURES);
  const [view] = await listViews();
  return `${verdict.kind}, list ${view?.freshness}`;
}

describe('a listed account', () => {
  it.each([
    ['while the list is in force', -10, 'official, list fresh'],
    ['in the days after its end, and the resident is told', 1, 'official, list stale'],
    ['on the last day of grace', GRACE_DAYS - 0.01, 'official, list stale'],
    ['never again after that: it may have changed hands', GRACE_DAYS + 0.01, 'unreadable, list expired'],
  ])('is vouched for %s', async (_when, days, expected) => {
    expect(await verdictAfter(days)).toBe(expected);
  });
});
