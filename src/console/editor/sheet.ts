// The account list as an editor holds it: rows of our own sheet, one thing a row (a subject, an account, an absence, a phone
// number), as the text that people type. Pure; what the rows mean is decided by the same reader that the command line uses.

import { accountFromUrl } from '../../core/account/links.ts';
import type { List, Photo, Subject } from '../../core/list/model.ts';
import { departmentOf } from '../../core/list/department.ts';
import { COLUMNS, readSheet } from '../../core/list/sheet.ts';
import { rowsOf } from '../../core/list/sheetRows.ts';
import { type Row, SheetError } from '../../core/list/table.ts';
import { kept } from './kept.ts';

export const VIEWS = ['subject', 'account', 'absence', 'phone'] as const;
export type View = (typeof VIEWS)[number];

/** The columns of each kind of row. */
export const VIEW_COLUMNS: Readonly<Record<View, readonly string[]>> = {
  subject: ['subject_id', 'kind', 'name', 'formal_name', 'aliases', 'title', 'parent', 'from', 'until'],
  account: ['subject_id', 'account_platform', 'account_url', 'account_id', 'account_name', 'account_from', 'account_until', 'former_handles', 'checked', 'proof', 'proof_date', 'proof_reference'],
  absence: ['subject_id', 'absent_on', 'absent_since'],
  phone: ['subject_id', 'phone', 'phone_use'],
};

export interface SheetRow { readonly key: number; readonly view: View; readonly cells: Row }

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** By subject, without the publisher's prefix. */
  readonly photos: Readonly<Record<string, readonly Photo[]>>;
  /** New photos as `preparePhoto` made them, in Base64, by id. */
  readonly fresh: Readonly<Record<string, string>>;
  readonly nextKey: number;
}

export const sheetOf = (subjects: readonly Subject[], publisher: string): Sheet => {
  const rows = subjects.flatMap((subject) => rowsOf(subject, publisher)).flatMap(parts);
  const photos = Object.fromEntries(subjects.filter((each) => each.photos.length > 0).map((each) => [each.id.slice(publisher.length + 1), each.photos]));
  return { rows: rows.map((row, key) => ({ key, ...row })), photos, fresh: {}, nextKey: rows.length };
};

/** A row of a file may say several things at once; here each has a row of its own. */
function parts(cells: Row): readonly Omit<SheetRow, 'key'>[] {
  const id = cells['subject_id'] ?? '';
  const filled = (view: View): boolean => VIEW_COLUMNS[view].some((column) => column !== 'subject_id' && (cells[column] ?? '') !== '');
  return VIEWS.filter(filled).map((view) => ({ view, cells: { subject_id: id, ...Object.fromEntries(VIEW_COLUMNS[view].filter((column) => column !== 'subject_id').map((column) => [column, cells[column] ?? ''])) } }));
}

/** One cell anew. A subject's new id goes with all that is its; a link fills in what it says of its account. */
export function withCell(sheet: Sheet, key: number, column: string, value: string): Sheet {
  const row = sheet.rows.find((each) => each.key === key);
  if (row === undefined || (row.cells[column] ?? '') === value) return sheet;
  const was = row.cells['subject_id'] ?? '';
  if (row.view === 'subject' && column === 'subject_id' && was !== '') return renamed(sheet, was, value);
  const cells = { ...row.cells, [column]: value, ...(column === 'account_url' ? saidBy(value, row.cells) : {}) };
  return { ...sheet, rows: sheet.rows.map((each) => (each.key === key ? { ...each, cells } : each)) };
}

function saidBy(url: string, cells: Row): Row {
  const account = accountFromUrl(url);
  if (account === null) return {};
  return { account_platform: account.site, ...(account.id === null || (cells['account_id'] ?? '') !== '' ? {} : { account_id: account.id }) };
}

function renamed(sheet: Sheet, was: string, is: string): Sheet {
  const rows = sheet.rows.map((row) => {
    const own = row.cells['subject_id'] === was ? { subject_id: is } : {};
    const above = row.cells['parent'] === was ? { parent: is } : {};
    return { ...row, cells: { ...row.cells, ...own, ...above } };
  });
  const photos = Object.fromEntries(Object.entries(sheet.photos).map(([id, each]) => [id === was ? is : id, each]));
  return { ...sheet, rows, photos };
}

