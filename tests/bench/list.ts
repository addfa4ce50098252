// A national list of 552 publishers, one broken, one expired: bytes on the wire and time for a first update, for "nothing
// changed" and for "one region changed", beside `JSON.parse` and SHA-256 of the same bytes as the floor.

import { createHash } from 'node:crypto';
import { type KeptList, type ListState, updateLists } from '../../src/core/list/update.ts';
import { BASE, memoryClient } from '../support/tufClients.ts';
import { makeKey } from '../support/tufKeys.ts';
import { sampleListText } from '../support/sampleList.ts';
import { DAYS, Repository, timeAt, utf8 } from '../support/tufRepository.ts';

const COUNT = 552;
const ids = Array.from({ length: COUNT }, (_, at) => `${String(11 + Math.floor(at / 40)).padStart(2, '0')}.${String(at % 40).padStart(2, '0')}`);
const roleOf = (id: string): string => `id-${id}-g1`;

/** A list of some hundred accounts, as a regency's. */
const listText = (id: string, version: number): string => {
  const list = JSON.parse(sampleListText(id, version));
  const [subject] = list.subjects;
  list.subjects = Array.from({ length: 60 }, (_, at) => ({
    ...subject, id: `${id}/s${at}`, name: `Dinas ${at} ${id}`,
    accounts: [0, 1].map((each) => ({ ...subject.accounts[0], id: String(1e14 + at * 10 + each), handle: `contoh.${at}.${each}` })),
  }));
  return JSON.stringify(list);
};

export async function bench(): Promise<void> {
  const repo = new Repository();
  for (const id of ids) {
    repo.delegate('targets', roleOf(id), { paths: [`${id}/*`], terminating: true, threshold: 2 });
    repo.addKey(roleOf(id), makeKey(), 'targets');
    repo.addTarget(roleOf(id), `${id}/list.json`, listText(id, 1));
  }
  repo.role(roleOf(ids[1]!)).expires = timeAt(repo.now - DAYS(1));
  repo.publish(...ids.map(roleOf), 'targets', 'snapshot', 'timestamp');
  repo.targets.set(`${ids[0]}/list.json`, utf8('broken'));
  const client = await memoryClient(repo);
  const [lists, states] = [new Map<string, KeptList>(), new Map<string, ListState>()];
  const store = {
    list: async (id: string) => lists.get(id) ?? null,
    state: async (id: string) => states.get(id) ?? null,
    keep: async (list: KeptList | null, state: ListState) => {
      if (list !== null) lists.set(list.publisher, list);
      states.set(state.publisher, state);
    },
  };
  const measure = async (what: string, followed: readonly string[]): Promise<void> => {
    client.received.bytes = 0;
    client.requests.length = 0;
    const started = performance.now();
    await updateLists(client, `${BASE}targets/`, followed, store);
    const time = performance.now() - started;
    const wrong = [...states.values()].filter(({ problem }) => problem !== null).length;
    console.log(`${what.padEnd(34)} ${String(client.received.bytes).padStart(10)} B  ${String(client.requests.length).padStart(5)} requests  ${time.toFixed(0).padStart(6)} ms  ${lists.size} lists, ${wrong} with a problem`);
  };
  await measure('first update of all 552', ids);
  await measure('nothing changed, all 552 followed', ids);
  const one = ids[100]!;
  await measure('nothing changed, one followed', [one]);
  repo.addTarget(roleOf(one), `${one}/list.json`, listText(one, 2));
  repo.publish(roleOf(one), 'snapshot', 'timestamp');
  await measure('one region changed, one followed', [one]);
  const parts = { list: repo.targets.get(`${one}/list.json`)!.length, snapshot: repo.last('snapshot').length, role: repo.last(roleOf(one)).length, timestamp: repo.last('timestamp').length };
  console.log(`of these: list ${parts.list} B, snapshot ${parts.snapshot} B, role ${parts.role} B, timestamp ${parts.timestamp} B; beyond list and snapshot ${client.received.bytes - parts.list - parts.snapshot} B`);
  const bytes = [...lists.values()].map((kept) => kept.bytes);
  const started = performance.now();
  for (const each of bytes) {
    JSON.parse(new TextDecoder().decode(each));
    createHash('sha256').update(each).digest();
  }
  console.log(`the floor, parsing and hashing all lists: ${(performance.now() - started).toFixed(0)} ms for ${bytes.reduce((sum, each) => sum + each.length, 0)} B`);
}
