// A ZIP archive that is the same bytes for the same files, whoever packs them, where and when. Stores and residents can compare.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** ZIP keeps local time without a zone and starts in 1980, so one fixed local time is the same bytes everywhere. */
const FIXED_TIME = new Date(1980, 0, 1);
/** The archive's attributes are Unix modes, whatever the machine that packs. */
const UNIX = 3;
const PLAIN = 0o100644;
const PROGRAM = 0o100755;

export interface Packed {
  /** Path within the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isProgram?: boolean;
}

/** Packs the files in the order of their paths, whatever the order they come in. */
export function archive(files: readonly Packed[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const { path, bytes, isProgram } of sorted) {
    entries[path] = [bytes, { level: 9, mtime: FIXED_TIME, os: UNIX, attrs: (isProgram === true ? PROGRAM : PLAIN) << 16 }];
  }
  return zipSync(entries);
}

/** Every file below a folder, for an archive whose root is that folder. */
export function filesBelow(folder: string): Packed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(file) }));
}
