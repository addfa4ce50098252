// Reports reach the disk here, many in one narrow statement: that is what an acknowledgement means. They wait, sealed under a
// key for arrivals, until `placing.ts` has found their cases, which takes a moment longer and may be done by any server.

import { randomUUID } from 'node:crypto';
import { canonicalReport, parseReport } from '../../core/report/parse.ts';
import type { Report } from '../../core/report/report.ts';
import { type Database, runStatement } from '../database.ts';
import { sha256 } from '../hashes.ts';
import { newCaseSecret, seal, unseal } from './secrets.ts';

/** `repeated`: the same report under the same id was stored before; `conflict`: another report was. */
export type Taken = 'stored' | 'repeated' | 'conflict';

/** A report that is on disk and in no case yet. */
export interface Arrived { readonly report: Report; readonly body: string; readonly bodyHash: string; readonly at: Date }

export interface ArrivalKey { readonly id: string; readonly secret: string }

export function arrive(report: Report, at: Date): Arrived {
  const body = canonicalReport(report);
  return { report, body, bodyHash: sha256(body), at };
}

/** A key of this server's own: what it stores can be opened after its death, by whichever server comes next. */
export async function newArrivalKey(db: Database, key: string, now: Date): Promise<ArrivalKey> {
  const made = { id: randomUUID(), secret: newCaseSecret() };
  await db.insertInto('arrival_key').values({ subject_key: key, ...made, made: now }).execute();
  return made;
}

const store = (rows: string): string => `
  INSERT INTO report (subject_key, id, body_hash, body, receipt_hash, received)
  SELECT $1, new.id, new.body_hash, new.body, new.receipt_hash, $2
  FROM ${rows} AS new(id, body_hash, body, receipt_hash)
  WHERE new.id IS NOT NULL
  ON CONFLICT (subject_key, id) DO NOTHING
  RETURNING id`;

/** A few reports go as rows of values, which the database takes in half the time. Rows of nothing fill up to the next power of two, so
 * that a few statements, parsed once a connection, serve every number. */
const FEW = [1, 2, 4, 8, 16].map((size) => ({
  size, text: store(`(VALUES ${Array.from({ length: size }, (_, row) => `($${3 + 4 * row}::uuid, $${4 + 4 * row}::text, $${5 + 4 * row}::text, $${6 + 4 * row}::text)`).join(', ')})`),
}));
/** Many go as an array for each column: fewer parameters cost this server less. */
const MANY = store('unnest($3::uuid[], $4::text[], $5::text[], $6::text[])');

type Row = readonly [id: string, bodyHash: string, sealed: string, receiptHash: string];

/** Of ids, hashes and sealed texts only: in none of them is anything that would have to be quoted. */
const column = (rows: readonly Row[], place: 0 | 1 | 2 | 3): string => `{${rows.map((row) => row[place]).join(',')}}`;

async function storeRows(db: Database, key: string, rows: readonly Row[], now: Date): Promise<ReadonlySet<string>> {
  const few = FEW.find(({ size }) => size >= rows.length);
  const stored = few === undefined
    ? await runStatement<{ readonly id: string }>(db, 'store-many', MANY, [key, now, column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3)])
    : await runStatement<{ readonly id: string }>(db, `store-${few.size}`, few.text, [key, now, ...rows.flat(), ...Array<null>(4 * (few.size - rows.length)).fill(null)]);
  return new Set(stored.map(({ id }) => id));
}

const STORED = 'SELECT id, body_hash FROM report WHERE subject_key = $1 AND id = ANY($2::uuid[])';

/** Answers in the order of the reports, once all are on disk. All are stored, or none when it throws. */
export async function storeArrivals(db: Database, key: string, arrivalKey: ArrivalKey, arrived: readonly Arrived[], now: Date): Promise<readonly Taken[]> {
  const first = new Map<string, Arrived>();
  for (const each of arrived) if (!first.has(each.report.id)) first.set(each.report.id, each);
  // In one order for everybody, so that two batches with the same reports never wait for each other in a circle.
  const fresh = [...first.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const stored = await storeRows(db, key, fresh.map((each) => [each.report.id, each.bodyHash, sealed(arrivalKey, each), each.report.receiptHash]), now);
  const before = fresh.flatMap(({ report: { id } }) => (stored.has(id) ? [] : [id]));
  const known = new Map(before.length === 0 ? [] : (await runStatement<{ id: string; body_hash: string }>(db, 'stored-arrivals', STORED, [key, before])).map((row) => [row.id, row.body_hash]));
  return arrived.map((each): Taken => {
    const { id } = each.report;
    if (stored.has(id) && first.get(id) === each) return 'stored';
    return (known.get(id) ?? first.get(id)?.bodyHash) === each.bodyHash ? 'repeated' : 'conflict';
  });
}

/** With the contact, which is no part of the canonical text. */
const sealed = ({ id, secret }: ArrivalKey, { report, body }: Arrived): string => seal(secret, id, report.contact === undefined ? body : JSON.stringify(report), 'a1');

/** Reports in no case that have waited so long that whoever took them may be gone. */
export async function waitingArrivals(db: Database, key: string, before: Date, after: Date, limit: number): Promise<readonly Arrived[]> {
  const rows = await db
    .selectFrom('report').select(['id', 'body', 'body_hash', 'received'])
    .where('subject_key', '=', key).where('case_id', 'is', null).where('body', 'is not', null)
    .where(({ or, eb }) => or([eb('received', '<', before), eb('received', '>', after)]))
    .orderBy('received').limit(limit).execute();
  if (rows.length === 0) return [];
  const keys = await db.selectFrom('arrival_key').select(['id', 'secret']).where('subject_key', '=', key).execute();
  const secrets = new Map(keys.map(({ id, secret }) => [id, secret]));
  return rows.flatMap(({ body, body_hash, received }) => {
    const text = unseal(body ?? '', (id) => secrets.get(id) ?? null);
    const parsed = text === null ? null : parseReport(JSON.parse(text));
    return parsed?.ok === true ? [{ report: parsed.value, body: canonicalReport(parsed.value), bodyHash: body_hash, at: received }] : [];
  });
}

/** Keys of former days, once nothing waits under them. */
export async function dropOldKeys(db: Database, key: string, current: string, before: Date): Promise<void> {
  const waiting = db.selectFrom('report').select('id').where('subject_key', '=', key).where('case_id', 'is', null);
  await db.deleteFrom('arrival_key').where('subject_key', '=', key).where('id', '<>', current).where('made', '<', before).where(({ not, exists }) => not(exists(waiting))).execute();
}
