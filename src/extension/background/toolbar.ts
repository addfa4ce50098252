// The toolbar icon of a tab: the verdict of its page by shape, and in words as the icon's title. Kept by the browser a tab,
// so that the worker remembers nothing.

import { countNews } from '../../client/outbox.ts';
import type { Profile } from '../../core/account/profile.ts';
import type { VerdictKind } from '../../core/match/verdict.ts';
import type { Translator } from '../../core/translate.ts';
import { browser } from '../browser.ts';
import type { CardView } from '../protocol.ts';

type Icon = VerdictKind | 'resmikah';

const pathOf = (icon: Icon): Record<string, string> => {
  const name = icon === 'unknown' ? 'resmikah' : icon;
  return { 16: `/assets/icons/${name}-16.png`, 32: `/assets/icons/${name}-32.png` };
};

async function show(tab: number, icon: Icon, title: string): Promise<void> {
  // The tab may be gone by now; nobody misses its icon.
  await Promise.allSettled([browser.action.setIcon({ tabId: tab, path: pathOf(icon) }), browser.action.setTitle({ tabId: tab, title })]);
}

/** The number beside the icon: how many of the resident's reports and appeals have something new. Phones show none. */
export async function showNews(): Promise<void> {
  const count = await countNews();
  await Promise.allSettled([
    browser.action.setBadgeText?.({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor?.({ color: '#0b5d4e' }),
  ]);
}

export const showVerdict = (tab: number, card: CardView | null, profile: Profile | null, words: Translator): Promise<void> =>
  card === null || profile === null
    ? show(tab, 'resmikah', words.text('extension_name'))
    : show(tab, card.kind, words.text('toolbar_title', { verdict: card.title, name: profile.name.slice(0, 100) }));

export const showUnreadable = (tab: number, words: Translator): Promise<void> => show(tab, 'unreadable', words.text('toolbar_unreadable'));
