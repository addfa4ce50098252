// The sample office's published list behind a gate: a test sees each request and may hold its answer back, refuse it, or end
// the browser's worker before it comes. Also lets the office publish its next list, by the office's own commands.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listCommand, publicFolder } from '../../src/start/sampleOffice.ts';
import { OFFICE_HOST, copyOffice } from './builtExtension.ts';
import { type SiteServer, startSiteServer } from './siteServer.ts';

/** Asked before a list file is answered, with how many were asked for; `gone` breaks the connection. */
export type Gate = (count: number) => Promise<'open' | 'gone'>;

export interface GatedList {
  readonly sites: SiteServer;
  /** Paths asked for since it was last emptied. */
  readonly asked: string[];
  gate: Gate;
  /** Drafts, signs and publishes the next version, which changes nothing but version and date. */
  publishNext(): void;
  close(): Promise<void>;
}

export const OPEN: Gate = async () => 'open';
export const GONE: Gate = async () => 'gone';

export async function startGatedList(): Promise<GatedList> {
  const data = copyOffice();
  const sites = await startSiteServer();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = /^\/list\/(.*)$/.exec(request.url ?? '')?.[1];
    if (path === undefined) return void response.writeHead(404).end();
    asked.push(path);
    if ((await stage.gate(asked.length)) === 'gone') return void response.destroy();
    const file = join(publicFolder(data), ...path.split('/').map(decodeURIComponent));
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*' }).end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  sites.forward(OFFICE_HOST, (server.address() as AddressInfo).port);
  const list = (...args: readonly string[]): void => {
    const office = join(data, 'office');
    const run = spawnSync(process.execPath, listCommand([...args, '--dir', office, '--passphrase-file', join(office, 'sample-passphrase'), '--yes']), { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr || run.stdout);
  };
  const stage: GatedList = {
    sites,
    asked,
    gate: OPEN,
    publishNext() {
      list('draft');
      for (const officer of ['officer-a', 'officer-b']) list('sign', '--key', officer);
      list('publish', '--to', publicFolder(data));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await sites.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
  return stage;
}
