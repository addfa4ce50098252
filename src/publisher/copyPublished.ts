// Puts the published files where residents fetch them, in an order in which every moment is whole: first what nothing
// points to yet, last the timestamp, which makes the rest visible.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Office, writeWhole } from './office.ts';

/** Copies what is missing or changed; a file is whole or not there. */
export function copyPublished(office: Office, to: string): void {
  const names = ['targets', 'metadata'].flatMap((folder) => filesBelow(office.path(folder)).map((name) => join(folder, name)));
  for (const name of names.sort((a, b) => rank(a) - rank(b))) {
    const bytes = readFileSync(office.path(name));
    if (!isThere(join(to, name), bytes)) writeWhole(join(to, name), bytes);
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

const isThere = (path: string, bytes: Buffer): boolean => existsSync(path) && readFileSync(path).equals(bytes);

function rank(name: string): number {
  const file = name.split(sep).join('/');
  if (file === 'metadata/timestamp.json') return 5;
  if (/^metadata\/\d+\.root\.json$/.test(file)) return 4;
  if (/^metadata\/\d+\.snapshot\.json$/.test(file)) return 3;
  if (/^metadata\/\d+\.targets\.json$/.test(file)) return 2;
  return file.startsWith('metadata/') ? 1 : 0;
}
