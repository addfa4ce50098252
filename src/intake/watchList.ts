// Notices when a new list was published and moves the cases it carries to `published`, so that their reporters hear of it.
// Keeps the last list that could be read, for the console.

import type { List } from '../core/list/model.ts';
import { tracesOf } from './log.ts';
import type { Office } from './office.ts';
import { type Publication, publicationMark, readPublication } from './publishedList.ts';
import { carryPublished } from './store/decisions.ts';

const EVERY = 1000;

export interface ListWatch {
  /** The published list; null before the first publication. */
  current(): List | null;
  /** The same with its photos and the role that signs it. */
  publication(): Publication | null;
  /** Stops looking, and waits for the last look. */
  stop(): Promise<void>;
}

/** Looks at once and then every second. */
export function watchList(office: Pick<Office, 'key' | 'db' | 'now' | 'log'>, folder: string): ListWatch {
  let seen: string | null = null;
  let current: Publication | null = null;
  let stopped = false;

  async function look(): Promise<void> {
    const mark = await publicationMark(folder);
    if (mark === null || mark === seen) return;
    try {
      const read = await readPublication(folder, office.key, () => office.now().getTime());
      const moved = await carryPublished(office.db, office.key, read.list, office.now());
      // Only now: whoever sees the new list must find its cases published.
      current = read;
      office.log('info', 'list-published', { version: read.list.version, moved });
      seen = mark;
    } catch (error) {
      // Files may be half copied and the database away: the next look tries again, but says it only once a change.
      if (mark !== complained) office.log('warn', 'list-not-carried', tracesOf(error));
      complained = mark;
    }
  }

  let complained: string | null = null;
  let looking = look();
  const timer = setInterval(() => void (looking = looking.then(() => (stopped ? undefined : look()))), EVERY);
  return {
    current: () => current?.list ?? null,
    publication: () => current,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
