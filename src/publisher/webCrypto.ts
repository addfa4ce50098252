// Node's WebCrypto and its chance, as the core borrows them.

import { webcrypto } from 'node:crypto';
import type { SigningPorts } from '../core/tuf/keyFile.ts';
import type { Subtle } from '../core/tuf/ports.ts';

export const ports = {
  subtle: webcrypto.subtle as unknown as Subtle & SigningPorts['subtle'],
  random: (length: number) => webcrypto.getRandomValues(new Uint8Array(length)),
} satisfies SigningPorts;
