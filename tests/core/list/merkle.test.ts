// The log's tree: against the roots of RFC 6962's reference implementation, and its proofs against every forgery tried.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hash, consistencyProof, isConsistent, leafHash, rootOf } from '../../../src/core/list/merkle.ts';

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
/** The eight entries of the test vectors that Certificate Transparency's implementations share. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const vector = (): Hash[] => ENTRIES.map((entry) => leafHash(Uint8Array.from(Buffer.from(entry, 'hex'))));
const leaves = (count: number): Hash[] => Array.from({ length: count }, (_, at) => leafHash(Uint8Array.of(at & 255, at >> 8)));

describe('the tree', () => {
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of %i entries has the known root', (count, root) => {
    expect(hex(rootOf(vector().slice(0, count)))).toBe(root);
  });
});

describe('a proof of consistency', () => {
  it('holds for every pair of sizes, and for no other pair of roots', () => {
    const all = leaves(40);
    for (let size = 1; size <= 40; size += 1) {
      for (let old = 1; old <= size; old += 1) {
        const now = all.slice(0, size);
        const proof = consistencyProof(now, old);
        expect(isConsistent(old, rootOf(all.slice(0, old)), size, rootOf(now), proof)).toBe(true);
        if (old === size) continue;
        const forged = [leafHash(Uint8Array.of(7, 7, 7)), ...all.slice(1, old)];
        expect(isConsistent(old, rootOf(forged), size, rootOf(now), proof)).toBe(false);
        expect(isConsistent(old, rootOf(all.slice(0, old)), size, rootOf([...now].reverse()), proof)).toBe(false);
      }
    }
  });

  const [three, five] = [(): Hash[] => leaves(3), (): Hash[] => leaves(5)];
  type Case = readonly [oldSize: number, oldRoot: Hash, newSize: number, newRoot: Hash, proof: readonly Hash[]];
  // Each made in its test: what fails while tests are gathered fails no test.
  it.each<readonly [string, () => Case]>([
    ['of a log that grew from nothing: there was nothing to continue', () => [0, rootOf([]), 5, rootOf(five()), []]],
    ['of a log that shrank', () => [5, rootOf(five()), 3, rootOf(three()), consistencyProof(five(), 3)]],
    ['of one size with another root', () => [5, rootOf(five()), 5, rootOf(five().reverse()), []]],
    ['of one size with hashes that prove nothing', () => [5, rootOf(five()), 5, rootOf(five()), [rootOf(three())]]],
    ['without a hash', () => [3, rootOf(three()), 5, rootOf(five()), []]],
    ['without a hash from a whole half', () => [4, rootOf(leaves(4)), 5, rootOf(five()), []]],
    ['that ends too early', () => [3, rootOf(three()), 5, rootOf(five()), consistencyProof(five(), 3).slice(0, -1)]],
    ['that goes on too long', () => [3, rootOf(three()), 5, rootOf(five()), [...consistencyProof(five(), 3), rootOf(five())]]],
    ['with a root cut short', () => [3, rootOf(three()).slice(0, 31), 5, rootOf(five()), consistencyProof(five(), 3)]],
  ])('%s is none', (_what, made) => {
    expect(isConsistent(...made())).toBe(false);
  });

  it('of a log that did not grow is empty', () => {
    expect(consistencyProof(five(), 5)).toEqual([]);
    expect(isConsistent(5, rootOf(five()), 5, rootOf(five()), [])).toBe(true);
  });

  it('does not survive a change, a loss or an addition', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), fc.nat(255), (size, some, at, byte) => {
      const all = leaves(size);
      const old = 1 + (some % (size - 1));
      const proof = consistencyProof(all, old);
      const [before, now] = [rootOf(all.slice(0, old)), rootOf(all)];
      const place = at % proof.length;
      const bent = proof.map((hash, index) => (index === place ? Uint8Array.from(hash, (each, offset) => (offset === byte % 32 ? each ^ 1 : each)) : hash));
      expect(isConsistent(old, before, size, now, bent)).toBe(false);
      expect(isConsistent(old, before, size, now, proof.filter((_, index) => index !== place))).toBe(false);
      expect(isConsistent(old, before, size, now, [...proof, now])).toBe(false);
    }));
  });
});
