// `list init`: the first day. Makes root 1, the national targets role with one terminating delegation to this publisher,
// and the office's settings. Every key must exist before; their holders' passphrases sign the root.

import { webcrypto } from 'node:crypto';
import { type Delegations, addSignature, fileBytes, rootJson, targetsJson, type SignatureJson } from '../../core/tuf/build.ts';
import { hexFromBytes } from '../../core/tuf/keys.ts';
import { keyOf } from '../../core/tuf/keyFile.ts';
import type { Key, Role } from '../../core/tuf/metadata.ts';
import type { JsonObject } from '../../core/tuf/strictJson.ts';
import { EXPIRY } from '../expiry.ts';
import { openKey, readKey } from '../keyStore.ts';
import type { OfficeSettings } from '../office.ts';
import { type Options, count } from '../options.ts';
import { Refusal } from '../refusal.ts';

export async function init(options: Options): Promise<void> {
  const { office } = options;
  if (office.exists()) throw new Refusal(`There is an office in ${office.folder} already.`);
  const id = options.required('publisher');
  if (!/^[0-9]{2}(\.[0-9]{2})?$/.test(id)) throw new Refusal(`--publisher is a region code such as 33.10, and "${id}" is none.`);
  const settings: OfficeSettings = {
    format: 'resmikah-office/1',
    publisher: {
      id,
      name: { id: options.required('name') },
      region: { code: id, name: options.required('region'), aliases: [] },
      url: options.required('url'),
    },
    role: `id-${id}-g1`,
    onlineKey: options.required('online-key'),
    impostorKey: hexFromBytes(webcrypto.getRandomValues(new Uint8Array(32))),
    sample: options.sample,
  };
  const named = {
    root: options.names('root-keys'),
    targets: options.names('targets-keys'),
    list: options.names('list-keys'),
    online: [settings.onlineKey],
  };
  const keys = new Map<string, Key>();
  const roleOf = (names: readonly string[], threshold: number): Role => {
    if (names.length < threshold) throw new Refusal(`${threshold} signatures of ${names.length} keys cannot be had.`);
    const keyids = names.map((name) => {
      const file = readKey(options, name);
      keys.set(file.keyid, keyOf(file.public));
      return file.keyid;
    });
    return { keyids, threshold };
  };
  const threshold = (name: 'root-threshold' | 'targets-threshold' | 'list-threshold', standard: string): number =>
    count(options.optional(name) ?? standard, name, 1, 20);
  const online = roleOf(named.online, 1);
  const roles = {
    root: roleOf(named.root, threshold('root-threshold', '3')),
    targets: roleOf(named.targets, threshold('targets-threshold', '2')),
    snapshot: online,
    timestamp: online,
  };
  const topKeys = new Map(keys);
  const list = roleOf(named.list, threshold('list-threshold', '2'));
  const listKeys = new Map(list.keyids.map((keyid) => [keyid, keys.get(keyid) as Key]));
  const delegations: Delegations = {
    keys: listKeys,
    roles: [{ name: settings.role, ...list, terminating: true, paths: [`${id}/*`], pathHashPrefixes: null }],
  };
  const now = Date.now();
  office.write('metadata/1.root.json', await signedBy(options, rootJson(1, now + EXPIRY.root, topKeys, roles), named.root));
  office.write('metadata/1.targets.json', await signedBy(options, targetsJson(1, now + EXPIRY.targets, [], delegations), named.targets));
  office.write('office.json', `${JSON.stringify(settings, null, 2)}\n`);
  console.log(
    `${settings.publisher.name.id} may now publish for ${id}. Root 1 stands in ${office.path('metadata/1.root.json')}:` +
      ' every browser that trusts this file trusts this office and no other.',
  );
}

async function signedBy(options: Options, signed: JsonObject, names: readonly string[]): Promise<Uint8Array> {
  let signatures: readonly SignatureJson[] = [];
  for (const name of names) signatures = await addSignature(signed, signatures, await openKey(options, name));
  return fileBytes(signed, signatures);
}
