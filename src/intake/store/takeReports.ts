// Reports → cases, many at once: a repeated report is recognised, each new one finds or makes its case, and everything is
// on disk when the promise resolves. The rules are `core/report/caseKey.ts`; the ledger applies them, the batch carries out.

import { caseKeysOf } from '../../core/report/caseKey.ts';
import { canonicalReport } from '../../core/report/parse.ts';
import type { Report } from '../../core/report/report.ts';
import { type Change, type Database, inTransaction, mayTryAgain } from '../database.ts';
import { sha256 } from '../hashes.ts';
import { lockCases, readBatch, writeBatch } from './batch.ts';
import { type Entries, type Past, makeLedger } from './ledger.ts';

/** `repeated`: the same report under the same id was stored before; `conflict`: another report was. */
export type Taken = 'stored' | 'repeated' | 'conflict';

interface Incoming { readonly report: Report; readonly body: string; readonly bodyHash: string }

/** Answers in the order of the reports. All are stored, or none when it throws. */
export async function takeReports(db: Database, key: string, reports: readonly Report[], now: Date, past: Past = new Map()): Promise<readonly Taken[]> {
  const incoming = reports.map((report): Incoming => {
    const body = canonicalReport(report);
    return { report, body, bodyHash: sha256(body) };
  });
  const accountKeys = [...new Set(incoming.flatMap(({ report }) => caseKeysOf(report.account)))];
  const batch: Batch = { key, incoming, accountKeys, now, past };
  try {
    const taken = await attempt(db, batch, false);
    if (taken !== null) return taken;
  } catch (error) {
    if (!mayTryAgain(error)) throw error;
  }
  // Somebody else writes the same cases, or a merge moves other reports as well: then with locks, in a transaction.
  return inTransaction(db, async (change) => {
    await lockCases(change, key, accountKeys);
    return (await attempt(change, batch, true)) ?? [];
  });
}

interface Batch { readonly key: string; readonly incoming: readonly Incoming[]; readonly accountKeys: readonly string[]; readonly now: Date; readonly past: Past }

/** Reads, places and writes; null when there are cases to merge and that is not allowed here. */
async function attempt(db: Database | Change, { key, incoming, accountKeys, now, past }: Batch, mayMerge: boolean): Promise<readonly Taken[] | null> {
  const found = await readBatch(db, key, incoming.map(({ report }) => report.id), accountKeys);
  const known = new Map(found.reports);
  const ledger = makeLedger(key, found, now, past);
  const taken = incoming.map(({ report, body, bodyHash }): Taken => {
    const hash = known.get(report.id);
    if (hash !== undefined) return hash === bodyHash ? 'repeated' : 'conflict';
    known.set(report.id, bodyHash);
    ledger.add(report, body, bodyHash);
    return 'stored';
  });
  const entries = ledger.entries();
  if (entries.merges.length > 0 && !mayMerge) return null;
  if (entries.reports.length > 0) await writeBatch(db, key, entries, found, now);
  for (const merge of entries.merges) await moveReports(db, key, merge);
  return taken;
}

async function moveReports(db: Database | Change, key: string, { from, into }: Entries['merges'][number]): Promise<void> {
  await db.updateTable('report').set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
  await db.updateTable('report_part').set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
  await db.updateTable('case_key').set({ case_id: into }).where('subject_key', '=', key).where('case_id', '=', from).execute();
}
