// The single owner of this device's IndexedDB: trusted list files, lists in force with their index, and the resident's own reports.
// Worker memory holds nothing that matters. Nothing here is ever sent anywhere by this file.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptList, ListState } from '../core/list/update.ts';
import type { CaseState, Report } from '../core/report/report.ts';
import type { KeptIndex } from './keptIndex.ts';

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

export interface KeptReport extends MyReport {
  readonly id: string;
  /** When to try next, milliseconds since 1970. */
  readonly next: number;
}

interface Schema extends DBSchema {
  /** TUF metadata by file name. */
  trusted: { key: string; value: Uint8Array<ArrayBuffer> };
  lists: { key: string; value: KeptList };
  states: { key: string; value: ListState };
  compiled: { key: string; value: KeptIndex };
  outbox: { key: string; value: KeptReport };
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
