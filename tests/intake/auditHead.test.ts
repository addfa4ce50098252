// What officers signed holds the histories still: a database that is rewritten without a trace in itself no longer fits.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionsFile } from '../../src/core/report/staff.ts';
import { sha256 } from '../../src/intake/hashes.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { type AuditHead, checkAuditHeads, sealAudit } from '../../src/intake/store/auditHead.ts';
import { chainStart, eventHash } from '../../src/intake/store/chain.ts';
import { query } from '../support/postgres.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
  // The first day's work of the server seals as well; it is over once it is written down, before any report.
  while ((await query(office.connection, 'SELECT 1 FROM job_run')).length === 0) await new Promise((later) => setTimeout(later, 20));
});
afterAll(() => office.close());

const db = () => office.server.office.db;
const report = (id: string): Promise<Response> => office.post('/v1/reports', sampleReport({ account: { site: 'facebook', id, handle: null } }));

describe('the head of the audit', () => {
  it('comes with the decisions that are signed, and grows only when a history went on', async () => {
    const ani = await office.signIn('Ani');
    for (const id of ['1', '2', '1']) await report(id);
    const taken = async (): Promise<AuditHead | undefined> => ((await (await ani.get('/staff/decisions')).json()) as DecisionsFile).audit;
    const first = await taken();
    expect(first).toEqual({ number: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await taken()).toEqual(first);
    await report('3');
    expect((await taken())?.number).toBe(2);
    expect(await checkAuditHeads(db(), '33.10', first ?? null)).toEqual([]);
  });

  it('is sealed once by servers that seal at the same moment', async () => {
    await report('4');
    await office.server.office.reception.placed();
    const heads = await Promise.all(Array.from({ length: 6 }, () => sealAudit(db(), '33.10', office.server.office.now())));
    expect(new Set(heads.map((each) => each?.head)).size).toBe(1);
    expect(await checkAuditHeads(db(), '33.10', heads[0] ?? null)).toEqual([]);
  });

  it('shows a history that was rewritten whole, with every hash in it made anew', async () => {
    const signed = await sealAudit(db(), '33.10', office.server.office.now());
    const [row] = await query(office.connection, "SELECT id FROM report_case WHERE account_id = '2'");
    const [event] = await query(office.connection, 'SELECT * FROM case_event WHERE case_id = $1', [row?.['id']]);
    const changed = { ...(event as unknown as Parameters<typeof eventHash>[0]), at: new Date('2026-01-01T00:00:00Z'), previous: chainStart(String(row?.['id'])) };
    const hash = eventHash(changed);
    await query(office.connection, 'UPDATE case_event SET at = $2, hash = $3 WHERE case_id = $1', [row?.['id'], changed.at, hash]);
    await query(office.connection, 'UPDATE report_case SET event_head = $2 WHERE id = $1', [row?.['id'], hash]);
    expect((await audit(db(), '33.10')).findings).toEqual([]);
    expect(await checkAuditHeads(db(), '33.10', signed)).toEqual(['audit entry 1 does not fit the histories']);

    // Whoever makes this chain anew as well still does not fit what was signed.
    await query(office.connection, 'DELETE FROM audit_head');
    await query(office.connection, 'DELETE FROM audit_case');
    await sealAudit(db(), '33.10', office.server.office.now());
    expect(await checkAuditHeads(db(), '33.10', null)).toEqual([]);
    expect(await checkAuditHeads(db(), '33.10', { number: 1, head: sha256('signed before') })).toEqual(['audit entry 1 is not the one in the signed list']);
    expect(await checkAuditHeads(db(), '33.10', signed)).toEqual([expect.stringContaining('signed list')]);
  });
});
