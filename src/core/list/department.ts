// What belongs to a department: its own subject and everything below it. A manager of the department may change that and
// nothing else; the server decides by this, and the console shows by it.

import type { Subject } from './model.ts';

type Placed = Pick<Subject, 'id' | 'parent'>;

/** Ids of the department and of all below it, however the subjects are ordered; a circle of parents belongs to nobody. */
export function departmentOf(subjects: readonly Placed[], department: string): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { id, parent } of subjects) if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), id]);
  const own = new Set([department]);
  // A set is walked while it grows.
  for (const id of own) for (const child of below.get(id) ?? []) own.add(child);
  return own;
}

/**
 * The first subject that a change touches outside of the department; null when there is none. The department's own place
 * among the others is outside of it too, so that nobody moves it or leaves it out.
 */
export function changedOutside(before: readonly Subject[], after: readonly Subject[], department: string): string | null {
  const [was, is] = [departmentOf(before, department), departmentOf(after, department)];
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(id), now.get(id)];
    const inside = (a === undefined || was.has(id)) && (b === undefined || is.has(id));
    if (!inside && JSON.stringify(a) !== JSON.stringify(b)) return id;
  }
  const [a, b] = [old.get(department), now.get(department)];
  return a !== undefined && a.parent === b?.parent && a.kind === b.kind ? null : department;
}
