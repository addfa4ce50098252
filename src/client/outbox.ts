// The resident's reports on this device: kept before they leave, sent once, retried with patience, their outcome asked for
// while the case is open. All state is in IndexedDB; every function may be interrupted at any line and called again.

import { type Database, database, type KeptReport, type MyReport } from './database.ts';
import type { Report } from '../core/report/report.ts';
import { askOutcome, type Erased, eraseAtOffice, type Fetch, sendReport, type Sent } from './outboxServer.ts';

/** What the outbox borrows, so that tests hold the clock, the network and chance. */
export interface OutboxPorts {
  readonly fetch: Fetch;
  /** Origin of the office's public API. */
  readonly origin: string;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Calls `runOutbox` at that time, also when the worker is stopped before. */
  readonly wakeAt: (time: number) => Promise<void>;
}

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const DAY = 24 * HOUR;
/** A report can be taken back for so long. */
export const UNDO = 10 * SECOND;
const FIRST_RETRY = 30 * SECOND;
const LONGEST_RETRY = 6 * HOUR;
const OUTCOME_EVERY = 6 * HOUR;
/** After so long the office has answered or never will. */
const OUTCOME_UNTIL = 180 * DAY;
/** States after which nothing more is to be told. */
const ENDED: readonly string[] = ['rejected', 'taken-down', 'withdrawn', 'closed'];

/** Wait before the next try: doubled each time, and spread, so that an office that comes back is not met by everybody at once. */
export const backoff = (tries: number, random: number): number =>
  Math.round(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(tries, 20)) * (0.5 + random));

/** Takes a report in. When this resolves it is on disk and survives the browser; it leaves after the time for undoing. */
export async function keepReport(ports: OutboxPorts, report: Report, words: string): Promise<MyReport> {
  const leaves = ports.now() + UNDO;
  const kept: KeptReport = { id: report.id, report, words, state: 'waiting', leaves, next: leaves, tries: 0, problem: null, outcome: null };
  const db = await database();
  // The popup may repeat itself after a stopped worker; the first word counts.
  const before = await db.get('outbox', kept.id);
  if (before !== undefined) return shown(before);
  await put(db, kept);
  await ports.wakeAt(leaves);
  return shown(kept);
}

/** Sends a report without keeping anything, for private windows and for a device without room. */
export async function sendLive(ports: OutboxPorts, report: Report, words: string, unsent: string): Promise<MyReport> {
  const sent = await sendReport(ports.fetch, ports.origin, report);
  const state = sent.kind === 'sent' ? 'sent' : 'refused';
  const problem = sent.kind === 'sent' ? null : sent.kind === 'refused' ? sent.problem : unsent;
  return { report, words, state, leaves: ports.now(), tries: 1, problem, outcome: null };
}

/** Takes a report back that has not left; false when it is too late. */
export async function undoReport(ports: OutboxPorts, id: string): Promise<boolean> {
  const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.get(id);
  const may = kept !== undefined && kept.state === 'waiting' && kept.tries === 0 && ports.now() < kept.leaves;
  if (may) await transaction.store.delete(id);
  await transaction.done;
  return may;
}

/** The resident's reports, newest first. */
export async function myReports(): Promise<readonly MyReport[]> {
  const all = await (await database()).getAll('outbox');
  return all.sort((a, b) => (a.report.created < b.report.created ? 1 : -1)).map(shown);
}

export const eraseReports = async (): Promise<void> => (await database()).clear('outbox');

/**
 * Asks the office to erase a report, then removes it here; while the office cannot be asked it stays. A report that nobody
 * took is only removed. One that was never kept (a private window) is erased by its words alone.
 */
export async function eraseReport(ports: OutboxPorts, id: string, words: string): Promise<Erased> {
  // Nothing may leave meanwhile: a report on its way would arrive after the office was asked and be there for good.
  while (running !== null) await running.catch(() => undefined);
  const erasing = eraseOne(ports, id, words);
  running = erasing.then(() => undefined).finally(() => (running = null));
  const erased = await erasing;
  void runOutbox(ports).catch(() => undefined);
  return erased;
}

