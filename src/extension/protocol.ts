// What the parts of the extension say to each other. Texts in answers to a page are ready to show, in the resident's
// language: the content script carries no catalogue. Types only; the background checks what it gets.

import type { AppealPreview, AppealSending, AppealSent } from '../client/appeal.ts';
import type { MyAppeal, MyReport } from '../client/database.ts';
import type { ListView } from '../client/lists.ts';
import type { Erased } from '../client/outboxServer.ts';
import type { Channel, Preview } from '../client/preview.ts';
import type { CardView, MarkView } from '../client/views.ts';
import type { Profile } from '../core/account/profile.ts';
import type { SiteRules } from '../core/list/rules.ts';
import type { VerdictKind } from '../core/match/verdict.ts';
import type { Modus } from '../core/list/model.ts';
import type { Outcome, Report } from '../core/report/report.ts';
import type { Language } from '../core/translate.ts';

export type { CardView, CardWords, MarkView, OpenView } from '../client/views.ts';
export type { AppealPreview } from '../client/appeal.ts';
export type { ListView } from '../client/lists.ts';
export type { Channel, Preview } from '../client/preview.ts';
export type { MyAppeal, MyReport, OutboxState } from '../client/database.ts';

export type PageState = 'read' | 'unreadable' | 'nothing';

/** What a page's button asked for. */
export type Wish = 'report' | 'appeal';

/** Nodes as data: a text, or a tag with its attributes and what is in it. */
export type Drawing = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inner: Drawing[]];
export interface CardDrawing { readonly kind: VerdictKind; readonly drawing: Drawing }

/** How marks and cards look: the text of a style sheet, and the shape on each kind of mark. */
export interface Look { readonly style: string; readonly shapes: Readonly<Record<VerdictKind, Drawing>> }

/** From a page's content script to the background. */
export interface PageRequests {
  /** What this page is: the toolbar says it; the answer is the card of its header. */
  readonly page: { readonly ask: { readonly state: PageState; readonly profile: Profile | null }; readonly answer: CardDrawing | null };
  /** Marks of many profiles, in order. */
  readonly judge: { readonly ask: { readonly profiles: readonly Profile[] }; readonly answer: readonly (MarkView | null)[] };
  readonly card: { readonly ask: { readonly profile: Profile }; readonly answer: CardDrawing | null };
  /** Opens the report's preview; the account is the page's or the mark's. */
  readonly report: { readonly ask: { readonly profile: Profile }; readonly answer: null };
  /** What to do for whoever has already paid this account. */
  readonly paid: { readonly ask: { readonly profile: Profile }; readonly answer: Drawing | null };
  /** Opens the appeal against the mark, in a tab: what is written there must not go with a popup that closes. */
  readonly appeal: { readonly ask: { readonly profile: Profile }; readonly answer: null };
  /** Selectors of the list's reading rules that the browser refuses, by their names. */
  readonly refused: { readonly ask: { readonly names: readonly string[] }; readonly answer: null };
  /**
   * The list's reading rules for this site, whether the resident wants it read, and the sieve of the lists in force in base64,
   * null where there is none: who falls through it is never asked for.
   */
  readonly rules: { readonly ask: { readonly site: string }; readonly answer: { readonly rules: SiteRules | null; readonly on: boolean; readonly sieve: string | null } };
  /** Puts the readers into the page; the answer says how what they show looks. */
  readonly reader: { readonly ask: object; readonly answer: Look };
}

/** From the background to a page. */
/** `who`: whom the page shows, or whom a link on it leads to. */
export type ToPage = { readonly to: 'page'; readonly kind: 'who'; readonly link?: string } | { readonly to: 'page'; readonly kind: 'again' };
/** A page's answer to `who`. */
export interface WhoAnswer { readonly state: PageState; readonly profile: Profile | null }

export type TabView =
  /** Not a page that is read at all. */
  | { readonly state: 'elsewhere' }
  /** The site's permission was withdrawn, or never given. */
  | { readonly state: 'forbidden'; readonly origin: string; readonly site: string }
  /** The page was open before the extension came or changed. */
  | { readonly state: 'reload' }
  | { readonly state: 'unreadable' | 'nothing' }
  | { readonly state: 'read'; readonly card: CardView; readonly profile: Profile };

