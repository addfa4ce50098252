// What the console and the server say to each other about the desk itself: officers, their passkeys and sessions, and the
// next list while it is made. The shapes of the JSON under `/staff`; types and names only.

import type { IsoTime, List, Subject } from '../list/model.ts';
import type { Officer } from './staff.ts';
import type { Role } from './roles.ts';

/** GET /staff/account: the officer's own passkeys and sessions. */
export interface OwnAccount {
  readonly passkeys: readonly PasskeyRow[];
  readonly sessions: readonly SessionRow[];
}

export interface PasskeyRow { readonly id: string; readonly created: IsoTime; readonly lastUsed: IsoTime | null }
export interface SessionRow {
  readonly id: string;
  readonly opened: IsoTime;
  readonly expires: IsoTime;
  /** When a passkey was last shown in it; null when it was opened by a link and never proved. */
  readonly proved: IsoTime | null;
  /** The session that asks. */
  readonly own: boolean;
}

/** GET /staff/officers: everybody who sits or sat at this desk. */
export interface OfficersPage { readonly officers: readonly OfficerRow[] }

/** `waiting`: invited, and not yet confirmed by a second officer. */
export type OfficerState = 'active' | 'waiting' | 'gone';
export interface OfficerRow extends Officer {
  readonly roles: readonly Role[];
  readonly state: OfficerState;
  readonly invitedBy: Officer | null;
  readonly department?: string | null;
  readonly passkeys: number;
  readonly sessions: number;
}

/** POST /staff/officers */
export interface InviteRequest {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The department whose rows a manager may edit: `33.10/dinkes`; null for the whole list. */
  readonly department?: string | null | undefined;
}
/** The new officer's one-time token; null while a second officer must confirm. */
export interface Invited { readonly token: string | null }

/** `made`: waits for another officer; `approved`: gathers signatures; `aside`: waits for another list to go out first; `published` and `dropped`: past. */
const DRAFT_STATES = ['made', 'approved', 'aside', 'published', 'dropped'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** GET /staff/draft: the next list and how it stands. */
export interface DraftPage {
  /** Null while there is none. */
  readonly draft: DraftView | null;
  /** Edits that another list overtook, the longest waiting first. */
  readonly aside: readonly AsideDraft[];
  /** False where the server has no online key: it hands the signed files out instead. */
  readonly publishes: boolean;
  /** Decisions that the published list does not carry yet. */
  readonly decisions: number;
}

/** `fits`: it goes on by itself once no other draft is open; else what it says contradicts the newest list, and it is to be entered again. */
export interface AsideDraft {
  readonly id: string;
  readonly madeBy: Officer;
  readonly made: IsoTime;
  /** The exact text of its `list.json`. */
  readonly list: string;
  readonly fits: boolean;
}

export interface DraftView {
  readonly id: string;
  readonly version: number;
  readonly state: 'made' | 'approved';
  /** False when it adds nothing but decisions. */
  readonly edited: boolean;
  readonly madeBy: Officer;
  readonly approvedBy: Officer | null;
  readonly made: IsoTime;
  /** The exact text of `list.json`. */
  readonly list: string;
  /** `role.json` with the signatures so far, as text. */
  readonly role: string;
  /** Ids of the keys that may sign, and how many of them are needed. */
  readonly keyids: readonly string[];
  readonly threshold: number;
}

/** POST /staff/draft: what the editor changed; `subjects` null keeps those of the published list and adds only decisions. */
export interface DraftRequest {
  readonly version: number;
  readonly subjects: List['subjects'] | null;
  /** Photos that the published pack has not, each as `preparePhoto` made it, in Base64. */
  readonly photos: readonly { readonly id: string; readonly bytes: string }[];
}

/** POST /staff/draft/sign */
export interface SignRequest { readonly draft: string; readonly keyid: string; readonly sig: string }

/** Photo ids that a list's subjects name. */
export const photoIdsOf = (subjects: readonly Pick<Subject, 'photos'>[]): ReadonlySet<string> =>
  new Set(subjects.flatMap(({ photos }) => photos.map(({ id }) => id)));
