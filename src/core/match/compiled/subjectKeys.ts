// The hashes under which subjects stand in the compiled index: their accounts, their names word by word and joined, their posts.
// What many subjects share — words, regions, posts — is taken apart once.

import { normalHandle } from '../../account/account.ts';
import { handleBase } from '../handles.ts';
import { normalIdKey } from '../identity.ts';
import type { Subject } from '../../list/model.ts';
import { classify, expand, parseName, type Word } from '../parseName.ts';
import { plainWords } from '../plainWords.ts';
import { wordKey } from '../spelling.ts';
import { PLACED } from '../subjectForms.ts';
import { COMPASS } from '../tables/regions.ts';
import { REGION_KINDS } from '../tables/vocabulary.ts';
import { hashPair, hashText } from './hash.ts';
import { JoinedKey, listedQuarters, listedRow, readText } from './joined.ts';
import { SPACE, tells } from './keys.ts';

/** Numbers of the words of all lists, handed out as they come: words with one key have one number. */
export class Vocabulary {
  readonly #keys = new Map<string, number>();
  readonly #words = new Map<string, number>();

  readonly number = (word: string): number => {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const key = wordKey(word);
    const number = this.#keys.get(key) ?? this.#keys.size;
    this.#keys.set(key, number);
    this.#words.set(word, number);
    return number;
  };

  /** The number of a word that was handed out, if any. */
  known = (word: string): number | undefined => this.#keys.get(wordKey(word));

  words = (): IterableIterator<[word: string, number: number]> => this.#words.entries();
}

const MOST_WORDS = 5;

/** Where hashes go; the same one may come again. */
export interface KeySink {
  readonly add: (hash: number) => void;
  /** Hears of words that stand in a name, to find the rare ones. */
  readonly alone: (word: number) => void;
  /** Quarters of joined names, for a sieve; null where none is made. */
  readonly quarter: ((hash: number) => void) | null;
}

interface RegionKeys { readonly names: readonly string[]; readonly numbers: readonly number[]; readonly words: ReadonlySet<string>; readonly posts: Map<PostKeys, readonly number[]> }
/**
 * `numbers`: of the post as one word, written out and, where it is one word (`kapolres`), as it is written. `placed`: the words of a
 * title with its own place (`Camat …`) by twos: either may have a slip.
 */
interface PostKeys { readonly numbers: readonly number[]; readonly joined: readonly string[]; readonly placed: readonly number[] }

export class SubjectKeys {
  readonly #number: Vocabulary['number'];
  readonly #sink: KeySink;
  readonly #joined = new JoinedKey();
  readonly #regions = new Map<string, RegionKeys>();
  readonly #posts = new Map<string, PostKeys>();

