// Lists compiled and opened: every subject is found by its id, number and account, with its own publisher, however many there are.

import { describe, expect, it } from 'vitest';
import type { Impostor, List, ListedAccount, Subject } from '../../../../src/core/list/model.ts';
import { compileIndex, compileIndexCalmly, compileStepCount, compileSteps } from '../../../../src/core/match/compiled/compile.ts';
import { hashPair } from '../../../../src/core/match/compiled/hash.ts';
import { SPACE } from '../../../../src/core/match/compiled/keys.ts';
import { Compiled } from '../../../../src/core/match/compiled/open.ts';
import { MOST_IN_SIEVE } from '../../../../src/core/match/compiled/sieveBytes.ts';
import { isThere } from '../../../../src/core/match/compiled/table.ts';
import { handleBase, lettersCounted } from '../../../../src/core/match/handles.ts';

const SUBJECT: Subject = {
  id: '33.10/a', kind: 'holder', name: 'Wening Prabaningrum', formalName: 'Hj. Wening Prabaningrum, S.E.', aliases: ['Bu Wening'], title: 'Bupati', region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: null, from: '2025-02-20', until: null, accounts: [], absences: [], phones: [], photos: [],
};
const account = (change: Partial<ListedAccount>): ListedAccount => ({ site: 'instagram', id: null, handle: null, formerHandles: [], url: '', displayName: 'Wening', from: null, until: null, checked: '2026-01-02', proofs: [], ...change });
const IMPOSTOR: Impostor = {
  case: 'K-1', idHash: 'a'.repeat(32), handleHash: null, subject: '33.10/a', modus: 'money', firstSeen: '2026-01-01', confirmed: '2026-01-02', roles: ['triage', 'approver'], evidenceRoot: '0'.repeat(64), status: 'confirmed', appealUrl: 'https://example.org', recheckBy: '2026-07-01', reason: '',
};
const listOf = (code: string, subjects: readonly Subject[], impostors: readonly Impostor[] = []): List => ({
  publisher: { id: code, name: `Kabupaten ${code}` }, version: 1, issued: '2026-01-01', impostorKey: code.padEnd(32, '0'), subjects, impostors,
} as unknown as List);
const many = (code: string, count: number): readonly Subject[] => Array.from({ length: count }, (_, at) => ({ ...SUBJECT, id: `${code}/${String(at).padStart(4, '0')}`, name: `Nama ${at}`, formalName: `Nama ${at}` }));
const open = (...lists: readonly List[]): Compiled => new Compiled(compileIndex(lists));

