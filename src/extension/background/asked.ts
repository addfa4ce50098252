// The hand-over from a page's button to the report's preview or the appeal. In the browser's memory for the session, never on disk.
// Taken once, and only for a short while: a popup that is opened later shows the page, not an old question.

import type { Profile } from '../../core/account/profile.ts';
import { decode, integer, literal, record } from '../../core/decode.ts';
import { browser } from '../browser.ts';
import type { Wish } from '../protocol.ts';
import { profile } from './asks.ts';

const KEY = 'asked';
const KEPT = 2 * 60 * 1000;
const shape = record({ profile, wish: literal('report', 'appeal'), at: integer(0, Number.MAX_SAFE_INTEGER) });

export const rememberAsked = (asked: Profile, wish: Wish): Promise<void> => browser.storage.session.set({ [KEY]: { profile: asked, wish, at: Date.now() } });

export async function takeAsked(): Promise<{ readonly profile: Profile; readonly wish: Wish } | null> {
  const kept = decode(shape, (await browser.storage.session.get(KEY))[KEY]);
  await browser.storage.session.remove(KEY);
  return kept.ok && Date.now() - kept.value.at < KEPT ? kept.value : null;
}

/** Opens the popup where the browser lets an extension do so, else the same page in a tab beside. */
export async function openReport(tab: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openInTab(tab);
  }
}

export async function openInTab(tab: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/extension/popup/index.html'), openerTabId: tab });
}
