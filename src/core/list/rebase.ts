// Edits of the list carried over to a list that was published meanwhile: a three-way merge, entry by entry and field by field.
// What only one side changed is taken from that side. Where both changed one field the edit's value stays: it is shown again to
// whoever approves. What either side took away stays away, so that no old edit makes an account official again.

import type { Subject } from './model.ts';

/** `base`: the subjects that the edits began from; `edited`: what they made of them; `published`: those of the newest list, whose order is kept. */
export const rebase = (base: readonly Subject[], edited: readonly Subject[], published: readonly Subject[]): readonly Subject[] =>
  entries(base, edited, published) as readonly Subject[];

type Entry = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(base: unknown, edited: unknown, published: unknown): unknown {
  if (same(edited, base) || same(edited, published)) return published;
  if (same(published, base)) return edited;
  if (Array.isArray(edited) && Array.isArray(published)) return entries(Array.isArray(base) ? base : [], edited, published);
  return isEntry(edited) && isEntry(published) ? fields(isEntry(base) ? base : {}, edited, published) : edited;
}

const fields = (base: Entry, edited: Entry, published: Entry): Entry =>
  Object.fromEntries([...new Set([...Object.keys(published), ...Object.keys(edited)])].map((name) => [name, merged(base[name], edited[name], published[name])]));

function entries(base: readonly unknown[], edited: readonly unknown[], published: readonly unknown[]): readonly unknown[] {
  const [was, mine, now] = [keyed(base), keyed(edited), keyed(published)];
  return [...new Set([...now.keys(), ...mine.keys()])].flatMap((key) => {
    if (was.has(key) && !(mine.has(key) && now.has(key))) return [];
    return [now.has(key) ? (mine.has(key) ? merged(was.get(key), mine.get(key), now.get(key)) : now.get(key)) : mine.get(key)];
  });
}

const keyed = (list: readonly unknown[]): ReadonlyMap<string, unknown> => new Map(list.map((each) => [keyOf(each), each]));

/** What tells an account (its link), a subject or photo (its id), a phone number or an absence (its site) from its neighbours; all of it for a name or a proof. */
function keyOf(entry: unknown): string {
  const { url, id, number, site } = isEntry(entry) ? entry : {};
  return JSON.stringify(url ?? id ?? number ?? site ?? entry);
}
