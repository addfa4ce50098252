// Which names are worth a question: the background lends its sieve once, as bytes, and most names of a feed end here.

import { type Account, accountKey } from '../../core/account/account.ts';
import { pageHash } from '../../core/list/pageHash.ts';
import { openSieve } from '../../core/match/compiled/sieveBytes.ts';

/** Whether somebody of this account and name could be marked by the lists in force; true when it cannot tell. */
export type Sieve = (account: Account, name: string) => boolean;

const EVERYBODY: Sieve = () => true;

/** A listed impostor stands under his id and under his handle; nobody's account under neither. */
const keysOf = (account: Account): readonly string[] =>
  account.handle === null ? (account.id === null ? [] : [accountKey(account)]) : account.id === null ? [accountKey(account)] : [accountKey(account), accountKey({ ...account, id: null })];

/** `text`: the sieve's bytes in base64; null where the lists are too large for one. Bytes of another version let everybody through. */
export function sieveFrom(text: string | null): Sieve {
  if (text === null) return EVERYBODY;
  try {
    const sieve = openSieve(Uint8Array.from(atob(text), (each) => each.charCodeAt(0)));
    const hashes = sieve.impostorKeys.map(pageHash);
    return (account, name) =>
      sieve.mayMatter(name, account) ||
      hashes.some((hash) => keysOf(account).some((key) => sieve.mayBeImpostor(hash(key))));
  } catch (error) {
    console.warn('The sieve cannot be read.', error);
    return EVERYBODY;
  }
}