describe('a subject', () => {
  it('is found by its id among any number of others, and no other id is', () => {
    for (const count of [0, 1, 2, 31, 32, 33, 65, 100]) {
      const subjects = many('33.10', count);
      const opened = open(listOf('33.10', [...subjects].reverse()));
      expect(opened.size).toBe(count);
      expect(subjects.filter(({ id, name }) => opened.subject(id)?.subject.name !== name), String(count)).toEqual([]);
      for (const id of ['', '33.10/', '33.10/0000x', '33.10/zzz', '33.09/0000']) expect(opened.subject(id), id).toBeUndefined();
    }
  });

  it('stands in the order of ids, whatever the order of lists', () => {
    const lists = [listOf('33.11', many('33.11', 3)), listOf('33.10', many('33.10', 3))];
    const opened = open(...lists);
    expect(Array.from({ length: opened.size }, (_, number) => opened.subjectAt(number).id)).toEqual([...many('33.10', 3), ...many('33.11', 3)].map(({ id }) => id));
  });

  it('has the publisher of its own list, also where lists’ subjects come by turns', () => {
    const one = listOf('33.10', [{ ...SUBJECT, id: 'a' }, { ...SUBJECT, id: 'c' }]);
    const other = listOf('33.11', [{ ...SUBJECT, id: 'b' }, { ...SUBJECT, id: 'd', kind: 'office', title: null }]);
    const opened = open(other, one);
    expect(['a', 'b', 'c', 'd'].map((id) => opened.subject(id)?.publisher.id)).toEqual(['33.10', '33.11', '33.10', '33.11']);
    expect(opened.lists.map(({ publisher, subjects }) => [publisher.id, ...subjects.map(({ id }) => id)])).toEqual([['33.10', 'a', 'c'], ['33.11', 'b', 'd']]);
    expect([0, 1, 2, 3].map(opened.isHolder)).toEqual([true, true, true, false]);
  });

  it('of any size is read whole, and so are those behind it', () => {
    const phones = Array.from({ length: 6000 }, (_, at) => ({ number: `+6227200${String(at).padStart(5, '0')}`, use: { id: 'Layanan' } }));
    const opened = open(listOf('33.10', [{ ...SUBJECT, id: 'a', name: 'Satu' }, { ...SUBJECT, id: 'b', phones }, { ...SUBJECT, id: 'c', name: 'Tiga' }]));
    expect(['a', 'b', 'c'].map((id) => opened.subject(id)?.subject.name)).toEqual(['Satu', 'Wening Prabaningrum', 'Tiga']);
    expect(opened.subject('b')?.subject.phones).toHaveLength(6000);
  });

  it('is read once and kept', () => {
    const opened = open(listOf('33.10', [SUBJECT]));
    expect(opened.formsOf(0)).toBe(opened.formsOf(0));
    expect(opened.subject('33.10/a')).toBe(opened.formsOf(0));
    expect(opened.lists).toBe(opened.lists);
    expect(opened.lists[0]?.subjects).toBe(opened.lists[0]?.subjects);
    expect(opened.lists[0]?.impostors).toBe(opened.lists[0]?.impostors);
    expect([opened.front, opened.scores]).toEqual([opened.front, opened.scores]);
    expect(opened.scores).toBe(opened.scores);
  });

  it('has its post and region without the rest of it', () => {
    const opened = open(listOf('33.10', [SUBJECT, { ...SUBJECT, id: '33.10/b' }, { ...SUBJECT, id: '33.10/c', title: 'Camat', region: { code: '33.11', name: 'Kabupaten Sukoharjo', aliases: [] } }]));
    expect(opened.postOf(0)).toBe(opened.postOf(1));
    expect(opened.postOf(0)).not.toEqual(opened.postOf(2));
  });

  it('is the one whose number or account it is: of two the first with the number, the last with the account', () => {
    const phones = [{ number: '112', use: { id: '' } }];
    const accounts = [account({ id: '7' })];
    const opened = open(listOf('33.10', [{ ...SUBJECT, id: 'b', phones, accounts }, { ...SUBJECT, id: 'a', phones, accounts }, { ...SUBJECT, id: 'c', phones, accounts }, { ...SUBJECT, id: 'd' }]));
    expect(opened.subjectByPhone('112')?.id).toBe('a');
    expect(opened.subjectByPhone('113')).toBeNull();
    expect(opened.identity(SPACE.id, 'instagram:7', ({ id }) => id === '7')?.forms.subject.id).toBe('c');
    expect(opened.identity(SPACE.id, 'instagram:7', ({ id }) => id === '8')).toBeNull();
    expect(opened.identity(SPACE.id, 'instagram:8', () => true)).toBeNull();
    expect(opened.identity(SPACE.id, 'instagram:7', () => true)?.account).toEqual(accounts[0]);
  });
});

describe('the letters of handles', () => {
  it.each<[string, readonly Partial<ListedAccount>[], boolean, boolean]>([
    ['no account', [], false, false], ['no handle', [{}], false, false], ['one handle', [{ handle: 'wening.prabaningrum' }], true, false], ['one handle on two sites', [{ handle: 'wening.prabaningrum' }, { site: 'x', handle: 'wening.prabaningrum' }], true, false],
    ['two handles', [{ handle: 'wening.prabaningrum' }, { handle: 'humas' }], true, true], ['a number on WhatsApp', [{ site: 'whatsapp', handle: '62811' }], false, false], ['a handle and a number', [{ handle: 'wening.prabaningrum' }, { site: 'whatsapp', handle: '62811' }], true, false], ['a handle without letters', [{ handle: '___' }], true, true],
  ])('of a subject with %s tell whether another handle may be like it', (_, accounts, like, unlike) => {
    const opened = open(listOf('33.10', [{ ...SUBJECT, accounts: accounts.map(account) }]));
    const letters = (handle: string): number => lettersCounted(handleBase(handle));
    expect([opened.mayHaveHandle(0, letters('weningprabaningrun')), opened.mayHaveHandle(0, letters('kucingbudikotabogor'))]).toEqual([like, unlike]);
  });
});

