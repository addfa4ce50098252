// Serves pages and pictures under the real host names over TLS, so that content scripts run where they would.
// A browser reaches it through `hostRules` (Chromium) or `proxyPort` (Firefox); nothing leaves this machine.

import { X509Certificate, createHash } from 'node:crypto';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createProxy, request as plainRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';

const MAPPED_HOSTS = [
  'facebook.com', 'instagram.com', 'fbcdn.net', 'cdninstagram.com', 'x.com', 'threads.com', 'tiktok.com', 'tiktokcdn.com',
  'twimg.com', 'youtube.com', 'ggpht.com', 'whatsapp.com', 'whatsapp.net', 'telegram.org', 't.me', 'klatenkab.go.id',
];

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SiteServer {
  readonly port: number;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hostRules: string;
  /** SHA-256 of the server's public key, for Chromium's `--ignore-certificate-errors-spki-list`: its certificate then counts as valid, and files may be cached. */
  readonly keyHash: string;
  /** An HTTP CONNECT proxy to the mapped hosts, for Firefox. */
  readonly proxyPort: number;
  /** Every request seen, as `GET https://host/path`, oldest first. */
  readonly log: string[];
  /** What came with each request that had a body, as `[https://host/path, text]`, oldest first; not of what is handed on. */
  readonly bodies: (readonly [string, string])[];
  /** Answers `https://HOST/PATH` (no query) with this; a function is asked at each request, with its method, and may take its time. */
  serve(address: string, answer: Answer | ((method: string) => Answer | Promise<Answer>)): void;
  /** Hands every request to a host on to a plain HTTP server of this machine; null makes it unreachable. */
  forward(host: string, port: number | null): void;
  close(): Promise<void>;
}

export async function startSiteServer(): Promise<SiteServer> {
  const hosts = MAPPED_HOSTS.flatMap((host) => [host, `*.${host}`]);
  const certificate = await generate([{ name: 'commonName', value: 'sites under test' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  });
  const answers = new Map<string, Answer | ((method: string) => Answer | Promise<Answer>)>();
  const forwards = new Map<string, number | null>();
  const log: string[] = [];
  const bodies: (readonly [string, string])[] = [];

  const server = createTlsServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    log.push(`${request.method} https://${host}${request.url}`);
    if (forwards.has(host)) return handOn(request, response, forwards.get(host) ?? null);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part)).once('end', () => void (parts.length > 0 && bodies.push([`https://${host}${path}`, Buffer.concat(parts).toString()])));
    const known = answers.get(`https://${host}${path}`);
    const answered = typeof known === 'function' ? known(request.method ?? 'GET') : known;
    if (answered === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('not served by this test');
      return;
    }
    const give = (answer: Answer): unknown => response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/html; charset=utf-8', ...answer.headers }).end(answer.body);
    if (answered instanceof Promise) void answered.then(give);
    else give(answered);
  });
  const port = await listen(server);
  const proxy = createProxy();
  proxy.on('connect', (request, client: Socket, head) => {
    const host = (request.url ?? '').split(':')[0] ?? '';
    if (!MAPPED_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);
  const open = new Set<Socket>();
  for (const each of [server, proxy]) each.on('connection', (socket: Socket) => void open.add(socket.once('close', () => open.delete(socket))));

  return {
    port,
    keyHash: createHash('sha256').update(new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' })).digest('base64'),
    proxyPort,
    log,
    bodies,
    hostRules: [
      ...MAPPED_HOSTS.flatMap((host) => [`MAP ${host}:443 127.0.0.1:${port}`, `MAP *.${host}:443 127.0.0.1:${port}`]),
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
      'EXCLUDE localhost',
    ].join(', '),
    serve: (address, answer) => void answers.set(address, answer),
    forward: (host, to) => void forwards.set(host, to),
    async close() {
      const ended = Promise.all([closed(server), closed(proxy)]);
      // Neither server knows its tunnels and half-open handshakes any more, yet waits for them.
      for (const socket of open) socket.destroy();
      await ended;
    },
  };
}

/** Passes a request to a plain server on loopback; an unreachable one breaks the connection, as a dead host would. */
function handOn(request: IncomingMessage, response: ServerResponse, port: number | null): void {
  if (port === null) {
    request.socket.destroy();
    return;
  }
  const upstream = plainRequest(
    { host: '127.0.0.1', port, method: request.method, path: request.url, headers: { ...request.headers, connection: 'close' } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  upstream.on('error', () => request.socket.destroy());
  request.pipe(upstream);
}

const listen = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

const closed = (server: { close(done: () => void): unknown }): Promise<void> => new Promise((done) => void server.close(() => done()));
