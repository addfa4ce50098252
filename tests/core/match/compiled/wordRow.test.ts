// Words of a shown name as the sieve reads them: which names it reads, and what each word could be and means.

import { describe, expect, it } from 'vitest';
import { MEANING } from '../../../../src/core/match/compiled/keys.ts';
import { LONGEST_NAME, MOST_WORDS, WordRow } from '../../../../src/core/match/compiled/wordRow.ts';
import { wordsNear } from '../../../../src/core/match/compiled/nearWords.ts';
import { wordKey } from '../../../../src/core/match/spelling.ts';
import { dictionary } from './dictionary.ts';

const LISTED = ['sri', 'mulyani', 'klaten', 'bupati', 'agus'];
const words = (row: WordRow): readonly string[] => Array.from({ length: row.count }, (_, at) => row.text(at));
const plain = (name: string): readonly string[] | null => {
  const row = new WordRow();
  return row.readPlain(name) ? words(row) : null;
};
const runs = (text: string): readonly string[] => {
  const row = new WordRow();
  row.readRuns(text);
  return words(row);
};
const looked = (name: string): WordRow => {
  const row = new WordRow();
  row.readRuns(name);
  row.look(dictionary(LISTED, true));
  return row;
};

describe('a plain name', () => {
  it.each<[string, string[]]>([
    ['Sri Mulyani', ['sri', 'mulyani']], ['sri', ['sri']], ['SRI MULYANI', ['sri', 'mulyani']], ['Sri MULYANI klaten', ['sri', 'mulyani', 'klaten']], ['AZ az', ['az', 'az']], ['a b', ['a', 'b']], ['Zaza aZ'.slice(0, 4), ['zaza']], ['Bu Sri', ['bu', 'sri']],
  ])('%s is read', (name, read) => {
    expect(plain(name)).toEqual(read);
  });

  it.each(['', ' ', ' Sri', 'Sri ', 'Sri  Mulyani', 'SRi', 'sRI', 'sRi', 'SriM', 'SriMULYANI', 'S Mulyani', 'Sri M', 'Sri.', 'Sri-Mulyani', 'Sri1', 'Sri@', 'Sri[', 'Sri`', 'Sri{', 'Śri', 'Sri\tMulyani', 'Sri\u00a0Mulyani'])('%j is not: it is more than plain words', (name) => {
    expect(plain(name)).toBeNull();
  });

  it('may have one word more than are looked at, so that this is seen', () => {
    const many = (count: number): string => Array.from({ length: count }, () => 'ab').join(' ');
    expect(plain(many(MOST_WORDS))).toHaveLength(MOST_WORDS);
    expect(plain(many(MOST_WORDS + 1))).toHaveLength(MOST_WORDS + 1);
    expect(plain(many(MOST_WORDS + 2))).toBeNull();
  });
});

describe('runs of letters', () => {
  it.each<[string, string[]]>([
    ['', []], ['sri', ['sri']], ['  sri--mulyani, s.e.', ['sri', 'mulyani', 's', 'e']], ['az `{ za', ['az', 'za']], ['99', []], ['sri2mulyani', ['sri', 'mulyani']],
  ])('in %j are its words', (text, read) => {
    expect(runs(text)).toEqual(read);
  });

  it('are read up to the longest name and one word more than are looked at', () => {
    expect(runs('a'.repeat(LONGEST_NAME + 20))).toEqual(['a'.repeat(LONGEST_NAME)]);
    expect(runs('ab '.repeat(40))).toHaveLength(MOST_WORDS + 1);
    expect(runs('ab '.repeat(MOST_WORDS))).toHaveLength(MOST_WORDS);
  });

  it('leave nothing of the name before', () => {
    const row = new WordRow();
    row.readRuns('prabaningrum wening klaten');
    row.readRuns('sri');
    expect(words(row)).toEqual(['sri']);
    expect(row.length(0)).toBe(3);
    expect(row.readPlain('Sri Agus')).toBe(true);
    expect(words(row)).toEqual(['sri', 'agus']);
  });
});

