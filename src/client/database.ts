// The single owner of this device's IndexedDB: trusted list files, lists in force with their index, and the resident's own reports and appeals.
// Worker memory holds nothing that matters. Nothing here is ever sent anywhere by this file.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptList, ListState } from '../core/list/update.ts';
import type { Appeal } from '../core/report/appeal.ts';
import type { CaseState, Report } from '../core/report/report.ts';
import type { KeptIndex } from './indexRecord.ts';

export type OutboxState = 'waiting' | 'sent' | 'refused';

/** A report of this resident. */
export interface MyReport {
  readonly report: Report;
  readonly words: string;
  readonly state: OutboxState;
  /** Until then it has not left and can be taken back; milliseconds since 1970. */
  readonly leaves: number;
  readonly tries: number;
  /** Message key of what the server or the network said, null when nothing is wrong. */
  readonly problem: string | null;
  readonly outcome: { readonly state: CaseState; readonly reason: string | null; readonly updated: string } | null;
}

/** An appeal of this resident against a mark. */
export interface MyAppeal {
  readonly appeal: Appeal;
  /** What the account is called; never sent. */
  readonly name: string;
  readonly words: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly problem: string | null;
  readonly outcome: MyReport['outcome'];
}

/** What the outbox knows of anything that it sends. */
export interface Kept {
  readonly id: string;
  /** When to try next, milliseconds since 1970. */
  readonly next: number;
  /** The outcome has changed since the resident looked. */
  readonly news?: boolean;
}
export interface KeptReport extends MyReport, Kept {
  /** JPEG that follows the report; gone once it has arrived. */
  readonly picture?: Uint8Array<ArrayBuffer> | null;
}
export interface KeptAppeal extends MyAppeal, Kept {}

/** An office of another root, added by the resident. */
export interface AddedOffice {
  /** Where its list is published, ends with `/`. */
  readonly address: string;
  /** SHA-256 of the root that was trusted first, hex. */
  readonly fingerprint: string;
  readonly publishers: readonly string[];
}
/** Null follows what the build follows. */
export interface Following { readonly publishers: readonly string[] | null; readonly offices: readonly AddedOffice[] }

interface Schema extends DBSchema {
  /** TUF metadata by file name. */
  trusted: { key: string; value: Uint8Array<ArrayBuffer> };
  lists: { key: string; value: KeptList };
  states: { key: string; value: ListState };
  compiled: { key: string; value: KeptIndex };
  outbox: { key: string; value: KeptReport };
  appeals: { key: string; value: KeptAppeal };
  /** One record. */
  following: { key: string; value: Following };
}

export type Database = IDBPDatabase<Schema>;

/** What each version of the database added; never changed afterwards, only more are put behind. */
const UPGRADES: readonly ((changing: Database) => void)[] = [
  (changing) => {
    changing.createObjectStore('trusted');
    changing.createObjectStore('lists', { keyPath: 'publisher' });
    changing.createObjectStore('states', { keyPath: 'publisher' });
    changing.createObjectStore('outbox', { keyPath: 'id' });
  },
  (changing) => void changing.createObjectStore('compiled'),
  (changing) => void changing.createObjectStore('appeals', { keyPath: 'id' }),
  (changing) => void changing.createObjectStore('following'),
];

let opened: Promise<Database> | null = null;

/** The open database; opened again after the browser closed it. Rejects when the browser gives no storage. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('resmikah', UPGRADES.length, {
    upgrade: (changing, from) => UPGRADES.slice(from).forEach((upgrade) => upgrade(changing)),
    // Another page of a newer version waits to upgrade: it must not wait for this one to close.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => void (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
