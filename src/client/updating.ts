// Brings the lists that this device keeps up to date over TUF, one update at a time. Opens none: whoever judges by them lends
// what is to happen once something was kept.

import { trust } from 'virtual:trust';
import { seedFetch, seedTime } from '../core/list/seed.ts';
import { type ListStore, updateLists } from '../core/list/update.ts';
import { LIMITS } from '../core/tuf/files.ts';
import { trustInitialRoot } from '../core/tuf/refresh.ts';
import { database } from './database.ts';
import { followedPublishers, updateOffices } from './following.ts';
import { KEPT_INDEX, outdated } from './indexRecord.ts';
import { tufClient } from './tufClient.ts';
import { fetchAhead } from './tufFetch.ts';

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

const client = tufClient(trust.metadataUrl);

/** Opens what was kept. */
type Reopen = () => Promise<void>;

let updating: Promise<boolean> | null = null;

/** Updates all followed publishers; true when a list changed. Two updates at once are one. */
export function updateKept(reopen: Reopen): Promise<boolean> {
  const asked = Date.now();
  updating ??= alone(() => update(asked, reopen)).finally(() => (updating = null));
  return updating;
}

/** Lets one tab of this device update at a time: two that write the same trusted files could leave the older of two timestamps. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('resmikah-lists', work) as Promise<T>) : work();

async function update(asked: number, reopen: Reopen): Promise<boolean> {
  const states = new Map((await (await database()).getAll('states')).map((state) => [state.publisher, state]));
  const followed = await followedPublishers();
  // Another tab did it while this one waited for its turn.
  if (followed.length > 0 && followed.every((publisher) => (states.get(publisher)?.updated ?? 0) > asked)) {
    await reopen();
    return true;
  }
  // Every update asks for the timestamp, whatever the root turns out to be.
  const fetch = fetchAhead(client.fetch, `${client.metadataUrl}timestamp.json`, LIMITS.timestamp);
  await trustInitialRoot(client, new TextEncoder().encode(trust.root));
  const seeded = await plantSeed(reopen);
  const changed = await updateLists({ ...client, fetch }, trust.targetsUrl, followed, store);
  const others = await updateOffices(store);
  await reopen();
  return seeded || changed || others;
}

/** On a device without any list: the one that came with the build, verified like any other. True when it gave one. */
async function plantSeed(reopen: Reopen): Promise<boolean> {
  if (trust.seed === undefined || (await (await database()).count('lists')) > 0) return false;
  const now = seedTime(trust.seed, Date.now());
  // A wrong file of the build says nothing of the network's.
  const planting: ListStore = { ...store, keep: (list, { wrong: _built, ...state }) => store.keep(list, { ...state, updated: null }) };
  const seeded = await updateLists({ ...client, fetch: seedFetch(trust, trust.seed), now: () => now }, trust.targetsUrl, trust.publishers, planting);
  await reopen();
  return seeded;
}