describe('a word that was looked up', () => {
  it('has the numbers of the lists’ words that it could be', () => {
    const table = dictionary(LISTED, true);
    const row = new WordRow();
    for (const name of ['sri mulyani', 'mulyni xagus bupati', 'budi hartono', 'ab katen']) {
      row.readRuns(name);
      row.look(table);
      const expected = words(row).map((word) => {
        const near: number[] = [];
        if (word.length > 2) wordsNear(table, word, near);
        return near;
      });
      expect(row.near.slice(0, row.count), name).toEqual(expected);
      expect(row.nothingNear, name).toBe(expected.every((near) => near.length === 0));
    }
    expect(looked('mulyni').near[0]).toEqual([1]);
    expect(looked('budi').nothingNear).toBe(true);
    expect(looked('budi sri').nothingNear).toBe(false);
    expect(looked('').nothingNear).toBe(true);
  });

  it('may be the last of many', () => {
    const many = looked(`${Array.from({ length: MOST_WORDS }, () => 'budi').join(' ')} sri`);
    expect(many.count).toBe(MOST_WORDS + 1);
    expect([many.text(MOST_WORDS), many.near[MOST_WORDS], many.nothingNear]).toEqual(['sri', [0], false]);
    const meant = looked(`${Array.from({ length: MOST_WORDS }, () => 'annis').join(' ')} sribansos`);
    expect([meant.means(MEANING.short), meant.areOneKey(MOST_WORDS - 1, MOST_WORDS + 1)]).toEqual([true, false]);
    expect(meant.near.slice(0, MOST_WORDS)).toEqual(Array.from({ length: MOST_WORDS }, () => []));
  });

  it('of two letters could be none, though one is listed', () => {
    const row = new WordRow();
    row.readRuns('ab abc');
    row.look(dictionary(['ab', 'abc']));
    expect(row.near.slice(0, 2)).toEqual([[], [1]]);
  });

  it('has its key behind the keys before it', () => {
    const row = looked('annisa mulyani klaten');
    const keys = ['annisa', 'mulyani', 'klaten'].map(wordKey);
    expect([...row.keyEnds.slice(0, 4)]).toEqual([0, keys[0]!.length, keys[0]!.length + keys[1]!.length, keys.join('').length]);
    expect(String.fromCharCode(...row.keys.letters.slice(0, row.keyEnds[3]))).toBe(keys.join(''));
  });

  it('is one key with its neighbours unless the letters where they meet are spelt otherwise together', () => {
    expect(looked('sri mulyani klaten').areOneKey(0, 3)).toBe(true);
    for (const [name, joins] of [['annis sari', 1], ['mulyan nanda', 1], ['bupat tari', 1], ['mas syam', 1], ['sri utami', 0], ['bunk hari', 1], ['budi hartono', 0]] as const) {
      const row = looked(name);
      expect(row.areOneKey(0, 2), name).toBe(joins === 0);
      expect(wordKey(name.replace(' ', '')) === name.split(' ').map(wordKey).join(''), name).toBe(joins === 0);
    }
    const row = looked('annis sari klaten');
    expect([row.areOneKey(1, 3), row.areOneKey(0, 1), row.areOneKey(0, 3), row.areOneKey(1, 1)]).toEqual([true, true, false, true]);
  });

  it.each<[string, number]>([['bu', MEANING.aside], ['official', MEANING.aside], ['dinas', MEANING.empty], ['bansos', MEANING.bait], ['dan', MEANING.filler], ['diskominfo', MEANING.short], ['officialsri', MEANING.short], ['sribansos', MEANING.short], ['srimulyaniofficial', MEANING.short]])('%s means something', (word, meant) => {
    const row = looked(`klaten ${word}`);
    expect((row.meanings[1] as number) & meant).toBe(meant);
    expect(row.means(meant)).toBe(true);
    expect((row.meanings[0] as number) & meant).toBe(0);
    expect(looked('klaten').means(meant)).toBe(false);
    expect(looked('').means(meant)).toBe(false);
  });

  it.each(['klaten', 'budi', 'hartono', 'offic', 'offiicial', 'xofficialx', 'offlofflk', 'wartono'])('%s means nothing', (word) => {
    const row = looked(word);
    expect((row.meanings[0] as number) & (MEANING.aside | MEANING.short | MEANING.bait | MEANING.empty | MEANING.filler)).toBe(0);
  });

  it('is short where it has one or two letters', () => {
    expect(['sri', 'sri ab', 'a sri', 'ab', '', 'sri mulyani'].map((name) => looked(name).hasShort)).toEqual([false, true, true, true, false, false]);
  });
});
