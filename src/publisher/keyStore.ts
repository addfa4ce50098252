// Officers' keys on this computer: one locked file each, readable by its owner only, and beside it the public half, which
// may go to any other computer. The passphrase is typed, or read from a file for scripts; it is never an argument, which
// every other program could see.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { decode, hex, isoTime, literal, record, text } from '../core/decode.ts';
import { type KeyFile, type Signer, keyIdOf, keyOf, openKeyFile, parseKeyFile } from '../core/tuf/keyFile.ts';
import { identityOf } from '../core/tuf/keys.ts';
import type { Key } from '../core/tuf/metadata.ts';
import { jsonOf } from './jsonFile.ts';
import type { Office } from './office.ts';
import type { Options } from './options.ts';
import { passphrase } from './prompt.ts';
import { Refusal } from './refusal.ts';
import { ports } from './webCrypto.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
const FORMAT = 'resmikah-public-key/1';
const publicFile = record({
  format: literal(FORMAT), owner: text(100, undefined, 1), created: isoTime, keyid: hex(32), keytype: literal('ecdsa', 'ed25519'), public: text(1000),
});

export interface PublicKey { readonly owner: string; readonly keyid: string; readonly key: Key }

function checked(name: string): string {
  if (!NAME.test(name)) throw new Refusal(`A key's name is 1 to 40 letters a–z, digits and hyphens; "${name}" is not.`);
  return name;
}
/** Where a key’s locked file stands in the office’s folder. Refuses what is no name of a key. */
export const keyPath = (name: string): string => `keys/${checked(name)}.json`;
const publicPath = (name: string): string => `keys/${checked(name)}.public.json`;

/** Keeps a locked key for its owner only, and its public half for everybody. */
export function keepKey(office: Office, name: string, file: KeyFile): void {
  const { owner, created, keyid, keytype, public: shown } = file;
  office.write(keyPath(name), `${JSON.stringify(file, null, 2)}\n`, 0o600);
  office.write(publicPath(name), `${JSON.stringify({ format: FORMAT, owner, created, keyid, keytype, public: shown }, null, 2)}\n`);
}

/** Reads a key file; refuses one that other users of this computer can read. */
export function readKey(options: Options, name: string): KeyFile {
  const path = options.office.path(keyPath(name));
  if (!existsSync(path)) throw new Refusal(`There is no key "${name}" in ${options.office.path('keys')}: make it with \`list keys create ${name}\`.`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Refusal(`${path} can be read by other users of this computer. Run \`chmod 600\` on it, and ask who read it.`);
  }
  const parsed = parseKeyFile(jsonOf(path));
  if (!parsed.ok) throw new Refusal(`${path} is damaged: ${String(parsed.problem.args['field'])}. Take it from the backup.`);
  return parsed.value;
}

/** The public half of a key that lies here or on another computer. Refuses one that is damaged or fit for forgery. */
export async function publicKey(office: Office, name: string): Promise<PublicKey> {
  const path = office.path(office.has(publicPath(name)) || !hasPrivateKey(office, name) ? publicPath(name) : keyPath(name));
  if (!existsSync(path)) throw new Refusal(`There is no public key ${path}: make the key with \`list keys create ${name}\`, or copy that file from its owner's computer.`);
  // Keys made before public halves had files of their own show theirs in the locked file.
  const value = jsonOf(path);
  const parsed = path.endsWith('.public.json') ? decode(publicFile, value) : parseKeyFile(value);
  if (!parsed.ok) throw new Refusal(`${path} is no public key of Resmikah: ${String(parsed.problem.args['field'])}.`);
  const key = keyOf(parsed.value);
  if (identityOf(key) === null) throw new Refusal(`${path} holds a key that cannot be trusted with a signature.`);
  if ((await keyIdOf(ports.subtle, key)) !== parsed.value.keyid) throw new Refusal(`${path} was changed: its key id is not that of its key.`);
  return { owner: parsed.value.owner, keyid: parsed.value.keyid, key };
}

/** Names of all keys here whose public half is known, by key id: to speak of keys by name. */
export async function keyNames(office: Office): Promise<ReadonlyMap<string, string>> {
  const folder = office.path('keys');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = new Map<string, string>();
  for (const name of new Set(files.flatMap((file) => /^([a-z0-9-]+)(?:\.public)?\.json$/.exec(file)?.[1] ?? []))) names.set((await publicKey(office, name)).keyid, name);
  return names;
}

/** Whether the private half lies on this computer. */
export const hasPrivateKey = (office: Office, name: string): boolean => office.has(keyPath(name));

/** Opens a key for signing, with the passphrase that is asked for. Refuses a wrong one. */
export async function openKey(options: Options, name: string): Promise<Signer> {
  const file = readKey(options, name);
  const signer = await openKeyFile(ports.subtle, file, await passphrase(options, `Passphrase of ${name}: `));
  if (!signer.ok) throw new Refusal(`The passphrase does not open the key "${name}".`);
  return signer.value;
}
