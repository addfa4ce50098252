// The names of a subject, each taken apart as far as it is asked: words to be found, as they are meant and as they are written, and
// letters in a row. Names with the same words stand once.

import type { Subject } from '../list/model.ts';
import { isAddressed } from './addressed.ts';
import type { Letters } from './distance.ts';
import { type ParsedName, type Word, parseName } from './parseName.ts';
import { spelling } from './spelling.ts';

export interface Form {
  /** Words to be found, abbreviations written out; kinds of region, fillers, address and degrees left out. */
  readonly words: readonly Letters[];
  /** The same as written. */
  readonly written: readonly Letters[];
  /** All letters in a row, as heard: of the words to be found, and of everything that is written. */
  readonly joined: readonly string[];
  /** Its text, for the explanation. */
  readonly text: string;
  /** `name`: the subject's own; `alias`: a nickname or short form. */
  readonly kind: 'name' | 'alias';
}

const OFFICE: ReadonlySet<Word['kind']> = new Set(['core', 'post', 'fan', 'news', 'trade', 'place', 'school', 'aid', 'apart', 'affix', 'parody']);

/** Words that make an office's name; its region's words whatever they mean elsewhere (`Bukit Mas`). */
const officeWords = (words: readonly Word[], regionWords: ReadonlySet<string>): readonly Word[] => words.filter(({ kind, word }) => OFFICE.has(kind) || regionWords.has(word) || (kind === 'number' && word.length < 3));

/** A person's name: everything but address in front and degrees behind, for a word may be a name here and an affix there. */
function personWords(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ kind }) => kind !== 'honorific' && kind !== 'degree' && kind !== 'post');
  const kept = words.slice(Math.max(0, first)).filter(({ kind }, at) => kind !== 'degree' && kind !== 'initial' && kind !== 'number' && !(kind === 'honorific' && at === 0));
  return kept.length > 0 ? kept : words.filter(({ kind }) => kind !== 'number');
}

function formOf(text: string, wanted: Form['kind'], holder: boolean, regionWords: ReadonlySet<string>, own: Form | undefined): Form {
  const parsed = parseName(text);
  const counted = (words: readonly Word[]): readonly Word[] => (holder ? personWords(words) : officeWords(words, regionWords));
  const words = counted(parsed.words);
  const written = parsed.words === parsed.written ? words : counted(parsed.written);
  // A person's display name with fewer words than the name is a nickname.
  const kind = holder && wanted === 'name' && own !== undefined && words.length < own.words.length ? 'alias' : wanted;
  return new LazyForm(words, written, text, kind, () => joinedOf(words, written, holder ? null : parsed, regionWords));
}

/** Its letters in a row are asked for only where its words are not met. */
class LazyForm implements Form {
  readonly words: Form['words'];
  readonly written: Form['written'];
  readonly text: string;
  readonly kind: Form['kind'];
  readonly #join: () => Form['joined'];
  #joined: Form['joined'] | null = null;

  constructor(words: Form['words'], written: Form['written'], text: string, kind: Form['kind'], join: () => Form['joined']) {
    [this.words, this.written, this.text, this.kind, this.#join] = [words, written, text, kind, join];
  }

  get joined(): Form['joined'] { return (this.#joined ??= this.#join()); }
}

/** `office`: the whole name of an office, of which more is written in a row than its counted words. */
function joinedOf(words: readonly Letters[], written: readonly Letters[], office: ParsedName | null, regionWords: ReadonlySet<string>): Form['joined'] {
  const whole = (each: readonly Letters[]): string => spelling(each.map(({ word }) => word).join(''));
  const joined = new Set([whole(words), whole(written), ...(office === null ? [] : [whole(office.written), whole(office.words), whole(office.written.filter((each) => each.kind !== 'filler'))])]);
  if (office !== null) for (const each of [...joined]) for (const variant of withKinds(each, spelling([...regionWords].join('')))) joined.add(variant);
  return [...joined].filter((each) => each.length >= 5);
}

const KINDS = ['kab', 'kabupaten', 'kota'] as const;

/** The kind of region that people put before its name, or leave out. */
function withKinds(joined: string, region: string): readonly string[] {
  if (region === '' || !joined.endsWith(region)) return [];
  const front = joined.slice(0, -region.length).replace(/(kab|kabupaten|kota|propinsi|profinsi)$/, '');
  return ['', ...KINDS].map((kind) => spelling(front + kind + region));
}

const wordsOf = (words: readonly Letters[]): string => words.map(({ word }) => word).join(' ');

/** By their words, the subject's own name first. */
export type Forms = Map<string, Form>;

/** Adds a text's form, unless one has its words already. */
function addForm(forms: Forms, text: string, wanted: Form['kind'], holder: boolean, regionWords: ReadonlySet<string>): void {
  const made = formOf(text, wanted, holder, regionWords, forms.values().next().value);
  const key = made.words === made.written ? wordsOf(made.words) : `${wordsOf(made.words)}|${wordsOf(made.written)}`;
  if (made.words.length > 0 && !forms.has(key)) forms.set(key, made);
}

/** All but a person's listed nicknames. */
export function namesOf({ name, formalName, accounts, aliases }: Subject, holder: boolean, regionWords: ReadonlySet<string>): Forms {
  const names: Forms = new Map();
  const texts = [name, formalName];
  for (const { displayName } of accounts) texts.push(displayName);
  texts.forEach((text, at) => {
    if (texts.indexOf(text) === at && !(holder && isAddressed(text, name))) addForm(names, text, 'name', holder, regionWords);
  });
  if (!holder) for (const text of aliases) addForm(names, text, 'name', holder, regionWords);
  return names;
}

/** All, with the names first. */
export function formsOf({ aliases }: Subject, names: Forms, holder: boolean, regionWords: ReadonlySet<string>): readonly Form[] {
  const forms = new Map(names);
  if (holder) for (const text of aliases) addForm(forms, text, 'alias', holder, regionWords);
  return [...forms.values()];
}
