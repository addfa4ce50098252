// Nobody but officers reads or changes cases, and the red word needs two of them: by every route and in the database itself.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDetail, CaseRow, DecisionsFile, Me } from '../../src/core/report/staff.ts';
import { query } from '../support/postgres.ts';
import { type Officer, STAFF_ORIGIN, type TestOffice, openOffice, problemOf, sampleReport } from '../support/office.ts';

let office: TestOffice;
let ani: Officer;
let budi: Officer;
beforeAll(async () => {
  office = await openOffice();
  ani = await office.signIn('Ani');
  budi = await office.signIn('Budi');
});
afterAll(() => office.close());

let accounts = 0;
/** A case with one report, as officers find it. */
async function newCase(): Promise<CaseRow> {
  accounts += 1;
  office.wait(1000);
  await office.post('/v1/reports', sampleReport({ account: { site: 'facebook', id: `9${accounts}`, handle: null } }));
  return (await ani.cases()).cases[0]!;
}

const IMPOSTOR = { verdict: 'impostor', modus: 'money', reason: 'reason_asks_money' } as const;
const NOT = { verdict: 'not-impostor', modus: 'money', reason: 'reason_namesake' } as const;
const propose = (officer: Officer, id: string, request: object = IMPOSTOR): Promise<Response> => officer.post(`/staff/cases/${id}/propose`, request);
const decide = (officer: Officer, id: string, proposal: string, more: object = { approve: true }): Promise<Response> => officer.post(`/staff/cases/${id}/decide`, { proposal, ...more });

async function proposed(request: object = IMPOSTOR): Promise<{ id: string; proposal: string }> {
  const { id } = await newCase();
  const detail = (await (await propose(ani, id, request)).json()) as CaseDetail;
  return { id, proposal: detail.proposal?.id ?? '' };
}

const ID = '00000000-0000-4000-8000-000000000000';
const ROUTES = [
  ['GET', '/staff/me'], ['POST', '/staff/logout'], ['GET', '/staff/cases'], ['GET', `/staff/cases/${ID}`], ['POST', `/staff/cases/${ID}/propose`],
  ['POST', '/staff/passkeys/add-options'], ['POST', '/staff/passkeys/add'], ['POST', '/staff/passkeys/prove-options'], ['POST', '/staff/passkeys/prove'], ['GET', '/staff/appeals'],
  ['POST', `/staff/cases/${ID}/answer`], ['GET', '/staff/export/csv'], ['GET', '/staff/numbers'],
  ['POST', `/staff/cases/${ID}/decide`], ['POST', `/staff/cases/${ID}/mark`], ['GET', '/staff/decisions'], ['GET', '/staff/list'], ['GET', '/staff/anything-else'],
] as const;
const UNSAFE = [...ROUTES, ['POST', '/staff/login'] as const, ['POST', '/staff/passkeys/login'] as const, ['POST', '/staff/passkeys/login-options'] as const].filter(([method]) => method === 'POST');

