// SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104) for the few hashes that must be synchronous: the keyed hash of each account that a
// page shows, and the tree of the log. Signatures and files are checked by WebCrypto. A general library is ten times as long.

const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
};
/** The first 32 bits after the point; a root's last bits may differ between engines, these are far from them. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const BLOCK = 64;
const ROUNDS = /* @__PURE__ */ Int32Array.from(/* @__PURE__ */ primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = /* @__PURE__ */ Int32Array.from(/* @__PURE__ */ primes(8), (prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The 32 bytes of SHA-256. */
export function sha256(message: Uint8Array): Uint8Array<ArrayBuffer> {
  // One bit, zeros, and the length in bits fill the last block.
  const padded = new Uint8Array((Math.floor((message.length + 8) / BLOCK) + 1) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const state = START.slice();
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += BLOCK) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + 4 * at);
    for (let at = 16; at < 64; at += 1) {
      const [early, late] = [words[at - 15]!, words[at - 2]!];
      words[at] = words[at - 16]! + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + words[at - 7]! + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    }
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, at) => out.setInt32(4 * at, word));
  return digest;
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  for (let at = 0; at < 64; at += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[at]! + words[at]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** The 32 bytes of HMAC-SHA-256. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256(key) : key);
  const joined = (pad: number, bytes: Uint8Array): Uint8Array => {
    const all = new Uint8Array(BLOCK + bytes.length);
    for (let at = 0; at < BLOCK; at += 1) all[at] = block[at]! ^ pad;
    all.set(bytes, BLOCK);
    return all;
  };
  return sha256(joined(0x5c, sha256(joined(0x36, message))));
}
