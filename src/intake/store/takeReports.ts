// Reports → cases, many in one transaction: a repeated report is recognised, each new one finds or makes its case,
// and everything is on disk when the promise resolves. The rules are `core/report/caseKey.ts`; this carries them out.

import { caseKeysOf } from '../../core/report/caseKey.ts';
import { canonicalReport } from '../../core/report/parse.ts';
import type { Report } from '../../core/report/report.ts';
import { type Change, type Database, inTransaction } from '../database.ts';
import { sha256 } from '../hashes.ts';
import { type Past, openLedger } from './ledger.ts';

/** `repeated`: the same report under the same id was stored before; `conflict`: another report was. */
export type Taken = 'stored' | 'repeated' | 'conflict';

interface Incoming { readonly report: Report; readonly body: string; readonly bodyHash: string }

/** Answers in the order of the reports. All are stored, or none when it throws. */
export function takeReports(db: Database, key: string, reports: readonly Report[], now: Date, past: Past = new Map()): Promise<readonly Taken[]> {
  const incoming = reports.map((report): Incoming => {
    const body = canonicalReport(report);
    return { report, body, bodyHash: sha256(body) };
  });
  return inTransaction(db, (change) => takeAll(change, key, incoming, now, past));
}

async function takeAll(change: Change, key: string, incoming: readonly Incoming[], now: Date, past: Past): Promise<readonly Taken[]> {
  const known = await knownHashes(change, key, incoming.map(({ report }) => report.id));
  const fresh: Incoming[] = [];
  const taken = incoming.map((each): Taken => {
    const hash = known.get(each.report.id);
    if (hash !== undefined) return hash === each.bodyHash ? 'repeated' : 'conflict';
    known.set(each.report.id, each.bodyHash);
    fresh.push(each);
    return 'stored';
  });
  if (fresh.length === 0) return taken;

  const keys = new Set(fresh.flatMap(({ report }) => caseKeysOf(report.account)));
  const ledger = await openLedger(change, key, [...keys], now, past);
  for (const { report, bodyHash } of fresh) ledger.add(report, bodyHash);
  const sealed = fresh.map(({ report, body }) => ledger.sealed(report.id, body));
  await ledger.write();
  await change
    .insertInto('report')
    .values(fresh.map(({ report, bodyHash }, index) => ({
      subject_key: key, id: report.id, case_id: ledger.caseOf(report.id), body_hash: bodyHash, body: sealed[index] ?? null,
      receipt_hash: report.receiptHash, received: now, erased: null,
    })))
    .execute();
  return taken;
}

async function knownHashes(change: Change, key: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await change.selectFrom('report').select(['id', 'body_hash']).where('subject_key', '=', key).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body_hash }) => [id, body_hash]));
}
