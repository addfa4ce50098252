// A name as a row of small letters with the ends of its words, and what is known of each word. One object serves all names: of most
// names of a feed nothing is ever made, neither a word nor a key.

import { noticed } from '../spelling.ts';
import { MEANING, SPACE } from './keys.ts';
import { SpeltRow, addNear } from './nearWords.ts';
import { type Table, firstAt, passes, valueAt } from './table.ts';

/** Names longer than this are not read here. */
export const LONGEST_NAME = 200;
export const MOST_WORDS = 14;

export class WordRow {
  readonly #spelt = new SpeltRow(LONGEST_NAME + 1);
  readonly letters = this.#spelt.written.letters;
  /** Word n stands from `ends[n]` to `ends[n + 1]`. */
  readonly ends = new Uint16Array(MOST_WORDS + 3);
  /** Where the keys of the words stand in `keys`, one behind the other. */
  readonly keyEnds = new Uint16Array(MOST_WORDS + 3);
  readonly keys = this.#spelt.keyed;
  /** Word n and the one before it are spelt otherwise as one word. */
  readonly joins = new Uint8Array(MOST_WORDS + 2);
  /** Above `MOST_WORDS` for any number that is. */
  count = 0;
  readonly meanings = new Uint16Array(MOST_WORDS + 2);
  /** Numbers of the lists' words that each word could be. */
  readonly near: number[][] = Array.from({ length: MOST_WORDS + 2 }, () => []);

  length(word: number): number {
    return (this.ends[word + 1] as number) - (this.ends[word] as number);
  }

  text(word: number): string {
    return String.fromCharCode(...this.letters.subarray(this.ends[word], this.ends[word + 1]));
  }

  /** Reads words of letters between single blanks, each small, with a capital in front, or in capitals; false where the text is more than that. */
  readPlain(name: string): boolean {
    let [length, from, capitals, count] = [0, 0, 0, 0];
    for (let at = 0; at <= name.length; at += 1) {
      const code = at < name.length ? name.charCodeAt(at) : 32;
      const place = length - from;
      if (code >= 97 && code <= 122) {
        if (capitals > 1) return false;
        this.letters[length++] = code;
      } else if (code >= 65 && code <= 90) {
        if (capitals < place) return false;
        capitals += 1;
        this.letters[length++] = code + 32;
      } else if (code === 32) {
        if (place === 0 || (place === 1 && capitals === 1) || count > MOST_WORDS) return false;
        this.ends[++count] = from = length;
        capitals = 0;
      } else return false;
    }
    this.count = count;
    return true;
  }

  /** Reads the runs of small letters. */
  readRuns(text: string): void {
    let [length, count] = [0, 0];
    for (let at = 0; at <= text.length && count <= MOST_WORDS; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122 && length < LONGEST_NAME) this.letters[length++] = code;
      else if (length > (this.ends[count] as number)) this.ends[++count] = length;
    }
    this.count = count;
  }

  /** Asks the lists' words for each word: what it could be, and what it means. */
  look(words: Table): void {
    const spelt = this.#spelt;
    spelt.written.written(0, this.ends[this.count] as number);
    for (let word = 0; word < this.count; word += 1) {
      const from = this.ends[word] as number;
      const to = this.ends[word + 1] as number;
      const near = this.near[word] as number[];
      if (near.length > 0) near.length = 0;
      spelt.spell(from, to, this.keyEnds[word] as number);
      this.keyEnds[word + 1] = spelt.keyTo;
      this.joins[word] = noticed.joins ? 1 : 0;
      if (to - from > 2) addNear(words, spelt, near);
      this.meanings[word] = this.#meaning(words, from, to) | (this.#opens(words, from, to) ? MEANING.short : 0);
    }
  }

  /** The words before `to`, from `from` on, have as one word the key that stands in `keys`. */
  areOneKey(from: number, to: number): boolean {
    for (let word = from + 1; word < to; word += 1) if (this.joins[word] === 1) return false;
    return true;
  }

  #meaning(words: Table, from: number, to: number): number {
    const hash = this.#spelt.written.hash(from, to, SPACE.meaning);
    const at = passes(words, hash) ? firstAt(words, hash) : -1;
    return at < 0 ? 0 : valueAt(words, at);
  }

  /** Begins or ends with a word that reads as words of its own; its first or last three letters are known too. */
  #opens(words: Table, from: number, to: number): boolean {
    if (to - from < 6) return false;
    const known = (this.#meaning(words, from, from + 3) & MEANING.front) | (this.#meaning(words, to - 3, to) & MEANING.back);
    for (let length = to - from - 3; length > 2 && known !== 0; length -= 1) {
      if (((this.#meaning(words, from, from + length) | this.#meaning(words, from + length, to)) & MEANING.opening) !== 0) return true;
    }
    return false;
  }

  /** Some word has one or two letters. */
  get hasShort(): boolean {
    for (let word = 0; word < this.count; word += 1) if (this.length(word) < 3) return true;
    return false;
  }

  get nothingNear(): boolean {
    for (let word = 0; word < this.count; word += 1) if ((this.near[word] as number[]).length > 0) return false;
    return true;
  }

  /** Some word means one of these. */
  means(meant: number): boolean {
    for (let word = 0; word < this.count; word += 1) if (((this.meanings[word] as number) & meant) !== 0) return true;
    return false;
  }
}
