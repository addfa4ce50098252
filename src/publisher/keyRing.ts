// Keys by their names for a command: every named key is enrolled by its public half, wherever its private half lies.

import type { Key, Role } from '../core/tuf/metadata.ts';
import { publicKey } from './keyStore.ts';
import type { Office } from './office.ts';
import { Refusal } from './refusal.ts';

export interface Ring { readonly role: Role; readonly keys: ReadonlyMap<string, Key> }

/** A role of these keys. Refuses a key named twice and a threshold that cannot be met. */
export async function ringOf(office: Office, names: readonly string[], threshold: number): Promise<Ring> {
  const keys = new Map<string, Key>();
  for (const name of names) {
    const { keyid, key } = await publicKey(office, name);
    if (keys.has(keyid)) throw new Refusal(`The key "${name}" is named twice.`);
    keys.set(keyid, key);
  }
  const role = { keyids: [...keys.keys()], threshold };
  mustBeReachable(role);
  return { role, keys };
}

/** Refuses a threshold that all keys together do not meet. */
export function mustBeReachable({ keyids, threshold }: Role): void {
  if (keyids.length < threshold) throw new Refusal(`${threshold} signatures of ${keyids.length} keys cannot be had: add a key, or lower the threshold.`);
}
