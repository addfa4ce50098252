// What a second pair of eyes would find in a list before it is signed. An error is a contradiction; a warning is something
// that is right now and then, and worth a look.

import { accountKey } from '../core/account/account.ts';
import type { List, ListedAccount, Subject } from '../core/list/model.ts';
import { handleBase, handleLikeness } from '../core/match/handles.ts';

export interface Finding { readonly kind: 'error' | 'warning'; readonly text: string }

const error = (text: string): Finding => ({ kind: 'error', text });
const warning = (text: string): Finding => ({ kind: 'warning', text });
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
    return other === undefined ? [] : [error(`${account.url} stands twice: at ${other.id} and at ${subject.id}.`)];
  });
}

function lookAlikes(entries: readonly Entry[]): readonly Finding[] {
  const handles = entries.flatMap(([subject, account]) => (account.handle === null ? [] : [{ subject, account, base: handleBase(account.handle) }]));
  return handles.flatMap((one, at) =>
    handles.slice(at + 1).flatMap((other) => {
      if (one.account.site !== other.account.site || one.base === other.base || one.account.handle === other.account.handle) return [];
      return handleLikeness(one.base, other.base) === null ? [] : [warning(`${one.account.url} and ${other.account.url} look alike: is one of them a slip, or a fake that got in?`)];
    }),
  );
}

function checkSubject({ subjects }: List, subject: Subject, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (subject.parent !== null && !subjects.some(({ id }) => id === subject.parent)) findings.push(error(`${subject.id} belongs to ${subject.parent}, which is not in the list.`));
  if (subject.from !== null && subject.until !== null && subject.from > subject.until) findings.push(error(`The term of ${subject.id} ends (${subject.until}) before it begins (${subject.from}).`));
  if (subject.kind === 'holder' && subject.title === null) findings.push(warning(`${subject.id} is a person without a post.`));
  if (subject.kind === 'holder' && subject.from === null) findings.push(warning(`${subject.id}: since when is the person in office?`));
  if (subject.until !== null && subject.until < today) {
    const open = subject.accounts.filter(({ until }) => until === null).length;
    if (open > 0) findings.push(warning(`The term of ${subject.id} ended on ${subject.until}, and ${open} of the accounts have no end.`));
  }
  for (const { site } of subject.absences) {
    if (subject.accounts.some((account) => account.site === site && account.until === null)) findings.push(error(`${subject.id} is said to have no account on ${site}, and has one.`));
  }
  return findings;
}

function checkAccount({ subjects }: List, subject: Subject, account: ListedAccount, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (account.from !== null && account.until !== null && account.from > account.until) findings.push(error(`${account.url} ends (${account.until}) before it begins (${account.from}).`));
  if (account.checked > today) findings.push(error(`${account.url} was checked on ${account.checked}, which is still to come.`));
  if (account.checked < yearBefore(today)) findings.push(warning(`Nobody looked at ${account.url} since ${account.checked}.`));
  if (account.proofs.length === 0) findings.push(warning(`${account.url} has no proof that it is ${subject.id}'s.`));
  if (account.id === null) findings.push(warning(`${account.url} is known by its handle only: if the handle changes hands, nobody notices.`));
  const person = subject.kind === 'holder' ? undefined : subjects.find((each) => each.kind === 'holder' && isPersonal(account, each));
  if (person !== undefined) findings.push(warning(`${account.url} of the office ${subject.id} looks like the personal account of ${person.name}.`));
  return findings;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const isPersonal = (account: ListedAccount, { name }: Subject): boolean =>
  letters(account.displayName) === letters(name) || (account.handle !== null && letters(name).length >= 8 && letters(account.handle).includes(letters(name)));

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
