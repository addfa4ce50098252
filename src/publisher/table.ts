// The office's sheets from the disk: CSV in UTF-8 with commas or semicolons, and Excel's .xlsx. What a sheet may be, and what
// is mended or refused, stands in `core/list/table.ts`.

import { parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { SheetError, type Table, readTable as readTableBy } from '../core/list/table.ts';
import { Refusal } from './refusal.ts';

/** Reads the file's first sheet, or refuses it and says why. */
export const readTable = (bytes: Uint8Array, name: string): Promise<Table> =>
  refusing(() => readTableBy(name, bytes, { csv: parse, excel: (sheet) => readExcelSheet(Buffer.from(sheet)) }));

/** What is wrong with a sheet is something that the officer can mend. */
export async function refusing<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SheetError ? new Refusal(error.message) : error;
  }
}
