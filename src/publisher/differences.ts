// What a new list changes for residents, in words, so that whoever signs knows what is signed.

import type { List, ListedAccount, Subject } from '../core/list/model.ts';
import { accountKey } from '../core/account/account.ts';

/** One line a change, additions first; empty when nothing changes but version and date. */
export function differences(before: List | null, after: List): readonly string[] {
  const [old, now] = [bySubject(before), bySubject(after)];
  const lines: string[] = [];
  for (const subject of after.subjects) {
    const was = old.get(subject.id);
    if (was === undefined) lines.push(`+ ${subject.id}: ${subject.formalName}, ${count(subject)}`);
    else lines.push(...changes(was, subject));
  }
  for (const id of old.keys()) if (!now.has(id)) lines.push(`- ${id}: no longer in the list`);
  const known = new Map((before?.impostors ?? []).map((each) => [each.case, each.status]));
  for (const impostor of after.impostors) {
    const status = known.get(impostor.case);
    if (status === undefined) lines.push(`+ impostor of ${impostor.subject} (case ${impostor.case}): ${impostor.status}`);
    else if (status !== impostor.status) lines.push(`~ impostor of ${impostor.subject} (case ${impostor.case}): ${status} → ${impostor.status}`);
    known.delete(impostor.case);
  }
  for (const gone of known.keys()) lines.push(`- impostor (case ${gone}): no longer in the list`);
  if (JSON.stringify(before?.channels ?? []) !== JSON.stringify(after.channels)) lines.push('~ the channels where residents can turn');
  if (JSON.stringify(before?.rules ?? {}) !== JSON.stringify(after.rules)) lines.push('~ the reading rules');
  return lines;
}

const bySubject = (list: List | null): ReadonlyMap<string, Subject> => new Map((list?.subjects ?? []).map((each) => [each.id, each]));

const count = (subject: Subject): string =>
  `${subject.accounts.length} accounts, ${subject.absences.length} absences, ${subject.phones.length} phone numbers, ${subject.photos.length} photos`;

function changes(was: Subject, is: Subject): readonly string[] {
  const lines: string[] = [];
  const [old, now] = [byAccount(was), byAccount(is)];
  for (const [key, account] of now) {
    const before = old.get(key);
    if (before === undefined) lines.push(`+ ${is.id}: account ${account.url}`);
    else if (JSON.stringify(before) !== JSON.stringify(account)) lines.push(`~ ${is.id}: account ${account.url}`);
  }
  for (const [key, account] of old) if (!now.has(key)) lines.push(`- ${is.id}: account ${account.url}`);
  const rest = ({ accounts: _, ...others }: Subject): string => JSON.stringify(others);
  if (rest(was) !== rest(is)) {
    const fields = Object.keys(is).filter((name) => name !== 'accounts' && JSON.stringify(was[name as keyof Subject]) !== JSON.stringify(is[name as keyof Subject]));
    lines.push(`~ ${is.id}: ${fields.join(', ')}`);
  }
  return lines;
}

const byAccount = (subject: Subject): ReadonlyMap<string, ListedAccount> =>
  new Map(subject.accounts.map((account) => [accountKey(account), account]));
