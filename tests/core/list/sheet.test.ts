// An officer's sheet becomes offices and holders with all that a row says; whatever is wrong is refused with line and column.

import { describe, expect, it } from 'vitest';
import type { Publisher, Subject } from '../../../src/core/list/model.ts';
import { COLUMNS, readSheet } from '../../../src/core/list/sheet.ts';
import { rowsOf } from '../../../src/core/list/sheetRows.ts';
import { SHEET } from '../../support/sampleSheet.ts';
import { tableOf } from '../../support/sheetBytes.ts';

const publisher: Publisher = { id: '33.10', name: { id: 'Contoh' }, region: { code: '33.10', name: 'Kabupaten Contoh', aliases: [] }, url: 'https://contoh.go.id' };
const read = async (content: string) => readSheet(await tableOf(content), publisher);
/** A sheet of one row with these cells; what is not given is empty. */
const row = (cells: Readonly<Record<string, string>>): string => {
  const all: Readonly<Record<string, string>> = { subject_id: 'pemkab', kind: 'office', name: 'Pemkab Contoh', ...cells };
  return `${COLUMNS.join(';')}\n${COLUMNS.map((column) => all[column] ?? '').join(';')}\n`;
};
const account = { account_platform: 'Facebook', account_url: 'https://www.facebook.com/contoh.pemkab', checked: '2026-11-02' };
const first = async (cells: Readonly<Record<string, string>>): Promise<Subject> => (await read(row(cells))).subjects[0] as Subject;

describe('a sheet', () => {
  it('gives offices and holders, each from its first row, with accounts, absences and phone numbers from all', async () => {
    const { subjects, photoFiles } = await read(SHEET);
    const region = publisher.region;
    expect(photoFiles).toEqual([]);
    expect(subjects).toEqual([
      {
        id: '33.10/pemkab', kind: 'office', name: 'Pemkab Contoh', formalName: 'Pemkab Contoh', aliases: [], title: null, region, parent: null, from: null, until: null, absences: [], phones: [], photos: [],
        accounts: [{
          site: 'facebook', id: '61550000000101', handle: 'contoh.pemkab', formerHandles: [], url: 'https://www.facebook.com/contoh.pemkab', displayName: 'Pemkab Contoh', from: null, until: null,
          checked: '2026-11-02', proofs: [{ kind: 'rel-me', date: '2026-11-02', reference: 'https://contoh.go.id' }],
        }],
      },
      {
        id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Ratna Contoh', aliases: [], title: 'Bupati', region, parent: '33.10/pemkab', from: '2025-02-20', until: null, photos: [],
        accounts: [{
          site: 'instagram', id: '51500000000201', handle: 'contoh.ratna', formerHandles: [], url: 'https://www.instagram.com/contoh.ratna/', displayName: 'Ratna Contoh', from: null, until: null,
          checked: '2026-11-02', proofs: [{ kind: 'letter', date: '2026-11-02', reference: '001/2026' }],
        }],
        absences: [{ site: 'facebook', declared: '2026-11-02' }],
        phones: [{ number: '+62272321000', use: { id: 'Pengaduan' } }],
      },
    ]);
  });

  it('takes every column', async () => {
    const subject = await first({
      kind: 'service', formal_name: 'Pemerintah Kabupaten Contoh', aliases: 'Pemda| Pemkab ||', title: 'Layanan', parent: 'pusat', from: '2001-01-01', until: '2030-01-01', ...account,
      account_id: '7', account_name: 'Pemkab!', account_from: '2020-01-01', account_until: '2029-01-01', former_handles: 'lama|lebih.lama',
      proof: 'rel-me|letter', proof_date: '2026-11-01|2026-11-02', proof_reference: 'https://contoh.go.id', phone: '0272 321-000', phone_use: 'Pengaduan',
    });
    expect(subject).toMatchObject({
      kind: 'service', formalName: 'Pemerintah Kabupaten Contoh', aliases: ['Pemda', 'Pemkab'], title: 'Layanan', parent: '33.10/pusat', from: '2001-01-01', until: '2030-01-01',
      phones: [{ number: '+62272321000', use: { id: 'Pengaduan' } }],
    });
    expect(subject.accounts).toEqual([{
      site: 'facebook', id: '7', handle: 'contoh.pemkab', formerHandles: ['lama', 'lebih.lama'], url: account.account_url, displayName: 'Pemkab!', from: '2020-01-01', until: '2029-01-01', checked: '2026-11-02',
      proofs: [{ kind: 'rel-me', date: '2026-11-01', reference: 'https://contoh.go.id' }, { kind: 'letter', date: '2026-11-02', reference: '' }],
    }]);
  });

  it('names the photos to read, and says which of them others may rightly use', async () => {
    expect((await read(row({ photos: 'a.jpg | b.png' }))).photoFiles).toEqual([{ subject: '33.10/pemkab', file: 'a.jpg', shared: false }, { subject: '33.10/pemkab', file: 'b.png', shared: false }]);
    expect((await read(row({ photos: 'lambang.png', shared_photo: 'ya' }))).photoFiles).toEqual([{ subject: '33.10/pemkab', file: 'lambang.png', shared: true }]);
  });

  it('takes an account by its link alone where no id is known, and an id that the link itself says', async () => {
    expect((await first(account)).accounts[0]).toMatchObject({ id: null, handle: 'contoh.pemkab', proofs: [] });
    expect((await first({ ...account, account_url: 'https://www.facebook.com/profile.php?id=100044' })).accounts[0]).toMatchObject({ id: '100044', handle: null });
  });

  it('that was written from a list is read as the same list', async () => {
    const { subjects } = await read(SHEET);
    const written = subjects.flatMap((subject) => rowsOf(subject, '33.10'));
    expect(written.map((cells) => cells['subject_id'])).toEqual(['pemkab', 'bupati', 'bupati', 'bupati']);
    expect(written[0]).toMatchObject({ title: '', parent: '', formal_name: '', account_name: '', until: '' });
    expect(readSheet({ rows: written, lines: [] }, publisher).subjects).toEqual(subjects);
  });
});

