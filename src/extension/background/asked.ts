// The hand-over from a page's report button to the report's preview. In the browser's memory for the session, never on disk.
// Taken once, and only for a short while: a popup that is opened later shows the page, not an old question.

import type { Profile } from '../../core/account/profile.ts';
import { decode, integer, record } from '../../core/decode.ts';
import { browser } from '../browser.ts';
import { profile } from './asks.ts';

const KEY = 'asked';
const KEPT = 2 * 60 * 1000;
const shape = record({ profile, at: integer(0, Number.MAX_SAFE_INTEGER) });

export const rememberAsked = (asked: Profile): Promise<void> => browser.storage.session.set({ [KEY]: { profile: asked, at: Date.now() } });

export async function takeAsked(): Promise<Profile | null> {
  const kept = decode(shape, (await browser.storage.session.get(KEY))[KEY]);
  await browser.storage.session.remove(KEY);
  return kept.ok && Date.now() - kept.value.at < KEPT ? kept.value.profile : null;
}

/** Opens the popup where the browser lets an extension do so, else the same page in a tab beside. */
export async function openReport(tab: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('src/extension/popup/index.html'), openerTabId: tab });
  }
}
