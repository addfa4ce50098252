// The memo between a page and the background: one message a frame, one question a person, no old answer for a new list.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '../../../src/core/account/profile.ts';
import { makeMemo } from '../../../src/extension/content/memo.ts';
import type { Sieve } from '../../../src/extension/content/sieve.ts';
import type { MarkView } from '../../../src/extension/protocol.ts';

const person = (id: number, name = `Warga ${id}`): Profile => ({
  account: { site: 'facebook', id: String(id), handle: null }, name, avatarUrl: null, bio: null, siteBadge: 'none', surface: 'post',
  url: `https://www.facebook.com/profile.php?id=${id}`,
});
afterEach(() => void vi.useRealTimers());

const SUSPECT: MarkView = { kind: 'suspect', word: 'Tidak terdaftar', label: 'Tidak terdaftar' };
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function stage(view: (profile: Profile) => MarkView | null = () => null, sieve: Sieve = () => true) {
  const messages: (readonly Profile[])[] = [];
  const memo = makeMemo(async (profiles) => (messages.push(profiles), profiles.map(view)), sieve);
  return { memo, messages };
}

describe('a page with many people', () => {
  it('asks for all of a frame in one message, and for nobody twice', async () => {
    const { memo, messages } = stage();
    for (let id = 0; id < 50; id += 1) for (let again = 0; again < 3; again += 1) memo.of(person(id), () => undefined);
    memo.flush();
    await settle();
    for (let id = 0; id < 50; id += 1) expect(memo.of(person(id), () => undefined)).toBeNull();
    memo.flush();
    expect(messages.map((profiles) => profiles.length)).toEqual([50]);
  });

  it('asks again for the same account under another name', async () => {
    const { memo, messages } = stage();
    memo.of(person(1), () => undefined);
    memo.flush();
    await settle();
    expect(memo.of(person(1, 'Bupati Klaten'), () => undefined)).toBeUndefined();
    memo.flush();
    expect(messages).toHaveLength(2);
  });

  it('sends at most a hundred at once, and the rest in the next frame', async () => {
    const { memo, messages } = stage();
    for (let id = 0; id < 150; id += 1) memo.of(person(id), () => undefined);
    memo.flush();
    memo.flush();
    expect(messages.map((profiles) => profiles.length)).toEqual([100, 50]);
  });

  it('tells everybody who waited for the same person', async () => {
    const { memo } = stage(() => SUSPECT);
    const told: (MarkView | null)[] = [];
    memo.of(person(1), (view) => told.push(view));
    memo.of(person(1), (view) => told.push(view));
    memo.flush();
    await settle();
    expect(told).toEqual([SUSPECT, SUSPECT]);
  });
});

describe('a name that the sieve rejects', () => {
  it('is never asked for, and known to have no mark', async () => {
    const { memo, messages } = stage(() => SUSPECT, (_, name) => name.startsWith('Bupati'));
    expect(memo.of(person(1), () => undefined)).toBeNull();
    expect(memo.may(person(1).account, 'Warga 1')).toBe(false);
    expect(memo.of(person(1, 'Bupati Klaten'), () => undefined)).toBeUndefined();
    memo.flush();
    await settle();
    expect(messages.map((profiles) => profiles.map(({ name }) => name))).toEqual([['Bupati Klaten']]);
  });

  it('is asked for all the same on its own page, where the bio says more', () => {
    const { memo, messages } = stage(() => null, () => false);
    memo.of({ ...person(1), surface: 'profile', bio: 'Bupati Klaten' }, () => undefined);
    memo.flush();
    expect(messages).toHaveLength(1);
  });

  it('needs no reading once the background has said that nobody marks it', async () => {
    const { memo } = stage();
    expect(memo.may(person(1).account, 'Warga 1')).toBe(true);
    memo.of(person(1), () => undefined);
    memo.flush();
    await settle();
    expect(memo.may(person(1).account, 'Warga 1')).toBe(false);
    memo.clear();
    expect(memo.may(person(1).account, 'Warga 1')).toBe(true);
  });
});

describe('an answer that cannot be trusted any more', () => {
  it('from before the lists changed is forgotten', async () => {
    const { memo } = stage(() => SUSPECT);
    const told: unknown[] = [];
    memo.of(person(1), (view) => told.push(view));
    memo.flush();
    memo.clear();
    await settle();
    expect([told, memo.of(person(1), () => undefined)]).toEqual([[], undefined]);
  });

  it('that did not come is asked for again, since a row that stands still is not read again', async () => {
    vi.useFakeTimers();
    const told: unknown[] = [];
    const answers = [null, null, [SUSPECT]];
    const memo = makeMemo(async () => answers.shift() ?? null, () => true);
    memo.of(person(1), (view) => told.push(view));
    memo.flush();
    await vi.runAllTimersAsync();
    expect([told, memo.of(person(1), () => undefined)]).toEqual([[SUSPECT], SUSPECT]);
  });

  it('that never comes is no verdict, and not asked for without end', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const memo = makeMemo(async () => ((asked += 1), null), () => true);
    memo.of(person(1), () => undefined);
    memo.flush();
    await vi.runAllTimersAsync();
    expect([asked, memo.of(person(1), () => undefined)]).toEqual([3, undefined]);
  });
});
