// A metadata file of ours while it gathers signatures: the signed part, the signatures so far, and both as parsed.

import { type SignatureJson, fileBytes } from '../core/tuf/build.ts';
import { type BodyOf, type RoleType, type Signed, parseMetadata } from '../core/tuf/metadata.ts';
import { type JsonObject, parseStrictJson } from '../core/tuf/strictJson.ts';
import type { Office } from './office.ts';

export interface SignedFile<T extends RoleType> {
  readonly signed: JsonObject;
  readonly signatures: readonly SignatureJson[];
  readonly parsed: Signed<BodyOf<T>>;
}

/** Reads a file of ours. Throws `TufError` for what is none of that type. */
export function readSigned<T extends RoleType>(office: Office, name: string, type: T): SignedFile<T> {
  const bytes = office.bytes(name);
  const parsed = parseMetadata(type, bytes);
  const { signatures } = parseStrictJson(bytes) as { readonly signatures: readonly SignatureJson[] };
  return { signed: parsed.signed, signatures, parsed };
}

/** A file before its first signature. Throws `TufError` for content that no client would take. */
export const unsigned = <T extends RoleType>(type: T, signed: JsonObject): SignedFile<T> =>
  ({ signed, signatures: [], parsed: parseMetadata(type, fileBytes(signed, [])) });

/** Writes the file in the form in which clients get it. */
export const writeSigned = (office: Office, name: string, { signed, signatures }: Pick<SignedFile<RoleType>, 'signed' | 'signatures'>): void =>
  office.write(name, fileBytes(signed, signatures));
