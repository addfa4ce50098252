// What a sieve knows beside the matcher's keys: what may stand beside a name's word, and what words mean by themselves.

import { describe, expect, it } from 'vitest';
import type { ListedAccount, Subject } from '../../../../src/core/list/model.ts';
import { SYNONYMS, besideKeys, explainingKeys, meanings } from '../../../../src/core/match/compiled/besideKeys.ts';
import { hashPair } from '../../../../src/core/match/compiled/hash.ts';
import { MEANING, SPACE, hashAlike, hashCut, kindsOfLetters } from '../../../../src/core/match/compiled/keys.ts';
import { Vocabulary } from '../../../../src/core/match/compiled/subjectKeys.ts';

const HOLDER: Subject = {
  id: 'h', kind: 'holder', name: 'Wening Praba', formalName: 'Wening Praba', aliases: [], title: null, region: { code: '0', name: 'Republik', aliases: [] }, parent: null, from: null, until: null, accounts: [], absences: [], phones: [], photos: [],
};
const account = (displayName: string): ListedAccount => ({ site: 'x', id: null, handle: null, formerHandles: [], url: '', displayName, from: null, until: null, checked: '2026-01-02', proofs: [] });

interface Known { readonly lone: (word: string) => boolean; readonly pair: (one: string, other: string) => boolean; readonly cut: (word: string, text: string) => boolean; readonly alike: readonly (readonly [hash: number, kinds: number])[]; readonly number: (word: string) => number; readonly size: number }

function beside(change: Partial<Subject>): Known {
  const { number } = new Vocabulary();
  const [hashes, alike] = [new Set<number>(), [] as [number, number][]];
  besideKeys({ ...HOLDER, ...change }, { number, add: (hash) => hashes.add(hash), alike: (hash, kinds) => alike.push([hash, kinds]) });
  return {
    lone: (word) => hashes.has(hashPair(number(word), number(word), SPACE.lone)), pair: (one, other) => hashes.has(hashPair(number(one), number(other), SPACE.pair)), cut: (word, text) => hashes.has(hashCut(number(word), text)), alike, number, size: hashes.size,
  };
}

describe('beside a word of a name', () => {
  it('the other word may be cut short to three letters, as it is written and as it is heard', () => {
    const known = beside({ name: 'Wening Soehardjo', formalName: 'Wening Soehardjo' });
    for (const text of ['soe', 'soeh', 'soeha', 'soehardj', 'soehardjo', 'suh', 'suha', 'suharjo']) expect(known.cut('wening', text), text).toBe(true);
    for (const text of ['so', 'su', 's', '', 'oeh', 'soehardjox', 'wen', 'suhd']) expect(known.cut('wening', text), text).toBe(false);
    for (const text of ['wen', 'weni', 'wening']) expect(known.cut('soehardjo', text), text).toBe(true);
  });

  it('the other word may have slips: how it begins, how long it is and its letters are known', () => {
    const { alike, number } = beside({ name: 'Wening Soehardjo Sri', formalName: 'Wening Soehardjo Sri' });
    const of = (word: string, heard: string): readonly [number, number] => [hashAlike(number(word), heard.charCodeAt(0), heard.length), kindsOfLetters(heard)];
    const expected = [of('wening', 'suharjo'), of('soehardjo', 'wening'), of('sri', 'wening'), of('sri', 'suharjo')];
    expect([...alike].sort()).toEqual([...expected, ...expected].sort());
  });

  it('a word of two letters may stand as it is', () => {
    const known = beside({ name: 'Wening Al', formalName: 'Wening Al' });
    expect([known.cut('wening', 'al'), known.cut('wening', 'a')]).toEqual([true, false]);
    expect(known.cut('al', 'wening')).toBe(false);
  });

  it('its form of address may stand, which has no other words beside it', () => {
    const known = beside({ aliases: ['Bu Wening'] });
    expect(known.cut('wening', 'bu')).toBe(true);
    expect(known.cut('bu', 'wen')).toBe(false);
  });

  it('the region and the post may stand, word by word and joined, but no words that every office has', () => {
    const known = beside({ title: 'Camat Prambanan', region: { code: '33.10', name: 'Kabupaten Klaten', aliases: ['Kota Bersinar dan Jaya'] } });
    for (const place of ['klaten', 'bersinar', 'jaya', 'camat', 'prambanan', 'camatprambanan', 'kabupatenklaten', 'kotabersinarjaya']) expect([known.pair('wening', place), known.pair('praba', place)], place).toEqual([true, true]);
    for (const place of ['kabupaten', 'kota', 'dan', 'bupati', 'solo']) expect(known.pair('wening', place), place).toBe(false);
  });

  it('a post’s words may stand written out', () => {
    const known = beside({ title: 'Kepala Dinkes' });
    for (const place of ['kesehatan', 'kepaladinaskesehatan']) expect(known.pair('wening', place), place).toBe(true);
    expect(known.pair('wening', 'dinas')).toBe(false);
  });

  it('stand as much for each name, each nickname and what each account is called', () => {
    const known = beside({ formalName: 'Wening Kusuma', aliases: ['Praba Ratna'], accounts: [account('Wening Lestari')] });
    for (const [word, text] of [['wening', 'kus'], ['praba', 'rat'], ['wening', 'les'], ['ratna', 'pra']] as const) expect(known.cut(word, text), text).toBe(true);
    expect(known.cut('ratna', 'les')).toBe(false);
  });
});

