// The background's entry: every listener is registered here, at the top level, so that the browser can wake the worker for it.
// Keeps no state; what each event does is in the files beside.

import { browser, onMessage } from '../browser.ts';
import { answer } from './answer.ts';
import { clearLeftovers } from './leftovers.ts';
import { arrangeMenu, menuPressed } from './menu.ts';
import { arrangeSites } from './optionalSites.ts';
import { OUTBOX_ALARM, workOutbox } from './outboxPorts.ts';
import { arrangeRefreshing, LISTS_ALARM, refreshNow } from './refreshing.ts';

onMessage(answer);

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === LISTS_ALARM) void refreshNow();
  if (name === OUTBOX_ALARM) void workOutbox();
});

// Phones have no such menu.
(browser.contextMenus as typeof browser.contextMenus | undefined)?.onClicked.addListener((click, tab) => void menuPressed(click, tab?.id).catch((error: unknown) => console.error('The menu could not be followed.', error)));

browser.permissions.onAdded.addListener(() => void arrangeSites());
browser.permissions.onRemoved.addListener(() => void arrangeSites());

browser.runtime.onInstalled.addListener(({ reason }) => {
  void arrangeSites();
  void arrangeMenu();
  void refreshNow();
  if (reason === 'update') void clearLeftovers();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/extension/welcome/index.html') });
});

browser.runtime.onStartup.addListener(() => {
  void arrangeSites();
  void arrangeMenu();
  void refreshNow();
  void workOutbox();
});

void arrangeRefreshing().catch((error: unknown) => console.error('Refreshing could not be arranged.', error));
