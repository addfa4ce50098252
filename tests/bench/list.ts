// A national list of 552 publishers, one broken, one expired: bytes on the wire and time for a first update, for "nothing
// changed" and for "one region changed", beside `JSON.parse` and SHA-256 of the same bytes as the floor.

import { createHash } from 'node:crypto';
import { PUBLISHERS, nation, roleOf } from '../support/nation.ts';
import { type Figure, figure } from './table.ts';

export async function bench(): Promise<readonly Figure[]> {
  const { repo, client, lists, states, update, change } = await nation();
  /** Bytes on the wire and milliseconds. */
  const measure = async (what: string, followed: readonly string[]): Promise<{ readonly bytes: number; readonly time: number }> => {
    const started = performance.now();
    await update(followed);
    const time = performance.now() - started;
    const wrong = [...states.values()].filter(({ problem }) => problem !== null).length;
    console.log(`${what.padEnd(34)} ${String(client.received.bytes).padStart(10)} B  ${String(client.requests.length).padStart(5)} requests  ${time.toFixed(0).padStart(6)} ms  ${lists.size} lists, ${wrong} with a problem`);
    return { bytes: client.received.bytes, time };
  };
  const first = await measure('first update of all 552', PUBLISHERS);
  const nothing = await measure('nothing changed, all 552 followed', PUBLISHERS);
  const one = PUBLISHERS[100]!;
  await measure('nothing changed, one followed', [one]);
  change(one, 2);
  const changed = await measure('one region changed, all 552 followed', PUBLISHERS);
  const parts = { list: repo.targets.get(`${one}/list.json`)!.length, snapshot: repo.last('snapshot').length, role: repo.last(roleOf(one)).length, timestamp: repo.last('timestamp').length };
  console.log(`of these: list ${parts.list} B, snapshot ${parts.snapshot} B, role ${parts.role} B, timestamp ${parts.timestamp} B; beyond list and snapshot ${changed.bytes - parts.list - parts.snapshot} B`);
  const bytes = [...lists.values()].map((kept) => kept.bytes);
  const started = performance.now();
  for (const each of bytes) {
    JSON.parse(new TextDecoder().decode(each));
    createHash('sha256').update(each).digest();
  }
  const floor = performance.now() - started;
  console.log(`the floor, parsing and hashing all lists: ${floor.toFixed(0)} ms for ${bytes.reduce((sum, each) => sum + each.length, 0)} B`);
  return [
    figure('first update of 552 publishers', [first.time], 'ms', { peer: ['parsing and hashing the lists', [floor]] }),
    figure('nothing changed, all followed: bytes', [nothing.bytes], 'B', { most: 2000 }),
    figure('nothing changed, all followed: time', [nothing.time], 'ms'),
    figure('one region changed, all followed: bytes beyond its list and the snapshot', [changed.bytes - parts.list - parts.snapshot], 'B', { most: 2000 }),
    figure('one region changed, all followed: time', [changed.time], 'ms'),
  ];
}
