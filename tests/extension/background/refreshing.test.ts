// When a device asks for the lists: at its own moment, a few times a day, sooner after a failure, and whatever a browser forgot.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListView } from '../../../src/client/lists.ts';

const MINUTE = 60_000;
const said = vi.hoisted(() => ({
  alarm: undefined as { readonly scheduledTime: number } | undefined,
  delays: [] as number[],
  views: [] as { readonly problem: string | null; readonly updated: number | null }[],
  refreshes: 0,
  told: 0,
  refresh: async (): Promise<boolean> => true,
}));
vi.mock('../../../src/extension/browser.ts', () => ({
  browser: { alarms: { get: async () => said.alarm, create: async (_name: string, { delayInMinutes }: { readonly delayInMinutes: number }) => void said.delays.push(delayInMinutes) } },
}));
vi.mock('../../../src/extension/background/tabs.ts', () => ({ tellPages: async () => void (said.told += 1) }));
vi.mock('../../../src/client/lists.ts', () => ({
  listViews: async () => said.views as unknown as readonly ListView[],
  refreshLists: () => {
    said.refreshes += 1;
    return said.refresh();
  },
}));
const { arrangeRefreshing, refreshNow } = await import('../../../src/extension/background/refreshing.ts');

const well = (hours: number): { readonly problem: string | null; readonly updated: number | null }[] => [{ problem: null, updated: Date.now() - hours * 60 * MINUTE }];

beforeEach(() => {
  Object.assign(said, { alarm: undefined, delays: [], views: well(0), refreshes: 0, told: 0, refresh: async () => true });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('after an update', () => {
  it('that went through, the next comes in one and a half to four and a half hours, each device at its own moment', async () => {
    for (let device = 0; device < 200; device += 1) await refreshNow();
    expect(Math.min(...said.delays)).toBeGreaterThanOrEqual(90);
    expect(Math.max(...said.delays)).toBeLessThanOrEqual(270);
    expect(new Set(said.delays).size).toBeGreaterThan(190);
    expect(Math.max(...said.delays) - Math.min(...said.delays)).toBeGreaterThan(90);
  });

  it.each([
    ['did not get through', () => (said.views = [{ problem: 'problem_list_unreachable', updated: null }])],
    ['failed for one office of two', () => (said.views = [...well(0), { problem: 'problem_list_expired', updated: 1 }])],
    ['the device could not keep', () => (said.refresh = () => Promise.reject(new Error('QuotaExceededError')))],
  ])('that %s, the next comes within ten to thirty minutes', async (_what, go) => {
    go();
    for (let device = 0; device < 100; device += 1) await refreshNow();
    expect(Math.min(...said.delays)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...said.delays)).toBeLessThanOrEqual(30);
  });

  it('open pages are told when a list changed, and only then', async () => {
    await refreshNow();
    said.refresh = async () => false;
    await refreshNow();
    expect(said.told).toBe(1);
  });
});

describe('at a start of the worker', () => {
  it.each([
    ['without an alarm and with lists of this hour', null, well(1), 1, 0],
    ['without an alarm and with lists of yesterday', null, well(24), 2, 1],
    ['without an alarm and without lists', null, [{ problem: null, updated: null }], 2, 1],
    ['with an alarm and lists of yesterday', 60, well(24), 0, 0],
    ['with an alarm hours away and no list yet', 200, [{ problem: null, updated: null }], 1, 1],
    ['with an alarm soon after a failure and no list yet', 25, [{ problem: 'problem_list_unreachable', updated: null }], 0, 0],
  ] as const)('%s', async (_what, minutes, views, arranged, refreshed) => {
    said.alarm = minutes === null ? undefined : { scheduledTime: Date.now() + minutes * MINUTE };
    said.views = [...views];
    await arrangeRefreshing();
    expect([said.delays.length, said.refreshes]).toEqual([arranged, refreshed]);
  });
});
