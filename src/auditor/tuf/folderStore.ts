// The client's trusted files as plain files in one folder, each the exact bytes received. A file is written whole or
// not at all: beside its place, flushed, then renamed over it.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '../../core/tuf/ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export function folderStore(folder: string): Store {
  return {
    get: async (name) => readWhole(join(folder, name)),
    put: async (name, bytes) => writeWhole(join(folder, name), bytes),
    delete: async (name) => rmSync(join(folder, name), { force: true }),
  };
}

/** The file's bytes; null when there is no such file. */
export function readWhole(path: string): Bytes | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function writeWhole(path: string, bytes: Bytes): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, bytes, { flush: true });
  renameSync(beside, path);
}
