// A disk without room, a real one: PostgreSQL on a small file system of its own that is filled to the last byte. Nothing that was
// acknowledged is lost, whoever sends hears that the office is away, and all goes on once there is room.
// Mounting needs the right to; where it is missing, `abuse.test.ts` stands alone with PostgreSQL's own refusal.

import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/intake/database.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { buildIntake, postgresConnection, startIntake } from '../support/intakeProgram.ts';
import { sampleReport } from '../support/office.ts';
import { query } from '../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'resmikah-full-'));
// Run by root, PostgreSQL works under another account, which must be able to come in.
chmodSync(folder, 0o755);
const data = join(folder, 'data');
mkdirSync(data);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', data]).status === 0;
if (!mounted) console.log('No right to mount a small disk here: the test of a really full disk is left out.');
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', data]);
  rmSync(folder, { recursive: true, force: true });
});

/** Writes until nothing more goes in. */
function fillUp(file: string): void {
  const open = openSync(file, 'w');
  for (let size = 1024 * 1024; size >= 512; size /= 2) {
    const piece = Buffer.alloc(size, 1);
    for (;;) {
      try {
        if (writeSync(open, piece) < size) break;
      } catch {
        break;
      }
    }
  }
  closeSync(open);
}

describe.skipIf(!mounted)('a disk without room', () => {
  it('takes nothing that it cannot keep, loses nothing that it took, and goes on once there is room', async () => {
    const server = await startIntake(buildIntake(join(folder, 'dist')), data, { RESMIKAH_RATE: '1000000', RESMIKAH_CALM: '1000000' });
    const acknowledged: string[] = [];
    const refused = new Map<number, number>();
    const send = async (report = sampleReport({ account: { site: 'x', id: String(Math.floor(Math.random() * 40)), handle: null }, bio: 'contoh '.repeat(500) })): Promise<number> => {
      const answer = await fetch(`${server.origin}/v1/reports`, { method: 'POST', body: JSON.stringify(report), headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(60_000) });
      if (answer.ok) acknowledged.push(report.id);
      else refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
      return answer.status;
    };
    for (let each = 0; each < 50; each += 1) expect(await send()).toBe(201);

    const filler = join(data, 'filler');
    fillUp(filler);
    // Some pages of the tables have room still; how many is the database's own affair.
    await vi.waitFor(async () => {
      await Promise.all(Array.from({ length: 16 }, () => send()));
      if ((refused.get(503) ?? 0) < 16) throw new Error(`refused ${refused.get(503) ?? 0} times so far`);
    }, { timeout: 120_000, interval: 10 });
    expect([...refused.keys()], 'nothing but "later", and no error of ours').toEqual([503]);
    expect((await fetch(`${server.origin}/v1/health`)).status).toBe(200);
    const before = acknowledged.length;

    rmSync(filler);
    const waits = sampleReport({ account: { site: 'x', id: '53100', handle: null } });
    await vi.waitFor(async () => expect([200, 201]).toContain(await send(waits)), { timeout: 120_000, interval: 500 });
    await vi.waitFor(async () => expect(await query(postgresConnection(data), 'SELECT count(*)::int AS n FROM report WHERE case_id IS NULL')).toEqual([{ n: 0 }]), { timeout: 120_000, interval: 500 });
    const stored = new Set((await query(postgresConnection(data), 'SELECT id FROM report')).map(({ id }) => String(id)));
    const [counted] = await query(postgresConnection(data), 'SELECT sum(report_count)::int AS sum FROM report_case');
    const db = openDatabase(postgresConnection(data));
    const { findings } = await audit(db, '33.10');
    await db.destroy();
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    console.log(`a full disk: ${before} acknowledged before there was room again, ${refused.get(503)} × 503, 0 lost`);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(counted?.['sum']).toBe(stored.size);
    expect(findings).toEqual([]);
  }, 420_000);
});
