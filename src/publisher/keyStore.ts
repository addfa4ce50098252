// Officers' keys on this computer: one locked file each, readable by its owner only. The passphrase is typed,
// or read from a file for scripts; it is never an argument, which every other program could see.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type KeyFile, type Signer, type SigningPorts, type SigningSubtle, openKeyFile, parseKeyFile } from '../core/tuf/keyFile.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';

export const ports: SigningPorts = {
  subtle: webcrypto.subtle as unknown as SigningSubtle,
  random: (length) => webcrypto.getRandomValues(new Uint8Array(length)),
};

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function keyPath(name: string): string {
  if (!NAME.test(name)) throw new Refusal(`A key's name is 1 to 40 letters a–z, digits and hyphens; "${name}" is not.`);
  return `keys/${name}.json`;
}

/** Reads a key file; refuses one that other users of this computer can read. */
export function readKey(options: Options, name: string): KeyFile {
  const path = options.office.path(keyPath(name));
  if (!existsSync(path)) throw new Refusal(`There is no key "${name}" in ${options.office.path('keys')}: make it with \`list keys create ${name}\`.`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Refusal(`${path} can be read by other users of this computer. Run \`chmod 600\` on it, and ask who read it.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refusal(`${path} is damaged: it is not JSON. Take it from the backup.`);
  }
  const parsed = parseKeyFile(value);
  if (!parsed.ok) throw new Refusal(`${path} is damaged: ${String(parsed.problem.args['field'])}. Take it from the backup.`);
  return parsed.value;
}

export async function openKey(options: Options, name: string): Promise<Signer> {
  const file = readKey(options, name);
  const signer = await openKeyFile(ports.subtle, file, await passphrase(options, `Passphrase of ${name}: `));
  if (!signer.ok) throw new Refusal(`The passphrase does not open the key "${name}".`);
  return signer.value;
}

/** From `--passphrase-file`, from RESMIKAH_PASSPHRASE, or typed without echo. */
export async function passphrase(options: Options, question: string): Promise<string> {
  const file = options.optional('passphrase-file');
  const given = file === undefined ? process.env['RESMIKAH_PASSPHRASE'] : readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  const typed = given ?? (await ask(question, true));
  if (typed.length < 8) throw new Refusal('A passphrase has at least 8 characters; better are five random words.');
  return typed;
}

export async function confirm(options: Options, question: string): Promise<void> {
  if (options.yes) return;
  const answer = await ask(`${question} [y/N] `, false);
  if (!/^(y|yes|ya)$/i.test(answer.trim())) throw new Refusal('Nothing was done.');
}

function ask(question: string, hidden: boolean): Promise<string> {
  if (!process.stdin.isTTY) throw new Refusal(`Cannot ask "${question.trim()}" here: give --passphrase-file and --yes.`);
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: hidden ? silent : process.stderr, terminal: true });
  return new Promise((done) => {
    reader.question('', (answer) => {
      reader.close();
      if (hidden) process.stderr.write('\n');
      done(answer);
    });
  });
}
