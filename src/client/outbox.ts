// The resident's reports and appeals on this device: kept before they leave, sent once, retried with patience, their outcome
// asked for while the case is open. All state is in IndexedDB; every function may be interrupted at any line and called again.

import { type Database, database, type KeptAppeal, type KeptReport, type MyAppeal, type MyReport } from './database.ts';
import type { Appeal } from '../core/report/appeal.ts';
import { receiptHash } from '../core/report/receipt.ts';
import type { Report } from '../core/report/report.ts';
import { ask, BOXES, ended, type OutboxPorts, put, work } from './mail.ts';
import { type Erased, eraseAtOffice, sendReport } from './outboxServer.ts';

export { backoff, type OutboxPorts } from './mail.ts';

/** A report can be taken back for so long, in milliseconds. */
export const UNDO = 10_000;
/** Longer than an office is waited for. */
const ON_THE_WAY = 60_000;

/** Takes a report in. When this resolves it is on disk and survives the browser; it leaves after the time for undoing. */
export async function keepReport(ports: OutboxPorts, report: Report, words: string, picture: Uint8Array<ArrayBuffer> | null = null): Promise<MyReport> {
  const leaves = ports.now() + UNDO;
  const kept: KeptReport = { id: report.id, report, words, state: 'waiting', leaves, next: leaves, tries: 0, problem: null, outcome: null, picture };
  const db = await database();
  // The popup may repeat itself after a stopped worker; the first word counts.
  const before = await db.get('outbox', kept.id);
  if (before !== undefined) return shown(before);
  await put(db, 'outbox', kept);
  await ports.wakeAt(leaves);
  return shown(kept);
}

/** Takes an appeal in, which is then on disk, and sends it at once; gives how that went. */
export async function keepAppeal(ports: OutboxPorts, appeal: Appeal, words: string, name: string): Promise<MyAppeal> {
  const db = await database();
  const kept: KeptAppeal = { id: appeal.id, appeal, name, words, state: 'waiting', next: ports.now(), tries: 0, problem: null, outcome: null };
  if ((await db.get('appeals', kept.id)) === undefined) await put(db, 'appeals', kept);
  // One that is under way has not seen this letter.
  while (running !== null) await running.catch(() => undefined);
  await runOutbox(ports);
  return shownAppeal((await db.get('appeals', kept.id)) ?? kept);
}

/** Sends a report without keeping anything, for private windows and for a device without room. */
export async function sendLive(ports: OutboxPorts, report: Report, words: string, unsent: string): Promise<MyReport> {
  const sent = await sendReport(ports.fetch, await ports.originOf(report.office), report);
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

/** The resident's appeals, newest first. */
export async function myAppeals(): Promise<readonly MyAppeal[]> {
  const all = await (await database()).getAll('appeals');
  return all.sort((a, b) => (a.appeal.created < b.appeal.created ? 1 : -1)).map(shownAppeal);
}

/** Where receipt words are asked about: at the office that got what they stand for; words from elsewhere at the build's own, and at no other. */
export async function originOfWords(ports: OutboxPorts, words: string): Promise<string> {
  const db = await database();
  const [reports, appeals] = await Promise.all([db.getAll('outbox'), db.getAll('appeals')]);
  const meant = receiptHash(words);
  const body = [...reports.map(({ report }) => report), ...appeals.map(({ appeal }) => appeal)].find((each) => each.receiptHash === meant);
  return body === undefined ? ports.origin : ports.originOf(body.office);
}

/** How many outcomes changed since the resident looked last. */
export async function countNews(): Promise<number> {
  const db = await database();
  const all = await Promise.all(BOXES.map((box) => db.getAll(box)));
  return all.flat().filter(({ news }) => news === true).length;
}

/** The resident has looked. */
export async function seenNews(): Promise<void> {
  const db = await database();
  for (const box of BOXES) for (const kept of await db.getAll(box)) if (kept.news === true) await put(db, box, { ...kept, news: false });
}

/** Forgets all reports and appeals on this device; the office keeps what it has. */
export async function eraseReports(): Promise<void> {
  const db = await database();
  await Promise.all(BOXES.map((box) => db.clear(box)));
}

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
  const origin = kept === undefined ? ports.origin : await ports.originOf(kept.report.office);
  const erased = never ? 'erased' : await eraseAtOffice(ports.fetch, origin, kept?.words ?? words);
  if (erased !== 'away') await db?.delete('outbox', id);
  return erased;
}

let running: Promise<void> | null = null;

/** Does whatever is due, one letter after another, and arranges the next time. Two calls at once are one. */
export function runOutbox(ports: OutboxPorts): Promise<void> {
  running ??= run(ports).finally(() => (running = null));
  return running;
}

async function run(ports: OutboxPorts): Promise<void> {
  const db = await database();
  // The alarm that woke the worker is spent: one that is ended on the way to the office must be woken for it once more.
  const due = await nextTime(ports, db);
  if (due !== null && due <= ports.now()) await ports.wakeAt(ports.now() + ON_THE_WAY);
  for (const box of BOXES) {
    for (const { id } of await db.getAll(box)) {
      // Read again: it may have been taken back while another was sent.
      const kept = await db.get(box, id);
      if (kept !== undefined && kept.next <= ports.now() && !ended(kept, ports.now())) await work(ports, db, box, kept);
    }
  }
  const next = await nextTime(ports, db);
  if (next !== null) await ports.wakeAt(next);
}

async function nextTime(ports: OutboxPorts, db: Database): Promise<number | null> {
  const all = (await Promise.all(BOXES.map((box) => db.getAll(box)))).flat();
  const times = all.filter((kept) => !ended(kept, ports.now())).map(({ next }) => next);
  return times.length === 0 ? null : Math.min(...times);
}

/** Asks for the outcome of everything open now, because the resident is looking. */
export async function askOutcomes(ports: OutboxPorts): Promise<void> {
  const db = await database();
  for (const box of BOXES) {
    for (const kept of await db.getAll(box)) if (kept.state === 'sent' && !ended(kept, ports.now())) await ask(ports, db, box, kept);
  }
}

const shown = ({ report, words, state, leaves, tries, problem, outcome }: KeptReport): MyReport => ({
  report, words, state, leaves, tries, problem, outcome,
});
const shownAppeal = ({ appeal, name, words, state, tries, problem, outcome }: KeptAppeal): MyAppeal => ({
  appeal, name, words, state, tries, problem, outcome,
});
