// The hash under which everything is looked up in a compiled index: 32 bits of a text or of a pair of numbers. Not for secrets.

const mix = (value: number): number => {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** FNV-1a over UTF-16 units, mixed; `seed` keeps spaces of keys apart; the unit at `without` is passed over. */
export function hashText(text: string, seed: number, without = -1, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The same for a pair of numbers in either order. */
export const hashPair = (a: number, b: number, seed: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return mix(Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 0x7f4a7c15, 0x85ebca77) ^ seed);
};
