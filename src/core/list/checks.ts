// What a second pair of eyes would find in a list before it is signed. An error is a contradiction; a warning is something
// that is right now and then, and worth a look.

import { accountKey } from '../account/account.ts';
import { handleBase, handleLikeness } from '../match/handles.ts';
import type { List, ListedAccount, Subject } from './model.ts';

export interface Finding {
  readonly kind: 'error' | 'warning';
  /** In English, for a terminal. */
  readonly text: string;
  /** The short name of what was found, and of what, for a page that says it in words. */
  readonly what: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Ids of the subjects that it is about. */
  readonly subjects: readonly string[];
}

const found = (kind: Finding['kind']) => (what: string, subjects: readonly string[], args: Finding['args'], text: string): Finding => ({ kind, what, subjects, args, text });
const error = found('error');
const warning = found('warning');
type Entry = readonly [Subject, ListedAccount];

/** `today` as YYYY-MM-DD; an account not looked at for a year is old. */
export function checkList(list: List, today: string): readonly Finding[] {
  const entries = list.subjects.flatMap((subject) => subject.accounts.map((account): Entry => [subject, account]));
  return [
    ...duplicates(entries),
    ...lookAlikes(entries),
    ...list.subjects.flatMap((subject) => checkSubject(list, subject, today)),
    ...entries.flatMap(([subject, account]) => checkAccount(list, subject, account, today)),
  ];
}

function duplicates(entries: readonly Entry[]): readonly Finding[] {
  const seen = new Map<string, Subject>();
  return entries.flatMap(([subject, account]) => {
    const keys = [accountKey(account), ...(account.handle === null ? [] : [accountKey({ ...account, id: null })])];
    const other = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    for (const key of keys) seen.set(key, subject);
    return other === undefined ? [] : [error('double', [other.id, subject.id], { url: account.url, one: other.name, other: subject.name }, `${account.url} stands twice: at ${other.id} and at ${subject.id}.`)];
  });
}

function lookAlikes(entries: readonly Entry[]): readonly Finding[] {
  const handles = entries.flatMap(([subject, account]) => (account.handle === null ? [] : [{ subject, account, base: handleBase(account.handle) }]));
  return handles.flatMap((one, at) =>
    handles.slice(at + 1).flatMap((other) => {
      if (one.account.site !== other.account.site || one.base === other.base || one.account.handle === other.account.handle) return [];
      return handleLikeness(one.base, other.base) === null ? [] : [warning('alike', [one.subject.id, other.subject.id], { one: one.account.url, other: other.account.url }, `${one.account.url} and ${other.account.url} look alike: is one of them a slip, or a fake that got in?`)];
    }),
  );
}

function checkSubject({ subjects }: List, subject: Subject, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (subject.parent !== null && !subjects.some(({ id }) => id === subject.parent)) findings.push(error('parent', [subject.id], { name: subject.name, parent: subject.parent }, `${subject.id} belongs to ${subject.parent}, which is not in the list.`));
  if (subject.from !== null && subject.until !== null && subject.from > subject.until) findings.push(error('term', [subject.id], { name: subject.name, from: subject.from, until: subject.until }, `The term of ${subject.id} ends (${subject.until}) before it begins (${subject.from}).`));
  if (subject.kind === 'holder' && subject.title === null) findings.push(warning('no_post', [subject.id], { name: subject.name }, `${subject.id} is a person without a post.`));
  if (subject.kind === 'holder' && subject.from === null) findings.push(warning('no_start', [subject.id], { name: subject.name }, `${subject.id}: since when is the person in office?`));
  if (subject.until !== null && subject.until < today) {
    const open = subject.accounts.filter(({ until }) => until === null).length;
    if (open > 0) findings.push(warning('term_over', [subject.id], { name: subject.name, until: subject.until, count: open }, `The term of ${subject.id} ended on ${subject.until}, and ${open} of the accounts have no end.`));
  }
  for (const { site } of subject.absences) {
    if (subject.accounts.some((account) => account.site === site && account.until === null)) findings.push(error('absence', [subject.id], { name: subject.name, site }, `${subject.id} is said to have no account on ${site}, and has one.`));
  }
  return findings;
}

function checkAccount({ subjects }: List, subject: Subject, account: ListedAccount, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (account.from !== null && account.until !== null && account.from > account.until) findings.push(error('account_term', [subject.id], { url: account.url, from: account.from, until: account.until }, `${account.url} ends (${account.until}) before it begins (${account.from}).`));
  if (account.checked > today) findings.push(error('checked_later', [subject.id], { url: account.url, date: account.checked }, `${account.url} was checked on ${account.checked}, which is still to come.`));
  if (account.checked < yearBefore(today)) findings.push(warning('old', [subject.id], { url: account.url, date: account.checked }, `Nobody looked at ${account.url} since ${account.checked}.`));
  if (account.proofs.length === 0) findings.push(warning('no_proof', [subject.id], { url: account.url, name: subject.name }, `${account.url} has no proof that it is ${subject.id}'s.`));
  if (account.id === null) findings.push(warning('no_id', [subject.id], { url: account.url }, `${account.url} is known by its handle only: if the handle changes hands, nobody notices.`));
  const person = subject.kind === 'holder' ? undefined : subjects.find((each) => each.kind === 'holder' && isPersonal(account, each));
  if (person !== undefined) findings.push(warning('personal', [subject.id, person.id], { url: account.url, office: subject.name, name: person.name }, `${account.url} of the office ${subject.id} looks like the personal account of ${person.name}.`));
  return findings;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const isPersonal = (account: ListedAccount, { name }: Subject): boolean =>
  letters(account.displayName) === letters(name) || (account.handle !== null && letters(name).length >= 8 && letters(account.handle).includes(letters(name)));

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
