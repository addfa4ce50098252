// However many reports reach the disk together, each is stored once, and each sender hears what became of his own.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { type ArrivalKey, type Taken, arrive, newArrivalKey, storeArrivals, waitingArrivals } from '../../src/intake/store/arrivals.ts';
import { query } from '../support/postgres.ts';
import { type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
const LATER = new Date('2026-11-24T04:00:00Z');

let office: TestOffice;
let key: ArrivalKey;
beforeAll(async () => {
  office = await openOffice();
  key = await newArrivalKey(office.server.office.db, '33.10', NOW);
});
afterAll(() => office.close());

const store = (reports: readonly Report[]): Promise<readonly Taken[]> => storeArrivals(office.server.office.db, '33.10', key, reports.map((report) => arrive(report, NOW)), NOW);
const many = (count: number): readonly Report[] => Array.from({ length: count }, () => sampleReport());

describe('storing together', () => {
  // Around every number at which another statement is taken.
  it.each([1, 2, 3, 4, 5, 8, 9, 16, 17, 300])('stores %i reports, each whole and under its own id', async (count) => {
    const reports = many(count);
    expect(await store(reports)).toEqual(reports.map(() => 'stored'));
    const waiting = await waitingArrivals(office.server.office.db, '33.10', LATER, LATER, 10_000);
    const found = new Map(waiting.map(({ report }) => [report.id, report]));
    expect(reports.map(({ id }) => found.get(id))).toEqual(reports);
    const rows = await query(office.connection, 'SELECT receipt_hash, received FROM report WHERE id = $1', [reports.at(-1)?.id]);
    expect(rows).toEqual([{ receipt_hash: reports.at(-1)?.receiptHash, received: NOW }]);
  });

  it.each([3, 40])('tells those who send again from those who send something else, among %i others', async (count) => {
    const [again, other] = [sampleReport(), sampleReport()];
    await store([again, other]);
    const fresh = many(count);
    const twice = sampleReport();
    const taken = await store([again, ...fresh, { ...other, name: 'Nama lain' }, twice, twice, { ...twice, name: 'Nama lain' }]);
    expect(taken).toEqual(['repeated', ...fresh.map(() => 'stored'), 'conflict', 'stored', 'repeated', 'conflict']);
  });

  it('lets two batches with the same reports in another order both end, and stores each once', async () => {
    const reports = many(60);
    const [there, back] = await Promise.all([store(reports), store([...reports].reverse())]);
    const outcomes = reports.map((_, index) => [there[index], back[reports.length - 1 - index]].sort());
    expect(outcomes).toEqual(reports.map(() => ['repeated', 'stored']));
  });
});
