// A subject as the matcher compares it: every name by which residents know it, taken apart once when the index is opened.

import { SITE_NAMES } from '../account/site.ts';
import type { Publisher, Subject } from '../list/model.ts';
import { handleBase } from './handles.ts';
import { type ParsedName, type Word, expand, parseName } from './parseName.ts';
import { commonness } from './tables/commonNames.ts';
import { REGION_KINDS } from './tables/vocabulary.ts';

export interface Form {
  /** Words to be found, abbreviations written out; kinds of region, fillers, address and degrees left out. */
  readonly words: readonly string[];
  /** The same as written. */
  readonly written: readonly string[];
  /** Its text, for the explanation. */
  readonly text: string;
  /** `name`: the subject's own; `alias`: a nickname or short form. */
  readonly kind: 'name' | 'alias';
}

export interface ListedHandle {
  readonly base: string;
  readonly text: string;
  readonly site: string;
  /** Holds more than the subject's own name, so that no namesake would come to it. */
  readonly distinctive: boolean;
}

export interface SubjectForms {
  readonly subject: Subject;
  readonly publisher: Publisher;
  readonly forms: readonly Form[];
  readonly handles: readonly ListedHandle[];
  /** Title in words, written out: `kepala dinas kesehatan`; empty for an office. */
  readonly title: readonly string[];
  /** The title as one word, as handles write it: `bupati`, `kapolres`. */
  readonly titleJoined: readonly string[];
  /** The region's names, each in words without its kind. */
  readonly regions: readonly (readonly string[])[];
  readonly regionKind: string | null;
  /** A full name that many people bear. */
  readonly common: boolean;
}

const COUNTS: ReadonlySet<Word['kind']> = new Set(['core', 'post', 'fan', 'news', 'trade', 'place', 'school', 'aid', 'not-in-office', 'affix']);
const PERSON: ReadonlySet<Word['kind']> = new Set(['core', 'fan', 'news', 'trade', 'place', 'school', 'aid']);

export function subjectForms(subject: Subject, publisher: Publisher): SubjectForms {
  const holder = subject.kind === 'holder';
  const counted = (words: readonly Word[]): string[] => words.filter(({ kind }) => (holder ? PERSON : COUNTS).has(kind)).map(({ word }) => word);
  const form = (text: string, kind: Form['kind']): Form => {
    const parsed: ParsedName = parseName(text);
    return { words: counted(parsed.words), written: counted(parsed.written), text, kind };
  };
  const names = new Map<string, Form>();
  for (const text of [subject.name, subject.formalName, ...subject.accounts.map((account) => account.displayName)]) {
    const made = form(text, 'name');
    // A person's display name with fewer words than the name is a nickname.
    const kind = holder && names.size > 0 && made.words.length < (names.values().next().value as Form).words.length ? 'alias' : 'name';
    if (made.words.length > 0 && !names.has(made.words.join(' '))) names.set(made.words.join(' '), { ...made, kind });
  }
  for (const text of subject.aliases) {
    const made = form(text, holder ? 'alias' : 'name');
    if (made.words.length > 0 && !names.has(made.words.join(' '))) names.set(made.words.join(' '), made);
  }
  const forms = [...names.values()];
  const own = forms[0]?.words ?? [];
  const ownJoined = new Set([own.join(''), [...own].reverse().join('')]);
  const title = holder && subject.title !== null ? parseName(subject.title).words.filter(({ kind }) => kind !== 'filler').map(({ word }) => word) : [];
  const regionWords = [subject.region.name, ...subject.region.aliases].map((name) => parseName(name).words.map(({ word }) => word));
  return {
    subject,
    publisher,
    forms,
    handles: subject.accounts.flatMap(({ handle, site }) => {
      if (handle === null || site === 'whatsapp') return [];
      const base = handleBase(handle);
      return [{ base, text: handle, site: SITE_NAMES[site], distinctive: !holder || !ownJoined.has(base) }];
    }),
    title,
    titleJoined: subject.title === null ? [] : [...new Set([subject.title.toLowerCase().replace(/[^a-z]/g, ''), title.join('')])],
    regions: regionWords.map((words) => words.filter((word) => !REGION_KINDS.has(word)).flatMap(expand)).filter((words) => words.length > 0),
    regionKind: regionWords[0]?.find((word) => word === 'kabupaten' || word === 'kota') ?? null,
    common: holder && isCommon(own),
  };
}

/** Common when no word is rare, or when one word is all there is and it is not very long. */
export function isCommon(words: readonly string[]): boolean {
  const rare = words.filter((word) => commonness(word) === 0 && word.length >= 4).length;
  return rare === 0 || (words.length === 1 && (words[0] as string).length < 9);
}
