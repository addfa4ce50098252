// A sheet as a table: named columns, rows of text, and where each row stands in its file. How a file becomes cells is the
// caller's part; what spreadsheet programs do to cells (lost digits, a quote before a formula) is mended or refused here.

import { textOfCell } from '../csvCell.ts';

export type Row = Readonly<Record<string, string>>;
export interface Table {
  readonly rows: readonly Row[];
  /** Where a row stands in the file, counted from 1, for messages. */
  readonly lines: readonly number[];
}

interface Cells { readonly cells: readonly string[]; readonly line: number }

/** A sheet that cannot be read: the message in English for a terminal, `why` and `args` for a page that says it in words. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly why: string;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(message: string, why: string, args: SheetError['args'] = {}) {
    super(message);
    this.why = why;
    this.args = args;
  }
}

/** What the bytes say they are: an Excel file is a ZIP, an old one begins otherwise. */
function kindOf(bytes: Uint8Array): 'excel' | 'old-excel' | 'text' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'excel';
  return bytes[0] === 0xd0 && bytes[1] === 0xcf ? 'old-excel' : 'text';
}

const oldExcel = (name: string): SheetError => new SheetError(`${name} is an old Excel file. Save it as .xlsx or as CSV (UTF-8).`, 'old_excel');
const damagedExcel = (name: string): SheetError => new SheetError(`${name} is damaged: it is no Excel file that can be read.`, 'damaged');
const noCsv = (name: string, why: string): SheetError => new SheetError(`${name} is no CSV: ${why}`, 'no_csv');

function csvText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError(`${name} is not UTF-8 text. Save it as "CSV UTF-8".`, 'no_text');
  }
}

/** Settings of the CSV parser for this text; Excel in Indonesian writes semicolons. Lines that begin with `#` are comments. */
function csvSettings(content: string) {
  const head = content.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ',';
  return { bom: true, trim: true, skip_empty_lines: true, comment: '#', comment_no_infix: true, delimiter, info: true, relax_column_count: true } as const;
}

/** The parser's records as cells; each must be as wide as the head. */
function csvCells(records: readonly CsvRecord[], name: string): readonly Cells[] {
  const width = records[0]?.record.length ?? 0;
  return records.map(({ record, info }) => {
    if (record.length !== width) throw new SheetError(`${name}, line ${info.lines}: ${record.length} cells where the head has ${width}. Is a quote or a comma missing?`, 'width', { line: info.lines, cells: record.length, width });
    return { cells: record, line: info.lines };
  });
}

/** The rows of an Excel sheet as cells; empty rows and comments are left out. */
const excelCells = (rows: readonly (readonly unknown[])[], name: string): readonly Cells[] =>
  rows
    .map((row, at) => ({ cells: row.map((cell, column) => excelText(cell, at + 1, column + 1, name)), line: at + 1 }))
    .filter((row) => row.cells.some((cell) => cell !== '') && !row.cells[0]?.startsWith('#'));

function excelText(cell: unknown, line: number, column: number, name: string): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // A spreadsheet keeps 15 digits: a longer id has lost its end already.
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) {
    throw new SheetError(`${name}, row ${line}, column ${column}: the number is too long for a spreadsheet and has lost digits. Format the column as text and paste it again.`, 'digits', { line, column });
  }
  return String(cell).trim();
}

function tableOf(all: readonly Cells[]): Table {
  const [head, ...rows] = all;
  if (head === undefined || rows.length === 0) throw new SheetError('The sheet has no rows.', 'no_rows');
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) throw new SheetError(`The column "${twice}" stands twice.`, 'twice', { column: twice });
  return {
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, textOfCell(cells[at] ?? '')]))),
    lines: rows.map(({ line }) => line),
  };
}

interface CsvRecord { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** The parsers of the place that reads: libraries come in one form for Node and in another for browsers. Both throw at what they cannot read. */
export interface Parsers {
  readonly csv: (content: string, settings: ReturnType<typeof csvSettings>) => unknown;
  readonly excel: (bytes: Uint8Array) => Promise<readonly (readonly unknown[])[]>;
}

/** Reads a file's only or first sheet; throws `SheetError` in words that an officer can mend it by. */
export async function readTable(name: string, bytes: Uint8Array, { csv, excel }: Parsers): Promise<Table> {
  const kind = kindOf(bytes);
  if (kind === 'old-excel') throw oldExcel(name);
  if (kind === 'excel') {
    const rows = await excel(bytes).catch(() => {
      throw damagedExcel(name);
    });
    return tableOf(excelCells(rows, name));
  }
  const content = csvText(bytes, name);
  let records: readonly CsvRecord[];
  try {
    records = csv(content, csvSettings(content)) as readonly CsvRecord[];
  } catch (error) {
    throw noCsv(name, error instanceof Error ? error.message : String(error));
  }
  return tableOf(csvCells(records, name));
}
