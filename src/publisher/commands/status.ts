// `list status`: what runs out when, and what waits for signatures. Exit code 1 as soon as somebody must act, so that a
// monitor which runs it every day warns in time.

import { createHash } from 'node:crypto';
import { DAY, officeDay } from '../../core/time.ts';
import { staged } from '../ceremony.ts';
import { WARN_BEFORE } from '../expiry.ts';
import { type Options, count } from '../options.ts';
import { delegationOf, openRole } from '../role.ts';

export async function status(options: Options): Promise<number> {
  const { office } = options;
  const { role } = office.settings();
  const now = Date.now() + DAY * count(options.optional('days') ?? '0', 'days', 0, 3650);
  const others = office.roleNames().filter((name) => name !== 'targets' && name !== role);
  const rows = [
    ['root', office.newest('root'), WARN_BEFORE.root],
    ['targets', office.newest('targets'), WARN_BEFORE.targets],
    [role, office.newest('targets', role), WARN_BEFORE.list],
    ...others.map((name) => [name, office.newest('targets', name), WARN_BEFORE.list] as const),
    ['snapshot', office.newest('snapshot'), WARN_BEFORE.snapshot],
    ['timestamp', office.newest('timestamp'), WARN_BEFORE.timestamp],
  ] as const;
  const root = office.newest('root');
  // What an office reads out or prints in a letter, for residents of other regions who add it by hand.
  if (root !== null) console.log(`Fingerprint of root ${root.file.body.version} (SHA-256): ${createHash('sha256').update(root.bytes).digest('hex').replace(/.{8}(?=.)/g, '$& ')}`);
  let urgent = false;
  for (const [name, newest, warn] of rows) {
    if (newest === null) {
      console.log(`${name}: not published yet`);
      continue;
    }
    const left = newest.file.body.expires - now;
    urgent ||= left < warn;
    console.log(`${name}: version ${newest.file.body.version}, until ${officeDay(newest.file.body.expires)} (${Math.floor(left / DAY)} days)${left <= 0 ? '  ← RAN OUT' : left < warn ? '  ← RENEW SOON' : ''}`);
  }
  for (const type of ['root', 'targets'] as const) {
    const plan = staged(office, type);
    if (plan !== null) console.log(`A plan of ${type} ${plan.parsed.body.version} has ${plan.signatures.length} signatures.`);
  }
  if (office.has('draft/list.json')) {
    const { threshold } = delegationOf(office);
    console.log(`A draft of version ${office.draftList()?.version} has ${openRole(office).signatures.length} of ${threshold} signatures.`);
  }
  return urgent ? 1 : 0;
}
