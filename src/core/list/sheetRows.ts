// A subject as rows of our sheet, which `sheet.ts` reads again: the first row describes it, accounts, absences and phone
// numbers follow, one a row. Photos are not in it.

import type { ListedAccount, Proof, Subject } from './model.ts';
import type { Row } from './table.ts';

/** `publisher`: the id that is left off the subjects' own. */
export function rowsOf(subject: Subject, publisher: string): readonly Row[] {
  const own = (id: string): string => id.slice(publisher.length + 1);
  const first: Row = {
    kind: subject.kind, name: subject.name, formal_name: subject.formalName === subject.name ? '' : subject.formalName, aliases: subject.aliases.join('|'),
    title: subject.title ?? '', parent: subject.parent === null ? '' : own(subject.parent), from: subject.from ?? '', until: subject.until ?? '',
  };
  const more: readonly Row[] = [
    ...subject.accounts.map((account) => ({ ...accountCells(account, subject) })),
    ...subject.absences.map(({ site, declared }) => ({ absent_on: site, absent_since: declared })),
    ...subject.phones.map(({ number, use }) => ({ phone: number, phone_use: use.id })),
  ];
  const [one = {}, ...rest] = more;
  return [{ ...first, ...one }, ...rest].map((cells) => ({ subject_id: own(subject.id), ...cells }));
}

function accountCells(account: ListedAccount, { name }: Subject): Row {
  const all = (of: (proof: Proof) => string): string => account.proofs.map(of).join('|');
  return {
    account_platform: account.site, account_url: account.url, account_id: account.id ?? '', account_name: account.displayName === name ? '' : account.displayName,
    account_from: account.from ?? '', account_until: account.until ?? '', former_handles: account.formerHandles.join('|'), checked: account.checked,
    proof: all(({ kind }) => kind), proof_date: all(({ date }) => date), proof_reference: all(({ reference }) => reference),
  };
}
