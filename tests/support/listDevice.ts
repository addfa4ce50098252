// Some offices that publish lists, and a resident's device that updates them, all in memory.

import { type KeptList, type ListState, type ListStore, updateLists } from '../../src/core/list/update.ts';
import type { Fetched } from '../../src/core/tuf/ports.ts';
import { sampleListText } from './sampleList.ts';
import { BASE, memoryClient } from './tufClients.ts';
import { Repository } from './tufRepository.ts';

/** The publishers that the device follows. */
export const OFFICES = ['33.10', '33.72', '33.11'];
const roleOf = (publisher: string): string => `id-${publisher}-g1`;

/** Three offices, each with its list in a first version. */
export function nation(): Repository {
  const repo = new Repository();
  for (const publisher of OFFICES) {
    repo.delegate('targets', roleOf(publisher), { paths: [`${publisher}/*`], terminating: true });
    repo.addTarget(roleOf(publisher), `${publisher}/list.json`, sampleListText(publisher, 1));
  }
  repo.publish(...OFFICES.map(roleOf), 'targets', 'snapshot', 'timestamp');
  return repo;
}

function listStore(): ListStore & { readonly lists: Map<string, KeptList>; readonly states: Map<string, ListState> } {
  const [lists, states] = [new Map<string, KeptList>(), new Map<string, ListState>()];
  return {
    lists,
    states,
    list: async (publisher) => lists.get(publisher) ?? null,
    state: async (publisher) => states.get(publisher) ?? null,
    keep: async (list, state) => {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  };
}

/** A device that follows them; `answer` stands in for the network where it gives something. */
export async function device(repo: Repository, answer?: (path: string) => Promise<Fetched> | null) {
  const [client, store] = [await memoryClient(repo, answer), listStore()];
  const update = (): Promise<boolean> => updateLists(client, `${BASE}targets/`, OFFICES, store);
  const versions = (): Record<string, number> => Object.fromEntries(OFFICES.flatMap((id) => {
    const kept = store.lists.get(id);
    return kept === undefined ? [] : [[id, JSON.parse(new TextDecoder().decode(kept.bytes)).version as number]];
  }));
  const problems = (): (string | null | undefined)[] => OFFICES.map((id) => store.states.get(id)?.problem);
  return { client, store, update, versions, problems };
}

/** The office's next list, signed and announced. */
export function publishList(repo: Repository, publisher: string, version: number, text = sampleListText(publisher, version)): void {
  repo.addTarget(roleOf(publisher), `${publisher}/list.json`, text);
  repo.publish(roleOf(publisher), 'snapshot', 'timestamp');
}
