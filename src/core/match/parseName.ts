// A profile's or a subject's name, word by word with what each word is: part of the name, address, degree, affix, bait,
// or a word that says the page is about somebody. Abbreviations are written out, so that both sides speak alike.

import { bareOf } from './bare.ts';
import { type Letters, SpeltWord, lettersOf } from './distance.ts';
import { type Trick, fold } from './fold.ts';
import { plainWords } from './plainWords.ts';
import { spelling } from './spelling.ts';
import { AFFIXES, AID, DEGREES, EXPANSIONS, FAN, FILLERS, HONORIFICS, NEWS, NOT_IN_OFFICE, PARODY, PLACE, POSTS, REGION_KINDS, SCHOOL, TRADE } from './tables/vocabulary.ts';
import { splitCamel, together, wordsOfFolded } from './words.ts';

export type WordKind =
  | 'core' | 'post' | 'region-kind' | 'honorific' | 'degree' | 'affix' | 'aid' | 'filler' | 'number' | 'initial'
  | 'fan' | 'parody' | 'news' | 'trade' | 'place' | 'school' | 'apart';

export interface Word extends Letters {
  readonly kind: WordKind;
  /** The other way to read it, when its end may be digits or letters. */
  readonly other: Letters | null;
}

export interface ParsedName {
  readonly words: readonly Word[];
  /** As written, before abbreviations were written out; short forms of offices are compared with each other too. */
  readonly written: readonly Word[];
  readonly tricks: ReadonlySet<Trick>;
  /** All letters in a row, as heard: of the words that count, of all words, and of those without affixes at the ends. */
  readonly joined: readonly string[];
}

export const KINDS: ReadonlyMap<string, WordKind> = new Map(
  ([
    [DEGREES, 'degree'], [HONORIFICS, 'honorific'], [SCHOOL, 'school'], [PLACE, 'place'], [TRADE, 'trade'], [NEWS, 'news'], [FAN, 'fan'], [NOT_IN_OFFICE, 'apart'],
    [PARODY, 'parody'], [AID, 'aid'], [AFFIXES, 'affix'], [FILLERS, 'filler'], [REGION_KINDS, 'region-kind'], [POSTS, 'post'],
  ] as const).flatMap(([words, kind]) => [...words].map((word) => [word, kind] as const)),
);

/** Words that mean something by themselves: one of them is never a slip of another. */
export const isVocabulary = (word: string): boolean => (KINDS.has(word) && word.length > 3) || EXPANSIONS.has(word);

/** No name is longer; what comes after would only cost time. */
const LONGEST = 1000;

/** A shown name in words, each with its kind; longer names than anybody has are cut. */
export function parseName(text: string): ParsedName {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const plain = plainWords(short);
  return plain === null ? parseFolded(short) : new Parsed(plain.map((word) => classify(word)), NO_TRICKS);
}

/** The long way, for every text of a name's length. */
export function parseFolded(text: string): ParsedName {
  const split = splitCamel(text);
  const gathered = together(split);
  const folded = fold(gathered ?? split);
  const { words, tricks } = wordsOfFolded({ text: withoutDegrees(folded.text), tricks: gathered === null ? folded.tricks : new Set([...folded.tricks, 'spacing'] as const) });
  return new Parsed(words.map(({ word, other }) => classify(word, other)), tricks);
}

const NO_TRICKS: ReadonlySet<Trick> = new Set();

class Parsed implements ParsedName {
  readonly words: readonly Word[];
  readonly written: readonly Word[];
  readonly tricks: ReadonlySet<Trick>;
  #joined: readonly string[] | null = null;

  constructor(written: readonly KindOfWord[], tricks: ReadonlySet<Trick>) {
    this.words = written.some(({ short }) => short) ? written.flatMap(expanded) : written;
    [this.written, this.tricks] = [written, tricks];
  }

