// A breach: somebody reached personal data without right. The people concerned and the authority must be told in writing within
// 3 × 24 hours (UU 27/2022, art. 46); the clock runs from the moment at which it was noticed. What the console and the server
// say to each other about it.

import { type Decoder, isoTime, list, literal, record, refine } from '../decode.ts';
import type { Account } from '../account/account.ts';
import type { IsoTime } from '../list/model.ts';
import { written } from './fields.ts';
import type { Officer } from './staff.ts';

/** Kinds of data that an office holds. Of receipts and sessions only hashes are kept, so they are none. */
export const REACHED = ['reports', 'contacts', 'screenshots', 'appeals', 'notes', 'officers'] as const;
export type Reached = (typeof REACHED)[number];

/** POST /staff/breaches */
export interface BreachRequest {
  readonly noticed: IsoTime;
  /** The time in which data could be reached, as far as is known. */
  readonly since: IsoTime;
  readonly ended: IsoTime;
  readonly reached: readonly Reached[];
  /** How it happened and what was done; goes into the notice, so without names. */
  readonly how: string;
}

/** What the data protection officer records of a breach. */
export const breachRequest: Decoder<BreachRequest> = refine(
  record({
    noticed: isoTime, since: isoTime, ended: isoTime,
    reached: refine(list(literal(...REACHED), REACHED.length), (each) => each.length > 0 && new Set(each).size === each.length, 'one kind of data or more'),
    how: refine(written(1000), (words) => words.trim() !== '', 'words'),
  }),
  ({ since, ended }) => since <= ended,
  'an end that is not before the beginning',
);

/** GET /staff/breaches: the latest noticed first. */
export interface BreachesPage { readonly breaches: readonly Breach[] }

export interface Breach extends BreachRequest {
  readonly id: string;
  readonly by: Officer;
  readonly recorded: IsoTime;
  /** The notice is owed by then. */
  readonly due: IsoTime;
  /** When it went out; null before. */
  readonly notified: IsoTime | null;
}

/** POST /staff/breaches/:id/export: whom to tell, and of what. */
export interface BreachExport {
  readonly format: 'resmikah-breach/1';
  readonly office: string;
  readonly exported: IsoTime;
  readonly breach: Breach;
  /** How many of each kind that was reached were there in that time, and how many of them have been erased since. */
  readonly counts: Readonly<Partial<Record<Reached, { readonly affected: number; readonly erasedSince: number }>>>;
  /** Whoever left a way to be told. */
  readonly people: readonly BreachPerson[];
  /** Holders of reported accounts, who can be told through the site only; nobody left the office an address of theirs. */
  readonly accounts: readonly { readonly case: string; readonly account: Account; readonly reports: number }[];
  readonly officers: readonly string[];
  /** Exports that officers made in that time: they may be what was reached. */
  readonly exportsMade: readonly { readonly at: IsoTime; readonly what: string }[];
}

export interface BreachPerson {
  readonly kind: 'reporter' | 'appellant';
  /** Id of the report or appeal. */
  readonly id: string;
  readonly received: IsoTime;
  readonly contact: string;
  readonly reached: readonly Reached[];
}

const HOUR = 60 * 60 * 1000;

/** 3 × 24 hours, in milliseconds; weekends and holidays count. */
export const breachDue = (noticed: number): number => noticed + 3 * 24 * HOUR;
