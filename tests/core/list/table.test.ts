// Whatever an officer's spreadsheet program saves becomes the same table, or is refused in words that say how to mend it.

import { describe, expect, it } from 'vitest';
import { SheetError } from '../../../src/core/list/table.ts';
import { excelFile } from '../../support/excel.ts';
import { tableOf } from '../../support/sheetBytes.ts';

const refusalOf = (content: string | Uint8Array): Promise<unknown> => tableOf(content).then(() => 'accepted', (error: unknown) => (error instanceof SheetError ? { message: error.message, why: error.why, args: error.args } : error));
const ROWS = [{ name: 'Pemkab, Contoh', date: '2026-11-02' }, { name: 'Dinkes', date: '' }];

describe('a sheet', () => {
  it.each([
    ['commas', '# catatan\nName ,date\n"Pemkab, Contoh",2026-11-02\n\nDinkes,\n', [3, 5]],
    ['semicolons', 'name;date\nPemkab, Contoh;2026-11-02\nDinkes;\n', [2, 3]],
    ['Windows line ends and a byte order mark', '\ufeffname;date\r\nPemkab, Contoh;2026-11-02\r\nDinkes;\r\n', [2, 3]],
    ['spaces around its cells', ' NAME ; Date \n Pemkab, Contoh ; 2026-11-02 \n Dinkes ; \n', [2, 3]],
    ['Excel, with an empty row and a comment', excelFile([['name', ' date '], ['# catatan', ''], ['Pemkab, Contoh', new Date('2026-11-02T00:00:00Z')], ['', ''], ['Dinkes', '']]), [3, 5]],
  ])('with %s has named columns, and each row its line', async (_how, content, lines) => {
    expect(await tableOf(content)).toEqual({ rows: ROWS, lines });
  });

  it('keeps an id that Excel holds as a number, and a comma in a text that semicolons part', async () => {
    expect((await tableOf(excelFile([['id'], [100_000_000_000_001]]))).rows).toEqual([{ id: '100000000000001' }]);
    expect((await tableOf(excelFile([['id'], [-7]]))).rows).toEqual([{ id: '-7' }]);
  });

  it('loses the quote that an export put before what would be a formula, and no other', async () => {
    expect((await tableOf("a,b,c,d,e\n'+62272,'=1,'@x,'-5,'kata\n")).rows).toEqual([{ a: '+62272', b: '=1', c: '@x', d: '-5', e: "'kata" }]);
  });

  it('knows its comments from a cell that has such a sign inside', async () => {
    expect((await tableOf('name\nKantor #1\n')).rows).toEqual([{ name: 'Kantor #1' }]);
  });
});

describe('a sheet that cannot be read', () => {
  it.each([
    ['of Windows text', Uint8Array.of(0x6e, 0x0a, 0xe9, 0xe8), { why: 'no_text', message: 'sheet is not UTF-8 text. Save it as "CSV UTF-8".' }],
    ['of the old Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { why: 'old_excel', message: 'sheet is an old Excel file. Save it as .xlsx or as CSV (UTF-8).' }],
    ['of an Excel cut in half', excelFile([['a'], ['b']]).slice(0, 300), { why: 'damaged' }],
    ['cut inside a quote', 'a,b\n1,"2', { why: 'no_csv', message: expect.stringMatching(/^sheet is no CSV: ./) as string }],
    ['with a row too short', 'a,b\n1,2\n3\n', { why: 'width', args: { line: 3, cells: 1, width: 2 }, message: expect.stringContaining('sheet, line 3: 1 cells where the head has 2.') as string }],
    ['with a row too long', 'a,b\n1,2,3\n', { why: 'width', args: { line: 2, cells: 3, width: 2 } }],
    ['that is empty', '', { why: 'no_rows' }],
    ['with a head only', 'a,b\n', { why: 'no_rows' }],
    ['with a column twice, whatever its letters', 'Name,x,name\n1,2,3\n', { why: 'twice', args: { column: 'name' }, message: 'The column "name" stands twice.' }],
    ['of an id that Excel has cut', excelFile([['name', 'id'], ['a', 1_000_000_000_000_000]]), { why: 'digits', args: { line: 2, column: 2 }, message: expect.stringContaining('row 2, column 2') as string }],
  ])('%s is refused', async (_what, content, refusal) => {
    expect(await refusalOf(content)).toMatchObject(refusal);
  });

  it('may have several columns without a name', async () => {
    expect((await tableOf('a,,\n1,2,3\n')).rows).toEqual([{ a: '1', '': '3' }]);
  });
});
