// `list publish --to DIR` puts signed drafts and plans in force and everything where residents fetch it, `list refresh`
// renews what the online key vouches for. Everything is checked before anything is written; what is written first is
// what nothing points to yet, so that a run which is cut off is finished by the next.

import { rmSync } from 'node:fs';
import { TufError } from '../../core/tuf/errors.ts';
import { encodeRoleName } from '../../core/tuf/files.ts';
import { verifyThreshold } from '../../core/tuf/verify.ts';
import { promote } from '../ceremony.ts';
import { copyPublished } from '../copyPublished.ts';
import { appendToLog } from '../logFile.ts';
import { Office } from '../office.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { renew } from '../renew.ts';
import { delegationOf, entriesOf, openRole } from '../role.ts';
import { ports } from '../webCrypto.ts';

export async function publish(options: Options): Promise<void> {
  const { office } = options;
  office.settings();
  const to = options.required('to');
  const { done, waiting } = await promote(office);
  for (const what of done) console.log(`In force: ${what}.`);
  for (const what of waiting) console.log(`Not yet in force, more signatures are needed – ${what}.`);
  const elsewhere = options.optional('office');
  const from = elsewhere === undefined ? office : new Office(elsewhere);
  const hasDraft = from.has('draft/list.json');
  if (!hasDraft && (done.length === 0 || elsewhere !== undefined)) throw new Refusal(waiting.length > 0 ? 'There is nothing to publish yet.' : 'There is no draft: begin with `list import` or `list draft`.');
  if (hasDraft) await acceptDraft(office, from);
  await renew(options);
  if (hasDraft && from === office) rmSync(office.path('draft'), { recursive: true });
  copyPublished(office, to);
  const version = elsewhere === undefined ? office.publishedList()?.version : from.draftList()?.version;
  console.log(version === undefined ? `Published to ${to}.` : `Published version ${version} to ${to}.`);
}

/** Takes a signed draft, this office's or a region's, among the national files. */
async function acceptDraft(national: Office, from: Office): Promise<void> {
  const settings = from.settings();
  const role = openRole(from);
  const list = from.draftList();
  if (list === null) throw new Refusal('There is no draft.');
  const delegation = delegationOf(from, national);
  try {
    await verifyThreshold(ports.subtle, role.parsed, delegation, settings.role);
  } catch (error) {
    if (error instanceof TufError) throw new Refusal(`The draft is not signed by enough officers: ${error.message}.`);
    throw error;
  }
  const { version } = role.parsed.body;
  const file = `metadata/${version}.${encodeRoleName(settings.role)}.json`;
  const before = national.newest('targets', settings.role)?.file.body.version ?? 0;
  const again = version === before && Buffer.from(national.bytes(file)).equals(Buffer.from(from.bytes('draft/role.json')));
  if (version !== before + 1 && !again) throw new Refusal(`The draft would be version ${version} of ${settings.role}, and only ${before + 1} may follow ${before}. Make it anew with \`list draft\`.`);
  for (const entry of entriesOf(from)) {
    const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
    national.write(`targets/${settings.publisher.id}/${entry.sha256}.${name}`, from.bytes(`draft/${name}`));
  }
  // The log first: once the role stands here, nobody could tell any more what it changed.
  appendToLog(national, again ? null : national.publishedListOf(settings), list, Date.now());
  national.write(file, from.bytes('draft/role.json'));
}

export async function refresh(options: Options): Promise<void> {
  options.office.settings();
  await renew(options);
  const to = options.optional('to');
  if (to !== undefined) copyPublished(options.office, to);
  const timestamp = options.office.newest('timestamp');
  console.log(`The list is vouched for until ${new Date(timestamp?.file.body.expires ?? 0).toISOString()}.`);
}