describe('a word may stand alone', () => {
  it('where it is the whole name', () => {
    expect(beside({ name: 'Sugito', formalName: 'Drs. Sugito' }).lone('sugito')).toBe(true);
    expect(beside({}).lone('wening')).toBe(false);
    expect(beside({ accounts: [account('Humas Klaten'), account('Sugito')] }).lone('sugito')).toBe(true);
  });

  it('as a nickname only of an office', () => {
    expect(beside({ aliases: ['Bu Wening'] }).lone('wening')).toBe(false);
    expect(beside({ kind: 'office', aliases: ['Wening'] }).lone('wening')).toBe(true);
    expect(beside({ kind: 'service', aliases: ['Wening'] }).lone('wening')).toBe(true);
  });

  it('as a post, joined', () => {
    const known = beside({ title: 'Wakil Bupati' });
    expect([known.lone('wakilbupati'), known.lone('bupati'), known.lone('wakil')]).toEqual([true, false, false]);
  });

  it('not where it says nothing: an honorific, a degree, a filler, a word of two letters', () => {
    for (const name of ['Bapak', 'Dan', 'SE', 'Al', 'Dinas']) expect(beside({ name, formalName: name }).lone(name.toLowerCase()), name).toBe(false);
  });
});

it('a slip explains itself in words such as these', () => {
  const { number } = new Vocabulary();
  const hashes = new Set<number>();
  explainingKeys({ number, add: (hash) => hashes.add(hash), alike: () => {} });
  for (const word of ['kabupaten', 'official', 'resmi', 'bantuan']) expect(hashes.has(hashAlike(number(word), 0, 0)), word).toBe(true);
  expect(hashes.has(hashAlike(number('klaten'), 0, 0))).toBe(false);
});

describe('what a word means by itself', () => {
  it.each<[string, number]>([
    ['se', MEANING.aside], ['bu', MEANING.aside], ['bansos', MEANING.aside | MEANING.bait | MEANING.opening], ['dan', MEANING.filler | MEANING.empty], ['kabupaten', MEANING.empty | MEANING.opening], ['dinas', MEANING.empty],
    ['diskominfo', MEANING.short | MEANING.opening], ['official', MEANING.aside | MEANING.opening], ['off', MEANING.front], ['ial', MEANING.back], ['dis', MEANING.front], ['nfo', MEANING.back],
  ])('%s', (word, meaning) => {
    expect((meanings().get(word) ?? 0) & meaning).toBe(meaning);
    expect((meanings().get(word) ?? 0) & (MEANING.aside | MEANING.bait | MEANING.filler | MEANING.short | MEANING.opening) & ~meaning, `${word} means more`).toBe(0);
  });

  it.each(['klaten', 'mulyani', 'sri', 'toko'])('%s means nothing', (word) => {
    expect(meanings().has(word)).toBe(false);
  });

  it('is told only of words that mean something', () => {
    expect([...meanings().values()].filter((meaning) => meaning === 0)).toEqual([]);
    expect(meanings().size).toBeGreaterThan(300);
  });

  it('is the whole word for an abbreviation of one word, and none for one of several', () => {
    for (const [short, word] of SYNONYMS) expect(word.includes(' ') || (meanings().get(short) ?? 0) & MEANING.short, short).toBeFalsy();
    expect(SYNONYMS.length).toBeGreaterThan(3);
    expect(SYNONYMS.map(([short]) => short)).not.toContain('diskominfo');
  });
});
