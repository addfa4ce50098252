// The draft that officers sign, from the two files of the publisher's `draft` folder: `list.json`, which says what
// residents will see, and `role.json`, whose signed part names that very list by its hash. What does not belong together,
// or would sign more than the list and its photos, is refused before anybody can sign it.

import type { List } from '../core/list/model.ts';
import { parseList } from '../core/list/parse.ts';
import { type Problem, type Result, failure, problem, success } from '../core/result.ts';
import { type SignatureJson, addSignature, fileBytes } from '../core/tuf/build.ts';
import { TufError } from '../core/tuf/errors.ts';
import type { Signer } from '../core/tuf/keyFile.ts';
import { parseMetadata } from '../core/tuf/metadata.ts';
import type { Subtle } from '../core/tuf/ports.ts';
import type { JsonObject } from '../core/tuf/strictJson.ts';
import { verifyContent } from '../core/tuf/verify.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OpenDraft {
  readonly list: List;
  readonly signed: JsonObject;
  readonly signatures: readonly SignatureJson[];
  /** Milliseconds since 1970: until when the signed list holds. */
  readonly expires: number;
}

/** The two files among what was chosen, whichever names they have; problems are `console_draft_…`. */
export async function readDraft(subtle: Subtle, files: readonly Bytes[], office: string, now: number): Promise<Result<OpenDraft>> {
  const roles = files.flatMap((bytes) => roleIn(bytes) ?? []);
  const [role] = roles;
  if (files.length !== 2 || role === undefined || roles.length !== 1) return problem('console_draft_files');
  const listBytes = files.find((bytes) => roleIn(bytes) === null);
  if (listBytes === undefined) return problem('console_draft_files');
  const { body, signed, signatures } = role;
  const entry = body.targets.get(`${office}/list.json`);
  if (entry === undefined) return problem('console_draft_office', { office });
  const strange = [...body.targets.keys()].find((path) => path !== `${office}/list.json` && path !== `${office}/photos.bin`);
  if (strange !== undefined || body.delegations.roles.length > 0) return problem('console_draft_extra', { what: strange ?? 'delegations' });
  if (!entry.hashes.has('sha256') || (await mismatch(subtle, listBytes, entry))) return problem('console_draft_mismatch');
  if (body.expires <= now) return problem('console_draft_expired');
  const list = parseList(listBytes);
  if (!list.ok) return failure<Problem>(list.problem);
  if (list.value.publisher.id !== office) return problem('console_draft_office', { office });
  return success({ list: list.value, signed, signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })), expires: body.expires });
}

function roleIn(bytes: Bytes) {
  try {
    return parseMetadata('targets', bytes);
  } catch (error) {
    if (error instanceof TufError) return null;
    throw error;
  }
}

async function mismatch(subtle: Subtle, bytes: Bytes, entry: Parameters<typeof verifyContent>[2]): Promise<boolean> {
  try {
    await verifyContent(subtle, bytes, entry, 'list.json');
    return false;
  } catch (error) {
    if (error instanceof TufError) return true;
    throw error;
  }
}

export interface SignedDraft { readonly draft: OpenDraft; /** `role.json` with the new signature. */ readonly file: Bytes }

export async function signDraft(draft: OpenDraft, signer: Signer): Promise<SignedDraft> {
  const signatures = await addSignature(draft.signed, draft.signatures, signer);
  return { draft: { ...draft, signatures }, file: fileBytes(draft.signed, signatures) };
}
