// A sheet from the officer's disk, CSV or Excel, read in the page by the rules that the command line has; nothing of it goes
// anywhere. Photos that a sheet names by their files cannot be read from here; they are dropped in by hand.

import { parse } from 'csv-parse/browser/esm/sync';
import { readSheet as readExcel } from 'read-excel-file/web-worker';
import type { Publisher, Subject } from '../../core/list/model.ts';
import { isRegistry, readRegistry } from '../../core/list/registrySheet.ts';
import { readSheet } from '../../core/list/sheet.ts';
import { SheetError, readTable } from '../../core/list/table.ts';
import { type Problem, type Result, failure, success } from '../../core/result.ts';

export interface FileRead {
  readonly subjects: readonly Subject[];
  /** Accounts on sites that Resmikah does not read. */
  readonly leftOut: readonly string[];
  /** How many photo files the sheet names. */
  readonly photoFiles: number;
}

/** `today`: the day on which accounts of a registry's sheet count as looked at, since such a sheet does not say. */
export async function readFile(name: string, bytes: Uint8Array<ArrayBuffer>, publisher: Publisher, today: string): Promise<Result<FileRead>> {
  try {
    const table = await readTable(name, bytes, { csv: parse, excel: (sheet) => readExcel(new Blob([Uint8Array.from(sheet)])) });
    if (isRegistry(table)) return success({ ...readRegistry(table, publisher, today), photoFiles: 0 });
    const { subjects, photoFiles } = readSheet(table, publisher);
    return success({ subjects, leftOut: [], photoFiles: photoFiles.length });
  } catch (error) {
    if (error instanceof SheetError) return failure(sheetProblem(error));
    throw error;
  }
}

/** Reasons whose message names a cell have line, column and value in their arguments. */
const sheetProblem = ({ why, args }: Pick<SheetError, 'why' | 'args'>): Problem => ({ key: `console_sheet_${why}`, args });
