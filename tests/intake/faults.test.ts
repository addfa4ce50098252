// Nothing that was acknowledged is ever lost or doubled, however the server and its database die.
// RESMIKAH_KILLS, RESMIKAH_REPORTS and RESMIKAH_FLOOD make it longer than the standard run.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendReport } from '../../src/client/outboxServer.ts';
import { openDatabase } from '../../src/intake/database.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { type Running, buildIntake, postgresConnection, postgresPid, startIntake } from '../support/intakeProgram.ts';
import { sampleReport } from '../support/office.ts';
import { query } from '../support/postgres.ts';

const KILLS = Number(process.env['RESMIKAH_KILLS'] ?? 20);
const REPORTS = Number(process.env['RESMIKAH_REPORTS'] ?? 10_000);
/** Seconds. */
const FLOOD = Number(process.env['RESMIKAH_FLOOD'] ?? 4);
const CLIENTS = 24;

const folder = mkdtempSync(join(tmpdir(), 'resmikah-faults-'));
// Run by root, PostgreSQL works under another account, which must be able to come in.
chmodSync(folder, 0o755);
let program = '';
beforeAll(() => void (program = buildIntake(join(folder, 'dist'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const post = (origin: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${origin}/v1/reports`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers }, signal: AbortSignal.timeout(20_000) });

/** A resident's device: sends each report until it is acknowledged, like the outbox, wherever the server is now. */
async function device(server: () => Running, acknowledged: string[], more: () => boolean): Promise<void> {
  while (more()) {
    const account = Math.floor(Math.random() * Math.max(300, REPORTS / 40));
    const report = sampleReport({ account: { site: 'facebook', id: account % 3 === 0 ? null : String(account), handle: `h${account}` } });
    for (;;) {
      const status = await post(server().origin, report).then(({ status }) => status, () => 0);
      if (status === 200 || status === 201) break;
      if (status !== 0 && status !== 503 && status !== 429) throw new Error(`A report was answered with ${status}`);
      await pause(20 + Math.random() * 50);
    }
    acknowledged.push(report.id);
  }
}

describe('death under load', () => {
  it(`loses and doubles nothing when the server or PostgreSQL is killed ${KILLS} times under ${REPORTS} reports`, async () => {
    const data = join(folder, 'killed');
    const env = { RESMIKAH_RATE: '1000000', RESMIKAH_CALM: '1000000' };
    let server = await startIntake(program, data, env);
    const acknowledged: string[] = [];
    let kills = 0;
    const devices = Array.from({ length: CLIENTS }, () => device(() => server, acknowledged, () => kills < KILLS || acknowledged.length < REPORTS));
    for (; kills < KILLS; kills += 1) {
      const goal = ((kills + 1) * REPORTS) / (KILLS + 1);
      while (acknowledged.length < goal) await pause(5);
      await pause(Math.random() * 60);
      if (kills % 2 === 0) {
        process.kill(postgresPid(data), 'SIGKILL');
      } else {
        server.process.kill('SIGKILL');
        await server.ended;
        server = await startIntake(program, data, env);
      }
    }
    await Promise.all(devices);
    const waiting = async (): Promise<unknown> => (await query(postgresConnection(data), 'SELECT count(*)::int AS n FROM report WHERE case_id IS NULL'))[0]?.['n'];
    while ((await waiting()) !== 0) await pause(100);
    const db = openDatabase(postgresConnection(data));
    const rows = await query(postgresConnection(data), 'SELECT id FROM report');
    const stored = new Set(rows.map(({ id }) => String(id)));
    const checked = await audit(db, '33.10');
    await db.destroy();
    const [counted] = await query(postgresConnection(data), 'SELECT sum(report_count)::int AS sum FROM report_case');
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    expect(acknowledged.length).toBeGreaterThanOrEqual(REPORTS);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(rows.length).toBe(acknowledged.length);
    expect(stored.size).toBe(acknowledged.length);
    expect(counted?.['sum']).toBe(acknowledged.length);
    expect(checked.findings).toEqual([]);
    console.log(`${acknowledged.length} acknowledged, ${kills} kills, 0 lost, 0 doubled`);
  }, 150_000 + KILLS * 10_000);
});

describe('attacks on an open port', () => {
  let server: Running;
  beforeAll(async () => void (server = await startIntake(program, join(folder, 'attacked'), { RESMIKAH_PROXY: '1' })), 120_000);
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
  });

  const alive = async (): Promise<void> => {
    expect((await fetch(`${server.origin}/v1/health`)).status).toBe(200);
    expect((await post(server.origin, sampleReport(), { 'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 250)}` })).status).toBe(201);
    expect((await fetch(`${server.staffOrigin}/staff/me`)).status).toBe(401);
  };

  /** Sends until the server ends the connection; gives what it said and how much it let in. */
  function pour(head: string, piece: string, most: number): Promise<{ readonly said: string; readonly sent: number }> {
    const { hostname, port } = new URL(server.origin);
    return new Promise((done) => {
      const socket = connect(Number(port), hostname);
      let [said, sent] = ['', 0];
      const more = (): void => {
        while (!socket.destroyed && sent < most) {
          sent += piece.length;
          if (!socket.write(piece)) return;
        }
      };
      socket.on('data', (part) => void (said += part.toString())).on('drain', more).on('error', () => undefined).on('close', () => done({ said, sent }));
      socket.write(head, more);
    });
  }

  const POST = 'POST /v1/reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
  const BIG = 100 * 1024 * 1024;

  it.each([
    ['announced', `${POST}content-length: ${BIG}\r\n\r\n`, 'x'.repeat(65_536)],
    ['in pieces', `${POST}transfer-encoding: chunked\r\n\r\n`, `10000\r\n${'x'.repeat(65_536)}\r\n`],
  ])('a body of 100 MB, %s, is refused and cut off long before its end', async (_, head, piece) => {
    const { said, sent } = await pour(head, piece, BIG);
    // Who is cut off in the middle of sending may not read why.
    if (said !== '') expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(BIG / 2);
    await alive();
  }, 60_000);

  it('a hundred senders that drip their requests hold nobody up, and are cut off', async () => {
    const { hostname, port } = new URL(server.origin);
    const closed = Array.from({ length: 100 }, (_, index) => new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => socket.write(index % 2 === 0 ? 'GET /v1/hea' : `${POST}content-length: 500\r\n\r\n{"for`));
      socket.resume().on('error', () => undefined).on('close', () => done());
    }));
    await alive();
    await Promise.all(closed);
    await alive();
  }, 120_000);

  it('the database is gone and comes back: nobody hears of an error of ours, and what was refused is taken later', async () => {
    const report = sampleReport();
    process.kill(postgresPid(join(folder, 'attacked')), 'SIGKILL');
    const seen: number[] = [];
    const from = { 'x-forwarded-for': '198.51.100.251' };
    await expect.poll(async () => {
      const { status } = await post(server.origin, report, from);
      seen.push(status);
      return status === 200 || status === 201;
    }, { timeout: 60_000, interval: 500 }).toBe(true);
    expect(seen.filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    // The first may still have been taken before the server noticed.
    await vi.waitFor(alive, { timeout: 60_000, interval: 500 });
  }, 150_000);

  it(`a flood of 1,000 reports a second for ${FLOOD} s from one network and from thousands is shed, while officers work and residents are heard`, async () => {
    const statuses = new Map<number, number>();
    const agent = new Agent({ keepAlive: true, maxSockets: 200 });
    const { port } = new URL(server.origin);
    const one = (network: string): Promise<void> => new Promise((done) => {
      const body = JSON.stringify(sampleReport());
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': network };
      const count = (status: number): void => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
      request({ port, agent, method: 'POST', path: '/v1/reports', headers }, (answer) => {
        count(answer.statusCode ?? 0);
        answer.resume().on('close', done);
      }).on('error', () => (count(0), done())).end(body);
    });
    const [, link = ''] = /login#(\S+)/.exec(server.said()) ?? [];
    const staff = { 'content-type': 'application/json', origin: server.staffOrigin };
    const login = await fetch(`${server.staffOrigin}/staff/login`, { method: 'POST', headers: staff, body: JSON.stringify({ token: link }) });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

    let over = false;
    const pages: { status: number; ms: number }[] = [];
    const officer = (async () => {
      while (!over) {
        const start = performance.now();
        const answer = await fetch(`${server.staffOrigin}/staff/cases?state=open&order=rank`, { headers: { cookie }, signal: AbortSignal.timeout(20_000) });
        await answer.arrayBuffer();
        pages.push({ status: answer.status, ms: performance.now() - start });
        await pause(200);
      }
    })();
    const start = performance.now();
    const sent: Promise<void>[] = [];
    /** The device of a resident who sends in the middle of it. */
    const resident = async (network: string): Promise<string> => {
      while (sent.length < FLOOD * 500) await pause(20);
      const report = sampleReport({ account: { site: 'x', id: network.replaceAll('.', ''), handle: null } });
      const answer = await sendReport((url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-forwarded-for': network } }), server.origin, report);
      return answer.kind;
    };
    const residents = [resident('192.0.2.11'), resident('192.0.2.12')];
    for (let number = 0; number < FLOOD * 1000; number += 1) {
      sent.push(one(number % 2 === 0 ? '203.0.113.7' : `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`));
      // A loaded machine sends as many, only later.
      if (number % 10 === 9) await pause(Math.max(0, start + number - performance.now()));
    }
    await Promise.all(sent);
    const seconds = (performance.now() - start) / 1000;
    over = true;
    await officer;
    agent.destroy();
    const slowest = Math.max(...pages.map(({ ms }) => ms));
    console.log(`flood: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')} in ${seconds.toFixed(0)} s; ${pages.length} pages of the inbox, the slowest ${slowest.toFixed(0)} ms`);
    expect(await Promise.all(residents)).toEqual(['sent', 'sent']);
    expect([...statuses.keys()].sort()).toEqual([201, 428, 429]);
    // One network is stopped by its limit alone.
    expect(statuses.get(429)).toBeGreaterThan((FLOOD * 1000) / 2 - 60 * (seconds / 60 + 2));
    expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await fetch(`${server.origin}/v1/ready`)).status).toBe(200);
  }, 60_000 + FLOOD * 10_000);
});
