// The list as a sheet with our own columns, which `list import` reads again.

import { csvCell } from '../core/csvCell.ts';
import type { List } from '../core/list/model.ts';
import { COLUMNS } from '../core/list/sheet.ts';
import { rowsOf } from '../core/list/sheetRows.ts';

/** The list as CSV, a row for each thing that it says. */
export function writeCsv(list: List): string {
  const rows = list.subjects.flatMap((subject) => rowsOf(subject, list.publisher.id));
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column] ?? '')))].map((cells) => `${cells.join(',')}\r\n`).join('');
}
