// A government that keeps its accounts in the columns of the U.S. Digital Registry need not type them again.

import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../../src/core/list/model.ts';
import { isRegistry, readRegistry } from '../../../src/core/list/registrySheet.ts';
import { SHEET } from '../../support/sampleSheet.ts';
import { tableOf } from '../../support/sheetBytes.ts';

const publisher: Publisher = { id: '33.10', name: { id: 'Contoh' }, region: { code: '33.10', name: 'Kabupaten Contoh', aliases: [] }, url: 'https://contoh.go.id' };
const HEAD = 'account_platform,account_url,account_name,short_description,long_description,language,agencies,contacts,notes';
const ROWS = [
  'facebook,https://www.facebook.com/contoh.dinkes,Dinkes Contoh,,,id,Dinas Kesehatan Contoh | Pemkab,,',
  'instagram,https://www.instagram.com/contoh.dinkes/,,,,id,Dinas Kesehatan Contoh,,',
  'flickr,https://www.flickr.com/photos/contoh,Foto,,,id,Humas Contoh,,',
  'x,https://x.com/contoh,,,,id,"(Bagian) Humas – Contoh!",,',
];
const read = async (rows: readonly string[] = ROWS) => readRegistry(await tableOf([HEAD, ...rows, ''].join('\n')), publisher, '2026-11-20');

describe('a sheet of the U.S. Digital Registry', () => {
  it('is known by its columns', async () => {
    expect(isRegistry(await tableOf(`${HEAD}\n${ROWS[0]}\n`))).toBe(true);
    expect(isRegistry(await tableOf(SHEET))).toBe(false);
    expect(isRegistry(await tableOf('account_platform,account_url\nx,y\n'))).toBe(false);
    expect(isRegistry(await tableOf(`${HEAD},subject_id\n${ROWS[0]},a\n`))).toBe(false);
  });

  it('gives an office an agency, with all of its accounts', async () => {
    const { subjects } = await read();
    const account = { id: null, handle: 'contoh.dinkes', formerHandles: [], from: null, until: null, checked: '2026-11-20', proofs: [] };
    const office = { kind: 'office', aliases: [], title: null, region: publisher.region, parent: null, from: null, until: null, absences: [], phones: [], photos: [] };
    expect(subjects).toEqual([
      {
        ...office, id: '33.10/dinas-kesehatan-contoh', name: 'Dinas Kesehatan Contoh', formalName: 'Dinas Kesehatan Contoh', accounts: [
          { ...account, site: 'facebook', url: 'https://www.facebook.com/contoh.dinkes', displayName: 'Dinkes Contoh' },
          { ...account, site: 'instagram', url: 'https://www.instagram.com/contoh.dinkes/', displayName: 'Dinas Kesehatan Contoh' },
        ],
      },
      { ...office, id: '33.10/bagian-humas-contoh', name: '(Bagian) Humas – Contoh!', formalName: '(Bagian) Humas – Contoh!', accounts: [
        { ...account, handle: 'contoh', site: 'x', url: 'https://x.com/contoh', displayName: '(Bagian) Humas – Contoh!' },
      ] },
    ]);
  });

  it('names the accounts of sites that are not read, and loses none in silence', async () => {
    expect((await read()).leftOut).toEqual(['line 4: flickr https://www.flickr.com/photos/contoh']);
    expect((await read(ROWS.slice(0, 2))).leftOut).toEqual([]);
  });

  it('is refused where a row names no agency', async () => {
    await expect(read([ROWS[0] as string, 'x,https://x.com/a,,,,id,,,'])).rejects.toMatchObject({ why: 'empty', args: { line: 3, column: 'agencies', value: '' }, message: 'Line 3, column agencies: is empty. Whose account is it?' });
  });
});
