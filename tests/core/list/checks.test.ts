// What a second look finds in a list before it is signed.

import { describe, expect, it } from 'vitest';
import type { List, ListedAccount, Subject } from '../../../src/core/list/model.ts';
import { parseList } from '../../../src/core/list/parse.ts';
import { checkList } from '../../../src/core/list/checks.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { utf8 } from '../../support/tufRepository.ts';

const parsed = parseList(utf8(sampleListText('33.10', 1)));
if (!parsed.ok) throw new Error('the sample is no list');
const LIST: List = parsed.value;
const TODAY = '2026-11-24';
const OFFICE = LIST.subjects[0] as Subject;
const ACCOUNT: ListedAccount = { ...(OFFICE.accounts[0] as ListedAccount), proofs: [{ kind: 'rel-me', date: '2026-11-01', reference: 'https://contoh.go.id' }] };
const good = (change: Partial<Subject> = {}): Subject => ({ ...OFFICE, accounts: [ACCOUNT], ...change });
const holder = (change: Partial<Subject> = {}): Subject => good({ id: '33.10/bupati', kind: 'holder', name: 'Ratna Contoh', formalName: 'Ratna Contoh', title: 'Bupati', from: '2025-02-20', accounts: [], ...change });
const account = (handle: string, change: Partial<ListedAccount> = {}): ListedAccount => ({ ...ACCOUNT, id: [...handle].map((letter) => letter.charCodeAt(0) % 10).join(''), handle, url: `https://www.facebook.com/${handle}`, ...change });
const found = (...subjects: readonly Subject[]): readonly string[] => checkList({ ...LIST, subjects }, TODAY).map(({ kind, text }) => `${kind}: ${text}`);

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
    ['a person of whom nobody says since when', [holder({ from: null })], /^warning: .*since when/],
    ['a personal account by its name', [good({ accounts: [account('kantor.ratna', { displayName: 'RATNA contoh' })] }), holder()], /^warning: .*personal account of Ratna Contoh/],
  ] satisfies [string, Subject[], RegExp][])('for %s', (_what, subjects, finding) => {
    expect(found(...subjects)).toEqual([expect.stringMatching(finding)]);
  });

  it.each([
    ['handles that look alike on two sites', [good({ accounts: [account('contohpemkab'), account('contohpemkap', { site: 'instagram' })] })]],
    ['one handle on two sites', [good({ accounts: [account('contohpemkab'), account('contohpemkab', { site: 'instagram' })] })]],
    ['an office that lies below another', [good(), good({ id: '33.10/dinkes', parent: OFFICE.id, accounts: [] })]],
    ['a term that begins and ends on one day', [holder({ from: '2026-12-01', until: '2026-12-01' })]],
    ['a term that ends today', [holder({ from: '2020-01-01', until: TODAY, accounts: [account('contoh.ratna')] })]],
    ['an ended term whose accounts ended too', [holder({ from: '2020-01-01', until: '2025-01-01', accounts: [account('contoh.ratna', { until: '2025-01-01' })] })]],
    ['an absence where the account ended', [good({ accounts: [{ ...ACCOUNT, until: '2026-01-01' }], absences: [{ site: 'facebook', declared: '2026-01-02' }] })]],
    ['an absence on another site', [good({ absences: [{ site: 'tiktok', declared: '2026-01-02' }] })]],
    ['an account for one day', [good({ accounts: [{ ...ACCOUNT, from: '2026-01-01', until: '2026-01-01' }] })]],
    ['a check of today, and one of this day a year ago', [good({ accounts: [{ ...ACCOUNT, checked: TODAY }] }), good({ id: '33.10/dinkes', accounts: [account('contoh.dinkes', { checked: '2025-11-24' })] })]],
    ['the account of a person at that person', [holder({ accounts: [account('ratnacontoh')] })]],
    ['a short name that any handle may hold', [good({ accounts: [account('kantorani')] }), holder({ name: 'Ani' })]],
  ] satisfies [string, Subject[]][])('and nothing is said of %s', (_what, subjects) => {
    expect(found(...subjects)).toEqual([]);
  });

  it('and what is found names its subjects, and says the same in a page’s own words', () => {
    const all = checkList({ ...LIST, subjects: [
      good({ id: '33.10/a', name: 'Kantor A', parent: '33.10/nobody', absences: [{ site: 'facebook', declared: '2026-01-01' }] }),
      holder({ from: '2026-03-01', until: '2026-02-01', title: null, accounts: [{ ...ACCOUNT, id: null, proofs: [], from: '2026-02-02', until: '2026-02-01', checked: '2027-01-01' }] }),
      holder({ id: '33.10/wabup', from: null, until: '2025-01-01', accounts: [account('contoh.pemkap', { checked: '2020-01-01' }), account('wakil')] }),
    ] }, TODAY);
    expect(all.map(({ what, subjects, args }) => [what, subjects, args])).toEqual([
      ['double', ['33.10/a', '33.10/bupati'], { url: ACCOUNT.url, one: 'Kantor A', other: 'Ratna Contoh' }],
      ['alike', ['33.10/a', '33.10/wabup'], { one: ACCOUNT.url, other: 'https://www.facebook.com/contoh.pemkap' }],
      ['alike', ['33.10/bupati', '33.10/wabup'], { one: ACCOUNT.url, other: 'https://www.facebook.com/contoh.pemkap' }],
      ['parent', ['33.10/a'], { name: 'Kantor A', parent: '33.10/nobody' }],
      ['absence', ['33.10/a'], { name: 'Kantor A', site: 'facebook' }],
      ['term', ['33.10/bupati'], { name: 'Ratna Contoh', from: '2026-03-01', until: '2026-02-01' }],
      ['no_post', ['33.10/bupati'], { name: 'Ratna Contoh' }],
      ['no_start', ['33.10/wabup'], { name: 'Ratna Contoh' }],
      ['term_over', ['33.10/wabup'], { name: 'Ratna Contoh', until: '2025-01-01', count: 2 }],
      ['account_term', ['33.10/bupati'], { url: ACCOUNT.url, from: '2026-02-02', until: '2026-02-01' }],
      ['checked_later', ['33.10/bupati'], { url: ACCOUNT.url, date: '2027-01-01' }],
      ['no_proof', ['33.10/bupati'], { url: ACCOUNT.url, name: 'Ratna Contoh' }],
      ['no_id', ['33.10/bupati'], { url: ACCOUNT.url }],
      ['old', ['33.10/wabup'], { url: 'https://www.facebook.com/contoh.pemkap', date: '2020-01-01' }],
    ]);
  });
});
