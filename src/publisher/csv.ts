// The list as a sheet with our own columns, which `list import` reads again. Cells that a spreadsheet program would run as
// a formula get a quote before them.

import type { List, ListedAccount, Subject } from '../core/list/model.ts';
import { COLUMNS } from './sheet.ts';

type Cells = Readonly<Record<string, string>>;

export function writeCsv(list: List): string {
  const rows = list.subjects.flatMap((subject) => rowsOf(subject, list.publisher.id));
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cellText(row[column] ?? '')).join(','))].map((line) => `${line}\r\n`).join('');
}

export function cellText(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first row describes the subject; accounts, absences and phone numbers follow, one a row. */
function rowsOf(subject: Subject, publisher: string): readonly Cells[] {
  const own = (id: string): string => id.slice(publisher.length + 1);
  const first: Cells = {
    kind: subject.kind, name: subject.name, formal_name: subject.formalName === subject.name ? '' : subject.formalName, aliases: subject.aliases.join('|'),
    title: subject.title ?? '', parent: subject.parent === null ? '' : own(subject.parent), from: subject.from ?? '', until: subject.until ?? '',
  };
  const more: readonly Cells[] = [
    ...subject.accounts.map((account) => ({ ...accountCells(account, subject) })),
    ...subject.absences.map(({ site, declared }) => ({ absent_on: site, absent_since: declared })),
    ...subject.phones.map(({ number, use }) => ({ phone: number, phone_use: use.id })),
  ];
  const [one = {}, ...rest] = more;
  return [{ ...first, ...one }, ...rest].map((cells) => ({ subject_id: own(subject.id), ...cells }));
}

function accountCells(account: ListedAccount, { name }: Subject): Cells {
  const [proof] = account.proofs;
  return {
    account_platform: account.site, account_url: account.url, account_id: account.id ?? '', account_name: account.displayName === name ? '' : account.displayName,
    account_from: account.from ?? '', account_until: account.until ?? '', former_handles: account.formerHandles.join('|'), checked: account.checked,
    proof: proof?.kind ?? '', proof_date: proof?.date ?? '', proof_reference: proof?.reference ?? '',
  };
}
