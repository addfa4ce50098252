// All reports of one account meet in one case, and the case's history cannot be changed unseen.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { openDatabase } from '../../src/intake/database.ts';
import { migrate } from '../../src/intake/migrations.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { takeReports } from '../../src/intake/store/placing.ts';
import { emptyDatabase, query } from '../support/postgres.ts';
import { type Officer, type TestOffice, openOffice, sampleReport } from '../support/office.ts';

let office: TestOffice;
let ani: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
});
afterAll(() => office.close());

const account = (id: string | null, handle: string | null): Partial<Report> => ({ account: { site: 'facebook', id, handle } });
const send = async (...reports: readonly Report[]): Promise<void> => {
  for (const report of reports) expect((await office.post('/v1/reports', report)).status).toBe(201);
};
const named = async (name: string) => (await ani.cases()).cases.filter((each) => each.name === name);

describe('one case an account', () => {
  it('joins reports by the persistent id, also after the impostor changed the handle', async () => {
    await send(sampleReport({ ...account('100', 'lama.sekali'), name: 'Satu' }), sampleReport({ ...account('100', 'baru.sekali'), name: 'Satu' }));
    expect(await named('Satu')).toMatchObject([{ reportCount: 2, account: { id: '100', handle: 'baru.sekali' } }]);
  });

  it('joins a report that saw only the handle, however its dots and capitals were written', async () => {
    await send(sampleReport({ ...account('200', 'dua.contoh'), name: 'Dua' }), sampleReport({ ...account(null, 'Dua.Contoh'), name: 'Dua' }), sampleReport({ ...account(null, 'duacontoh'), name: 'Dua' }));
    expect(await named('Dua')).toMatchObject([{ reportCount: 3 }]);
  });

  it('learns the id from a later report', async () => {
    await send(sampleReport({ ...account(null, 'tiga'), name: 'Tiga' }), sampleReport({ ...account('300', 'tiga'), name: 'Tiga' }), sampleReport({ ...account('300', null), name: 'Tiga' }));
    expect(await named('Tiga')).toMatchObject([{ reportCount: 3, account: { id: '300', handle: 'tiga' } }]);
  });

  it('does not mix in whoever took over a released handle', async () => {
    await send(sampleReport({ ...account('400', 'empat'), name: 'Empat' }), sampleReport({ ...account('401', 'empat'), name: 'Empat' }), sampleReport({ ...account(null, 'empat'), name: 'Empat' }));
    expect((await named('Empat')).map(({ account: { id }, reportCount }) => [id, reportCount]).sort()).toEqual([['400', 1], ['401', 2]]);
  });

  it('merges two cases when a report shows that both are one account, and keeps every report and receipt', async () => {
    const [words, otherWords] = ['b'.repeat(64), 'c'.repeat(64)];
    await send(
      sampleReport({ ...account(null, 'lima'), name: 'Lima', receiptHash: words }),
      sampleReport({ ...account('500', null), name: 'Lima', receiptHash: otherWords }),
      sampleReport({ ...account('500', 'lima'), name: 'Lima' }),
    );
    const [found, ...more] = await named('Lima');
    expect([found?.reportCount, more.length]).toEqual([3, 0]);
    const detail = await ani.detail(found?.id ?? '');
    expect(detail.reports.map(({ receiptHash }) => receiptHash)).toEqual(expect.arrayContaining([words, otherWords]));
    expect(detail.events.map(({ kind }) => kind)).toContain('merged');
  });

  it('keeps accounts of different sites apart', async () => {
    await send(sampleReport({ account: { site: 'instagram', id: '600', handle: 'enam' }, name: 'Enam' }), sampleReport({ account: { site: 'x', id: '600', handle: 'enam' }, name: 'Enam' }));
    expect(await named('Enam')).toHaveLength(2);
  });

  it('ranks a case by the worst of its categories until officers decide', async () => {
    await send(sampleReport({ ...account('700', null), name: 'Tujuh', category: 'hoax' }), sampleReport({ ...account('700', null), name: 'Tujuh', category: 'money' }), sampleReport({ ...account('700', null), name: 'Tujuh', category: 'other' }));
    expect(await named('Tujuh')).toMatchObject([{ modus: 'money' }]);
  });
});

/** Which reports stand together, as sorted lists of report numbers; the ids of cases do not matter. */
async function partition(batches: readonly (readonly Report[])[]): Promise<readonly string[]> {
  const connection = await emptyDatabase();
  const db = openDatabase({ ...connection });
  await migrate(db);
  for (const batch of batches) await takeReports(db, '33.10', batch, new Date('2026-11-24T03:00:00Z'));
  const rows = await query(connection, 'SELECT case_id, string_agg(receipt_hash, \',\' ORDER BY receipt_hash) AS names FROM report GROUP BY case_id ORDER BY names');
  const checked = await audit(db, '33.10');
  expect(checked.findings).toEqual([]);
  const counts = await query(connection, 'SELECT sum(report_count)::int AS sum FROM report_case');
  expect(counts[0]?.['sum']).toBe(batches.flat().length);
  await db.destroy();
  return rows.map(({ names }) => String(names));
}

