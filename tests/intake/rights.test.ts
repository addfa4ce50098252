// The rights of people in the data: appeals answered by officers, exports and erasure by receipt, and nothing kept beyond its time.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appeal } from '../../src/core/report/appeal.ts';
import { answerDue } from '../../src/core/report/appeal.ts';
import { receiptHash } from '../../src/core/report/receipt.ts';
import type { AppealsPage, CaseDetail, DecisionsFile } from '../../src/core/report/staff.ts';
import { audit } from '../../src/intake/store/audit.ts';
import { runRetention } from '../../src/intake/store/retention.ts';
import { query } from '../support/postgres.ts';
import { type Officer, type TestOffice, openOffice, sampleReport } from '../support/office.ts';

const DAY = 24 * 60 * 60 * 1000;
const WORDS = 'abadi abang abjad absah absen acara acuan acung';

let office: TestOffice;
let ani: Officer;
let budi: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
});
afterAll(() => office.close());

const account = (id: string) => ({ site: 'facebook', id, handle: `h${id}` }) as const;
const appealOf = (id: string, over: Partial<Appeal> = {}): Appeal => ({
  format: 'resmikah-appeal/1', id: randomUUID(), created: '2026-11-24T03:00:00Z', office: '33.10', account: account(id), ground: 'own-account',
  statement: 'Ini akun saya sendiri <b>contoh</b>', contact: 'contoh@klaten.example', receiptHash: receiptHash(WORDS), ...over,
});

/** A case of `count` reports that two officers decided on. */
async function decided(id: string, count: number, verdict: 'impostor' | 'not-impostor' = 'impostor'): Promise<string> {
  for (let each = 0; each < count; each += 1) await office.post('/v1/reports', sampleReport({ account: account(id), receiptHash: receiptHash(`${WORDS} ${id}`), bio: `rahasia ${id}` }));
  const found = (await ani.cases()).cases.find((row) => row.account.id === id)!;
  const reason = verdict === 'impostor' ? 'reason_asks_money' : 'reason_namesake';
  const detail = (await (await ani.post(`/staff/cases/${found.id}/propose`, { verdict, modus: 'money', reason })).json()) as CaseDetail;
  await budi.post(`/staff/cases/${found.id}/decide`, { proposal: detail.proposal!.id, approve: true });
  return found.id;
}

const statusInList = async (id: string): Promise<string | undefined> =>
  ((await (await ani.get('/staff/decisions')).json()) as DecisionsFile).decisions.find((each) => each.case === id)?.status;

