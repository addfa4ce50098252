// One publisher's signed list, as it is after parsing: every field checked, dates as ISO 8601, nothing else inside.
// The file format is this model as JSON (`33.10/list.json`); `parse.ts` is the only way in.

import type { SiteId } from '../account/site.ts';
import type { ReadingRules } from './rules.ts';

/** `YYYY-MM-DD`, Western Indonesia Time at the publisher's office. */
export type IsoDate = string;
/** RFC 3339 in UTC, to the second. */
export type IsoTime = string;
/** Text in one or more languages; Indonesian always. */
export interface Text { readonly id: string; readonly en?: string; readonly jv?: string }

export interface Region {
  /** Kemendagri code, for instance `33.10`, `33` for a province, `00` for the Republic. */
  readonly code: string;
  /** Full name with its kind: `Kabupaten Klaten`, `Kota Surakarta`, `Provinsi Jawa Tengah`. */
  readonly name: string;
  /** Other names in use, for instance `Solo` for Kota Surakarta. */
  readonly aliases: readonly string[];
}

export interface List {
  readonly format: 'resmikah-list/1';
  readonly publisher: Publisher;
  /** Grows by one with every publication. */
  readonly version: number;
  readonly issued: IsoTime;
  readonly subjects: readonly Subject[];
  /** 32 bytes as hex: the key under which confirmed impostors are hashed (`keyedHash.ts`). */
  readonly impostorKey: string;
  readonly impostors: readonly Impostor[];
  /** Accounts that the machine's mark must leave alone where it would point at a subject of this list. */
  readonly spared?: readonly Spared[] | undefined;
  readonly channels: readonly Channel[];
  readonly rules: ReadingRules;
  /** Where the office's own history of cases stood: whoever rewrites it later no longer fits. */
  readonly audit?: AuditHead | undefined;
}

/** `number` counts the entries of the office's audit; `head` is the last one's hash, hex. */
export interface AuditHead { readonly number: number; readonly head: string }

export interface Publisher {
  /** Region code and path prefix of everything this publisher signs: `33.10`. */
  readonly id: string;
  readonly name: Text;
  readonly region: Region;
  /** The office's own web page. */
  readonly url: string;
}

export const SUBJECT_KINDS = ['office', 'holder', 'service'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  /** Global key, begins with the publisher's id: `33.10/bupati`. */
  readonly id: string;
  readonly kind: SubjectKind;
  /** Plain name: `Sri Mulyani`, `Dinas Kesehatan Kabupaten Klaten`. */
  readonly name: string;
  /** Name with titles and degrees: `Hj. Sri Mulyani, S.E.`; equal to `name` where there are none. */
  readonly formalName: string;
  readonly aliases: readonly string[];
  /** For a holder the post (`Bupati`); for an office or service null. */
  readonly title: string | null;
  readonly region: Region;
  /** The office above, for instance `33.10/pemkab` for a department. */
  readonly parent: string | null;
  /** Term of a holder, or the office's time of being; null = open. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly accounts: readonly ListedAccount[];
  readonly absences: readonly Absence[];
  /** Official phone numbers in E.164. */
  readonly phones: readonly Phone[];
  readonly photos: readonly Photo[];
}

export interface ListedAccount {
  readonly site: SiteId;
  readonly id: string | null;
  readonly handle: string | null;
  /** Former handles of the same account. */
  readonly formerHandles: readonly string[];
  readonly url: string;
  readonly displayName: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly checked: IsoDate;
  readonly proofs: readonly Proof[];
}

/** How the office showed that the account is its own, strongest first. */
export const PROOF_KINDS = ['well-known', 'rel-me', 'same-as', 'trust-txt', 'posted-word', 'letter'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];
export interface Proof { readonly kind: ProofKind; readonly date: IsoDate; readonly reference: string }

/** A signed statement that the subject has no account on a site. */
export interface Absence { readonly site: SiteId; readonly declared: IsoDate }

export interface Phone { readonly number: string; readonly use: Text }

/** A photo or emblem whose windows and thumbnail stand in `photos.bin`. */
export interface Photo {
  /** Lower-case hex of the source file's SHA-256, first 16 characters; the key in `photos.bin`. */
  readonly id: string;
  /** True for a coat of arms or logo that other bodies use rightly: weak evidence only. */
  readonly shared: boolean;
  readonly taken: IsoDate | null;
}

export const MODUS = ['money', 'code', 'data', 'job', 'hoax', 'other'] as const;
export type Modus = (typeof MODUS)[number];

export type ImpostorStatus = 'provisional' | 'confirmed' | 'taken-down' | 'withdrawn';

/** An account that two people found false. Readable only to someone who already looks at that account. */
export interface Impostor {
  readonly case: string;
  /** Keyed hash of `site:id`, null when the id was never seen. */
  readonly idHash: string | null;
  /** Keyed hash of `site:@handle`; counts only where the page shows no id, or `idHash` is null. */
  readonly handleHash: string | null;
  readonly subject: string;
  readonly modus: Modus;
  readonly firstSeen: IsoDate;
  readonly confirmed: IsoDate;
  /** The two roles that decided, never names: `['triage', 'approver']`. */
  readonly roles: readonly [string, string];
  /** SHA-256 over the case's evidence, hex. */
  readonly evidenceRoot: string;
  readonly status: ImpostorStatus;
  readonly appealUrl: string;
  readonly recheckBy: IsoDate;
  readonly reason: string;
}

/** An account whose appeal is being looked at, or that two people found to imitate nobody here. By keyed hashes, as impostors. */
export interface Spared {
  readonly case: string;
  readonly idHash: string | null;
  readonly handleHash: string | null;
  /** The last day: an account may change, and is then looked at anew. */
  readonly until: IsoDate;
}

/** Where a resident can turn, as signed data, so that a changed address needs no store release. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly phone: string | null;
  readonly use: Text;
  /** The categories it serves; empty = all. */
  readonly modus: readonly Modus[];
  /** The site whose own path this is; null for a general channel. */
  readonly site: SiteId | null;
  /** `office`: a form for whoever is imitated or represents them; residents are not sent there. */
  readonly for?: 'office' | undefined;
}
