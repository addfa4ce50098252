// The hashes under which one subject stands in the compiled index: its accounts, its names word by word and joined, its post.

import { normalHandle } from '../../account/account.ts';
import { normalIdKey } from '../identity.ts';
import { handleBase } from '../handles.ts';
import type { Subject } from '../../list/model.ts';
import { expand, parseName, type Word } from '../parseName.ts';
import { wordKey } from '../spelling.ts';
import { COMPASS } from '../tables/regions.ts';
import { REGION_KINDS } from '../tables/vocabulary.ts';
import { hashPair, hashText } from './hash.ts';
import { SPACE, joinedHashes, joinedKey, tells } from './keys.ts';

/** Numbers of the words of all lists, handed out as they come: words with one key have one number. */
export class Vocabulary {
  readonly #keys = new Map<string, number>();
  readonly #words = new Map<string, number>();

  readonly number = (word: string): number => {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.known(word) ?? this.#keys.size;
    this.#keys.set(wordKey(word), number);
    this.#words.set(word, number);
    return number;
  };

  /** The number of a word that was handed out, if any. */
  known = (word: string): number | undefined => this.#keys.get(wordKey(word));

  words = (): IterableIterator<[word: string, number: number]> => this.#words.entries();
}

const MOST_WORDS = 5;

/** Adds every hash of a subject once and gives its joined names. `alone` hears of words that stand in a name, to find the rare ones. */
export function subjectKeys(subject: Subject, vocabulary: Vocabulary, add: (hash: number) => void, alone: (word: number) => void): ReadonlySet<string> {
  const { number } = vocabulary;
  add(hashText(subject.id, SPACE.subject));
  const [whole, joined, done, handles] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { site, id, handle, formerHandles } of subject.accounts) {
    if (id !== null) add(hashText(normalIdKey(site, id), SPACE.id));
    if (handle !== null) {
      add(hashText(normalHandle(site, handle), SPACE.handle));
      if (site !== 'whatsapp' && !handles.has(handle)) joined.add(joinedKey(handleBase(handle)));
      handles.add(handle);
    }
    for (const former of formerHandles) add(hashText(normalHandle(site, former), SPACE.former));
  }
  for (const phone of subject.phones) add(hashText(phone.number, SPACE.phone));
  const regions = [subject.region.name, ...subject.region.aliases].map((name) => parseName(name).words.map(({ word }) => word).filter((word) => !REGION_KINDS.has(word)).flatMap(expand));
  const regionNumbers = regions.filter((words) => words.length > 0).map((words) => number(words.join('')));
  const regionWords = new Set(regions.flat());
  const holder = subject.kind === 'holder';
  for (const text of new Set([subject.name, subject.formalName, ...subject.aliases, ...subject.accounts.map(({ displayName }) => displayName)])) {
    const parsed = parseName(text);
    for (const words of parsed.words === parsed.written ? [parsed.words] : [parsed.words, parsed.written]) {
      const counted = [...new Set(words.filter((word) => countsIn(word, holder)).map(({ word }) => word))].filter(tells);
      const spelt = counted.join(' ');
      if (done.has(spelt)) continue;
      done.add(spelt);
      joined.add(joinedKey(counted.join('')));
      if (!holder) joined.add(joinedKey(words.map(({ word }) => word).join('')));
      if (holder) holderPairs(counted.map(number), regionNumbers, titleNumber(subject, number), add, alone);
      else officePairs(counted.filter((word) => !regionWords.has(word)).map(number), [...regionWords].filter((word) => counted.includes(word) && !COMPASS.has(word) && tells(word)).map(number), regionNumbers, add, alone);
    }
  }
  for (const region of regions) if (subject.title !== null) for (const post of [subject.title.toLowerCase().replace(/[^a-z]/g, ''), parseName(subject.title).words.map(({ word }) => word).join('')]) whole.add(joinedKey(post + region.join('')));
  const title = titleNumber(subject, number);
  if (title !== null) for (const region of regionNumbers) add(hashPair(title, region, SPACE.pair));
  if (title !== null) add(hashPair(title, title, SPACE.single));
  for (const key of whole) add(hashText(key, SPACE.joined));
  for (const key of joined) joinedHashes(key, add);
  return joined;
}

const countsIn = ({ kind, word }: Word, holder: boolean): boolean => (holder ? kind !== 'honorific' && kind !== 'degree' && kind !== 'initial' && kind !== 'number' && kind !== 'filler' : kind !== 'degree' && kind !== 'filler' && kind !== 'initial') || word.length > 5;

const titleNumber = (subject: Subject, number: (word: string) => number): number | null =>
  subject.title === null ? null : number(parseName(subject.title).words.filter(({ kind }) => kind !== 'filler').map(({ word }) => word).join(''));

function holderPairs(words: readonly number[], regions: readonly number[], title: number | null, add: (hash: number) => void, alone: (word: number) => void): void {
  const named = words.slice(0, MOST_WORDS);
  named.forEach((word, at) => {
    alone(word);
    for (const other of named.slice(at + 1)) add(hashPair(word, other, SPACE.pair));
    // The first word is what a person is called: with the region or the post it stands for the name.
    if (at > 0) return;
    for (const region of regions) add(hashPair(word, region, SPACE.pair));
    if (title !== null) add(hashPair(word, title, SPACE.pair));
  });
  if (named.length === 1) add(hashPair(named[0] as number, named[0] as number, SPACE.single));
}

/** An office is its own words with a word of its region; without its region in the name its words with one another. */
function officePairs(words: readonly number[], placed: readonly number[], regions: readonly number[], add: (hash: number) => void, alone: (word: number) => void): void {
  const named = words.slice(0, MOST_WORDS);
  named.forEach((word, at) => {
    for (const region of placed.slice(0, 2)) add(hashPair(word, region, SPACE.pair));
    if (placed.length > 0) return;
    alone(word);
    for (const region of regions) add(hashPair(word, region, SPACE.pair));
    for (const other of named.slice(at + 1)) add(hashPair(word, other, SPACE.pair));
  });
}
