// The keyed hash of `keyedHash.ts` once more, as small as a page's script wants it and with the key's part made once: HMAC-SHA-256
// (RFC 2104, FIPS 180-4), first 16 bytes as hex. Only for asking whether an account is in a list; nothing secret depends on it.

const isPrime = (value: number): boolean => Array.from({ length: value }, (_, at) => at).every((each) => each < 2 || value % each !== 0);
const PRIMES = Array.from({ length: 310 }, (_, at) => at + 2).filter(isPrime);
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const turned = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const words = new Int32Array(64);

/** The state after one more block of 64 bytes. */
function next(state: Int32Array, block: DataView, from: number): Int32Array {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    if (at < 16) words[at] = block.getInt32(from + at * 4);
    else {
      const [late, early] = [words[at - 2] as number, words[at - 15] as number];
      words[at] = (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)) + (words[at - 7] as number) + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + (words[at - 16] as number);
    }
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (words[at] as number)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return state.map((each, at) => each + ([a, b, c, d, e, f, g, h][at] as number));
}

/** The state after a message's end; one block of the key went before. */
function ended(state: Int32Array, message: Uint8Array): Int32Array {
  const padded = new DataView(new ArrayBuffer((message.length + 72) & ~63));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(padded.byteLength - 4, (message.length + 64) * 8);
  let done = state;
  for (let from = 0; from < padded.byteLength; from += 64) done = next(done, padded, from);
  return done;
}

const bytesOf = (state: Int32Array): Uint8Array => {
  const view = new DataView(new ArrayBuffer(32));
  state.forEach((each, at) => view.setInt32(at * 4, each));
  return new Uint8Array(view.buffer);
};

/** `keyHex`: at most 64 bytes, as all keys of lists are. */
export function pageHash(keyHex: string): (message: string) => string {
  const key = Uint8Array.from(keyHex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const begun = (pad: number): Int32Array => next(START, new DataView(Uint8Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ pad).buffer), 0);
  const [inner, outer] = [begun(0x36), begun(0x5c)];
  return (message) => {
    const hash = bytesOf(ended(outer, bytesOf(ended(inner, new TextEncoder().encode(message)))));
    return Array.from(hash.subarray(0, 16), (each) => each.toString(16).padStart(2, '0')).join('');
  };
}
