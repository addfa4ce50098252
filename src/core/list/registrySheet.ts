// A sheet with the headers of the U.S. Digital Registry, in which many governments keep their accounts:
// account_platform, account_url, account_name, short_description, long_description, language, agencies, contacts, notes.
// `|` separates many. Each agency becomes an office; accounts on sites that Resmikah does not read are named, not lost in silence.

import { accountFromUrl } from '../account/links.ts';
import type { ListedAccount, Publisher, Subject } from './model.ts';
import { SheetError, type Table } from './table.ts';

export interface Registry {
  readonly subjects: readonly Subject[];
  /** Accounts that were left out, each with its line and why. */
  readonly leftOut: readonly string[];
}

/** By its columns; one with our own `subject_id` is ours. */
export const isRegistry = ({ rows }: Table): boolean => {
  const columns = Object.keys(rows[0] ?? {});
  return ['account_platform', 'account_url', 'agencies'].every((column) => columns.includes(column)) && !columns.includes('subject_id');
};

/** `checked`: the day on which somebody last looked at the accounts, which such a sheet does not say. */
export function readRegistry({ rows, lines }: Table, publisher: Publisher, checked: string): Registry {
  const subjects = new Map<string, { name: string; accounts: ListedAccount[] }>();
  const leftOut: string[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? index + 2;
    const [agency = ''] = (row['agencies'] ?? '').split('|').map((each) => each.trim());
    const id = slugOf(agency);
    if (id === '') throw new SheetError(`Line ${line}, column agencies: is empty. Whose account is it?`, 'empty', { line, column: 'agencies', value: '' });
    const url = row['account_url'] ?? '';
    const account = accountFromUrl(url);
    if (account === null) {
      leftOut.push(`line ${line}: ${row['account_platform'] ?? ''} ${url}`);
      return;
    }
    const subject = subjects.get(id) ?? { name: agency, accounts: [] };
    subject.accounts.push({
      site: account.site, id: account.id, handle: account.handle, formerHandles: [], url,
      displayName: row['account_name'] || agency, from: null, until: null, checked, proofs: [],
    });
    subjects.set(id, subject);
  });
  return { subjects: [...subjects].map(([id, { name, accounts }]) => officeOf(publisher, id, name, accounts)), leftOut };
}

const slugOf = (name: string): string =>
  name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

const officeOf = (publisher: Publisher, id: string, name: string, accounts: readonly ListedAccount[]): Subject => ({
  id: `${publisher.id}/${id}`, kind: 'office', name, formalName: name, aliases: [], title: null, region: publisher.region, parent: null,
  from: null, until: null, accounts, absences: [], phones: [], photos: [],
});