describe('reports that reach the disk together', () => {
  it('end in the same cases as when each comes alone', async () => {
    const accounts = fc.tuple(fc.constantFrom(null, '1', '2', '3'), fc.constantFrom(null, 'a', 'b', 'c')).filter(([id, handle]) => id !== null || handle !== null);
    await fc.assert(
      fc.asyncProperty(fc.array(accounts, { minLength: 2, maxLength: 10 }), fc.integer({ min: 1, max: 9 }), async (drawn, cut) => {
        const reports = drawn.map(([id, handle], index) => sampleReport({ ...account(id, handle), receiptHash: String(index).padStart(64, '0') }));
        const alone = await partition(reports.map((report) => [report]));
        expect(await partition([reports])).toEqual(alone);
        expect(await partition([reports.slice(0, cut), reports.slice(cut)].filter(({ length }) => length > 0))).toEqual(alone);
      }),
      { numRuns: 12 },
    );
  });

  it('lose nothing and double nothing when four servers write the same cases at once', async () => {
    const connection = await emptyDatabase();
    const servers = Array.from({ length: 4 }, () => openDatabase({ ...connection }));
    await Promise.all(servers.map((db) => migrate(db)));
    const reports = Array.from({ length: 200 }, (_, index) => sampleReport(account(index % 3 === 0 ? null : String(index % 5), `h${index % 5}`)));
    await Promise.all(servers.flatMap((db, server) => Array.from({ length: 10 }, (_, batch) => takeReports(db, '33.10', reports.slice((server * 10 + batch) * 5, (server * 10 + batch) * 5 + 5), new Date()))));
    const [row] = await query(connection, 'SELECT count(*)::int AS reports, count(DISTINCT id)::int AS ids, (SELECT sum(report_count)::int FROM report_case) AS counted FROM report');
    expect(row).toEqual({ reports: 200, ids: 200, counted: 200 });
    expect((await audit(servers[0]!, '33.10')).findings).toEqual([]);
    await Promise.all(servers.map((db) => db.destroy()));
  });
});

describe('the history of a case', () => {
  const tampered = async (statement: string): Promise<readonly string[]> => {
    const other = await openOffice();
    for (let count = 0; count < 3; count += 1) await other.post('/v1/reports', sampleReport());
    await other.server.office.reception.placed();
    expect((await audit(other.server.office.db, '33.10')).findings).toEqual([]);
    await query(other.connection, statement);
    const { findings } = await audit(other.server.office.db, '33.10');
    await other.close();
    return findings.map(({ what }) => what);
  };

  it.each([
    ['a changed time', "UPDATE case_event SET at = at + interval '1 hour' WHERE number = 2", 'changed-event'],
    ['a changed detail', "UPDATE case_event SET detail = '{}' WHERE number = 1", 'changed-event'],
    ['an event left out', 'DELETE FROM case_event WHERE number = 2', 'missing-event'],
    ['the last event left out', 'DELETE FROM case_event WHERE number = 3', 'wrong-head'],
    ['a deleted report', 'DELETE FROM report WHERE id = (SELECT id FROM report LIMIT 1)', 'wrong-report'],
    ['a report with another body', "UPDATE report SET body_hash = repeat('0', 64)", 'wrong-report'],
  ])('shows %s', async (_, statement, what) => {
    expect(await tampered(statement)).toEqual([what]);
  });
});

describe('the inbox', () => {
  it('gives every case once, newest activity first, page by page, while new reports come in', async () => {
    const inbox = await openOffice();
    const officer = await inbox.signIn('Budi');
    for (let count = 0; count < 120; count += 1) {
      if (count % 3 === 0) inbox.wait(1000);
      await inbox.post('/v1/reports', sampleReport(account(String(count), null)));
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await officer.cases(`?state=open&cursor=${cursor}`);
      seen.push(...page.cases.map(({ account: { id } }) => id ?? ''));
      expect(page.counts).toEqual({ received: 120 + (seen.length > 50 ? 1 : 0) });
      inbox.wait(1000);
      if (seen.length === 50) await inbox.post('/v1/reports', sampleReport(account('new', null)));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(seen[0]).toMatch(/^11[789]$/);
    await inbox.close();
  });

  it.each(['?state=nonsense', '?cursor=1', "?cursor=1.';DROP", '?cursor=99999999999999999.00000000-0000-4000-8000-000000000000'])('refuses %s', async (search) => {
    expect((await ani.get(`/staff/cases${search}`)).status).toBe(400);
  });
});
