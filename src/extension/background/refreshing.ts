// When the lists are refreshed: a few times a day, each device at its own moment, sooner after a failure, and at once on
// the first day. Pages are told when something changed.

import { listViews, refreshLists } from '../../client/lists.ts';
import { browser } from '../browser.ts';
import { tellPages } from './tabs.ts';

export const LISTS_ALARM = 'lists';
const HOUR = 60;
/** Minutes; a warning of an officer reaches everybody within about this time. */
const PERIOD = 3 * HOUR;
const AFTER_FAILURE = 20;

/** Half to one and a half times, so that half a million devices do not come in the same minute. */
const spread = (minutes: number): number => minutes * (0.5 + Math.random());

const arrange = (minutes: number): Promise<void> => browser.alarms.create(LISTS_ALARM, { delayInMinutes: spread(minutes) });

/** Refreshes now and arranges the next time. Never rejects: the lists in force stay, and their state says what is wrong. */
export async function refreshNow(): Promise<void> {
  let well = false;
  try {
    if (await refreshLists()) await tellPages();
    well = (await listViews()).every(({ problem }) => problem === null);
  } catch (error) {
    console.error('The lists could not be refreshed.', error);
  }
  await arrange(well ? PERIOD : AFTER_FAILURE);
}

/**
 * At every start of the worker: some browsers forget alarms, a first start has no list yet, and a worker that was stopped
 * during its very first refresh left an alarm that is hours away.
 */
export async function arrangeRefreshing(): Promise<void> {
  const [alarm, views] = await Promise.all([browser.alarms.get(LISTS_ALARM), listViews()]);
  const age = (updated: number | null): number => (updated === null ? Infinity : Date.now() - updated);
  const oldest = Math.max(...views.map(({ updated }) => age(updated)));
  if (alarm === undefined) {
    await arrange(PERIOD);
    if (oldest > PERIOD * 60_000) await refreshNow();
  } else if (oldest === Infinity && alarm.scheduledTime > Date.now() + 1.5 * AFTER_FAILURE * 60_000) await refreshNow();
}