describe('an appeal', () => {
  it('suspends a mark on thin evidence until two officers have looked again', async () => {
    const id = await decided('1', 1);
    expect(await statusInList(id)).toBe('confirmed');
    const appeal = appealOf('1');
    expect((await office.post('/v1/appeals', appeal)).status).toBe(201);
    expect((await office.post('/v1/appeals', appeal)).status).toBe(200);
    expect((await office.post('/v1/appeals', { ...appeal, statement: 'lain' })).status).toBe(409);
    expect(await ani.detail(id)).toMatchObject({ state: 'disputed' });
    expect(await statusInList(id)).toBe('withdrawn');
    const page = (await (await ani.get('/staff/appeals')).json()) as AppealsPage;
    expect(page.appeals).toMatchObject([{ case: id, due: '2026-11-25T03:00:00Z', appeal: { statement: appeal.statement, contact: appeal.contact } }]);
    const proposed = (await (await budi.post(`/staff/cases/${id}/propose`, { verdict: 'not-impostor', modus: 'money', reason: 'reason_own_account' })).json()) as CaseDetail;
    await ani.post(`/staff/cases/${id}/decide`, { proposal: proposed.proposal!.id, approve: true });
    expect(await statusInList(id)).toBe('withdrawn');
    expect((await ani.post(`/staff/cases/${id}/answer`, { appeal: appeal.id, answer: 'upheld' })).status).toBe(200);
    expect((await ani.post(`/staff/cases/${id}/answer`, { appeal: appeal.id, answer: 'refused' })).status).toBe(409);
    expect(await (await office.post('/v1/outcome', { words: WORDS })).json()).toMatchObject({ state: 'rejected', reason: 'reason_appeal_upheld' });
  });

  it('leaves a well-founded mark as it is', async () => {
    const id = await decided('2', 4);
    expect((await office.post('/v1/appeals', appealOf('2'))).status).toBe(201);
    expect(await ani.detail(id)).toMatchObject({ state: 'confirmed' });
    expect(await statusInList(id)).toBe('confirmed');
  });

  it('opens a case of its own where only the machine marked an account, and two officers decide it', async () => {
    const appeal = appealOf('404', { receiptHash: receiptHash(`${WORDS} 404`) });
    expect((await office.post('/v1/appeals', appeal)).status).toBe(201);
    expect((await office.post('/v1/appeals', appeal)).status).toBe(200);
    const row = (await ani.cases('?state=open')).cases.find((each) => each.account.id === '404')!;
    expect(row).toMatchObject({ origin: 'appeal', state: 'disputed', reportCount: 0, name: 'h404', subject: null, account: account('404') });
    const page = (await (await ani.get('/staff/appeals')).json()) as AppealsPage;
    expect(page.appeals.map((each) => each.case)).toContain(row.id);
    const detail = (await (await ani.post(`/staff/cases/${row.id}/propose`, { verdict: 'not-impostor', modus: 'other', reason: 'reason_own_account' })).json()) as CaseDetail;
    await budi.post(`/staff/cases/${row.id}/decide`, { proposal: detail.proposal!.id, approve: true });
    await ani.post(`/staff/cases/${row.id}/answer`, { appeal: appeal.id, answer: 'upheld' });
    expect(await (await office.post('/v1/outcome', { words: `${WORDS} 404` })).json()).toMatchObject({ state: 'rejected', reason: 'reason_appeal_upheld' });
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
  });

  it('opens one case however many appeal at once, and reports of the account join it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => office.post('/v1/appeals', appealOf('405'))));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    await office.post('/v1/reports', sampleReport({ account: account('405'), name: 'Kemudian' }));
    const rows = (await ani.cases()).cases.filter((each) => each.account.id === '405');
    expect(rows).toMatchObject([{ origin: 'appeal', state: 'disputed', reportCount: 1, name: 'Kemudian', subject: '33.10/bupati' }]);
  });

  it('is never readable without a session', async () => {
    expect((await office.get('/v1/appeals')).status).toBe(404);
    expect((await office.get('/staff/appeals')).status).toBe(404);
  });

  it.each([
    ['free ground', { ground: 'because' }], ['a book', { statement: 'x'.repeat(2001) }], ['NUL', { statement: 'a\0' }], ['no account', { account: { site: 'x', id: null, handle: null } }], ['another office', { office: '33.11' }],
  ])('with %s is refused', async (_, over) => {
    expect((await office.post('/v1/appeals', { ...appealOf('2'), ...over })).status).toBe(400);
  });

  it.each([
    ['2026-11-24T03:00:00Z', '2026-11-25T03:00:00Z'], ['2026-11-27T03:00:00Z', '2026-11-30T03:00:00Z'], ['2026-11-28T03:00:00Z', '2026-11-30T03:00:00Z'], ['2026-11-26T18:00:00Z', '2026-11-29T18:00:00Z'],
  ])('of %s is answered by %s', (received, due) => expect(new Date(answerDue(Date.parse(received))).toISOString().replace('.000', '')).toBe(due));
});

describe('what is stored of a report', () => {
  it('is given to whoever has the receipt, and to nobody else', async () => {
    await decided('3', 1);
    const answer = await office.post('/v1/export', { words: `${WORDS} 3` });
    expect(await answer.json()).toMatchObject({ report: { bio: 'rahasia 3', account: account('3') }, outcome: { state: 'confirmed' } });
    expect((await office.post('/v1/export', { words: `${WORDS} 33` })).status).toBe(404);
  });

  it('stands nowhere in readable form on the disk of the database', async () => {
    const rows = JSON.stringify([await query(office.connection, 'SELECT body FROM report'), await query(office.connection, 'SELECT * FROM case_event'), await query(office.connection, 'SELECT body FROM appeal')]);
    expect(rows).not.toMatch(/rahasia|contoh@klaten|Ini akun saya/);
  });
});

