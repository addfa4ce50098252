// The lists in force as the matcher asks them: who an account is, which impostors are known, and which few subjects a
// name, a handle or a claim could point at. Made once an update, in the background.

import { type Account, normalHandle } from '../account/account.ts';
import type { Impostor, List, ListedAccount } from '../list/model.ts';
import { impostorHashes } from '../list/keyedHash.ts';
import { shape, spelling } from './distance.ts';
import { type SubjectForms, subjectForms } from './subjectForms.ts';

export interface Identity { readonly forms: SubjectForms; readonly account: ListedAccount }
export interface KnownImpostor { readonly impostor: Impostor; readonly list: List }

export interface Index {
  readonly lists: readonly List[];
  readonly subjects: ReadonlyMap<string, SubjectForms>;
  /** By `site:id` and `site:@handle`. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** Handles that a listed account had before, by `site:@handle`. */
  readonly formerHandles: ReadonlyMap<string, Identity>;
  readonly impostors: ReadonlyMap<string, KnownImpostor>;
  /** Feature → positions in `order`. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly order: readonly SubjectForms[];
}

/** A feature that more subjects share tells nothing (`dinas`, `kesehatan`). */
const MOST_POSTINGS = 2000;
/** No honest name resembles more subjects than this. */
const MOST_CANDIDATES = 200;

export const EMPTY_INDEX: Index = openIndex([]);

/** Opens one or more publishers' lists. The order of the lists and of the subjects in them changes no verdict. */
export function openIndex(lists: readonly List[]): Index {
  const sorted = [...lists].sort((a, b) => (a.publisher.id < b.publisher.id ? -1 : 1));
  const order = sorted
    .flatMap((list) => list.subjects.map((subject) => subjectForms(subject, list.publisher)))
    .sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
  const identities = new Map<string, Identity>();
  const formerHandles = new Map<string, Identity>();
  const postings = new Map<string, number[]>();
  order.forEach((forms, position) => {
    for (const account of forms.subject.accounts) {
      const identity = { forms, account };
      if (account.id !== null) identities.set(`${account.site}:${account.id}`, identity);
      if (account.handle !== null) identities.set(handleKey(account.site, account.handle), identity);
      for (const handle of account.formerHandles) formerHandles.set(handleKey(account.site, handle), identity);
    }
    for (const feature of subjectFeatures(forms)) {
      const posting = postings.get(feature);
      if (posting === undefined) postings.set(feature, [position]);
      else if (posting.at(-1) !== position) posting.push(position);
    }
  });
  const impostors = new Map<string, KnownImpostor>();
  for (const list of sorted) {
    for (const impostor of list.impostors) {
      if (impostor.status === 'withdrawn') continue;
      const known = { impostor, list };
      if (impostor.idHash !== null) impostors.set(`${list.publisher.id}:${impostor.idHash}`, known);
      if (impostor.handleHash !== null) impostors.set(`${list.publisher.id}:@${impostor.handleHash}`, known);
    }
  }
  return { lists: sorted, subjects: new Map(order.map((forms) => [forms.subject.id, forms])), identities, formerHandles, impostors, postings, order };
}

export const handleKey = (site: Account['site'], handle: string): string => `${site}:@${normalHandle(site, handle)}`;

/** The impostor that two people confirmed under this account; by handle only where the page or the list has no id. */
export function knownImpostor(index: Index, account: Account): KnownImpostor | null {
  for (const list of index.lists) {
    if (list.impostors.length === 0) continue;
    const { idHash, handleHash } = impostorHashes(list.impostorKey, account);
    const byId = idHash === null ? undefined : index.impostors.get(`${list.publisher.id}:${idHash}`);
    if (byId !== undefined) return byId;
    const byHandle = handleHash === null ? undefined : index.impostors.get(`${list.publisher.id}:@${handleHash}`);
    if (byHandle !== undefined && (idHash === null || byHandle.impostor.idHash === null)) return byHandle;
  }
  return null;
}

export interface Query {
  /** Words of the name, as written and written out. */
  readonly words: readonly string[];
  readonly joined: readonly string[];
  readonly bioWords: readonly string[];
  readonly handleBase: string | null;
}

/** The few subjects that share rare features with a profile, best first. */
export function nearSubjects(index: Index, query: Query): readonly SubjectForms[] {
  const scores = new Map<number, number>();
  const seen = new Set<string>();
  const add = (features: readonly string[]): void => {
    // One word counts once for a subject, however many of its spellings meet.
    const hit = new Set<number>();
    let weight = 0;
    for (const feature of features) {
      const posting = seen.has(feature) ? undefined : index.postings.get(feature);
      seen.add(feature);
      if (posting === undefined || posting.length > MOST_POSTINGS) continue;
      for (const position of posting) hit.add(position);
      weight = Math.max(weight, Math.log2(1 + index.order.length / posting.length));
    }
    for (const position of hit) scores.set(position, (scores.get(position) ?? 0) + weight);
  };
  for (const word of query.words) add(wordFeatures(word));
  for (const word of query.bioWords) add([`=${spelling(word)}`]);
  for (const joined of query.joined) add(joinedFeatures(joined));
  if (query.handleBase !== null) add(handleFeatures(query.handleBase));
  return [...scores]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([position]) => index.order[position] as SubjectForms);
}

function subjectFeatures(forms: SubjectForms): ReadonlySet<string> {
  const features = new Set<string>();
  const add = (list: readonly string[]): void => list.forEach((each) => features.add(each));
  for (const form of forms.forms) {
    for (const { word } of [...form.words, ...form.written]) add([...wordFeatures(word), `=${spelling(word)}`]);
    for (const joined of form.joined) add(joinedFeatures(joined));
  }
  for (const { word } of [...forms.title, ...forms.regions.flat()]) add([...wordFeatures(word), `=${spelling(word)}`]);
  for (const title of forms.titleJoined) for (const region of forms.regionsJoined) add(handleFeatures(title + region));
  for (const handle of forms.handles) add(handleFeatures(handle.base));
  return features;
}

/** A word and all forms of it with one letter dropped: two words with one slip between them share one. */
function wordFeatures(word: string): readonly string[] {
  if (word.length < 3) return [];
  const key = keyOf(word);
  return [...new Set([word, key, ...(key.length < 4 ? [] : dropOne(key.slice(0, 24)))])];
}

/** What two words have in common that are heard or seen alike. */
const keyOf = (word: string): string => spelling(shape(word).replace(/l/g, 'i')).replace(/o/g, 'a');

const joinedFeatures = (joined: string): readonly string[] =>
  joined.length < 6 ? [] : [`j${joined.slice(0, 5)}`, `k${joined.slice(-5)}`, ...dropOne(joined.slice(0, 40)).map((each) => `j${each}`)];

const handleFeatures = (base: string): readonly string[] =>
  base.length < 5 ? [] : [`h${base.slice(0, 6)}`, `i${base.slice(-6)}`, ...dropOne(base.slice(0, 40)).map((each) => `h${each}`)];

const dropOne = (word: string): readonly string[] => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
