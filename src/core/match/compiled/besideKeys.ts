// What a sieve knows beside the matcher's own keys: what may stand beside one word of a name so that it is still meant, and what words
// mean. Kept apart from the index: a whole country's would be heavy, and only pages need them.

import type { Subject } from '../../list/model.ts';
import { ENDINGS } from '../bare.ts';
import { SELF_EXPLAINING } from '../likeness.ts';
import { KINDS, PREFIXES, type Word, type WordKind, expand, parseName } from '../parseName.ts';
import { spelling } from '../spelling.ts';
import { DEGREES, EXPANSIONS, FILLERS } from '../tables/vocabulary.ts';
import { hashPair } from './hash.ts';
import { EMPTY, MEANING, SPACE, hashAlike, hashCut, kindsOfLetters, tells } from './keys.ts';

/** Where the keys go: a word's number in the index, hashes that are there, hashes with the letters of a word. */
export interface Beside { readonly number: (word: string) => number; readonly add: (hash: number) => void; readonly alike: (hash: number, kinds: number) => void }

/** Adds what may stand beside each word of each of the subject's names. */
export function besideKeys(subject: Subject, beside: Beside): void {
  const { number, add } = beside;
  const lone = (word: string): void => add(hashPair(number(word), number(word), SPACE.lone));
  const placesOf = (text: string): readonly string[] => {
    const words = parseName(text).words.filter(({ kind }) => kind !== 'filler').map(({ word }) => word);
    return [...words, ...words.flatMap(expand), words.join('')];
  };
  const title = subject.title === null ? [] : placesOf(subject.title);
  // A post without a name can be claimed by itself.
  if (title.length > 0) lone(title.at(-1) as string);
  const places = [subject.region.name, ...subject.region.aliases].flatMap(placesOf).concat(title).filter(tells);
  for (const text of new Set([subject.name, subject.formalName, ...subject.accounts.map(({ displayName }) => displayName)])) nameKeys(text, places, true);
  for (const alias of subject.aliases) nameKeys(alias, places, subject.kind !== 'holder');

  function nameKeys(text: string, near: readonly string[], whole: boolean): void {
    const parsed = parseName(text);
    for (const words of [parsed.words, parsed.written]) {
      const named = [...new Set(words.filter(counts).map(({ word }) => word))];
      const all = new Set(words.map(({ word }) => word));
      if (named.length === 1 && whole) lone(named[0] as string);
      for (const word of named) {
        for (const place of near) add(hashPair(number(word), number(place), SPACE.pair));
        for (const other of all) if (other !== word) otherKeys(number(word), other, beside);
      }
    }
  }
}

const counts = ({ word, kind }: Word): boolean => tells(word) && ((kind !== 'honorific' && kind !== 'degree' && kind !== 'filler') || word.length > 5);

/** The other word of a name: its beginnings, as written and as heard, and how it begins. */
function otherKeys(number: number, other: string, { add, alike }: Beside): void {
  const heard = spelling(other);
  for (const text of new Set([other, heard])) for (let length = Math.min(3, text.length); length <= text.length; length += 1) add(hashCut(number, text, length));
  if (other.length > 3) alike(hashAlike(number, heard.charCodeAt(0), heard.length), kindsOfLetters(heard));
}

/** Words of which a slip explains itself. */
export function explainingKeys({ number, add }: Beside): void {
  for (const { word } of SELF_EXPLAINING) add(hashAlike(number(word), 0, 0));
}

const MEANT: Readonly<Partial<Record<WordKind, number>>> = { degree: MEANING.aside, honorific: MEANING.aside, affix: MEANING.aside, aid: MEANING.aside | MEANING.bait, filler: MEANING.empty };

/** Every word that means something by itself, with its meanings. */
export function meanings(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, meaning: number): void => void found.set(word, (found.get(word) ?? 0) | meaning);
  for (const [word, kind] of KINDS) add(word, MEANT[kind] ?? 0);
  for (const word of DEGREES) add(word, MEANING.aside);
  for (const word of EMPTY) add(word, MEANING.empty);
  for (const word of FILLERS) add(word, MEANING.filler | MEANING.empty);
  for (const [word, meant] of EXPANSIONS) if (meant.includes(' ') || !tells(word)) add(word, MEANING.short);
  for (const word of [...PREFIXES, ...ENDINGS]) {
    add(word, MEANING.opening);
    add(word.slice(0, 3), MEANING.front);
    add(word.slice(-3), MEANING.back);
  }
  return new Map([...found].filter(([, meaning]) => meaning !== 0));
}

/** Abbreviations of one word, which the index knows under the word itself. */
export const SYNONYMS: readonly (readonly [short: string, word: string])[] = [...EXPANSIONS].filter(([short, meant]) => !meant.includes(' ') && tells(short));
