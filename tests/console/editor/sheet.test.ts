// The list as an editor's rows: opening and keeping it changes nothing, whatever the list; each wrong cell is named where it
// stands; and a post changes hands on a day.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileUrl } from '../../../src/core/account/links.ts';
import type { List, Publisher, Subject } from '../../../src/core/list/model.ts';
import { readSheet } from '../../../src/core/list/sheet.ts';
import { checkList } from '../../../src/core/list/checks.ts';
import { carried } from '../../../src/console/editor/carried.ts';
import { handedOver } from '../../../src/console/editor/handOver.ts';
import { meaningOf, sheetOf, type Sheet, type View, withCell, withPasted, withRow, withoutRow } from '../../../src/console/editor/sheet.ts';
import { quietAccounts } from '../../../src/console/WatchPage.tsx';
import { readTable } from '../../../src/publisher/table.ts';

const publisher = '33.10';
const klaten: Publisher = { id: publisher, name: { id: 'Contoh' }, region: { code: publisher, name: 'Kabupaten Klaten', aliases: [] }, url: 'https://contoh.go.id' };
const { subjects: sample } = readSheet(await readTable(new Uint8Array(readFileSync('assets/sample/klaten.csv')), 'klaten.csv'), klaten);
const list: List = { format: 'resmikah-list/1', publisher: klaten, version: 1, issued: '2026-11-02T00:00:00Z', subjects: sample, impostorKey: '0'.repeat(64), impostors: [], channels: [], rules: {} };
const open = (subjects: readonly Subject[] = list.subjects): Sheet => sheetOf(subjects, publisher);
const rowOf = (sheet: Sheet, view: View, id: string) => sheet.rows.find((row) => row.view === view && row.cells['subject_id'] === id)!;
const wrongOf = (sheet: Sheet) => meaningOf(sheet, list).wrong.map(({ line, column, why }) => [line, column, why]);

describe('a list that is opened and kept', () => {
  it('is the same list', () => {
    expect(meaningOf(open(), list)).toEqual({ subjects: list.subjects, wrong: [] });
  });

  it('is the same whatever stands in it', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.UTC(2004, 0, 1 + days)).toISOString().slice(0, 10));
    const text = fc.string({ minLength: 1, maxLength: 20 }).map((each) => each.trim()).filter((each) => each !== '' && !each.includes('|'));
    const account = fc.record({ n: fc.integer({ min: 1, max: 9999 }), hidden: fc.boolean(), checked: day, from: fc.option(day, { nil: null }), proofs: fc.array(fc.record({ kind: fc.constantFrom('letter' as const, 'rel-me' as const), date: day, reference: text }), { maxLength: 3 }) });
    const subject = fc.record({ name: text, formalName: text, aliases: fc.uniqueArray(text, { maxLength: 2 }), title: fc.option(text, { nil: null }), accounts: fc.uniqueArray(account, { maxLength: 3, selector: ({ n }) => n }), english: fc.option(text, { nil: null }) });
    fc.assert(fc.property(fc.array(subject, { maxLength: 4 }), (some) => {
      const subjects = some.map((each, at): Subject => ({
        id: `${publisher}/s-${at}`, kind: 'office', name: each.name, formalName: each.formalName, aliases: each.aliases, title: each.title, region: { code: '33.10', name: 'Kabupaten', aliases: ['Alias'] }, parent: null, from: null, until: null,
        accounts: each.accounts.map(({ n, hidden, checked, from, proofs }) => {
          // The page of a numbered profile shows a handle that its link does not name.
          const named = { site: 'facebook' as const, id: hidden ? `6155${n}` : null, handle: `contoh.${n}` };
          return { ...named, formerHandles: [], url: hidden ? `https://www.facebook.com/profile.php?id=6155${n}` : (profileUrl(named) ?? ''), displayName: each.name, from, until: null, checked, proofs };
        }),
        absences: [{ site: 'tiktok', declared: '2026-01-01' }], phones: [{ number: '+62811000111', use: { id: 'Aduan', ...(each.english === null ? {} : { en: each.english }) } }], photos: [{ id: 'a'.repeat(16), shared: true, taken: '2026-01-01' }],
      }));
      expect(meaningOf(sheetOf(subjects, publisher), { ...list, subjects })).toEqual({ subjects, wrong: [] });
    }), { numRuns: 60 });
  });
});

