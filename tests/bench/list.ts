// A national list of 552 publishers, one broken, one expired: bytes on the wire and time for a first update, for "nothing
// changed" and for "one region changed", beside `JSON.parse` and SHA-256 of the same bytes as the floor.

import { createHash } from 'node:crypto';
import { PUBLISHERS, nation, roleOf } from '../support/nation.ts';

export async function bench(): Promise<void> {
  const { repo, client, lists, states, update, change } = await nation();
  const measure = async (what: string, followed: readonly string[]): Promise<void> => {
    const started = performance.now();
    await update(followed);
    const time = performance.now() - started;
    const wrong = [...states.values()].filter(({ problem }) => problem !== null).length;
    console.log(`${what.padEnd(34)} ${String(client.received.bytes).padStart(10)} B  ${String(client.requests.length).padStart(5)} requests  ${time.toFixed(0).padStart(6)} ms  ${lists.size} lists, ${wrong} with a problem`);
  };
  await measure('first update of all 552', PUBLISHERS);
  await measure('nothing changed, all 552 followed', PUBLISHERS);
  const one = PUBLISHERS[100]!;
  await measure('nothing changed, one followed', [one]);
  change(one, 2);
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
