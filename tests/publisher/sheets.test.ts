// What officers have is read from the disk, a trust.txt too, and what is exported is read again; what is broken is refused.
// What a sheet may say stands in `tests/core/list`.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFromUrl, profileUrl } from '../../src/core/account/links.ts';
import type { List, Publisher, Subject } from '../../src/core/list/model.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { writeCsv } from '../../src/publisher/csv.ts';
import { Refusal } from '../../src/publisher/refusal.ts';
import { readSheet } from '../../src/core/list/sheet.ts';
import { SheetError } from '../../src/core/list/table.ts';
import { readTable } from '../../src/publisher/table.ts';
import { readTrustTxt, writeTrustTxt } from '../../src/publisher/trustTxt.ts';
import { excelFile } from '../support/excel.ts';
import { SHEET } from '../support/sampleSheet.ts';
import { sampleListText } from '../support/sampleList.ts';
import { utf8 } from '../support/tufRepository.ts';

const publisher: Publisher = { id: '33.10', name: { id: 'Contoh' }, region: { code: '33.10', name: 'Kabupaten Contoh', aliases: [] }, url: 'https://contoh.go.id' };
const read = async (content: string | Uint8Array): Promise<readonly Subject[]> =>
  readSheet(await readTable(typeof content === 'string' ? utf8(content) : content, 'sheet'), publisher).subjects;
const wrong = (content: string | Uint8Array): Promise<string> => read(content).then(() => 'accepted', (error: unknown) => (error instanceof Refusal || error instanceof SheetError ? error.message : `threw ${String(error)}`));

describe('a sheet', () => {
  it('is the same with semicolons, with a byte order mark, with Windows line ends, and as Excel', async () => {
    const want = await read(SHEET);
    expect(await read(SHEET.replaceAll(',', ';'))).toEqual(want);
    expect(await read(`\ufeff${SHEET.replaceAll('\n', '\r\n')}`)).toEqual(want);
    const cells = SHEET.split('\n').filter((line) => line !== '').map((line) => (line.startsWith('#') ? [line] : line.split(',')));
    expect(await read(excelFile(cells))).toEqual(want);
    const typed = cells.map((row) => row.map((cell) => (/^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : /^\d{10,}$/.test(cell) ? Number(cell) : cell)));
    expect(await read(excelFile(typed))).toEqual(want);
  });

  it.each([
    ['that is cut in half', SHEET.slice(0, SHEET.indexOf('rel-me')), /line 3: 12 cells where the head has 18/],
    ['of Windows text', Uint8Array.of(0x6e, 0x0a, 0xe9), /UTF-8/],
    ['of a broken Excel', excelFile([['a'], ['b']]).slice(0, 300), /damaged/],
    ['with a slip in a cell', SHEET.replace('2025-02-20', '2025-02-31'), /Line 4, column from: "2025-02-31"/],
  ] as const)('%s is refused in words', async (_what, content, message) => {
    expect(await wrong(content)).toMatch(message);
  });

  it('throws nothing but a refusal, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.string().map((cell) => SHEET.replace('rel-me', cell)), fc.nat(SHEET.length).map((at) => SHEET.slice(0, at))), async (content) => {
      expect(await wrong(content)).not.toMatch(/^threw/);
    }));
  });
});

describe('a trust.txt', () => {
  const content = '# JournalList\nmember=https://x.org/\ncontrolledby=https://contoh.go.id/ \n\nsocial=https://www.facebook.com/contoh.dinkes # ours\nsocial=https://mastodon.example/@contoh\n';

  it('gives its accounts with the file as proof, keeps relations apart, names what is left out', () => {
    const read = readTrustTxt(content, 'https://dinkes.contoh.go.id/trust.txt', '2026-11-20');
    expect(read.accounts).toMatchObject([{ site: 'facebook', handle: 'contoh.dinkes', proofs: [{ kind: 'trust-txt', reference: 'https://dinkes.contoh.go.id/trust.txt' }] }]);
    expect(read.relations).toEqual(['member=https://x.org/', 'controlledby=https://contoh.go.id/']);
    expect(read.leftOut).toEqual(['line 6: https://mastodon.example/@contoh']);
  });

  it('that is a web page or names no account is refused', () => {
    expect(() => readTrustTxt('<!doctype html>\n<p>404</p>', 'x', '2026-11-20')).toThrow(/Line 1/);
    expect(() => readTrustTxt('member=https://x.org/', 'x', '2026-11-20')).toThrow(/names no account/);
  });

  it('is written so that it can be read again', () => {
    const list = parseList(utf8(sampleListText('33.10', 1)));
    if (!list.ok) throw new Error('the sample is no list');
    expect(readTrustTxt(writeTrustTxt(list.value), 'x', '2026-11-20').accounts.map(({ url }) => url)).toEqual(['https://www.facebook.com/contoh.pemkab']);
  });
});

describe('an exported sheet', () => {
  it('is read again as the same list', async () => {
    const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((each) => each.normalize().trim()).filter((each) => each !== '' && !/[|\p{C}]/u.test(each) && !each.startsWith("'"));
    const day = fc.integer({ min: 0, max: 15_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const handle = fc.stringMatching(/^[a-z]{5,15}$/);
    const account = fc.record({ handle, checked: day, name: text, proof: fc.option(fc.record({ kind: fc.constantFrom('letter', 'rel-me'), date: day, reference: text }), { nil: null }) });
    const subject = fc.record({ name: text, formalName: text, aliases: fc.uniqueArray(text, { maxLength: 3 }), accounts: fc.uniqueArray(account, { maxLength: 3, selector: (each) => each.handle }), title: fc.option(text, { nil: null }) });
    await fc.assert(fc.asyncProperty(fc.array(subject, { minLength: 1, maxLength: 4 }), async (drafts) => {
      const subjects: readonly Subject[] = drafts.map(({ accounts, ...draft }, at) => ({
        id: `33.10/s${at}`, kind: 'holder', ...draft, region: publisher.region, parent: null, from: null, until: null, absences: [], photos: [],
        phones: [{ number: '+62272321000', use: { id: 'Pengaduan' } }],
        accounts: accounts.map((each) => {
          const url = profileUrl({ site: 'instagram', id: null, handle: each.handle });
          return {
            site: 'instagram' as const, id: null, handle: accountFromUrl(url)?.handle ?? null, formerHandles: [], url, displayName: each.name, from: null, until: null, checked: each.checked,
            proofs: each.proof === null ? [] : [{ ...each.proof, kind: each.proof.kind as 'letter' }],
          };
        }).filter((each) => each.handle !== null),
      }));
      expect(await read(writeCsv({ publisher, subjects } as unknown as List))).toEqual(subjects);
    }), { numRuns: 60 });
  });
});
