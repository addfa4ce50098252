// Under which hashes a subject stands: what of its accounts, names, post and region leads to it, and what does not.

import { describe, expect, it } from 'vitest';
import type { ListedAccount, Subject } from '../../../../src/core/list/model.ts';
import { hashPair, hashText } from '../../../../src/core/match/compiled/hash.ts';
import { JoinedKey, listedQuarters, listedRow, readText } from '../../../../src/core/match/compiled/joined.ts';
import { SPACE } from '../../../../src/core/match/compiled/keys.ts';
import { SubjectKeys, Vocabulary } from '../../../../src/core/match/compiled/subjectKeys.ts';

const HOLDER: Subject = {
  id: 'h', kind: 'holder', name: 'Wening Prabaningrum', formalName: 'Wening Prabaningrum', aliases: [], title: null, region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: null, from: null, until: null, accounts: [], absences: [], phones: [], photos: [],
};
const OFFICE: Subject = { ...HOLDER, id: 'o', kind: 'office', name: 'Dinas Kesehatan Kabupaten Klaten', formalName: 'Dinas Kesehatan Kabupaten Klaten' };
const account = (change: Partial<ListedAccount>): ListedAccount => ({ site: 'instagram', id: null, handle: null, formerHandles: [], url: '', displayName: 'Wening Prabaningrum', from: null, until: null, checked: '2026-01-02', proofs: [], ...change });

/** What the keys of some subjects are made of; `row`: whole and halves of letters in a row. */
function keysOf(...subjects: readonly Subject[]): { readonly hashes: ReadonlySet<number>; readonly alone: readonly number[]; readonly quarters: ReadonlySet<number>; readonly number: (word: string) => number; readonly expected: (...keys: readonly Key[]) => ReadonlySet<number> } {
  const vocabulary = new Vocabulary();
  const [hashes, alone, quarters] = [new Set<number>(), [] as number[], new Set<number>()];
  const keys = new SubjectKeys(vocabulary, { add: (hash) => hashes.add(hash), alone: (word) => alone.push(word), quarter: (hash) => quarters.add(hash) });
  for (const subject of subjects) keys.add(subject);
  const { number } = vocabulary;
  const expected = (...wanted: readonly Key[]): ReadonlySet<number> => new Set(wanted.flatMap(([kind, one, other = one]) => {
    if (kind === 'row') {
      const made: number[] = [];
      listedRow(readText(new JoinedKey(), one), (hash) => made.push(hash));
      return made;
    }
    if (kind === 'whole') return [readText(new JoinedKey(), one).whole];
    return [kind === 'pair' || kind === 'single' ? hashPair(number(one), number(other), SPACE[kind]) : hashText(one, SPACE[kind])];
  }));
  return { hashes, alone, quarters, number, expected };
}
type Key = readonly ['row' | 'whole' | 'id' | 'handle' | 'former' | 'phone' | 'pair' | 'single', string, string?];
const sorted = (hashes: ReadonlySet<number>): readonly number[] => [...hashes].sort((a, b) => a - b);

const NAME: readonly Key[] = [['row', 'weningprabaningrum'], ['pair', 'wening', 'prabaningrum'], ['pair', 'wening', 'klaten']];

