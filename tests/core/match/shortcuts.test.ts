// The short ways give what the long ways give: a name that the sieve stops is one of which the whole matcher has nothing to say, and
// counting slips only in what differs counts the same.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/core/account/profile.ts';
import { ENDINGS, bareOf } from '../../../src/core/match/bare.ts';
import { edits } from '../../../src/core/match/distance.ts';
import { handleLikeness, lettersCounted, mayBeAlike } from '../../../src/core/match/handles.ts';
import { NO_PICTURES, judge } from '../../../src/core/match/judge.ts';
import { sampleIndex, sampleList } from './officials.ts';

const listed = sampleList().subjects.flatMap(({ name, formalName, aliases }) => [name, formalName, ...aliases]);
const handles = sampleList().subjects.flatMap(({ accounts }) => accounts.flatMap(({ handle }) => (handle === null ? [] : [handle])));
const LEET: Readonly<Record<string, string>> = { a: '4', i: '1', e: '3', o: '0', s: '5' };
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', i: 'і' };

/** What impostors and hasty people do to a text at one place. */
const tricks: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + (text[at] ?? '') + text.slice(at),
  (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  (text, at) => `${text.slice(0, at)}x${text.slice(at + 1)}`,
  (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
  (text, at) => text.slice(0, at) + (LEET[text[at] ?? ''] ?? text[at] ?? '') + text.slice(at + 1),
  (text, at) => text.slice(0, at) + (CYRILLIC[text[at] ?? ''] ?? text[at] ?? '') + text.slice(at + 1),
  (text) => Array.from(text, (each) => (/[a-z]/.test(each) ? String.fromCodePoint(0x1d41a + each.charCodeAt(0) - 97) : each)).join(''),
  (text) => text.replace(/\s/g, ''), (text) => text.toUpperCase(), (text) => Array.from(text).join(' '), (text) => text.split(' ').reverse().join(' '),
  (text) => `Bansos ${text}`, (text) => `${text} Official`, (text) => `🌹 ${text} ❤️`, (text) => text.normalize('NFD').replace(/a/g, 'á'),
];
const tricked = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.constantFrom(...tricks), fc.nat(30)), { maxLength: 1 })).map(([text, done]) => done.reduce((shown, [trick, at]) => trick(shown, at % (shown.length + 1)), text));
const shown = fc.oneof({ weight: 4, arbitrary: tricked(listed) }, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

describe('the short way', () => {
  it('stops nobody of whom the whole matcher has something to say, whatever trick is played on the name', () => {
    fc.assert(fc.property(shown, fc.option(fc.oneof(tricked(handles), fc.string({ maxLength: 20 }))), (name, handle) => {
      // An empty bio says nothing, but takes the profile the long way.
      const kind = (bio: string | null): string => {
        const profile: Profile = { account: { site: 'x', id: '900100200300', handle }, name, avatarUrl: null, bio, siteBadge: 'none', surface: 'profile', url: '' };
        return judge(sampleIndex, profile, NO_PICTURES, '2026-01-01').kind;
      };
      expect(kind(null)).toBe(kind(''));
    }), { numRuns: 2000, examples: [['Dsikminfo Klaten', null], ['PEMERINTAHKABUPATENKALTEN', null]] });
  });

  it('counts the slips between two words as the whole table counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'g', '1'), maxLength: 12 });
    const near = fc.tuple(word, fc.array(fc.tuple(fc.constantFrom(...tricks.slice(0, 4)), fc.nat(12)), { maxLength: 3 })).map(([one, done]) => [one, done.reduce((text, [trick, at]) => trick(text, at % (text.length + 1)), one)] as const);
    fc.assert(fc.property(fc.oneof(near, fc.tuple(word, word)), fc.integer({ min: 1, max: 3 }), ([one, other], most) => {
      expect(Math.min(edits(one, other, most), most + 1)).toBe(Math.min(wholeTable(one, other), most + 1));
    }), { numRuns: 3000 });
  });

  it('takes words that claim to be real off joined letters as one search over all of them does', () => {
    const [before, behind] = [new RegExp(`^(?:official|${ENDINGS.join('|')})(?=.{5,})`), new RegExp(`(?<=.{5,})(?:${ENDINGS.join('|')})$`)];
    const joined = fc.array(fc.oneof(fc.constantFrom(...ENDINGS), fc.string({ unit: fc.constantFrom(...'aitlnsy07'), maxLength: 7 })), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(fc.property(joined, (letters) => {
      const start = letters.replace(/^[0-9]+|[0-9]+$/g, '');
      const bare = [1, 2].reduce((text) => text.replace(before, '').replace(behind, '').replace(/[0-9]+$/, ''), start);
      expect(bareOf(letters)).toBe(bare.length >= 4 ? bare : start);
    }), { numRuns: 2000 });
  });

  it('tells by counted letters of no two like handles that they are unlike', () => {
    const handle = tricked(handles.filter((each) => each.length > 7)).map((each) => each.toLowerCase());
    fc.assert(fc.property(fc.constantFrom(...handles), handle, (one, other) => {
      if (handleLikeness(other, one) !== null) expect(mayBeAlike(lettersCounted(other), lettersCounted(one))).toBe(true);
    }), { numRuns: 3000 });
  });
});

/** Optimal string alignment by its definition. */
function wholeTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(row - 2, column - 2) + 1 : Infinity;
      (rows[row] as number[])[column] = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1), swapped);
    }
  }
  return at(a.length, b.length);
}
