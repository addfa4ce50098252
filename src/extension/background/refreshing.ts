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

/** At every start of the worker: some browsers forget alarms, and a first start has no list yet. */
export async function arrangeRefreshing(): Promise<void> {
  if ((await browser.alarms.get(LISTS_ALARM)) !== undefined) return;
  await arrange(PERIOD);
  const overdue = (await listViews()).some(({ updated }) => updated === null || Date.now() - updated > PERIOD * 60_000);
  if (overdue) await refreshNow();
}
