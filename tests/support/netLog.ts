// Chromium's own network log (`--log-net-log=FILE`): every request that anything in the browser started, also one to a host that
// does not exist. One event a line, written to its end when the browser closes.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Requested {
  readonly url: string;
  readonly method: string;
  /** Origin that started the request: a page, the extension, or `not an origin` for the browser itself. */
  readonly initiator: string;
}

export const netLogArgs = (file: string): string[] => [`--log-net-log=${file}`, '--net-log-capture-mode=IncludeSensitive'];

/** Every request in the log in the order in which they started. */
export async function readNetLog(file: string): Promise<Requested[]> {
  const found: Requested[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.startsWith('{"params":{') || !line.includes('"initiator":')) continue;
    const { params } = JSON.parse(line.replace(/,$/, '')) as { readonly params: Partial<Requested> };
    if (params.url !== undefined && params.method !== undefined) found.push({ url: params.url, method: params.method, initiator: params.initiator ?? '' });
  }
  return found;
}
