// The update client's way to the network, over whatever `fetch` a runtime lends: capped while reading, redirects only
// within the origin, no web page in place of a file. Knows nothing of metadata.

import type { Fetch, Fetched } from './ports.ts';

/** The part of a `Response` that is read here. */
export interface WebAnswer {
  readonly status: number;
  /** Where the answer came from, after redirects; empty where the runtime does not say. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): Reader } | null;
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/**
 * Makes the client's `fetch` from a plain one. `get` sends no credentials and gives up after a while; what it rejects
 * with becomes `failed`. The result never rejects and stops reading at the first byte beyond the cap.
 */
export function cappedFetch(get: (url: string) => Promise<WebAnswer>): Fetch {
  return async (url, maxBytes) => {
    try {
      const answer = await get(url);
      if (answer.url !== '' && new URL(answer.url).origin !== new URL(url).origin) return failed('redirected to another place');
      if (answer.status === 403 || answer.status === 404) return { kind: 'missing' };
      if (answer.status !== 200) return failed(`status ${answer.status}`);
      // Hotel and campus networks answer everything with their own page.
      if (!/\.html?$/.test(new URL(url).pathname) && /\btext\/html\b/i.test(answer.headers.get('content-type') ?? '')) return failed('a web page came instead of the file');
      return await bodyOf(answer, maxBytes);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  };
}

const failed = (reason: string): Fetched => ({ kind: 'failed', reason });

async function bodyOf(answer: WebAnswer, maxBytes: number): Promise<Fetched> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return { kind: 'ok', bytes: new Uint8Array(0) };
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
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
