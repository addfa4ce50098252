// The server's settings, read from the environment once and checked loudly. Nothing else reads `process.env`.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Level } from './log.ts';
import type { PublishSettings } from './publishDraft.ts';

export interface Settings {
  readonly host: string;
  /** Public port; 0 takes any free one. */
  readonly port: number;
  readonly staffPort: number;
  /** Folder of everything that this server keeps. */
  readonly data: string;
  /** Folder of the published list: `metadata/` and `targets/`. */
  readonly list: string;
  /** Null: the embedded PostgreSQL under `data`. */
  readonly databaseUrl: string | null;
  /** Publisher id whose reports this server takes; the distribution key of every row. */
  readonly office: string;
  /** Names of the officers who may log in. */
  readonly staff: readonly string[];
  readonly sample: boolean;
  /** Where officers reach the console, when not by `http://localhost:STAFF_PORT`. */
  readonly staffUrl: string | null;
  /** Where residents check an account, ends with `/`; null: the share card carries no link. */
  readonly checkUrl: string | null;
  /** Requests a minute and network address that may write or ask by receipt. */
  readonly ratePerMinute: number;
  /** Reports a second, of all networks together, that are still no flood. */
  readonly calmPerSecond: number;
  /** True behind a reverse proxy that sets the last entry of `X-Forwarded-For`. */
  readonly proxy: boolean;
  readonly consoleFolder: string;
  readonly checkFolder: string;
  /** What a monitor must send for `/metrics`; null: there is no such page. */
  readonly metricsToken: string | null;
  /** How the console publishes; null: signed files are handed out, and the command line publishes them. */
  readonly publish: PublishSettings | null;
  /** The least important log lines that are written. */
  readonly logLevel: Level;
}

/** A setting that cannot be meant; the message names the variable. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

export function settingsFrom(env: Environment): Settings {
  const port = whole(env, 'PORT', 8080, 0, 65_535);
  const data = resolve(env['RESMIKAH_DATA'] ?? '.data');
  const sample = env['RESMIKAH_SAMPLE'] === '1';
  const staff = (env['RESMIKAH_STAFF'] ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    staffPort: whole(env, 'STAFF_PORT', port === 0 ? 0 : port + 1, 0, 65_535),
    data,
    list: resolve(env['RESMIKAH_LIST'] ?? join(data, 'public')),
    databaseUrl: checked(env, 'DATABASE_URL', /^postgres(ql)?:\/\/./, 'an address like postgresql://user@host/database'),
    office: checked(env, 'RESMIKAH_OFFICE', /^[0-9]{2}(\.[0-9]{2}){0,3}$/, 'a region code like 33.10') ?? '33.10',
    staff: staff.length === 0 && sample ? ['Petugas contoh A', 'Petugas contoh B'] : [...new Set(staff)],
    sample,
    staffUrl: checked(env, 'RESMIKAH_STAFF_URL', /^https?:\/\/[^/\s]+$/, 'an origin like https://meja.klatenkab.go.id')?.toLowerCase() ?? null,
    checkUrl: checked(env, 'RESMIKAH_CHECK_URL', /^https?:\/\/[^\s?#]+\/$/, 'an address like https://resmikah.klatenkab.go.id/cek/'),
    ratePerMinute: whole(env, 'RESMIKAH_RATE', 60, 1, 1_000_000),
    calmPerSecond: whole(env, 'RESMIKAH_CALM', 50, 1, 1_000_000),
    proxy: env['RESMIKAH_PROXY'] === '1',
    consoleFolder: builtFolder(env, 'console'),
    checkFolder: builtFolder(env, 'check'),
    metricsToken: checked(env, 'RESMIKAH_METRICS_TOKEN', /^[\x21-\x7e]{16,200}$/, 'at least 16 characters without spaces'),
    publish: publishFrom(env),
    logLevel: (checked(env, 'RESMIKAH_LOG', /^(debug|info|warn|error)$/, 'debug, info, warn or error') ?? (sample ? 'warn' : 'info')) as Level,
  };
}

function whole(env: Environment, name: string, otherwise: number, min: number, max: number): number {
  const value = env[name] ?? '';
  const number = value === '' ? otherwise : Number(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new SettingsError(`${name} must be a whole number from ${min} to ${max}, and is "${value}".`);
}

function checked(env: Environment, name: string, pattern: RegExp, expected: string): string | null {
  const value = env[name] ?? '';
  if (value === '') return null;
  if (!pattern.test(value)) throw new SettingsError(`${name} must be ${expected}.`);
  return value;
}

/** Both or neither: a folder without its passphrase could publish nothing, and would say so only when it matters. */
function publishFrom(env: Environment): PublishSettings | null {
  const [folder, passphrase] = [env['RESMIKAH_PUBLISHER'] ?? '', env['RESMIKAH_PASSPHRASE_FILE'] ?? ''];
  if (folder === '' && passphrase === '') return null;
  if (!existsSync(join(folder, 'office.json'))) throw new SettingsError(`RESMIKAH_PUBLISHER must be a publisher's folder with office.json in it, and is "${folder}".`);
  if (!existsSync(passphrase)) throw new SettingsError('RESMIKAH_PASSPHRASE_FILE must be a file that holds the online key\'s passphrase.');
  const program = env['RESMIKAH_PUBLISHER_PROGRAM'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'publisher', 'main.js');
  return { folder: resolve(folder), passphraseFile: resolve(passphrase), program: [resolve(program)] };
}

/** The built pages stand beside the built server; run from source, in the build folder. */
function builtFolder(env: Environment, name: string): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), '..', name);
  return existsSync(join(beside, 'index.html')) && !existsSync(join(beside, 'tsconfig.json')) ? beside : resolve(env['RESMIKAH_DIST'] ?? 'dist', name);
}
