// A profile and its verdict → the report that the preview shows and the office receives: nothing is added on the way.
// Makes no ids and reads no clock; texts longer than the office takes are cut, never refused.

import type { Profile } from '../account/profile.ts';
import type { IsoTime, List, Modus } from '../list/model.ts';
import type { Verdict } from '../match/verdict.ts';
import { MAX_BIO, MAX_NAME } from './parse.ts';
import type { Report } from './report.ts';

export interface ReportMaking {
  /** A fresh UUID: the idempotency key. */
  readonly id: string;
  readonly created: IsoTime;
  readonly profile: Profile;
  readonly verdict: Verdict;
  /** The lists in force; the report goes to the office of the imitated subject, else to the first. */
  readonly lists: readonly List[];
  readonly category: Modus;
  /** PDQ as 64 hex digits, null when no picture was compared. */
  readonly avatarHash: string | null;
  readonly receiptHash: string;
}

/** The list whose office is told of an account: that of the imitated subject, else the first; null where there is none. */
export const receiving = (lists: readonly List[], { subject }: Verdict): List | null =>
  lists.find(({ publisher }) => subject?.startsWith(`${publisher.id}/`)) ?? lists[0] ?? null;

/** Null when there is no list and so no office to report to. */
export function makeReport(making: ReportMaking): Report | null {
  const { profile, verdict } = making;
  const list = receiving(making.lists, verdict);
  if (list === null) return null;
  return {
    format: 'resmikah-report/1',
    id: making.id,
    created: making.created,
    account: profile.account,
    name: cut(profile.name, MAX_NAME),
    url: profile.url,
    surface: profile.surface,
    bio: profile.bio === null ? null : cut(profile.bio, MAX_BIO),
    verdict: verdict.kind,
    evidence: [...new Set(verdict.evidence.map(({ kind }) => kind))].slice(0, 50),
    subject: verdict.subject,
    office: list.publisher.id,
    listVersion: list.version,
    category: making.category,
    avatarHash: making.avatarHash,
    receiptHash: making.receiptHash,
  };
}

/** At most `max` UTF-16 units, without NUL and without halves of a surrogate pair, which no database keeps. */
const cut = (text: string, max: number): string =>
  text.slice(0, max).replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\u0000/g, '');
