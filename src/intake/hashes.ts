// The hashes this server keeps: of secrets it must recognise but not know, and of evidence that must not change.

import { hash, randomBytes } from 'node:crypto';

/** SHA-256 of bytes or of a text in UTF-8, lower-case hex. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/** 256 random bits, fit for links and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOfSecret = (secret: string): string => sha256(`resmikah-secret/1:${secret}`);

/** One hash over all reports of a case, whatever order they came in. */
export const evidenceRoot = (bodyHashes: readonly string[]): string => sha256(`resmikah-evidence/1:${[...bodyHashes].sort().join('\n')}`);
