// A resident's settings survive that several pages of the extension ask for them and change them at the same moment.

import { beforeEach, describe, expect, it, vi } from 'vitest';

const held = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, writes: 0 }));
/** A storage that takes its time, as a browser's does. */
const later = <T>(value: T): Promise<T> => new Promise((done) => void setTimeout(done, 1, value));

vi.mock('../../../src/extension/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async () => later({ ...held.kept }),
        set: async (values: object) => {
          await later(null);
          Object.assign(held.kept, values);
          held.writes += 1;
        },
      },
    },
  },
}));

const { changeSettings, settings } = await import('../../../src/extension/background/settings.ts');

beforeEach(() => {
  held.kept = {};
  held.writes = 0;
});

describe('settings', () => {
  it('that are changed at once are all kept', async () => {
    await Promise.all([changeSettings({ language: 'jv' }), changeSettings({ markOfficial: false }), changeSettings({ sitesOff: ['facebook'] })]);
    expect(await settings()).toEqual({ language: 'jv', markOfficial: false, sitesOff: ['facebook'] });
  });

  it('are not written by a page that only asks for them', async () => {
    await Promise.all([changeSettings({}), changeSettings({ language: 'id' }), changeSettings({})]);
    expect(await settings()).toMatchObject({ language: 'id' });
    expect(held.writes).toBe(1);
  });

  it('go on after a write that failed', async () => {
    const set = vi.spyOn((await import('../../../src/extension/browser.ts')).browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(changeSettings({ language: 'jv' })).rejects.toThrow('full');
    expect(await changeSettings({ language: 'en' })).toMatchObject({ language: 'en' });
    set.mockRestore();
  });
});
