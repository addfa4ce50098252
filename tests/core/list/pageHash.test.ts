// The small keyed hash of a page gives what the list's own gives.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyedHash } from '../../../src/core/list/keyedHash.ts';
import { pageHash } from '../../../src/core/list/pageHash.ts';

const key = fc.uint8Array({ minLength: 16, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('hex'));

it('hashes an account as the list does, whatever the key and the name', () => {
  fc.assert(fc.property(key, fc.string({ unit: 'grapheme', maxLength: 200 }), (keyHex, message) => pageHash(keyHex)(message) === keyedHash(keyHex, message)), { numRuns: 300 });
});

it('hashes one account after another under one key', () => {
  const hash = pageHash('00ff'.repeat(8));
  for (const message of ['facebook:100044', 'facebook:@pemkabklaten', '', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64)]) expect(hash(message)).toBe(keyedHash('00ff'.repeat(8), message));
});
