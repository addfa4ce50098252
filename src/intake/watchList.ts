// Notices when a new list was published and moves the cases it carries to `published`, so that their reporters hear of it.

import { tracesOf } from './log.ts';
import type { Office } from './office.ts';
import { publicationMark, readPublished } from './publishedList.ts';
import { carryPublished } from './store/decisions.ts';

const EVERY = 1000;

/** Looks at once and then every second; the returned function stops it and waits for the last look. */
export function watchList(office: Office, folder: string): () => Promise<void> {
  let seen: string | null = null;
  let stopped = false;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    const mark = await publicationMark(folder);
    if (mark === null || mark === seen) return;
    try {
      const list = await readPublished(folder, office.key, () => office.now().getTime());
      const moved = await carryPublished(office.db, office.key, list, office.now());
      office.log('info', 'list-published', { version: list.version, moved });
    } catch (error) {
      // The same files are not tried again; a database that was away is.
      office.log('warn', 'list-not-carried', tracesOf(error));
      if (!(error instanceof Error && error.name === 'TufError')) return;
    }
    seen = mark;
  }

  const timer = setInterval(() => void (looking = looking.then(() => (stopped ? undefined : look()))), EVERY);
  looking = look();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await looking;
  };
}
