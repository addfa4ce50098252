// Runs one command of the publisher. Exit codes: 0 done, 1 refused with a reason (or `check` and `status` found something
// to act on), 2 wrong use.

import { TufError } from '../core/tuf/errors.ts';
import { check } from './commands/check.ts';
import { delegate, undelegate } from './commands/delegate.ts';
import { diff, draft } from './commands/draft.ts';
import { exportList } from './commands/export.ts';
import { give, take } from './commands/handOver.ts';
import { importSheet } from './commands/import.ts';
import { init } from './commands/init.ts';
import { keys } from './commands/keys.ts';
import { log } from './commands/log.ts';
import { publish, refresh } from './commands/publish.ts';
import { rotate } from './commands/rotate.ts';
import { sign } from './commands/sign.ts';
import { status } from './commands/status.ts';
import { verify } from './commands/verify.ts';
import { type CommandName, HELP, helpOf, wholeHelp } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { Refusal } from './refusal.ts';

const COMMANDS: Readonly<Record<CommandName, (options: Options) => Promise<number | void>>> = {
  keys, init, delegate, undelegate, import: importSheet, draft, check, diff, sign, give, take, publish, refresh, rotate, verify, log, export: exportList, status,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(HELP, name);

/** Runs the command that the arguments name; gives the exit code. What an officer can mend is said in words, a bug is thrown. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(wholeHelp());
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) {
    console.error(`There is no command "${name}".\n\n${wholeHelp()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    console.log(helpOf(name));
    return 0;
  }
  let options: Options;
  try {
    options = readOptions(rest);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\n\n${helpOf(name)}`);
    return 2;
  }
  try {
    return (await COMMANDS[name](options)) ?? 0;
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof TufError)) throw error;
    console.error(error instanceof TufError ? `The list is not to be trusted (${error.kind}): ${error.message}.` : error.message);
    return 1;
  }
}
