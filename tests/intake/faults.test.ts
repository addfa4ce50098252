// Nothing that was acknowledged is ever lost or doubled, however the server and its database die.
// RESMIKAH_KILLS and RESMIKAH_REPORTS make it longer than the standard run.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/intake/database.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { type Running, buildIntake, postgresConnection, postgresPid, startIntake } from '../support/intakeProgram.ts';
import { sampleReport } from '../support/office.ts';
import { query } from '../support/postgres.ts';

const KILLS = Number(process.env['RESMIKAH_KILLS'] ?? 20);
const REPORTS = Number(process.env['RESMIKAH_REPORTS'] ?? 10_000);
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
    const env = { RESMIKAH_RATE: '1000000' };
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