describe('a holder', () => {
  it.each<[string, Partial<Subject>, readonly Key[]]>([
    ['is found by two words of the name, the first one with the region, and the letters in a row', {}, NAME],
    ['with address and degrees is found by no more', { formalName: 'Hj. Wening Prabaningrum, S.E., M.M.' }, NAME],
    ['with a nickname is found by its word and the region', { aliases: ['Bu Wening'] }, [...NAME, ['row', 'wening'], ['single', 'wening']]],
    ['with a post is found by it and the region, and by the first word with the post', { title: 'Bupati' }, [...NAME, ['pair', 'wening', 'bupati'], ['pair', 'bupati', 'klaten'], ['single', 'bupati'], ['whole', 'bupatiklaten']]],
    ['with a short post is found by it as it is written, and written out', { title: 'Kapolres' }, [
      ...NAME, ['pair', 'wening', 'kepalakepolisianresor'], ['pair', 'kepalakepolisianresor', 'klaten'], ['pair', 'kapolres', 'klaten'], ['single', 'kepalakepolisianresor'], ['whole', 'kapolresklaten'], ['whole', 'kepalakepolisianresorklaten'],
    ]],
    ['with a short word within a post is found by all of it', { title: 'Kepala Dinkes' }, [
      ...NAME, ['pair', 'wening', 'kepaladinaskesehatan'], ['pair', 'kepaladinaskesehatan', 'klaten'], ['single', 'kepaladinaskesehatan'], ['whole', 'kepala dinkesklaten'], ['whole', 'kepaladinaskesehatanklaten'],
    ]],
    ['with a post that has fillers is found without them', { title: 'Kepala Badan Kesatuan dan Politik' }, [
      ...NAME, ['pair', 'wening', 'kepalabadankesatuanpolitik'], ['pair', 'kepalabadankesatuanpolitik', 'klaten'], ['single', 'kepalabadankesatuanpolitik'], ['whole', 'kepalabadankesatuandanpolitikklaten'], ['whole', 'kepalabadankesatuanpolitikklaten'],
    ]],
    ['with a post that names its place is found by the post’s words by twos', { title: 'Camat Prambanan' }, [
      ...NAME, ['pair', 'wening', 'camatprambanan'], ['pair', 'camatprambanan', 'klaten'], ['pair', 'camat', 'prambanan'], ['single', 'camatprambanan'], ['whole', 'camatprambananklaten'],
    ]],
    ['of a region with other names is found by each of them', { title: 'Bupati', region: { code: '33.10', name: 'Kabupaten Klaten', aliases: ['Klaten Bersinar'] } }, [
      ...NAME, ['pair', 'wening', 'klatenbersinar'], ['pair', 'wening', 'bupati'], ['pair', 'bupati', 'klaten'], ['pair', 'bupati', 'klatenbersinar'], ['single', 'bupati'], ['whole', 'bupatiklaten'], ['whole', 'bupatiklatenbersinar'],
    ]],
    ['of a region without a name of its own is found without it', { region: { code: '0', name: 'Republik', aliases: [] } }, [['row', 'weningprabaningrum'], ['pair', 'wening', 'prabaningrum']]],
    ['of one word is found by it', { name: 'Sugito', formalName: 'Drs. Sugito' }, [['row', 'sugito'], ['single', 'sugito'], ['pair', 'sugito', 'klaten']]],
    ['is not found by initials, numbers and words of two letters', { name: 'Wening Prabaningrum', formalName: 'Wening Prabaningrum', aliases: ['Wening A. Prabaningrum 2', 'Wening De Prabaningrum'] }, NAME],
    ['with two names is found by either', { formalName: 'Wening Kusuma' }, [...NAME, ['row', 'weningkusuma'], ['pair', 'wening', 'kusuma']]],
    ['is found by what its accounts are called', { accounts: [account({ displayName: 'Wening Kusuma' })] }, [...NAME, ['row', 'weningkusuma'], ['pair', 'wening', 'kusuma']]],
    ['is found by its official number', { phones: [{ number: '+62272', use: { id: '' } }] }, [...NAME, ['phone', '+62272']]],
  ])('%s', (_, change, keys) => {
    const { hashes, expected } = keysOf({ ...HOLDER, ...change });
    expect(sorted(hashes)).toEqual(sorted(expected(...keys)));
  });

  it('of many words is found by the first five', () => {
    const words = ['satria', 'bramanta', 'kusuma', 'hadinoto', 'prawira', 'sasmita', 'gumilar'];
    const { hashes, expected, alone, number } = keysOf({ ...HOLDER, name: words.join(' '), formalName: words.join(' ') });
    const pairs = words.slice(0, 5).flatMap((one, at) => words.slice(at + 1, 5).map((other): Key => ['pair', one, other]));
    expect(sorted(hashes)).toEqual(sorted(expected(['row', words.join('')], ['pair', 'satria', 'klaten'], ...pairs)));
    expect(alone).toEqual(words.slice(0, 5).map(number));
  });

  it('has its address taken off only where nothing else stands around the name', () => {
    const { hashes, expected } = keysOf({ ...HOLDER, formalName: 'Hj. Wening Prabaningrum Kusuma, S.E.', aliases: ['WENING PRABANINGRUM', 'Kencana Wening Prabaningrum S.E.'] });
    for (const key of [['pair', 'prabaningrum', 'kusuma'], ['pair', 'kencana', 'prabaningrum'], ...NAME] as const) for (const hash of expected(key)) expect(hashes.has(hash), key.join(' ')).toBe(true);
  });

  it('tells of each word of each name once that it stands there', () => {
    const { alone, number } = keysOf({ ...HOLDER, formalName: 'Hj. Wening Prabaningrum', aliases: ['Wening Prabaningrum', 'Bu Wening'] });
    expect(alone).toEqual([number('wening'), number('prabaningrum'), number('wening')]);
  });
});

