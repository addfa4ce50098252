// After personal data was reached without right: the data protection officer records it, sees the clock of 3 × 24 hours, takes
// along whom to tell of what, and notes that it was done. Nobody else can.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BreachesPage, BreachExport, BreachRequest, Reached } from '../../src/core/report/breach.ts';
import { breachDue } from '../../src/core/report/breach.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import { query } from '../support/postgres.ts';
import { type Officer, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

const HOUR = 60 * 60 * 1000;
const WORDS = 'abadi abang abjad absah absen acara acuan acung';
let office: TestOffice;
let dina: Officer;
let ani: Officer;
beforeAll(async () => {
  office = await openOffice({ staff: ['Ani:triage+approver+publisher+auditor+manager', 'Dina:data-protection'] });
  [ani, dina] = [await office.signIn('Ani'), await office.signIn('Dina')];
});
afterAll(() => office.close());

const request = (over: Partial<BreachRequest> = {}): BreachRequest => ({
  noticed: '2026-11-24T03:00:00Z', since: '2026-11-20T00:00:00Z', ended: '2026-11-24T04:00:00Z', reached: ['reports', 'contacts', 'appeals', 'officers'], how: 'Cadangan data tertinggal di komputer lain.', ...over,
});
const record = (over: Partial<BreachRequest> = {}, by = dina): Promise<Response> => by.post('/staff/breaches', request(over));
const page = async (): Promise<BreachesPage['breaches']> => ((await (await dina.get('/staff/breaches')).json()) as BreachesPage).breaches;
const take = async (id: string): Promise<BreachExport> => (await (await dina.post(`/staff/breaches/${id}/export`, {})).json()) as BreachExport;
const appeal = (contact: string | null) => ({
  format: 'resmikah-appeal/1', id: randomUUID(), created: '2026-11-24T03:00:00Z', office: '33.10', account: { site: 'x', id: null, handle: `banding${contact?.length ?? 0}` }, ground: 'other', statement: 'contoh', contact, receiptHash: receiptHash(String(contact)),
});

describe('a breach', () => {
  it('starts a clock of three days, which weekends do not stop, and which ends with the note that people were told', async () => {
    expect((await record()).status).toBe(204);
    const [breach] = await page();
    expect(breach).toMatchObject({ due: '2026-11-27T03:00:00Z', notified: null, by: { name: 'Dina' }, reached: ['reports', 'contacts', 'appeals', 'officers'] });
    expect(breachDue(0)).toBe(72 * HOUR);
    expect((await dina.post(`/staff/breaches/${breach!.id}/notified`, {})).status).toBe(204);
    const notified = (await page())[0]?.notified;
    expect(notified).not.toBeNull();
    office.wait(1000);
    expect((await dina.post(`/staff/breaches/${breach!.id}/notified`, {})).status).toBe(404);
    expect((await page())[0]?.notified).toBe(notified);
  });

  it('is exported with everybody who left a way to be told, and counts of the rest', async () => {
    const account = { site: 'facebook', id: '62000000000001', handle: 'contoh.bocor' } as const;
    const report = sampleReport({ account, contact: '+62 812 0000 0000 (contoh)', receiptHash: receiptHash(WORDS) });
    await office.post('/v1/reports', report);
    await office.post('/v1/reports', sampleReport({ account }));
    await office.post('/v1/appeals', appeal('banding@contoh.example'));
    await office.post('/v1/appeals', appeal(null));
    await ani.get('/staff/export/csv');
    await record({ noticed: '2026-11-24T03:00:02Z' });
    const file = await take((await page())[0]!.id);
    expect(file).toMatchObject({
      format: 'resmikah-breach/1', office: '33.10', officers: ['Ani', 'Dina'],
      counts: { reports: { affected: 2, erasedSince: 0 }, contacts: { affected: 1 }, appeals: { affected: 2 }, officers: { affected: 2 } },
      people: [{ kind: 'reporter', id: report.id, contact: report.contact, reached: ['reports', 'contacts'] }, { kind: 'appellant', contact: 'banding@contoh.example', reached: ['appeals'] }],
    });
    expect(file.accounts).toContainEqual({ case: expect.any(String), account, reports: 2 });
    expect(file.exportsMade).toHaveLength(1);
    expect(Object.keys(file.counts)).not.toContain('screenshots');
    expect(await query(office.connection, "SELECT count(*)::int AS n FROM job_run WHERE job = 'breach-export'")).toEqual([{ n: 1 }]);
  });

  it('concerns nobody whose data came after its end, and only counts what was erased since', async () => {
    const words = `${WORDS} dua`;
    await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: '62000000000002', handle: null }, contact: 'contoh-dua', receiptHash: receiptHash(words) }));
    await record({ noticed: '2026-11-24T03:00:03Z', ended: '2026-11-23T00:00:00Z' });
    expect(await take((await page())[0]!.id)).toMatchObject({ counts: { reports: { affected: 0 } }, people: [] });
    await query(office.connection, "UPDATE report SET body = null, erased = '2026-11-24T03:30:00Z' WHERE receipt_hash = $1", [receiptHash(words)]);
    await query(office.connection, "DELETE FROM report_part WHERE report_id = (SELECT id FROM report WHERE receipt_hash = $1)", [receiptHash(words)]);
    await record({ noticed: '2026-11-24T03:00:04Z', since: '2026-11-24T03:00:00Z', reached: ['reports', 'contacts'] });
    const file = await take((await page())[0]!.id);
    expect(file.counts.reports).toEqual({ affected: 3, erasedSince: 1 });
    expect(file.people.map(({ contact }) => contact)).not.toContain('contoh-dua');
  });

  it.each<readonly [string, object]>([
    ['noticed tomorrow', { noticed: '2026-11-25T04:00:00Z' }], ['that began after it was noticed', { since: '2026-11-24T03:30:00Z' }], ['that ended before it began', { ended: '2026-11-19T00:00:00Z' }],
    ['of nothing', { reached: [] }], ['of a kind twice', { reached: ['reports', 'reports'] }], ['of passwords', { reached: ['passwords' as Reached] }], ['without words', { how: '  ' }],
    ['with a time that is none', { noticed: '2026-02-30T00:00:00Z' }], ['with a novel', { how: 'x'.repeat(1001) }],
  ])('is refused: %s', async (_, over) => {
    const before = (await page()).length;
    expect((await record(over)).status).toBe(400);
    expect((await page()).length).toBe(before);
  });

  it('is for the data protection officer alone', async () => {
    const { id } = (await page())[0]!;
    for (const answer of [await ani.get('/staff/breaches'), await record({}, ani), await ani.post(`/staff/breaches/${id}/notified`, {}), await ani.post(`/staff/breaches/${id}/export`, {})]) {
      expect([answer.status, await problemOf(answer)]).toEqual([403, 'problem_role']);
    }
    for (const unknown of [randomUUID(), 'x', '%00']) expect((await dina.post(`/staff/breaches/${unknown}/export`, {})).status).toBe(404);
  });
});
