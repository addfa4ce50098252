// `list delegate` lets another region's office sign for its own code, `list undelegate` takes that back. Both plan the
// next national targets; they take effect when its officers have signed and `list publish` has run.

import { stageTargets, targetsPlan } from '../ceremony.ts';
import { ringOf } from '../keyRing.ts';
import { Office } from '../office.ts';
import { type Options, count } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { settingsFrom } from './init.ts';

const covers = (id: string) => (role: { readonly paths: readonly string[] | null }): boolean => role.paths?.includes(`${id}/*`) ?? false;

export async function delegate(options: Options): Promise<void> {
  const { office } = options;
  office.settings();
  const settings = settingsFrom(options);
  const { id } = settings.publisher;
  const plan = targetsPlan(office);
  if (plan.roles.some(covers(id))) throw new Refusal(`${id} has an office already; change its keys with \`list rotate --role list --publisher ${id}\`.`);
  const list = await ringOf(office, options.names('list-keys'), count(options.optional('list-threshold') ?? '2', 'list-threshold', 1, 20));
  // A name that was ever used never comes back: its versions would have to go on from the old ones.
  const generation = office.roleNames().filter((name) => name.startsWith(`id-${id}-g`)).length + 1;
  const role = `id-${id}-g${generation}`;
  stageTargets(office, {
    keys: new Map([...plan.keys, ...list.keys]),
    roles: [...plan.roles, { name: role, ...list.role, terminating: true, paths: [`${id}/*`], pathHashPrefixes: null, region: settings.publisher.region.name }],
  });
  const region = new Office(office.path('regions', id));
  region.write('office.json', `${JSON.stringify({ ...settings, role }, null, 2)}\n`);
  console.log(`${settings.publisher.name.id} is to sign for ${id}: planned. Its folder to begin with is ${region.folder}.`);
  console.log('Now each officer runs `list sign --key NAME`, and then `list publish`.');
}

export async function undelegate(options: Options): Promise<void> {
  const { office } = options;
  office.settings();
  const id = options.required('publisher');
  const plan = targetsPlan(office);
  const roles = plan.roles.filter((role) => !covers(id)(role));
  if (roles.length === plan.roles.length) throw new Refusal(`No office signs for ${id}.`);
  stageTargets(office, { keys: plan.keys, roles });
  console.log(`Nobody is to sign for ${id} any more: planned. Browsers keep its last list until it runs out, and say so.`);
  console.log('Now each officer runs `list sign --key NAME`, and then `list publish`.');
}
