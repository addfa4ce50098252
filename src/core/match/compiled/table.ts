// A multimap from 32-bit hashes to whole numbers in typed arrays: entries sorted by hash, found through a directory of the hash's
// first bits, told apart by up to 16 further bits. A look-up may give a stranger once in some ten thousand; whoever uses it looks
// at what it points to.

/** Lets every hash through. */
const EVERYTHING = Uint32Array.of(0xffffffff);

/** One class for all, so that look-ups meet one shape of object. */
export class Table {
  /** Where the entries of each leading part of a hash begin; one more than there are parts. */
  readonly directory: Uint32Array;
  /** The hash's last bits, and below them the `high` bits of the value that do not fit into `values`. */
  readonly marks: Uint16Array;
  /** Empty where it only matters that there is an entry. */
  readonly values: Uint16Array;
  /** Third byte of each value; empty where the marks hold what is above 16 bits. */
  readonly thirds: Uint8Array;
  readonly high: number;
  /** One bit for each hash that is asked for again and again in vain, so that most of them need no search; see `filterOf`. */
  readonly filter: Uint32Array;
  /** How far a hash's leading part stands from its end. */
  readonly shift: number;

  constructor(directory: Uint32Array, marks: Uint16Array, values: Uint16Array = new Uint16Array(), thirds: Uint8Array = new Uint8Array(), high = 0, filter: Uint32Array = EVERYTHING) {
    [this.directory, this.marks, this.values, this.thirds, this.high, this.filter] = [directory, marks, values, thirds, high, filter];
    // Parts are a power of two.
    this.shift = Math.clz32(directory.length - 1) + 1;
  }
}

export const MOST_VALUES = 2 ** 24;
/** More entries under one hash tell nothing apart and are left out. */
export const MOST_UNDER_HASH = 64;

/** Entries worked on before others get their turn. */
const STEP = 2 ** 17;

/** A table of values under hashes, made at once. */
export function makeTable(hashes: Uint32Array, values: Uint32Array, wide: boolean, filter?: Uint32Array): Table {
  const steps = tableSteps(hashes, values, wide, filter);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Few bits above 16 stand in the marks; `wide` gives them a byte of their own, for values that need all 24. */
export function* tableSteps(hashes: Uint32Array, values: Uint32Array, wide: boolean, filter?: Uint32Array): Generator<undefined, Table> {
  const count = hashes.length;
  const bits = Math.max(2, Math.min(20, Math.ceil(Math.log2(Math.max(1, count))) - (wide ? 3 : 4)));
  let greatest = 0;
  for (let at = 0; at < count; at += 1) if ((values[at] as number) > greatest) greatest = values[at] as number;
  const high = wide ? 0 : Math.max(0, Math.ceil(Math.log2(greatest + 1)) - 16);
  const directory = new Uint32Array(2 ** bits + 1);
  const shift = 32 - bits;
  const signed = signedOf(hashes);
  for (let at = 0; at < count; at += 1) {
    const behind = ((signed[at] as number) >>> shift) + 1;
    directory[behind] = (directory[behind] as number) + 1;
  }
  yield;
  for (let at = 1; at < directory.length; at += 1) directory[at] = (directory[at] as number) + (directory[at - 1] as number);
  const next = directory.slice();
  const [sorted, sortedValues] = [new Uint32Array(count), new Uint32Array(count)];
  for (let from = 0; from < count; from += STEP) {
    for (let at = from; at < count && at < from + STEP; at += 1) {
      const hash = signed[at] as number;
      const place = next[hash >>> shift] as number;
      next[hash >>> shift] = place + 1;
      sorted[place] = hash;
      sortedValues[place] = values[at] as number;
    }
    yield;
  }
  const kept = withoutCrowds(directory, sorted, sortedValues);
  yield;
  const table = new Table(directory, new Uint16Array(kept), new Uint16Array(kept), new Uint8Array(wide ? kept : 0), high, filter);
  const { marks, values: low, thirds } = table;
  for (let from = 0; from < kept; from += STEP) {
    for (let at = from; at < kept && at < from + STEP; at += 1) {
      const hash = sorted[at] as number;
      const value = sortedValues[at] as number;
      marks[at] = wide ? hash : (hash << high) | (value >>> 16);
      low[at] = value;
      if (wide) thirds[at] = value >>> 16;
    }
    yield;
  }
  return table;
}

/** Leaves out what no look-up would come to: entries of one hash beyond the most that are looked at. Gives how many stay. */
function withoutCrowds(directory: Uint32Array, hashes: Uint32Array, values: Uint32Array): number {
  let [kept, from] = [0, 0];
  for (let part = 0; part + 1 < directory.length; part += 1) {
    const end = directory[part + 1] as number;
    const crowds = end - from > MOST_UNDER_HASH ? new Map<number, number>() : null;
    directory[part] = kept;
    for (let at = from; at < end; at += 1) {
      const hash = hashes[at] as number;
      const before = crowds?.get(hash) ?? 0;
      crowds?.set(hash, before + 1);
      if (before >= MOST_UNDER_HASH) continue;
      hashes[kept] = hash;
      values[kept++] = values[at] as number;
    }
    from = end;
  }
  directory[directory.length - 1] = kept;
  return kept;
}

/** Place of the first entry under a hash from `from` on, −1 when there is none. Makes nothing: most look-ups find nothing. */
export function firstAt(table: Table, hash: number, from = 0): number {
  const { directory, marks, high } = table;
  const part = hash >>> table.shift;
  const end = directory[part + 1] as number;
  const mark = hash & (0xffff >>> high);
  let at = directory[part] as number;
  if (at < from) at = from;
  for (; at < end; at += 1) if ((marks[at] as number) >>> high === mark) return at;
  return -1;
}

/** A filter with at least so many bits for each hash. */
export function filterOf(hashes: Uint32Array, bitsEach: number): Uint32Array {
  const filter = new Int32Array(2 ** Math.max(0, Math.ceil(Math.log2(hashes.length * bitsEach + 1)) - 5));
  const places = filter.length - 1;
  const signed = signedOf(hashes);
  for (let at = 0; at < signed.length; at += 1) {
    const hash = signed[at] as number;
    const place = (hash >>> 5) & places;
    filter[place] = (filter[place] as number) | (1 << (hash & 31));
  }
  return new Uint32Array(filter.buffer);
}

/** The same bits as signed numbers: until a loop is optimized, each unsigned one above 2^31 is an object, of millions. */
const signedOf = (numbers: Uint32Array): Int32Array => new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length);

/** False for most hashes that were not given to the filter. */
export const passes = ({ filter }: Table, hash: number): boolean => (((filter[(hash >>> 5) & (filter.length - 1)] as number) >>> (hash & 31)) & 1) !== 0;

/** Whether anything stands under a hash. */
export const isThere = (table: Table, hash: number): boolean => passes(table, hash) && firstAt(table, hash) >= 0;

/** The value of an entry that `firstAt` found. */
export const valueAt = ({ values, thirds, marks, high }: Table, at: number): number =>
  (values[at] as number) | ((thirds.length > 0 ? (thirds[at] as number) : (marks[at] as number) & ((1 << high) - 1)) << 16);

/** Calls back with every value under a hash. */
export function lookUp(table: Table, hash: number, found: (value: number) => void): void {
  for (let at = firstAt(table, hash); at >= 0; at = firstAt(table, hash, at + 1)) found(valueAt(table, at));
}