describe('the end of its time', () => {
  const readable = async (id: string): Promise<number> => (await ani.detail(id)).reports.length;
  const run = async (days: number) => {
    const done = await runRetention(office.server.office.db, '33.10', new Date(Date.parse('2026-11-24T03:00:00Z') + days * DAY));
    // Sessions of that long ago ended as well.
    expect((await ani.get('/staff/me')).status).toBe(401);
    ani = await office.signIn('Ani');
    return done;
  };

  it('erases raw reports 90 days after the decision and 30 days after a rejection, and writes what it did', async () => {
    const [confirmed, rejected, open] = [await decided('10', 2), await decided('11', 1, 'not-impostor'), '12'];
    await office.post('/v1/reports', sampleReport({ account: account(open) }));
    const waiting = (await ani.cases()).cases.find((row) => row.account.id === open)!.id;
    await run(29);
    expect(await readable(rejected)).toBe(1);
    await run(31);
    expect([await readable(rejected), await readable(confirmed), await readable(waiting)]).toEqual([0, 2, 1]);
    const forgotten = await ani.detail(rejected);
    expect([forgotten.name, forgotten.url, forgotten.account]).toEqual(['', '', { site: 'facebook', id: null, handle: null }]);
    await run(91);
    expect([await readable(confirmed), await readable(waiting)]).toEqual([0, 1]);
    expect(await ani.detail(confirmed)).toMatchObject({ state: 'confirmed', account: account('10') });
    expect(await query(office.connection, 'SELECT 1 FROM case_secret WHERE case_id = ANY($1)', [[confirmed, rejected]])).toEqual([]);
    expect((await audit(office.server.office.db, '33.10')).findings).toEqual([]);
    expect((await query(office.connection, "SELECT detail FROM job_run WHERE job = 'retention' ORDER BY at")).map(({ detail }) => String(detail)).at(-1)).toMatch(/"cases":\d+/);
    expect(await (await office.post('/v1/outcome', { words: `${WORDS} 10` })).json()).toMatchObject({ state: 'confirmed' });
    expect((await run(92)).cases).toBe(0);
  });

  it('begins anew for a namesake who is reported again after being forgotten', async () => {
    await office.post('/v1/reports', sampleReport({ account: account('11'), name: 'Lagi' }));
    const again = (await ani.cases()).cases.filter((row) => row.account.id === '11');
    expect(again).toMatchObject([{ state: 'received', reportCount: 1 }]);
    expect(await readable(again[0]!.id)).toBe(1);
  });

  it('keeps the reports of a confirmed account readable that come after the first ones were erased', async () => {
    await office.post('/v1/reports', sampleReport({ account: account('10'), name: 'Sesudah' }));
    const id = (await ani.cases()).cases.find((row) => row.account.id === '10')!.id;
    expect((await ani.detail(id)).reports.map(({ name }) => name)).toEqual(['Sesudah']);
  });
});

describe('the inbox by harm', () => {
  it('puts money before hoaxes, many reports before one, and a friend request before a profile', async () => {
    const desk = await openOffice();
    const officer = await desk.signIn('Ani');
    const send = (id: string, over: object): Promise<Response> => desk.post('/v1/reports', sampleReport({ account: account(id), ...over }));
    await send('hoax', { category: 'hoax', verdict: 'lookalike' });
    await send('money', { category: 'money' });
    await send('request', { category: 'money', surface: 'request' });
    for (let count = 0; count < 40; count += 1) await send('many', { category: 'money', surface: 'request' });
    await send('unknown', { category: 'money', verdict: 'unknown' });
    const inbox = () => officer.cases('?state=open&order=rank');
    // Who looks waits two seconds for the last reports to find their cases; a loaded machine needs longer.
    await expect.poll(async () => (await inbox()).cases.reduce((sum, { reportCount }) => sum + reportCount, 0), { timeout: 60_000 }).toBe(44);
    const page = await inbox();
    expect(page.cases.map((row) => row.account.id)).toEqual(['many', 'request', 'money', 'unknown', 'hoax'].map(String));
    expect(page.cases[0]?.due).toBe('2026-11-25T03:00:00Z');
    await desk.close();
  });
});
