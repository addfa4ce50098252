// Public keys of TUF metadata, verified by WebCrypto: ECDSA P-256, Ed25519 and RSA-PSS-SHA256.
// A key or signature that cannot be read simply does not verify; it never stops the others.

import { bytesFromBase64 } from '../base64.ts';
import { bytesFromHex, hexFromBytes } from '../hex.ts';
import { isRsaSpki, pointOfSpki, rawFromDer } from './der.ts';
import type { Key } from './metadata.ts';
import type { Subtle } from './ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const spkiOf = (pem: string): Bytes | null => {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  return body === undefined ? null : bytesFromBase64(body);
};

/** The y of the eight points of small order (RFC 7748, section 6; RFC 8032): with such a key, one signature fits many messages. */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** True for an Ed25519 key that no honest generator makes: of small order with either sign, or with a y of 2^255 − 19 and above. */
export function isWeakEd25519(publicHex: string): boolean {
  const lower = publicHex.toLowerCase();
  const clear = lower.slice(0, 62) + (Number.parseInt(lower.slice(62), 16) & 0x7f).toString(16).padStart(2, '0');
  return SMALL_ORDER.has(clear) || /^(?:e[d-f]|f[0-9a-f])f{60}7f$/.test(clear);
}

type Algorithm = 'ed25519' | 'ecdsa' | 'rsa';
interface Material { readonly algorithm: Algorithm; readonly bytes: Bytes }

/** A key in the one form that this client computes with; null for what it does not verify. */
function materialOf({ keytype, scheme, public: text }: Key): Material | null {
  const material = (algorithm: Algorithm, bytes: Bytes | null): Material | null => (bytes === null ? null : { algorithm, bytes });
  if (keytype === 'ed25519' && scheme === 'ed25519') {
    const raw = bytesFromHex(text);
    return material('ed25519', raw?.length === 32 && !isWeakEd25519(text) ? raw : null);
  }
  // The second key type is the older name; its keys may be the bare point in hex, as early roots of Sigstore have them.
  if ((keytype === 'ecdsa' || keytype === 'ecdsa-sha2-nistp256') && scheme === 'ecdsa-sha2-nistp256') {
    if (/^04[0-9a-fA-F]{128}$/.test(text)) return material('ecdsa', bytesFromHex(text));
    const spki = spkiOf(text);
    return material('ecdsa', spki === null ? null : pointOfSpki(spki));
  }
  if (keytype === 'rsa' && scheme === 'rsassa-pss-sha256') {
    const spki = spkiOf(text);
    return material('rsa', spki !== null && isRsaSpki(spki) ? spki : null);
  }
  return null;
}

/** One text per key, so that one key under two key ids or in two spellings counts once; null for a key that cannot verify. */
export function identityOf(key: Key): string | null {
  const material = materialOf(key);
  return material === null ? null : `${material.algorithm}:${hexFromBytes(material.bytes)}`;
}

/** Whether the signature over the message is the key's. Never throws. */
export async function verifies(subtle: Subtle, key: Key, signatureHex: string, message: Bytes): Promise<boolean> {
  try {
    const [material, signature] = [materialOf(key), bytesFromHex(signatureHex)];
    if (material === null || signature === null || signature.length === 0) return false;
    switch (material.algorithm) {
      case 'ed25519': {
        const imported = await subtle.importKey('raw', material.bytes, { name: 'Ed25519' }, false, ['verify']);
        return await subtle.verify({ name: 'Ed25519' }, imported, signature, message);
      }
      case 'ecdsa': {
        const raw = rawFromDer(signature);
        if (raw === null) return false;
        const imported = await subtle.importKey('raw', material.bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
        return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, raw, message);
      }
      case 'rsa': {
        const imported = await subtle.importKey('spki', material.bytes, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['verify']);
        return await subtle.verify({ name: 'RSA-PSS', saltLength: 32 }, imported, signature, message);
      }
    }
  } catch {
    // A point off the curve or an algorithm this runtime lacks: no proof, so not verified.
    return false;
  }
}
