// Cases as CSV that a spreadsheet opens as text.

import { csvCell } from '../../csvCell.ts';
import type { ExportedCase } from './exported.ts';

const COLUMNS = ['case', 'site', 'account_hash', 'account_id', 'handle', 'name', 'url', 'subject', 'modus', 'state', 'reason', 'reports', 'first_seen', 'decided'] as const;

/** With a byte order mark, since spreadsheets take UTF-8 for something else without it. */
export function casesCsv(cases: readonly ExportedCase[]): string {
  const rows = cases.map((each) => [
    each.case, each.site, each.accountHash, each.account?.id ?? '', each.account?.handle ?? '', each.account?.name ?? '', each.account?.url ?? '',
    each.subject ?? '', each.modus, each.state, each.reason ?? '', String(each.reports), each.firstSeen, each.decided ?? '',
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
