// The command line's options, parsed once for all commands; an unknown option is an error, never ignored.

import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { Office } from './office.ts';
import { Refusal } from './refusal.ts';

const OPTIONS = {
  dir: { type: 'string' },
  yes: { type: 'boolean' },
  sample: { type: 'boolean' },
  'passphrase-file': { type: 'string' },
  'new-passphrase-file': { type: 'string' },
  key: { type: 'string', multiple: true },
  to: { type: 'string' },
  from: { type: 'string' },
  root: { type: 'string' },
  photos: { type: 'string' },
  decisions: { type: 'string' },
  publisher: { type: 'string' },
  name: { type: 'string' },
  region: { type: 'string' },
  url: { type: 'string' },
  'root-keys': { type: 'string' },
  'root-threshold': { type: 'string' },
  'targets-keys': { type: 'string' },
  'targets-threshold': { type: 'string' },
  'list-keys': { type: 'string' },
  'list-threshold': { type: 'string' },
  'online-key': { type: 'string' },
  days: { type: 'string' },
  type: { type: 'string' },
  office: { type: 'string' },
  role: { type: 'string' },
  add: { type: 'string' },
  remove: { type: 'string' },
  threshold: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  subject: { type: 'string' },
  checked: { type: 'string' },
  'proof-url': { type: 'string' },
} as const;

export interface Options {
  readonly office: Office;
  readonly positionals: readonly string[];
  readonly yes: boolean;
  readonly sample: boolean;
  /** Value of a text option, or a refusal that names the option. */
  required(name: keyof typeof OPTIONS): string;
  optional(name: keyof typeof OPTIONS): string | undefined;
  /** Values of a comma-separated option. */
  names(name: keyof typeof OPTIONS): readonly string[];
  /** The same; none where the option is not given. */
  optionalNames(name: keyof typeof OPTIONS): readonly string[];
  readonly keys: readonly string[];
}

/** Reads the arguments behind a command’s name. Refuses an option that no command has. */
export function readOptions(args: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const optional = (name: keyof typeof OPTIONS): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const required = (name: keyof typeof OPTIONS): string => {
    const value = optional(name);
    if (value === undefined) throw new Refusal(`--${name} is missing (see --help).`);
    return value;
  };
  return {
    office: new Office(resolve(values.dir ?? resolve(process.env['RESMIKAH_DATA'] ?? '.data', 'office'))),
    positionals,
    yes: values.yes ?? false,
    sample: values.sample ?? false,
    optional,
    required,
    names: (name) => split(required(name)),
    optionalNames: (name) => split(optional(name) ?? ''),
    keys: values.key ?? [],
  };
}

const split = (names: string): readonly string[] => names.split(',').map((each) => each.trim()).filter((each) => each !== '');

/** A whole number given as text. */
export function count(text: string, option: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Refusal(`--${option} must be a whole number from ${least} to ${most}, and is "${text}".`);
  }
  return value;
}
