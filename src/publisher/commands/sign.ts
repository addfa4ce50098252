// `list sign --key NAME`: one officer's signature under the draft. Shows what changes and asks, because a signature
// is given by a person who has read.

import { addSignature } from '../../core/tuf/build.ts';
import { differences } from '../differences.ts';
import { confirm, openKey, readKey } from '../keyStore.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { delegationOf, openRole, saveRole } from '../role.ts';

export async function sign(options: Options): Promise<void> {
  const { office } = options;
  const [name] = options.keys;
  if (name === undefined || options.keys.length > 1) throw new Refusal('Say whose signature: `list sign --key NAME`, one key at a time.');
  const { role } = delegationOf(office);
  if (!role.keyids.includes(readKey(options, name).keyid)) throw new Refusal(`The key "${name}" is not one that may sign this list.`);
  const open = openRole(office);
  const list = office.draftList();
  if (list === null) throw new Refusal('There is no draft to sign.');
  console.log(`Version ${list.version} of ${list.publisher.name.id}:`);
  for (const line of differences(office.publishedList(), list)) console.log(`  ${line}`);
  await confirm(options, `Sign this as ${name}?`);
  const signatures = await addSignature(open.signed, open.signatures, await openKey(options, name));
  saveRole(office, { signed: open.signed, signatures });
  const missing = role.threshold - signatures.length;
  console.log(missing > 0 ? `Signed by ${name}. ${missing} more signature${missing === 1 ? '' : 's'} needed.` : `Signed by ${name}. Ready to publish.`);
}
