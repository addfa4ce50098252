// Counts an office's figures of one year from the tables. Reports are counted by when they came, decisions by when they fell.

import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { YearFigures } from '../public/yearFigures.ts';
import { isoTime } from './times.ts';

const JAKARTA = 7 * 60 * 60 * 1000;

/** The first moment of a year in Western Indonesia Time. */
const yearStart = (year: number): Date => new Date(Date.UTC(year, 0, 1) - JAKARTA);
export const yearOf = (time: Date): number => new Date(time.getTime() + JAKARTA).getUTCFullYear();

export async function yearly(db: Database, key: string, year: number, now: Date): Promise<YearFigures> {
  const [from, to] = [yearStart(year), yearStart(year + 1)];
  const { rows } = await sql<Record<string, string | null>>`
    WITH decided AS (
      SELECT d.case_id, d.at, p.verdict, p.state_before FROM decision AS d JOIN proposal AS p ON p.subject_key = d.subject_key AND p.id = d.proposal_id
      WHERE d.subject_key = ${key} AND d.approved AND d.at >= ${from} AND d.at < ${to}),
    first AS (
      SELECT extract(epoch FROM min(d.at) - min(c.first_seen)) / 3600 AS hours FROM decision AS d JOIN report_case AS c ON c.subject_key = d.subject_key AND c.id = d.case_id
      WHERE d.subject_key = ${key} AND d.approved GROUP BY d.case_id HAVING min(d.at) >= ${from} AND min(d.at) < ${to})
    SELECT
      (SELECT count(*) FROM report WHERE subject_key = ${key} AND received >= ${from} AND received < ${to}) AS reports,
      (SELECT count(*) FROM report_case WHERE subject_key = ${key} AND merged_into IS NULL AND first_seen >= ${from} AND first_seen < ${to}) AS cases,
      (SELECT count(*) FROM decided WHERE verdict = 'impostor') AS confirmed,
      (SELECT count(*) FROM decided WHERE verdict = 'not-impostor' AND state_before NOT IN ('confirmed', 'published', 'taken-down')) AS rejected,
      (SELECT count(*) FROM decided WHERE verdict = 'not-impostor' AND state_before IN ('confirmed', 'published', 'taken-down')) AS withdrawn,
      (SELECT count(*) FROM appeal WHERE subject_key = ${key} AND received >= ${from} AND received < ${to}) AS appeals,
      (SELECT count(*) FROM appeal WHERE subject_key = ${key} AND answered >= ${from} AND answered < ${to} AND answer = 'upheld') AS upheld,
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hours::float8) FROM first) AS median
  `.execute(db);
  const row = rows[0] ?? {};
  const count = (name: string): number => Number(row[name] ?? 0);
  return {
    format: 'resmikah-figures/1', office: key, year, complete: now >= to, counted: isoTime(now), reports: count('reports'), cases: count('cases'), confirmed: count('confirmed'),
    rejected: count('rejected'), withdrawn: count('withdrawn'), appeals: count('appeals'), appealsUpheld: count('upheld'), medianHours: row['median'] == null ? null : Math.round(Number(row['median'])),
  };
}