describe('an office', () => {
  it.each<[string, Partial<Subject>, readonly Key[]]>([
    ['is found by its own words with its region’s, and by the letters in a row', {}, [['row', 'kesehatanklaten'], ['row', 'dinaskesehatankabupatenklaten'], ['pair', 'kesehatan', 'klaten']]],
    ['without the region in its name is found by its words with one another and the region', { name: 'Puskesmas Keliling', formalName: 'Puskesmas Keliling' }, [
      ['row', 'puskesmaskeliling'], ['row', 'pusatkesehatanmasyarakatkeliling'], ...(['pusat', 'kesehatan', 'masyarakat', 'keliling', 'puskesmas'] as const).map((word): Key => ['pair', word, 'klaten']), ['pair', 'puskesmas', 'keliling'],
      ...['pusat', 'kesehatan', 'masyarakat', 'keliling'].flatMap((one, at, all) => all.slice(at + 1).map((other): Key => ['pair', one, other])),
    ]],
    ['is found by its short name as it is written and written out', { aliases: ['Dinkes Klaten'] }, [['row', 'kesehatanklaten'], ['row', 'dinaskesehatankabupatenklaten'], ['row', 'dinaskesehatanklaten'], ['row', 'dinkesklaten'], ['pair', 'kesehatan', 'klaten'], ['pair', 'dinkes', 'klaten']]],
  ])('%s', (_, change, keys) => {
    const { hashes, expected } = keysOf({ ...OFFICE, ...change });
    expect(sorted(hashes)).toEqual(sorted(expected(...keys)));
  });

  it('is called as its holder is not: a name with an address counts as another name', () => {
    const { hashes, expected } = keysOf({ ...OFFICE, name: 'Humas Wening', formalName: 'Bapak Humas Wening' });
    for (const hash of expected(['row', 'bapakhumaswening'])) expect(hashes.has(hash)).toBe(true);
  });

  it('tells of its words only where its region is not in its name', () => {
    expect(keysOf(OFFICE).alone).toEqual([]);
    const { alone, number } = keysOf({ ...OFFICE, name: 'Puskesmas', formalName: 'Puskesmas' });
    expect(alone).toEqual([...['pusat', 'kesehatan', 'masyarakat'].map(number), number('puskesmas')]);
  });

  it('is not found by a point of the compass in its region', () => {
    const name = 'Satria Bramanta Selatan Ogan Ilir';
    const { hashes, expected } = keysOf({ ...OFFICE, name, formalName: name, region: { code: '1', name: 'Kabupaten Selatan Ogan Ilir', aliases: [] } });
    const pairs = ['satria', 'bramanta'].flatMap((one) => ['ogan', 'ilir'].map((other): Key => ['pair', one, other]));
    expect(sorted(hashes)).toEqual(sorted(expected(['row', 'satriabramantaselatanoganilir'], ...pairs)));
  });

  it('has at most five words of its own beside two of its region', () => {
    const own = ['satria', 'bramanta', 'kusuma', 'hadinoto', 'prawira', 'sasmita'];
    const region = ['ogan', 'komering', 'ilir'];
    const { hashes, expected } = keysOf({ ...OFFICE, name: [...own, ...region].join(' '), formalName: [...own, ...region].join(' '), region: { code: '1', name: 'Kabupaten Ogan Komering Ilir', aliases: [] } });
    const pairs = own.slice(0, 5).flatMap((one) => region.slice(0, 2).map((other): Key => ['pair', one, other]));
    expect(sorted(hashes)).toEqual(sorted(expected(['row', [...own, ...region].join('')], ...pairs)));
  });
});

