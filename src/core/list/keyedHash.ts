// Confirmed impostors travel as keyed hashes, so that the list is no readable pillory: who looks at an account
// can ask whether it is in the list; who has only the list cannot read names out of it.

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Account, normalHandle } from '../account/account.ts';
import { hexFromBytes } from '../hex.ts';

/** HMAC-SHA-256 under the list's impostor key, first 16 bytes as lower-case hex. Throws on a key that is not hex. */
export const keyedHash = (keyHex: string, message: string): string =>
  hexFromBytes(hmac(sha256, hexToBytes(keyHex), utf8ToBytes(message)).subarray(0, 16));

/** The two hashes under which an account can stand among the impostors; null where the page shows no id or no handle. */
export function impostorHashes(keyHex: string, account: Account): { readonly idHash: string | null; readonly handleHash: string | null } {
  const { site, id, handle } = account;
  return {
    idHash: id === null ? null : keyedHash(keyHex, `${site}:${id}`),
    handleHash: handle === null ? null : keyedHash(keyHex, `${site}:@${normalHandle(site, handle)}`),
  };
}
