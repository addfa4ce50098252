// What a page's content script may ask, one handler each. A page can make the background look something up and draw its own
// tab's icon; opening the report's preview, the one thing that shows, happens only for the tab in front.

import type { Profile } from '../../core/account/profile.ts';
import { base64FromBytes } from '../../core/base64.ts';
import type { Index } from '../../core/match/index.ts';
import type { Translator } from '../../core/translate.ts';
import { browser } from '../browser.ts';
import { cardDrawing, paidDrawing } from '../drawing.ts';
import { LOOK } from '../look.ts';
import type { CardDrawing, CardView, MarkView, PageRequests } from '../protocol.ts';
import { profileOrNull } from './asks.ts';
import { openInTab, openReport, rememberAsked } from './asked.ts';
import { translator } from './language.ts';
import { following } from '../../client/following.ts';
import { lists } from '../../client/lists.ts';
import { keepRefused } from './refusedRules.ts';
import type { PageSender } from './senders.ts';
import { settings } from './settings.ts';
import { tellPages } from './tabs.ts';
import { showUnreadable, showVerdict } from './toolbar.ts';
import { CARD_PATIENCE, cardOf, quickVerdictOf, verdictOf } from './judging.ts';
import { channelsFor } from '../../client/preview.ts';
import { anyCardView, markView } from '../../client/views.ts';
import { paidView } from '../../core/match/paid.ts';

export type PageHandlers = {
  readonly [K in keyof PageRequests]: (ask: PageRequests[K]['ask'], from: PageSender) => Promise<PageRequests[K]['answer']>;
};

/** A page speaks only of accounts of its own site. */
const ownSite = (profile: Profile, from: PageSender): boolean => profile.account.site === from.site;

/** Without a picture that never comes; one that comes late makes the page ask again. */
async function card(profile: Profile, from: PageSender): Promise<CardView | null> {
  const quick = await quickVerdictOf(profile, CARD_PATIENCE);
  if (quick.late !== null) void quick.late.then((print) => (print !== null ? tellPages(from.tab) : null));
  return quick.verdict.kind === 'unknown' ? null : cardOf(quick, profile, await translator());
}

const drawn = (view: CardView | null): CardDrawing | null => (view === null ? null : cardDrawing(view));

/** The marks of a batch. Pictures that come late are looked at later: the page is told to ask again. */
async function marks(profiles: readonly unknown[], from: PageSender, words: Translator): Promise<readonly (MarkView | null)[]> {
  const { markOfficial } = await settings();
  const late: Promise<unknown>[] = [];
  const views = await Promise.all(
    profiles.map(async (value) => {
      const profile = profileOrNull(value);
      if (profile === null || !ownSite(profile, from)) return null;
      const quick = await quickVerdictOf(profile);
      if (quick.late !== null) late.push(quick.late);
      const view = markView(quick, profile, words);
      return view?.kind === 'official' && !markOfficial && profile.surface !== 'profile' ? null : view;
    }),
  );
  // A picture that failed changes nothing, and asking again would fetch it for ever.
  if (late.length > 0) void Promise.all(late).then((prints) => (prints.some((print) => print !== null) ? tellPages(from.tab) : null));
  return views;
}

/** Kept with its index: every page asks for it once. */
const sieves = new WeakMap<Index, string | null>();
function sieveOf(index: Index): string | null {
  const known = sieves.get(index);
  if (known !== undefined) return known;
  const bytes = index.compiled.sieve();
  const text = bytes === null ? null : base64FromBytes(bytes);
  sieves.set(index, text);
  return text;
}

export const pageHandlers: PageHandlers = {
  async page({ state, profile }, from) {
    const words = await translator();
    if (state === 'unreadable') {
      await showUnreadable(from.tab, words);
      return null;
    }
    const shown = profile !== null && ownSite(profile, from) ? profile : null;
    const view = shown === null ? null : await card(shown, from);
    await showVerdict(from.tab, view, shown, words);
    return drawn(view);
  },
  judge: async ({ profiles }, from) => marks(profiles, from, await translator()),
  card: async ({ profile }, from) => (ownSite(profile, from) ? drawn(await card(profile, from)) : null),
  async report({ profile }, from) {
    if (!ownSite(profile, from) || !from.isActive) return null;
    await rememberAsked(profile, 'report');
    await openReport(from.tab);
    return null;
  },
  async paid({ profile }, from) {
    if (!ownSite(profile, from)) return null;
    const [judged, words] = await Promise.all([verdictOf(profile), translator()]);
    const channels = channelsFor(judged.lists, 'money', profile.account.site, words.language);
    return paidDrawing(paidView({ card: anyCardView(judged, profile, words), url: profile.url, channels, seen: Date.now() }, words), words.text('card_new_tab'));
  },
  async appeal({ profile }, from) {
    if (!ownSite(profile, from) || !from.isActive) return null;
    await rememberAsked(profile, 'appeal');
    await openInTab(from.tab);
    return null;
  },
  async refused({ names }, from) {
    // A private window leaves nothing behind.
    if (!from.isPrivate) await keepRefused(from.site, names);
    return null;
  },
  async rules(_, from) {
    const [{ index }, { sitesOff }, { offices }] = await Promise.all([lists(), settings(), following()]);
    // The first publisher's rules for a site count; lists are in order of their publishers. An office that the resident added
    // speaks for its own accounts, not for how pages are read.
    const own = index.lists.filter(({ publisher }) => !offices.some(({ publishers }) => publishers.includes(publisher.id)));
    const rules = own.map((list) => list.rules[from.site]).find((each) => each !== undefined) ?? null;
    return { rules, on: !sitesOff.includes(from.site), sieve: sieveOf(index) };
  },
  async reader(_, { tab }) {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['content/reader.js'] });
    return LOOK;
  },
};
