// The server as a program: it starts and stops cleanly, goes on with its data, and takes no harm from rude visitors.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../support/office.ts';
import { type Running, buildIntake, postgresConnection, postgresPid, startIntake } from '../support/intakeProgram.ts';
import { query } from '../support/postgres.ts';

// Closed to others, as a home folder is: the database has to find another place when root runs the server.
const folder = mkdtempSync(join(tmpdir(), 'resmikah-main-'));
const data = join(folder, 'data');
let program = '';
let server: Running;
beforeAll(async () => {
  program = buildIntake(join(folder, 'dist'));
  server = await startIntake(program, data);
});
afterAll(async () => {
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const send = (body: string): Promise<number> =>
  fetch(`${server.origin}/v1/reports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).then(({ status }) => status);
const portOf = (origin: string): number => Number(new URL(origin).port);
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the server as a program', () => {
  it('stops cleanly on Ctrl-C with its database, and starts again on the same data', async () => {
    const body = JSON.stringify(sampleReport());
    expect(await send(body)).toBe(201);
    const pid = postgresPid(data);
    server.process.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(alive(pid)).toBe(false);
    server = await startIntake(program, data);
    expect(await send(body)).toBe(200);
  });

  it('refuses to work on a folder where another server works, in plain words', async () => {
    await expect(startIntake(program, data)).rejects.toThrow(/Another server already works/);
    expect(await send(JSON.stringify(sampleReport()))).toBe(201);
  });

  it('says which setting is wrong and ends', async () => {
    await expect(startIntake(program, data, { PORT: 'eighty' })).rejects.toThrow(/PORT must be a whole number/);
  });

  it('stopped in the middle of a report, has exactly one after the device sends it again', async () => {
    const report = sampleReport();
    const body = JSON.stringify(report);
    const half = request({ port: portOf(server.origin), method: 'POST', path: '/v1/reports', headers: { 'content-type': 'application/json', 'content-length': body.length } });
    half.on('error', () => undefined);
    half.write(body.slice(0, body.length / 2));
    const whole = fetch(`${server.origin}/v1/reports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).then(({ status }) => status, () => 0);
    await new Promise((done) => setTimeout(done, 20));
    server.process.kill('SIGKILL');
    await server.ended;
    expect([0, 201]).toContain(await whole);
    server = await startIntake(program, data);
    expect([200, 201]).toContain(await send(body));
    expect(await send(body)).toBe(200);
    expect(await query(postgresConnection(data), 'SELECT 1 FROM report WHERE id = $1', [report.id])).toHaveLength(1);
  });

  it('serves residents while two hundred visitors send byte by byte, and cuts those off', async () => {
    const rude: Socket[] = [];
    let cut = 0;
    for (let count = 0; count < 200; count += 1) {
      const socket = connect(portOf(server.origin), '127.0.0.1', () => void socket.write('POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nX-a: '));
      socket.on('error', () => undefined).on('close', () => void (cut += 1));
      rude.push(socket);
    }
    const drip = setInterval(() => rude.forEach((socket) => socket.writable && socket.write('a')), 500);
    expect(await send(JSON.stringify(sampleReport()))).toBe(201);
    const until = Date.now() + 30_000;
    while (cut < rude.length && Date.now() < until) await new Promise((done) => setTimeout(done, 200));
    clearInterval(drip);
    expect(cut).toBe(rude.length);
    expect(await send(JSON.stringify(sampleReport()))).toBe(201);
  }, 60_000);

  it('stops reading a body of 100 MB soon after its limit', async () => {
    const answer = await new Promise<{ readonly status: number; readonly sent: number }>((done) => {
      let sent = 0;
      let status = 0;
      const post = request({ port: portOf(server.origin), method: 'POST', path: '/v1/reports', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } }, (response) => {
        status = response.statusCode ?? 0;
        response.resume();
      });
      const finish = (): void => done({ status, sent });
      post.on('error', finish).on('close', finish);
      const part = Buffer.alloc(65_536, 0x20);
      const more = (): void => {
        if (sent >= 100 * 1024 * 1024 || post.destroyed || status !== 0) return void post.end();
        sent += part.length;
        post.write(part, () => setImmediate(more));
      };
      more();
    });
    expect([413, 0]).toContain(answer.status);
    expect(answer.sent).toBeLessThan(20 * 1024 * 1024);
    expect(await send(JSON.stringify(sampleReport()))).toBe(201);
  });
});
