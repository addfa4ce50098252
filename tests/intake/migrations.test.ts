// The schema grows step by step over an office's data, whoever starts first, and never backwards.

import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/intake/database.ts';
import { NEWEST_VERSION, migrate } from '../../src/intake/migrations.ts';
import { canonicalReport } from '../../src/core/report/parse.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { takeReports } from '../../src/intake/store/placing.ts';
import type { CaseDetail } from '../../src/core/report/staff.ts';
import { TABLES } from '../../src/intake/commands/tables.ts';
import type { Connection } from '../../src/intake/postgres.ts';
import { emptyDatabase, query } from '../support/postgres.ts';
import { openOffice, sampleReport } from '../support/office.ts';

let open: Database[] = [];
const database = (connection: Parameters<typeof openDatabase>[0]): Database => {
  const db = openDatabase(connection);
  open.push(db);
  return db;
};
afterEach(async () => {
  await Promise.all(open.map((db) => db.destroy()));
  open = [];
});

describe('the schema', () => {
  it('is made once by six servers that start at the same moment', async () => {
    const connection = await emptyDatabase();
    await Promise.all(Array.from({ length: 6 }, () => migrate(database({ ...connection }))));
    expect(await query(connection, 'SELECT version FROM schema_version ORDER BY version')).toEqual(Array.from({ length: NEWEST_VERSION }, (_, index) => ({ version: index + 1 })));
  });

  it('is left alone by a program that is older than the data', async () => {
    const connection = await emptyDatabase();
    await migrate(database({ ...connection }));
    await query(connection, 'INSERT INTO schema_version VALUES ($1)', [NEWEST_VERSION + 1]);
    await expect(migrate(database({ ...connection }))).rejects.toThrow(/newer program/);
  });

  it('grows over the data of the first version: reports stay readable, histories whole, and officers go on', async () => {
    const connection = await emptyDatabase();
    const db = database({ ...connection });
    await migrate(db, 1);
    const report = sampleReport();
    const caseId = '11111111-1111-4111-8111-111111111111';
    const { chainStart, nextEvent } = await import('../../src/intake/store/chain.ts');
    const { sha256 } = await import('../../src/intake/hashes.ts');
    const body = canonicalReport(report);
    const at = new Date('2026-11-24T02:00:00Z');
    const { event } = nextEvent({ subject_key: '33.10', id: caseId, event_count: 0, event_head: chainStart(caseId) }, 'reported', at, null, { report: report.id, body: sha256(body), category: 'money' });
    await query(connection, `INSERT INTO report_case VALUES ('33.10', $1, 'facebook', '61550000009001', 'contoh.tiruan', 'Bupati Contoh', 'https://www.facebook.com/contoh.tiruan', '33.10/bupati', 'money', 'suspect', 'received', $2, null, 1, $2, $2, null, null, 1, $3)`, [caseId, at, event.hash]);
    await query(connection, `INSERT INTO case_key VALUES ('33.10', 'facebook:61550000009001', $1)`, [caseId]);
    await query(connection, `INSERT INTO report VALUES ('33.10', $1, $2, $3, $4, $5, $6, null)`, [report.id, caseId, sha256(body), body, report.receiptHash, at]);
    await query(connection, `INSERT INTO case_event VALUES ('33.10', $1, 1, $2, 'reported', null, $3, $4, $5)`, [caseId, at, event.detail, event.previous, event.hash]);

    const office = await openOffice({}, connection);
    const ani = await office.signIn('Ani');
    expect(await ani.detail(caseId)).toMatchObject({ reports: [report], reportCount: 1 });
    await takeReports(office.server.office.db, '33.10', [sampleReport()], at);
    expect((await ani.detail(caseId)).reports).toHaveLength(2);
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
    await office.close();
  });

  it('grows from the version before over an office in the middle of its work: nothing is lost, and everybody goes on', async () => {
    const connection = await emptyDatabase();
    await migrate(database({ ...connection }));
    const office = await openOffice({}, connection);
    const [ani, budi] = [await office.signIn('Ani'), await office.signIn('Budi')];
    const reports = Array.from({ length: 3 }, (_, each) => sampleReport({ account: { site: 'x', id: String(8800 + each), handle: null }, contact: `contoh-${each}` }));
    for (const report of reports) expect((await office.post('/v1/reports', report)).status).toBe(201);
    const [row] = (await ani.cases()).cases;
    const proposed = (await (await ani.post(`/staff/cases/${row!.id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' })).json()) as CaseDetail;
    const waits = sampleReport({ account: { site: 'x', id: '8899', handle: null } });
    await office.close();
    await query(connection, `INSERT INTO list_draft SELECT '33.10', '22222222-2222-4222-8222-222222222222', 2, 'made', '{}', '', '{}', id, NULL, now(), now() FROM staff WHERE name = 'Ani'`);
    await query(connection, UNDO);
    const before = await contents(connection);

    const upgraded = await openOffice({}, connection);
    expect(await contents(connection)).toEqual(before);
    expect((await query(connection, "SELECT indexdef FROM pg_indexes WHERE tablename = 'report' AND indexdef LIKE '%WHERE%'"))).toHaveLength(3);
    expect(await query(connection, 'SELECT max(version) AS version FROM schema_version')).toEqual([{ version: NEWEST_VERSION }]);
    const [ani2, budi2] = [await upgraded.signIn('Ani'), await upgraded.signIn('Budi')];
    expect((await upgraded.post('/v1/reports', reports[0])).status).toBe(200);
    expect((await upgraded.post('/v1/reports', waits)).status).toBe(201);
    expect((await budi2.post(`/staff/cases/${row!.id}/decide`, { proposal: proposed.proposal!.id, approve: true })).status).toBe(200);
    expect(await ani2.detail(row!.id)).toMatchObject({ state: 'confirmed' });
    expect((await ani2.cases()).cases).toHaveLength(4);
    expect((await audit(upgraded.server.office.db, '33.10')).findings).toEqual([]);
    // A session of before the upgrade goes on: an upgrade is no reason to sign in again.
    const request = new Request('http://localhost:8081/staff/me', { headers: { cookie: budi.cookie } });
    expect((await upgraded.server.staff(request, { address: '192.0.2.7' })).status).toBe(200);
    await upgraded.close();
  });
});

/** Takes back what the last step made; to be written anew with every step. The test fails when the step before was another. */
const UNDO = `
  DROP INDEX report_by_receipt;
  DROP INDEX report_by_case;
  DROP INDEX report_waiting;
  CREATE INDEX report_by_receipt ON report (subject_key, receipt_hash);
  CREATE INDEX report_by_case ON report (subject_key, case_id, received DESC);
  CREATE INDEX report_waiting ON report (subject_key, received) WHERE case_id IS NULL;
  DELETE FROM schema_version WHERE version = ${NEWEST_VERSION}`;

/** All that an office would miss, row by row. */
async function contents(connection: Connection): Promise<readonly (readonly [table: string, rows: readonly { readonly row: string }[]])[]> {
  const found: (readonly [string, readonly { readonly row: string }[]])[] = [];
  for (const table of Object.keys(TABLES).filter((each) => !['job_run', 'arrival_key', 'audit_head', 'audit_case'].includes(each))) {
    found.push([table, (await query(connection, `SELECT row_to_json(t)::text AS row FROM ${table} AS t ORDER BY 1`)) as { row: string }[]]);
  }
  return found;
}
