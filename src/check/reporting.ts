// Reporting and appealing from the check page's worker: the same preview, the same outbox. A page has no alarm, so what could not leave
// goes out when the page is open again, or when the network comes back.

import { trust } from 'virtual:trust';
import { appealOf, leaveAppeal } from '../client/appeal.ts';
import { lists } from '../client/lists.ts';
import { askOutcomes, eraseReport, keepReport, myReports, type OutboxPorts, runOutbox, sendLive, undoReport } from '../client/outbox.ts';
import { askOutcome } from '../client/outboxServer.ts';
import { channelsFor, previewOf } from '../client/preview.ts';
import { compareWith } from '../client/pictures.ts';
import { type Judged, verdictOf } from '../client/verdicts.ts';
import type { MyReport } from '../client/database.ts';
import type { Profile } from '../core/account/profile.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import type { Report } from '../core/report/report.ts';
import type { Handlers, Reporting } from './protocol.ts';

/** The longest that a timer is asked to wait. */
const LONGEST_TIMER = 60 * 60 * 1000;

const ports: OutboxPorts = {
  fetch: (url, init) => fetch(url, init),
  origin: trust.reportUrl,
  originOf: async () => trust.reportUrl,
  now: () => Date.now(),
  random: () => Math.random(),
  wakeAt: async (time) => void setTimeout(work, Math.min(LONGEST_TIMER, Math.max(0, time - Date.now()) + 50)),
};

const logged = (error: unknown): void => console.error('The outbox could not be worked on.', error);
const work = (): void => void runOutbox(ports).catch(logged);

/** Sends what waits from an earlier visit, now and whenever the network comes back. */
export function startOutbox(): void {
  work();
  self.addEventListener('online', work);
}

const judged = (profile: Profile, print: AvatarPrint | null): Promise<Judged> => verdictOf(profile, async (held, subjects) => compareWith(held, subjects, print));

/** Kept and sent after the time for undoing; where nothing can (private mode) or should be kept, sent at once. */
async function send(report: Report, words: string, kept: boolean): Promise<MyReport> {
  if (!kept) return sendLive(ports, report, words, 'problem_report_unsent');
  try {
    return await keepReport(ports, report, words);
  } catch (error) {
    logged(error);
    return sendLive(ports, report, words, 'problem_report_no_room');
  }
}

/** What is asked of reporting, and who answers it. */
export const REPORTING: Handlers<Reporting> = {
  async preview({ profile, category, picture }, { words, print }) {
    const seen = await print(picture);
    return previewOf(await judged(profile, seen), profile, category, seen, words());
  },
  appeal: async ({ profile, picture }, { words, print }) => appealOf(await judged(profile, await print(picture)), profile, words()),
  sendAppeal: ({ appeal, words, name }) => leaveAppeal(ports, { appeal, words, name }, false),
  outcome: ({ words }) => askOutcome(ports.fetch, ports.origin, words),
  send: ({ report, words, kept }) => send(report, words, kept),
  undo: ({ id }) => undoReport(ports, id),
  eraseReport: ({ id, words }) => eraseReport(ports, id, words),
  async reports() {
    void askOutcomes(ports).catch(logged);
    // A browser that keeps nothing (private mode) holds no reports either.
    return myReports().catch(() => []);
  },
  channels: async ({ category, site }, { words }) => channelsFor(await lists(), category, site, words().language),
};
