// Whose signature is whose: strict encodings, no key of small order, one identity a key.

import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derFromRaw, rawFromDer } from '../../../src/core/tuf/der.ts';
import { bytesFromHex } from '../../../src/core/hex.ts';
import { identityOf, isWeakEd25519, verifies } from '../../../src/core/tuf/keys.ts';
import type { Key } from '../../../src/core/tuf/metadata.ts';
import { pathMatches } from '../../../src/core/tuf/pathPattern.ts';
import { subtle } from '../../support/tufClients.ts';
import { type KeyKind, type TestKey, makeKey } from '../../support/tufKeys.ts';
import { utf8 } from '../../support/tufRepository.ts';

const keyOf = ({ json }: TestKey, change: Partial<Key> = {}): Key => ({ keytype: json.keytype, scheme: json.scheme, public: json.keyval.public, ...change });
/** The bytes behind a PEM text: 26 of head, then the point. */
const derOf = (key: TestKey): Buffer => Buffer.from(keyOf(key).public.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const message = utf8('a message');

describe('a signature', () => {
  it.each(['ecdsa', 'ed25519', 'rsa'] satisfies KeyKind[])('of %s is verified over the very bytes, and with no other key', async (kind) => {
    const [key, other] = [makeKey(kind), makeKey(kind)];
    const sig = key.sign(message);
    expect(await verifies(subtle, keyOf(key), sig, message)).toBe(true);
    expect(await verifies(subtle, keyOf(key), sig.toUpperCase(), message)).toBe(true);
    expect(await verifies(subtle, keyOf(key), sig, utf8('another message'))).toBe(false);
    expect(await verifies(subtle, keyOf(other), sig, message)).toBe(false);
    for (const wrong of ['', sig.slice(2), `${sig}00`, `${sig}0`, `x${sig.slice(1)}`, ` ${sig}`]) expect(await verifies(subtle, keyOf(key), wrong, message)).toBe(false);
    for (const change of [{ scheme: 'other' }, { keytype: 'other' }, { public: '' }, { public: 'x' }]) expect(await verifies(subtle, keyOf(key, change), sig, message)).toBe(false);
  });

  it('of a key that is written as the bare point in hex is verified, and of no longer or shorter text', async () => {
    const key = makeKey();
    const point = derOf(key).subarray(-65).toString('hex');
    const sig = key.sign(message);
    for (const [text, holds] of [[point, true], [point.toUpperCase(), true], [`${point}00`, false], [`00${point}`, false], [point.slice(2), false], [point.replace(/^04/, '06'), false]] as const) {
      expect(await verifies(subtle, keyOf(key, { public: text }), sig, message)).toBe(holds);
    }
  });

  it('survives no change of a bit', async () => {
    const key = makeKey();
    const sig = key.sign(message);
    await fc.assert(fc.asyncProperty(fc.nat(sig.length * 4 - 1), async (bit) => {
      const bytes = bytesFromHex(sig) as Uint8Array;
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      expect(await verifies(subtle, keyOf(key), Buffer.from(bytes).toString('hex'), message)).toBe(false);
    }), { numRuns: 100 });
  });

  it('in DER has one form only', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
      const bytes = Uint8Array.from(raw);
      expect(rawFromDer(derFromRaw(bytes))).toEqual(bytes);
    }));
    for (const der of ['3006020100020100ff', '300602010002010', '3007020100020100', '30080202000102020001', '3006028100020100', '3006020180020101', '308106020101020101', '30820006020101020101', '30', '3080', '3083000006020101020101', '3106020101020101', '3006030101020101', '3006020101030101', '3005020101', '']) {
      expect(rawFromDer(Uint8Array.from(Buffer.from(der, 'hex')))).toBeNull();
    }
    expect(rawFromDer(Uint8Array.from(Buffer.from('3006020101020102', 'hex')))).toEqual(Uint8Array.from({ length: 64 }, (_none, at) => (at === 31 ? 1 : at === 63 ? 2 : 0)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void rawFromDer(Uint8Array.from(bytes))));
  });
});