  constructor({ number }: Vocabulary, sink: KeySink) {
    [this.#number, this.#sink] = [number, sink];
  }

  /** Adds every hash of a subject. */
  add(subject: Subject): void {
    this.#addAccounts(subject);
    for (const phone of subject.phones) this.#sink.add(hashText(phone.number, SPACE.phone));
    const region = this.#regionOf(subject.region);
    const post = subject.title === null ? null : this.#postOf(subject.title);
    const texts = new Set([subject.name, subject.formalName, ...subject.aliases]);
    for (const { displayName } of subject.accounts) texts.add(displayName);
    const done: string[] = [];
    const holder = subject.kind === 'holder';
    for (const text of texts) if (!holder || !this.#isAddressed(text, subject.name)) this.#addName(text, holder, region, post, done);
    if (post === null) return;
    for (const hash of this.#postKeys(region, post)) this.#sink.add(hash);
  }

  /** The hashes of a post in its region, of which most subjects have a predecessor. */
  #postKeys({ names, numbers, posts }: RegionKeys, post: PostKeys): readonly number[] {
    const known = posts.get(post);
    if (known !== undefined) return known;
    const hashes = new Set(names.flatMap((name) => post.joined.map((title) => readText(this.#joined, title + name).whole)));
    for (const number of numbers) for (const title of post.numbers) hashes.add(hashPair(title, number, SPACE.pair));
    for (const hash of post.placed) hashes.add(hash);
    const made = [...hashes.add(hashPair(post.numbers[0] as number, post.numbers[0] as number, SPACE.single))];
    posts.set(post, made);
    return made;
  }

  #addAccounts({ accounts }: Subject): void {
    const { add } = this.#sink;
    const handles: string[] = [];
    for (const { site, id, handle, formerHandles } of accounts) {
      if (id !== null) add(hashText(normalIdKey(site, id), SPACE.id));
      if (handle !== null) {
        const again = handles.includes(handle);
        // Sites take a handle alike, but for its dots.
        if (!again || handle.includes('.')) add(hashText(normalHandle(site, handle), SPACE.handle));
        if (site !== 'whatsapp' && !again) this.#addJoined(handleBase(handle));
        handles.push(handle);
      }
      for (const former of formerHandles) add(hashText(normalHandle(site, former), SPACE.former));
    }
  }

  #addJoined(text: string): void {
    const key = readText(this.#joined, text);
    listedRow(key, this.#sink.add);
    if (this.#sink.quarter !== null) listedQuarters(key, this.#sink.quarter);
  }

  #addName(text: string, holder: boolean, region: RegionKeys, post: PostKeys | null, done: string[]): void {
    const { add, alone } = this.#sink;
    const parsed = parseName(text);
    for (const words of parsed.words === parsed.written ? [parsed.words] : [parsed.words, parsed.written]) {
      const counted: string[] = [];
      for (const word of words) if (countsIn(word, holder) && tells(word.word) && !counted.includes(word.word)) counted.push(word.word);
      const spelt = counted.join(' ');
      if (done.includes(spelt)) continue;
      done.push(spelt);
      this.#addJoined(spelt);
      if (holder) {
        holderPairs(counted.map(this.#number), region.numbers, post?.numbers[0] ?? null, add, alone);
        continue;
      }
      this.#addJoined(words.map(({ word }) => word).join(''));
      const [own, placed] = [counted.filter((word) => !region.words.has(word)), [...region.words].filter((word) => counted.includes(word) && !COMPASS.has(word) && tells(word))];
      officePairs(own.map(this.#number), placed.map(this.#number), region.numbers, add, alone);
    }
  }

  /** The name with address and degrees around it, which have no keys: `H. …, S.E.`. Many subjects are addressed alike. */
  #isAddressed(text: string, name: string): boolean {
    const at = text.length > name.length && CAPITALISED.test(name) ? text.indexOf(name) : -1;
    if (at < 0) return false;
    const example = `${text.slice(0, at)}${NOBODYS}${text.slice(at + name.length)}`;
    let addressed = this.#addressed.get(example);
    if (addressed === undefined) {
      addressed = plainWords(example)?.map((word) => classify(word)).filter((word) => word.short || countsIn(word, true)).map(({ word }) => word).join(' ') === NOBODYS.toLowerCase();
      this.#addressed.set(example, addressed);
    }
    return addressed;
  }

  readonly #addressed = new Map<string, boolean>();

  #regionOf({ name, aliases }: Subject['region']): RegionKeys {
    const key = aliases.length === 0 ? name : [name, ...aliases].join('\n');
    const known = this.#regions.get(key);
    if (known !== undefined) return known;
    const words = [name, ...aliases].map((each) => parseName(each).words.map(({ word }) => word).filter((word) => !REGION_KINDS.has(word)).flatMap(expand));
    const names = words.map((each) => each.join(''));
    const made = { names, numbers: names.filter((each) => each !== '').map(this.#number), words: new Set(words.flat()), posts: new Map() };
    this.#regions.set(key, made);
    return made;
  }

  #postOf(title: string): PostKeys {
    const known = this.#posts.get(title);
    if (known !== undefined) return known;
    const { words, written } = parseName(title);
    const told = words.filter(({ kind }) => kind !== 'filler').map(({ word }) => word).join('');
    const short = written.filter(({ kind }) => kind !== 'number').map(({ word }) => word);
    const counted = PLACED.test(title) ? words.map(({ word }) => word).filter(tells).map(this.#number) : [];
    const made = { numbers: [told, ...(words === written || short.length > 1 ? [] : short)].map(this.#number), joined: [title.toLowerCase(), words.map(({ word }) => word).join(''), told], placed: counted.flatMap((word, at) => counted.slice(at + 1).map((other) => hashPair(word, other, SPACE.pair))) };
    this.#posts.set(title, made);
    return made;
  }
}

const CAPITALISED = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/;
/** Two words that are nobody's and mean nothing. */
const NOBODYS = 'Qjzxv Vxqzj';

const countsIn = ({ kind, word }: Word, holder: boolean): boolean => (holder ? kind !== 'honorific' && kind !== 'degree' && kind !== 'initial' && kind !== 'number' && kind !== 'filler' : kind !== 'degree' && kind !== 'filler' && kind !== 'initial') || word.length > 5;

function holderPairs(words: readonly number[], regions: readonly number[], title: number | null, add: (hash: number) => void, alone: (word: number) => void): void {
  const count = Math.min(words.length, MOST_WORDS);
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as number;
    alone(word);
    for (let next = at + 1; next < count; next += 1) add(hashPair(word, words[next] as number, SPACE.pair));
    // The first word is what a person is called: with the region or the post it stands for the name.
    if (at > 0) continue;
    for (const region of regions) add(hashPair(word, region, SPACE.pair));
    if (title !== null) add(hashPair(word, title, SPACE.pair));
  }
  if (count === 1) add(hashPair(words[0] as number, words[0] as number, SPACE.single));
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
