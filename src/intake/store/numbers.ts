// Figures for the head of office: how much came in, what was decided, how fast. Counted from the tables at each request;
// months are those of Western Indonesia Time.

import { sql } from 'kysely';
import type { CaseState } from '../../core/report/report.ts';
import type { MonthNumbers, Numbers } from '../../core/report/staff.ts';
import type { Database } from '../database.ts';

const MONTHS = 12;
const JAKARTA = 7 * 60 * 60 * 1000;

/** `2026-11` of the last twelve months, oldest first, and the moment at which the first of them begins. */
export function lastMonths(now: Date): { readonly months: readonly string[]; readonly since: Date } {
  const local = new Date(now.getTime() + JAKARTA);
  const starts = Array.from({ length: MONTHS }, (_, at) => new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - (MONTHS - 1) + at, 1)));
  return { months: starts.map((start) => start.toISOString().slice(0, 7)), since: new Date((starts[0]?.getTime() ?? 0) - JAKARTA) };
}

export async function numbers(db: Database, key: string, now: Date): Promise<Numbers> {
  const { months, since } = lastMonths(now);
  const month = (column: string) => sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')`;
  const [reports, cases, decisions, states, speed, appeals] = await Promise.all([
    db.selectFrom('report').select([month('received').as('month'), ({ fn }) => fn.countAll<string>().as('count')])
      .where('subject_key', '=', key).where('received', '>=', since).groupBy('month').execute(),
    db.selectFrom('report_case').select([month('first_seen').as('month'), ({ fn }) => fn.countAll<string>().as('count')])
      .where('subject_key', '=', key).where('merged_into', 'is', null).where('first_seen', '>=', since).groupBy('month').execute(),
    db.selectFrom('decision').innerJoin('proposal', (join) => join.onRef('proposal.subject_key', '=', 'decision.subject_key').onRef('proposal.id', '=', 'decision.proposal_id'))
      .select([month('decision.at').as('month'), 'proposal.verdict', ({ fn }) => fn.countAll<string>().as('count')])
      .where('decision.subject_key', '=', key).where('decision.approved', '=', true).where('decision.at', '>=', since).groupBy(['month', 'proposal.verdict']).execute(),
    db.selectFrom('report_case').select(['state', ({ fn }) => fn.countAll<string>().as('count')])
      .where('subject_key', '=', key).where('merged_into', 'is', null).groupBy('state').execute(),
    speedOf(db, key, since),
    db.selectFrom('appeal').select(({ fn }) => fn.countAll<string>().as('count')).where('subject_key', '=', key).where('answered', 'is', null).executeTakeFirstOrThrow(),
  ]);
  const of = (rows: readonly { readonly month: string; readonly count: string }[], wanted: string): number => Number(rows.find((row) => row.month === wanted)?.count ?? 0);
  return {
    months: months.map((each): MonthNumbers => ({
      month: each, reports: of(reports, each), cases: of(cases, each),
      confirmed: of(decisions.filter(({ verdict }) => verdict === 'impostor'), each), rejected: of(decisions.filter(({ verdict }) => verdict === 'not-impostor'), each),
    })),
    states: Object.fromEntries(states.map(({ state, count }) => [state, Number(count)])) as Partial<Record<CaseState, number>>,
    ...speed,
    openAppeals: Number(appeals.count),
  };
}

/** From the first report to the first approved decision of each case that got it in these months. */
async function speedOf(db: Database, key: string, since: Date): Promise<Pick<Numbers, 'decided' | 'inTime' | 'medianHours'>> {
  const row = await db
    .selectFrom(
      db.selectFrom('decision').innerJoin('report_case', (join) => join.onRef('report_case.subject_key', '=', 'decision.subject_key').onRef('report_case.id', '=', 'decision.case_id'))
        .select(sql<number>`extract(epoch from min(decision.at) - min(report_case.first_seen)) / 3600`.as('hours'))
        .where('decision.subject_key', '=', key).where('decision.approved', '=', true).groupBy('decision.case_id').having(({ fn }) => fn.min('decision.at'), '>=', since).as('first'),
    )
    .select([
      ({ fn }) => fn.countAll<string>().as('decided'),
      sql<string>`count(*) FILTER (WHERE hours <= 24)`.as('in_time'),
      sql<number | null>`percentile_cont(0.5) WITHIN GROUP (ORDER BY hours::float8)`.as('median'),
    ])
    .executeTakeFirstOrThrow();
  return { decided: Number(row.decided), inTime: Number(row.in_time), medianHours: row.median === null ? null : Math.round(row.median * 10) / 10 };
}
