// What a new list changes for residents, one message a change, so that an officer knows what is signed. Whatever no
// sentence covers is still named, never passed over: a change that nobody reads is how a list goes wrong.

import { accountKey } from '../core/account/account.ts';
import { SITE_NAMES } from '../core/account/site.ts';
import { type Difference, differences, same } from '../core/list/differences.ts';
import type { Impostor, List, Spared, Subject } from '../core/list/model.ts';
import type { Message } from '../core/match/message.ts';
import { accountText } from './accountText.ts';

const say = (key: string, args: Message['args'] = {}): Message => ({ key: `console_change_${key}`, args });

/** Empty when nothing changes but version and date. */
export function listChanges(before: List | null, after: List): readonly Message[] {
  const old = new Map((before?.subjects ?? []).map((each) => [each.id, each]));
  const now = new Map(after.subjects.map((each) => [each.id, each]));
  return [
    ...[...now.values()].flatMap((subject) => subjectChanges(old.get(subject.id) ?? null, subject)),
    ...[...old.values()].filter(({ id }) => !now.has(id)).map((subject) => say('subject_gone', { name: nameOf(subject) })),
    ...impostorChanges(before?.impostors ?? [], after),
    ...sparedChanges(before?.spared ?? [], after.spared ?? []),
    ...(same(before?.channels ?? [], after.channels) ? [] : [say('channels')]),
    ...(same(before?.rules ?? {}, after.rules) ? [] : [say('rules')]),
    ...(before !== null && before.impostorKey !== after.impostorKey ? [say('impostor_key')] : []),
    ...(before !== null && !same(before.publisher, after.publisher) ? [say('publisher')] : []),
  ];
}

const nameOf = (subject: Subject): string => (subject.title === null ? subject.formalName : `${subject.formalName} (${subject.title})`);

function subjectChanges(was: Subject | null, is: Subject): readonly Message[] {
  const name = nameOf(is);
  const fields = (Object.keys(is) as (keyof Subject)[]).filter((field) => !LISTS.includes(field) && was !== null && !same(was[field], is[field]));
  return [
    ...(was === null ? [say('subject_new', { name })] : []),
    ...fields.map((field) => (field === 'until' && is.until !== null ? say('term_ends', { name, date: is.until }) : say(SAID[field] ?? 'subject', { name, value: textOf(is[field]), ...(SAID[field] === undefined ? { field } : {}) }))),
    ...compare(was?.accounts, is.accounts, accountKey, (kind, account) =>
      kind === 'changed' && account.until !== null
        ? say('account_ends', { name, account: onSite(account), date: account.until })
        : say(`account_${kind}`, { name, account: onSite(account) })),
    ...compare(was?.absences, is.absences, ({ site }) => site, (kind, { site }) => say(`absence_${kind}`, { name, site: SITE_NAMES[site] })),
    ...compare(was?.phones, is.phones, ({ number }) => number, (kind, { number }) => say(`phone_${kind}`, { name, number })),
    ...compare(was?.photos, is.photos, ({ id }) => id, (kind) => say(`photo_${kind}`, { name })),
  ];
}

const LISTS: readonly (keyof Subject)[] = ['id', 'accounts', 'absences', 'phones', 'photos'];
/** Fields that have a sentence of their own; any other is named as it stands in the file. */
const SAID: Readonly<Partial<Record<keyof Subject, string>>> = {
  name: 'subject_name', formalName: 'subject_formal', aliases: 'subject_aliases', title: 'subject_title', parent: 'subject_parent', from: 'subject_from', until: 'subject_until', kind: 'subject_kind',
};

function textOf(value: unknown): string {
  if (value === null) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
const onSite = (account: Subject['accounts'][number]): string => `${SITE_NAMES[account.site]} ${accountText(account)}`;

type Kind = 'new' | 'changed' | 'gone';
/** As the keys of the messages call them. */
const CALLED: Readonly<Record<Difference<unknown>['kind'], Kind>> = { added: 'new', changed: 'changed', removed: 'gone' };

const compare = <T>(was: readonly T[] = [], is: readonly T[], keyOf: (item: T) => string, sentence: (kind: Kind, item: T) => Message): readonly Message[] =>
  differences(was, is, keyOf).map(({ kind, item }) => sentence(CALLED[kind], item));

/** Accounts stand in the list as keyed hashes, so a case is named by its number and by whom it imitates. */
function impostorChanges(was: readonly Impostor[], after: List): readonly Message[] {
  const names = new Map(after.subjects.map((subject) => [subject.id, nameOf(subject)]));
  return compare(was, after.impostors, (each) => each.case, (kind, each) => {
    const args = { case: each.case.slice(0, 8), name: names.get(each.subject) ?? each.subject };
    if (kind === 'gone') return say('impostor_gone', args);
    return say(`impostor_${each.status.replace('-', '_')}`, args);
  });
}

const sparedChanges = (was: readonly Spared[], is: readonly Spared[]): readonly Message[] =>
  compare(was, is, (each) => each.case, (kind, each) => say(kind === 'gone' ? 'spared_gone' : 'spared', { case: each.case.slice(0, 8), until: each.until }));
