// `list sign --key NAME`: one officer's signature under the draft, and under the planned root and national targets. Shows
// what changes and asks, because a signature is given by a person who has read.

import { addSignature } from '../../core/tuf/build.ts';
import { maySignStaged, signStaged } from '../ceremony.ts';
import { changesBetween, sentencesOf } from '../changes.ts';
import { openKey, publicKey } from '../keyStore.ts';
import type { Options } from '../options.ts';
import { planSentences } from '../planSentences.ts';
import { confirm } from '../prompt.ts';
import { Refusal } from '../refusal.ts';
import { delegationByName, openRole, saveRole } from '../role.ts';

export async function sign(options: Options): Promise<void> {
  const { office } = options;
  const [name] = options.keys;
  if (name === undefined || options.keys.length > 1) throw new Refusal('Say whose signature: `list sign --key NAME`, one key at a time.');
  const { keyid } = await publicKey(office, name);
  const delegation = delegationByName(office, office.settings().role);
  const list = office.draftList();
  const mayDraft = list !== null && (delegation?.keyids.includes(keyid) ?? false);
  const mayPlan = maySignStaged(office, keyid);
  if (!mayDraft && !mayPlan) {
    throw new Refusal(list === null ? `There is no draft to sign, and no plan that waits for the key "${name}".` : `The key "${name}" is not one that may sign this list.`);
  }
  if (mayPlan) for (const line of await planSentences(office)) console.log(line);
  if (mayDraft) {
    console.log(`Version ${list.version} of ${list.publisher.name.id}:`);
    const lines = sentencesOf(changesBetween(office.publishedList(), list));
    for (const line of lines.length > 0 ? lines : ['Nothing changes but version and date.']) console.log(`  ${line}`);
  }
  await confirm(options, `Sign this as ${name}?`);
  const signer = await openKey(options, name);
  if (mayPlan) for (const what of await signStaged(office, signer)) console.log(`Signed by ${name}: ${what}.`);
  if (!mayDraft || delegation === null) return;
  const open = openRole(office);
  const signatures = await addSignature(open.signed, open.signatures, signer);
  saveRole(office, { signed: open.signed, signatures });
  const missing = delegation.threshold - signatures.filter((each) => delegation.keyids.includes(each.keyid)).length;
  console.log(missing > 0 ? `Signed by ${name}. ${missing} more signature${missing === 1 ? '' : 's'} needed.` : `Signed by ${name}. Ready to publish.`);
}