describe('an Ed25519 key with which one signature fits many messages', () => {
  const p = 2n ** 255n - 19n;
  const little = (y: bigint): string => Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
  const order8 = ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'];
  const weak = [little(0n), little(1n), little(p - 1n), little(p), little(p + 1n), little(p + 18n), ...order8];
  const signed = weak.map((hex) => hex.slice(0, 62) + (Number.parseInt(hex.slice(62), 16) | 0x80).toString(16));

  it.each([...weak, ...signed, ...signed.map((hex) => hex.toUpperCase())])('%s is refused', async (hex) => {
    expect(isWeakEd25519(hex)).toBe(true);
    expect(identityOf({ keytype: 'ed25519', scheme: 'ed25519', public: hex })).toBeNull();
    // The identity as key, the identity as R and S = 0: a signature that many verifiers take for any message.
    expect(await verifies(subtle, { keytype: 'ed25519', scheme: 'ed25519', public: hex }, `${little(1n)}${'00'.repeat(32)}`, message)).toBe(false);
  });

  it('is never one that an honest maker makes', () => {
    for (let count = 0; count < 50; count += 1) expect(isWeakEd25519(makeKey('ed25519').json.keyval.public)).toBe(false);
  });
});

describe('the identity of a key', () => {
  it('is the same in every spelling, and differs between keys', () => {
    const [key, other] = [makeKey(), makeKey()];
    const spelt = keyOf(key).public.replaceAll('\n', ' \n').replace('KEY-----', 'KEY-----\t');
    expect(identityOf(keyOf(key, { public: spelt }))).toBe(identityOf(keyOf(key)));
    expect(identityOf(keyOf(other))).not.toBe(identityOf(keyOf(key)));
  });

  it.each([
    ['a P-384 key under the name of P-256', () => pemKey(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ type: 'spki', format: 'pem' }).toString())],
    ['a compressed point', () => compressed()],
    ['a point in the hybrid form', () => hybrid()],
    ['an RSA key under the name of ECDSA', () => keyOf(makeKey('rsa'), { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' })],
    ['a certificate', () => pemKey('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')],
  ])('is none for %s', (_what, key) => {
    expect(identityOf(key())).toBeNull();
  });

  const pemKey = (text: string): Key => ({ keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', public: text });
  const pemOf = (der: Buffer): Key => pemKey(`-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`);
  function hybrid(): Key {
    const der = derOf(makeKey());
    der[26] = 6 + (der[90]! & 1);
    return pemOf(der);
  }
  function compressed(): Key {
    const der = derOf(makeKey());
    const point = Buffer.concat([Buffer.from([2 + (der[90]! & 1)]), der.subarray(27, 59)]);
    const body = Buffer.concat([der.subarray(2, 23), Buffer.from([3, 34, 0]), point]);
    return pemOf(Buffer.concat([Buffer.from([0x30, body.length]), body]));
  }
});

describe('a path pattern', () => {
  it.each([
    ['*', 'a', true], ['*', 'a/b', false], ['*.md', 'x.md', true], ['a/*', 'a/b', true], ['a/*', 'a/b/c', false], ['33.10/*', '33.10/list.json', true],
    ['33.10/*', '33x10/list.json', false], ['33.10/*', '33.10', false], ['a?c', 'abc', true], ['a?c', 'a/c', false], ['?', '😀', true], ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false], ['[!a-c]x', 'dx', true], ['[', '[', true], ['a.c', 'abc', false], ['(a+)+', '(a+)+', true], ['', '', true], ['', 'a', false], ['**', 'abc', true],
    ['a*', 'a', true], ['a**', 'a', true], ['a*', 'b', false], ['a', 'ab', false], ['ab', 'a', false], ['*b', 'ab', true], ['*b', 'aba', false], ['a*b*c', 'a-b-b-c', true],
    ['[b-d]', 'a', false], ['[b-d]', 'e', false], ['[b-d]', 'd', true], ['[a-]', '-', true], ['[a-]', 'b', false], ['[-a]', '-', true], ['[a-', '[a-', true], ['[]]', ']', true], ['[!]]', ']', false],
    ['[ab]c', 'bc', true], ['[ab]c', 'b', false], ['?', '', false],
  ])('%s on %s: %s', (pattern, path, holds) => {
    expect(pathMatches(pattern, path)).toBe(holds);
  });

  it('takes no time to speak of, whatever it is', () => {
    const started = performance.now();
    pathMatches(`${'*a'.repeat(2000)}b`, 'a'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
