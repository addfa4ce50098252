// `list init`: the first day. Plans root 1 and the national targets with one terminating delegation to this publisher, and
// signs with the keys that lie here. Where the others lie elsewhere, their holders add theirs with `list sign`.

import { hexFromBytes } from '../../core/hex.ts';
import { promote, signStaged, stageRoot, stageTargets } from '../ceremony.ts';
import { ringOf } from '../keyRing.ts';
import { hasPrivateKey, openKey } from '../keyStore.ts';
import type { OfficeSettings } from '../office.ts';
import { type Options, count } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { ports } from '../webCrypto.ts';

export async function init(options: Options): Promise<void> {
  const { office } = options;
  if (office.exists()) throw new Refusal(`There is an office in ${office.folder} already.`);
  const settings = settingsFrom(options);
  const { id } = settings.publisher;
  const threshold = (name: 'root-threshold' | 'targets-threshold' | 'list-threshold', standard: string): number =>
    count(options.optional(name) ?? standard, name, 1, 20);
  const names = { root: options.names('root-keys'), targets: options.names('targets-keys') };
  const online = await ringOf(office, [options.required('online-key')], 1);
  const root = await ringOf(office, names.root, threshold('root-threshold', '3'));
  const targets = await ringOf(office, names.targets, threshold('targets-threshold', '2'));
  const list = await ringOf(office, options.names('list-keys'), threshold('list-threshold', '2'));
  office.write('office.json', `${JSON.stringify(settings, null, 2)}\n`);
  stageRoot(office, {
    keys: new Map([...root.keys, ...targets.keys, ...online.keys]),
    roles: { root: root.role, targets: targets.role, snapshot: online.role, timestamp: online.role },
  });
  stageTargets(office, { keys: list.keys, roles: [{ name: settings.role, ...list.role, terminating: true, paths: [`${id}/*`], pathHashPrefixes: null, region: settings.publisher.region.name }] });
  for (const name of new Set([...names.root, ...names.targets])) if (hasPrivateKey(office, name)) await signStaged(office, await openKey(options, name));
  const { done, waiting } = await promote(office);
  console.log(`${settings.publisher.name.id} is to publish for ${id}.`);
  if (done.includes('root 1')) {
    console.log(`Root 1 stands in ${office.path('metadata/1.root.json')}: every browser that trusts this file trusts this office and no other.`);
  }
  for (const line of waiting) console.log(`Waiting for signatures – ${line}. Each officer runs \`list sign --key NAME\`.`);
}

/** The office's settings as the options say. */
export function settingsFrom(options: Options): OfficeSettings {
  const id = options.required('publisher');
  if (!/^[0-9]{2}(\.[0-9]{2})?$/.test(id)) throw new Refusal(`--publisher is a region code such as 33.10, and "${id}" is none.`);
  return {
    format: 'resmikah-office/1',
    publisher: {
      id,
      name: { id: options.required('name') },
      region: { code: id, name: options.required('region'), aliases: [] },
      url: options.required('url'),
    },
    role: `id-${id}-g1`,
    impostorKey: hexFromBytes(ports.random(32)),
    sample: options.sample,
  };
}
