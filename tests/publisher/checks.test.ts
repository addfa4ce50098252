// What `check` finds before a list is signed.

import { describe, expect, it } from 'vitest';
import type { List, ListedAccount, Subject } from '../../src/core/list/model.ts';
import { parseList } from '../../src/core/list/parse.ts';
import { checkList } from '../../src/core/list/checks.ts';
import { changesBetween, sentencesOf } from '../../src/publisher/changes.ts';
import { sampleListText } from '../support/sampleList.ts';
import { utf8 } from '../support/tufRepository.ts';

const parsed = parseList(utf8(sampleListText('33.10', 1)));
if (!parsed.ok) throw new Error('the sample is no list');
const LIST: List = parsed.value;
const OFFICE = LIST.subjects[0] as Subject;
const ACCOUNT: ListedAccount = { ...(OFFICE.accounts[0] as ListedAccount), proofs: [{ kind: 'rel-me', date: '2026-11-01', reference: 'https://contoh.go.id' }] };
const good = (change: Partial<Subject> = {}): Subject => ({ ...OFFICE, accounts: [ACCOUNT], ...change });
const holder = (change: Partial<Subject> = {}): Subject => good({ id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Ratna Contoh', title: 'Bupati', from: '2025-02-20', accounts: [], ...change });
const account = (handle: string, change: Partial<ListedAccount> = {}): ListedAccount => ({ ...ACCOUNT, id: [...handle].map((letter) => letter.charCodeAt(0) % 10).join(''), handle, url: `https://www.facebook.com/${handle}`, ...change });
const found = (...subjects: readonly Subject[]): readonly string[] => checkList({ ...LIST, subjects }, '2026-11-24').map(({ kind, text }) => `${kind}: ${text}`);

describe('a list is checked', () => {
  it('and nothing is found where nothing is wrong', () => {
    expect(found(good(), holder())).toEqual([]);
  });

  it.each([
    ['one account at two subjects', [good(), holder({ accounts: [ACCOUNT] })], /^error: .*stands twice/],
    ['one handle under two ids', [good(), holder({ accounts: [{ ...ACCOUNT, id: '100000000000002' }] })], /^error: .*stands twice/],
    ['handles that look alike', [good({ accounts: [account('contohpemkab'), account('contohpemkap')] })], /^warning: .*look alike/],
    ['a parent that is not there', [good({ parent: '33.10/nobody' })], /^error: .*not in the list/],
    ['a term that ends before it begins', [holder({ from: '2025-02-20', until: '2024-01-01' })], /^error: .*ends .* before it begins/],
    ['an account that ends before it begins', [good({ accounts: [{ ...ACCOUNT, from: '2026-01-02', until: '2026-01-01' }] })], /^error: .*before it begins/],
    ['an ended term with open accounts', [holder({ from: '2020-01-01', until: '2025-01-01', accounts: [account('contoh.ratna')] })], /^warning: .*ended on 2025-01-01/],
    ['an absence beside an account', [good({ absences: [{ site: 'facebook', declared: '2026-01-01' }] })], /^error: .*no account on facebook/],
    ['a person without a post', [holder({ title: null })], /^warning: .*without a post/],
    ['missing proof', [good({ accounts: [{ ...ACCOUNT, proofs: [] }] })], /^warning: .*no proof/],
    ['an account nobody looked at for a year', [good({ accounts: [{ ...ACCOUNT, checked: '2025-11-23' }] })], /^warning: Nobody looked/],
    ['a check that is still to come', [good({ accounts: [{ ...ACCOUNT, checked: '2026-11-25' }] })], /^error: .*still to come/],
    ['an account without its id', [good({ accounts: [{ ...ACCOUNT, id: null }] })], /^warning: .*handle only/],
    ['a personal account for an office', [good({ accounts: [account('ratnacontoh')] }), holder()], /^warning: .*personal account of Ratna Contoh/],
  ] satisfies [string, Subject[], RegExp][])('for %s', (_what, subjects, finding) => {
    expect(found(...subjects)).toEqual([expect.stringMatching(finding)]);
  });
});

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
