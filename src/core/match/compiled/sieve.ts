// A small sieve in front of the matcher: says of most names of a feed that the matcher would have nothing to say, without its tables.
// It asks under the same hashes as the matcher's index and keeps no more of them than that they are there. Where it cannot read a
// name (letters of other scripts, digits for letters, abbreviations of offices) it lets it through.

import type { Account } from '../../account/account.ts';
import { spellKey, spelling } from '../spelling.ts';
import { LetterRow, hashPair, hashText, sealed, withLetter, withText } from './hash.ts';
import { JoinedKey, mayHoldBetween } from './joined.ts';
import { MEANING, SPACE, hashAlike, hashCut, kindsOfLetters } from './keys.ts';
import { numberUnder } from './nearWords.ts';
import { type Table, firstAt, isThere, valueAt } from './table.ts';
import { LONGEST_NAME, MOST_WORDS, WordRow } from './wordRow.ts';

/** Signs that stand for nothing in a name: emoji, pairs of regional letters, quotation marks, dashes, stars. */
const SIGNS = /(?:[\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u2764\u2605\u2606\u2728][\uFE0F\u200D]*)+|(?<!\p{RI})\p{RI}{2}(?!\p{RI})|[\u2018\u2019\u201C\u201D\u2013\u2014\u2026]/gu;
/** What reads otherwise than word by word: digits beside letters, signs for letters, letters set apart; camel case. */
const ODD = /[^ -~]|[$@%]|[a-z]\d|\d[a-z]|\d{3}|[a-z][!|][a-z]|(?:(?<![a-z])[a-z](?:[^a-z]+|$)){4}/;
const CAMEL = /[a-z][A-Z]/;
const DOTTED = /,.*|[a-z]+\.[a-z.]*(?=[^a-z.]|$)/g;
const LONGEST_ROW = 6;
const NONE: readonly number[] = [];
const [DOT, COLON] = [0x2e, 0x3a];

/** `keys`: of accounts, names and posts; `words`: numbers and meanings of words; `beside`: what may stand beside a word of a name. */
export interface SieveTables { readonly keys: Table; readonly words: Table; readonly beside: Table | null; readonly impostorKeys: readonly string[] }

export class Sieve {
  readonly #keys: Table;
  readonly #words: Table;
  readonly #beside: Table | null;

  /** Keys in hex under which confirmed impostors stand in the lists: `core/list/keyedHash.ts` says of what. Empty where there is none. */
  readonly impostorKeys: readonly string[];

  readonly #row = new WordRow();
  readonly #bareRow = new WordRow();
  readonly #joined = new JoinedKey();
  readonly #gathered = new Uint16Array(LONGEST_NAME + 1);
  readonly #key = new LetterRow(2 * LONGEST_NAME + 2);
  /** One half of a listed name's letters stands in this one, with several slips in the other. */
  #half = false;

  constructor({ keys, words, beside, impostorKeys }: SieveTables) {
    [this.#keys, this.#words, this.#beside, this.impostorKeys] = [keys, words, beside, impostorKeys];
  }

  /** Whether a keyed hash of the mention's account, in hex, is a confirmed impostor's. Only this tells one of another name. */
  mayBeImpostor = (keyedHash: string): boolean => this.#has(hashText(keyedHash, SPACE.impostor));

  /** False only where the matcher says `unknown` of a mention without a bio, whatever its picture is, unless it is a confirmed impostor's. */
  mayMatter(name: string, account: Account): boolean {
    return this.#mayId(account) || (account.handle !== null && this.#mayHandle(account.handle)) || this.#mayName(name);
  }

  #has(hash: number): boolean {
    return isThere(this.#keys, hash);
  }
  /** Of a whole country's lists nothing is known beside: everything may stand there. */
  #besides = (hash: number): boolean => this.#beside === null || firstAt(this.#beside, hash) >= 0;
  #pair = (one: number, other: number): boolean => one !== other && this.#has(hashPair(one, other, SPACE.pair));

  #mayId = ({ site, id }: Account): boolean => id !== null && this.#has(sealed(withText(withLetter(withText(0, site), COLON), id), SPACE.id));

  /** A handle tells where it stands in the lists, on whatever site, or where its letters are a listed name or handle. */
  #mayHandle(handle: string): boolean {
    const letters = this.#gathered;
    let [row, undotted, length] = [0, 0, 0];
    if (handle.length > LONGEST_NAME || handle.startsWith('@')) return true;
    for (let at = 0; at < handle.length; at += 1) {
      const shown = handle.charCodeAt(at);
      if (shown < 33 || shown > 126) return true;
      const code = shown >= 65 && shown <= 90 ? shown + 32 : shown;
      row = withLetter(row, code);
      if (code !== DOT) undotted = withLetter(undotted, code);
      if (code >= 97 && code <= 122) letters[length++] = code;
    }
    return this.#listedHandle(row) || (undotted !== row && this.#listedHandle(undotted)) || this.#has(this.#joined.read(letters, 0, length).whole);
  }

