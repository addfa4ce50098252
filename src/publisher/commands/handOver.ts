// `list give --to DIR` and `list take --from DIR`: the office's folder on its way between computers, on a stick or a shared
// drive. Everything goes but private keys, which never leave the computer on which they were made.

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf } from '../jsonFile.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';

const PARTS = ['office.json', 'ceremony', 'draft', 'metadata', 'targets', 'regions'] as const;

export async function give(options: Options): Promise<void> {
  const { office } = options;
  office.settings();
  copy(office.folder, options.required('to'));
  console.log(`${options.required('to')} holds all but the private keys.`);
}

export async function take(options: Options): Promise<void> {
  const { office } = options;
  const from = options.required('from');
  if (!existsSync(join(from, 'office.json'))) throw new Refusal(`${from} is no office's folder: it was made with \`list give\`?`);
  if (office.exists() && publisherIn(join(from, 'office.json')) !== office.settings().publisher.id) {
    throw new Refusal(`${from} belongs to another office than ${office.folder}.`);
  }
  copy(from, office.folder);
  console.log(`${office.folder} is as it was given; the private keys here are untouched.`);
}

const publisherIn = (file: string): unknown => (jsonOf(file) as { publisher?: { id?: unknown } } | null)?.publisher?.id;

function copy(from: string, to: string): void {
  mkdirSync(join(to, 'keys'), { recursive: true });
  for (const part of PARTS) {
    // A plan or draft that was published meanwhile must not come back.
    if (part !== 'office.json') rmSync(join(to, part), { recursive: true, force: true });
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
  }
  for (const file of existsSync(join(from, 'keys')) ? readdirSync(join(from, 'keys')) : []) {
    if (file.endsWith('.public.json')) cpSync(join(from, 'keys', file), join(to, 'keys', file));
  }
}
