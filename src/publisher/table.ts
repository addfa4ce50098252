// A sheet as rows of text by column, from CSV or from Excel. What a spreadsheet program spoils (dates as numbers, long ids
// in exponents, a quote before a formula) is mended where it can be and refused where it cannot.

import { parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { Refusal } from './refusal.ts';

export type Row = Readonly<Record<string, string>>;
export interface Table {
  readonly rows: readonly Row[];
  /** Where a row stands in the file, counted from 1, for messages. */
  readonly lines: readonly number[];
}

/** Reads the file's first sheet, or refuses it and says why. Lines that begin with `#` are comments. */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return tableOf(await excelCells(bytes, name));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal(`${name} is an old Excel file. Save it as .xlsx or as CSV (UTF-8).`);
  return tableOf(csvCells(bytes, name));
}

interface Cells { readonly cells: readonly string[]; readonly line: number }

function csvCells(bytes: Uint8Array, name: string): readonly Cells[] {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${name} is not UTF-8 text. Save it as "CSV UTF-8".`);
  }
  // Excel in Indonesian writes semicolons.
  const head = content.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ',';
  try {
    const records = parse(content, { bom: true, trim: true, skip_empty_lines: true, comment: '#', comment_no_infix: true, delimiter, info: true, relax_column_count: true }) as unknown as
      readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    const width = records[0]?.record.length ?? 0;
    return records.map(({ record, info }) => {
      if (record.length !== width) throw new Refusal(`${name}, line ${info.lines}: ${record.length} cells where the head has ${width}. Is a quote or a comma missing?`);
      return { cells: record, line: info.lines };
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${name} is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function excelCells(bytes: Uint8Array, name: string): Promise<readonly Cells[]> {
  let cells: readonly (readonly unknown[])[];
  try {
    cells = await readExcelSheet(Buffer.from(bytes));
  } catch {
    throw new Refusal(`${name} is damaged: it is no Excel file that can be read.`);
  }
  return cells
    .map((row, at) => ({ cells: row.map((cell, column) => excelText(cell, `${name}, row ${at + 1}, column ${column + 1}`)), line: at + 1 }))
    .filter((row) => row.cells.some((cell) => cell !== '') && !row.cells[0]?.startsWith('#'));
}

function excelText(cell: unknown, where: string): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // A spreadsheet keeps 15 digits: a longer id has lost its end already.
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) throw new Refusal(`${where}: the number is too long for a spreadsheet and has lost digits. Format the column as text and paste it again.`);
  return String(cell).trim();
}

/** A quote before a sign that would begin a formula was put there by an export. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function tableOf(all: readonly Cells[]): Table {
  const [head, ...rows] = all;
  if (head === undefined || rows.length === 0) throw new Refusal('The sheet has no rows.');
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) throw new Refusal(`The column "${twice}" stands twice.`);
  return {
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, plain(cells[at] ?? '')]))),
    lines: rows.map(({ line }) => line),
  };
}
