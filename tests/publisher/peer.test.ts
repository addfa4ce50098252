// What the publisher writes is TUF to others too: an independent client, tuf-js, takes it through a new list, other keys
// and another region, and refuses what was bent.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { TestOffice } from '../support/publisherOffice.ts';
import { SHEET } from '../support/sampleSheet.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
const office = new TestOffice();
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(office.path('public'), ...(request.url ?? '').split('/').map(decodeURIComponent))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await office.begin();
  await office.publish(office.file('sheet.csv', SHEET));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  office.close();
});

async function peer(): Promise<string> {
  for (const folder of ['peer', 'peer-targets']) mkdirSync(office.path(folder), { recursive: true });
  const root = join(office.path('peer'), 'root.json');
  try {
    readFileSync(root);
  } catch {
    writeFileSync(root, readFileSync(join(office.folder, 'metadata/1.root.json')));
  }
  const updater = new Updater({ metadataDir: office.path('peer'), metadataBaseUrl: `${base}/metadata`, targetDir: office.path('peer-targets'), targetBaseUrl: `${base}/targets` });
  await updater.refresh();
  const target = await updater.getTargetInfo('33.10/list.json');
  if (target === undefined) return 'none';
  return JSON.parse(readFileSync(await updater.downloadTarget(target), 'utf8')).version;
}

it('takes the first list, the next one, new keys, and what is signed with both kinds of keys', async () => {
  expect(await peer()).toBe(1);
  await office.publish(office.file('next.csv', SHEET.replace('contoh.pemkab,6', 'contoh.pemkab.baru,6')));
  expect(await peer()).toBe(2);
  await office.done(['keys', 'create', 'online2'], ['rotate', '--role', 'online', '--add', 'online2', '--remove', 'online'], ['rotate', '--role', 'root', '--threshold', '1']);
  await office.done(['sign', '--key', 'sri'], ['sign', '--key', 'budi'], ['publish', '--to', office.path('public')]);
  expect(await peer()).toBe(2);
  rmSync(office.path('peer'), { recursive: true });
  expect(await peer()).toBe(2);
});

it('refuses a bent timestamp, as ours does', async () => {
  const file = join(office.path('public'), 'metadata/timestamp.json');
  const honest = readFileSync(file, 'utf8');
  writeFileSync(file, honest.replace(/"version": (\d+),\n {2}"expires"/, '"version": 99,\n  "expires"'));
  expect(readFileSync(file, 'utf8')).not.toBe(honest);
  await expect(peer()).rejects.toThrow();
  expect((await office.list('verify', '--from', office.path('public'))).code).toBe(1);
  writeFileSync(file, honest);
  expect(await peer()).toBe(2);
});
