// Fetching and keeping metadata files by name, with every failure as a `TufError`. Knows no role's rules.

import { TufError } from './errors.ts';
import type { TufClient } from './ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Storing = Pick<TufClient, 'store'>;

/**
 * Most bytes of a file, whatever a signed parent announces: whoever steals the online key must not fill a device.
 * `rootRotations`: most new roots in one run; the next run goes on from there.
 */
export const LIMITS = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000, rootRotations: 256 } as const;

/** Role names are any text; as file names and in addresses they are percent-encoded, so that `../x` stays a name. */
export const encodeRoleName = (name: string): string =>
  [...new TextEncoder().encode(name)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9_~.-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

/** The file's bytes, or null when the server says that there is none. */
export async function fetchOptional(client: TufClient, name: string, maxBytes: number): Promise<Bytes | null> {
  const fetched = await client.fetch(client.metadataUrl + name, maxBytes);
  switch (fetched.kind) {
    case 'ok':
      if (fetched.bytes.length > maxBytes) throw new TufError('too-large', `${name} is larger than ${maxBytes} bytes`);
      return fetched.bytes;
    case 'missing':
      return null;
    case 'too-large':
      throw new TufError('too-large', `${name} is larger than ${maxBytes} bytes`);
    case 'failed':
      throw new TufError('unreachable', `${name}: ${fetched.reason}`);
  }
}

/** The file's bytes. Throws `not-found` when the server says that there is none, and as `fetchOptional`. */
export async function fetchFile(client: TufClient, name: string, maxBytes: number): Promise<Bytes> {
  const bytes = await fetchOptional(client, name, maxBytes);
  if (bytes === null) throw new TufError('not-found', `${name} is not on the server`);
  return bytes;
}

/** The kept file of that name, or null; like the two below, throws `storage` when the device fails. */
export const read = (client: Storing, name: string): Promise<Bytes | null> => stored(() => client.store.get(name));
/** Keeps a file under that name, on disk when it resolves. */
export const write = (client: Storing, name: string, bytes: Bytes): Promise<void> => stored(() => client.store.put(name, bytes));
/** Forgets a kept file; none is fine too. */
export const remove = (client: Storing, name: string): Promise<void> => stored(() => client.store.delete(name));

/** Whatever a storage says when it fails becomes `TufError('storage')`. */
export async function stored<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw new TufError('storage', error instanceof Error ? error.message : String(error));
  }
}

/**
 * A kept file as `open` reads and verifies it. One that today's parent does not vouch for, or that a crash cut short,
 * is as good as none.
 */
export async function readKept<T>(client: Storing, name: string, open: (bytes: Bytes) => Promise<T>): Promise<T | null> {
  const bytes = await read(client, name);
  if (bytes === null) return null;
  try {
    return await open(bytes);
  } catch (error) {
    if (error instanceof TufError) return null;
    throw error;
  }
}