/** From the extension's own pages to the background. */
export interface OwnRequests {
  readonly tab: { readonly ask: { readonly tab: number | null }; readonly answer: TabView };
  /** The profile that a page's button asked for, and what for, once. */
  readonly asked: { readonly ask: object; readonly answer: { readonly profile: Profile; readonly wish: Wish; readonly card: CardView } | null };
  /** The report exactly as it would be sent, and the words that will ask for its outcome. */
  readonly preview: { readonly ask: { readonly profile: Profile; readonly category: Modus }; readonly answer: Preview | null };
  /** `picture`: the JPEG that the report names, as Base64. */
  readonly send: { readonly ask: { readonly report: Report; readonly words: string; readonly picture: string | null }; readonly answer: MyReport };
  /** An appeal before the sender adds to it. */
  readonly appeal: { readonly ask: { readonly profile: Profile }; readonly answer: AppealPreview | null };
  /** Kept on this device wherever that is allowed, and sent at once. */
  readonly sendAppeal: { readonly ask: AppealSending; readonly answer: AppealSent };
  /** How the report or appeal behind receipt words stands; null when the office does not say. `office` got it, null when only the words are known. */
  readonly outcome: { readonly ask: { readonly words: string; readonly office: string | null }; readonly answer: Outcome | null };
  readonly undo: { readonly ask: { readonly id: string }; readonly answer: boolean };
  /** Asks the office to erase a report and removes it here. */
  readonly eraseReport: { readonly ask: { readonly id: string; readonly words: string }; readonly answer: Erased };
  readonly reports: { readonly ask: object; readonly answer: readonly MyReport[] };
  readonly appeals: { readonly ask: object; readonly answer: readonly MyAppeal[] };
  /** How many outcomes changed since the resident looked; `seen` says that he looks now. */
  readonly news: { readonly ask: { readonly seen: boolean }; readonly answer: number };
  readonly channels: { readonly ask: { readonly category: Modus; readonly site: string }; readonly answer: readonly Channel[] };
  readonly lists: { readonly ask: { readonly refresh: boolean }; readonly answer: readonly ListView[] };
  /** The publishers that are followed and those that could be, and the offices that the resident added. */
  readonly regions: { readonly ask: object; readonly answer: Regions };
  readonly follow: { readonly ask: { readonly publisher: string; readonly on: boolean }; readonly answer: Regions };
  /** `problem`: the message key of why the office was not added; null when it was. */
  readonly addOffice: { readonly ask: { readonly address: string; readonly fingerprint: string }; readonly answer: { readonly problem: string | null } };
  readonly removeOffice: { readonly ask: { readonly fingerprint: string }; readonly answer: Regions };
  readonly settings: { readonly ask: { readonly change: Partial<Settings> }; readonly answer: Settings };
  readonly erase: { readonly ask: object; readonly answer: null };
  /** Verdict of a practice profile, by the very code that judges pages. */
  readonly practice: { readonly ask: { readonly profile: Profile }; readonly answer: CardView | null };
}

/** One publisher; its name is known once its list was here. */
export interface RegionView { readonly publisher: string; readonly name: string | null; readonly followed: boolean }
export interface Regions {
  readonly offered: readonly RegionView[];
  readonly offices: readonly { readonly address: string; readonly fingerprint: string; readonly names: readonly string[] }[];
}

export interface Settings {
  /** Null follows the browser. */
  readonly language: Language | null;
  /** Sites that the resident switched off. */
  readonly sitesOff: readonly string[];
  /** Whether official accounts get a green mark in feeds as well. */
  readonly markOfficial: boolean;
}

export const STANDARD: Settings = { language: null, sitesOff: [], markOfficial: true };

type Asks<R> = { [K in keyof R]: R[K] extends { readonly ask: infer A } ? { readonly kind: K } & A : never }[keyof R];
export type PageRequest = Asks<PageRequests>;
export type OwnRequest = Asks<OwnRequests>;
export type AnswerOf<K> = K extends keyof PageRequests ? PageRequests[K]['answer'] : K extends keyof OwnRequests ? OwnRequests[K]['answer'] : never;
