// The keyed hash of `keyedHash.ts` once more for a page's script, with the key's part made once: HMAC-SHA-256 (RFC 2104, FIPS 180-4),
// first 16 bytes as hex. A sixth of the library's size and time, which every page would pay; nothing secret depends on it: it only
// says whether the background, which has the library, is worth asking.

const PRIMES = Array.from({ length: 310 }, (_, at) => at + 2).filter((value, _, all) => all.every((each) => each >= value || value % each !== 0));
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const turned = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const words = new Int32Array(64);

/** Changes the state by the block of 16 numbers that stands in `words`. */
function mix(state: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    if (at > 15) {
      const late = words[at - 2] as number;
      const early = words[at - 15] as number;
      words[at] = (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)) + (words[at - 7] as number) + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) + (words[at - 16] as number);
    }
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (words[at] as number)) | 0;
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
  [a, b, c, d, e, f, g, h].forEach((each, at) => (state[at] = (state[at] as number) + each));
}

/** The hash of a message behind one block of the key, whose state is given. */
function hashed(begun: Int32Array, message: ArrayLike<number>): Int32Array {
  const state = begun.slice();
  const { length } = message;
  for (let from = 0; from < length + 9; from += 64) {
    words.fill(0, 0, 16);
    for (let at = from; at <= length && at < from + 64; at += 1) {
      const place = (at & 63) >> 2;
      words[place] = (words[place] as number) | ((at < length ? (message[at] as number) : 0x80) << (24 - (at & 3) * 8));
    }
    if (length + 9 <= from + 64) words[15] = (length + 64) * 8;
    mix(state);
  }
  return state;
}

const bytesOf = (state: Int32Array): number[] => [...state].flatMap((each) => [each >>> 24, (each >>> 16) & 255, (each >>> 8) & 255, each & 255]);
const encoder = new TextEncoder();

/** As `keyedHash(keyHex, …)`; `keyHex` are at most 64 bytes, as all keys of lists are. */
export function pageHash(keyHex: string): (message: string) => string {
  const begun = (pad: number): Int32Array => {
    for (let at = 0; at < 16; at += 1) words[at] = parseInt(keyHex.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 16) ^ Math.imul(pad, 0x1010101);
    const state = START.slice();
    mix(state);
    return state;
  };
  const [inner, outer] = [begun(0x36), begun(0x5c)];
  return (message) => [...hashed(outer, bytesOf(hashed(inner, encoder.encode(message)))).subarray(0, 4)].map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('');
}
