// A profile's or a subject's name, word by word with what each word is: part of the name, address, degree, affix, bait,
// or a word that says the page is about somebody. Abbreviations are written out, so that both sides speak alike.

import type { Trick } from './fold.ts';
import { AFFIXES, AID, DEGREES, EXPANSIONS, FAN, FILLERS, HONORIFICS, NEWS, NOT_IN_OFFICE, PARODY, PLACE, POSTS, REGION_KINDS, SCHOOL, TRADE } from './tables/vocabulary.ts';
import { wordsOf } from './words.ts';

export type WordKind =
  | 'core' | 'post' | 'region-kind' | 'honorific' | 'degree' | 'affix' | 'aid' | 'filler' | 'number' | 'initial'
  | 'fan' | 'parody' | 'news' | 'trade' | 'place' | 'school' | 'not-in-office';

export interface Word { readonly word: string; readonly kind: WordKind }

export interface ParsedName {
  readonly words: readonly Word[];
  /** As written, before abbreviations were written out; short forms of offices are compared with each other too. */
  readonly written: readonly Word[];
  readonly tricks: ReadonlySet<Trick>;
}

const KINDS: readonly (readonly [ReadonlySet<string>, WordKind])[] = [
  [POSTS, 'post'], [REGION_KINDS, 'region-kind'], [FILLERS, 'filler'], [AFFIXES, 'affix'], [AID, 'aid'], [PARODY, 'parody'], [FAN, 'fan'],
  [NEWS, 'news'], [TRADE, 'trade'], [PLACE, 'place'], [SCHOOL, 'school'], [NOT_IN_OFFICE, 'not-in-office'], [HONORIFICS, 'honorific'], [DEGREES, 'degree'],
];

export function parseName(text: string): ParsedName {
  const { words, tricks } = wordsOf(withoutDegrees(text));
  const written = words.map(classify);
  return { words: words.flatMap(expand).map(classify), written, tricks };
}

/** Degrees stand after a comma, or with dots inside: `, S.E., M.M.` and `M.Si`. */
function withoutDegrees(text: string): string {
  const [name = '', ...rest] = text.split(',');
  const kept = rest.filter((part) => !part.trim().split(/\s+/).every((each) => DEGREES.has(each.toLowerCase().replace(/[^a-z]/g, ''))));
  return [name, ...kept].join(' , ').replace(/\b(?:[A-Za-z]{1,4}\.){1,3}[A-Za-z]{0,5}\.?(?=\s|$)/g, (abbreviation) => {
    const bare = abbreviation.toLowerCase().replace(/\./g, '');
    return DEGREES.has(bare) || HONORIFICS.has(bare) ? ` ${bare} ` : abbreviation;
  });
}

function classify(word: string): Word {
  if (/^[0-9]+$/.test(word)) return { word, kind: 'number' };
  if (word.length === 1) return { word, kind: 'initial' };
  for (const [words, kind] of KINDS) if (words.has(word)) return { word, kind };
  return { word, kind: 'core' };
}

/** Long abbreviations, by which a joined word can begin: `dishubklaten`. */
const PREFIXES = [...EXPANSIONS.keys()].filter((each) => each.length >= 5 || ['bpbd', 'rsud', 'dprd'].includes(each)).sort((a, b) => b.length - a.length);

export function expand(word: string): readonly string[] {
  const whole = EXPANSIONS.get(word);
  if (whole !== undefined) return whole.split(' ');
  const prefix = PREFIXES.find((each) => word.startsWith(each) && word.length - each.length >= 4);
  return prefix === undefined ? [word] : [...(EXPANSIONS.get(prefix) as string).split(' '), ...expand(word.slice(prefix.length))];
}

/** The words that make the name itself. */
export const coreOf = (words: readonly Word[]): readonly string[] => words.filter(({ kind }) => kind === 'core').map(({ word }) => word);
