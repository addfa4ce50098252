// Proof of work: while an office is flooded, each letter to it costs the sender's device a second or two of arithmetic, which
// one resident does not notice and a flood cannot pay. The work is bound to the letter's id, so it is good for that letter only.

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decode, hex, integer, record } from '../decode.ts';

/** What the office asks for: a hash that begins with so many zero bits. */
export interface WorkAsked { readonly challenge: string; readonly bits: number }

/** The request header that carries the work: the challenge and the number that was found, `a1b2….12345`. */
export const WORK_HEADER = 'x-resmikah-work';
/** The status that asks for work: the request is fine, something must come before it. */
export const WORK_STATUS = 428;
/** About four million hashes, half a minute on a slow phone. An office that asks for more is not believed. */
export const MOST_BITS = 22;

const GIVEN = /^([0-9a-f]{32})\.(\d{1,15})$/;

const asked = record({ work: record({ challenge: hex(16), bits: integer(1, MOST_BITS) }) });

/** Reads the body of such an answer; null when it asks for nothing that can be done. */
export function readWorkAsked(body: unknown): WorkAsked | null {
  const read = decode(asked, body);
  return read.ok ? read.value.work : null;
}

/** What is hashed with each number: short enough that one block of SHA-256 holds both. */
const baseOf = (challenge: string, id: string): Uint8Array => sha256(concatBytes(utf8ToBytes('resmikah-work/1:'), hexToBytes(challenge), utf8ToBytes(id)));

function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** Hashes numbers after a base; one block is used again and again. */
function hasher(base: Uint8Array): (number: number) => Uint8Array {
  const block = new Uint8Array(base.length + 8);
  block.set(base);
  const view = new DataView(block.buffer, base.length);
  return (number) => {
    view.setUint32(0, number / 2 ** 32);
    view.setUint32(4, number);
    return sha256(block);
  };
}

/** Tries before the device may do something else: some milliseconds. */
const SLICE = 1000;

/** Finds the header's value. `rest` is awaited between slices, so that whoever works here stays able to answer. */
export async function doWork({ challenge, bits }: WorkAsked, id: string, rest: () => Promise<void>): Promise<string> {
  const hashOf = hasher(baseOf(challenge, id));
  for (let number = 0; ; number += 1) {
    if (zeroBits(hashOf(number)) >= bits) return `${challenge}.${number}`;
    if (number % SLICE === SLICE - 1) await rest();
  }
}

/** How many zero bits a header's value brings for this letter; 0 for one that is no work, or was done for none of the challenges. */
export function workIn(header: string, challenges: readonly string[], id: string): number {
  const [, challenge = '', number = ''] = GIVEN.exec(header) ?? [];
  return challenges.includes(challenge) ? zeroBits(hasher(baseOf(challenge, id))(Number(number))) : 0;
}
