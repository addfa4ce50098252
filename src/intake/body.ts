// Reads a JSON body from the network: the right type, never more than the allowed bytes whatever the sender announces,
// whole UTF-8, whole JSON. What is wrong comes back as the answer to send.

import { type Result, failure, success } from '../core/result.ts';
import { refuse } from './answers.ts';

/** Bodies of all routes but reports: words, reasons, tokens. */
export const SMALL_BODY = 4096;

export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, Response>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return failure(refuse(415, 'problem_body_type'));
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return failure(tooLarge(maxBytes));
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return failure(refuse(400, 'problem_body_json'));
  }
}

export const tooLarge = (max: number): Response => refuse(413, 'problem_body_size', { max }, { connection: 'close' });

/** Null when it is too much. A chunked body announces no length: count what comes, and stop reading at once. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
}
