// What the check page and its worker say to each other. The worker holds the lists, so that a large one never makes the
// page stutter. Types only.

import type { MyReport } from '../client/database.ts';
import type { AppealPreview, AppealSending, AppealSent } from '../client/appeal.ts';
import type { ListView } from '../client/listViews.ts';
import type { Erased } from '../client/outboxServer.ts';
import type { Channel, Preview } from '../client/preview.ts';
import type { Profile } from '../core/account/profile.ts';
import type { SiteId } from '../core/account/site.ts';
import type { Modus } from '../core/list/model.ts';
import type { SubjectCard } from '../core/match/subjectCard.ts';
import type { AvatarPrint } from '../core/picture/print.ts';
import type { Outcome, Report } from '../core/report/report.ts';
import type { Catalogue, Language, Translator } from '../core/translate.ts';
import type { Answer } from './answer.ts';
import type { DirectoryPage } from './directory.ts';

export interface Requests {
  /** From now on answers are worded so; the page lends the words, so that they are loaded once. */
  readonly speak: { readonly ask: { readonly language: Language; readonly words: Catalogue }; readonly answer: null };
  /** Opens the kept lists; the answer comes before any update. */
  readonly open: { readonly ask: object; readonly answer: readonly ListView[] };
  readonly update: { readonly ask: object; readonly answer: readonly ListView[] };
  /** Something will be asked soon: fetches the matcher and opens the lists for it. */
  readonly prepare: { readonly ask: object; readonly answer: null };
  readonly check: {
    readonly ask: { readonly text: string; readonly name: string; readonly bio: string; readonly site: SiteId | null; readonly picture: Blob | null };
    readonly answer: Answer;
  };
  /** Offices and holders whose name, post or handle holds these words; all for an empty text. */
  readonly directory: { readonly ask: { readonly text: string; readonly from: number }; readonly answer: DirectoryPage };
  /** The report exactly as it would be sent. */
  readonly preview: { readonly ask: { readonly profile: Profile; readonly category: Modus; readonly picture: Blob | null }; readonly answer: Preview | null };
  /** Kept on this device until it is sent and answered; on a device of many people sent at once and not kept. */
  readonly send: {
    readonly ask: { readonly report: Report; readonly words: string; readonly kept: boolean };
    readonly answer: MyReport;
  };
  readonly appeal: { readonly ask: { readonly profile: Profile; readonly picture: Blob | null }; readonly answer: AppealPreview | null };
  readonly sendAppeal: { readonly ask: AppealSending; readonly answer: AppealSent };
  /** How the report or appeal behind receipt words stands; null when the office does not say. */
  readonly outcome: { readonly ask: { readonly words: string }; readonly answer: Outcome | null };
  readonly undo: { readonly ask: { readonly id: string }; readonly answer: boolean };
  readonly eraseReport: { readonly ask: { readonly id: string; readonly words: string }; readonly answer: Erased };
  readonly reports: { readonly ask: object; readonly answer: readonly MyReport[] };
  readonly channels: { readonly ask: { readonly category: Modus; readonly site: string }; readonly answer: readonly Channel[] };
  readonly subject: { readonly ask: { readonly id: string }; readonly answer: SubjectCard | null };
}

export type Kind = keyof Requests;
/** What is answered by the part that reports, which most visits never load. */
export type Reporting = 'preview' | 'appeal' | 'sendAppeal' | 'outcome' | 'send' | 'undo' | 'eraseReport' | 'reports' | 'channels';
/** What the worker answers without the matcher. */
export type Own = 'speak' | 'open' | 'update' | 'prepare';
export type Ask<K extends Kind = Kind> = { [Each in K]: { readonly kind: Each; readonly number: number } & Requests[Each]['ask'] }[K];
/** What the worker lends to whatever answers. */
export interface Lent {
  /** Settles when the first update is over. */
  readonly firstUpdate: Promise<void>;
  /** The words of the moment. */
  readonly words: () => Translator;
  /** Null for no picture and for one that cannot be read. */
  readonly print: (picture: Blob | null) => Promise<AvatarPrint | null>;
}
export type Handlers<K extends Kind> = { readonly [Each in K]: (ask: Ask<Each>, lent: Lent) => Promise<Requests[Each]['answer']> };
export type Reply =
  | { readonly number: number; readonly answer: Requests[Kind]['answer'] }
  /** Message key of what went wrong. */
  | { readonly number: number; readonly problem: string };

/** Unasked: which part (0 … 1) of preparing a large list is done. */
export interface Preparing { readonly preparing: number }