describe('an account', () => {
  const nobody = { ...HOLDER, name: 'X', formalName: 'X', region: { code: '0', name: 'Republik', aliases: [] } };
  it.each<[string, readonly Partial<ListedAccount>[], readonly Key[]]>([
    ['is found by id, handle and the handle’s letters', [{ id: '7', handle: 'humas.official' }], [['id', 'instagram:7'], ['handle', 'humas.official'], ['row', 'humas']]],
    ['is found by former handles, not by their letters', [{ id: '7', formerHandles: ['Dulu_Sekali', 'lama'] }], [['id', 'instagram:7'], ['former', 'dulu_sekali'], ['former', 'lama']]],
    ['on WhatsApp is not found by the letters of its number', [{ site: 'whatsapp', handle: 'rumahsakit' }], [['handle', 'rumahsakit']]],
    ['that has the handle of another one is found by the same hashes', [{ id: '7', handle: 'rumahsakit' }, { site: 'x', id: '8', handle: 'rumahsakit' }], [['id', 'instagram:7'], ['id', 'x:8'], ['handle', 'rumahsakit'], ['row', 'rumahsakit']]],
    ['that has the dotted handle of another one is found on either site', [{ site: 'instagram', handle: 'rumah.sakit' }, { site: 'facebook', handle: 'rumah.sakit' }], [['handle', 'rumah.sakit'], ['handle', 'rumahsakit'], ['row', 'rumahsakit']]],
    ['without id and handle is found by neither', [{}], []],
  ])('%s', (_, accounts, keys) => {
    const { hashes, expected } = keysOf({ ...nobody, accounts: accounts.map((each) => account({ displayName: 'X', ...each })) });
    expect(sorted(hashes)).toEqual(sorted(expected(...keys)));
  });
});

describe('keys of several subjects', () => {
  it('are those of each, whoever came before', () => {
    const many = [HOLDER, { ...HOLDER, title: 'Bupati' }, { ...OFFICE, aliases: ['Dinkes Klaten'] }, { ...HOLDER, name: 'Sugito', formalName: 'Drs. Sugito', title: 'Bupati' }, { ...HOLDER, title: 'Bupati', region: { code: '33.11', name: 'Kabupaten Sukoharjo', aliases: ['Klaten'] } }];
    const together = keysOf(...many);
    const names: readonly Key[] = [...NAME, ['pair', 'wening', 'bupati'], ['pair', 'bupati', 'klaten'], ['single', 'bupati'], ['whole', 'bupatiklaten'], ['row', 'sugito'], ['single', 'sugito'], ['pair', 'sugito', 'klaten'], ['pair', 'sugito', 'bupati'], ['pair', 'wening', 'sukoharjo'], ['pair', 'bupati', 'sukoharjo'], ['whole', 'bupatisukoharjo']];
    for (const key of names) for (const hash of together.expected(key)) expect(together.hashes.has(hash), key.join(' ')).toBe(true);
    const twice = keysOf(...many, ...many);
    expect(sorted(twice.hashes)).toEqual(sorted(together.hashes));
  });

  it('have quarters of their letters for a sieve, where one is made', () => {
    const { quarters } = keysOf({ ...HOLDER, accounts: [account({ handle: 'rumahsakit' })] });
    const expected = new Set<number>();
    for (const text of ['weningprabaningrum', 'rumahsakit']) listedQuarters(readText(new JoinedKey(), text), (hash) => expected.add(hash));
    expect(sorted(quarters)).toEqual(sorted(expected));
    const hashes = new Set<number>();
    new SubjectKeys(new Vocabulary(), { add: (hash) => hashes.add(hash), alone: () => {}, quarter: null }).add(HOLDER);
    expect(sorted(hashes)).toEqual(sorted(keysOf(HOLDER).hashes));
  });
});

describe('the words of all lists', () => {
  it('have one number for each key, handed out in turn', () => {
    const vocabulary = new Vocabulary();
    expect(['soeharto', 'klaten', 'suharto', 'klaten', 'agus'].map(vocabulary.number)).toEqual([0, 1, 0, 1, 2]);
    expect([vocabulary.known('suharto'), vocabulary.known('agoes'), vocabulary.known('budi')]).toEqual([0, 2, undefined]);
    expect([...vocabulary.words()]).toEqual([['soeharto', 0], ['klaten', 1], ['suharto', 0], ['agus', 2]]);
  });
});
