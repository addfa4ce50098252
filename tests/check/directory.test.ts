// The directory of the check page: whom a resident finds by which words, page by page, and that nobody stands in it for ever.

import { describe, expect, it } from 'vitest';
import { directoryPage, makeDirectory } from '../../src/check/directory.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { openIndex } from '../../src/core/match/index.ts';
import { sampleListText } from '../support/sampleList.ts';

const REGION = { code: '33.10', name: 'Kabupaten Contoh' };
const subject = (id: string, name: string, change: object = {}) => ({
  id: `33.10/${id}`, kind: 'office', name, formalName: name, title: null, region: REGION, parent: null, from: null, until: null,
  accounts: [{ site: 'instagram', id: null, handle: `contoh.${id}`, url: `https://www.instagram.com/contoh.${id}/`, displayName: name, from: null, until: null, checked: '2026-11-01' }], ...change,
});

async function search(subjects: readonly object[]) {
  const list = parseList(new TextEncoder().encode(sampleListText('33.10', 1, { subjects })));
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  const index = openIndex([list.value]);
  const done: number[] = [];
  const directory = await makeDirectory(index, async (part) => void done.push(part));
  const find = (text: string, from = 0, today = '2026-11-24') => directoryPage(directory, index, text, from, today);
  return { done, directory, find, ids: (text: string, today?: string) => find(text, 0, today).subjects.map(({ id }) => id) };
}

describe('the directory', () => {
  it('finds offices and people by every word of name, post, region or handle, however it is typed', async () => {
    const { ids } = await search([subject('dinkes', 'Dinas Kesehatan'), subject('bupati', 'Ratna Wening', { kind: 'holder', title: 'Bupati', aliases: ['Mbak Ratna'] })]);
    expect(ids('')).toHaveLength(2);
    expect(ids('KESEHATAN')).toEqual(['33.10/dinkes']);
    expect(ids('wening bupati')).toEqual(['33.10/bupati']);
    expect(ids('mbak')).toEqual(['33.10/bupati']);
    expect(ids('contoh.dinkes')).toEqual(['33.10/dinkes']);
    expect(ids('kesehatan bupati')).toEqual([]);
  });

  it('leaves out whoever’s time is over, from the day after on', async () => {
    const { ids } = await search([subject('bupati', 'Ratna Wening', { kind: 'holder', title: 'Bupati', until: '2026-11-24' })]);
    expect(ids('', '2026-11-24')).toEqual(['33.10/bupati']);
    expect(ids('', '2026-11-25')).toEqual([]);
  });

  it('comes in pages that miss nobody and show nobody twice', async () => {
    const { find } = await search(Array.from({ length: 120 }, (_, at) => subject(`kantor-${at}`, `Kantor ${at}`)));
    const pages = [0, 50, 100].map((from) => find('kantor', from));
    expect(pages.map(({ total, subjects }) => [total, subjects.length])).toEqual([[120, 50], [120, 50], [120, 20]]);
    expect(new Set(pages.flatMap(({ subjects }) => subjects.map(({ id }) => id))).size).toBe(120);
  });

  it('lets others have their turn while it is made of a large list, and knows who has photos', async () => {
    const { done, directory } = await search(Array.from({ length: 2100 }, (_, at) => subject(`kantor-${at}`, `Kantor ${at}`, at === 7 ? { photos: [{ id: 'ab'.repeat(8), shared: false, taken: null }] } : {})));
    expect(done).toEqual([999 / 2100, 1999 / 2100]);
    expect(directory.pictured).toEqual(['33.10/kantor-7']);
  });
});
