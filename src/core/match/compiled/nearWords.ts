// Numbers of the lists' words that a word could be: the same, or one letter more, less, other or changed places with its neighbour.
// Both sides leave out one letter each and say which: what is left is the same only where that letter was the slip. Words are rows of
// letters here; nothing is made for a word that is near none, for such are most words of a feed.

import { MOST_SPELT, spellKey, spellPlain } from '../spelling.ts';
import { LetterRow } from './hash.ts';
import { LEAST_LISTED, LEAST_SHOWN, MOST_FOR_LESS, SPACE, WHOLE } from './keys.ts';
import { type Table, firstAt, passes, valueAt } from './table.ts';

/** A word as it is written and as its key. */
export class SpeltRow {
  readonly written: LetterRow;
  readonly keyed: LetterRow;
  /** Where the word stands in either row. */
  from = 0;
  to = 0;
  keyFrom = 0;
  keyTo = 0;

  constructor(most: number) {
    [this.written, this.keyed] = [new LetterRow(most), new LetterRow(2 * most)];
  }

  /** Spells the written letters from one place to another; the key stands behind `keyFrom`. */
  spell(from: number, to: number, keyFrom: number): void {
    this.from = from;
    this.to = to;
    this.keyFrom = keyFrom;
    this.keyTo = spellKey(this.written.letters, from, to, this.keyed.letters, keyFrom);
    this.keyed.written(keyFrom, this.keyTo);
  }

  /** Hash of exactly the word's key. */
  get exactly(): number {
    return this.keyed.hash(this.keyFrom, this.keyTo, SPACE.word);
  }

  /** Whether the key is another row of letters than the word. */
  get differs(): boolean {
    const length = this.to - this.from;
    if (length !== this.keyTo - this.keyFrom) return true;
    const [written, keyed] = [this.written.letters, this.keyed.letters];
    for (let at = 0; at < length; at += 1) if (written[this.from + at] !== keyed[this.keyFrom + at]) return true;
    return false;
  }
}

const spelt = /* @__PURE__ */ new SpeltRow(MOST_SPELT);

/** Reads a word of its own; the same object for every word. */
function spell(word: string): SpeltRow {
  const length = spellPlain(word, spelt.written.letters);
  spelt.written.written(0, length);
  spelt.spell(0, length, 0);
  return spelt;
}

/** The hash of a word as it is heard, without slips. */
export const hashExactly = (word: string): number => spell(word).exactly;

/** Where a longer word ends: only the first letters count. */
const cut = (from: number, to: number): number => (to - from > MOST_FOR_LESS ? from + MOST_FOR_LESS : to);

/** Of letters that are the same in a row the first stands for all. */
const repeats = ({ letters }: LetterRow, from: number, at: number): boolean => at > from && letters[at] === letters[at - 1];

/**
 * The entries of a word of the lists: `number` is its key's. Deletion neighbours once as it is written, since one slip may change how
 * more letters are heard, and once as its key, since other spellings have slips too. `asked` hears of the hashes that are asked for of every word: exactly it, halves of which a slip leaves one, what is left without a letter.
 */
export function listWord(word: string, number: number, push: (hash: number, value: number) => void, asked: (hash: number) => void): void {
  spell(word);
  push(spelt.exactly, number * 32);
  asked(spelt.exactly);
  const list = (row: LetterRow, whole: number): void => {
    const to = cut(0, whole);
    if (to < LEAST_LISTED) return;
    const less = (hash: number, place: number): void => {
      push(hash, number * 32 + place);
      asked(hash);
    };
    less(row.hash(0, to, SPACE.less), WHOLE);
    for (let at = 0; at < to; at += 1) if (!repeats(row, 0, at)) less(row.hashWithout(0, at, at + 1, to, SPACE.less), at);
    for (let shown = Math.max(LEAST_FOR_HALVES, to - 1); shown <= to + 1; shown += 1) {
      asked(row.hash(0, halfOf(shown), SPACE.half));
      asked(row.hash(to - halfOf(shown), to, SPACE.half + 1));
    }
  };
  list(spelt.written, spelt.to);
  if (spelt.differs) list(spelt.keyed, spelt.keyTo);
}

/** Shorter words have halves that every other word has too. */
const LEAST_FOR_HALVES = 8;

/** Letters at either end of which one slip, were it two letters that changed places, leaves one end as it was. */
const halfOf = (length: number): number => (length - 1) >> 1;

/** Adds the numbers for a word, exactly the word's own first, and says how many of them are exactly the word. */
export function addNear(table: Table, word: SpeltRow, found: number[]): number {
  const { exactly } = word;
  if (passes(table, exactly)) for (let at = firstAt(table, exactly); at >= 0; at = firstAt(table, exactly, at + 1)) addOnce(found, valueAt(table, at) >>> 5);
  const exact = found.length;
  addLess(table, word.written, word.from, cut(word.from, word.to), found);
  if (word.differs) addLess(table, word.keyed, word.keyFrom, cut(word.keyFrom, word.keyTo), found);
  return exact;
}

function addLess(table: Table, row: LetterRow, from: number, to: number, found: number[]): void {
  const length = to - from;
  if (length < LEAST_SHOWN) return;
  let [first, last] = [from, to];
  if (length >= LEAST_FOR_HALVES) {
    const half = halfOf(length);
    const front = passes(table, row.hash(from, from + half, SPACE.half));
    const back = passes(table, row.hash(to - half, to, SPACE.half + 1));
    // Of most words neither half is known. Where only one is, the slip stands outside of it.
    if (!front && !back) return;
    if (!back) first = from + half;
    if (!front) last = to - half;
  }
  while (repeats(row, from, first)) first -= 1;
  const whole = row.hash(from, to, SPACE.less);
  if (passes(table, whole)) addUnder(table, whole, WHOLE, found);
  for (let at = first; at < last; at += 1) {
    if (repeats(row, from, at)) continue;
    const less = row.hashWithout(from, at, at + 1, to, SPACE.less);
    if (passes(table, less)) addUnder(table, less, at - from, found, at > from ? 1 + alike(row, at - 1, from - 1, -1) : 0, alike(row, at, to, 1));
  }
}

/** How many letters behind a place, or before it, are the same as its own. */
function alike({ letters }: LetterRow, at: number, end: number, step: 1 | -1): number {
  let count = 0;
  for (let next = at + step; next !== end && letters[next] === letters[at]; next += step) count += 1;
  return count;
}

/** Of letters in a row that are the same each may be the slip; the list tells the first one's place. */
function addUnder(table: Table, hash: number, place: number, found: number[], before = 0, behind = 0): void {
  for (let at = firstAt(table, hash); at >= 0; at = firstAt(table, hash, at + 1)) {
    const value = valueAt(table, at);
    const other = value & 31;
    if (place === WHOLE || other === WHOLE || (other - place <= 1 + behind && place - other <= 1 + before)) addOnce(found, value >>> 5);
  }
}

function addOnce(found: number[], number: number): void {
  if (!found.includes(number)) found.push(number);
}

/** The same for a word as a text. */
export const wordsNear = (table: Table, word: string, found: number[]): number => addNear(table, spell(word), found);

/** The number of the word that stands under exactly this hash, −1 for none. */
export function numberUnder(table: Table, exactly: number): number {
  const at = passes(table, exactly) ? firstAt(table, exactly) : -1;
  return at < 0 ? -1 : valueAt(table, at) >>> 5;
}

/** The number of a listed word that is heard like this one; negative when there is none. */
export const wordExactly = (table: Table, word: string): number => numberUnder(table, hashExactly(word));
