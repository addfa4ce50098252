// The lists in force on this device: updated over TUF, kept in IndexedDB, opened once per life of the program.
// Two updates at once are one. Judges nothing.

import { trust } from 'virtual:trust';
import type { SiteId } from '../core/account/site.ts';
import { freshness, type Freshness } from '../core/list/freshness.ts';
import { seedFetch, seedTime } from '../core/list/seed.ts';
import { type ListState, type ListStore, updateLists } from '../core/list/update.ts';
import { EMPTY_INDEX, type Index } from '../core/match/index.ts';
import { openPhotos } from '../core/picture/pack.ts';
import type { StoredPhoto } from '../core/picture/photo.ts';
import type { TufClient } from '../core/tuf/ports.ts';
import { trustInitialRoot } from '../core/tuf/refresh.ts';
import { database } from './database.ts';
import { following, followedPublishers, updateOffices } from './following.ts';
import { KEPT_INDEX, type Progress, openKeptIndex, outdated } from './keptIndex.ts';
import { tufFetch } from './tufFetch.ts';

/** One followed publisher, as a resident sees it. */
export interface ListView {
  readonly publisher: string;
  readonly name: string;
  readonly version: number | null;
  /** Milliseconds since 1970 of the last update that went through. */
  readonly updated: number | null;
  readonly freshness: 'fresh' | 'stale' | 'expired' | 'none';
  /** Message key of what is wrong, null when nothing is. */
  readonly problem: string | null;
  readonly sample: boolean;
  /** Sites of which the list's reading rules are ignored, at least in part. */
  readonly rulesIgnored: readonly SiteId[];
}

/** Everything that judging needs, opened. */
export interface Lists {
  readonly index: Index;
  readonly photos: ReadonlyMap<string, StoredPhoto>;
  readonly states: ReadonlyMap<string, ListState>;
}

const EMPTY: Lists = { index: EMPTY_INDEX, photos: new Map(), states: new Map() };

export const store: ListStore = {
  list: async (publisher) => (await (await database()).get('lists', publisher)) ?? null,
  state: async (publisher) => (await (await database()).get('states', publisher)) ?? null,
  async keep(list, state) {
    const transaction = (await database()).transaction(['lists', 'states', 'compiled'], 'readwrite', { durability: 'strict' });
    try {
      if (list !== null) await transaction.objectStore('lists').put(list);
      if (list !== null) await transaction.objectStore('compiled').put(outdated(), KEPT_INDEX);
      await transaction.objectStore('states').put(state);
    } catch (error) {
      // A write that is refused before it begins would leave those before it to be committed: a list under an older index.
      await undo(transaction);
      throw error;
    }
    await transaction.done;
  },
};

/** Ends a transaction without its writes; it may have ended so already. */
async function undo(transaction: { abort(): void; readonly done: Promise<unknown> }): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser ended it itself.
  }
  await transaction.done.catch(() => undefined);
}

const client: TufClient = {
  subtle: crypto.subtle as unknown as TufClient['subtle'],
  fetch: tufFetch,
  store: {
    get: async (name) => (await (await database()).get('trusted', name)) ?? null,
    async put(name, bytes) {
      const transaction = (await database()).transaction('trusted', 'readwrite', { durability: 'strict' });
      await transaction.store.put(bytes, name);
      await transaction.done;
    },
    delete: async (name) => (await database()).delete('trusted', name),
  },
  now: () => Date.now(),
  metadataUrl: trust.metadataUrl,
};

let current: Promise<Lists> | null = null;
let progress: Progress = () => undefined;
let updating: Promise<boolean> | null = null;

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
async function reopen(): Promise<void> {
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

/** Updates all followed publishers; true when a list changed. */
export function refreshLists(): Promise<boolean> {
  const asked = Date.now();
  updating ??= alone(() => update(asked)).finally(() => (updating = null));
  return updating;
}

/** Lets one tab of this device update at a time: two that write the same trusted files could leave the older of two timestamps. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('resmikah-lists', work) as Promise<T>) : work();

async function update(asked: number): Promise<boolean> {
  const states = new Map((await (await database()).getAll('states')).map((state) => [state.publisher, state]));
  const followed = await followedPublishers();
  // Another tab did it while this one waited for its turn.
  if (followed.length > 0 && followed.every((publisher) => (states.get(publisher)?.updated ?? 0) > asked)) {
    await reopen();
    return true;
  }
  await trustInitialRoot(client, new TextEncoder().encode(trust.root));
  const seeded = await plantSeed();
  const changed = await updateLists(client, trust.targetsUrl, followed, store);
  const others = await updateOffices(store);
  await reopen();
  return seeded || changed || others;
}

/** On a device without any list: the one that came with the build, verified like any other. True when it gave one. */
async function plantSeed(): Promise<boolean> {
  if (trust.seed === undefined || (await (await database()).count('lists')) > 0) return false;
  const now = seedTime(trust.seed, Date.now());
  // A wrong file of the build says nothing of the network's.
  const planting: ListStore = { ...store, keep: (list, { wrong: _built, ...state }) => store.keep(list, { ...state, updated: null }) };
  const seeded = await updateLists({ ...client, fetch: seedFetch(trust, trust.seed), now: () => now }, trust.targetsUrl, trust.publishers, planting);
  await reopen();
  return seeded;
}

/** How fresh the list behind a subject (`33.10/bupati`) is at this moment. */
export function freshnessOf({ index, states }: Lists, subject: string): Freshness {
  const list = index.lists.find(({ publisher }) => subject.startsWith(`${publisher.id}/`));
  if (list === undefined) return 'expired';
  return freshness(states.get(list.publisher.id)?.expires ?? 0, list.issued, Date.now());
}

/** The device follows other publishers than before: what it kept of them counts from now on. */
export const followedChanged = (): Promise<void> => reopen();

/** Every followed publisher, as popup and options show it. */
export async function listViews(): Promise<readonly ListView[]> {
  const { index, states } = await lists();
  const { offices } = await following().catch(() => ({ offices: [] }));
  const followed = await followedPublishers().catch(() => trust.publishers);
  return [...followed, ...offices.flatMap(({ publishers }) => publishers)].map((publisher) => {
    const list = index.lists.find((each) => each.publisher.id === publisher);
    const state = states.get(publisher);
    return {
      publisher,
      name: list?.publisher.region.name ?? publisher,
      version: list?.version ?? null,
      updated: state?.updated ?? null,
      freshness: list === undefined ? 'none' : freshness(state?.expires ?? 0, list.issued, Date.now()),
      problem: state?.problem ?? null,
      sample: trust.sample,
      rulesIgnored: state?.rulesIgnored ?? [],
    };
  });
}
