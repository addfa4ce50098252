// Reads a JSON body from the network: the right type, never more than the allowed bytes whatever the sender announces,
// whole UTF-8, whole JSON. What is wrong comes back as the answer to send.

import { type Result, failure, success } from '../core/result.ts';
import { type Plain, plainRefusal, refuse, responseOf } from './answers.ts';

/** Bodies of all routes but reports: words, reasons, tokens. */
export const SMALL_BODY = 4096;

export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, Response>> {
  const read = await readText(request.headers.get('content-type') ?? '', (max) => readBytes(request, max), maxBytes);
  return read.ok ? read : failure(responseOf(read.problem));
}

/** The same for a sender that is no web request. */
export async function readText(contentType: string, read: (max: number) => Promise<Uint8Array | null>, maxBytes: number): Promise<Result<unknown, Plain>> {
  if (!/^application\/json\s*(;|$)/i.test(contentType)) return failure(plainRefusal(415, 'problem_body_type'));
  const bytes = await read(maxBytes);
  if (bytes === null) return failure(plainRefusal(413, 'problem_body_size', { max: maxBytes }, { connection: 'close' }));
  try {
    return success(JSON.parse(UTF8.decode(bytes)));
  } catch {
    return failure(plainRefusal(400, 'problem_body_json'));
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

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
