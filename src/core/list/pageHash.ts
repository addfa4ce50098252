// The keyed hash of `keyedHash.ts` once more, with the key's part made once: a page asks of everybody in a feed whether the list
// knows the account, and half of an HMAC is the key.

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** As `keyedHash(keyHex, …)`. Throws on a key that is not hex. */
export function pageHash(keyHex: string): (message: string) => string {
  const begun = hmac.create(sha256, hexToBytes(keyHex));
  return (message) => bytesToHex(begun.clone().update(utf8ToBytes(message)).digest().subarray(0, 16));
}
