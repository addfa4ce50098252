// The little of DER that public keys and signatures need (X.690; RFC 5280, 3279, 5480, 8017). Strict: one form a value,
// so that two encodings of one key cannot count as two keys. Everything else is null.

type Bytes = Uint8Array<ArrayBuffer>;

interface Element { readonly tag: number; readonly body: Bytes; readonly rest: Bytes }

/** The first element of the bytes with what follows it; null when the length is not in its shortest form or beyond the end. */
function element(bytes: Bytes): Element | null {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return null;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || extra > 2) return null;
  let length = extra === 0 ? first : 0;
  for (let at = 0; at < extra; at += 1) length = length * 256 + (bytes[2 + at] ?? 0);
  if (extra === 1 && length < 0x80) return null;
  if (extra === 2 && length < 0x100) return null;
  const [start, end] = [2 + extra, 2 + extra + length];
  return end > bytes.length ? null : { tag, body: bytes.subarray(start, end), rest: bytes.subarray(end) };
}

/** The body of one element of that tag which fills the bytes. */
function only(bytes: Bytes, tag: number): Bytes | null {
  const found = element(bytes);
  return found?.tag === tag && found.rest.length === 0 ? found.body : null;
}

/** The two positive whole numbers of `SEQUENCE(INTEGER, INTEGER)`, without leading zeros. */
function twoIntegers(sequence: Bytes): readonly [Bytes, Bytes] | null {
  const body = only(sequence, 0x30);
  const first = body === null ? null : element(body);
  const one = first?.tag === 0x02 ? positive(first.body) : null;
  const second = first === null ? null : only(first.rest, 0x02);
  const other = second === null ? null : positive(second);
  return one === null || other === null ? null : [one, other];
}

function positive(body: Bytes): Bytes | null {
  const [first, next] = body;
  if (first === undefined || first >= 0x80) return null;
  if (first !== 0 || next === undefined) return body;
  return next < 0x80 ? null : body.subarray(1);
}

/** An ECDSA P-256 signature `SEQUENCE(INTEGER r, INTEGER s)` as the fixed 64 bytes r‖s that WebCrypto wants. */
export function rawFromDer(der: Bytes): Bytes | null {
  const numbers = twoIntegers(der);
  if (numbers === null || numbers.some((number) => number.length > 32)) return null;
  const raw = new Uint8Array(64);
  raw.set(numbers[0], 32 - numbers[0].length);
  raw.set(numbers[1], 64 - numbers[1].length);
  return raw;
}

/** WebCrypto's r‖s as the DER that TUF metadata carries. */
export function derFromRaw(raw: Bytes): Bytes {
  const body = [raw.subarray(0, 32), raw.subarray(32)].flatMap((half) => {
    let start = 0;
    while (start < 31 && half[start] === 0) start += 1;
    const number = [...half.subarray(start)];
    if ((number[0] ?? 0) & 0x80) number.unshift(0);
    return [0x02, number.length, ...number];
  });
  return Uint8Array.from([0x30, body.length, ...body]);
}

const RSA = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
const P256 = [0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];

/** What stands in the BIT STRING of a SubjectPublicKeyInfo with that algorithm. */
function publicBits(spki: Bytes, algorithm: readonly number[]): Bytes | null {
  const body = only(spki, 0x30);
  if (body === null || !algorithm.every((byte, at) => body[at] === byte)) return null;
  const bits = only(body.subarray(algorithm.length), 0x03);
  return bits?.[0] === 0 ? bits.subarray(1) : null;
}

/** The uncompressed point (65 bytes) of a P-256 SubjectPublicKeyInfo. */
export function pointOfSpki(spki: Bytes): Bytes | null {
  const point = publicBits(spki, P256);
  return point?.length === 65 && point[0] === 4 ? point : null;
}

/** True for an RSA SubjectPublicKeyInfo in its one DER form. */
export function isRsaSpki(spki: Bytes): boolean {
  const bits = publicBits(spki, RSA);
  return bits !== null && twoIntegers(bits) !== null;
}