  get joined(): readonly string[] {
    return (this.#joined ??= joinedOf(this.written));
  }
}

const ASIDE: ReadonlySet<WordKind> = new Set(['honorific', 'degree', 'number', 'affix', 'aid']);

function joinedOf(written: readonly Word[]): readonly string[] {
  if (written.length === 0 || written.length > 60) return [];
  const join = (words: readonly Word[]): string => words.map(({ word, other }) => other?.word ?? word).join('');
  const [all, plain] = [join(written), written.map(({ word }) => word).join('')];
  const counted = join(written.filter(({ kind }) => !ASIDE.has(kind)));
  return [...new Set([counted, all, plain, bareOf(all)])].filter((each) => each.length >= 5 && each.length <= 100).map(spelling);
}

const bareDegree = (part: string): boolean => DEGREES.has(part.replace(/[^a-z]/g, ''));

/** Degrees stand after a comma, or with dots inside: `, S.E., M.M.` and `M.Si`. */
function withoutDegrees(text: string): string {
  if (!/[,.]/.test(text)) return text;
  const [name = '', ...rest] = text.split(',');
  const kept = rest.filter((part) => !bareDegree(part) && !part.trim().split(/\s+/).every((each) => bareDegree(each) || /^(?:[a-z]{1,4}\.)+[a-z]{0,7}\.?$/.test(each)));
  return [name, ...kept].join(' , ').replace(/(?<![a-z.])(?:[a-z]{1,4}\.){1,3}[a-z]{0,5}\.?(?=\s|$)/g, (abbreviation) => {
    const bare = abbreviation.replace(/\./g, '');
    return DEGREES.has(bare) || HONORIFICS.has(bare) ? ` ${bare} ` : abbreviation;
  });
}

const MOST_KEPT = 20_000;
const plain = new Map<string, KindOfWord>();

/** A longer word is no joined claim; taking it apart would only cost time. */
const MOST_JOINED = 60;

class KindOfWord extends SpeltWord implements Word {
  readonly kind: WordKind;
  readonly other: Letters | null;
  /** Stands for more than itself, or begins with such a word. */
  readonly short: boolean;

  constructor(word: string, kind: WordKind, other: Letters | null) {
    super(word);
    this.kind = kind;
    this.other = other;
    this.short = EXPANSIONS.has(word) || (word.length > 8 && word.length <= MOST_JOINED && PREFIX_STARTS.has(word.slice(0, 4)));
  }
}

/** A word with its kind: title, degree, affix, number, initial or part of the name. `other` is a second way to read it. */
export function classify(word: string, other: string | null = null): KindOfWord {
  if (other !== null) return new KindOfWord(word, classify(word).kind, lettersOf(other));
  const known = plain.get(word);
  if (known !== undefined) return known;
  if (plain.size >= MOST_KEPT) plain.clear();
  const kind = /^[0-9]+$/.test(word) ? 'number' : word.length === 1 ? 'initial' : (KINDS.get(word) ?? 'core');
  const classified = new KindOfWord(word, kind, null);
  if (word.length <= 60) plain.set(word, classified);
  return classified;
}

function expanded(each: Word): readonly Word[] {
  const words = expand(each.word);
  return words.length === 1 && words[0] === each.word ? [each] : words.map((word) => classify(word));
}

/** Posts by which a joined claim begins: `bupatiklaten`, `wakilgubernurmaluku`. */
const LEADING = ['bupati', 'gubernur', 'wakilbupati', 'wakilgubernur', 'wakilwalikota', 'kepaladinas', 'kepaladesa', 'sekretarisdaerah', 'kabupaten', 'provinsi'];
const WRITTEN = new Map([...EXPANSIONS, ['wakilbupati', 'wakil bupati'], ['wakilgubernur', 'wakil gubernur'], ['wakilwalikota', 'wakil wali kota'], ['kepaladinas', 'kepala dinas'], ['kepaladesa', 'kepala desa'], ['sekretarisdaerah', 'sekretaris daerah']]);

/** Long abbreviations, by which a joined word can begin: `dishubklaten`. `Yogya` begins what it stands for and is none. */
export const PREFIXES = [...[...EXPANSIONS.keys()].filter((each) => (each.length >= 5 && !EXPANSIONS.get(each)?.startsWith(each)) || ['bpbd', 'rsud', 'dprd'].includes(each)), ...LEADING].sort((a, b) => b.length - a.length);
const PREFIX_STARTS: ReadonlySet<string> = new Set(PREFIXES.map((each) => each.slice(0, 4)));

/** The words for which an abbreviation, or a joined word that begins with one, stands; else the word itself. */
export function expand(word: string): readonly string[] {
  const whole = EXPANSIONS.get(word);
  if (whole !== undefined) return whole.split(' ');
  const prefix = word.length <= MOST_JOINED && PREFIX_STARTS.has(word.slice(0, 4)) ? PREFIXES.find((each) => word.startsWith(each) && word.length - each.length >= 4) : undefined;
  return prefix === undefined ? [word] : [...(WRITTEN.get(prefix) ?? prefix).split(' '), ...expand(word.slice(prefix.length))];
}

const DENIES = new Set(['bukan', 'not', 'no', 'ora', 'dudu', 'tidak']);

/** Without `bukan palsu` and `not fake`, which an impostor says and a joker never does. */
export function withoutDenial(words: readonly Word[]): readonly Word[] {
  const denies = words.some(({ word }) => DENIES.has(word)) && words.some(({ word }) => word === 'palsu' || word === 'fake' || word === 'kw');
  return denies ? words.filter(({ kind }) => kind !== 'parody') : words;
}