async function eraseOne(ports: OutboxPorts, id: string, words: string): Promise<Erased> {
  const db = await database().catch(() => null);
  const kept = await db?.get('outbox', id);
  // More than one try may mean that the first arrived and its answer was lost.
  const never = kept !== undefined && (kept.state === 'refused' ? kept.tries <= 1 : kept.state === 'waiting' && kept.tries === 0);
  const erased = never ? 'erased' : await eraseAtOffice(ports.fetch, ports.origin, kept?.words ?? words);
  if (erased !== 'away') await db?.delete('outbox', id);
  return erased;
}

let running: Promise<void> | null = null;

/** Does whatever is due, one report after another, and arranges the next time. Two calls at once are one. */
export function runOutbox(ports: OutboxPorts): Promise<void> {
  running ??= run(ports).finally(() => (running = null));
  return running;
}

async function run(ports: OutboxPorts): Promise<void> {
  const db = await database();
  for (const { id } of await db.getAll('outbox')) {
    // Read again: it may have been taken back while another was sent.
    const kept = await db.get('outbox', id);
    if (kept === undefined || kept.next > ports.now() || ended(kept, ports.now())) continue;
    if (kept.state === 'waiting') await sendOne(ports, db, kept);
    else if (kept.state === 'sent') await askOne(ports, db, kept);
  }
  const next = (await db.getAll('outbox')).filter((kept) => !ended(kept, ports.now())).map((kept) => kept.next);
  if (next.length > 0) await ports.wakeAt(Math.min(...next));
}

const ended = ({ state, outcome, report }: KeptReport, now: number): boolean =>
  state === 'refused' ||
  (state === 'sent' && ((outcome !== null && ENDED.includes(outcome.state)) || now > Date.parse(report.created) + OUTCOME_UNTIL));

async function sendOne(ports: OutboxPorts, db: Database, kept: KeptReport): Promise<void> {
  // Counted before it leaves: a worker that is stopped in between must not take it for unsent and let it be undone.
  const trying = { ...kept, tries: kept.tries + 1 };
  await put(db, trying);
  const sent = await sendReport(ports.fetch, ports.origin, kept.report);
  // Erased meanwhile: it must not come back.
  if ((await db.get('outbox', kept.id)) !== undefined) await put(db, after(ports, trying, sent));
}

function after(ports: OutboxPorts, kept: KeptReport, sent: Sent): KeptReport {
  const now = ports.now();
  switch (sent.kind) {
    case 'sent':
      return { ...kept, state: 'sent', problem: null, next: now + OUTCOME_EVERY * (0.5 + ports.random()) };
    case 'refused':
      return { ...kept, state: 'refused', problem: sent.problem };
    case 'later':
      return { ...kept, problem: sent.problem, next: now + Math.max(sent.after ?? 0, backoff(kept.tries - 1, ports.random())) };
  }
}

async function askOne(ports: OutboxPorts, db: Database, kept: KeptReport): Promise<void> {
  const outcome = await askOutcome(ports.fetch, ports.origin, kept.words);
  const next = ports.now() + OUTCOME_EVERY * (0.5 + ports.random());
  if ((await db.get('outbox', kept.id)) !== undefined) await put(db, { ...kept, outcome: outcome ?? kept.outcome, next });
}

/** Asks for the outcome of every open report now, because the resident is looking. */
export async function askOutcomes(ports: OutboxPorts): Promise<void> {
  const db = await database();
  for (const kept of await db.getAll('outbox')) if (kept.state === 'sent' && !ended(kept, ports.now())) await askOne(ports, db, kept);
}

async function put(db: Database, kept: KeptReport): Promise<void> {
  const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' });
  await transaction.store.put(kept);
  await transaction.done;
}

const shown = ({ report, words, state, leaves, tries, problem, outcome }: KeptReport): MyReport => ({
  report, words, state, leaves, tries, problem, outcome,
});
