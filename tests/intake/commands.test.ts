// The chores of whoever runs the server: backups that can be restored, histories that can be checked, exports that are plain.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { backup } from '../../src/intake/commands/backup.ts';
import { restore } from '../../src/intake/commands/restore.ts';
import { TABLES } from '../../src/intake/commands/tables.ts';
import { type Database, openDatabase } from '../../src/intake/database.ts';
import { audit } from '../../src/intake/store/audit.ts';
import type { CaseDetail } from '../../src/core/report/staff.ts';
import { buildIntake, postgresConnection, startIntake } from '../support/intakeProgram.ts';
import { emptyDatabase, query } from '../support/postgres.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'resmikah-chores-'));
chmodSync(folder, 0o755);
const file = join(folder, 'backup.jsonl.gz');
let office: TestOffice;
let open: Database[] = [];
const fresh = async (): Promise<Database> => {
  const db = openDatabase({ ...(await emptyDatabase()) });
  open.push(db);
  return db;
};

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  office = await openOffice();
  for (let count = 0; count < 30; count += 1) await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: String(count % 7), handle: null }, name: `=Nama ${count}` }));
  const [ani, budi] = [await office.signIn('Ani'), await office.signIn('Budi')];
  const { id } = (await ani.cases()).cases[0]!;
  const detail = (await (await ani.post(`/staff/cases/${id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' })).json()) as CaseDetail;
  await budi.post(`/staff/cases/${id}/decide`, { proposal: detail.proposal!.id, approve: true });
});
afterEach(async () => {
  await Promise.all(open.map((db) => db.destroy()));
  open = [];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const contents = async (db: Database): Promise<string> => {
  const all = await Promise.all(Object.entries(TABLES).map(async ([table, columns]) => [table, await db.selectFrom(table as 'report').selectAll().orderBy(columns.map((each) => each as 'id')).execute()]));
  return JSON.stringify(all);
};

describe('a backup', () => {
  it('taken while reports come in, is of one moment, and restores into an empty database to the last row', async () => {
    const sending = Promise.all(Array.from({ length: 100 }, (_, index) => office.post('/v1/reports', sampleReport({ account: { site: 'x', id: String(index % 7), handle: null } }))));
    expect(await backup(office.server.office.db, file)).toBe(0);
    await sending;
    expect(statSync(file).mode & 0o077).toBe(0);
    const db = await fresh();
    expect(await restore(db, file)).toBe(0);
    const restored = await audit(db, '33.10');
    expect(restored.findings).toEqual([]);
    expect(restored.cases).toBe(7);
    const { rows } = JSON.parse(gunzipSync(readFileSync(file)).toString().trim().split('\n').at(-1) ?? '{}') as { rows: number };
    expect(rows).toBeGreaterThan(80);
  });

  it('holds the same rows as the office when nothing is going on, and officers read the reports of the restored one', async () => {
    const { reception } = office.server.office;
    while (reception.waiting() > 0) await reception.placed();
    await backup(office.server.office.db, file);
    const connection = await emptyDatabase();
    const db = openDatabase({ ...connection });
    open.push(db);
    await restore(db, file);
    expect(await contents(db)).toBe(await contents(office.server.office.db));
    const again = await openOffice({}, connection);
    const ani = await again.signIn('Ani');
    const { cases } = await ani.cases();
    expect((await ani.detail(cases[0]!.id)).reports[0]?.name).toMatch(/Nama|Bupati Contoh/);
    await again.close();
  });

  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with a changed row', (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('"approved":true', '"approved":false'))],
    ['without its last row', (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split('\n').filter((_, index) => index !== 5).join('\n'))],
    ['of another program', () => gzipSync('{"format":"x"}\n{"rows":0,"sha256":"x"}\n')],
    ['that is a photo', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('%s is refused before anything is written', async (_, change) => {
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, change(readFileSync(file)));
    const db = await fresh();
    await expect(restore(db, broken)).rejects.toThrow(/damaged or cut|no backup/);
    await expect(restore(db, file)).resolves.toBe(0);
  });

  it('is never restored over an office’s data', async () => {
    await expect(restore(office.server.office.db, file)).rejects.toThrow(/not empty/);
  });
});

describe('the built program', () => {
  it('checks histories, backs up beside the running server, restores on an empty machine, and exports', async () => {
    const program = buildIntake(join(folder, 'dist'));
    const data = join(folder, 'data');
    const run = (env: Record<string, string>, ...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: { ...process.env, RESMIKAH_SAMPLE: '1', ...env } });
    const server = await startIntake(program, data);
    const sent = await fetch(`${server.origin}/v1/reports`, { method: 'POST', body: JSON.stringify(sampleReport()), headers: { 'content-type': 'application/json' } });
    expect(sent.status).toBe(201);
    const copy = join(folder, 'copy.gz');
    expect(run({ RESMIKAH_DATA: data }, 'backup', copy).stdout).toMatch(/rows were saved/);
    expect(run({ RESMIKAH_DATA: data }, 'verify-audit')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^1 cases, 1 events, head [0-9a-f]{64}: every history is whole\n$/) });
    await query(postgresConnection(data), "UPDATE case_event SET detail = '{}'");
    const changed = run({ RESMIKAH_DATA: data }, 'verify-audit');
    expect([changed.status, changed.stdout]).toEqual([1, expect.stringMatching(/changed-event/)]);
    server.process.kill('SIGTERM');
    await server.ended;

    const other = join(folder, 'other');
    expect(run({ RESMIKAH_DATA: other }, 'restore', copy)).toMatchObject({ status: 0, stderr: '' });
    expect(run({ RESMIKAH_DATA: other }, 'verify-audit').status).toBe(0);
    expect(run({ RESMIKAH_DATA: other }, 'restore', copy).stderr).toMatch(/not empty/);
    const csv = run({ RESMIKAH_DATA: other }, 'export', 'csv');
    expect(csv.stdout).toMatch(/^\ufeffcase,site,account_hash/);
    for (const words of [['export', 'xml'], ['nonsense'], ['backup'], ['__proto__']]) expect(run({ RESMIKAH_DATA: other }, ...words)).toMatchObject({ status: 2, stderr: expect.stringContaining('verify-audit') });
  }, 120_000);
});

describe('exports for officers', () => {
  it('hold decided cases, redacted unless asked, and write down that they were made', async () => {
    const ani = await office.signIn('Ani');
    for (const format of ['csv', 'json', 'stix', 'misp']) {
      const plain = await ani.get(`/staff/export/${format}`);
      expect(plain.headers.get('content-disposition')).toContain('attachment');
      expect(await plain.text()).not.toContain('Bupati Contoh');
      expect(await (await ani.get(`/staff/export/${format}?full=1`)).text()).toContain('Bupati Contoh');
    }
    expect((await ani.get('/staff/export/xml')).status).toBe(404);
    expect(await query(office.connection, "SELECT 1 FROM job_run WHERE job = 'export'")).toHaveLength(8);
  });
});