export function withRow(sheet: Sheet, view: View, cells: Row): Sheet {
  return { ...sheet, rows: [...sheet.rows, { key: sheet.nextKey, view, cells }], nextKey: sheet.nextKey + 1 };
}

/** Without this row; a subject takes all that is its with it. */
export function withoutRow(sheet: Sheet, key: number): Sheet {
  const row = sheet.rows.find((each) => each.key === key);
  if (row === undefined) return sheet;
  if (row.view !== 'subject') return { ...sheet, rows: sheet.rows.filter((each) => each.key !== key) };
  const id = row.cells['subject_id'] ?? '';
  const photos = Object.fromEntries(Object.entries(sheet.photos).filter(([name]) => name !== id));
  return { ...sheet, rows: sheet.rows.filter((each) => each.key !== key && (id === '' || each.cells['subject_id'] !== id)), photos };
}

/** Cells copied from a spreadsheet program, put in from this cell on to the right and down; rows that are missing are added. */
export function withPasted(sheet: Sheet, view: View, keys: readonly number[], key: number, column: string, text: string): Sheet {
  const columns = VIEW_COLUMNS[view];
  const [top, left] = [keys.indexOf(key), columns.indexOf(column)];
  let next = sheet;
  text.replace(/\r?\n$/, '').split(/\r?\n/).forEach((line, down) => {
    let target = keys[top + down];
    if (target === undefined) {
      target = next.nextKey;
      next = withRow(next, view, {});
    }
    for (const [right, value] of line.split('\t').entries()) {
      const name = columns[left + right];
      if (name !== undefined) next = withCell(next, target, name, value.trim());
    }
  });
  return next;
}

/** Rows that an editor limited to a department may change; the server refuses all others. */
export function rowsWithin(sheet: Sheet, department: string | null, publisher: string): readonly SheetRow[] {
  if (department === null) return sheet.rows;
  const subjects = sheet.rows.filter(({ view }) => view === 'subject').map(({ cells }) => ({ id: cells['subject_id'] ?? '', parent: cells['parent'] ?? null }));
  const own = departmentOf(subjects, department.slice(publisher.length + 1));
  // A row that is only begun names nobody yet.
  return sheet.rows.filter(({ cells }) => own.has(cells['subject_id'] ?? '') || (cells['subject_id'] ?? '') === '');
}

/** What is wrong with a cell: which row (and its place in its view, from 1), which column, why (`sheet.ts` of the core names the reasons). */
export interface WrongCell { readonly key: number | null; readonly line: number; readonly column: string; readonly why: string; readonly value: string }
export interface Meaning { readonly subjects: readonly Subject[]; readonly wrong: readonly WrongCell[] }

/** What the rows say: the subjects that can be read, and the first wrong cell of each that cannot. */
export function meaningOf(sheet: Sheet, list: List): Meaning {
  const groups = new Map<string, SheetRow[]>();
  for (const row of [...sheet.rows].sort((a, b) => VIEWS.indexOf(a.view) - VIEWS.indexOf(b.view))) {
    const id = row.cells['subject_id'] ?? '';
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const before = new Map(list.subjects.map((each) => [each.id, each]));
  const [subjects, wrong]: [Subject[], WrongCell[]] = [[], []];
  for (const rows of groups.values()) {
    const doubled = rows.filter(({ view }) => view === 'subject')[1];
    if (doubled !== undefined) wrong.push({ ...placeOf(sheet, doubled), column: 'subject_id', why: 'doubled', value: doubled.cells['subject_id'] ?? '' });
    try {
      const read = readSheet({ rows: rows.map(({ cells }) => ({ ...blank, ...cells })), lines: rows.map((_, at) => at) }, list.publisher);
      for (const each of read.subjects) subjects.push(kept(before.get(each.id) ?? null, { ...each, photos: sheet.photos[each.id.slice(list.publisher.id.length + 1)] ?? [] }));
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      wrong.push({ ...placeOf(sheet, rows[Number(error.args['line'])]), column: String(error.args['column'] ?? ''), why: error.why, value: String(error.args['value'] ?? '') });
    }
  }
  return { subjects, wrong };
}

const placeOf = (sheet: Sheet, row: SheetRow | undefined): Pick<WrongCell, 'key' | 'line'> =>
  row === undefined ? { key: null, line: 0 } : { key: row.key, line: sheet.rows.filter(({ view }) => view === row.view).findIndex(({ key }) => key === row.key) + 1 };

const blank: Row = Object.fromEntries(COLUMNS.map((column) => [column, '']));
