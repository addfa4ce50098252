// Asking the officer: passphrases without echo, and yes or no. Where nobody can be asked, files and `--yes` answer.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';

/** From `--passphrase-file`, from RESMIKAH_PASSPHRASE, or typed without echo. */
export const passphrase = (options: Options, question: string): Promise<string> =>
  secret(options.optional('passphrase-file'), process.env['RESMIKAH_PASSPHRASE'], question);

/** A new one: typed twice, or from the file of that option, or from that variable. */
export async function newPassphrase(
  options: Options,
  question: string,
  option: 'passphrase-file' | 'new-passphrase-file',
  variable: 'RESMIKAH_PASSPHRASE' | 'RESMIKAH_NEW_PASSPHRASE',
): Promise<string> {
  const [file, given] = [options.optional(option), process.env[variable]];
  const first = await secret(file, given, question);
  if (file === undefined && given === undefined && (await secret(undefined, undefined, 'Once more: ')) !== first) throw new Refusal('The two are not the same. Nothing was done.');
  return first;
}

async function secret(file: string | undefined, given: string | undefined, question: string): Promise<string> {
  const typed = file === undefined ? (given ?? (await ask(question, true))) : fromFile(file);
  if (typed.length < 8) throw new Refusal('A passphrase has at least 8 characters; better are five random words.');
  return typed;
}

function fromFile(file: string): string {
  if (process.platform !== 'win32' && existsSync(file) && (statSync(file).mode & 0o077) !== 0) {
    throw new Refusal(`The passphrase file ${file} can be read by other users of this computer. Run \`chmod 600\` on it.`);
  }
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new Refusal(`The passphrase file ${file} cannot be read.`);
  }
}

/** Asks yes or no, unless `--yes` answers. Refuses to go on for anything but yes. */
export async function confirm(options: Options, question: string): Promise<void> {
  if (options.yes) return;
  const answer = await ask(`${question} [y/N] `, false);
  if (!/^(y|yes|ya)$/i.test(answer.trim())) throw new Refusal('Nothing was done.');
}

function ask(question: string, hidden: boolean): Promise<string> {
  if (!process.stdin.isTTY) throw new Refusal(`Cannot ask "${question.trim()}" here: give --passphrase-file and --yes.`);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  // What is typed is hidden by reading key by key with nowhere to show it; so the question is written beside. A visible
  // question is the reader's own: written before it, the reader would wipe it off the line.
  const reader = createInterface({ input: process.stdin, output: hidden ? silent : process.stderr, terminal: hidden });
  // Only now, with the terminal's echo off: a fast typist would else be shown.
  if (hidden) process.stderr.write(question);
  return new Promise((done) => {
    reader.question(hidden ? '' : question, (answer) => {
      reader.close();
      if (hidden) process.stderr.write('\n');
      done(answer);
    });
  });
}