const ask = (method: string, path: string, headers: Record<string, string>, origin = STAFF_ORIGIN): Promise<Response> =>
  office.server.staff(new Request(`${origin}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, ...(method === 'POST' ? { body: '{}' } : {}) }), { address: '192.0.2.9' });

describe('who may pass', () => {
  it.each(ROUTES)('%s %s asks for a session', async (method, path) => {
    for (const cookie of ['', 'resmikah_session=', `resmikah_session=${'A'.repeat(43)}`, `resmikah_session=' OR 1=1 --`]) {
      const answer = await ask(method, path, { origin: STAFF_ORIGIN, cookie });
      expect([answer.status, await problemOf(answer)]).toEqual([401, 'problem_session']);
    }
  });

  it.each(UNSAFE)('%s %s refuses what another site sends with the officer’s cookie', async (method, path) => {
    const { cookie } = ani;
    for (const headers of [
      { origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { origin: `${STAFF_ORIGIN}.evil.example` }, { origin: 'http://localhost:8080' },
      { origin: STAFF_ORIGIN, 'sec-fetch-site': 'cross-site' }, { origin: STAFF_ORIGIN, 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, { origin: 'https://evil.example', 'content-type': 'text/plain' },
    ]) {
      const answer = await ask(method, path, { cookie, ...headers });
      expect([answer.status, await problemOf(answer)]).toEqual([403, 'problem_origin']);
    }
    expect((await ani.get('/staff/me')).status).toBe(200);
  });

  it('refuses every address under which a stranger’s name points at this machine', async () => {
    const answer = await ask('GET', '/staff/me', { cookie: ani.cookie }, 'http://rebound.evil.example:8081');
    expect([answer.status, await problemOf(answer)]).toEqual([421, 'problem_host']);
  });

  it('has no staff routes on the public door, and no public ones on the staff door', async () => {
    expect((await office.get('/staff/cases')).status).toBe(404);
    expect((await ask('POST', '/v1/reports', { origin: STAFF_ORIGIN, cookie: ani.cookie })).status).toBe(404);
  });
});

