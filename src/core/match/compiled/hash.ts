// The hash under which everything is looked up in a compiled index: 32 bits of a text, of the letters of a spelt word or of a pair of
// numbers. A polynomial, so that the hashes of a word with one letter left out come in one pass. Not for secrets.

const BASE = 0x01000193;
const SEED = 0x9e3779b1;

const mix = (value: number): number => {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Of the UTF-16 units from `from` to `to`; `seed` keeps spaces of keys apart. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return mix(hash ^ Math.imul(seed, SEED));
}

/** The same of letters that stand in a row of numbers. */
export function hashLetters(letters: Uint16Array, length: number, seed: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, BASE) + (letters[at] as number)) | 0;
  return mix(hash ^ Math.imul(seed, SEED));
}

const fronts = new Int32Array(64);

/** Writes to `into` the hash of the letters with each one of them left out (the whole in the last place), `length + 1` of at most 64. */
export function hashesWithout(letters: Uint16Array, length: number, seed: number, into: Uint32Array): void {
  const space = Math.imul(seed, SEED);
  let hash = 0;
  for (let at = 0; at < length; at += 1) {
    fronts[at] = hash;
    hash = (Math.imul(hash, BASE) + (letters[at] as number)) | 0;
  }
  into[length] = mix(hash ^ space);
  let [back, power] = [0, 1];
  for (let at = length - 1; at >= 0; at -= 1) {
    into[at] = mix((Math.imul(fronts[at] as number, power) + back) ^ space);
    back = (back + Math.imul(letters[at] as number, power)) | 0;
    power = Math.imul(power, BASE);
  }
}

/** The same for a pair of numbers in either order. */
export const hashPair = (a: number, b: number, seed: number): number => {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return mix(Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 0x7f4a7c15, 0x85ebca77) ^ seed);
};
