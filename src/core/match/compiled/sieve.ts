// A small sieve in front of the matcher: says of most names of a feed that the matcher would have nothing to say, without its tables.
// It asks under the same hashes as the matcher's index and keeps no more of them than that they are there. Where it cannot read a
// name (letters of other scripts, digits for letters, abbreviations of offices) it lets it through.

import { type Account, normalHandle } from '../../account/account.ts';
import { spelling } from '../spelling.ts';
import { hashPair, hashText } from './hash.ts';
import { MEANING, SPACE, hashAlike, hashCut, joinedKey, kindsOfLetters, quarterHashes, slippedHashes } from './keys.ts';
import { wordExactly, wordsNear } from './nearWords.ts';
import { type Marks, type Table, firstAt, valueAt } from './table.ts';

/** Signs that stand for nothing in a name: emoji, pairs of regional letters, quotation marks, dashes, stars. */
const SIGNS = /(?:[\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u2764\u2605\u2606\u2728][\uFE0F\u200D]*)+|(?<!\p{RI})\p{RI}{2}(?!\p{RI})|[\u2018\u2019\u201C\u201D\u2013\u2014\u2026]/gu;
/** What reads otherwise than word by word: digits beside letters, signs for letters, letters set apart; camel case. */
const ODD = /[^ -~]|[$@%]|[a-z]\d|\d[a-z]|\d{3}|[a-z][!|][a-z]|(?:(?<![a-z])[a-z](?:[^a-z]+|$)){4}/;
const CAMEL = /[a-z][A-Z]/;
const DOTTED = /,.*|[a-z]+\.[a-z.]*(?=[^a-z.]|$)/g;
const wordsIn = (text: string): readonly string[] => text.match(/[a-z]+/g) ?? [];
const [MOST_WORDS, LONGEST_ROW] = [14, 6];

/** `keys`: of accounts, names and posts; `words`: numbers and meanings of words; `beside`: what may stand beside a word of a name. */
export interface SieveTables { readonly keys: Marks; readonly words: Table; readonly beside: Marks; readonly impostorKeys: readonly string[] }

export class Sieve {
  readonly #keys: Marks;
  readonly #words: Table;
  readonly #beside: Marks;

  /** Keys in hex under which confirmed impostors stand in the lists: `core/list/keyedHash.ts` says of what. Empty where there is none. */
  readonly impostorKeys: readonly string[];

  constructor({ keys, words, beside, impostorKeys }: SieveTables) {
    [this.#keys, this.#words, this.#beside, this.impostorKeys] = [keys, words, beside, impostorKeys];
  }

  /** Whether a keyed hash of the mention's account, in hex, is a confirmed impostor's. Only this tells one of another name. */
  mayBeImpostor = (keyedHash: string): boolean => this.#has(hashText(keyedHash, SPACE.impostor));

  /** False only where the matcher says `unknown` of a mention without a bio, whatever its picture is, unless it is a confirmed impostor's. */
  mayMatter(name: string, { site, id, handle }: Account): boolean {
    return (id !== null && this.#has(hashText(`${site}:${id}`, SPACE.id))) || (handle !== null && this.#mayHandle(handle.toLowerCase(), normalHandle(site, handle))) || this.#mayName(name);
  }

  #has = (hash: number): boolean => firstAt(this.#keys, hash) >= 0;
  #besides = (hash: number): boolean => firstAt(this.#beside, hash) >= 0;
  #pair = (one: number, other: number): boolean => one !== other && this.#has(hashPair(one, other, SPACE.pair));

  #meaning(word: string, from = 0, to = word.length): number {
    const at = firstAt(this.#words, hashText(word, SPACE.meaning, from, to));
    return at < 0 ? 0 : valueAt(this.#words, at);
  }

  /** A handle tells where it stands in the lists, on whatever site, or where its letters are a listed name or handle. */
  #mayHandle = (handle: string, normal: string): boolean =>
    /[^!-~]/.test(handle) || this.#has(hashText(joinedKey(handle), SPACE.joined)) || [handle, handle.replaceAll('.', ''), normal].some((each) => this.#has(hashText(each, SPACE.handle)) || this.#has(hashText(each, SPACE.former)));

  #mayName(name: string): boolean {
    const shown = /^[ -~]*$/.test(name) ? name : name.replace(SIGNS, ' ').normalize('NFKD').replace(/\p{M}/gu, '');
    const text = shown.toLowerCase();
    if (name.length > 200 || ODD.test(text) || CAMEL.test(shown)) return true;
    const [all, bare] = [wordsIn(text), wordsIn(text.replace(DOTTED, ' '))];
    return all.length > MOST_WORDS || all.some((word) => this.#isShort(word)) || this.#mayRow(all) || this.#mayRow(bare) || this.#mayWords(all, bare);
  }

  #isShort(word: string): boolean {
    if ((this.#meaning(word) & MEANING.short) !== 0) return true;
    for (let length = word.length - 3; length > 2; length -= 1) if (((this.#meaning(word, 0, length) | this.#meaning(word, word.length - length)) & MEANING.opening) !== 0) return true;
    return false;
  }

  /** Letters in a row, or one half of them. */
  #mayRow(words: readonly string[]): boolean {
    const named = words.filter((word) => (this.#meaning(word) & MEANING.aside) === 0);
    return [words, named, named.filter((word) => word.length > 2)].some((each) => {
      const key = joinedKey(each.join(''));
      let found = this.#has(hashText(key, SPACE.joined));
      slippedHashes(key, (hash, length) => (found ||= this.#has(hash) && quarterHashes(key, length).some(this.#besides)));
      return found;
    });
  }

  #mayWords(words: readonly string[], bare: readonly string[]): boolean {
    const groups = words.map((word) => {
      const found: number[] = [];
      if (word.length > 2) wordsNear(this.#words, word, found);
      return found;
    });
    const rows = this.#rows(words);
    const alone = bare.filter((word) => word.length > 2 && (this.#meaning(word) & (MEANING.aside | MEANING.empty)) === 0).length < 2 || words.some((word) => (this.#meaning(word) & MEANING.bait) !== 0);
    const single = (number: number): boolean => this.#has(hashPair(number, number, SPACE.single));
    return rows.some((row) => single(row) || rows.some((other) => this.#pair(row, other))) || groups.some((group, at) => group.some((number) =>
      rows.some((row) => this.#pair(number, row)) || groups.some((others, where) => where > at && others.some((other) => this.#pair(number, other))) ||
      this.#besides(hashPair(number, number, SPACE.lone)) ||
      ((single(number) || this.#has(hashPair(number, number, SPACE.rare))) && (alone || words.some((word, where) => where !== at && this.#stands(number, word, groups[where] as readonly number[])))),
    ));
  }

  /** Beside a word of a name: its form of address, its region or post, or the name's other word cut short or with two slips. */
  #stands(number: number, word: string, near: readonly number[]): boolean {
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

  /** Words in a row that may be a region or a post. */
  #rows(words: readonly string[]): readonly number[] {
    const found: number[] = [];
    words.forEach((first, start) => {
      let row = first;
      for (const next of words.slice(start + 1, start + LONGEST_ROW)) {
        if ((this.#meaning(next) & MEANING.filler) !== 0) continue;
        row += next;
        const number = wordExactly(this.#words, row);
        if (number >= 0) found.push(number);
      }
    });
    return found;
  }
}
