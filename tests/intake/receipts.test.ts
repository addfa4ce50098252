// With eight words and nothing else a reporter learns the outcome and takes the report back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptHash } from '../../src/core/report/receipt.ts';
import { arrive, newArrivalKey, storeArrivals } from '../../src/intake/store/arrivals.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { exportOf, outcomeOf } from '../../src/intake/store/receipts.ts';
import { query } from '../support/postgres.ts';
import { type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

const WORDS = 'abadi abang abjad absah absen acara acuan acung';

let office: TestOffice;
beforeAll(async () => void (office = await openOffice()));
afterAll(() => office.close());

describe('asking for the outcome', () => {
  it('answers however the words were typed', async () => {
    await office.post('/v1/reports', sampleReport({ receiptHash: receiptHash(WORDS) }));
    for (const words of [WORDS, WORDS.toUpperCase(), WORDS.replaceAll(' ', '-'), `  ${WORDS.replaceAll(' ', ',  ')}\n`]) {
      const answer = await office.post('/v1/outcome', { words });
      expect([answer.status, await answer.json()]).toEqual([200, { state: 'received', reason: null, updated: '2026-11-24T03:00:00Z' }]);
    }
  });

  it.each(['abadi', WORDS.replace('acung', 'adab'), "' OR '1'='1", '\0', '%'])('knows nothing of %j', async (words) => {
    const answer = await office.post('/v1/outcome', { words });
    expect([answer.status, await problemOf(answer)]).toEqual([404, 'problem_receipt_unknown']);
    expect((await office.post('/v1/erase', { words })).status).toBe(404);
  });

  it.each([{}, { words: 7 }, { words: '' }, { words: 'x'.repeat(401) }, 'abadi abang'])('refuses %j', async (body) => {
    expect((await office.post('/v1/outcome', body)).status).toBe(400);
  });

  it('never takes words in an address, where proxies and histories would keep them', async () => {
    expect((await office.get(`/v1/outcome?words=${encodeURIComponent(WORDS)}`)).status).toBe(404);
  });
});

describe('a report that waits for its case', () => {
  it('is known by its receipt already, also where another server took it', async () => {
    const { db } = office.server.office;
    const report = sampleReport({ receiptHash: receiptHash('abadi abang abjad absah absen acara acuan aduan') });
    const at = new Date('2026-11-24T03:00:00Z');
    await storeArrivals(db, '33.10', await newArrivalKey(db, '33.10', at), [arrive(report, at)], at);
    expect(await exportOf(db, '33.10', report.receiptHash)).toMatchObject({ received: '2026-11-24T03:00:00Z' });
    expect(await outcomeOf(db, '33.10', report.receiptHash)).toBeNull();
  });
});

describe('taking a report back', () => {
  it('erases what the reporter wrote and leaves the history whole', async () => {
    const words = 'abadi abang abjad absah absen acara acuan adab';
    const report = sampleReport({ receiptHash: receiptHash(words), name: 'Nama yang dihapus', account: { site: 'x', id: '77', handle: null } });
    await office.post('/v1/reports', report);
    expect((await office.post('/v1/erase', { words })).status).toBe(204);
    expect((await office.post('/v1/outcome', { words })).status).toBe(404);
    const [row] = await query(office.connection, 'SELECT body FROM report WHERE id = $1', [report.id]);
    expect(row?.['body']).toBeNull();
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
    expect((await office.post('/v1/erase', { words })).status).toBe(204);
    const officer = await office.signIn('Ani');
    const found = (await officer.cases()).cases.find(({ account }) => account.id === '77');
    expect((await officer.detail(found?.id ?? '')).reports).toEqual([]);
  });

  it('does not bring the report back when the outbox sends it once more', async () => {
    const words = 'abadi abang abjad absah absen acara acuan adang';
    const report = sampleReport({ receiptHash: receiptHash(words) });
    await office.post('/v1/reports', report);
    await office.post('/v1/erase', { words });
    expect((await office.post('/v1/reports', report)).status).toBe(200);
    expect((await office.post('/v1/outcome', { words })).status).toBe(404);
  });
});
