// An authenticator in software: makes ES256 passkeys and answers challenges as a browser with a security key does.

import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const b64 = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url');

/** The few forms of CBOR (RFC 8949) that an attestation needs. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number): Buffer => (length < 24 ? Buffer.from([(major << 5) | length]) : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255]));
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([name, each]) => [cbor(name), cbor(each)])]);
}

export interface Authenticator {
  readonly id: string;
  /** Answers registration options. */
  create(challenge: string): unknown;
  /** Answers authentication options. */
  get(challenge: string, over?: { readonly origin?: string; readonly counter?: number; readonly verified?: boolean }): unknown;
}

export function makeAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }) as { privateKey: KeyObject; publicKey: KeyObject };
  const raw = randomBytes(32);
  const id = b64(raw);
  const rp = sha256(new URL(origin).hostname);
  let uses = 0;
  const clientData = (type: string, challenge: string, from: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const counted = (counter: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(counter);
    return bytes;
  };
  return {
    id,
    create(challenge) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
      const authData = Buffer.concat([rp, Buffer.from([0x45]), counted(0), Buffer.alloc(16), Buffer.from([0, raw.length]), raw, cose]);
      const attestation = cbor(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]));
      const client = clientData('webauthn.create', challenge, origin);
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: b64(client), attestationObject: b64(attestation), transports: ['internal'] } };
    },
    get(challenge, over = {}) {
      uses = over.counter ?? uses + 1;
      const authData = Buffer.concat([rp, Buffer.from([over.verified === false ? 0x01 : 0x05]), counted(uses)]);
      const client = clientData('webauthn.get', challenge, over.origin ?? origin);
      const signature = createSign('sha256').update(Buffer.concat([authData, sha256(client)])).sign(privateKey);
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: b64(client), authenticatorData: b64(authData), signature: b64(signature) } };
    },
  };
}
