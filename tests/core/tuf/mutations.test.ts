// Each kind of byte of each file is changed: nothing changed is ever accepted, and nothing but a named error is thrown.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TufError } from '../../../src/core/tuf/errors.ts';
import { parseMetadata } from '../../../src/core/tuf/metadata.ts';
import { downloadTarget } from '../../../src/core/tuf/download.ts';
import { refresh } from '../../../src/core/tuf/refresh.ts';
import { findTarget } from '../../../src/core/tuf/targets.ts';
import { canonical } from '../../support/tufKeys.ts';
import { BASE, memoryClient } from '../../support/tufClients.ts';
import { Repository, utf8 } from '../../support/tufRepository.ts';

const ROLE = 'id-33.10-g1';
const repo = new Repository();
repo.delegate('targets', ROLE, { paths: ['33.10/*'], terminating: true });
repo.addTarget(ROLE, '33.10/list.json', 'the list');
repo.publish(ROLE, 'targets', 'root', 'snapshot', 'timestamp');
const FILES = ['root', 'timestamp', 'snapshot', 'targets', ROLE] as const;

/** The meaning of a file: what it says and who signed it. A change that leaves it the same is no attack. */
const meaning = (bytes: Uint8Array): string | null => {
  try {
    const { signed, signatures } = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return canonical(signed) + canonical(signatures.map(({ keyid, sig }: Record<string, string>) => ({ keyid: keyid!, sig: sig!.toLowerCase() })));
  } catch {
    return null;
  }
};

async function accepts(role: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const path = role === 'root' ? '2.root' : role === 'timestamp' ? role : `${repo.files.get(role)!.length}.${role}`;
  const client = await memoryClient(repo, (asked) => (asked === `metadata/${path}.json` ? Promise.resolve({ kind: 'ok', bytes }) : null));
  try {
    const trusted = await refresh(client);
    await downloadTarget(client, trusted, await findTarget(client, trusted, '33.10/list.json'), `${BASE}targets/`);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(TufError);
    return false;
  }
}

/** Kinds of bytes: every place in the file falls into one of them. */
const KINDS: Readonly<Record<string, RegExp>> = {
  structure: /[{}[\]:,]/,
  quote: /"/,
  digit: /[0-9]/,
  letter: /[A-Za-z]/,
  sign: /[^{}[\]:,"0-9A-Za-z\s]/,
  space: /\s/,
};

describe.each(FILES)('%s', (role) => {
  const honest = repo.last(role);
  const text = new TextDecoder().decode(honest);

  it('is accepted as it is', async () => {
    expect(await accepts(role, honest)).toBe(true);
  });

  it.each(Object.entries(KINDS))('with a changed %s is refused', async (_kind, pattern) => {
    const places = [...text].flatMap((letter, at) => (pattern.test(letter) ? [at] : []));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = honest.slice();
      bytes[at]! ^= change;
      if (meaning(bytes) !== meaning(honest)) expect(await accepts(role, bytes)).toBe(false);
    }), { numRuns: 40 });
  });

  it('with bytes taken out, put in or repeated is refused', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(honest.length - 1), fc.nat(60), fc.uint8Array({ maxLength: 8 }), async (at, length, more) => {
      const bytes = Uint8Array.from([...honest.slice(0, at), ...more, ...honest.slice(at + length)]);
      if (meaning(bytes) !== meaning(honest)) expect(await accepts(role, bytes)).toBe(false);
    }), { numRuns: 60 });
  });

  it('with any one value changed to any other is refused', async () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(JSON.parse(text), []);
    const others = fc.oneof(fc.constantFrom(null, 0, -1, 2 ** 53, '', [], {}, true, 'x', '__proto__', 1e21), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), others, async (path, other) => {
      const file = JSON.parse(text);
      let place = file;
      for (const key of path.slice(0, -1)) place = place[key];
      place[path.at(-1)!] = other;
      const bytes = utf8(JSON.stringify(file));
      if (meaning(bytes) !== meaning(honest)) expect(await accepts(role, bytes)).toBe(false);
    }), { numRuns: 120 });
  });
});

describe('the parser of metadata', () => {
  it('throws nothing but a named error, whatever the bytes', () => {
    const anything = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.jsonValue().map((value) => utf8(JSON.stringify(value))), fc.jsonValue().map((signed) => utf8(JSON.stringify({ signed, signatures: [] }))));
    fc.assert(fc.property(anything, fc.constantFrom('root', 'timestamp', 'snapshot', 'targets'), (bytes, type) => {
      try {
        parseMetadata(type, bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(TufError);
      }
    }));
  });
});
