// Decided cases as files for others: who confirmed what, redacted unless asked otherwise. That an export was made is written.

import { randomUUID } from 'node:crypto';
import { CASE_STATES } from '../../core/report/report.ts';
import { isDecided } from '../../core/report/case.ts';
import { casesCsv } from '../../core/report/exports/csv.ts';
import { type ExportedCase, exportCase } from '../../core/report/exports/exported.ts';
import { mispEvent } from '../../core/report/exports/misp.ts';
import { stixBundle } from '../../core/report/exports/stix.ts';
import type { Database } from '../database.ts';
import { isoDate, isoTime } from './times.ts';

export const EXPORT_FORMATS = ['csv', 'json', 'stix', 'misp'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Others learn of confirmed impostors; CSV and JSON, for the office's own books, hold all decided cases. */
const CONFIRMED = ['confirmed', 'published', 'taken-down'] as const;
const DECIDED = CASE_STATES.filter(isDecided);

export async function exportText(db: Database, key: string, format: ExportFormat, full: boolean, now: Date): Promise<string> {
  const shared = format === 'stix' || format === 'misp';
  const cases = await exportedCases(db, key, shared ? CONFIRMED : DECIDED, full);
  await db.insertInto('job_run').values({ subject_key: key, id: randomUUID(), job: 'export', at: now, detail: JSON.stringify({ format, full, cases: cases.length }) }).execute();
  const office = `Resmikah ${key}`;
  switch (format) {
    case 'csv':
      return casesCsv(cases);
    case 'json':
      return `${JSON.stringify({ format: 'resmikah-cases/1', office: key, exported: isoTime(now), redacted: !full, cases }, null, 2)}\n`;
    case 'stix':
      return `${JSON.stringify(stixBundle(key, office, cases, now.toISOString()), null, 2)}\n`;
    case 'misp':
      return `${JSON.stringify(mispEvent(office, cases, randomUUID(), isoDate(now)), null, 2)}\n`;
  }
}

async function exportedCases(db: Database, key: string, states: readonly (typeof CASE_STATES)[number][], full: boolean): Promise<readonly ExportedCase[]> {
  const rows = await db.selectFrom('report_case').selectAll().where('subject_key', '=', key).where('state', 'in', states).where('merged_into', 'is', null).orderBy('first_seen').orderBy('id').execute();
  const decisions = await db.selectFrom('decision').select(['case_id', 'at']).where('subject_key', '=', key).where('approved', '=', true).orderBy('at').execute();
  const decided = new Map(decisions.map(({ case_id, at }) => [case_id, at]));
  return rows.map((row) => {
    const at = decided.get(row.id);
    return exportCase({
      case: row.id, account: { site: row.site, id: row.account_id, handle: row.account_handle }, name: row.name, url: row.url, subject: row.subject, modus: row.modus,
      state: row.state, reason: row.reason, reports: row.report_count, firstSeen: isoDate(row.first_seen), decided: at === undefined ? null : isoDate(at),
    }, full);
  });
}
