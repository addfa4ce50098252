// A resident's report: exactly what the preview shows and the office receives, nothing else (UU PDP: minimise).
// No installation id, no network address, no free text; a contact and a screenshot only by the resident's own choice. Parsed by `parse.ts` on the server and in the outbox.

import type { Account } from '../account/account.ts';
import type { Surface } from '../account/profile.ts';
import type { IsoTime, Modus } from '../list/model.ts';
import type { VerdictKind } from '../match/verdict.ts';

export interface Report {
  readonly format: 'resmikah-report/1';
  /** UUID made by the reporter's device: the idempotency key. */
  readonly id: string;
  readonly created: IsoTime;
  readonly account: Account;
  /** Display name as seen, at most 300 characters. */
  readonly name: string;
  readonly url: string;
  readonly surface: Surface;
  readonly bio: string | null;
  readonly verdict: VerdictKind;
  /** Kinds of the evidence shown to the resident. */
  readonly evidence: readonly string[];
  /** Subject imitated, `33.10/bupati`; null when the resident reports an account that no evidence points at. */
  readonly subject: string | null;
  /** Publisher id whose office receives the report. */
  readonly office: string;
  readonly listVersion: number;
  readonly category: Modus;
  /** PDQ of the avatar, 64 hex digits; null when no picture was loaded. */
  readonly avatarHash: string | null;
  /** SHA-256 of the receipt words, hex: the server can recognise the words and cannot make them. */
  readonly receiptHash: string;
  /** Where the office may ask back, at most 200 characters; absent unless the resident gives it. Kept apart and erased early. */
  readonly contact?: string | undefined;
  /** SHA-256 of the picture that follows at `PUT /v1/reports/ID/screenshot`, hex; absent without one. */
  readonly screenshot?: string | undefined;
}

/** What the office takes as a screenshot, and its largest size in bytes. */
export const SCREENSHOT_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const;
export type ScreenshotType = (typeof SCREENSHOT_TYPES)[number];
export const MAX_SCREENSHOT_BYTES = 512 * 1024;

/** How a case stands, as the reporter may know it. */
export const CASE_STATES = ['received', 'checking', 'confirmed', 'rejected', 'disputed', 'published', 'taken-down', 'withdrawn', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Answer to a receipt. */
export interface Outcome {
  readonly state: CaseState;
  /** Message key `reason_<…>` once decided; null before. */
  readonly reason: string | null;
  readonly updated: IsoTime;
}
