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
/** Words between single blanks: nothing to take off. */
const PLAIN = /^(?:[A-Z]?[a-z]+|[A-Z]{2,})(?: (?:[A-Z]?[a-z]+|[A-Z]{2,}))*$/;
const [MOST_WORDS, LONGEST_ROW, MOST_KEPT] = [14, 6, 4000];
const wordsIn = (text: string): readonly string[] => text.match(/[a-z]+/g) ?? [];

/** A word of a name: what it means, and the numbers of the lists' words that it could be. */
interface SievedWord { readonly word: string; readonly meaning: number; readonly near: readonly number[] }

/** `keys`: of accounts, names and posts; `words`: numbers and meanings of words; `beside`: what may stand beside a word of a name. */
export interface SieveTables { readonly keys: Marks; readonly words: Table; readonly beside: Marks | null; readonly impostorKeys: readonly string[] }

export class Sieve {
  readonly #keys: Marks;
  readonly #words: Table;
  readonly #beside: Marks | null;

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
  /** Of a whole country's lists nothing is known beside: everything may stand there. */
  #besides = (hash: number): boolean => this.#beside === null || firstAt(this.#beside, hash) >= 0;
  #pair = (one: number, other: number): boolean => one !== other && this.#has(hashPair(one, other, SPACE.pair));

  #meaning(word: string, from = 0, to = word.length): number {
    const at = firstAt(this.#words, hashText(word, SPACE.meaning, from, to));
    return at < 0 ? 0 : valueAt(this.#words, at);
  }

  readonly #kept = new Map<string, SievedWord>();

  /** Kept: a feed shows the same words again and again. */
  #word = (word: string): SievedWord => {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const near: number[] = [];
    if (word.length > 2) wordsNear(this.#words, word, near);
    const made = { word, meaning: this.#meaning(word) | (this.#opens(word) ? MEANING.short : 0), near };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(word, made);
    return made;
  };

  /** Begins or ends with a word that reads as words of its own; its first or last three letters are known too. */
  #opens(word: string): boolean {
    const [front, back] = [this.#meaning(word, 0, 3) & MEANING.front, this.#meaning(word, word.length - 3) & MEANING.back];
    for (let length = word.length - 3; length > 2 && (front | back) !== 0; length -= 1) if (((this.#meaning(word, 0, length) | this.#meaning(word, word.length - length)) & MEANING.opening) !== 0) return true;
    return false;
  }

  /** A handle tells where it stands in the lists, on whatever site, or where its letters are a listed name or handle. */
  #mayHandle = (handle: string, normal: string): boolean =>
    /[^!-~]/.test(handle) || this.#has(hashText(joinedKey(handle), SPACE.joined)) || [handle, handle.replaceAll('.', ''), normal].some((each) => this.#has(hashText(each, SPACE.handle)) || this.#has(hashText(each, SPACE.former)));

  #mayName(name: string): boolean {
    if (name.length > 200) return true;
    if (PLAIN.test(name)) {
      const words = name.toLowerCase().split(' ').map(this.#word);
      return this.#mayBe(words, words);
    }
    const shown = /^[ -~]*$/.test(name) ? name : name.replace(SIGNS, ' ').normalize('NFKD').replace(/\p{M}/gu, '');
    const text = shown.toLowerCase();
    if (ODD.test(text) || CAMEL.test(shown)) return true;
    return this.#mayBe(wordsIn(text).map(this.#word), wordsIn(text.replace(DOTTED, ' ')).map(this.#word));
  }

  /** `bare`: without what stands behind a comma and abbreviations with dots, which may be degrees. */
  #mayBe = (words: readonly SievedWord[], bare: readonly SievedWord[]): boolean =>
    words.length > MOST_WORDS || words.some(({ meaning }) => (meaning & MEANING.short) !== 0) || this.#mayRow(words) || (bare !== words && this.#mayRow(bare)) || this.#mayWords(words, bare);

  /** Letters in a row, or one half of them: of all words, without those around a name, without initials. */
  #mayRow(words: readonly SievedWord[]): boolean {
    const named = words.filter(({ meaning }) => (meaning & MEANING.aside) === 0);
    const long = named.filter(({ word }) => word.length > 2);
    return this.#mayJoin(words) || (named.length < words.length && this.#mayJoin(named)) || (long.length < named.length && this.#mayJoin(long));
  }

  #mayJoin(words: readonly SievedWord[]): boolean {
    let row = '';
    for (const { word } of words) row += word;
    const key = joinedKey(row);
    if (this.#has(hashText(key, SPACE.joined))) return true;
    let found = false;
    slippedHashes(key, (hash, length) => (found ||= this.#has(hash) && (this.#beside === null || quarterHashes(key, length).some(this.#besides))));
    return found;
  }

  #mayWords(words: readonly SievedWord[], bare: readonly SievedWord[]): boolean {
    const rows = this.#rows(words);
    if (rows.some((row) => this.#single(row) || rows.some((other) => this.#pair(row, other)))) return true;
    if (words.every(({ near }) => near.length === 0)) return false;
    const alone = bare.filter(({ word, meaning }) => word.length > 2 && (meaning & (MEANING.aside | MEANING.empty)) === 0).length < 2 || words.some(({ meaning }) => (meaning & MEANING.bait) !== 0);
    return words.some(({ near }, at) => near.some((number) =>
      rows.some((row) => this.#pair(number, row)) || words.some((other, where) => where > at && other.near.some((each) => this.#pair(number, each))) ||
      (this.#beside !== null && this.#besides(hashPair(number, number, SPACE.lone))) ||
      ((this.#single(number) || this.#has(hashPair(number, number, SPACE.rare))) && (alone || this.#beside === null || words.some((other, where) => where !== at && this.#stands(number, other)))),
    ));
  }

  #single = (number: number): boolean => this.#has(hashPair(number, number, SPACE.single));

  /** Beside a word of a name: its form of address, its region or post, or the name's other word cut short or with two slips. */
  #stands(number: number, { word, near }: SievedWord): boolean {
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
  #rows(words: readonly SievedWord[]): readonly number[] {
    const found: number[] = [];
    for (let start = 0; start + 1 < words.length; start += 1) {
      let row = (words[start] as SievedWord).word;
      for (let at = start + 1; at < words.length && at < start + LONGEST_ROW; at += 1) {
        const { word, meaning } = words[at] as SievedWord;
        if ((meaning & MEANING.filler) !== 0) continue;
        row += word;
        const number = wordExactly(this.#words, row);
        if (number >= 0) found.push(number);
      }
    }
    return found;
  }
}
