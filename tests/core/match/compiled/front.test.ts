// The sieve and the search of one small list: each way by which a name, handle or id can lead to somebody, and the neighbour that does not.

import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/core/account/account.ts';
import type { List, ListedAccount, Subject } from '../../../../src/core/list/model.ts';
import { SYNONYMS } from '../../../../src/core/match/compiled/besideKeys.ts';
import { compileIndex } from '../../../../src/core/match/compiled/compile.ts';
import { tells } from '../../../../src/core/match/compiled/keys.ts';
import { NOBODY, nearSubjects } from '../../../../src/core/match/compiled/near.ts';
import { Compiled } from '../../../../src/core/match/compiled/open.ts';
import { openSieve } from '../../../../src/core/match/compiled/sieveBytes.ts';
import { observe } from '../../../../src/core/match/observe.ts';

const HOLDER: Subject = {
  id: 'a', kind: 'holder', name: 'Wening Prabaningrum', formalName: 'Hj. Wening Prabaningrum, S.E.', aliases: [], title: null, region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: null, from: null, until: null, accounts: [], absences: [], phones: [], photos: [],
};
const account = (change: Partial<ListedAccount>): ListedAccount => ({ site: 'instagram', id: null, handle: null, formerHandles: [], url: '', displayName: 'Wening Prabaningrum', from: null, until: null, checked: '2026-01-02', proofs: [], ...change });
const opened = (...changes: readonly Partial<Subject>[]): Compiled => {
  const subjects = (changes.length === 0 ? [{}] : changes).map((change) => ({ ...HOLDER, ...change }));
  return new Compiled(compileIndex([{ publisher: { id: '33.10', name: 'Klaten' }, impostorKey: '0'.repeat(32), subjects, impostors: [] } as unknown as List]));
};
const NONE: Account = { site: 'x', id: null, handle: null };

/** Whether the sieve lets a mention through, the same in front of the matcher and in a page. */
function passes(compiled: Compiled, name: string, who: Account = NONE): boolean {
  const passed = compiled.front.mayMatter(name, who);
  expect(openSieve(compiled.sieve() as Uint8Array).mayMatter(name, who)).toBe(passed);
  return passed;
}

describe('the sieve lets a listed account through', () => {
  const compiled = (): Compiled => opened({ accounts: [account({ id: '7', handle: 'zaza.azka', formerHandles: ['dulu.sekali'] }), account({ site: 'facebook', handle: 'humas.rumah.sakit' })] });

  it.each<[string, Account, boolean]>([
    ['by its id', { site: 'instagram', id: '7', handle: null }, true], ['not by an id of another site', { site: 'x', id: '7', handle: null }, false], ['not by another id', { site: 'instagram', id: '77', handle: null }, false],
    ['by its handle', { ...NONE, handle: 'zaza.azka' }, true], ['by its handle in capitals', { ...NONE, handle: 'ZAZA.AZKA' }, true], ['by a former handle', { ...NONE, handle: 'Dulu.Sekali' }, true],
    ['by a handle with its letters', { ...NONE, handle: 'zazaazka' }, true], ['by letters with signs between', { ...NONE, handle: 'z-a-z-a-a-z-k-a' }, true], ['by a name as handle', { ...NONE, handle: 'wening_prabaningrum99' }, true],
    ['by a handle with other dots on Facebook', { site: 'facebook', id: null, handle: 'hum.asrumah.sakit' }, true], ['not by a longer handle', { ...NONE, handle: 'zaza.azkau' }, false], ['not by part of a former handle', { ...NONE, handle: 'dulu.sekal' }, false],
    ['whose handle cannot be read: @', { ...NONE, handle: '@budi' }, true], ['whose handle cannot be read: blank', { ...NONE, handle: 'budi hartono' }, true], ['whose handle cannot be read: foreign', { ...NONE, handle: 'budiё' }, true], ['whose handle cannot be read: control', { ...NONE, handle: 'budi\u007f' }, true],
    ['not for signs in a handle', { ...NONE, handle: 'budi!hartono~' }, false], ['not for an @ at a handle’s end', { ...NONE, handle: 'budi@' }, false], ['whose handle is too long', { ...NONE, handle: 'b'.repeat(201) }, true], ['not for a handle of the greatest length', { ...NONE, handle: 'b'.repeat(200) }, false], ['not for an empty handle', { ...NONE, handle: '' }, false],
  ])('%s', (_, who, through) => {
    expect(passes(compiled(), 'Budi Hartono', who)).toBe(through);
  });
});

