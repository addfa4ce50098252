// Two versions of a set of things, told apart by a key: what was added, what changed, what is gone. Words nothing.

export type Difference<T> =
  | { readonly kind: 'added' | 'removed'; readonly item: T }
  | { readonly kind: 'changed'; readonly item: T; readonly before: T };

/** Whether two values are written alike, field by field in the same order. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is there now in its order, then what is gone; what stayed the same is left out. */
export function differences<T>(was: readonly T[], is: readonly T[], keyOf: (item: T) => string): readonly Difference<T>[] {
  const [old, now] = [new Map(was.map((each) => [keyOf(each), each])), new Map(is.map((each) => [keyOf(each), each]))];
  const there = [...now].flatMap(([key, item]): readonly Difference<T>[] => {
    const before = old.get(key);
    if (before === undefined) return [{ kind: 'added', item }];
    return same(before, item) ? [] : [{ kind: 'changed', item, before }];
  });
  return [...there, ...[...old].filter(([key]) => !now.has(key)).map(([, item]): Difference<T> => ({ kind: 'removed', item }))];
}
