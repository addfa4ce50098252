// What the background takes from whom: a page never gets the popup's answers, and nothing malformed reaches a handler.

import { beforeEach, describe, expect, it, vi } from 'vitest';

const { calls } = vi.hoisted(() => ({ calls: [] as string[] }));

vi.mock('../../../src/extension/browser.ts', () => ({ browser: { runtime: { id: 'resmikah', getURL: (path: string) => `chrome-extension://resmikah/${path}` } } }));
vi.mock('../../../src/extension/background/pageHandlers.ts', () => ({
  pageHandlers: Object.fromEntries(['page', 'judge', 'card', 'report', 'rules'].map((kind) => [kind, async () => (calls.push(kind), kind)])),
}));
vi.mock('../../../src/extension/background/ownHandlers.ts', () => ({
  ownHandlers: {
    ...Object.fromEntries(['reports', 'erase', 'settings'].map((kind) => [kind, async () => (calls.push(kind), kind)])),
    tab: async () => Promise.reject(new Error('storage is gone')),
  },
}));

const { answer } = await import('../../../src/extension/background/answer.ts');

const profile = {
  account: { site: 'facebook', id: '1', handle: null }, name: 'Contoh', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'post',
  url: 'https://www.facebook.com/profile.php?id=1',
};
const page = { id: 'resmikah', url: 'https://www.facebook.com/', frameId: 0, tab: { id: 7, active: true, incognito: false } };
const popup = { id: 'resmikah', url: 'chrome-extension://resmikah/src/extension/popup/index.html' };
const rules = { kind: 'rules', site: 'facebook' };

beforeEach(() => {
  calls.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the background answers', () => {
  it('a page of a site that asks for its rules, and the popup that asks for the reports', async () => {
    expect(await answer(rules, page as never)).toBe('rules');
    expect(await answer({ kind: 'reports' }, popup)).toBe('reports');
  });

  it.each([
    ['a page that wants the resident’s reports', { kind: 'reports' }, page],
    ['a page that wants everything erased', { kind: 'erase' }, page],
    ['a page that wants other settings', { kind: 'settings', change: { markOfficial: false } }, page],
    ['another extension', { kind: 'reports' }, { ...popup, id: 'other' }],
    ['an address that only begins like ours', { kind: 'reports' }, { ...popup, url: 'chrome-extension://resmikah.evil/x' }],
    ['a frame inside a page', rules, { ...page, frameId: 3 }],
    ['a page of another host', rules, { ...page, url: 'https://facebook.com.evil.example/' }],
    ['a page without encryption', rules, { ...page, url: 'http://www.facebook.com/' }],
    ['a script without a tab', rules, { id: 'resmikah', url: 'https://www.facebook.com/', frameId: 0 }],
    ['nobody', rules, {}],
  ])('nothing to %s', async (_, message, sender) => {
    expect([await answer(message, sender as never), calls]).toEqual([null, []]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'rules'],
    ['an unknown kind', { kind: 'constructor' }],
    ['a card without a profile', { kind: 'card' }],
    ['a profile of an unknown site', { kind: 'card', profile: { ...profile, account: { site: 'myspace', id: '1', handle: null } } }],
    ['a profile that is nobody', { kind: 'card', profile: { ...profile, account: { site: 'facebook', id: null, handle: null } } }],
    ['a name of 5,000 characters', { kind: 'card', profile: { ...profile, name: 'x'.repeat(5000) } }],
    ['a link that is a script', { kind: 'report', profile: { ...profile, url: 'javascript:alert(1)' } }],
    ['a thousand profiles', { kind: 'judge', profiles: Array.from({ length: 1000 }, () => profile) }],
    ['a state that there is not', { kind: 'page', state: 'broken', profile: null }],
  ])('nothing to a page that says %s', async (_, message) => {
    expect([await answer(message, page as never), calls]).toEqual([null, []]);
  });

  it('null instead of failing when a handler fails', async () => {
    expect(await answer({ kind: 'tab', tab: null }, popup)).toBeNull();
  });
});
