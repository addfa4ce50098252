// An officer's key file: opens with its passphrase only, signs what anybody can verify, and binds what it shows.

import { createPublicKey, webcrypto } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { type KeyFile, type KeyType, type SigningPorts, type SigningSubtle, changePassphrase, createKeyFile, keyIdOf, keyOf, openKeyFile, parseKeyFile } from '../../../src/core/tuf/keyFile.ts';
import { verifies } from '../../../src/core/tuf/keys.ts';
import { subtle } from '../../support/tufClients.ts';
import { utf8 } from '../../support/tufRepository.ts';

vi.setConfig({ testTimeout: 60_000 });
const ports: SigningPorts = { subtle: webcrypto.subtle as unknown as SigningSubtle, random: (length) => webcrypto.getRandomValues(new Uint8Array(length)) };
const make = (keytype: KeyType): Promise<KeyFile> => createKeyFile(ports, 'sri', 'lima kata acak', '2026-11-24T00:00:00Z', keytype);

describe.each(['ecdsa', 'ed25519'] as const)('a %s key', (keytype) => {
  it('signs with its passphrase, in whatever Unicode form it is typed, and with no other', async () => {
    const file = await createKeyFile(ports, 'sri', 'kafe\u0301 pagi', '2026-11-24T00:00:00Z', keytype);
    const signer = await openKeyFile(ports.subtle, file, 'kaf\u00e9 pagi');
    if (!signer.ok) throw new Error('the key does not open');
    for (let count = 0; count < 20; count += 1) {
      const message = utf8(`message ${count}`);
      expect(await verifies(subtle, signer.value.key, await signer.value.sign(message), message)).toBe(true);
    }
    expect(await openKeyFile(ports.subtle, file, 'kafe pagi')).toMatchObject({ ok: false, problem: { key: 'problem_key_passphrase' } });
    expect(await keyIdOf(ports.subtle, keyOf(file))).toBe(file.keyid);
    if (keytype === 'ecdsa') expect(createPublicKey(file.public).export({ type: 'spki', format: 'pem' })).toBe(file.public);
    else expect(file.public).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes through JSON and a change of passphrase, and every lock is another', async () => {
    const file = await make(keytype);
    const parsed = parseKeyFile(JSON.parse(JSON.stringify(file)));
    expect(parsed).toEqual({ ok: true, value: file });
    const changed = await changePassphrase(ports, file, 'lima kata acak', 'kata lain');
    if (!changed.ok) throw new Error('the passphrase was not changed');
    expect(changed.value.kdf.salt).not.toBe(file.kdf.salt);
    expect((await openKeyFile(ports.subtle, changed.value, 'kata lain')).ok).toBe(true);
    expect((await openKeyFile(ports.subtle, changed.value, 'lima kata acak')).ok).toBe(false);
    expect(await changePassphrase(ports, file, 'kata lain', 'kata ketiga')).toMatchObject({ ok: false, problem: { key: 'problem_key_passphrase', args: { owner: 'sri' } } });
  });
});

describe('a key file that somebody bent', () => {
  it.each([
    ['another key id', (file: KeyFile): KeyFile => ({ ...file, keyid: 'ab'.repeat(32) })],
    ['other locked bytes', (file: KeyFile): KeyFile => ({ ...file, privateKey: `AAAA${file.privateKey.slice(4)}` })],
    ['fewer rounds', (file: KeyFile): KeyFile => ({ ...file, kdf: { ...file.kdf, iterations: 100_000 } })],
    ['something that is no Base64', (file: KeyFile): KeyFile => ({ ...file, privateKey: '***' })],
    ['a salt that is no Base64', (file: KeyFile): KeyFile => ({ ...file, kdf: { ...file.kdf, salt: '***' } })],
    ['a start that is no Base64', (file: KeyFile): KeyFile => ({ ...file, cipher: { ...file.cipher, iv: '***' } })],
  ])('with %s does not open', async (_what, bend) => {
    expect((await openKeyFile(ports.subtle, bend(await make('ecdsa')), 'lima kata acak')).ok).toBe(false);
  });

  it('so that its lock is weak is refused before it is tried', async () => {
    const file = await make('ecdsa');
    for (const kdf of [{ ...file.kdf, iterations: 1000 }, { ...file.kdf, name: 'MD5' }, { ...file.kdf, iterations: 10 ** 9 }]) expect(parseKeyFile({ ...file, kdf }).ok).toBe(false);
  });

  it.each([
    ['no format', { format: undefined }], ['another format', { format: 'resmikah-key/2' }], ['no owner', { owner: '' }], ['a day that is none', { created: '2026-02-31T00:00:00Z' }],
    ['a key id of one digit', { keyid: 'a' }], ['a key id with a digit more', { keyid: 'ab'.repeat(32) + 'a' }], ['an unknown kind of key', { keytype: 'rsa' }],
    ['a public key that is none', { public: 'x' }], ['a public key with a digit more', { public: 'ab'.repeat(33) }], ['no lock', { kdf: {} }], ['no cipher', { cipher: {} }],
    ['another cipher', { cipher: { name: 'AES-128-CBC', iv: 'AAAA' } }], ['no private key', { privateKey: undefined }],
  ])('so that it has %s is refused before a passphrase is asked for', (_what, bend) => {
    expect(parseKeyFile(WHOLE).ok).toBe(true);
    expect(parseKeyFile({ ...WHOLE, ...bend }).ok).toBe(false);
  });

  it('so that it does not say what kind of key it is is one of the first files, which were ECDSA', () => {
    expect(parseKeyFile({ ...WHOLE, keytype: undefined })).toMatchObject({ ok: true, value: { keytype: 'ecdsa' } });
  });
});

/** A file of the right form that locks nothing. */
const WHOLE = {
  format: 'resmikah-key/1', owner: 'sri', created: '2026-11-24T00:00:00Z', keyid: 'ab'.repeat(32), keytype: 'ed25519', public: 'cd'.repeat(32),
  kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000, salt: 'AAAA' }, cipher: { name: 'AES-256-GCM', iv: 'AAAA' }, privateKey: 'AAAA',
};
