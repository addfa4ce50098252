// Clients of a test's repository: one in memory with everything lent, and the command over a real folder and real HTTP.

import { webcrypto } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tuf } from '../../src/auditor/tuf/command.ts';
import type { Fetch, Store, Subtle, TufClient } from '../../src/core/tuf/ports.ts';
import { trustInitialRoot } from '../../src/core/tuf/refresh.ts';
import { Repository } from './tufRepository.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const subtle = webcrypto.subtle as unknown as Subtle;

export function memoryStore(files = new Map<string, Bytes>()): Store & { readonly files: Map<string, Bytes> } {
  return {
    files,
    get: async (name) => files.get(name) ?? null,
    put: async (name, bytes) => void files.set(name, bytes),
    delete: async (name) => void files.delete(name),
  };
}

export interface MemoryClient extends TufClient {
  readonly store: ReturnType<typeof memoryStore>;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** Bytes that came over the wire. */
  readonly received: { bytes: number };
  /** Moves the client's clock. */
  clock: { now: number };
}

export const BASE = 'https://list.test/';

/** A client of the repository that trusts its first root; `answer` may stand before the repository. */
export async function memoryClient(repository: Repository, answer: (path: string) => ReturnType<Fetch> | null = () => null): Promise<MemoryClient> {
  const requests: string[] = [];
  const received = { bytes: 0 };
  const clock = { now: repository.now };
  const fetch: Fetch = async (url, maxBytes) => {
    const path = url.slice(BASE.length);
    requests.push(path);
    const special = answer(path);
    if (special !== null) return special;
    const bytes = repository.at(path);
    if (bytes === null) return { kind: 'missing' };
    received.bytes += Math.min(bytes.length, maxBytes);
    return bytes.length > maxBytes ? { kind: 'too-large' } : { kind: 'ok', bytes };
  };
  const client = { subtle, fetch, store: memoryStore(), now: () => clock.now, metadataUrl: `${BASE}metadata/`, requests, received, clock };
  await trustInitialRoot(client, repository.files.get('root')?.[0] as Bytes);
  return client;
}

export interface CommandClient {
  init(root?: Bytes): Promise<number>;
  refresh(days?: number): Promise<number>;
  download(...names: string[]): Promise<number>;
  downloadAt(days: number, ...names: string[]): Promise<number>;
  /** Names and versions of what the client trusts. */
  trusted(): Record<string, number>;
  bytes(name: string): Bytes | null;
  /** Contents of the downloaded files, sorted. */
  downloaded(): string[];
  /** Addresses asked for: metadata without `.json`, targets with their folder. */
  readonly requests: string[];
  readonly url: string;
  close(): Promise<void>;
}

/** The command over HTTP on this machine; `answer` may stand before the repository. */
export async function commandClient(repository: Repository, answer: (path: string, response: ServerResponse) => boolean = () => false): Promise<CommandClient> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    requests.push(path.replace(/^metadata\/(.*)\.json$/, '$1'));
    if (answer(path, response)) return;
    const bytes = repository.at(path);
    response.writeHead(bytes === null ? 404 : 200).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'resmikah-tuf-'));
  const [metadata, targets, rootFile] = [join(folder, 'metadata'), join(folder, 'targets'), join(folder, 'initial-root')];
  const at = (days: number) => () => repository.now + days * 24 * 60 * 60 * 1000;
  const shared = ['--metadata-url', `${url}/metadata/`, '--metadata-dir', metadata];
  const list = (path: string): string[] => {
    try {
      return readdirSync(path).sort();
    } catch {
      return [];
    }
  };
  const file = (path: string): Bytes | null => {
    try {
      return new Uint8Array(readFileSync(path));
    } catch {
      return null;
    }
  };
  return {
    requests,
    url,
    init: async (root = repository.files.get('root')?.[0] as Bytes) => {
      writeFileSync(rootFile, root);
      return tuf(['--metadata-dir', metadata, 'init', rootFile], at(0));
    },
    refresh: (days = 0) => tuf([...shared, 'refresh'], at(days)),
    download: (...names) => tuf([...shared, ...names.flatMap((name) => ['--target-name', name]), '--target-dir', targets, '--target-base-url', `${url}/targets/`, 'download'], at(0)),
    downloadAt: (days, ...names) => tuf([...shared, ...names.flatMap((name) => ['--target-name', name]), '--target-dir', targets, '--target-base-url', `${url}/targets/`, 'download'], at(days)),
    trusted: () => Object.fromEntries(list(metadata).map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(metadata, name), 'utf8')).signed.version])),
    bytes: (name) => file(join(metadata, `${name}.json`)),
    downloaded: () => list(targets).map((name) => readFileSync(join(targets, name), 'utf8')).sort(),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A published repository of its own and the command that trusts its first root, for a test to begin from. */
export async function startedClient(): Promise<{ readonly repo: Repository; readonly client: CommandClient }> {
  const repo = new Repository();
  const client = await commandClient(repo);
  await client.init();
  return { repo, client };
}