describe('a sheet with something wrong', () => {
  it.each([
    ['an id of spaces', { subject_id: 'pem kab' }, 'subject_id', 'id', 'is not made of'],
    ['an id too long', { subject_id: 'a'.repeat(61) }, 'subject_id', 'id', 'is not made of'],
    ['an unknown kind', { kind: 'palace' }, 'kind', 'kind', '"palace" is not office, holder or service'],
    ['no kind', { kind: '' }, 'kind', 'kind', '"" is not office, holder or service'],
    ['no name', { name: '' }, 'name', 'empty', 'is empty'],
    ['an impossible date', { from: '2025-02-31' }, 'from', 'date', '"2025-02-31" is not a date'],
    ['a date in words', { until: '20 Feb 2025' }, 'until', 'date', '"20 Feb 2025" is not a date'],
    ['an unknown site', { ...account, account_platform: 'friendster' }, 'account_platform', 'site', '"friendster" is not a site'],
    ['a link that is no profile', { ...account, account_url: 'https://www.facebook.com/help' }, 'account_url', 'link', 'is not the link of a profile'],
    ['a dangerous link', { ...account, account_url: 'javascript:alert(1)' }, 'account_url', 'link', 'is not the link of a profile'],
    ['a link of another site', { ...account, account_platform: 'instagram' }, 'account_platform', 'other_site', 'the link leads to facebook'],
    ['an account id of words', { ...account, account_id: 'who knows' }, 'account_id', 'account_id', '"who knows" is no account id'],
    ['no day of checking', { ...account, checked: '' }, 'checked', 'empty', 'is empty: when did somebody last look'],
    ['an unknown proof', { ...account, proof: 'hearsay' }, 'proof', 'proof', '"hearsay" is none of well-known, rel-me'],
    ['a proof without a date', { ...account, proof: 'letter' }, 'proof_date', 'empty', 'is empty'],
    ['a second proof without a date', { ...account, proof: 'letter|rel-me', proof_date: '2026-11-01' }, 'proof_date', 'empty', 'is empty'],
    ['a proof of no day', { ...account, proof: 'letter', proof_date: 'kemarin' }, 'proof_date', 'date', '"kemarin" is not a date'],
    ['an absence without a date', { absent_on: 'x' }, 'absent_since', 'empty', 'is empty'],
    ['an absence from an unknown site', { absent_on: 'orkut', absent_since: '2026-11-01' }, 'absent_on', 'site', '"orkut" is not a site'],
    ['a phone number of words', { phone: 'call us' }, 'phone', 'phone', '"call us" is no phone number'],
    ['a phone number without a country', { phone: '272321000' }, 'phone', 'phone', 'is no phone number'],
  ] satisfies [string, Record<string, string>, string, string, string][])('(%s) is refused with line and column', async (_what, cells, column, why, words) => {
    const value = ({ subject_id: 'pemkab', kind: 'office', name: 'Pemkab Contoh', ...cells } as Readonly<Record<string, string>>)[column] ?? '';
    await expect(read(row(cells))).rejects.toMatchObject({ why, args: { line: 2, column, value }, message: expect.stringMatching(/^Line 2, column /) as string });
    await expect(read(row(cells))).rejects.toThrow(`Line 2, column ${column}: `);
    await expect(read(row(cells))).rejects.toThrow(words);
  });

  it('(a column that nobody knows) is refused before any row, and the columns are named', async () => {
    await expect(read(SHEET.replace('subject_id', 'subjekt'))).rejects.toMatchObject({ why: 'column', args: { column: 'subjekt' }, message: expect.stringContaining('The columns are: subject_id, kind, name') as string });
  });
});
