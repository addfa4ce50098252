// The lists in force on this device, opened once per life of the program and again after each update. Judges nothing.

import { freshness, type Freshness } from '../core/list/freshness.ts';
import type { ListState } from '../core/list/update.ts';
import { EMPTY_INDEX, type Index } from '../core/match/index.ts';
import { openPhotos } from '../core/picture/pack.ts';
import type { StoredPhoto } from '../core/picture/photo.ts';
import { database } from './database.ts';
import { type Progress, openKeptIndex } from './keptIndex.ts';
import { type ListView, viewsOf } from './listViews.ts';
import { updateKept } from './updating.ts';

export type { ListView } from './listViews.ts';
export { store } from './updating.ts';

/** Everything that judging needs, opened. */
export interface Lists {
  readonly index: Index;
  readonly photos: ReadonlyMap<string, StoredPhoto>;
  readonly states: ReadonlyMap<string, ListState>;
}

const EMPTY: Lists = { index: EMPTY_INDEX, photos: new Map(), states: new Map() };

let current: Promise<Lists> | null = null;
let progress: Progress = () => undefined;

/** The lists in force. A storage that fails gives no lists: nothing is marked, nothing is called official. */
export function lists(): Promise<Lists> {
  current ??= open().catch(unopened);
  return current;
}

/** From now on the compiling of a changed list tells how far it is; a whole country takes seconds. */
export function tellProgress(to: Progress): void {
  progress = to;
}

function unopened(error: unknown): Lists {
  console.error('The kept lists cannot be opened.', error);
  current = null;
  return EMPTY;
}

/** Opens what an update left. Compiling a whole country takes seconds: until then verdicts go on by the lists before. */
export async function reopenLists(): Promise<void> {
  if (current === null) await lists();
  else await open().then((renewed) => (current = Promise.resolve(renewed)), unopened);
}

async function open(): Promise<Lists> {
  const db = await database();
  const index = await openKeptIndex(db, progress);
  const photos = new Map<string, StoredPhoto>();
  for (const kept of await db.getAll('lists')) {
    const pack = kept.photos === null ? null : openPhotos(kept.photos);
    if (pack?.ok === true) for (const [id, photo] of pack.value) photos.set(id, photo);
  }
  const states = (await db.getAll('states')).map((state) => [state.publisher, state] as const);
  return { index, photos, states: new Map(states) };
}

/** How fresh the list behind a subject (`33.10/bupati`) is at this moment. */
export function freshnessOf({ index, states }: Lists, subject: string): Freshness {
  const list = index.lists.find(({ publisher }) => subject.startsWith(`${publisher.id}/`));
  if (list === undefined) return 'expired';
  return freshness(states.get(list.publisher.id)?.expires ?? 0, list.issued, Date.now());
}

/** The device follows other publishers than before: what it kept of them counts from now on. */
export const followedChanged = (): Promise<void> => reopenLists();

/** Updates all followed publishers; true when a list changed. */
export const refreshLists = (): Promise<boolean> => updateKept(reopenLists);

/** Every followed publisher, as popup and options show it. */
export async function listViews(): Promise<readonly ListView[]> {
  const { index, states } = await lists();
  return viewsOf(index.lists, states);
}

