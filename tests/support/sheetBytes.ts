// A sheet's bytes to its table with the parsers that Node has, for tests of what a sheet says.

import { parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { type Table, readTable } from '../../src/core/list/table.ts';

/** Text stands for its UTF-8. Rejects with `SheetError`. */
export const tableOf = (content: string | Uint8Array): Promise<Table> =>
  readTable('sheet', typeof content === 'string' ? new TextEncoder().encode(content) : content, { csv: parse, excel: (bytes) => readExcelSheet(Buffer.from(bytes)) });

/** What `SheetError` says of itself, to a terminal and to a page. */
export interface Refused { readonly message: string; readonly why: string; readonly args: Readonly<Record<string, string | number>> }