describe('an editor', () => {
  it.each([
    ['a date that is none', 'subject', 'bupati', 'from', '31 Februari', [3, 'from', 'date']],
    ['a kind that is none', 'subject', 'pemkab', 'kind', 'istana', [1, 'kind', 'kind']],
    ['an empty name', 'subject', 'pemkab', 'name', '', [1, 'name', 'empty']],
    ['a link that is no profile', 'account', 'bupati', 'account_url', 'https://example.com/x', null],
    ['a proof that is none', 'account', 'bupati', 'proof', 'katanya', null],
    ['a site that is none', 'absence', 'bupati', 'absent_on', 'friendster', [1, 'absent_on', 'site']],
  ] as const)('is told where %s stands', (_, view, id, column, value, place) => {
    const sheet = open();
    const found = wrongOf(withCell(sheet, rowOf(sheet, view, id).key, column, value));
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toBe(column);
    if (place !== null) expect(found[0]?.slice(1)).toEqual(place.slice(1));
  });

  it('is told of every subject that is wrong, not only of the first', () => {
    let sheet = open();
    for (const id of ['pemkab', 'bupati']) sheet = withCell(sheet, rowOf(sheet, 'subject', id).key, 'kind', 'x');
    expect(wrongOf(sheet)).toHaveLength(2);
  });

  it('is told when a code is used twice', () => {
    expect(wrongOf(withRow(open(), 'subject', { subject_id: 'pemkab', kind: 'office', name: 'Kembar' }))).toEqual([[expect.any(Number), 'subject_id', 'doubled']]);
  });

  it('changes a code together with all that is the subject’s', () => {
    const before = open();
    const { subjects, wrong } = meaningOf(withCell(before, rowOf(before, 'subject', 'pemkab').key, 'subject_id', 'kabupaten'), list);
    expect(wrong).toEqual([]);
    expect(subjects.some(({ id }) => id === '33.10/pemkab')).toBe(false);
    expect(subjects.find(({ id }) => id === '33.10/kabupaten')?.accounts).toEqual(list.subjects.find(({ id }) => id === '33.10/pemkab')?.accounts);
    expect(subjects.filter(({ parent }) => parent === '33.10/kabupaten').length).toBeGreaterThan(0);
  });

  it('pastes what was copied from a spreadsheet, new rows too, and lets a link say its site and number', () => {
    const sheet = open();
    const keys = sheet.rows.filter(({ view }) => view === 'account').map(({ key }) => key);
    const last = keys.at(-1)!;
    const next = withPasted(sheet, 'account', keys, last, 'subject_id', 'pemkab\t\thttps://www.facebook.com/profile.php?id=61550000000999\r\npemkab\t\thttps://www.tiktok.com/@contoh.pemkab\r\n');
    const added = next.rows.filter(({ view }) => view === 'account');
    expect(added).toHaveLength(keys.length + 1);
    expect(added.at(-2)?.cells).toMatchObject({ account_platform: 'facebook' });
    expect(added.at(-1)?.cells).toMatchObject({ subject_id: 'pemkab', account_platform: 'tiktok' });
  });

  it('takes a subject out with its accounts and photos', () => {
    const sheet = open();
    const { subjects } = meaningOf(withoutRow(sheet, rowOf(sheet, 'subject', 'bupati').key), list);
    expect(subjects.map(({ id }) => id)).toEqual(list.subjects.map(({ id }) => id).filter((id) => id !== '33.10/bupati'));
  });
});

