// Groups of open cases that look alike, made at most a few times a minute however many officers ask; names that were folded
// once are remembered, so that a long inbox costs its growth and not its length.

import { OPEN_STATES } from '../../core/report/case.ts';
import { foldedName, similarCases } from '../../core/report/similar.ts';
import type { Database } from '../database.ts';

const FRESH = 20_000;
const MOST = 20_000;

export interface SimilarCases {
  groups(): Promise<readonly (readonly string[])[]>;
}

export function makeSimilar(db: Database, key: string, now: () => number): SimilarCases {
  let made = Number.NEGATIVE_INFINITY;
  let last: Promise<readonly (readonly string[])[]> = Promise.resolve([]);
  let folded = new Map<string, string>();
  async function look(): Promise<readonly (readonly string[])[]> {
    const rows = await db
      .selectFrom('report_case').select(['id', 'name', 'avatar_hash'])
      .where('subject_key', '=', key).where('merged_into', 'is', null).where('state', 'in', OPEN_STATES)
      .orderBy('rank', 'desc').orderBy('id', 'desc').limit(MOST).execute();
    const next = new Map<string, string>();
    const foldName = (name: string): string => {
      const found = folded.get(name) ?? foldedName(name);
      next.set(name, found);
      return found;
    };
    const groups = similarCases(rows.map(({ id, name, avatar_hash }) => ({ id, name, avatar: avatar_hash })), foldName);
    folded = next;
    return groups;
  }
  return {
    groups() {
      if (Math.abs(now() - made) >= FRESH) {
        made = now();
        last = look();
        last.catch(() => void (made = Number.NEGATIVE_INFINITY));
      }
      return last;
    },
  };
}
