// Sites that a resident switches on: their scripts follow the browser's permission and his own switch, and nothing else.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };

const { state } = vi.hoisted(() => ({ state: { allowed: [] as string[], off: [] as string[], there: [] as { id: string; matches: string[]; js: string[] }[] } }));

vi.mock('../../../src/extension/browser.ts', () => ({
  browser: {
    runtime: { getManifest: () => manifest },
    permissions: { contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => state.allowed.includes(origin)) },
    scripting: {
      getRegisteredContentScripts: async () => [...state.there],
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => void (state.there = state.there.filter(({ id }) => !ids.includes(id))),
      registerContentScripts: async (scripts: typeof state.there) => {
        for (const { id } of scripts) if (state.there.some((each) => each.id === id)) throw new Error(`Duplicate script ID '${id}'`);
        state.there.push(...scripts);
      },
    },
  },
}));
vi.mock('../../../src/extension/background/settings.ts', () => ({ settings: async () => ({ language: null, sitesOff: state.off, markOfficial: true }) }));

const { arrangeSites } = await import('../../../src/extension/background/optionalSites.ts');
const ids = (): string[] => state.there.map(({ id }) => id);

beforeEach(() => Object.assign(state, { allowed: [], off: [], there: [] }));

describe('the scripts of optional sites', () => {
  it('are in no page before the resident allows one', async () => {
    await arrangeSites();
    expect(ids()).toEqual([]);
  });

  it('come with the permission of the whole site, from the package, and go with it', async () => {
    state.allowed = ['https://*.x.com/*', 'https://*.twitter.com/*', 'https://*.threads.com/*', 'https://*.fbcdn.net/*'];
    await arrangeSites();
    expect(state.there).toMatchObject([{ id: 'x', matches: ['https://*.x.com/*', 'https://*.twitter.com/*'], js: ['content/glance.js', 'content/x.js'] }]);
    state.allowed = [];
    await arrangeSites();
    expect(ids()).toEqual([]);
  });

  it('go when the resident switches the site off, and are put in once however often it is asked', async () => {
    state.allowed = ['https://web.whatsapp.com/*'];
    await Promise.all([arrangeSites(), arrangeSites(), arrangeSites()]);
    expect(ids()).toEqual(['whatsapp']);
    state.off = ['whatsapp'];
    await arrangeSites();
    expect(ids()).toEqual([]);
  });
});
