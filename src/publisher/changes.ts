// What a new list changes for residents: as sentences, so that whoever signs knows what is signed, and as the lines of
// the public log. The same changes in the same order for both.

import { accountKey } from '../core/account/account.ts';
import { SITE_NAMES } from '../core/account/site.ts';
import { differences, same } from '../core/list/differences.ts';
import type { LogEntry } from '../core/list/log.ts';
import type { Impostor, List, ListedAccount, Spared, Subject } from '../core/list/model.ts';

export interface Change {
  readonly change: LogEntry['change'];
  /** The line of the public log: what, without saying how it is shown. */
  readonly what: string;
  readonly sentence: string;
}

/** Every change from one list to the next; empty when nothing changes but version and date. */
export function changesBetween(before: List | null, after: List): readonly Change[] {
  const [old, now] = [byId(before), byId(after)];
  return [
    ...after.subjects.flatMap((subject) => changesOfSubject(old.get(subject.id) ?? null, subject)),
    ...[...old.values()].filter(({ id }) => !now.has(id)).flatMap((subject) => changesOfSubject(subject, null)),
    ...changesOfImpostors(before?.impostors ?? [], after.impostors),
    ...changesOfSpared(before?.spared ?? [], after.spared ?? []),
    ...changesOfTheRest(before, after),
  ];
}

/** The sentences with their sign, as `diff` and `sign` print them. */
export const sentencesOf = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ change, sentence }) => `${{ added: '+', removed: '-', changed: '~' }[change]} ${sentence}`);

const byId = (list: List | null): ReadonlyMap<string, Subject> => new Map((list?.subjects ?? []).map((each) => [each.id, each]));
const added = (what: string, sentence: string): Change => ({ change: 'added', what, sentence });
const removed = (what: string, sentence: string): Change => ({ change: 'removed', what, sentence });
const changed = (what: string, sentence: string): Change => ({ change: 'changed', what, sentence });

function changesOfSubject(was: Subject | null, is: Subject | null): readonly Change[] {
  const subject = is ?? was;
  if (subject === null) return [];
  const { id } = subject;
  const name = `${subject.formalName}${subject.title === null ? '' : `, ${subject.title}`}`;
  const own = was === null
    ? [added(id, `${name} joins the list.`)]
    : is === null
      ? [removed(id, `${name} leaves the list: nothing vouches for its accounts any more.`)]
      : changedFields(was, is).map((field) => changed(`${id} ${field}`, `${name}: ${field} is now ${textOf(is[field as keyof Subject])}.`));
  return [
    ...own,
    ...compared(was?.accounts, is?.accounts, accountKey, {
      added: ({ url }) => added(`${id} account ${url}`, `Residents will see ${url} as an official account of ${name}.`),
      removed: ({ url }) => removed(`${id} account ${url}`, `Residents will no longer see ${url} as an official account of ${name}.`),
      changed: (account, before) => changed(`${id} account ${account.url}`, accountSentence(account, before, name)),
    }),
    ...compared(was?.absences, is?.absences, ({ site }) => site, {
      added: ({ site }) => added(`${id} absent from ${site}`, `Residents will be told that ${name} has no account on ${SITE_NAMES[site]}.`),
      removed: ({ site }) => removed(`${id} absent from ${site}`, `Residents will no longer be told that ${name} has no account on ${SITE_NAMES[site]}.`),
      changed: ({ site }) => changed(`${id} absent from ${site}`, `The date of ${name} having no account on ${SITE_NAMES[site]} changes.`),
    }),
    ...compared(was?.phones, is?.phones, ({ number }) => number, {
      added: ({ number }) => added(`${id} phone ${number}`, `${number} becomes an official number of ${name}.`),
      removed: ({ number }) => removed(`${id} phone ${number}`, `${number} is no longer an official number of ${name}.`),
      changed: ({ number }) => changed(`${id} phone ${number}`, `The words beside ${number} of ${name} change.`),
    }),
    ...compared(was?.photos, is?.photos, (photo) => photo.id, {
      added: (photo) => added(`${id} photo ${photo.id}`, `Stolen copies of a new photo of ${name} will be recognised.`),
      removed: (photo) => removed(`${id} photo ${photo.id}`, `Stolen copies of a photo of ${name} will no longer be recognised.`),
      changed: (photo) => changed(`${id} photo ${photo.id}`, `A photo of ${name} counts differently.`),
    }),
  ];
}

interface Wording<T> {
  readonly added: (item: T) => Change;
  readonly removed: (item: T) => Change;
  readonly changed: (item: T, before: T) => Change;
}

function compared<T>(was: readonly T[] = [], is: readonly T[] = [], keyOf: (item: T) => string, wording: Wording<T>): readonly Change[] {
  return differences(was, is, keyOf).map((each) => (each.kind === 'changed' ? wording.changed(each.item, each.before) : wording[each.kind](each.item)));
}

function accountSentence(account: ListedAccount, before: ListedAccount, name: string): string {
  if (account.until !== null && account.until !== before.until) return `After ${account.until}, ${account.url} is shown as a former account of ${name}.`;
  const fields = Object.keys(account).filter((field) => textOf(account[field as keyof ListedAccount]) !== textOf(before[field as keyof ListedAccount]));
  return `What is known of ${account.url}, an account of ${name}, changes: ${fields.join(', ')}.`;
}

const PARTS: readonly string[] = ['id', 'accounts', 'absences', 'phones', 'photos'];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : value === null ? 'open' : JSON.stringify(value));
const changedFields = (was: Subject, is: Subject): readonly string[] =>
  Object.keys(is).filter((field) => !PARTS.includes(field) && textOf(was[field as keyof Subject]) !== textOf(is[field as keyof Subject]));

const changesOfImpostors = (was: readonly Impostor[], is: readonly Impostor[]): readonly Change[] =>
  compared(was, is, (each) => each.case, {
    added: (each) => added(`impostor of ${each.subject}, case ${each.case}: ${each.status}`, `The account of case ${each.case}, which imitates ${each.subject}, ${shownAs(each)}.`),
    removed: (each) => removed(`impostor of ${each.subject}, case ${each.case}`, `The account of case ${each.case} is no longer shown as fake.`),
    changed: (each, before) => changed(`impostor of ${each.subject}, case ${each.case}: ${before.status} → ${each.status}`, `The account of case ${each.case}, which imitates ${each.subject}, ${shownAs(each)}.`),
  });

const shownAs = ({ status }: Impostor): string =>
  status === 'withdrawn' ? 'is no longer shown as fake: the decision was withdrawn' : `will be shown as fake (${status})`;

const changesOfSpared = (was: readonly Spared[], is: readonly Spared[]): readonly Change[] =>
  compared(was, is, (each) => each.case, {
    added: (each) => added(`spared, case ${each.case}`, `The account of case ${each.case} gets no mark by the machine until ${each.until}.`),
    removed: (each) => removed(`spared, case ${each.case}`, `The account of case ${each.case} may get a mark by the machine again.`),
    changed: (each) => changed(`spared, case ${each.case}`, `The account of case ${each.case} gets no mark by the machine until ${each.until}.`),
  });

function changesOfTheRest(before: List | null, after: List): readonly Change[] {
  const rest: Change[] = [];
  if (before !== null && !same(before.publisher, after.publisher)) rest.push(changed('publisher', 'What residents read of the publishing office changes.'));
  if (!same(before?.channels ?? [], after.channels)) rest.push(changed('channels', 'The places where residents can turn change.'));
  if (!same(before?.rules ?? {}, after.rules)) rest.push(changed('reading rules', 'The rules by which pages are read change.'));
  return rest;
}