describe('signing in', () => {
  const login = (token: unknown): Promise<Response> =>
    office.server.staff(new Request(`${STAFF_ORIGIN}/staff/login`, { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json', origin: STAFF_ORIGIN } }), { address: '192.0.2.9' });
  const tokenOf = async (name: string): Promise<string> => (await office.server.loginLinks(STAFF_ORIGIN)).find((each) => each.name === name)?.link.split('#')[1] ?? '';

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const cookie = (await login(await tokenOf('Ani'))).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
  });

  it('takes each link once, and only the newest', async () => {
    const older = await tokenOf('Ani');
    const token = await tokenOf('Ani');
    expect((await login(older)).status).toBe(401);
    const answers = await Promise.all([login(token), login(token), login(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('refuses a link after its time', async () => {
    const token = await tokenOf('Ani');
    office.wait(12 * 3600 * 1000);
    expect((await login(token)).status).toBe(401);
    office.wait(-12 * 3600 * 1000);
  });

  it.each([[''], [null], [7], ["' OR 1=1 --"], ['A'.repeat(43)]])('refuses the token %j', async (token) => {
    expect([400, 401]).toContain((await login(token)).status);
  });

  it('ends a session at sign-out, after eight hours, and when the officer leaves', async () => {
    const other = await openOffice();
    const [first, second] = [await other.signIn('Ani'), await other.signIn('Budi')];
    const me = (await (await first.get('/staff/me')).json()) as Me;
    expect(me).toMatchObject({ staff: { name: 'Ani' }, office: '33.10', sample: true });
    await first.post('/staff/logout', {});
    expect((await first.get('/staff/me')).status).toBe(401);
    other.wait(8 * 3600 * 1000);
    expect((await second.get('/staff/me')).status).toBe(401);
    const third = await other.signIn('Budi');
    await other.close();
    const without = await openOffice({ staff: ['Ani'] }, other.connection);
    const answer = await without.server.staff(new Request(`${STAFF_ORIGIN}/staff/me`, { headers: { cookie: third.cookie } }), { address: '192.0.2.9' });
    expect(answer.status).toBe(401);
    await without.close();
  });

  it('keeps no link and no cookie in readable form', async () => {
    const token = await tokenOf('Ani');
    const rows = JSON.stringify([await query(office.connection, 'SELECT * FROM login_link'), await query(office.connection, 'SELECT * FROM session')]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(ani.cookie.split('=')[1]);
    expect(office.log.join()).not.toContain(token);
  });
});

describe('two people', () => {
  it('confirm an impostor: one proposes, another approves, and the reporter hears of it', async () => {
    const words = 'abadi abang abjad absah absen acara acuan acung';
    const { receiptHash } = await import('../../src/core/report/receipt.ts');
    await office.post('/v1/reports', sampleReport({ account: { site: 'x', id: '1', handle: null }, receiptHash: receiptHash(words) }));
    office.wait(1000);
    const found = (await ani.cases()).cases.find(({ account }) => account.site === 'x')!;
    const outcome = async (): Promise<unknown> => (await office.post('/v1/outcome', { words })).json();
    expect(await outcome()).toMatchObject({ state: 'received', reason: null });
    const detail = (await (await propose(ani, found.id)).json()) as CaseDetail;
    expect(detail).toMatchObject({ state: 'checking', proposal: { by: { name: 'Ani' }, verdict: 'impostor' } });
    const after = (await (await decide(budi, found.id, detail.proposal!.id)).json()) as CaseDetail;
    expect(after).toMatchObject({ state: 'confirmed', reason: 'reason_asks_money', proposal: null });
    expect(after.events.map(({ kind, by }) => [kind, by])).toEqual([['reported', null], ['proposed', 'Ani'], ['approved', 'Budi']]);
    expect(await outcome()).toMatchObject({ state: 'confirmed', reason: 'reason_asks_money' });
    const file = (await (await ani.get('/staff/decisions')).json()) as DecisionsFile;
    expect(file.decisions).toContainEqual(expect.objectContaining({ case: found.id, status: 'confirmed', subject: '33.10/bupati', roles: ['triage', 'approver'], confirmed: '2026-11-24' }));
  });

  it('reject a namesake, whom the list never names', async () => {
    const { id, proposal } = await proposed(NOT);
    expect(await (await decide(budi, id, proposal)).json()).toMatchObject({ state: 'rejected', reason: 'reason_namesake' });
    const file = (await (await ani.get('/staff/decisions')).json()) as DecisionsFile;
    expect(file.decisions.map((each) => each.case)).not.toContain(id);
  });

  it('refuse a proposal, and the case is as before', async () => {
    const { id, proposal } = await proposed();
    expect(await (await decide(budi, id, proposal, { approve: false })).json()).toMatchObject({ state: 'received', reason: null, proposal: null });
  });

  it('withdraw a confirmed case that was a mistake', async () => {
    const first = await proposed();
    await decide(budi, first.id, first.proposal);
    const detail = (await (await propose(budi, first.id, NOT)).json()) as CaseDetail;
    expect(detail.state).toBe('confirmed');
    expect(await (await decide(ani, first.id, detail.proposal!.id)).json()).toMatchObject({ state: 'withdrawn' });
    const file = (await (await ani.get('/staff/decisions')).json()) as DecisionsFile;
    expect(file.decisions.find((each) => each.case === first.id)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('one person alone cannot', () => {
  it('approve or refuse an own proposal, from this or another session', async () => {
    const { id, proposal } = await proposed();
    const again = await office.signIn('Ani');
    for (const officer of [ani, again]) {
      for (const approve of [true, false]) {
        const answer = await decide(officer, id, proposal, { approve });
        expect([answer.status, await problemOf(answer)]).toEqual([403, 'problem_same_officer']);
      }
    }
    expect(await ani.detail(id)).toMatchObject({ state: 'checking', proposal: { id: proposal } });
  });

  it('confirm by proposing twice, by marking, or by deciding on another case’s proposal', async () => {
    const { id, proposal } = await proposed();
    expect((await propose(ani, id)).status).toBe(409);
    expect((await propose(budi, id)).status).toBe(409);
    for (const state of ['taken-down', 'closed', 'confirmed', 'published']) expect((await ani.post(`/staff/cases/${id}/mark`, { state })).status).toBeGreaterThanOrEqual(400);
    const other = await proposed();
    expect((await decide(budi, other.id, proposal)).status).toBe(409);
    expect(await ani.detail(id)).toMatchObject({ state: 'checking' });
  });

  it('decide twice on one proposal, also at the same moment', async () => {
    const { id, proposal } = await proposed();
    const answers = await Promise.all([decide(budi, id, proposal), decide(budi, id, proposal), decide(budi, id, proposal, { approve: false })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await decide(budi, id, proposal)).status).toBe(409);
    expect(await query(office.connection, 'SELECT 1 FROM decision WHERE case_id = $1', [id])).toHaveLength(1);
  });

  it('write a decision into the database with the same person on both sides', async () => {
    const { id, proposal } = await proposed();
    const [row] = await query(office.connection, 'SELECT proposer FROM proposal WHERE id = $1', [proposal]);
    const insert = (proposer: unknown, approver: unknown): Promise<unknown> =>
      query(office.connection, `INSERT INTO decision VALUES ('33.10', $1, $2, $3, $4, $5, true, 'reason_asks_money', 'x', now())`, [randomUUID(), id, proposal, proposer, approver]);
    const [other] = await query(office.connection, 'SELECT id FROM staff WHERE id <> $1', [row?.['proposer']]);
    await expect(insert(row?.['proposer'], row?.['proposer'])).rejects.toThrow(/two_people/);
    // Naming somebody else as the proposer does not help: the proposal knows who made it.
    await expect(insert(other?.['id'], row?.['proposer'])).rejects.toThrow(/foreign key/);
    await expect(insert(row?.['proposer'], randomUUID())).rejects.toThrow(/foreign key/);
    await expect(query(office.connection, 'UPDATE proposal SET proposer = $1 WHERE id = $2', [other?.['id'], (await decidedProposal())])).rejects.toThrow(/foreign key/);
  });

  async function decidedProposal(): Promise<string> {
    const { id, proposal } = await proposed();
    await decide(budi, id, proposal);
    return proposal;
  }
});

describe('requests that make no sense', () => {
  it.each([
    ['no verdict', {}], ['another verdict', { ...IMPOSTOR, verdict: 'guilty' }], ['a reason of the other verdict', { ...IMPOSTOR, reason: 'reason_namesake' }],
    ['an own reason', { ...IMPOSTOR, reason: '<script>' }], ['another office’s subject', { ...IMPOSTOR, subject: '33.11/bupati' }],
    ['a subject that is none', { ...IMPOSTOR, subject: '33.10/../x' }], ['half of JSON', '{"verdict":'], ['4 kB of nothing', ' '.repeat(5000)],
  ])('propose with %s is refused and changes nothing', async (_, request) => {
    const { id } = await newCase();
    expect([400, 413]).toContain((await ani.post(`/staff/cases/${id}/propose`, request)).status);
    expect(await ani.detail(id)).toMatchObject({ state: 'received', proposal: null });
  });

  it('asks whom an account imitates where no report says so', async () => {
    await office.post('/v1/reports', sampleReport({ account: { site: 'tiktok', id: '5', handle: null }, subject: null }));
    const { id } = (await ani.cases()).cases.find(({ account }) => account.site === 'tiktok')!;
    expect((await propose(ani, id)).status).toBe(400);
    expect((await propose(ani, id, { ...IMPOSTOR, subject: '33.10/sekda' })).status).toBe(200);
  });

  it.each(['1', 'x', '../decisions', ID, "' OR 1=1"])('finds no case "%s"', async (id) => {
    expect((await ani.get(`/staff/cases/${encodeURIComponent(id)}`)).status).toBe(404);
    expect((await propose(ani, encodeURIComponent(id))).status).toBe(404);
  });

  it('marks what happened, and nothing that did not', async () => {
    const { id, proposal } = await proposed();
    await decide(budi, id, proposal);
    expect((await ani.post(`/staff/cases/${id}/mark`, { state: 'closed' })).status).toBe(409);
    expect(await (await ani.post(`/staff/cases/${id}/mark`, { state: 'taken-down' })).json()).toMatchObject({ state: 'taken-down' });
    expect(await (await ani.post(`/staff/cases/${id}/mark`, { state: 'closed' })).json()).toMatchObject({ state: 'closed' });
    await office.post('/v1/reports', sampleReport({ account: (await ani.detail(id)).account }));
    expect(await ani.detail(id)).toMatchObject({ state: 'received', reportCount: 2 });
  });
});
