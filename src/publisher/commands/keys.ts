// `list keys create|show|change-passphrase NAME`: one officer's key on this computer. The private half is never shown.

import { existsSync } from 'node:fs';
import { createKeyFile, changePassphrase as relock } from '../../core/tuf/keyFile.ts';
import { timeText } from '../../core/time.ts';
import { hasPrivateKey, keepKey, keyPath, publicKey, readKey } from '../keyStore.ts';
import { newPassphrase, passphrase } from '../prompt.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { ports } from '../webCrypto.ts';

export async function keys(options: Options): Promise<void> {
  const [action, name] = options.positionals;
  if (name === undefined) throw new Refusal('Say which key: `list keys create NAME`, `list keys show NAME` or `list keys change-passphrase NAME`.');
  switch (action) {
    case 'create':
      return create(options, name);
    case 'show':
      return show(options, name);
    case 'change-passphrase':
      return changePassphrase(options, name);
    default:
      throw new Refusal(`\`list keys\` knows create, show and change-passphrase, not "${action}".`);
  }
}

async function create(options: Options, name: string): Promise<void> {
  const path = options.office.path(keyPath(name));
  if (existsSync(path)) throw new Refusal(`There is a key "${name}" already; a key is never overwritten.`);
  const type = options.optional('type') ?? 'ecdsa';
  if (type !== 'ecdsa' && type !== 'ed25519') throw new Refusal(`--type is ecdsa or ed25519, and "${type}" is neither.`);
  const secret = await newPassphrase(options, `New passphrase for ${name}: `, 'passphrase-file', 'RESMIKAH_PASSPHRASE');
  const file = await createKeyFile(ports, name, secret, timeText(Date.now()), type);
  keepKey(options.office, name, file);
  console.log(`Made key "${name}" (${file.keyid.slice(0, 16)}…). Keep ${path} and its passphrase apart, and a copy of each off this computer.`);
  console.log(`${path.replace(/\.json$/, '.public.json')} is its public half: give it to whoever plans the root.`);
}

async function show(options: Options, name: string): Promise<void> {
  const { owner, keyid, key } = await publicKey(options.office, name);
  console.log(`${owner}: key id ${keyid}, ${key.scheme}\n${key.public}`);
  if (!hasPrivateKey(options.office, name)) return console.log('The private half is not on this computer.');
  const { kdf, created, cipher } = readKey(options, name);
  console.log(`Made ${created}, locked by ${cipher.name} under ${kdf.name} with ${kdf.iterations} rounds.`);
}

async function changePassphrase(options: Options, name: string): Promise<void> {
  const file = readKey(options, name);
  const before = await passphrase(options, `Present passphrase of ${name}: `);
  const after = await newPassphrase(options, `New passphrase for ${name}: `, 'new-passphrase-file', 'RESMIKAH_NEW_PASSPHRASE');
  const changed = await relock(ports, file, before, after);
  if (!changed.ok) throw new Refusal(`The passphrase does not open the key "${name}".`);
  keepKey(options.office, name, changed.value);
  console.log(`The key "${name}" has a new passphrase. Copies of the old file still open with the old one: destroy them.`);
}
