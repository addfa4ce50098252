// `list rotate`: another key, another threshold, or only a new date, for the root, the national targets, the online key or
// an office's list. Plans the next root or national targets; they take effect after the signatures, with `list publish`.

import { type TopRole, rootPlan, stageRoot, stageTargets, targetsPlan } from '../ceremony.ts';
import { mustBeReachable } from '../keyRing.ts';
import { publicKey } from '../keyStore.ts';
import type { Key, Role } from '../../core/tuf/metadata.ts';
import { type Options, count } from '../options.ts';
import { Refusal } from '../refusal.ts';

export async function rotate(options: Options): Promise<void> {
  const { office } = options;
  const role = options.required('role');
  if (role === 'list') {
    const id = options.optional('publisher') ?? office.settings().publisher.id;
    const plan = targetsPlan(office);
    const at = plan.roles.findIndex(({ paths }) => paths?.includes(`${id}/*`) ?? false);
    const old = plan.roles[at];
    if (old === undefined) throw new Refusal(`No office signs for ${id}.`);
    const changed = await changedRole(options, old, plan.keys);
    stageTargets(office, { keys: changed.keys, roles: plan.roles.with(at, { ...old, ...changed.role }) });
    console.log(`Planned: the list of ${id} by ${described(changed.role)}.`);
  } else {
    const names = ({ root: ['root'], targets: ['targets'], online: ['snapshot', 'timestamp'] } satisfies Record<string, TopRole[]> as Record<string, readonly TopRole[]>)[role];
    if (names === undefined) throw new Refusal(`--role is root, targets, online or list, and "${role}" is none of them.`);
    const plan = rootPlan(office);
    const changed = await changedRole(options, plan.roles[names[0] as TopRole], plan.keys);
    stageRoot(office, { keys: changed.keys, roles: { ...plan.roles, ...Object.fromEntries(names.map((name) => [name, changed.role])) } });
    // The national targets must carry signatures of their new keys.
    if (role === 'targets') stageTargets(office, targetsPlan(office));
    console.log(`Planned: ${role} by ${described(changed.role)}.`);
  }
  console.log('Now each officer runs `list sign --key NAME`, the leaving and the coming ones too, and then `list publish`.');
}

async function changedRole(options: Options, old: Role, keys: ReadonlyMap<string, Key>): Promise<{ readonly role: Role; readonly keys: ReadonlyMap<string, Key> }> {
  const all = new Map(keys);
  let keyids = [...old.keyids];
  for (const name of options.optionalNames('remove')) {
    const { keyid } = await publicKey(options.office, name);
    if (!keyids.includes(keyid)) throw new Refusal(`The key "${name}" does not sign there.`);
    keyids = keyids.filter((each) => each !== keyid);
  }
  for (const name of options.optionalNames('add')) {
    const { keyid, key } = await publicKey(options.office, name);
    if (keyids.includes(keyid)) throw new Refusal(`The key "${name}" signs there already.`);
    keyids.push(keyid);
    all.set(keyid, key);
  }
  const threshold = options.optional('threshold');
  const role = { keyids, threshold: threshold === undefined ? old.threshold : count(threshold, 'threshold', 1, 20) };
  mustBeReachable(role);
  return { role, keys: all };
}

const described = ({ keyids, threshold }: Role): string => `${threshold} of ${keyids.length} keys`;
