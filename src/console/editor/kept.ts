// What a sheet has no cell for stays as it was published: a subject's region, a phone's words in other languages, a handle
// that the account's link does not show. Otherwise opening a list and keeping it would already change it.

import type { ListedAccount, Phone, Subject } from '../../core/list/model.ts';

/** `after` as the sheet says it, with what only `before` knows. */
export function kept(before: Subject | null, after: Subject): Subject {
  if (before === null) return after;
  const accounts = new Map(before.accounts.map((each) => [each.url, each]));
  const phones = new Map(before.phones.map((each) => [each.number, each]));
  return {
    ...after,
    region: before.region,
    accounts: after.accounts.map((each) => account(accounts.get(each.url), each)),
    phones: after.phones.map((each) => phone(phones.get(each.number), each)),
  };
}

const account = (before: ListedAccount | undefined, after: ListedAccount): ListedAccount =>
  before === undefined ? after : { ...after, handle: after.handle ?? before.handle, displayName: after.displayName === '' ? before.displayName : after.displayName };

const phone = (before: Phone | undefined, after: Phone): Phone => (before?.use.id === after.use.id ? before : after);
