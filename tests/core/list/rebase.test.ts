// Two officers' changes of one list: both are kept, and nothing that either took away comes back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedAccount, Subject } from '../../../src/core/list/model.ts';
import { rebase } from '../../../src/core/list/rebase.ts';

const account = (handle: string, over: Partial<ListedAccount> = {}): ListedAccount => ({
  site: 'facebook', id: null, handle, formerHandles: [], url: `https://www.facebook.com/${handle}`, displayName: 'Contoh', from: null, until: null, checked: '2026-11-02', proofs: [], ...over,
});
const subject = (id: string, over: Partial<Subject> = {}): Subject => ({
  id, kind: 'office', name: `Contoh ${id}`, formalName: `Contoh ${id}`, aliases: [], title: null, region: { code: '33.10', name: 'Kabupaten Contoh', aliases: [] },
  parent: null, from: null, until: null, accounts: [account(`akun.${id}`)], absences: [], phones: [], photos: [], ...over,
});
const base = [subject('a', { aliases: ['Lama'] }), subject('b'), subject('c')];
const change = (id: string, over: Partial<Subject>): readonly Subject[] => base.map((each) => (each.id === id ? { ...each, ...over } : each));
const [first] = [base[0]?.accounts[0] ?? account('akun.a')];

describe('edits on a list that was published meanwhile', () => {
  it.each<[string, readonly Subject[], readonly Subject[], readonly Subject[]]>([
    ['different subjects', change('a', { name: 'A' }), change('b', { name: 'B' }), [subject('a', { aliases: ['Lama'], name: 'A' }), subject('b', { name: 'B' }), subject('c')]],
    ['different fields of one', change('a', { name: 'A' }), change('a', { title: 'T' }), change('a', { name: 'A', title: 'T' })],
    ['different fields of one account', change('a', { accounts: [account('akun.a', { checked: '2027-01-01' })] }), change('a', { accounts: [account('akun.a', { until: '2026-12-31' })] }), change('a', { accounts: [account('akun.a', { checked: '2027-01-01', until: '2026-12-31' })] })],
    ['an account each', change('a', { accounts: [first, account('baru')] }), change('a', { accounts: [first, account('lain')] }), change('a', { accounts: [first, account('lain'), account('baru')] })],
    ['another name each', change('a', { aliases: ['Lama', 'Satu'] }), change('a', { aliases: ['Lama', 'Dua'] }), change('a', { aliases: ['Lama', 'Dua', 'Satu'] })],
    ['a new subject each', [...base, subject('d')], [...base, subject('e')], [...base, subject('e'), subject('d')]],
  ])('keep what both changed: %s', (_, edited, published, expected) => {
    expect(rebase(base, edited, published)).toEqual(expected);
  });

  it('stay where both changed the same field, for the approver to read', () => {
    expect(rebase(base, change('a', { name: 'Suntingan' }), change('a', { name: 'Terbitan' }))).toEqual(change('a', { name: 'Suntingan' }));
  });

  it.each<[string, readonly Subject[], readonly Subject[], readonly Subject[]]>([
    ['an account that the newest list left out', change('a', { accounts: [account('akun.a', { displayName: 'Suntingan' })] }), change('a', { accounts: [] }), change('a', { accounts: [] })],
    ['an account that the edits left out', change('a', { accounts: [] }), change('a', { accounts: [account('akun.a', { displayName: 'Terbitan' })] }), change('a', { accounts: [] })],
    ['a subject that the newest list left out', change('a', { name: 'Suntingan' }), base.slice(1), base.slice(1)],
    ['a subject that the edits left out', base.slice(1), change('a', { name: 'Terbitan' }), base.slice(1)],
    ['another name', change('a', { aliases: [] }), change('a', { aliases: ['Lama', 'Baru'] }), change('a', { aliases: ['Baru'] })],
  ])('never bring back what either took away: %s', (_, edited, published, expected) => {
    expect(rebase(base, edited, published)).toEqual(expected);
  });

  const word = fc.constantFrom('x', 'y', 'z');
  const some = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: word, aliases: fc.uniqueArray(word), accounts: fc.uniqueArray(word).map((handles) => handles.map((each) => account(each))) }).map(({ id, ...over }) => subject(id, over)),
    { selector: ({ id }) => id },
  );
  const ids = (subjects: readonly Subject[]): readonly string[] => subjects.map(({ id }) => id).sort();

  it('are themselves when nobody else changed anything, and nothing when they changed nothing', () => {
    fc.assert(fc.property(some, some, (one, other) => {
      expect(rebase(one, other, other)).toEqual(other);
      expect(rebase(one, one, other)).toEqual(other);
      // In the order of the newest list, which is the one that they began from.
      const kept = rebase(one, other, one);
      expect([...kept].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name }) => [id, name])).toEqual([...other].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name }) => [id, name]));
    }));
  });

  it('hold exactly the subjects that neither side took away', () => {
    fc.assert(fc.property(some, some, some, (one, two, three) => {
      const away = (id: string): boolean => one.some((each) => each.id === id) && !(two.some((each) => each.id === id) && three.some((each) => each.id === id));
      expect(ids(rebase(one, two, three))).toEqual([...new Set([...ids(two), ...ids(three)])].filter((id) => !away(id)).sort());
    }));
  });
});
