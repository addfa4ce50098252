// Public keys of TUF metadata, verified by WebCrypto: ECDSA P-256, Ed25519 and RSA-PSS-SHA256.
// A key or signature that cannot be read simply does not verify; it never stops the others.

import { bytesFromBase64 } from '../base64.ts';
import type { Key } from './metadata.ts';
import type { Subtle } from './ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export function bytesFromHex(text: string): Bytes | null {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export const hexFromBytes = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const spki = (pem: string): Bytes | null => {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  return body === undefined ? null : bytesFromBase64(body);
};

/** The eight points of small order (RFC 7748, section 6; RFC 8032): with such a key, one signature fits many messages. */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** True for an Ed25519 key that no honest generator makes; also in its non-canonical encodings and with either sign. */
export function isSmallOrder(publicHex: string): boolean {
  const lower = publicHex.toLowerCase();
  const clear = lower.slice(0, 62) + (Number.parseInt(lower.slice(62), 16) & 0x7f).toString(16).padStart(2, '0');
  const nonCanonical = /^(ed|ee)f{60}7f$/.test(clear);
  return SMALL_ORDER.has(clear) || nonCanonical;
}

/** DER `SEQUENCE(INTEGER r, INTEGER s)` (RFC 3279) to the fixed 64 bytes r‖s that WebCrypto wants; null when malformed. */
export function rawFromDer(der: Bytes): Bytes | null {
  const raw = new Uint8Array(64);
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return null;
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    if (der[at] !== 0x02 || length === 0 || at + 2 + length > der.length) return null;
    let number = der.subarray(at + 2, at + 2 + length);
    if ((number[0] ?? 0x80) & 0x80) return null;
    if (number.length > 1 && number[0] === 0) {
      if (((number[1] ?? 0) & 0x80) === 0) return null;
      number = number.subarray(1);
    }
    if (number.length > 32) return null;
    raw.set(number, end - number.length);
    at += 2 + length;
  }
  return at === der.length ? raw : null;
}

/** One text per key material, so that one key under two key ids counts once. */
export const materialOf = (key: Key): string => {
  const bytes = spki(key.public);
  return bytes === null ? key.public.trim().toLowerCase() : hexFromBytes(bytes);
};

/** Whether the signature over the message is the key's. Never throws. */
export async function verifies(subtle: Subtle, key: Key, signatureHex: string, message: Bytes): Promise<boolean> {
  try {
    const signature = bytesFromHex(signatureHex);
    if (signature === null || signature.length === 0) return false;
    if (key.keytype === 'ed25519' && key.scheme === 'ed25519') {
      const raw = bytesFromHex(key.public);
      if (raw === null || raw.length !== 32 || isSmallOrder(key.public)) return false;
      const imported = await subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
      return await subtle.verify({ name: 'Ed25519' }, imported, signature, message);
    }
    const material = spki(key.public);
    if (material === null) return false;
    if ((key.keytype === 'ecdsa' || key.keytype === 'ecdsa-sha2-nistp256') && key.scheme === 'ecdsa-sha2-nistp256') {
      const raw = rawFromDer(signature);
      if (raw === null) return false;
      const imported = await subtle.importKey('spki', material, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, raw, message);
    }
    if (key.keytype === 'rsa' && key.scheme === 'rsassa-pss-sha256') {
      const imported = await subtle.importKey('spki', material, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['verify']);
      return await subtle.verify({ name: 'RSA-PSS', saltLength: 32 }, imported, signature, message);
    }
    return false;
  } catch {
    // An unreadable key or an algorithm this runtime lacks: no proof, so not verified.
    return false;
  }
}
