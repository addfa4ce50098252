// `list log --from DIR|URL`: who was added to a list or removed from it, and when, checked against the signed timestamp.

import { announcedHead, fetchLog } from '../../core/list/log.ts';
import { refresh } from '../../core/tuf/refresh.ts';
import type { Options } from '../options.ts';
import { publishedClient } from '../publishedClient.ts';
import { Refusal } from '../refusal.ts';

export async function log(options: Options): Promise<void> {
  const { client } = await publishedClient(options);
  const head = announcedHead(await refresh(client));
  if (head === null) throw new Refusal('The signed timestamp announces no log.');
  const only = options.optional('publisher');
  for (const { time, publisher, version, change, what } of await fetchLog(client, head)) {
    if (only === undefined || only === publisher) console.log(`${time}  ${publisher} version ${version}  ${change}  ${what}`);
  }
  console.log(`${head.size} entries, root ${head.root}.`);
}
