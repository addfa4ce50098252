// What the popup, the options and the welcome page may ask, one handler each.

import { appealOf, leaveAppeal } from '../../client/appeal.ts';
import { takingReports } from '../../client/following.ts';
import { lists, listViews } from '../../client/lists.ts';
import { askOutcomes, countNews, eraseReport, eraseReports, keepReport, myAppeals, myReports, originOfWords, seenNews, sendLive, undoReport } from '../../client/outbox.ts';
import { askOutcome } from '../../client/outboxServer.ts';
import { channelsFor, previewOf } from '../../client/preview.ts';
import { today } from '../../client/verdicts.ts';
import { anyCardView } from '../../client/views.ts';
import type { Profile } from '../../core/account/profile.ts';
import { bytesFromBase64 } from '../../core/base64.ts';
import type { Modus } from '../../core/list/model.ts';
import { judge, NO_PICTURES } from '../../core/match/judge.ts';
import { receiptHash } from '../../core/report/receipt.ts';
import { browser } from '../browser.ts';
import { practiceIndex } from '../practice.ts';
import type { CardView, Channel, MyReport, OwnRequests, Preview } from '../protocol.ts';
import { takeAsked } from './asked.ts';
import { printOf } from './avatars.ts';
import { cardOf, verdictOf } from './judging.ts';
import { translator } from './language.ts';
import { arrangeMenu } from './menu.ts';
import { arrangeSites } from './optionalSites.ts';
import { logOutbox, outboxPorts, workOutbox } from './outboxPorts.ts';
import { refreshNow } from './refreshing.ts';
import { addOffice, follow, regions, removeOffice } from './regions.ts';
import { withRefused } from './refusedRules.ts';
import { changeSettings } from './settings.ts';
import { activeTab, tabView, tellPages } from './tabs.ts';
import { showNews } from './toolbar.ts';

export type OwnHandlers = {
  readonly [K in keyof OwnRequests]: (ask: OwnRequests[K]['ask']) => Promise<OwnRequests[K]['answer']>;
};

async function card(profile: Profile): Promise<CardView> {
  return cardOf(await verdictOf(profile), profile, await translator());
}

/** Judged against the practice page's own list, by the same rules and with the same words as a page's profile. */
async function practiceCard(profile: Profile): Promise<CardView> {
  const index = practiceIndex();
  const lists = { index, photos: new Map(), states: new Map() };
  return anyCardView({ verdict: judge(index, profile, NO_PICTURES, today()), lists }, profile, await translator());
}

async function preview(profile: Profile, category: Modus): Promise<Preview | null> {
  const [judged, words, print, takes] = await Promise.all([verdictOf(profile), translator(), printOf(profile.avatarUrl), takingReports()]);
  return previewOf(judged, profile, category, print, words, takes);
}

/** Keeps a report and sends it later; in a private window, or where nothing can be kept, sends it at once or says that it did not leave. */
async function send({ report, words, picture }: OwnRequests['send']['ask']): Promise<MyReport> {
  if (receiptHash(words) !== report.receiptHash) throw new Error('The receipt words are not those of the report.');
  const jpeg = picture === null ? null : bytesFromBase64(picture);
  if ((jpeg === null) !== (report.screenshot === undefined)) throw new Error('The picture is not the one that the report names.');
  if ((await activeTab())?.incognito === true) return sendLive(outboxPorts, report, words, 'problem_report_private');
  try {
    return await keepReport(outboxPorts, report, words, jpeg);
  } catch (error) {
    logOutbox(error);
    return sendLive(outboxPorts, report, words, 'problem_report_no_room');
  }
}

async function channels({ category, site }: OwnRequests['channels']['ask']): Promise<readonly Channel[]> {
  const [held, { language }] = await Promise.all([lists(), translator()]);
  return channelsFor(held, category, site, language);
}

const OUTCOMES_EVERY = 60_000;
let outcomesAsked = 0;

/** The reports as they are kept; opening them also works on what is due, and asks how the open ones stand. */
async function reports(): Promise<readonly MyReport[]> {
  if (Date.now() - outcomesAsked > OUTCOMES_EVERY) {
    outcomesAsked = Date.now();
    void workOutbox().then(() => askOutcomes(outboxPorts)).catch(logOutbox);
  }
  return myReports();
}

export const ownHandlers: OwnHandlers = {
  tab: ({ tab }) => tabView(tab),
  async asked() {
    const asked = await takeAsked();
    return asked === null ? null : { profile: asked.profile, wish: asked.wish, card: await card(asked.profile) };
  },
  preview: ({ profile, category }) => preview(profile, category),
  send,
  async appeal({ profile }) {
    return appealOf(await verdictOf(profile), profile, await translator(), await takingReports());
  },
  async sendAppeal(sending) {
    if (receiptHash(sending.words) !== sending.appeal.receiptHash) throw new Error('The receipt words are not those of the appeal.');
    return leaveAppeal(outboxPorts, sending, (await activeTab())?.incognito === true);
  },
  outcome: async ({ words, office }) => askOutcome(outboxPorts.fetch, await (office === null ? originOfWords(outboxPorts, words) : outboxPorts.originOf(office)), words),
  undo: ({ id }) => undoReport(outboxPorts, id),
  eraseReport: ({ id, words }) => eraseReport(outboxPorts, id, words),
  reports,
  appeals: () => myAppeals(),
  async news({ seen }) {
    if (seen) await seenNews();
    await showNews();
    return seen ? 0 : countNews();
  },
  channels,
  async lists({ refresh }) {
    if (refresh) await refreshNow();
    return withRefused(await listViews());
  },
  regions,
  follow: ({ publisher, on }) => follow(publisher, on),
  addOffice: ({ address, fingerprint }) => addOffice(address, fingerprint),
  removeOffice: ({ fingerprint }) => removeOffice(fingerprint),
  async settings({ change }) {
    const changed = await changeSettings(change);
    if ('sitesOff' in change) await arrangeSites();
    if (Object.keys(change).length > 0) await tellPages();
    if ('language' in change) await arrangeMenu();
    return changed;
  },
  async erase() {
    await Promise.all([eraseReports(), browser.storage.local.clear(), browser.storage.session.clear()]);
    await tellPages();
    return null;
  },
  practice: ({ profile }) => practiceCard(profile),
};
