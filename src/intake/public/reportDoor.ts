// POST /v1/reports as Node's own HTTP server brings it. In a flood this route is everything the server does, and the web's
// request, headers and streams cost several times what the report costs; other routes, and tests, take them (`reports.ts`).

import type { IncomingMessage, ServerResponse } from 'node:http';
import { WORK_HEADER } from '../../core/report/work.ts';
import { errorPlain } from '../answers.ts';
import type { Office } from '../office.ts';
import { OPEN } from './env.ts';
import { takeReport } from './takeReport.ts';

const PATH = '/v1/reports';

/** True when the request was this route's, and is answered. */
export type NodeDoor = (incoming: IncomingMessage, outgoing: ServerResponse, address: string) => boolean;

export function reportDoor(office: Office): NodeDoor {
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse, address: string): Promise<void> {
    const start = performance.now();
    const { status, body, headers } = await takeReport(office, {
      address, contentType: incoming.headers['content-type'] ?? '', work: String(incoming.headers[WORK_HEADER] ?? ''), read: (max) => readIncoming(incoming, max),
    }).catch((error: unknown) => errorPlain(error, office.log));
    office.metrics.request('public', PATH, status, (performance.now() - start) / 1000);
    // The sender may have gone while the report went to the disk; it will ask again.
    if (outgoing.destroyed) return;
    const text = JSON.stringify(body);
    outgoing.writeHead(status, { ...OPEN, ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  }
  return (incoming, outgoing, address) => {
    if (incoming.method !== 'POST' || incoming.url !== PATH) return false;
    void answer(incoming, outgoing, address);
    return true;
  };
}

/** The body, or null as soon as it is longer than allowed; a sender who goes away in the middle sent none. */
function readIncoming(incoming: IncomingMessage, max: number): Promise<Uint8Array | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > max) return Promise.resolve(null);
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let length = 0;
    incoming.on('data', (part: Buffer) => {
      length += part.length;
      if (length > max) {
        incoming.pause();
        done(null);
      } else parts.push(part);
    });
    incoming.once('end', () => done(parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)));
    incoming.once('close', () => done(new Uint8Array()));
  });
}
