// Words as the index knows them: spellings that are heard alike meet under one key, and one slip never parts two words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterRow, hashText } from '../../../src/core/match/compiled/hash.ts';
import { handleLikeness, lettersCounted, mayBeAlike } from '../../../src/core/match/handles.ts';
import { listWord, wordExactly, wordsNear } from '../../../src/core/match/compiled/nearWords.ts';
import { MOST_UNDER_HASH, type Table, filterOf, firstAt, lookUp, makeTable, valueAt } from '../../../src/core/match/compiled/table.ts';
import { spelling, wordKey } from '../../../src/core/match/spelling.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 18 });

function tableOf(words: readonly string[]): Table {
  const [hashes, values]: [number[], number[]] = [[], []];
  const asked: number[] = [];
  words.forEach((each, number) => listWord(each, number, (hash, value) => (hashes.push(hash), values.push(value)), (hash) => asked.push(hash)));
  return makeTable(Uint32Array.from(hashes), Uint32Array.from(values), true, filterOf(Uint32Array.from(asked), 16));
}

describe('a spelling', () => {
  it.each([
    ['Soeharto', 'Suharto'], ['Djojo', 'Jojo'], ['Tjokro', 'Cokro'], ['Sjahrir', 'Syahrir'], ['Njoman', 'Nyoman'], ['Achmad', 'Akhmad'], ['Yusuf', 'Iusuf'], ['Stephanus', 'Stefanus'], ['Alexander', 'Aleksander'],
    ['Razak', 'Rasak'], ['Qomar', 'Komar'], ['Pandjaitan', 'Panjaitan'], ['Annisa', 'Anisa'], ['Iedris', 'Idris'],
  ])('is heard alike: %s and %s', (one, other) => {
    expect(spelling(one.toLowerCase())).toBe(spelling(other.toLowerCase()));
  });

  it.each([['Mulyani', 'Mulyono'], ['Haryanto', 'Hartono'], ['Wening', 'Ning'], ['Widodo', 'Widada']])('is heard otherwise: %s and %s', (one, other) => {
    expect(spelling(one.toLowerCase())).not.toBe(spelling(other.toLowerCase()));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(word, (each) => {
      expect(spelling(spelling(each))).toBe(spelling(each));
      expect(wordKey(wordKey(each))).toBe(wordKey(each));
    }), { numRuns: 500 });
  });
});

describe('a word of the lists', () => {
  it('is found with one letter more, less, other or changed places, however it is heard then', () => {
    fc.assert(fc.property(word, fc.nat(), fc.constantFrom(...'abcdehijlnorstuxy'), (listed, place, letter) => {
      const table = tableOf([listed]);
      const at = place % listed.length;
      const swapped = listed.slice(0, at) + (listed[at + 1] ?? '') + listed[at] + listed.slice(at + 2);
      for (const shown of [listed, listed.slice(0, at) + listed.slice(at + 1), listed.slice(0, at) + letter + listed.slice(at), listed.slice(0, at) + letter + listed.slice(at + 1), swapped]) {
        const found: number[] = [];
        wordsNear(table, shown, found);
        expect(found, shown).toEqual([0]);
      }
    }), { numRuns: 300, examples: [['abba', 3, 'b'], ['xbbb', 3, 'a'], ['aabbb', 4, 'c']] });
  });

  it('is not found under two words’ slips', () => {
    const table = tableOf(['setiawan', 'haryanto', 'mulyani']);
    for (const shown of ['setyadi', 'hartini', 'maryati', 'suryanto', 'budi']) {
      const found: number[] = [];
      wordsNear(table, shown, found);
      expect(found, shown).toEqual([]);
    }
    expect(wordExactly(table, 'setijawan')).toBe(-1);
    expect(wordExactly(table, 'harjanto')).toBe(-1);
    expect(wordExactly(table, 'haryanto')).toBe(1);
  });
});

describe('the table of hashes', () => {
  it('hashes a word with one letter left out as the shorter word itself', () => {
    const text = 'prabaningrum';
    const row = new LetterRow(40);
    row.letters.set(Array.from(`xy${text}z`, (each) => each.charCodeAt(0)));
    row.written(0, text.length + 3);
    const [from, to] = [2, 2 + text.length];
    for (let at = 0; at < text.length; at += 1) expect(row.hashWithout(from, from + at, from + at + 1, to, 6)).toBe(hashText(text.slice(0, at) + text.slice(at + 1), 6));
    expect(row.hash(from, to, 6)).toBe(hashText(text, 6));
  });

  it('gives every value back under its hash, and of a crowd as many as tell anything', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(0xffffffff), fc.nat(300_000)), { maxLength: 300 }), fc.boolean(), (entries, wide) => {
      const table = makeTable(Uint32Array.from(entries, ([hash]) => hash), Uint32Array.from(entries, ([, value]) => value), wide);
      for (const [hash, value] of entries) {
        const found: number[] = [];
        lookUp(table, hash, (each) => found.push(each));
        expect(found).toContain(value);
      }
    }), { numRuns: 100 });
    const crowd = makeTable(new Uint32Array(1000).fill(77), Uint32Array.from({ length: 1000 }, (_, at) => at), false);
    expect(crowd.marks).toHaveLength(MOST_UNDER_HASH);
    expect(valueAt(crowd, firstAt(crowd, 77))).toBe(0);
  });
});

describe('the letters counted in a handle', () => {
  const base = fc.string({ unit: fc.constantFrom(...'abcdehiklmnoprstuvwy013'), minLength: 5, maxLength: 24 });
  it('never part two handles that are alike', () => {
    fc.assert(fc.property(base, fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'a', 'l', 'n', 'c', 'r', 'rn', 'vv', 'cl', '1', 'd', 'm')), { maxLength: 2 }), fc.nat(4), (listed, changes, cut) => {
      let shown = listed;
      for (const [place, letters] of changes) shown = shown.slice(0, place % shown.length) + letters + shown.slice((place % shown.length) + (place % 2));
      for (const seen of [shown, listed.slice(0, listed.length - cut), listed.replaceAll('rn', 'm').replaceAll('0', 'o'), listed.replaceAll('d', 'cl').replaceAll('w', 'vv')]) {
        if (handleLikeness(seen, listed) !== null) expect(mayBeAlike(lettersCounted(seen), lettersCounted(listed)), `${seen} ${listed}`).toBe(true);
      }
    }), { numRuns: 3000 });
  });

  it('part most of others', () => {
    expect(mayBeAlike(lettersCounted('budisantosowibowo'), lettersCounted('budisantosokencana'))).toBe(false);
  });
});
