// A whole country for tests and benchmarks: 552 publishers, each with two officers and a list of some hundred accounts, of which
// one answers with a broken file and one has run out; and a device that follows whom it is told.

import { type KeptList, type ListState, type ListStore, updateLists } from '../../src/core/list/update.ts';
import { sampleListText } from './sampleList.ts';
import { BASE, type MemoryClient, memoryClient } from './tufClients.ts';
import { makeKey } from './tufKeys.ts';
import { DAYS, Repository, timeAt, utf8 } from './tufRepository.ts';

export const PUBLISHERS = Array.from({ length: 552 }, (_, at) => `${String(11 + Math.floor(at / 40)).padStart(2, '0')}.${String(at % 40).padStart(2, '0')}`);
export const BROKEN = PUBLISHERS[0]!;
export const EXPIRED = PUBLISHERS[1]!;
export const roleOf = (id: string): string => `id-${id}-g1`;

/** A list of 120 accounts, as a regency's. */
function listText(id: string, version: number): string {
  const list = JSON.parse(sampleListText(id, version));
  const [subject] = list.subjects;
  list.subjects = Array.from({ length: 60 }, (_, at) => ({
    ...subject, id: `${id}/s${at}`, name: `Dinas ${at} ${id}`,
    accounts: [0, 1].map((each) => ({ ...subject.accounts[0], id: String(1e14 + at * 10 + each), handle: `contoh.${at}.${each}` })),
  }));
  return JSON.stringify(list);
}

export interface Nation {
  readonly repo: Repository;
  readonly client: MemoryClient;
  readonly lists: Map<string, KeptList>;
  readonly states: Map<string, ListState>;
  /** Updates the followed publishers; bytes and requests of this update alone are in `client`. */
  update(followed: readonly string[]): Promise<boolean>;
  /** Publishes the next version of one list. */
  change(id: string, version: number): void;
}

export async function nation(): Promise<Nation> {
  const repo = new Repository();
  for (const id of PUBLISHERS) {
    repo.delegate('targets', roleOf(id), { paths: [`${id}/*`], terminating: true, threshold: 2 });
    repo.addKey(roleOf(id), makeKey(), 'targets');
    repo.addTarget(roleOf(id), `${id}/list.json`, listText(id, 1));
  }
  repo.role(roleOf(EXPIRED)).expires = timeAt(repo.now - DAYS(1));
  repo.publish(...PUBLISHERS.map(roleOf), 'targets', 'snapshot', 'timestamp');
  repo.targets.set(`${BROKEN}/list.json`, utf8('broken'));
  const client = await memoryClient(repo);
  const [lists, states] = [new Map<string, KeptList>(), new Map<string, ListState>()];
  const store: ListStore = {
    list: async (id) => lists.get(id) ?? null,
    state: async (id) => states.get(id) ?? null,
    keep: async (list, state) => {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  };
  return {
    repo, client, lists, states,
    update(followed) {
      client.received.bytes = 0;
      client.requests.length = 0;
      return updateLists(client, `${BASE}targets/`, followed, store);
    },
    change(id, version) {
      repo.addTarget(roleOf(id), `${id}/list.json`, listText(id, version));
      repo.publish(roleOf(id), 'snapshot', 'timestamp');
    },
  };
}
