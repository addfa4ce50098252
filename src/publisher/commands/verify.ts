// `list verify --from DIR|URL`: does what a resident's browser does, from the root on, and says what it would show.

import { parseList } from '../../core/list/parse.ts';
import { officeDay } from '../../core/time.ts';
import { downloadTarget } from '../../core/tuf/download.ts';
import { refresh } from '../../core/tuf/refresh.ts';
import { findTarget } from '../../core/tuf/targets.ts';
import type { Options } from '../options.ts';
import { publishedClient } from '../publishedClient.ts';
import { Refusal } from '../refusal.ts';

export async function verify(options: Options): Promise<void> {
  const { client, targetsUrl } = await publishedClient(options);
  const id = options.optional('publisher') ?? options.office.settings().publisher.id;
  const trusted = await refresh(client);
  const found = await findTarget(client, trusted, `${id}/list.json`);
  const list = parseList(await downloadTarget(client, trusted, found, targetsUrl));
  if (!list.ok) throw new Refusal(`The signed list would be refused: ${list.problem.key} ${JSON.stringify(list.problem.args)}`);
  const { subjects, impostors, version } = list.value;
  console.log(
    `Good: version ${version} by ${list.value.publisher.name.id}, ${subjects.length} offices and holders, ${impostors.length} impostors,` +
      ` vouched for by ${found.role} until ${officeDay(found.expires)}.`,
  );
}
