// Reports that are on disk find their cases, many at once. The rules are `core/report/caseKey.ts`; the ledger applies them,
// the batch carries out, all or nothing. A report that has a case already is left alone, so doing it again does no harm.

import { caseKeysOf } from '../../core/report/caseKey.ts';
import type { Report } from '../../core/report/report.ts';
import { type Change, type Database, inTransaction, mayTryAgain } from '../database.ts';
import { type Arrived, arrive, newArrivalKey, storeArrivals, type Taken } from './arrivals.ts';
import { lockCases, readBatch, writeBatch } from './batch.ts';
import { type Entries, type Past, makeLedger } from './ledger.ts';

interface Batch { readonly key: string; readonly arrived: readonly Arrived[]; readonly accountKeys: readonly string[]; readonly now: Date; readonly past: Past }

/** Resolves when each of the reports is in a case. */
export async function placeArrivals(db: Database, key: string, arrived: readonly Arrived[], now: Date, past: Past = new Map()): Promise<void> {
  const accountKeys = [...new Set(arrived.flatMap(({ report }) => caseKeysOf(report.account)))];
  const batch: Batch = { key, arrived, accountKeys, now, past };
  try {
    if (await attempt(db, batch, false)) return;
  } catch (error) {
    if (!mayTryAgain(error)) throw error;
  }
  // Somebody else writes the same cases, or a merge moves other reports as well: then with locks, in a transaction.
  await inTransaction(db, async (change) => {
    await lockCases(change, key, accountKeys);
    await attempt(change, batch, true);
  });
}

/** Reads, places and writes; false when there are cases to merge and that is not allowed here. */
async function attempt(db: Database | Change, { key, arrived, accountKeys, now, past }: Batch, mayMerge: boolean): Promise<boolean> {
  const found = await readBatch(db, key, arrived.map(({ report }) => report.id), accountKeys);
  const ledger = makeLedger(key, found, now, past);
  for (const { report, body, bodyHash, at } of arrived) if (found.waiting.has(report.id)) ledger.add(report, body, bodyHash, at);
  const entries = ledger.entries();
  if (entries.merges.length > 0 && !mayMerge) return false;
  if (entries.reports.length > 0) await writeBatch(db, key, entries, found);
  for (const merge of entries.merges) await moveReports(db, key, merge);
  return true;
}

async function moveReports(db: Database | Change, key: string, { from, into }: Entries['merges'][number]): Promise<void> {
  for (const table of ['report', 'report_part', 'case_key'] as const) {
    await db.updateTable(table).set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
  }
}

/** Stores and places in one go, for whoever has no desk. */
export async function takeReports(db: Database, key: string, reports: readonly Report[], now: Date): Promise<readonly Taken[]> {
  const arrived = reports.map((report) => arrive(report, now));
  const taken = await storeArrivals(db, key, await newArrivalKey(db, key, now), arrived, now);
  await placeArrivals(db, key, arrived.filter((_, index) => taken[index] === 'stored'), now);
  return taken;
}