  #listedHandle = (row: number): boolean => this.#has(sealed(row, SPACE.handle)) || this.#has(sealed(row, SPACE.former));

  #mayName(name: string): boolean {
    if (name.length > LONGEST_NAME) return true;
    const row = this.#row;
    if (row.readPlain(name)) return this.#mayBe(row, row);
    const shown = /^[ -~]*$/.test(name) ? name : name.replace(SIGNS, ' ').normalize('NFKD').replace(/\p{M}/gu, '');
    const text = shown.toLowerCase();
    if (text.length > LONGEST_NAME || ODD.test(text) || CAMEL.test(shown)) return true;
    row.readRuns(text);
    this.#bareRow.readRuns(text.replace(DOTTED, ' '));
    return this.#mayBe(row, this.#bareRow);
  }

  /** `bare`: without what stands behind a comma and abbreviations with dots, which may be degrees. */
  #mayBe(words: WordRow, bare: WordRow): boolean {
    if (words.count > MOST_WORDS) return true;
    words.look(this.#words);
    this.#half = false;
    if (words.means(MEANING.short) || this.#mayRow(words) || (this.#half && words.count < 2)) return true;
    if (bare !== words) {
      bare.look(this.#words);
      if (this.#mayRow(bare)) return true;
    }
    return this.#mayWords(words, bare);
  }

  /** Letters in a row, or one half of them: of all words, without those around a name, without initials. */
  #mayRow(words: WordRow): boolean {
    const all = words.ends[words.count] as number;
    const keyed = words.keyEnds[words.count] as number;
    const key = words.areOneKey(0, words.count) && !mayHoldBetween(words.keys, 0, keyed) ? this.#joined.readKey(words.keys, 0, keyed) : this.#joined.read(words.letters, 0, all);
    if (this.#mayJoin(key)) return true;
    const named = words.means(MEANING.aside) ? this.#gather(words, 1) : all;
    if (named < all && this.#mayJoin(this.#joined.read(this.#gathered, 0, named))) return true;
    if (!words.hasShort) return false;
    const long = this.#gather(words, 3);
    return long < named && this.#mayJoin(this.#joined.read(this.#gathered, 0, long));
  }

  /** Puts the words of a name that have so many letters in a row; how many letters they are. */
  #gather(words: WordRow, least: number): number {
    let length = 0;
    for (let word = 0; word < words.count; word += 1) {
      if (((words.meanings[word] as number) & MEANING.aside) !== 0 || words.length(word) < least) continue;
      length = this.#append(words, word, length);
    }
    return length;
  }

  #mayJoin(key: JoinedKey): boolean {
    if (this.#has(key.whole)) return true;
    for (let listed = key.shortest; listed <= key.longest; listed += 1) {
      if (!this.#has(key.front(listed)) && !this.#has(key.back(listed))) continue;
      if (key.quarters(listed, this.#besides)) return true;
      this.#half = true;
    }
    return false;
  }

  #mayWords(words: WordRow, bare: WordRow): boolean {
    const rows = this.#rows(words);
    if (rows.length > 0 && rows.some((row) => this.#single(row) || rows.some((other) => this.#pair(row, other)))) return true;
    if (words.nothingNear) return false;
    let told = 0;
    for (let word = 0; word < bare.count; word += 1) if (bare.length(word) > 2 && ((bare.meanings[word] as number) & (MEANING.aside | MEANING.empty)) === 0) told += 1;
    const alone = told < 2 || words.means(MEANING.bait);
    for (let at = 0; at < words.count; at += 1) for (const number of words.near[at] as number[]) if (this.#mayMean(number, at, words, rows, alone)) return true;
    return false;
  }

  /** A word that could be the listed one of this number, beside the other words. */
  #mayMean(number: number, at: number, words: WordRow, rows: readonly number[], alone: boolean): boolean {
    for (const row of rows) if (this.#pair(number, row)) return true;
    for (let where = at + 1; where < words.count; where += 1) for (const other of words.near[where] as number[]) if (this.#pair(number, other)) return true;
    if (this.#beside !== null && this.#besides(hashPair(number, number, SPACE.lone))) return true;
    if (!this.#half && !this.#single(number) && !this.#has(hashPair(number, number, SPACE.rare))) return false;
    if (alone) return true;
    for (let where = 0; where < words.count; where += 1) if (where !== at && this.#stands(number, words, where)) return true;
    return false;
  }

  #single = (number: number): boolean => this.#has(hashPair(number, number, SPACE.single));

  /** Beside a word of a name: its form of address, its region or post, or the name's other word cut short or with two slips. */
  #stands(number: number, words: WordRow, where: number): boolean {
    const [word, near] = [words.text(where), words.near[where] as number[]];
    const heard = spelling(word);
    if (near.some((other) => this.#besides(hashPair(number, other, SPACE.pair)) || this.#besides(hashAlike(other, 0, 0))) || this.#besides(hashCut(number, word)) || this.#besides(hashCut(number, heard))) return true;
    for (let length = Math.max(4, heard.length - 2); length <= heard.length + 2; length += 1) {
      const hash = hashAlike(number, heard.charCodeAt(0), length);
      for (let at = firstAt(this.#words, hash); at >= 0; at = firstAt(this.#words, hash, at + 1)) {
        let strange = 0;
        for (let kinds = valueAt(this.#words, at) ^ kindsOfLetters(heard); kinds !== 0; kinds &= kinds - 1) strange += 1;
        if (strange <= 4) return true;
      }
    }
    return false;
  }

  /** Numbers of words in a row that may be a region or a post. */
  #rows(words: WordRow): readonly number[] {
    let found: number[] | null = null;
    for (let start = 0; start + 1 < words.count; start += 1) {
      for (let at = start + 1; at < words.count && at < start + LONGEST_ROW; at += 1) {
        if (((words.meanings[at] as number) & MEANING.filler) !== 0) continue;
        const number = numberUnder(this.#words, this.#hashOfRow(words, start, at));
        if (number >= 0) (found ??= []).push(number);
      }
    }
    return found ?? NONE;
  }

  /** Hash of words in a row as one word, without the fillers between. */
  #hashOfRow(words: WordRow, start: number, end: number): number {
    if (!words.means(MEANING.filler) && words.areOneKey(start, end + 1)) return words.keys.hash(words.keyEnds[start] as number, words.keyEnds[end + 1] as number, SPACE.word);
    let length = 0;
    for (let at = start; at <= end; at += 1) if (at === start || ((words.meanings[at] as number) & MEANING.filler) === 0) length = this.#append(words, at, length);
    const to = spellKey(this.#gathered, 0, length, this.#key.letters, 0);
    this.#key.written(0, to);
    return this.#key.hash(0, to, SPACE.word);
  }

  #append(words: WordRow, word: number, before: number): number {
    let length = before;
    for (let at = words.ends[word] as number; at < (words.ends[word + 1] as number); at += 1) this.#gathered[length++] = words.letters[at] as number;
    return length;
  }
}
