// A full disk, a clock that jumps and hostile texts: the office says so, loses nothing and goes on.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptHash } from '../../src/core/report/receipt.ts';
import type { AppealsPage, CaseDetail } from '../../src/core/report/staff.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { query } from '../support/postgres.ts';
import { type Officer, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
let office: TestOffice;
let ani: Officer;
let budi: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
});
afterAll(() => office.close());

/** PostgreSQL itself refuses to write a table, with the code and the way of a disk without room. */
const fill = (table: string): Promise<unknown> => query(office.connection, `
  CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
  CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`);
const empty = (): Promise<unknown> => query(office.connection, 'DROP FUNCTION no_room CASCADE');

describe('a full disk', () => {
  it('is said as such, and the same report is taken once there is room', async () => {
    const report = sampleReport({ account: { site: 'x', id: '53100', handle: null } });
    await fill('report');
    const answer = await office.post('/v1/reports', report);
    expect([answer.status, await problemOf(answer), answer.headers.get('retry-after')]).toEqual([503, 'problem_office_away', '5']);
    expect((await ani.get('/staff/cases')).status).toBe(200);
    await empty();
    expect((await office.post('/v1/reports', report)).status).toBe(201);
    expect((await office.post('/v1/reports', report)).status).toBe(200);
  });

  it('between a report and its case holds nobody up, and the report finds its case afterwards', async () => {
    await fill('report_case');
    expect((await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: '53101', handle: null } }))).status).toBe(201);
    expect((await ani.get('/staff/cases')).status).toBe(200);
    await empty();
    await expect.poll(async () => (await ani.cases()).cases.some((row) => row.account.id === '53101'), { timeout: 30_000 }).toBe(true);
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
  });

  it('undoes a decision as a whole', async () => {
    await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: '53102', handle: null } }));
    const row = (await ani.cases()).cases.find((each) => each.account.id === '53102')!;
    const propose = () => ani.post(`/staff/cases/${row.id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' });
    await fill('case_event');
    expect((await propose()).status).toBe(503);
    await empty();
    expect(await ani.detail(row.id)).toMatchObject({ state: 'received', proposal: null });
    expect((await propose()).status).toBe(200);
  });
});

describe('a clock that jumps', () => {
  it.each([['a year ahead', 365 * DAY], ['a day back', -DAY], ['a minute back', -60_000]])('%s: reports are taken, and histories stay whole', async (_, jump) => {
    const other = await openOffice();
    await other.post('/v1/reports', sampleReport());
    // The day's retention, which began with the server, is over.
    await expect.poll(() => query(other.connection, 'SELECT 1 FROM job_run'), { timeout: 30_000 }).toHaveLength(1);
    other.wait(jump);
    const answers = await Promise.all([other.post('/v1/reports', sampleReport()), other.post('/v1/reports', sampleReport({ account: { site: 'x', id: '9', handle: null } }))]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const officer = await other.signIn('Ani');
    expect(await officer.cases()).toMatchObject({ cases: [{}, {}] });
    expect((await audit(other.server.office.db, '33.10')).findings).toEqual([]);
    await other.close();
  });

  it('ends sessions when it jumps ahead, and opens no limit when it jumps back', async () => {
    const other = await openOffice({ ratePerMinute: 3 });
    const send = (): Promise<number> => other.post('/v1/reports', sampleReport()).then(({ status }) => status);
    const officer = await other.signIn('Ani');
    expect([await send(), await send(), await send()]).toContain(429);
    other.wait(-10 * HOUR);
    expect(await send()).toBe(429);
    expect((await officer.get('/staff/me')).status).toBe(200);
    other.wait(10 * HOUR + 9 * HOUR);
    expect((await officer.get('/staff/me')).status).toBe(401);
    await other.close();
  });
});

describe('hostile texts', () => {
  const TEXTS = ["'; DROP TABLE appeal; --", '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', "' OR '1'='1", '$$;SELECT pg_sleep(9);$$', '\u202Egnp.exe', '\\x00', '{{7*7}}', '__proto__'];

  it.each(TEXTS)('in an appeal stay text: %s', async (text) => {
    const id = randomUUID();
    const appeal = { format: 'resmikah-appeal/1', id, created: '2026-11-24T03:00:00Z', office: '33.10', account: { site: 'x', id: null, handle: text.replaceAll(/\s/g, '_') }, ground: 'other', statement: text, contact: text, receiptHash: receiptHash(id) };
    expect((await office.post('/v1/appeals', appeal)).status).toBe(201);
    const answer = await ani.get('/staff/appeals');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(((await answer.json()) as AppealsPage).appeals.map((each) => each.appeal)).toContainEqual(appeal);
  });

  it.each(TEXTS)('in receipts, tokens, notes and addresses find and change nothing: %s', async (text) => {
    const row = (await ani.cases()).cases[0]!;
    expect((await office.post('/v1/outcome', { words: text })).status).toBe(404);
    expect((await office.post('/v1/erase', { words: text })).status).toBe(404);
    expect((await ani.get(`/staff/cases?state=${encodeURIComponent(text)}`)).status).toBe(400);
    expect((await ani.get(`/staff/cases/${encodeURIComponent(text)}`)).status).toBe(404);
    expect((await ani.get(`/staff/export/${encodeURIComponent(text)}`)).status).toBe(404);
    for (const [path, body] of [['propose', { verdict: text, modus: text, reason: text, subject: text }], ['decide', { proposal: text, approve: text }], ['mark', { state: text }], ['answer', { appeal: text, answer: text }]] as const) {
      expect((await budi.post(`/staff/cases/${row.id}/${path}`, body)).status).toBe(400);
    }
    expect(((await ani.detail(row.id)) satisfies CaseDetail).state).toBe(row.state);
  });

  it('are in no line of the log', () => {
    expect(office.log.join()).not.toMatch(/DROP|script|onerror|pg_sleep/);
  });
});
