// The server on its two ports, with the embedded or a given PostgreSQL, and a stop that loses nothing. Everything that only
// Node has and tests do without stands here.

import { type IncomingMessage, createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { PoolConfig } from 'pg';
import type { NodeDoor } from './public/reportDoor.ts';
import { makeLog } from './log.ts';
import { startPostgres } from './postgres.ts';
import { type Door, openServer } from './server.ts';
import type { Settings } from './settings.ts';

const STOP_LIMIT = 10_000;

/** The nearest address that can be believed: the connection's own, or what the trusted proxy wrote last. */
function addressOf(incoming: IncomingMessage, proxy: boolean): string {
  const forwarded = proxy ? String(incoming.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
  return forwarded || (incoming.socket.remoteAddress ?? 'unknown');
}

async function listen(door: Door, settings: Settings, port: number, first: NodeDoor = () => false): Promise<HttpServer> {
  const listener = getRequestListener((request, { incoming }) => door(request, { address: addressOf(incoming as IncomingMessage, settings.proxy) }), { overrideGlobalObjects: false });
  // Whoever sends a request byte by byte (slow-loris) is cut off; nobody may open endless requests on one connection.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 }, (incoming, outgoing) => {
    if (!first(incoming, outgoing, addressOf(incoming, settings.proxy))) void listener(incoming, outgoing);
  });
  server.keepAliveTimeout = 15_000;
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, settings.host, done));
  return server;
}

const portOf = (server: HttpServer): number => (server.address() as AddressInfo).port;

/** Takes no new connections, lets what runs finish, and cuts what does not. */
async function shut(servers: readonly HttpServer[]): Promise<void> {
  const late = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), STOP_LIMIT);
  await Promise.all(servers.map((server) => new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  })));
  clearTimeout(late);
}

/** Serves until a signal says stop; resolves when everything is closed. */
export async function serve(settings: Settings): Promise<void> {
  const say = (line: string): void => console.log(line);
  const stopped = new Promise<void>((done) => (['SIGINT', 'SIGTERM'] as const).forEach((signal) => process.on(signal, () => done())));
  const embedded = settings.databaseUrl === null ? await startPostgres(settings.data, say) : null;
  const connection: PoolConfig = embedded?.connection ?? { connectionString: settings.databaseUrl ?? '' };
  let origins: readonly string[] = [];
  const server = await openServer(settings, connection, {
    now: () => new Date(),
    log: makeLog(settings.logLevel, say, () => new Date()),
    staffOrigins: () => origins,
  });
  const visitors = await listen(server.visitors, settings, settings.port, server.reports);
  const staff = await listen(server.staff, settings, settings.staffPort);
  const local = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${portOf(staff)}`);
  origins = settings.staffUrl === null ? local : [settings.staffUrl];
  say(`Reports and list: http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${portOf(visitors)}/`);
  say('Staff console, one link an officer, each good once:');
  for (const { name, link } of await server.loginLinks(origins[0] ?? '')) say(`  ${name}: ${link}`);
  if (settings.staff.length === 0) say('  No officers: name them in RESMIKAH_STAFF, separated by commas.');

  await stopped;
  await shut([visitors, staff]);
  await server.close();
  await embedded?.stop();
}
