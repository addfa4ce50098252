// An officer's key as a file: an ECDSA P-256 or Ed25519 private key (PKCS#8) under AES-256-GCM, the AES key by PBKDF2 from
// the passphrase, every parameter written beside it. The same file opens at the command line and in the console's page,
// which is why it is PBKDF2: the only such function that every WebCrypto has. The key itself is never printed.

import { base64FromBytes, bytesFromBase64 } from '../base64.ts';
import { decode, integer, isoTime, literal, otherwise, record, text } from '../decode.ts';
import { type Result, problem, success } from '../result.ts';
import { canonicalBytes } from './canonical.ts';
import { derFromRaw } from './der.ts';
import { hexFromBytes } from '../hex.ts';
import type { Key } from './metadata.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of WebCrypto that making and opening keys needs. */
export interface SigningSubtle {
  generateKey(algorithm: object, extractable: boolean, usages: readonly string[]): Promise<unknown>;
  exportKey(format: 'pkcs8' | 'spki', key: unknown): Promise<ArrayBuffer>;
  importKey(format: 'pkcs8' | 'raw', key: Bytes, algorithm: object | string, extractable: boolean, usages: readonly string[]): Promise<unknown>;
  deriveKey(algorithm: object, key: unknown, derived: object, extractable: boolean, usages: readonly string[]): Promise<unknown>;
  encrypt(algorithm: object, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: object, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  sign(algorithm: object, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  digest(algorithm: string, bytes: Bytes): Promise<ArrayBuffer>;
}

export interface SigningPorts {
  readonly subtle: SigningSubtle;
  /** That many unpredictable bytes. */
  readonly random: (length: number) => Bytes;
}

const keyFile = record({
  format: literal('resmikah-key/1'),
  owner: text(100, undefined, 1),
  created: isoTime,
  keyid: text(64, /^[0-9a-f]{64}$/),
  keytype: otherwise(literal('ecdsa', 'ed25519'), 'ecdsa'),
  public: text(1000, /^(?:-----BEGIN PUBLIC KEY-----|[0-9a-f]{64}$)/),
  kdf: record({ name: literal('PBKDF2-HMAC-SHA-256'), iterations: integer(100_000, 10_000_000), salt: text(64) }),
  cipher: record({ name: literal('AES-256-GCM'), iv: text(24) }),
  privateKey: text(1000),
});
export type KeyFile = ReturnType<typeof keyFile>;

export interface Signer {
  readonly keyid: string;
  readonly key: Key;
  /** Signature over the bytes as hex of the DER form that TUF uses. */
  sign(bytes: Bytes): Promise<string>;
}

/** Iterations after OWASP's advice of 2023 for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
export type KeyType = 'ecdsa' | 'ed25519';
const ALGORITHMS = { ecdsa: { name: 'ECDSA', namedCurve: 'P-256' }, ed25519: { name: 'Ed25519' } } as const;

/** Makes a new key and locks it with the passphrase. */
export async function createKeyFile(ports: SigningPorts, owner: string, passphrase: string, created: string, keytype: KeyType = 'ecdsa'): Promise<KeyFile> {
  const pair = (await ports.subtle.generateKey(ALGORITHMS[keytype], true, ['sign', 'verify'])) as { publicKey: unknown; privateKey: unknown };
  const pkcs8 = new Uint8Array(await ports.subtle.exportKey('pkcs8', pair.privateKey));
  const spki = new Uint8Array(await ports.subtle.exportKey('spki', pair.publicKey));
  const pem = `-----BEGIN PUBLIC KEY-----\n${base64FromBytes(spki).replace(/.{64}(?=.)/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
  // TUF writes ECDSA keys as PEM and Ed25519 keys as the hex of their 32 bytes.
  const shown = { keytype, public: keytype === 'ecdsa' ? pem : hexFromBytes(spki.subarray(-32)) };
  return lock(ports, { owner, created, keyid: await keyIdOf(ports.subtle, keyOf(shown)), ...shown }, pkcs8, passphrase);
}

/** The same key under another passphrase. */
export async function changePassphrase(ports: SigningPorts, file: KeyFile, before: string, after: string): Promise<Result<KeyFile>> {
  const pkcs8 = await unlock(ports.subtle, file, before);
  return pkcs8 === null ? problem('problem_key_passphrase', { owner: file.owner }) : success(await lock(ports, file, pkcs8, after));
}

/** Opens a key for signing. Problems: `problem_key_passphrase` (also for a damaged file: the two look alike). */
export async function openKeyFile(subtle: SigningSubtle, file: KeyFile, passphrase: string): Promise<Result<Signer>> {
  const pkcs8 = await unlock(subtle, file, passphrase);
  if (pkcs8 === null) return problem('problem_key_passphrase', { owner: file.owner });
  const privateKey = await subtle.importKey('pkcs8', pkcs8, ALGORITHMS[file.keytype], false, ['sign']);
  const sign = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await subtle.sign({ name: ALGORITHMS[file.keytype].name, hash: 'SHA-256' }, privateKey, bytes));
  return success({
    keyid: file.keyid,
    key: keyOf(file),
    sign: async (bytes) => hexFromBytes(file.keytype === 'ecdsa' ? derFromRaw(await sign(bytes)) : await sign(bytes)),
  });
}

/** Reads a key file's JSON. Problems: `problem_field`. */
export const parseKeyFile = (value: unknown): Result<KeyFile> => decode(keyFile, value);

/** The public key as TUF metadata names it. */
export const keyOf = ({ keytype, public: shown }: Pick<KeyFile, 'keytype' | 'public'>): Key => ({
  keytype,
  scheme: keytype === 'ecdsa' ? 'ecdsa-sha2-nistp256' : 'ed25519',
  public: shown,
});

/** SHA-256 over the canonical form of the public key (specification, section 4.2.1). */
export async function keyIdOf(subtle: Pick<SigningSubtle, 'digest'>, key: Key): Promise<string> {
  const form = canonicalBytes({ keytype: key.keytype, keyval: { public: key.public }, scheme: key.scheme });
  return hexFromBytes(new Uint8Array(await subtle.digest('SHA-256', form)));
}

type Identity = Pick<KeyFile, 'owner' | 'created' | 'keyid' | 'keytype' | 'public'>;

async function lock(ports: SigningPorts, identity: Identity, pkcs8: Bytes, passphrase: string): Promise<KeyFile> {
  const [salt, iv] = [ports.random(16), ports.random(12)];
  const key = await wrappingKey(ports.subtle, passphrase, salt, ITERATIONS, 'encrypt');
  const locked = await ports.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated(identity) }, key, pkcs8);
  return {
    format: 'resmikah-key/1',
    owner: identity.owner,
    created: identity.created,
    keyid: identity.keyid,
    keytype: identity.keytype,
    public: identity.public,
    kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: ITERATIONS, salt: base64FromBytes(salt) },
    cipher: { name: 'AES-256-GCM', iv: base64FromBytes(iv) },
    privateKey: base64FromBytes(new Uint8Array(locked)),
  };
}

async function unlock(subtle: SigningSubtle, file: KeyFile, passphrase: string): Promise<Bytes | null> {
  const [salt, iv, locked] = [bytesFromBase64(file.kdf.salt), bytesFromBase64(file.cipher.iv), bytesFromBase64(file.privateKey)];
  if (salt === null || iv === null || locked === null) return null;
  const key = await wrappingKey(subtle, passphrase, salt, file.kdf.iterations, 'decrypt');
  try {
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: associated(file) }, key, locked));
  } catch {
    // GCM cannot tell a wrong passphrase from a damaged file.
    return null;
  }
}

/** Binds the locked key to the public key that the file shows. */
const associated = (identity: Identity): Bytes => new TextEncoder().encode(`resmikah-key/1:${identity.keyid}`);

async function wrappingKey(subtle: SigningSubtle, passphrase: string, salt: Bytes, iterations: number, usage: 'encrypt' | 'decrypt'): Promise<unknown> {
  const typed = await subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, { name: 'AES-GCM', length: 256 }, false, [usage]);
}
