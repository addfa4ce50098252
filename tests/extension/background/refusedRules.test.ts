// Selectors that a browser refuses are told in the list's line, until the list repairs them.

import { beforeEach, describe, expect, it, vi } from 'vitest';

const { state } = vi.hoisted(() => ({ state: { stored: {} as Record<string, unknown>, version: 3 } }));

vi.mock('../../../src/extension/browser.ts', () => ({
  browser: { storage: { local: { get: async () => state.stored, set: async (more: object) => void Object.assign(state.stored, more) } } },
}));
vi.mock('../../../src/client/lists.ts', () => ({
  lists: async () => ({ index: { lists: [{ publisher: { id: '33.10' }, rules: { facebook: { version: state.version } } }] } }),
}));

const { keepRefused, withRefused } = await import('../../../src/extension/background/refusedRules.ts');
const view = { publisher: '33.10', rulesIgnored: ['x'] } as never;
const ignored = async (): Promise<readonly string[]> => (await withRefused([view]))[0]?.rulesIgnored ?? [];

beforeEach(() => {
  Object.assign(state, { stored: {}, version: 3 });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('a selector that the browser refuses', () => {
  it('is told beside what the list itself had wrong, once', async () => {
    expect(await ignored()).toEqual(['x']);
    await keepRefused('facebook', ['title']);
    await keepRefused('facebook', ['title', 'post']);
    expect(await ignored()).toEqual(['x', 'facebook']);
    expect(console.warn).toHaveBeenLastCalledWith(expect.stringContaining('title, post'));
  });

  it('is forgotten with the next version of the rules', async () => {
    await keepRefused('facebook', ['title']);
    state.version = 4;
    expect(await ignored()).toEqual(['x']);
  });

  it('does no harm where the list has no rules for the site, or the storage is garbled', async () => {
    await keepRefused('youtube', ['title']);
    state.stored = { refusedRules: { facebook: { version: 'x' }, nowhere: 1 } };
    expect(await ignored()).toEqual(['x']);
  });
});
