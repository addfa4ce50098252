// How cases were decided before, by the verdict that the machine gave: what new reports are ranked with. Kept for a minute.

import type { PastDecisions } from '../../core/report/rank.ts';
import type { CaseState } from '../../core/report/report.ts';
import type { Database } from '../database.ts';
import type { Past } from './ledger.ts';

const FRESH = 60_000;
const CONFIRMED: readonly CaseState[] = ['confirmed', 'published', 'taken-down'];
const DECIDED: readonly CaseState[] = [...CONFIRMED, 'rejected', 'withdrawn'];

export function pastDecisions(db: Database, key: string, now: () => number): () => Promise<Past> {
  let past: Past = new Map();
  let until = -Infinity;
  return async () => {
    if (now() < until) return past;
    until = now() + FRESH;
    past = await countPast(db, key);
    return past;
  };
}

async function countPast(db: Database, key: string): Promise<Past> {
  const rows = await db
    .selectFrom('report_case')
    .select(['verdict', 'state', ({ fn }) => fn.countAll<string>().as('count')])
    .where('subject_key', '=', key)
    .where('state', 'in', DECIDED)
    .groupBy(['verdict', 'state'])
    .execute();
  const past = new Map<string, PastDecisions>();
  for (const { verdict, state, count } of rows) {
    const before = past.get(verdict) ?? { confirmed: 0, decided: 0 };
    past.set(verdict, { confirmed: before.confirmed + (CONFIRMED.includes(state) ? Number(count) : 0), decided: before.decided + Number(count) });
  }
  return past;
}