describe('lists', () => {
  it('with impostors are told apart from those without', () => {
    const [first, second, third] = [listOf('1', many('1', 1)), listOf('2', [], [IMPOSTOR]), listOf('3', many('3', 1))];
    const opened = open(third, first, second);
    expect(opened.listsWithImpostors.map(({ publisher }) => publisher.id)).toEqual(['2']);
    expect(opened.lists.map(({ impostors }) => impostors.length)).toEqual([0, 1, 0]);
    expect(opened.lists[1]?.impostors).toEqual([IMPOSTOR]);
    expect(open(first, third).listsWithImpostors).toEqual([]);
    expect(open().listsWithImpostors).toEqual([]);
    const two = open(listOf('1', [], [IMPOSTOR]), listOf('2', [], [{ ...IMPOSTOR, case: 'K-2' }]));
    expect(two.listsWithImpostors.map(({ impostors }) => impostors[0]?.case)).toEqual(['K-1', 'K-2']);
  });

  it('without any subject find nobody', () => {
    const opened = open();
    expect([opened.size, opened.lists, opened.subject('a'), opened.subjectByPhone('112'), opened.wordsNear('wening'), opened.wordExactly('wening')]).toEqual([0, [], undefined, null, null, -1]);
  });

  it('of more subjects than a page can hold have no sieve', () => {
    const opened = open(listOf('33.10', many('33.10', MOST_IN_SIEVE + 1)));
    expect(opened.sieve()).toBeNull();
    expect(opened.front.mayMatter('Wening Prabaningrum', { site: 'x', id: null, handle: null })).toBe(true);
    expect(open(listOf('33.10', many('33.10', 3))).sieve()).not.toBeNull();
  });

  it('are compiled in about as many steps as are announced', async () => {
    for (const count of [0, 100, 250, 1000]) {
      const lists = [listOf('33.10', many('33.10', count))];
      let breaths = 0;
      const bytes = await compileIndexCalmly(lists, async () => void (breaths += 1));
      expect(bytes).toEqual(compileIndex(lists));
      expect(Math.abs(breaths - compileStepCount(lists)), String(count)).toBeLessThanOrEqual(5);
      expect(compileStepCount(lists)).toBe(10 + count / 100 - (count % 100) / 100);
    }
    // Each list is sorted in a step of its own.
    expect([...compileSteps([listOf('1', many('1', 50)), listOf('2', many('2', 60))])].length).toBe([...compileSteps([listOf('1', many('1', 110))])].length + 1);
  });
});

describe('words of the lists', () => {
  const opened = (): Compiled => open(listOf('33.10', [SUBJECT, { ...SUBJECT, id: 'b', name: 'Soehardjo Tjokro', formalName: 'Soehardjo Tjokro', title: 'Kepala Dinkes' }]));

  it('are found exactly and with a slip, and asked for once', () => {
    const index = opened();
    const number = index.wordExactly('wening');
    expect(number).toBeGreaterThanOrEqual(0);
    expect(index.wordsNear('wening')).toEqual({ exact: [number], near: [number] });
    expect(index.wordsNear('wenign')).toEqual({ exact: [], near: [number] });
    expect(index.wordsNear('wenign')).toBe(index.wordsNear('wenign'));
    expect([index.wordsNear('budi'), index.wordExactly('wenign')]).toEqual([null, -1]);
    expect(index.wordExactly('suhardjo')).toBe(index.wordExactly('soehardjo'));
  });

  it('of a post are known as such', () => {
    const index = opened();
    const isPost = (word: string): boolean => isThere(index.table, hashPair(index.wordExactly(word), index.wordExactly(word), SPACE.post));
    expect(['bupati', 'kepala', 'kesehatan', 'wening', 'klaten'].map(isPost)).toEqual([true, true, true, false, false]);
    expect(isPost('dinkes')).toBe(true);
  });

  it('are rare in up to four subjects', () => {
    const isRare = (count: number): boolean => {
      const index = open(listOf('33.10', Array.from({ length: count }, (_, at) => ({ ...SUBJECT, id: `s${at}` }))));
      const word = index.wordExactly('prabaningrum');
      return isThere(index.table, hashPair(word, word, SPACE.rare));
    };
    expect([1, 4, 5, 8].map(isRare)).toEqual([true, true, false, false]);
  });
});
