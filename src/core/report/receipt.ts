// The receipt: eight words with which a reporter asks for the outcome, without a login. Eight of 2048 words are 88 bits,
// too many to guess. The server only ever gets their hash until the reporter shows the words; it cannot make them.

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hexFromBytes } from '../hex.ts';
import { RECEIPT_WORDS } from './receiptWords.ts';

const WORDS = 8;
const BITS = 11;

/** Eight words joined by spaces. `random(n)` lends n bytes of cryptographic randomness. */
export function makeReceipt(random: (count: number) => Uint8Array): string {
  const bytes = random((WORDS * BITS) / 8);
  let value = bytes.reduce((held, byte) => (held << 8n) | BigInt(byte), 0n);
  const words: string[] = [];
  for (let at = 0; at < WORDS; at += 1) {
    words.push(RECEIPT_WORDS[Number(value & 2047n)] ?? '');
    value >>= BigInt(BITS);
  }
  return words.join(' ');
}

/** The words as they are hashed: lower case, one space between, none around. */
const normalReceipt = (words: string): string => words.trim().toLowerCase().replace(/[\s,.-]+/g, ' ');

/** Hex of SHA-256 over `resmikah-receipt/1:` and the words; how they were typed (case, spaces, hyphens) does not matter. */
export const receiptHash = (words: string): string => hexFromBytes(sha256(utf8ToBytes(`resmikah-receipt/1:${normalReceipt(words)}`)));
