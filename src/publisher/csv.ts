// The list as a sheet with our own columns, which `list import` reads again. Cells that a spreadsheet program would run as
// a formula get a quote before them.

import type { List } from '../core/list/model.ts';
import { COLUMNS } from '../core/list/sheet.ts';
import { rowsOf } from '../core/list/sheetRows.ts';

export function writeCsv(list: List): string {
  const rows = list.subjects.flatMap((subject) => rowsOf(subject, list.publisher.id));
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cellText(row[column] ?? '')).join(','))].map((line) => `${line}\r\n`).join('');
}

export function cellText(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
