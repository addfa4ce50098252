// What a new list changes for residents, said before it is signed.

import { describe, expect, it } from 'vitest';
import type { List, ListedAccount, Subject } from '../../src/core/list/model.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { changesBetween, sentencesOf } from '../../src/publisher/changes.ts';
import { sampleListText } from '../support/sampleList.ts';
import { utf8 } from '../support/tufRepository.ts';

const parsed = parseList(utf8(sampleListText('33.10', 1)));
if (!parsed.ok) throw new Error('the sample is no list');
const LIST: List = parsed.value;
const OFFICE = LIST.subjects[0] as Subject;
const ACCOUNT = OFFICE.accounts[0] as ListedAccount;
const good = (change: Partial<Subject> = {}): Subject => ({ ...OFFICE, accounts: [ACCOUNT], ...change });
const holder = (change: Partial<Subject> = {}): Subject => good({ id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Ratna Contoh', title: 'Bupati', from: '2025-02-20', accounts: [], ...change });

describe('what a new list changes is said in sentences', () => {
  const said = (before: readonly Subject[] | null, after: readonly Subject[]): readonly string[] =>
    sentencesOf(changesBetween(before === null ? null : { ...LIST, subjects: before }, { ...LIST, subjects: after }));

  it.each([
    ['an office that joins', null, [good()], ['+ Pemerintah Kabupaten 33.10 joins the list.', `+ Residents will see ${ACCOUNT.url} as an official account of Pemerintah Kabupaten 33.10.`]],
    ['nothing', [good()], [good()], []],
    ['an account that goes', [good()], [good({ accounts: [] })], [`- Residents will no longer see ${ACCOUNT.url} as an official account of Pemerintah Kabupaten 33.10.`]],
    ['an account that ends', [good()], [good({ accounts: [{ ...ACCOUNT, until: '2026-11-30' }] })], [`~ After 2026-11-30, ${ACCOUNT.url} is shown as a former account of Pemerintah Kabupaten 33.10.`]],
    ['an absence', [holder()], [holder({ absences: [{ site: 'facebook', declared: '2026-01-01' }] })], ['+ Residents will be told that Ratna Contoh, Bupati has no account on Facebook.']],
    ['an office that leaves', [good({ accounts: [] })], [], ['- Pemerintah Kabupaten 33.10 leaves the list: nothing vouches for its accounts any more.']],
    ['the end of a term', [holder()], [holder({ until: '2027-01-01' })], ['~ Ratna Contoh, Bupati: until is now 2027-01-01.']],
  ] satisfies [string, Subject[] | null, Subject[], string[]][])('%s', (_what, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });
});
