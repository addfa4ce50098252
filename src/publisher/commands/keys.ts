// `list keys create NAME` and `list keys show NAME`: one officer's key on this computer.

import { existsSync, readFileSync } from 'node:fs';
import { createKeyFile, changePassphrase as relock } from '../../core/tuf/keyFile.ts';
import { timeText } from '../../core/tuf/build.ts';
import { keyPath, passphrase, ports, readKey } from '../keyStore.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';

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
  const path = keyPath(name);
  if (existsSync(options.office.path(path))) throw new Refusal(`There is a key "${name}" already; a key is never overwritten.`);
  const file = await createKeyFile(ports, name, await passphrase(options, `New passphrase for ${name}: `), timeText(Date.now()));
  options.office.write(path, `${JSON.stringify(file, null, 2)}\n`, 0o600);
  console.log(`Made key "${name}" (${file.keyid.slice(0, 16)}…). Keep ${options.office.path(path)} and its passphrase apart, and a copy of each off this computer.`);
}

function show(options: Options, name: string): void {
  const file = readKey(options, name);
  console.log(`${file.owner}: key id ${file.keyid}, made ${file.created}, ${file.kdf.name} with ${file.kdf.iterations} rounds\n${file.public}`);
}

async function changePassphrase(options: Options, name: string): Promise<void> {
  const after = options.required('new-passphrase-file');
  const file = readKey(options, name);
  const changed = await relock(ports, file, await passphrase(options, `Present passphrase of ${name}: `), readFileSync(after, 'utf8').trim());
  if (!changed.ok) throw new Refusal(`The passphrase does not open the key "${name}".`);
  options.office.write(keyPath(name), `${JSON.stringify(changed.value, null, 2)}\n`, 0o600);
  console.log(`The key "${name}" has a new passphrase. Copies of the old file still open with the old one: destroy them.`);
}