describe('the sieve lets a name through', () => {
  it.each<[string, string]>([
    ['whole', 'Wening Prabaningrum'], ['in capitals', 'WENING PRABANINGRUM'], ['turned round', 'Prabaningrum Wening'], ['with others between', 'Wening Budi Hartono Prabaningrum'], ['with a slip', 'Wenign Prabaningrum'], ['with a slip in each word', 'Wenign Prabanigrum'], ['with an emoji', 'Wening 🌹 Prabaningrum'],
    ['with a comma', 'Prabaningrum, Wening'], ['with accents', 'Wéning Prabaningrum'], ['joined', 'weningprabaningrum'], ['joined with a slip', 'weningprabaningrun'], ['joined with two slips in one half', 'weningprabaninhrhm'], ['joined behind an address', 'Bu Weningprabaningrum'], ['joined beside two letters', 'Weningprabaningrum al'],
    ['joined in front of a degree', 'Weningprabaningrum, S.Pd'], ['parted otherwise', 'We ning praba ningrum'], ['of which one half stands alone', 'weningprafirmansya'], ['by the first word and the region', 'Wening Klaten'], ['by a rare word and the region', 'Prabaningrum Klaten'], ['by a rare word alone', 'Prabaningrum'], ['by another rare word alone', 'Wening'], ['by a rare word and an address', 'Bu Prabaningrum'],
    ['by a rare word and the other one cut', 'Prabaningrum Wen'], ['by a rare word and the other one with two slips', 'Prabaningrum Wexxng'], ['by a rare word and the other one with slips and a letter more', 'Prabaningrum Wetunga'], ['by a rare word and bait', 'Bansos Budi Prabaningrum'], ['by a rare word and two letters', 'Prabaningrum We'],
    ['by a rare word and a slip that explains itself', 'Prabaningrum Kabupatn'], ['by an abbreviation of offices', 'Diskominfo Bandung'], ['with digits for letters', 'W3ning Hartono'], ['with digits behind', 'Budi Hartono 2024'], ['with a sign for a letter', 'Bud!man Hartono'], ['with a dollar', 'Budi $usanto'], ['with letters set apart', 'B u d i'], ['in camel case', 'budiHartono'], ['in foreign letters', 'Буди Hartono'],
    ['of more than 200 letters', 'b'.repeat(201)], ['of more than 14 words', Array.from({ length: 15 }, () => 'Budi').join(' ')], ['of more than 14 words and a sign', `${Array.from({ length: 15 }, () => 'Budi').join(' ')} -`],
  ])('%s: %s', (_, name) => {
    expect(passes(opened(), name)).toBe(true);
  });

  it.each([
    'Budi Hartono', 'Budi', 'B', '', '-', 'Wening Hartono', 'Wening Sukoharjo', 'Klaten', 'Budi Klaten', 'Prabaningrum Budi', 'Prabaningrum Wibowo', 'Prabaningrum Weningkusumawati', 'wenongprabaningrxm', 'weningpra firmansya', 'Budi 🌹 Hartono', 'José Ramírez', 'Budi Hartono, S.Pd', 'Budi 20', 'Budi - Hartono', 'Budi! Hartono',
    'b'.repeat(200), Array.from({ length: 14 }, () => 'Budi').join(' '), 'Bansos Budi', 'Official Budi', 'Budi (Hartono)', 'A B C Budi', '“Budi” – Hartono…', '🇮🇩 Budi', 'Bunga Prabaningtyas',
  ])('but not %s', (name) => {
    expect(passes(opened(), name)).toBe(false);
  });

  it.each<[string, Partial<Subject>, readonly string[], readonly string[]]>([
    ['of one word', { name: 'Sugito', formalName: 'Drs. Sugito' }, ['Sugito', 'Sugito Budi Hartono', 'Sugiito', 'Pak Sugito'], ['Budi Hartono', 'Sujatmiko Budi']],
    ['with a post', { title: 'Wakil Bupati' }, ['Wakil Bupati', 'Budi Wakil Bupati', 'Wakil dan Bupati', 'Wakil Bupati Klaten', 'Prabaningrum Bupati', 'Prabaningrum Wakil'], ['Bupati', 'Wakil', 'Bupati Budi Hartono', 'Bupati Wakil']],
    ['with a post of six words', { title: 'Kepala Badan Kesatuan Bangsa Politik Masyarakat' }, ['Kepala Badan Kesatuan Bangsa Politik Masyarakat', 'Kepala Badan Kesatuan Bangsa Politik Masyarakat Klaten'], ['Kepala Badan Kesatuan Budi', 'Badan Kesatuan Bangsa Politik Masyarakat']],
    ['with a post that has a filler', { title: 'Kepala Badan Kesatuan dan Politik' }, ['Kepala Badan Kesatuan Politik', 'Kepala Badan Kesatuan dan Politik', 'Budi Kepala Badan Kesatuan Politik'], ['Kepala Badan Politik']],
    ['in a region of two words', { region: { code: '1', name: 'Kabupaten Ogan Ilir', aliases: [] } }, ['Wening Ogan Ilir', 'Ogan Ilir Wening', 'Prabaningrum Ogan', 'Wening Ilir'], ['Ogan Ilir', 'Budi Ogan Ilir']],
    ['whose words meet otherwise spelt', { name: 'Annis Sari Rumbewas', formalName: 'Annis Sari Rumbewas', region: { code: '1', name: 'Kabupaten Banggai Isimu', aliases: [] } }, ['Annis Sari Rumbewas', 'annissarirumbewas', 'Annis Sarirumbewas', 'Annis Banggai Isimu'], ['Budi Sari']],
    ['whose other word is heard otherwise than written', { name: 'Prabaningrum Soehardjo', formalName: 'Prabaningrum Soehardjo' }, ['Prabaningrum Suhar', 'Prabaningrum Soeha', 'Prabaningrum Suharyo'], ['Prabaningrum Budi']],
    ['of an office', { kind: 'office', name: 'Puskesmas Jambu Kulon', formalName: 'Puskesmas Jambu Kulon', aliases: ['Jambukulon'] }, ['Jambu Kulon', 'jambukulon', 'Puskesmas Jambu'], ['Toko Budi', 'Kebun Mangga Air']],
    ['whose letters hold what people leave out', { kind: 'office', name: 'Kominfo dan Statistik Klaten', formalName: 'Kominfo dan Statistik Klaten' }, ['Statistik Klaten', 'Statistik Kabupaten Klaten'], ['Sekolah Budi Hartono']],
  ])('%s, by its own ways only', (_, change, through, stopped) => {
    const compiled = opened(change);
    expect([through.filter((name) => !passes(compiled, name)), stopped.filter((name) => passes(compiled, name))]).toEqual([[], []]);
  });

  it('and tells a confirmed impostor by either hash, but none that was withdrawn', () => {
    const impostor = (hash: string, status: string): object => ({ idHash: `${hash}1`, handleHash: hash === 'c' ? null : `${hash}2`, status });
    const list = { publisher: { id: '33.10' }, impostorKey: '0'.repeat(32), subjects: [HOLDER], impostors: [impostor('a', 'confirmed'), impostor('b', 'withdrawn'), impostor('c', 'taken-down')] } as unknown as List;
    const sieve = openSieve(new Compiled(compileIndex([list])).sieve() as Uint8Array);
    expect(['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'null', ''].map(sieve.mayBeImpostor)).toEqual([true, true, false, false, true, false, false, false]);
    expect(sieve.impostorKeys).toEqual(['0'.repeat(32)]);
    expect(openSieve(opened().sieve() as Uint8Array).impostorKeys).toEqual([]);
  });

  it('under an abbreviation of one word as under the word itself', () => {
    const lost = SYNONYMS.filter(([, word]) => tells(word)).filter(([short, word]) => {
      const compiled = opened({ kind: 'office', name: `${word} Jambukulon`, formalName: `${word} Jambukulon` });
      return compiled.wordExactly(short) < 0 || compiled.wordExactly(short) !== compiled.wordExactly(word);
    });
    expect(lost).toEqual([]);
    const plain = opened();
    expect(SYNONYMS.filter(([short, word]) => plain.wordExactly(word) < 0 && plain.wordExactly(short) >= 0)).toEqual([]);
  });
});

describe('the search finds', () => {
  const SUBJECTS: readonly Partial<Subject>[] = [
    { id: 'a', title: 'Bupati', accounts: [account({ handle: 'wening.prabaningrum' })] }, { id: 'b', name: 'Sugito', formalName: 'Drs. Sugito', title: 'Camat Prambanan' }, { id: 'c', kind: 'office', name: 'Dinas Kesehatan Kabupaten Klaten', formalName: 'Dinas Kesehatan Kabupaten Klaten', aliases: ['Dinkes Klaten'] },
    { id: 'd', name: 'Wening Hapsari', formalName: 'Wening Hapsari', title: 'Wakil Bupati' },
  ];
  const near = (name: string, change: { readonly handle?: string; readonly bio?: string; readonly site?: Account['site'] } = {}): { readonly found: string; readonly post: boolean; readonly asHandle: boolean } => {
    const compiled = opened(...SUBJECTS);
    const { handle = null, bio = null, site = 'x' } = change;
    const { subjects, post, asHandle } = nearSubjects(compiled, observe({ account: { site, id: null, handle }, name, avatarUrl: null, bio, siteBadge: 'none', surface: 'profile', url: '' }));
    return { found: subjects.map((number) => compiled.subjectAt(number).id).join(''), post, asHandle };
  };

  it.each<[string, string]>([
    ['Wening Prabaningrum', 'a'], ['Prabaningrum Wening', 'a'], ['Wening Hapsari', 'd'], ['Sugito', 'b'], ['Wening Hapsari Prabaningrum', 'ad'], ['Wenign Prabaningrum', 'a'], ['Wenign Prabanigrum', 'ad'], ['weningprabaningrum', 'a'], ['weningprabaningrun', 'a'], ['Wening Klaten', 'ad'],
    ['Bupati Klaten', 'a'], ['Dinkes Klaten', 'c'], ['Dinas Kesehatan Klaten', 'c'], ['Kesehatan Klaten', 'c'], ['Camat Prambanan', 'b'], ['Sugitoo', 'b'], ['Budi Prabaningrum', 'a'], ['Prabaningrum', 'a'],
  ])('by %s: %s', (name, found) => {
    expect(near(name).found).toBe(found);
  });

  it.each(['Budi Hartono', 'Budi', 'Klaten', 'Budi Hartono Prabaningrum', 'Hartono Budi Klaten', '', 'wenongprabanungrxm'])('nobody by %s', (name) => {
    expect(near(name)).toEqual({ found: '', post: false, asHandle: false });
  });

  it('whom a bio claims by post, not whom it only names', () => {
    expect(near('Budi Hartono', { bio: 'Bupati Klaten' }).found).toContain('a');
    expect(near('Budi Hartono', { bio: 'suka Wening Prabaningrum' }).found).toBe('');
    expect(near('Budi Hartono', { bio: 'Camat Prambanan | suka bunga' }).found).toContain('b');
  });

  it('whose handle it is or copies, and says whether its letters are listed as they stand', () => {
    expect(near('Budi Hartono', { handle: 'wening.prabaningrum', site: 'instagram' })).toMatchObject({ found: 'a', asHandle: true });
    expect(near('Budi Hartono', { handle: 'weningprabaningrum_official' })).toMatchObject({ found: 'a', asHandle: true });
    expect(near('Wening Prabaningrum', { handle: 'budihartono' })).toMatchObject({ found: 'ad', asHandle: false });
    expect(near('Wening Prabaningrum')).toMatchObject({ found: 'a', asHandle: false });
    expect(near('Budi Hartono', { handle: 'bupatiklaten' })).toMatchObject({ found: 'a', asHandle: true });
    expect(near('Budi Hartono', { handle: 'weningprabaningrum', site: 'whatsapp' }).found).toBe('');
  });

  it.each<[string, string | undefined, boolean]>([
    ['Wening Prabaningrum', undefined, false], ['Bupati Wening Prabaningrum', undefined, true], ['Bupti Wening Prabaningrum', undefined, true], ['Wening Prabaningrum', 'Bupati', true], ['Wening Prabaningrum', 'suka bunga', false], ['Wening Prabaningrum', 'suka bunga | prambanan', true],
    [`Wening Prabaningrum ${Array.from({ length: 13 }, (_, at) => `budi${'abcdefghijklm'[at]}`).join(' ')}`, undefined, true],
  ])('that %s (bio %s) may claim a post: %s', (name, bio, post) => {
    expect(near(name, bio === undefined ? {} : { bio }).post).toBe(post);
  });

  it('sixteen at most, the best first, and nobody in an empty list', () => {
    const many = opened(...Array.from({ length: 20 }, (_, at) => ({ id: `s${String(at).padStart(2, '0')}`, name: at === 19 ? 'Wening Prabaningrum Kusuma' : 'Wening Prabaningrum', formalName: at === 19 ? 'Wening Prabaningrum Kusuma' : 'Wening Prabaningrum' })));
    const observed = observe({ account: NONE, name: 'Wening Prabaningrum Kusuma', avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: '' });
    const found = nearSubjects(many, observed).subjects;
    expect(found).toHaveLength(16);
    expect(found[0]).toBe(19);
    expect(found.slice(1)).toEqual(Array.from({ length: 15 }, (_, at) => at));
    expect(nearSubjects(new Compiled(compileIndex([])), observed)).toBe(NOBODY);
  });
});
