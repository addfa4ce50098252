// Keys of the three kinds that TUF metadata names, made and used by Node's own crypto: independent of the code under test.

import { createHash, constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export type KeyKind = 'ecdsa' | 'ed25519' | 'rsa';

/** A value that can be signed. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

export interface TestKey {
  /** Freely chosen: key ids need not be hashes. */
  readonly keyid: string;
  readonly json: { readonly keytype: string; readonly scheme: string; readonly keyval: { readonly public: string } };
  sign(message: Uint8Array): string;
}

const MAKERS: Readonly<Record<KeyKind, () => Omit<TestKey, 'keyid'>>> = {
  ecdsa() {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { json: jsonOf('ecdsa', 'ecdsa-sha2-nistp256', pem(publicKey)), sign: (message) => sign('sha256', message, privateKey).toString('hex') };
  },
  ed25519() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
    return { json: jsonOf('ed25519', 'ed25519', raw), sign: (message) => sign(null, message, privateKey).toString('hex') };
  },
  rsa() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    return {
      json: jsonOf('rsa', 'rsassa-pss-sha256', pem(publicKey)),
      sign: (message) => sign('sha256', message, { key: privateKey, ...padding }).toString('hex'),
    };
  },
};

export function makeKey(kind: KeyKind = 'ecdsa', keyid?: string): TestKey {
  const made = MAKERS[kind]();
  return { ...made, keyid: keyid ?? createHash('sha256').update(canonical(made.json)).digest('hex') };
}

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const jsonOf = (keytype: string, scheme: string, text: string): TestKey['json'] => ({ keytype, scheme, keyval: { public: text } });

/** OLPC canonical JSON, written a second time on purpose: the product's own must agree with it. */
export function canonical(value: Value): string {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : String(value);
  }
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(canonical).join(',')}]`;
  const object = value as Readonly<Record<string, Value>>;
  const keys = Object.keys(object).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `{${keys.map((key) => `${canonical(key)}:${canonical(object[key] as Value)}`).join(',')}}`;
}
