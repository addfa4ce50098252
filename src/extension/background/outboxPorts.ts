// What the outbox borrows from the browser: the network, the clock, chance, and an alarm that outlives the worker.

import { trust } from 'virtual:trust';
import { browser } from '../browser.ts';
import { originOf } from '../../client/following.ts';
import { type OutboxPorts, runOutbox } from '../../client/outbox.ts';
import { showNews } from './toolbar.ts';

export const OUTBOX_ALARM = 'outbox';
/** Browsers ring no alarm earlier than this. */
const SOONEST_ALARM = 30_000;

export const outboxPorts: OutboxPorts = {
  fetch: (url, init) => fetch(url, init),
  origin: trust.reportUrl,
  originOf,
  now: () => Date.now(),
  random: () => Math.random(),
  async wakeAt(time) {
    const wait = time - Date.now();
    // The timer is in time for the ten seconds of undoing, the alarm comes even when the worker was stopped.
    if (wait < SOONEST_ALARM) setTimeout(() => void runOutbox(outboxPorts).catch(logOutbox), Math.max(0, wait) + 50);
    await browser.alarms.create(OUTBOX_ALARM, { when: Math.max(time, Date.now() + SOONEST_ALARM) });
  },
};

export const logOutbox = (error: unknown): void => console.error('The outbox could not be worked on.', error);

/** Does what is due, and says on the icon what is new; logs instead of rejecting. */
export const workOutbox = (): Promise<void> => runOutbox(outboxPorts).then(showNews).catch(logOutbox);
