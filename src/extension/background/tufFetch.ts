// The update client's way to the network: capped before reading, redirects only within the origin, no web page in
// place of a file, no credentials. Knows nothing of metadata.

import type { Fetched } from '../../core/tuf/ports.ts';

const TIMEOUT = 30_000;

/** Fetches at most `maxBytes` and stops reading at the first byte beyond. Never rejects. */
export async function tufFetch(url: string, maxBytes: number): Promise<Fetched> {
  try {
    const answer = await fetch(url, {
      credentials: 'omit', cache: 'no-cache', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIMEOUT),
    });
    if (new URL(answer.url).origin !== new URL(url).origin) return failed('redirected to another place');
    if (answer.status === 403 || answer.status === 404) return { kind: 'missing' };
    if (answer.status !== 200) return failed(`status ${answer.status}`);
    // Hotel and campus networks answer everything with their own page.
    if (/\btext\/html\b/.test(answer.headers.get('content-type') ?? '')) return failed('a web page came instead of the file');
    return await bodyOf(answer, maxBytes);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const failed = (reason: string): Fetched => ({ kind: 'failed', reason });

async function bodyOf(answer: Response, maxBytes: number): Promise<Fetched> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return { kind: 'ok', bytes: new Uint8Array(0) };
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return { kind: 'too-large' };
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'ok', bytes };
}
