// The office's sheets from the disk: CSV in UTF-8 with commas or semicolons, and Excel's .xlsx. What a sheet may be, and what
// is mended or refused, stands in `core/list/table.ts`.

import { parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { SheetError, type Table, csvCells, csvSettings, csvText, damagedExcel, excelCells, kindOf, noCsv, oldExcel, tableOf } from '../core/list/table.ts';
import { Refusal } from './refusal.ts';

/** Reads the file's first sheet, or refuses it and says why. */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  return refusing(async () => {
    const kind = kindOf(bytes);
    if (kind === 'old-excel') throw oldExcel(name);
    return tableOf(kind === 'excel' ? excelCells(await excelRows(bytes, name), name) : textCells(bytes, name));
  });
}

/** What is wrong with a sheet is something that the officer can mend. */
export async function refusing<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SheetError ? new Refusal(error.message) : error;
  }
}

async function excelRows(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readExcelSheet(Buffer.from(bytes));
  } catch {
    throw damagedExcel(name);
  }
}

function textCells(bytes: Uint8Array, name: string): ReturnType<typeof csvCells> {
  const content = csvText(bytes, name);
  let records: Parameters<typeof csvCells>[0];
  try {
    records = parse(content, csvSettings(content)) as unknown as typeof records;
  } catch (error) {
    throw noCsv(name, error instanceof Error ? error.message : String(error));
  }
  return csvCells(records, name);
}
