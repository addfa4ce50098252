// Which open cases look like one another: nearly the same avatar (PDQ), or the same name once letters are folded. A hint for
// officers, so that one decision is made with its neighbours in sight; it never decides anything.

import { fold } from '../match/fold.ts';

export interface Comparable {
  readonly id: string;
  readonly name: string;
  /** PDQ, 64 hex digits; null when no report showed a picture. */
  readonly avatar: string | null;
}

/** Bits of 256 in which two pictures of one source may differ, as PDQ's authors advise. */
const NEAR = 31;
/** Pictures are compared when one of so many equal parts is the same: most copies of one picture share one. */
const BANDS = 16;
/** Shorter names are anybody's. */
const LEAST_LETTERS = 6;
/** More cases in one band are one flat picture (a default silhouette), not one impostor. */
const MOST_IN_BAND = 200;

/** Groups of two and more, each by its cases' ids in the order in which they were given. */
export function similarCases(cases: readonly Comparable[], foldName: (name: string) => string = foldedName): readonly (readonly string[])[] {
  const roots = cases.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (roots[root] !== root) root = roots[root] ?? root;
    roots[at] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    roots[Math.max(one, other)] = Math.min(one, other);
  };
  const names = new Map<string, number>();
  const bands = new Map<string, number[]>();
  cases.forEach(({ name, avatar }, at) => {
    const folded = foldName(name);
    if (folded.length >= LEAST_LETTERS) {
      const first = names.get(folded);
      if (first === undefined) names.set(folded, at);
      else join(first, at);
    }
    if (avatar === null || avatar.length !== 64) return;
    const part = avatar.length / BANDS;
    for (let band = 0; band < BANDS; band += 1) {
      const key = `${band}:${avatar.slice(band * part, (band + 1) * part)}`;
      const there = bands.get(key) ?? [];
      if (there.length >= MOST_IN_BAND) continue;
      for (const other of there) if (rootOf(other) !== rootOf(at) && distance(avatar, cases[other]?.avatar ?? '') <= NEAR) join(other, at);
      bands.set(key, [...there, at]);
    }
  });
  const groups = new Map<number, string[]>();
  cases.forEach(({ id }, at) => {
    const group = groups.get(rootOf(at));
    if (group === undefined) groups.set(rootOf(at), [id]);
    else group.push(id);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A name as it is compared: folded, without blanks. */
export const foldedName = (name: string): string => fold(name).text.replace(/\s+/g, '');

/** Differing bits of two hashes in hex; all of them when they are not of one length. */
export function distance(a: string, b: string): number {
  if (a.length !== b.length) return 256;
  let bits = 0;
  for (let at = 0; at < a.length; at += 1) {
    let differ = Number.parseInt(a[at] ?? '0', 16) ^ Number.parseInt(b[at] ?? '0', 16);
    for (; differ > 0; differ &= differ - 1) bits += 1;
  }
  return bits;
}
