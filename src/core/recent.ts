// A memory that keeps what was asked for lately and no more: two generations, of which the older one goes as a whole.
// So a page that is open for days costs no more than one that was opened just now.

export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  clear(): void;
}

/** Keeps between `most` and twice as many entries; `undefined` cannot be kept. */
export function makeRecent<K, V>(most: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V): void => {
    young.set(key, value);
    if (young.size < most) return;
    old = young;
    young = new Map();
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set,
    clear() {
      young.clear();
      old.clear();
    },
  };
}
