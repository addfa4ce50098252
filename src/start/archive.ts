// A ZIP archive that is the same bytes for the same files, whoever packs them, where and when. Stores and residents can compare.

/// <reference path="./pako.d.ts" />
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import pako from 'pako';

/** The first day that a ZIP knows, as its two bytes of date: one fixed local time is the same bytes everywhere. */
const FIRST_DAY = 0x21;
/** The archive's attributes are Unix modes, whatever the machine that packs. */
const UNIX = 3;
const PLAIN = 0o100644;
const PROGRAM = 0o100755;
const [VERSION, UTF_8, STORED, DEFLATED, HIGHEST] = [20, 0x800, 0, 8, 9];
/** With less memory a file is packed in shorter blocks, each by a code of its own: which suits a file best is seen by trying. */
const MEMORIES = [8, 7, 6, 5, 4] as const;

export interface Packed {
  /** Path within the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isProgram?: boolean;
}

/** Numbers of two and four bytes one behind the other, the lowest byte first. */
function row(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of numbers) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}

/** The fewest bytes, and how they are packed: what is packed already, as pictures are, stays as it is. */
function packedBest(bytes: Uint8Array): readonly [method: number, packed: Uint8Array] {
  const tried = MEMORIES.map((memLevel) => pako.deflateRaw(bytes, { level: HIGHEST, memLevel }));
  const best = tried.reduce((least, each) => (each.length < least.length ? each : least));
  return best.length < bytes.length ? [DEFLATED, best] : [STORED, bytes];
}

/**
 * Packs the files in the order of their paths, whatever the order they come in. Not with Node's own zlib, whose bytes depend on
 * the processor, but with its pure translation, whose bytes do not and are as few.
 */
export function archive(files: readonly Packed[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, bytes, isProgram } of sorted) {
    const name = Buffer.from(path);
    const [method, packed] = packedBest(bytes);
    const said = row([VERSION, 2], [UTF_8, 2], [method, 2], [0, 2], [FIRST_DAY, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]);
    const mode = (isProgram === true ? PROGRAM : PLAIN) * 2 ** 16;
    directory.push(row([0x02014b50, 4], [(UNIX << 8) | VERSION, 2]), said, row([0, 2], [0, 2], [0, 2], [mode, 4], [at, 4]), name);
    for (const part of [row([0x04034b50, 4]), said, name, packed]) {
      parts.push(part);
      at += part.length;
    }
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = row([0x06054b50, 4], [0, 2], [0, 2], [sorted.length, 2], [sorted.length, 2], [length, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Every file below a folder, for an archive whose root is that folder. */
export function filesBelow(folder: string): Packed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(file) }));
}