describe('a handover', () => {
  it('ends the old term and its accounts on the day, and begins the new one the day after, in the same post', () => {
    const { subjects, wrong } = meaningOf(handedOver(open(), { from: 'bupati', lastDay: '2030-02-28', id: 'bupati-2030', name: 'Contoh Pengganti', formalName: '' }), list);
    expect(wrong).toEqual([]);
    const [old, fresh] = ['33.10/bupati', '33.10/bupati-2030'].map((id) => subjects.find((each) => each.id === id)!);
    expect(old).toMatchObject({ until: '2030-02-28' });
    expect(old!.accounts.every(({ until }) => until !== null && until <= '2030-02-28')).toBe(true);
    expect(fresh).toMatchObject({ kind: 'holder', title: old!.title, parent: old!.parent, from: '2030-03-01', until: null });
    expect(checkList({ ...list, subjects }, '2026-11-24').filter(({ kind }) => kind === 'error')).toEqual([]);
  });
});

describe('the watch over old accounts', () => {
  it('names accounts in force that nobody looked at for ninety days, the longest first', () => {
    const at = (days: number): number => Date.parse('2026-11-02T00:00:00Z') + days * 86_400_000;
    expect(quietAccounts(list, at(90)).filter(({ account }) => account.checked === '2026-11-02')).toEqual([]);
    const quiet = quietAccounts(list, at(91));
    expect(quiet.length).toBeGreaterThan(0);
    expect(quiet.every(({ account }) => account.until === null || account.until >= '2027-02-01')).toBe(true);
    expect(quiet.map(({ days }) => days)).toEqual(quiet.map(({ days }) => days).sort((a, b) => b - a));
  });
});

describe('work that began from an older list', () => {
  const published = (change: (subject: Subject) => Partial<Subject>): List => ({ ...list, version: 2, subjects: list.subjects.map((each) => ({ ...each, ...change(each) })) });

  it('goes on upon the newest list, with what both changed', () => {
    const edited = withCell(open(), rowOf(open(), 'subject', 'pemkab').key, 'aliases', 'Pemkab Suntingan');
    const next = published(({ id }) => (id === `${publisher}/sekda` ? { until: '2026-12-31' } : {}));
    const { subjects, wrong } = meaningOf(carried(edited, list.subjects, next), next);
    expect(wrong).toEqual([]);
    expect(subjects).toEqual(next.subjects.map((each) => (each.id === `${publisher}/pemkab` ? { ...each, aliases: ['Pemkab Suntingan'] } : each)));
  });

  it('keeps the rows that cannot be read yet as they were typed', () => {
    const edited = withCell(open(), rowOf(open(), 'subject', 'bupati').key, 'from', 'kemarin');
    const next = published(({ id }) => (id === `${publisher}/sekda` ? { until: '2026-12-31' } : {}));
    const sheet = carried(edited, list.subjects, next);
    expect(rowOf(sheet, 'subject', 'bupati').cells['from']).toBe('kemarin');
    expect(rowOf(sheet, 'subject', 'sekda').cells['until']).toBe('2026-12-31');
    expect(new Set(sheet.rows.map(({ key }) => key)).size).toBe(sheet.rows.length);
    expect(meaningOf(withCell(sheet, rowOf(sheet, 'subject', 'bupati').key, 'from', '2025-02-20'), next).subjects.map(({ id }) => id).sort()).toEqual(next.subjects.map(({ id }) => id).sort());
  });

  it('is left alone by a list with the same rows, and empty once it was published', () => {
    const edited = withCell(open(), rowOf(open(), 'subject', 'pemkab').key, 'aliases', 'Pemkab Suntingan');
    expect(carried(edited, list.subjects, { ...list, version: 2 })).toBe(edited);
    const next = { ...list, version: 2, subjects: meaningOf(edited, list).subjects };
    expect(meaningOf(carried(edited, list.subjects, next), next).subjects).toEqual(next.subjects);
  });
});
