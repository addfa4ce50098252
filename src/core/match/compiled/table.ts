// A multimap from 32-bit hashes to whole numbers below 2^24 in typed arrays: entries sorted by hash, found through a directory of
// the hash's first bits, told apart by 16 further bits. A look-up may give a stranger once in some hundred thousand;
// whoever uses it looks at what it points to.

/** What tells whether there is an entry. */
export interface Marks {
  /** Where the entries of each leading part of a hash begin; one more than there are parts. */
  readonly directory: Uint32Array;
  readonly marks: Uint16Array;
}

export interface Table extends Marks {
  /** Three bytes an entry. */
  readonly values: Uint8Array;
}

export const MOST_VALUES = 2 ** 24;
const MARK = 0xffff;

export function makeTable(hashes: Uint32Array, values: Uint32Array): Table {
  const bits = Math.max(2, Math.min(20, Math.ceil(Math.log2(Math.max(1, hashes.length))) - 3));
  const directory = new Uint32Array(2 ** bits + 1);
  const shift = 32 - bits;
  for (const hash of hashes) directory[(hash >>> shift) + 1] = (directory[(hash >>> shift) + 1] as number) + 1;
  for (let at = 1; at < directory.length; at += 1) directory[at] = (directory[at] as number) + (directory[at - 1] as number);
  const next = directory.slice();
  const marks = new Uint16Array(hashes.length);
  const packed = new Uint8Array(hashes.length * 3);
  hashes.forEach((hash, index) => {
    const part = hash >>> shift;
    const at = next[part] as number;
    next[part] = at + 1;
    marks[at] = hash & MARK;
    const value = values[index] as number;
    packed[at * 3] = value & 255;
    packed[at * 3 + 1] = (value >>> 8) & 255;
    packed[at * 3 + 2] = value >>> 16;
  });
  return { directory, marks, values: packed };
}

/** Place of the first entry under a hash from `from` on, −1 when there is none. Makes nothing: most look-ups find nothing. */
export function firstAt({ directory, marks }: Marks, hash: number, from = 0): number {
  // Parts are a power of two.
  const part = hash >>> (Math.clz32(directory.length - 1) + 1);
  const end = directory[part + 1] as number;
  const mark = hash & MARK;
  for (let at = Math.max(from, directory[part] as number); at < end; at += 1) if (marks[at] === mark) return at;
  return -1;
}

export const valueAt = ({ values }: Table, at: number): number => (values[at * 3] as number) | ((values[at * 3 + 1] as number) << 8) | ((values[at * 3 + 2] as number) << 16);

/** Calls back with every value under a hash; at most `most` of them. */
export function lookUp(table: Table, hash: number, found: (value: number) => void, most = 64): number {
  let count = 0;
  for (let at = firstAt(table, hash); at >= 0 && count < most; at = firstAt(table, hash, at + 1)) {
    found(valueAt(table, at));
    count += 1;
  }
  return count;
}
