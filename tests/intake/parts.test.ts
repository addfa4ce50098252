// What a resident may add to a report — a contact, a screenshot — reaches the officers sealed, and ends with its time.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptHash } from '../../src/core/report/receipt.ts';
import { MAX_SCREENSHOT_BYTES, type Report } from '../../src/core/report/report.ts';
import type { CaseDetail } from '../../src/core/report/staff.ts';
import { runRetention } from '../../src/intake/store/retention.ts';
import { query } from '../support/postgres.ts';
import { type Officer, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

const DAY = 24 * 60 * 60 * 1000;
const WORDS = 'abadi abang abjad absah absen acara acuan acung';
const CONTACT = '+62 812 0000 0000 <b>contoh</b>';
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 7)]);

let office: TestOffice;
let ani: Officer;
let budi: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
});
afterAll(() => office.close());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const put = (id: string, bytes: Buffer, type = 'image/png'): Promise<Response> =>
  office.server.visitors(new Request(`http://office.test/v1/reports/${id}/screenshot`, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': type } }), { address: '192.0.2.7' });

/** A report with all parts, and its case. */
async function reported(account: string, over: Partial<Report> = {}): Promise<{ report: Report; detail: CaseDetail }> {
  const report = sampleReport({ account: { site: 'facebook', id: account, handle: null }, contact: CONTACT, screenshot: sha256(PNG), receiptHash: receiptHash(`${WORDS} ${account}`), ...over });
  expect((await office.post('/v1/reports', report)).status).toBe(201);
  expect((await put(report.id, PNG)).status).toBe(over.screenshot === undefined ? 201 : 404);
  const row = (await ani.cases()).cases.find((each) => each.account.id === account)!;
  return { report, detail: await ani.detail(row.id) };
}

const parts = (): Promise<readonly Record<string, unknown>[]> => query(office.connection, 'SELECT report_id, kind, body FROM report_part ORDER BY report_id, kind');

describe('a contact and a screenshot', () => {
  it('are shown to officers with their report, and to nobody else', async () => {
    const { report, detail } = await reported('1');
    expect(detail.reports).toEqual([report]);
    expect(detail.screenshots).toEqual([report.id]);
    const path = `/staff/cases/${detail.id}/screenshots/${report.id}`;
    const picture = await ani.get(path);
    expect(Buffer.from(await picture.arrayBuffer()).equals(PNG)).toBe(true);
    expect([picture.headers.get('content-type'), picture.headers.get('content-security-policy'), picture.headers.get('x-content-type-options')]).toEqual(['image/png', "default-src 'none'; sandbox", 'nosniff']);
    expect((await office.get(path)).status).toBe(404);
    const stranger = await office.server.staff(new Request(`http://localhost:8081${path}`), { address: '192.0.2.7' });
    expect(stranger.status).toBe(401);
  });

  it('stand nowhere in readable form', async () => {
    const rows = JSON.stringify([await parts(), await query(office.connection, 'SELECT body FROM report'), await query(office.connection, 'SELECT detail FROM case_event')]);
    expect(rows).not.toContain('0000 0000');
    expect(rows).not.toContain(PNG.toString('base64').slice(0, 40));
    expect(office.log.join()).not.toContain('0000 0000');
  });

  it('are given to whoever has the receipt, and erased with the report', async () => {
    const { report } = await reported('2');
    const words = `${WORDS} 2`;
    expect(await (await office.post('/v1/export', { words })).json()).toMatchObject({ contact: CONTACT, screenshot: { type: 'image/png', base64: PNG.toString('base64') } });
    expect((await office.post('/v1/erase', { words })).status).toBe(204);
    expect((await parts()).filter((each) => each['report_id'] === report.id)).toEqual([]);
    expect((await put(report.id, PNG)).status).toBe(404);
  });

  it('may be left out', async () => {
    const report = sampleReport({ account: { site: 'facebook', id: '3', handle: null } });
    await office.post('/v1/reports', report);
    expect((await put(report.id, PNG)).status).toBe(404);
  });

  it('come again without harm, and a report that repeats itself with another contact keeps the first', async () => {
    const { report, detail } = await reported('4');
    expect((await put(report.id, PNG)).status).toBe(200);
    expect((await office.post('/v1/reports', { ...report, contact: 'lain' })).status).toBe(200);
    expect((await ani.detail(detail.id)).reports[0]?.contact).toBe(CONTACT);
  });

  it.each([
    ['another picture', Buffer.concat([PNG, Buffer.from('x')]), 'image/png', 404], ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png', 400],
    ['a picture under another name', PNG, 'image/jpeg', 400], ['a drawing with scripts', Buffer.from('<svg onload=alert(1)>'.padEnd(40)), 'image/svg+xml', 415], ['nothing', Buffer.alloc(0), 'image/png', 400],
    ['a film', Buffer.concat([PNG, Buffer.alloc(MAX_SCREENSHOT_BYTES)]), 'image/png', 413],
  ])('are refused when they are %s', async (_, bytes, type, status) => {
    const { report } = await reported(`5${status}${type.length}${bytes.length}`, { screenshot: sha256(Buffer.from('something else')) });
    const answer = await put(report.id, bytes, type);
    expect(answer.status).toBe(status);
    expect(await problemOf(answer)).toMatch(/^problem_(screenshot|body_size)$/);
  });

  it.each(['x', "' OR 1=1", '00000000-0000-4000-8000-000000000000'])('are refused for a report "%s" that does not exist', async (id) => {
    expect((await put(encodeURIComponent(id), PNG)).status).toBe(404);
  });
});

describe('the end of a contact', () => {
  it('comes 30 days after the decision, 60 before the report and its screenshot', async () => {
    const { report, detail } = await reported('6');
    const proposed = (await (await ani.post(`/staff/cases/${detail.id}/propose`, { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' })).json()) as CaseDetail;
    await budi.post(`/staff/cases/${detail.id}/decide`, { proposal: proposed.proposal!.id, approve: true });
    const kinds = async (): Promise<unknown[]> => (await parts()).filter((each) => each['report_id'] === report.id).map(({ kind }) => kind);
    const run = (days: number) => runRetention(office.server.office.db, '33.10', new Date(Date.parse('2026-11-24T03:00:00Z') + days * DAY));
    await run(29);
    expect(await kinds()).toEqual(['contact', 'screenshot']);
    expect((await run(31)).contacts).toBe(1);
    expect(await kinds()).toEqual(['screenshot']);
    await run(91);
    expect(await kinds()).toEqual([]);
  });
});
