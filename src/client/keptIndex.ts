// The compiled index as it is kept beside the lists: made once per update, so that a start of the worker parses no list.
// Every change of a list gives a new generation in the same transaction; an index made from older lists is never kept under it.

import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import { CompiledError } from '../core/match/compiled/bytes.ts';
import { compileIndexCalmly, compileStepCount } from '../core/match/compiled/compile.ts';
import { type Index, openCompiled } from '../core/match/index.ts';
import type { Database } from './database.ts';
import { KEPT_INDEX, type KeptIndex, outdated } from './indexRecord.ts';

/** Is told which part of the compiling (0 … 1) is done. */
export type Progress = (done: number) => void;

/**
 * The index of the lists in force: the kept one, else compiled from the kept lists and kept. Rejects when the storage cannot be
 * read; one that only cannot keep the index costs the next start its time.
 */
export async function openKeptIndex(db: Database, progress: Progress): Promise<Index> {
  const kept = await db.get('compiled', KEPT_INDEX);
  const bytes = kept === undefined || kept.program !== __VERSION__ ? null : await bytesOf(kept);
  return (bytes === null ? null : opened(bytes)) ?? compileKept(db, progress);
}

/** The kept bytes; null where there are none, or where the browser lost the file. */
async function bytesOf({ bytes }: KeptIndex): Promise<Uint8Array | null> {
  if (!(bytes instanceof Blob)) return bytes;
  try {
    return new Uint8Array(await bytes.arrayBuffer());
  } catch (error) {
    console.error('The kept index cannot be read and is made again.', error);
    return null;
  }
}

function opened(bytes: Uint8Array): Index | null {
  try {
    return openCompiled(bytes);
  } catch (error) {
    if (error instanceof CompiledError) return null;
    throw error;
  }
}

async function compileKept(db: Database, progress: Progress): Promise<Index> {
  const reading = db.transaction(['lists', 'compiled']);
  const [kept, before] = await Promise.all([reading.objectStore('lists').getAll(), reading.objectStore('compiled').get(KEPT_INDEX)]);
  const turns = makeTurns();
  const parsed: List[] = [];
  for (const { bytes } of kept) {
    const list = parseList(bytes);
    if (list.ok) parsed.push(list.value);
    await turns.next();
  }
  const steps = compileStepCount(parsed);
  let done = 0;
  const bytes = await compileIndexCalmly(parsed, () => {
    progress(Math.min(1, (done += 1) / steps));
    return turns.next();
  });
  turns.end();
  await keepIndex(db, before?.generation, bytes).catch((error: unknown) => console.error('The compiled index cannot be kept.', error));
  return openCompiled(bytes);
}

/** Only where the lists are still those that were compiled. */
async function keepIndex(db: Database, before: string | undefined, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const keep = async (kept: Blob | Uint8Array<ArrayBuffer>): Promise<void> => {
    const writing = db.transaction('compiled', 'readwrite');
    const now = await writing.store.get(KEPT_INDEX);
    if (now?.generation === before) await writing.store.put({ ...outdated(), ...(before === undefined ? {} : { generation: before }), bytes: kept }, KEPT_INDEX);
    await writing.done;
  };
  await keep(new Blob([bytes])).catch(() => keep(bytes));
}

interface Turns { readonly next: () => Promise<void>; readonly end: () => void }

/** Lets a message or an answer of the network have its turn. By messages of its own: browsers hold timers back that follow one another. */
function makeTurns(): Turns {
  const { port1, port2 } = new MessageChannel();
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return {
    next: () => new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(null);
    }),
    end: () => port1.close(),
  };
}
