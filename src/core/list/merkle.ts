// The Merkle tree of RFC 6962, section 2.1: one hash stands for a whole list of entries, and a short proof shows that a
// longer list still begins with a shorter one. Sizes are counts of entries.

import { sha256 } from '@noble/hashes/sha2.js';

export type Hash = Uint8Array;

const joined = (prefix: number, ...parts: readonly Uint8Array[]): Hash => {
  const whole = sha256.create().update(Uint8Array.of(prefix));
  for (const part of parts) whole.update(part);
  return whole.digest();
};

/** The prefix keeps an entry from being taken for a pair of hashes. */
export const leafHash = (entry: Uint8Array): Hash => joined(0, entry);
const pairHash = (left: Hash, right: Hash): Hash => joined(1, left, right);

/** The largest power of two below `size`, which is 2 or more. */
function half(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** Root of these leaves; of none, the hash of nothing. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  const split = half(leaves.length);
  return pairHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The proof that the tree of all leaves begins with the first `size` of them (section 2.1.2); `size` from 1 to their number. */
export function consistencyProof(leaves: readonly Hash[], size: number): readonly Hash[] {
  return size === leaves.length ? [] : subproof(leaves, size, true);
}

function subproof(leaves: readonly Hash[], size: number, whole: boolean): readonly Hash[] {
  if (size === leaves.length) return whole ? [] : [rootOf(leaves)];
  const split = half(leaves.length);
  return size <= split
    ? [...subproof(leaves.slice(0, split), size, whole), rootOf(leaves.slice(split))]
    : [...subproof(leaves.slice(split), size - split, false), rootOf(leaves.slice(0, split))];
}

/** Whether the proof shows that the tree of `newSize` and `newRoot` begins with that of `oldSize` and `oldRoot` (RFC 9162, section 2.1.4.2). */
export function isConsistent(oldSize: number, oldRoot: Hash, newSize: number, newRoot: Hash, proof: readonly Hash[]): boolean {
  if (oldSize < 1 || newSize < oldSize) return false;
  if (oldSize === newSize) return proof.length === 0 && same(oldRoot, newRoot);
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  let [old, last] = [oldSize - 1, newSize - 1];
  while (old % 2 === 1) [old, last] = [Math.floor(old / 2), Math.floor(last / 2)];
  let seed = path.shift();
  if (seed === undefined) return false;
  let [oldHash, newHash] = [seed, seed];
  for (seed of path) {
    if (last === 0) return false;
    if (old % 2 === 1 || old === last) {
      oldHash = pairHash(seed, oldHash);
      newHash = pairHash(seed, newHash);
      while (old % 2 === 0 && old !== 0) [old, last] = [Math.floor(old / 2), Math.floor(last / 2)];
    } else newHash = pairHash(newHash, seed);
    [old, last] = [Math.floor(old / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(oldHash, oldRoot) && same(newHash, newRoot);
}

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size));
/** Two hashes of the same bytes. */
export const same = (one: Hash, other: Hash): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
