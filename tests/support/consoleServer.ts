// The office's real server on ports of its own, with the real PostgreSQL and the built console, and a clock that a test
// can move. Residents' reports go in by its public port; officers come by their one-time links.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Account } from '../../src/core/account/account.ts';
import type { Appeal } from '../../src/core/report/appeal.ts';
import type { Report } from '../../src/core/report/report.ts';
import { startPostgres } from '../../src/intake/postgres.ts';
import { type Door, type Server, openServer } from '../../src/intake/server.ts';
import { listCommand } from '../../src/start/sampleOffice.ts';

export interface ConsoleServer {
  /** Origin of the staff port. */
  readonly origin: string;
  readonly server: Server;
  /** Every line of the server's log. */
  readonly log: string[];
  /** A fresh one-time link; an earlier unused one of the same officer ends. */
  link(officer: string): Promise<string>;
  report(over?: Partial<Report>): Promise<void>;
  /** An appeal by whoever owns the account. */
  appeal(account: Account, statement: string): Promise<void>;
  /** Moves the server's clock on. */
  wait(milliseconds: number): void;
  /** The server goes away and comes back, as in a power cut of the network. */
  away(gone: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface ConsoleFolders {
  /** The built console. */
  readonly console: string;
  /** The published list. */
  readonly list: string;
  /** The publisher's folder with its keys, where the console may publish. */
  readonly publisher?: string;
}

export async function startConsoleServer(folders: ConsoleFolders, staff: readonly string[] = ['Ani', 'Budi', 'Cici', 'Dedi', 'Eka:triage+approver', 'Wati:manager', 'Sari:manager@dinkes']): Promise<ConsoleServer> {
  const data = mkdtempSync(join(tmpdir(), 'resmikah-console-'));
  const postgres = await startPostgres(data, () => undefined);
  const log: string[] = [];
  let ahead = 0;
  let origin = '';
  const server = await openServer(
    {
      office: '33.10', sample: true, checkUrl: 'https://resmikah.klatenkab.go.id/cek/', staff, list: folders.list, consoleFolder: folders.console, checkFolder: join(data, 'none'), ratePerMinute: 1_000_000, calmPerSecond: 1_000_000,
      publish: folders.publisher === undefined ? null : { folder: folders.publisher, passphraseFile: join(folders.publisher, 'sample-passphrase'), program: listCommand([]) },
    },
    { ...postgres.connection },
    {
      now: () => new Date(Date.now() + ahead),
      log: (level, event, fields) => void log.push(JSON.stringify({ level, event, ...fields })),
      staffOrigins: () => [origin],
    },
  );
  const port = await listen(server.staff, 0);
  origin = `http://localhost:${port.number}`;
  let door: HttpServer | null = port.server;
  const send = async (path: string, body: object): Promise<void> => {
    const request = new Request(`http://office.test${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const answer = await server.visitors(request, { address: '192.0.2.7' });
    if (!answer.ok) throw new Error(`${path} was not taken: ${answer.status} ${await answer.text()}`);
  };
  return {
    origin, server,
    log,
    async link(officer) {
      const links = await server.loginLinks(origin);
      return links.find(({ name }) => name === officer)?.link ?? '';
    },
    report: (over = {}) => send('/v1/reports', reportOf(over)),
    appeal: (account, statement) => send('/v1/appeals', {
      format: 'resmikah-appeal/1', id: randomUUID(), created: nowText(), office: '33.10', account, ground: 'own-account', statement, contact: null, receiptHash: 'b'.repeat(64),
    } satisfies Appeal),
    wait: (milliseconds) => void (ahead += milliseconds),
    async away(gone) {
      if (gone && door !== null) {
        await shut(door);
        door = null;
      } else if (!gone && door === null) door = (await listen(server.staff, port.number)).server;
    },
    async close() {
      if (door !== null) await shut(door);
      await server.close();
      await postgres.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const nowText = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** An invented account that imitates the sample list's regent. */
function reportOf(over: Partial<Report>): Report {
  return {
    format: 'resmikah-report/1', id: randomUUID(), created: nowText(),
    account: { site: 'facebook', id: '61550000009001', handle: 'contoh.tiruan' }, name: 'Ratnawening Kusumadewi Official',
    url: 'https://www.facebook.com/contoh.tiruan', surface: 'profile', bio: 'Bupati Klaten. Hubungi WA untuk bantuan dana.', verdict: 'suspect',
    evidence: ['name_full', 'photo_same', 'absence', 'asks'], subject: '33.10/bupati', office: '33.10', listVersion: 1, category: 'money',
    avatarHash: null, receiptHash: 'a'.repeat(64), ...over,
  };
}

async function listen(door: Door, port: number): Promise<{ readonly server: HttpServer; readonly number: number }> {
  const listener = getRequestListener((request) => door(request, { address: '127.0.0.1' }), { overrideGlobalObjects: false });
  const server = createServer(listener);
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return { server, number: (server.address() as AddressInfo).port };
}

const shut = (server: HttpServer): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
