// The update client of this device: WebCrypto, the network, and IndexedDB for the trusted files, each root's under a prefix of its own.

import type { TufClient } from '../core/tuf/ports.ts';
import { database } from './database.ts';
import { tufFetch } from './tufFetch.ts';

/** `metadataUrl` ends with `/`; `prefix` keeps the files of another root apart. */
export const tufClient = (metadataUrl: string, prefix = ''): TufClient => ({
  subtle: crypto.subtle as unknown as TufClient['subtle'],
  fetch: tufFetch,
  store: {
    get: async (name) => (await (await database()).get('trusted', prefix + name)) ?? null,
    async put(name, bytes) {
      const transaction = (await database()).transaction('trusted', 'readwrite', { durability: 'strict' });
      await transaction.store.put(bytes, prefix + name);
      await transaction.done;
    },
    delete: async (name) => (await database()).delete('trusted', prefix + name),
  },
  now: () => Date.now(),
  metadataUrl,
});
