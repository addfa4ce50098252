// Reporting and appealing from the check page's worker: the same preview, the same outbox. A page has no alarm, so what could not leave
// goes out when the page is open again, or when the network comes back.

import { trust } from 'virtual:trust';
import { type AppealPreview, type AppealSending, type AppealSent, appealOf, leaveAppeal } from '../client/appeal.ts';
import { lists } from '../client/lists.ts';
import { askOutcomes, eraseReport, keepReport, myReports, type OutboxPorts, runOutbox, sendLive, undoReport } from '../client/outbox.ts';
import { askOutcome, type Erased } from '../client/outboxServer.ts';
import { channelsFor, previewOf, type Channel, type Preview } from '../client/preview.ts';
import { compareWith } from '../client/pictures.ts';
import { type Judged, verdictOf } from '../client/verdicts.ts';
import type { MyReport } from '../client/database.ts';
import type { Profile } from '../core/account/profile.ts';
import type { Modus } from '../core/list/model.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import type { Outcome, Report } from '../core/report/report.ts';
import type { Language, Translator } from '../core/translate.ts';

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

export async function preview(profile: Profile, category: Modus, print: AvatarPrint | null, words: Translator): Promise<Preview | null> {
  return previewOf(await judged(profile, print), profile, category, print, words);
}

/** Kept and sent after the time for undoing; where nothing can (private mode) or should be kept, sent at once. */
export async function send(report: Report, words: string, kept: boolean): Promise<MyReport> {
  if (!kept) return sendLive(ports, report, words, 'problem_report_unsent');
  try {
    return await keepReport(ports, report, words);
  } catch (error) {
    logged(error);
    return sendLive(ports, report, words, 'problem_report_no_room');
  }
}

export async function appeal(profile: Profile, print: AvatarPrint | null, words: Translator): Promise<AppealPreview | null> {
  return appealOf(await judged(profile, print), profile, words);
}

export const sendAppeal = (sending: AppealSending): Promise<AppealSent> => leaveAppeal(ports, sending, false);

export const outcome = (words: string): Promise<Outcome | null> => askOutcome(ports.fetch, ports.origin, words);

export const undo = (id: string): Promise<boolean> => undoReport(ports, id);

export const erase = (id: string, words: string): Promise<Erased> => eraseReport(ports, id, words);

export async function reports(): Promise<readonly MyReport[]> {
  void askOutcomes(ports).catch(logged);
  return myReports().catch(() => []);
}

export const channels = async (category: Modus, site: string, language: Language): Promise<readonly Channel[]> =>
  channelsFor(await lists(), category, site, language);
