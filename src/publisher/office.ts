// The office's folder: keys, the draft, and everything published so far, as plain files that a person can look into.
//   office.json   who publishes; keys/NAME{,.public}.json; draft/{list.json,photos.bin,role.json};
//   ceremony/{root,targets}.json while they gather signatures; metadata/ with metadata/log/; targets/; regions/CODE/

import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseList } from '../core/list/parse.ts';
import type { List, Publisher } from '../core/list/model.ts';
import { type BodyOf, type RoleType, type Signed, parseMetadata } from '../core/tuf/metadata.ts';
import { encodeRoleName } from '../core/tuf/files.ts';
import { jsonOf } from './jsonFile.ts';
import { Refusal } from './refusal.ts';

export interface OfficeSettings {
  readonly format: 'resmikah-office/1';
  readonly publisher: Publisher;
  /** Name of the delegated role: `id-33.10-g1`. */
  readonly role: string;
  readonly impostorKey: string;
  readonly sample: boolean;
}

export class Office {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  exists(): boolean {
    return existsSync(this.path('office.json'));
  }

  settings(): OfficeSettings {
    if (!this.exists()) throw new Refusal(`There is no office in ${this.folder}: begin with \`list init\`.`);
    return jsonOf(this.path('office.json')) as OfficeSettings;
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(this.path(name)));
  }

  /** Writes a whole file or nothing: a crash leaves the old one. */
  write(name: string, content: string | Uint8Array, mode = 0o644): void {
    writeWhole(this.path(name), content, mode);
  }

  /** Names of all targets roles of which metadata stands here, the top one among them. */
  roleNames(): readonly string[] {
    const files = existsSync(this.path('metadata')) ? readdirSync(this.path('metadata')) : [];
    const names = files.flatMap((file) => /^\d+\.(.+)\.json$/.exec(file)?.[1] ?? []).filter((name) => name !== 'root' && name !== 'snapshot');
    return [...new Set(names)].map(decodeURIComponent);
  }

  /** The newest published metadata of a role; null before the first. */
  newest<T extends RoleType>(type: T, role: string = type): { readonly file: Signed<BodyOf<T>>; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string } | null {
    const encoded = encodeRoleName(role);
    if (role === 'timestamp') return this.has('metadata/timestamp.json') ? this.#read(type, 'timestamp.json') : null;
    const versions = (existsSync(this.path('metadata')) ? readdirSync(this.path('metadata')) : [])
      .map((name) => /^(\d+)\.(.+)\.json$/.exec(name))
      .filter((found) => found?.[2] === encoded)
      .map((found) => Number(found?.[1]));
    return versions.length === 0 ? null : this.#read(type, `${Math.max(...versions)}.${encoded}.json`);
  }

  #read<T extends RoleType>(type: T, name: string) {
    const bytes = this.bytes(join('metadata', name));
    return { file: parseMetadata(type, bytes), bytes, name };
  }

  /** The list as last published; null before the first. */
  publishedList(): List | null {
    return this.publishedListOf(this.settings());
  }

  /** Another office's list as last published among the files here. */
  publishedListOf({ role, publisher }: Pick<OfficeSettings, 'role' | 'publisher'>): List | null {
    const entry = this.newest('targets', role)?.file.body.targets.get(`${publisher.id}/list.json`);
    return entry === undefined ? null : this.#list(`targets/${publisher.id}/${entry.hashes.get('sha256')}.list.json`);
  }

  draftList(): List | null {
    return this.has('draft/list.json') ? this.#list('draft/list.json') : null;
  }

  #list(name: string): List {
    const parsed = parseList(this.bytes(name));
    if (parsed.ok) return parsed.value;
    throw new Refusal(`${this.path(name)} is no list: ${parsed.problem.key} ${JSON.stringify(parsed.problem.args)}`);
  }
}

/** Writes a whole file or nothing, and makes its folder. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  writeFileSync(beside, content, { mode, flush: true });
  renameSync(beside, path);
}
