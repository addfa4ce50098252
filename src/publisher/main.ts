#!/usr/bin/env node
// The publisher's command line: `npm run -s list -- COMMAND`. Exit codes: 0 done, 1 refused with a reason, 2 wrong use.

import { TufError } from '../core/tuf/errors.ts';
import { diff, draft } from './commands/draft.ts';
import { importSheet } from './commands/import.ts';
import { init } from './commands/init.ts';
import { keys } from './commands/keys.ts';
import { publish, refresh } from './commands/publish.ts';
import { sign } from './commands/sign.ts';
import { status, verify } from './commands/verify.ts';
import { type Options, readOptions } from './options.ts';
import { Refusal } from './refusal.ts';

interface Command { readonly run: (options: Options) => Promise<void>; readonly use: string; readonly about: string }

const COMMANDS: Readonly<Record<string, Command>> = {
  keys: { run: keys, use: 'keys create|show|change-passphrase NAME', about: "make or look at one officer's key" },
  init: {
    run: init,
    use: 'init --publisher 33.10 --name NAME --region NAME --url URL --root-keys A,B,C --targets-keys A,B --list-keys D,E --online-key F [--…-threshold N] [--sample]',
    about: 'the first day: root 1 and the delegation to this office',
  },
  import: { run: importSheet, use: 'import FILE.csv [--photos DIR]', about: 'offices, holders and accounts from a sheet into the draft' },
  draft: { run: draft, use: 'draft [--decisions FILE]', about: 'begin the next list, with the decisions from the console' },
  diff: { run: diff, use: 'diff', about: 'what the draft changes for residents' },
  sign: { run: sign, use: 'sign --key NAME [--yes]', about: "one officer's signature under the draft" },
  publish: { run: publish, use: 'publish --to DIR', about: 'put the signed draft where residents fetch it' },
  refresh: { run: refresh, use: 'refresh [--to DIR]', about: 'say again that the last list is the newest (online key, daily)' },
  verify: { run: verify, use: 'verify --from DIR|URL [--root FILE]', about: "what a resident's browser would make of it" },
  status: { run: status, use: 'status', about: 'what ends when, and who has signed' },
};

const help = (): string =>
  [
    'npm run -s list -- COMMAND [--dir OFFICE_FOLDER] [--passphrase-file FILE]',
    '',
    ...Object.values(COMMANDS).map(({ use, about }) => `  ${use}\n      ${about}`),
    '',
    'The office handbook is src/publisher/README.md.',
  ].join('\n');

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  try {
    const options = readOptions(rest);
    if (options.help) console.log(`${command.use}\n    ${command.about}`);
    else await command.run(options);
    return 0;
  } catch (error) {
    if (error instanceof Refusal || error instanceof TufError) {
      console.error(error instanceof TufError ? `The list is not to be trusted (${error.kind}): ${error.message}.` : error.message);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
